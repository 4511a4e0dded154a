"""The subcommand ``check``: the documents that are named, checked together by packaged and own rules."""

from __future__ import annotations

import argparse

from .errors import CallError, exit_code, refused
from .options import AUDIENCE, CHECK_FORMAT, FILES, LANG, MORE, ON, SCHEDULE, Command, option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from ..checking.evaluation import Ignore
    from ..checking.reports import Report
    from ..checking.rules import Rule
    from ..documents.errors import DocumentError
    from ..languages.language import Language
    from ..values.vocabulary import Audience
    from .console import Console


def check(arguments: argparse.Namespace, console: Console) -> int:
    """Print the report on each document named in *arguments*, all checked together."""
    from ..checking.related import related_documents
    from ..values.vocabulary import Audience, audience_of, narrowest
    from . import inputs
    from .names import reader
    from .output import Item, show

    if arguments.reader and arguments.format == "sarif":
        raise refused("for_excel", format="sarif")
    own = _own_rules(arguments)
    settings = _settings(arguments, own)
    if arguments.schedule:
        kind = "fee-schedule"
        settings["schedule"] = inputs.value_in(arguments.schedule, kind, arguments, console)
    errors: list[tuple[str, DocumentError]] | None = [] if arguments.format == "sarif" else None
    readable, unread = inputs.documents(arguments, console, errors=errors)
    related = related_documents(document.value for document in readable)
    reports = []
    for document in readable:
        report = _report(document.value, arguments, {**settings, "related": related}, own)
        reports.append((document.file, inputs.placed(report, document)))
    values = (document.value for document in readable)
    audience = audience_of(*values, settings.get("schedule"))
    if errors is not None:
        audience = narrowest((audience, Audience(arguments.audience or audience)))
        _sarif(reports, errors, reader(arguments, readable), audience, console)
        return _exit_code(reports, unread, arguments)
    items = (Item(report, audience=audience, file=file) for file, report in reports)
    show(items, arguments, console, apart=False, lang=reader(arguments, readable))
    return _exit_code(reports, unread, arguments)


def _exit_code(
    reports: Sequence[tuple[str | None, Report]], unread: list[str], arguments: argparse.Namespace
) -> int:
    """The exit code of a call with these *reports*, in which files are *unread*."""
    from ..checking.reports import Outcome

    failing = {Outcome.FAILED, Outcome.INCOMPLETE} if arguments.strict else {Outcome.FAILED}
    failed = any(report.outcome in failing for _, report in reports)
    return exit_code(left_out=bool(unread), answered=bool(reports), failed=failed)


def _sarif(
    reports: Iterable[tuple[str | None, Report]],
    errors: Iterable[tuple[str, DocumentError]],
    lang: Language,
    audience: Audience,
    console: Console,
) -> None:
    """Print one log of all *reports* and all *errors* of files that could not be read."""
    from .sarif import log

    unreadable = ((name, error.findings) for name, error in errors)
    console.data(log(reports, unreadable, lang, audience), indent=2)


def _own_rules(arguments: argparse.Namespace) -> tuple[Rule[Any, Any], ...]:
    """The rules that the call names besides the packaged ones."""
    if not arguments.rules:
        return ()
    from .own_rules import own_rules

    return own_rules(arguments.rules)


def _rules_for(cls: type, own: Iterable[Rule[Any, Any]]) -> list[Rule[Any, Any]]:
    """The packaged rules for documents of the class *cls*, and those of *own* that are for them."""
    from ..checking.catalog import rules_of

    rules = [*rules_of(cls)]
    if own:
        from .own_rules import applies_to

        rules += [rule for rule in own if applies_to(rule, cls)]
    return rules


def _report(
    value: Any,
    arguments: argparse.Namespace,
    settings: dict[str, Any],
    own: Iterable[Rule[Any, Any]],
) -> Report:
    """The report on *value* by the *settings* that are about rules for its kind of document."""
    from ..checking.check import check as check_value
    from .inputs import day_of

    applicable = _rules_for(type(value), own)
    rules = [rule for rule in settings.get("rules", applicable) if rule in applicable]
    codes = {rule.code for rule in rules}
    chosen = {
        key: {code: setting for code, setting in settings[key].items() if code in codes}
        for key in ("ignore", "severity")
    }
    try:
        return check_value(value, on=day_of(arguments), **{**settings, **chosen, "rules": rules})
    except ValueError as error:
        raise CallError(error) from None


def _settings(arguments: argparse.Namespace, own: Iterable[Rule[Any, Any]]) -> dict[str, Any]:
    """The arguments of ``eccar.check`` that were typed, with every code known to be a rule's."""
    settings: dict[str, Any] = {
        "ignore": dict(map(_ignore, arguments.ignore)),
        "severity": dict(map(_severity, arguments.severity)),
        "stage": arguments.stage,
    }
    for code in (*settings["ignore"], *settings["severity"]):
        _rule(code, own)
        if arguments.only and code not in arguments.only:
            raise refused("not_asked", code=code, only=arguments.only)
    if arguments.only:
        settings["rules"] = [_rule(code, own) for code in arguments.only]
    return settings


def _pair(text: str) -> tuple[str, str]:
    """The code and the setting in ``CODE=SETTING``."""
    code, equals, setting = text.partition("=")
    if not equals or not setting.strip():
        raise refused("no_pair", text=text)
    return code.strip(), setting.strip()


def _severity(text: str) -> tuple[str, str]:
    """The code and the severity in ``CODE=GRADE``."""
    from ..values.errors import Severity

    code, severity = _pair(text)
    known = [each.value for each in Severity]
    if severity not in known:
        raise refused("no_choice", typed=severity, option="--severity", known=known)
    return code, severity


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


def _rule(code: str, own: Iterable[Rule[Any, Any]]) -> Rule[Any, Any]:
    """The rule with a *code*, packaged or own; of the domains, only its own is loaded."""
    from ..checking.catalog import rule_of, rules
    from .near import near

    by_code = {rule.code: rule for rule in own}
    rule = by_code.get(code) or rule_of(code)
    if rule is None:
        meant = near(code, (*(rule.code for rule in rules()), *by_code))
        raise refused("no_rule_near" if meant else "no_rule", code=code, near=meant)
    return rule


CHECK = Command(
    "check",
    "errors and gaps in documents",
    (
        LANG,
        CHECK_FORMAT,
        MORE,
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
            help="change the severity of a rule",
        ),
        option(
            "--stage",
            choices=("draft", "adopted", "evaluated", "replaced"),
            help="check a plan as if it were at this stage (default: the stage it has reached)",
        ),
        option(
            "--rules",
            action="append",
            default=[],
            metavar="PLACE:NAME",
            help="own rules besides the packaged ones: package.module:RULES or ./rules.py:RULES",
        ),
        option("--only", action="append", metavar="CODE", help="check only this rule"),
        option("--strict", action="store_true", help="exit 1 if a rule could not be checked"),
    ),
    check,
)
