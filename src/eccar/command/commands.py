"""The subcommands for documents of every kind: check, rules, schema, convert, new."""

from __future__ import annotations

import argparse
import os

from ..kinds import KINDS, schema_file
from .errors import FAILED, PASSED, UNREADABLE, CallError, refused
from .options import (
    AUDIENCE,
    FILES,
    KIND,
    LANG,
    ON,
    SCHEDULE,
    TABLE_FORMAT,
    Command,
    day_option,
    option,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..checking.evaluation import Ignore
    from ..checking.rules import Rule
    from .console import Console


def check(arguments: argparse.Namespace, console: Console) -> int:
    """Print the report on each document named in *arguments*, all checked together."""
    from ..checking.related import related_documents
    from ..checking.reports import Outcome
    from ..values.vocabulary import audience_of
    from . import inputs
    from .names import reader
    from .output import Item, show

    settings = _settings(arguments)
    if arguments.schedule:
        kind = "fee-schedule"
        settings["schedule"] = inputs.value_in(arguments.schedule, kind, arguments, console)
    readable, unread = inputs.documents(arguments, console)
    related = related_documents(document.value for document in readable)
    reports = []
    for document in readable:
        report = _report(document.value, arguments, {**settings, "related": related})
        reports.append((document.file, inputs.placed(report, document)))
    values = (document.value for document in readable)
    audience = audience_of(*values, settings.get("schedule"))
    items = (Item(report, audience=audience, names={"file": file}) for file, report in reports)
    show(items, arguments, console, apart=False, lang=reader(arguments, readable))
    if unread:
        return UNREADABLE
    failing = {Outcome.FAILED, Outcome.INCOMPLETE} if arguments.strict else {Outcome.FAILED}
    return FAILED if any(report.outcome in failing for _, report in reports) else PASSED


def _report(value: Any, arguments: argparse.Namespace, settings: dict[str, Any]) -> Any:
    """The report on *value* by the *settings* that are about rules for its kind of document."""
    from ..checking.catalog import rules_of
    from ..checking.check import check as check_value
    from .inputs import day_of

    packaged = rules_of(type(value))
    rules = [rule for rule in settings.get("rules", packaged) if rule in packaged]
    codes = {rule.code for rule in rules}
    chosen = {
        key: {code: setting for code, setting in settings[key].items() if code in codes}
        for key in ("ignore", "severity")
    }
    try:
        return check_value(value, on=day_of(arguments), **{**settings, **chosen, "rules": rules})
    except ValueError as error:
        raise CallError(error) from None


def _settings(arguments: argparse.Namespace) -> dict[str, Any]:
    """The arguments of ``eccar.check`` that were typed, with every code known to be a rule's."""
    settings: dict[str, Any] = {
        "ignore": dict(map(_ignore, arguments.ignore)),
        "severity": dict(map(_pair, arguments.severity)),
        "stage": arguments.stage,
    }
    for code in (*settings["ignore"], *settings["severity"]):
        _rule(code)
        if arguments.only and code not in arguments.only:
            raise refused("not_asked", code=code, only=arguments.only)
    if arguments.only:
        settings["rules"] = [_rule(code) for code in arguments.only]
    return settings


def _pair(text: str) -> tuple[str, str]:
    """The code and the setting in ``CODE=SETTING``."""
    code, equals, setting = text.partition("=")
    if not equals or not setting.strip():
        raise refused("no_pair", text=text)
    return code.strip(), setting.strip()


def _ignore(text: str) -> tuple[str, Ignore]:
    """The code and the reason in ``CODE[:UNTIL]=REASON``."""
    from ..checking.evaluation import Ignore
    from ..values.dates import day

    code, reason = _pair(text)
    code, _, until = code.partition(":")
    try:
        return code, Ignore(reason, day(until) if until else None)
    except ValueError as error:
        raise CallError(error) from None


def _rule(code: str) -> Rule[Any, Any]:
    """The packaged rule with a *code*; of the domains, only its own is loaded."""
    from ..checking.catalog import catalog, rule_of

    rule = rule_of(code)
    if rule is None:
        near = _near(code, catalog())
        raise refused("no_rule_near" if near else "no_rule", code=code, near=near)
    return rule


def rules(arguments: argparse.Namespace, console: Console) -> int:
    """Print the catalog, one entry explained, or what a translator fills in."""
    from ..checking.catalog import Catalog, Explanation, catalog
    from .output import Item, show

    if arguments.template:
        return _template(arguments.template, arguments.into, console)
    entries = catalog()
    if not arguments.code:
        show([Item(Catalog(tuple(entries.values())))], arguments, console)
    elif arguments.code in entries:
        entry = entries[arguments.code]
        # A table of one row: what an explanation says in lines is none.
        value = Catalog((entry,)) if arguments.format == "csv" else Explanation(entry)
        show([Item(value)], arguments, console)
    else:
        near = _near(arguments.code.upper(), entries)
        raise refused("no_code_near" if near else "no_code", code=arguments.code, near=near)
    return PASSED


def _template(code: str, folder: str | None, console: Console) -> int:
    """Print what a translator fills in, or write it as files below a *folder*; no file is replaced."""
    from ..documents.errors import CANNOT_WRITE, EXISTS
    from ..documents.formats import reason
    from ..documents.writing import replace
    from ..languages.translate import files, template

    if folder is None:
        console.raw(template(code))
        return PASSED
    contents = {os.path.join(folder, path): text for path, text in files(code).items()}
    for path in contents:
        if os.path.exists(path):
            raise CallError(EXISTS(file=path))
    for path, text in contents.items():
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            replace(path, text.encode())
        except OSError as error:
            raise CallError(CANNOT_WRITE(file=path, reason=reason(error))) from None
        console.print(path)
    return PASSED


def _language_code(text: str) -> str:
    """The code of a language, of the library or not."""
    if not (text.isascii() and text.isalpha() and text.islower() and len(text) in (2, 3)):
        message = f"{text!r} is no language code, such as it"
        raise argparse.ArgumentTypeError(message)
    return text


def _near(code: str, codes: dict[str, Any]) -> list[str]:
    """What was most likely meant by a *code* that there is not, if anything."""
    import difflib

    return difflib.get_close_matches(code, codes, n=1)


def schema(arguments: argparse.Namespace, console: Console) -> int:
    """Print the published JSON Schema of the kind named in *arguments*."""
    from ..values.packaged import text

    console.raw(text(*schema_file(_known_kind(arguments.kind))))
    return PASSED


def convert(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document of one file named in *arguments* to the other."""
    from ..checking.findings import finding
    from ..documents.errors import EXISTS, DocumentError
    from ..documents.writing import save
    from ..languages.language import language
    from .inputs import print_errors, read_named

    lang = language(arguments.lang)
    try:
        if os.path.exists(arguments.target) and not arguments.force:
            raise DocumentError([finding(EXISTS(file=arguments.target))])
        save(read_named(arguments.source).value, arguments.target)
    except DocumentError as error:
        print_errors(error.findings, lang, console)
        return UNREADABLE
    console.print(lang.word("command.label", "written", file=arguments.target))
    return PASSED


def new(arguments: argparse.Namespace, console: Console) -> int:
    """Print the template of the kind named in *arguments*."""
    from ..languages.scaffold import template
    from .inputs import day_of

    console.raw(template(_known_kind(arguments.kind), arguments.lang, day_of(arguments)))
    return PASSED


def _known_kind(kind: str) -> str:
    """*kind*, which has to be a kind of document."""
    if kind not in KINDS:
        raise refused("no_kind", kind=kind, kinds=[*KINDS])
    return kind


COMMANDS = (
    Command(
        "check",
        "what is odd in documents, or not on record",
        (
            LANG,
            TABLE_FORMAT,
            ON,
            SCHEDULE,
            AUDIENCE,
            FILES,
            option(
                "--ignore",
                action="append",
                default=[],
                metavar="CODE[:UNTIL]=REASON",
                help="set findings of a rule aside, with the reason; from the day UNTIL on they are shown again",
            ),
            option(
                "--severity",
                action="append",
                default=[],
                metavar="CODE=GRADE",
                help="re-grade a rule",
            ),
            option(
                "--stage",
                choices=("draft", "adopted", "evaluated", "replaced"),
                help="ask a plan as if it had come so far (default: as far as it has)",
            ),
            option("--only", action="append", metavar="CODE", help="ask only this rule"),
            option("--strict", action="store_true", help="exit 1 if a rule could not be asked"),
        ),
        check,
    ),
    Command(
        "rules",
        "the catalogue of rules and faults, or one of them explained",
        (
            LANG,
            TABLE_FORMAT,
            option("code", nargs="?", metavar="CODE"),
            option(
                "--template",
                type=_language_code,
                metavar="LANG",
                help="what a translator into a language has to fill in",
            ),
            option("--into", metavar="FOLDER", help="write the template as the files to fill in"),
        ),
        rules,
    ),
    Command("schema", "the JSON Schema of a kind of document", (KIND,), schema),
    Command(
        "convert",
        "read one file and write it as another, YAML or JSON",
        (
            LANG,
            option("source", metavar="IN"),
            option("target", metavar="OUT"),
            option("--force", action="store_true", help="write over OUT if it is there"),
        ),
        convert,
    ),
    Command(
        "new",
        "a commented document to begin with, on standard output",
        (LANG, day_option("--on", "the day of recording in it (default: today)"), KIND),
        new,
    ),
)
