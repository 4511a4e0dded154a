"""The subcommands with which a report is made: draft, submit."""

from __future__ import annotations

import argparse

from ...command.errors import PASSED, REFUSED, CallError, refused
from ...command.options import LANG, Command, day_option, option

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from typing import Any

    from ...command.console import Console
    from ...documents.reading import Document
    from ...dossier.dossier import Dossier
    from ...languages.language import Language
    from ...plan.inventory import PlanDocument
    from ...values.dates import Period, When
    from ..chain.facts import Addressee
    from ..report import ProgressReport
    from ..rounds.questionnaire import Questionnaire
    from ..views.draft_document import DraftDocument

SOURCES = ("plan", "inventory", "membership", "report")
"""The kinds of documents that a report is drafted from."""

ADDRESSEES = ("coalition", "own-council")
"""The values of ``Addressee``, which is not loaded for the help."""


def draft(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write a report to fill in, from the documents named in *arguments*.

    Nothing is written if a document cannot be read: the report would lack what it says.
    """
    from ...command import inputs
    from ...command.names import reader
    from ...values.errors import InvalidValue

    if arguments.first and arguments.earlier:
        raise refused("reports.draft_first_or_earlier")
    nothing: tuple[list[Document[Any]], list[str]] = ([], [])
    documents, unread = (
        inputs.documents(arguments, console, *SOURCES) if arguments.paths else nothing
    )
    lang = reader(arguments, documents)
    if unread:
        console.error(lang.word("desk.label", "nothing_written"))
        return REFUSED
    dossier = _dossier([each.value for each in documents], arguments)
    try:
        made = _drafted(dossier, arguments, console, lang)
    except InvalidValue as error:
        raise CallError(error) from None
    return _print_draft(made, arguments, lang, console)


def _dossier(documents: list[Any], arguments: argparse.Namespace) -> Dossier:
    """The documents of the one authority that the report is of; there may be none."""
    from ...dossier.dossier import Dossier, dossiers

    every, wanted = dossiers(documents), arguments.authority
    subjects = [each.subject for each in every]
    own = [each for each in every if wanted is None or wanted in each.subject.split(", ")]
    if every and not own:
        raise refused("reports.draft_no_documents_of", authority=wanted, subjects=subjects)
    if len(own) > 1:
        raise refused("reports.draft_one_authority", subjects=subjects)
    if not own and not (wanted or arguments.earlier):
        raise refused("reports.draft_nothing")
    return own[0] if own else Dossier(subject=wanted or "", documents=())


def _drafted(
    dossier: Dossier, arguments: argparse.Namespace, console: Console, lang: Language
) -> DraftDocument:
    """The draft from the documents of *dossier*, and from those named by options."""
    from ...command.inputs import day_of, value_in
    from ..chain.facts import Addressee
    from ..drafting import draft
    from ..next_period import proposed_period
    from ..views.draft_document import draft_document

    on, to = day_of(arguments), tuple(map(Addressee, arguments.to or ADDRESSEES[:1]))
    given: Period | None = arguments.period
    earlier = _earlier(dossier, to, given, arguments, console)
    whole = given or proposed_period(dossier.membership, earlier, on)
    asked: Questionnaire | None = None
    if arguments.questionnaire:
        asked = value_in(arguments.questionnaire, "questionnaire", arguments, console)
    plan = _plan(dossier, min(whole.last or on, on) if whole else on)
    is_named = arguments.authority or not (plan or earlier or dossier.membership)
    report = draft(
        plan,
        whole,
        earlier,
        on=on,
        membership=dossier.membership,
        questionnaire=asked,
        authorities=(arguments.authority or dossier.subject).split(", ") if is_named else (),
        to=to,
    )
    return draft_document(report, lang, questionnaire=asked, is_proposed=given is None)


def _earlier(
    dossier: Dossier,
    to: tuple[Addressee, ...],
    given: Period | None,
    arguments: argparse.Namespace,
    console: Console,
) -> ProgressReport | None:
    """The report before the one that is drafted: that of the call, or the last of the documents."""
    from ...command.inputs import value_in
    from ...dossier.draft_sources import reports_before

    if arguments.first:
        return None
    if arguments.earlier:
        report: ProgressReport = value_in(arguments.earlier, "report", arguments, console)
        return report
    reports = reports_before(dossier, to, given)
    if len(reports) > 1:
        names = [report.identity for report in reports]
        raise refused("reports.draft_earlier", identities=names)
    return reports[0] if reports else None


def _plan(dossier: Dossier, on: dt.date) -> PlanDocument | None:
    """The plan or the inventory that the report is on, if there is one."""
    from ...dossier.draft_sources import plans_for_report

    plans = plans_for_report(dossier, on)
    if len(plans) > 1:
        raise refused("reports.draft_plans", on=on, identities=[plan.identity for plan in plans])
    return plans[0] if plans else None


def _print_draft(
    made: DraftDocument, arguments: argparse.Namespace, lang: Language, console: Console
) -> int:
    """Print the draft or write it to the file of ``--out``; say what comes next where errors go."""
    from ...command import inputs, output
    from ...documents.errors import DocumentError

    if not arguments.out:
        console.raw(made.text())
    else:
        try:
            content = made.content_for(arguments.out)
        except DocumentError as error:
            inputs.print_refusal(error, arguments.out, lang, console)
            return REFUSED
        output.write(content, arguments, lang, console, file=arguments.out)
    for step in _next_steps(made.report, arguments, lang):
        console.error(step)
    return PASSED


def _next_steps(
    report: ProgressReport, arguments: argparse.Namespace, lang: Language
) -> Iterator[str]:
    file = arguments.out or "FILE"
    yield lang.word("reports.draft", "next_fill")
    if report.not_confirmed:
        yield lang.word("reports.draft", "next_confirm", day=str(report.recorded))
    yield lang.word("reports.draft", "next_check", call=_call("check", file))
    yield lang.word("reports.draft", "next_submit", call=_call("submit", file, "--date", "DAY"))


def _call(*arguments: str) -> str:
    import shlex

    return shlex.join(["eccar", *arguments])


def submit(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the report named in *arguments* with its submission, and the digest of its content."""
    from ...command import inputs, output
    from ...command.names import reader
    from ...documents.errors import DocumentError
    from ...documents.writing import content_for, dumps
    from ...values.errors import InvalidValue
    from ..submitting import submit as record

    report: ProgressReport = inputs.value_in(arguments.report, "report", arguments, console)
    lang, recorded = reader(arguments, []), inputs.day_of(arguments)
    try:
        sent = record(report, arguments.date, to=arguments.to, by=arguments.by, recorded=recorded)
        content = content_for(arguments.out, sent, lang=lang.code) if arguments.out else b""
    except InvalidValue as error:
        raise CallError(error) from None
    except DocumentError as error:
        inputs.print_refusal(error, arguments.out, lang, console)
        return REFUSED
    if arguments.out:
        output.write(content, arguments, lang, console, file=arguments.out)
    else:
        console.raw(dumps(sent))
    for remark in _remarks(report, arguments, lang):
        console.error(remark)
    return PASSED


def _remarks(
    report: ProgressReport, arguments: argparse.Namespace, lang: Language
) -> Iterator[str]:
    """What is still open in a report that was sent, and what to do with the document."""
    from ...checking.placeholders import placeholders
    from ...values.texts import Count

    if open_ := placeholders(report):
        call = _call("check", arguments.report)
        yield lang.word("reports.submission", "open_places", count=Count(len(open_)), call=call)
    if marks := report.not_confirmed:
        yield lang.word("reports.submission", "not_confirmed", count=Count(len(marks)))
    yield lang.word("reports.submission", "next_keep")


def _period(text: str) -> Period:
    """A period, as 2025/2026."""
    from ...values.dates import period

    try:
        return period(text)
    except ValueError as error:
        raise CallError(error) from None


def _date(text: str) -> When:
    """A date, as exact as it is known."""
    from ...values.dates import when

    try:
        return when(text)
    except ValueError as error:
        raise CallError(error) from None


def _as_text(parser: argparse.ArgumentParser) -> None:
    """What cannot be read is said in text: the command prints a document, in no other format."""
    parser.set_defaults(format="text")


_OUT = option("--out", metavar="FILE", help="the file to write (default: print the report)")
_FORCE = option("--force", action="store_true", help="replace a file that is there already")
_BY = option("--by", metavar="UNIT", help="the unit that sent it; never a person")

DRAFT = Command(
    "draft",
    "a progress report to fill in, from the plan and from the report before it",
    (
        option("what", choices=("report",), metavar="WHAT", help="report"),
        option("paths", nargs="*", metavar="FILE-OR-FOLDER"),
        LANG,
        day_option("--on", "the day of the draft (default: today)"),
        option("--period", type=_period, metavar="PERIOD", help="the period, as 2025/2026"),
        option(
            "--earlier",
            metavar="FILE",
            help="the report before it (default: the last one among the documents)",
        ),
        option("--first", action="store_true", help="a first report: carry nothing over"),
        option(
            "--for",
            dest="questionnaire",
            metavar="FILE",
            help="a questionnaire whose items are to be answered, too",
        ),
        option(
            "--to",
            action="append",
            choices=ADDRESSEES,
            help="to whom it is made (default: coalition; can be repeated)",
        ),
        option("--authority", metavar="ID", help="the id of the authority, as de/musterstadt"),
        _OUT,
        _FORCE,
        _as_text,
    ),
    draft,
)

SUBMIT = Command(
    "submit",
    "a progress report with its submission recorded, so that later changes are noticed",
    (
        option("report", metavar="FILE"),
        LANG,
        option(
            "--date",
            type=_date,
            required=True,
            metavar="DATE",
            help="when it was sent, as exactly as that is known: 2027-02-01, 2027-02",
        ),
        option(
            "--to",
            choices=ADDRESSEES,
            default=ADDRESSEES[0],
            help="to whom it was sent (default: coalition)",
        ),
        _BY,
        day_option("--on", "the day of recording (default: today)"),
        _OUT,
        _FORCE,
        _as_text,
    ),
    submit,
)

COMMANDS: tuple[Command, ...] = (DRAFT, SUBMIT)
