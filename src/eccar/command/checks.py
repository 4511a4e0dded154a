"""The subcommand ``check``: the documents that are named, checked together by packaged and own rules."""

from __future__ import annotations

import argparse

from .errors import REFUSED, exit_code, refused
from .options import (
    AUDIENCE,
    CHECK_FORMAT,
    COUNTRY,
    FILES,
    LANG,
    MORE,
    ON,
    SCHEDULE,
    STATUS,
    Command,
    option,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TypeAlias

    from ..checking.across import Parts
    from ..checking.reports import Outcome, Report
    from ..checking.rules import Rule
    from ..documents.errors import DocumentError
    from ..documents.reading import Document
    from ..languages.language import Language
    from ..values.records import Records
    from ..values.selection import Selection
    from ..values.vocabulary import Audience
    from .console import Console
    from .output import Item

    FileReport: TypeAlias = tuple[str | None, Report]
    """A report after the file of its document."""


def check(arguments: argparse.Namespace, console: Console) -> int:
    """Print the report on each document named in *arguments*; of many cities, their summary first."""
    from ..checking.related import related_documents
    from ..values.identity import authorities_of
    from ..values.records import records_of
    from ..values.vocabulary import Audience, audience_of, narrowest
    from . import comments, faults, inputs, many
    from .check_reports import parts_of
    from .check_settings import settings_of
    from .names import reader
    from .output import show

    if arguments.reader and arguments.format == "sarif":
        raise refused("for_excel", format="sarif")
    own = _own_rules(arguments)
    settings = settings_of(arguments, own)
    if arguments.schedule:
        kind = "fee-schedule"
        settings["schedule"] = inputs.value_in(arguments.schedule, kind, arguments, console)
    if arguments.comments and not comments.may_write(arguments, console):
        return REFUSED
    sarif = arguments.format == "sarif"
    errors: list[tuple[str, DocumentError]] | None = [] if sarif or arguments.comments else None
    brief = errors is None and not many.single_too(arguments)
    readable, unread = inputs.documents(arguments, console, errors=errors, released=brief)
    values = [document.value for document in readable]
    settings["related"] = related_documents(values)
    selection = many.selection(values, arguments)
    chosen = [item for item in readable if selection.includes(authorities_of(item.value))]
    summarized = errors is None and many.is_many(values, arguments)
    outcomes: set[Outcome] = set()
    reports: Iterable[FileReport]
    parts = parts_of(values, arguments, settings, own)
    reports = _reports(
        chosen,
        arguments,
        settings,
        own,
        parts=parts,
        outcomes=outcomes,
        places=not brief or not summarized,
    )
    reports = reports if errors is None else tuple(reports)
    audience = audience_of(*(item.value for item in chosen), settings.get("schedule"))
    lang = reader(arguments, readable)
    if sarif:
        audience = narrowest((audience, Audience(arguments.audience or audience)))
        _sarif(reports, errors or (), lang, audience, console)
    elif summarized:
        records = records_of((item.value for item in chosen), unread=unread)
        items = _many(
            reports,
            selection=selection,
            records=records,
            audience=audience,
            arguments=arguments,
            lang=lang,
        )
        show(items, arguments, console, apart=False, lang=lang)
    else:
        for name, error in errors or ():
            faults.print_unread(error, name, arguments, console)
        show(_each(reports, audience), arguments, console, apart=False, lang=lang)
    if arguments.comments:
        comments.write(tuple(reports), errors or (), arguments, lang, console)
    return _exit_code(outcomes, unread, bool(readable), arguments)


def _each(reports: Iterable[FileReport], audience: Audience) -> Iterator[Item]:
    """The reports, each by itself."""
    from .output import Item

    return (Item(report, audience=audience, file=file) for file, report in reports)


def _many(
    reports: Iterable[FileReport],
    *,
    selection: Selection,
    records: Records,
    audience: Audience,
    arguments: argparse.Namespace,
    lang: Language,
) -> Iterator[Item]:
    """The summary of the *reports*, of which none is kept unless they follow it."""
    from ..checking.summary import check_summary
    from ..checking.views.summaries import check_summary_table
    from . import inputs, many
    from .output import Item

    kept = tuple(reports) if many.single_too(arguments) else ()
    summary = check_summary(
        (report for _, report in kept or reports),
        on=inputs.day_of(arguments),
        selection=selection,
        records=records,
    )
    first = Item(summary, audience=audience, table=lambda: check_summary_table(summary, lang))
    return many.together(first, _each(kept, audience), arguments)


def _reports(
    documents: Iterable[Document[Any]],
    arguments: argparse.Namespace,
    settings: dict[str, Any],
    own: tuple[Rule[Any, Any], ...],
    *,
    parts: Parts,
    outcomes: set[Outcome],
    places: bool,
) -> Iterator[FileReport]:
    """The report on each document after its file, if asked with *places*; outcomes go to *outcomes*.

    *parts* are what rules across documents found.
    """
    from ..checking.across import joined
    from .check_reports import report_on
    from .faults import placed

    for document in documents:
        report = report_on(document.value, arguments, settings, own)
        report = joined(report, parts.get(id(document.value), ()))
        outcomes.add(report.outcome)
        yield document.file, placed(report, document) if places else report


def _exit_code(
    outcomes: set[Outcome], unread: list[str], answered: bool, arguments: argparse.Namespace
) -> int:
    """The exit code of a call whose reports have these *outcomes*, in which files are *unread*."""
    from ..checking.reports import Outcome

    failing = {Outcome.FAILED, Outcome.INCOMPLETE} if arguments.strict else {Outcome.FAILED}
    failed = bool(outcomes & failing)
    return exit_code(left_out=bool(unread), answered=answered, failed=failed)


def _sarif(
    reports: Iterable[FileReport],
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


CHECK = Command(
    "check",
    "errors and gaps in documents",
    (
        LANG,
        CHECK_FORMAT,
        MORE,
        ON,
        STATUS,
        COUNTRY,
        SCHEDULE,
        AUDIENCE,
        FILES,
        option(
            "--ignore",
            action="append",
            default=[],
            metavar="CODE[:UNTIL]=REASON",
            help="ignore the findings of a rule, with a reason, until the day UNTIL",
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
            help=(
                "your own rules in addition to the packaged ones: package.module:RULES or "
                "./rules.py:RULES"
            ),
        ),
        option(
            "--comments",
            metavar="FILE",
            help="put what is found in a workbook into the cells of a copy with this name (.xlsx)",
        ),
        option("--force", action="store_true", help="write over the copy if it is there"),
        option("--only", action="append", metavar="CODE", help="check only this rule"),
        option("--strict", action="store_true", help="exit 1 if a rule could not be checked"),
    ),
    check,
)
