"""The subcommand draft: a progress report to fill in, from the documents of an authority."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shlex
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...checking.placeholders import placeholders
from ...command import faults, inputs, output
from ...command.errors import PASSED, REFUSED, CallError, refused
from ...command.help import metavar
from ...command.inputs import day_of, value_in
from ...command.names import reader
from ...documents.errors import DocumentError
from ...dossier.dossier import Dossier, dossiers
from ...dossier.reporting.draft_sources import (
    plans_for_report,
    reports_before,
    rounds_for_report,
)
from ...values.errors import InvalidValue
from ..chain.facts import Addressee
from ..drafting import draft as drafted
from ..next_period import proposed_period
from ..packaged import minimal_questionnaire
from ..rounds.questionnaire import Questionnaire
from ..rounds.round import ReportingRound
from ..views.draft_document import draft_document
from .rounds import named_questionnaire

if TYPE_CHECKING:
    from ...command.console import Console
    from ...documents.reading import Document
    from ...languages.language import Language
    from ...plan.inventory import PlanDocument
    from ...values.dates import Period
    from ..report import ProgressReport
    from ..views.draft_document import DraftDocument

SOURCES = ("plan", "inventory", "membership", "report", "round")
"""The kinds of documents that a report is drafted from."""

ASIDE = ("questionnaire",)
"""The kinds of documents that say more of a round."""


def draft(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write a report to fill in, from the documents named in *arguments*.

    Nothing is written if a document cannot be read: the report would lack what it says.
    """
    if arguments.first and arguments.earlier:
        raise refused("reports.draft_first_or_earlier")
    nothing: tuple[list[Document[Any]], list[str]] = ([], [])
    documents, unread = (
        inputs.documents(arguments, console, *SOURCES, aside=ASIDE) if arguments.paths else nothing
    )
    lang = reader(arguments, documents)
    if unread:
        console.error(lang.word("desk.label", "nothing_written"))
        return REFUSED
    values = [each.value for each in documents]
    dossier = _dossier(values, arguments)
    try:
        made = _drafted(dossier, values, arguments, console, lang)
    except InvalidValue as error:
        raise CallError(error) from None
    return _print_draft(made, arguments, lang, console)


def _dossier(documents: list[Any], arguments: argparse.Namespace) -> Dossier:
    """The documents of the one authority that the report is of; there may be none."""
    every, wanted = dossiers(documents), arguments.authority
    subjects = [each.subject for each in every]
    own = [each for each in every if wanted is None or wanted in each.subject.split(", ")]
    if every and not own:
        raise refused("reports.draft_no_documents_of", authority=wanted, subjects=subjects)
    if len(own) > 1:
        raise refused("reports.draft_one_authority", subjects=subjects)
    if not own and not (wanted or arguments.earlier):
        raise refused("reports.draft_nothing")
    if own:
        return own[0]
    rounds = [each for each in documents if isinstance(each, ReportingRound)]
    return Dossier(subject=wanted or "", documents=(), rounds=rounds)


def _drafted(
    dossier: Dossier,
    documents: list[Any],
    arguments: argparse.Namespace,
    console: Console,
    lang: Language,
) -> DraftDocument:
    """The draft from the documents of *dossier*, and from those named by options."""
    on, to = day_of(arguments), tuple(map(Addressee, arguments.to or (Addressee.COALITION,)))
    round_ = _round(dossier, to, on, arguments)
    given: Period | None = arguments.period or (round_.period if round_ else None)
    earlier = _earlier(dossier, to, given, arguments, console)
    whole = given or proposed_period(dossier.membership, earlier, on)
    asked = _questionnaire(round_, documents, arguments, console)
    plan = _plan(dossier, min(whole.last or on, on) if whole else on)
    is_named = arguments.authority or not (plan or earlier or dossier.membership)
    report = drafted(
        plan,
        whole,
        earlier,
        on=on,
        membership=dossier.membership,
        round=round_,
        questionnaire=asked,
        editions=[each for each in documents if isinstance(each, Questionnaire)],
        authorities=(arguments.authority or dossier.subject).split(", ") if is_named else (),
        to=to,
    )
    return draft_document(
        report, lang, round=round_, questionnaire=asked, is_proposed=given is None
    )


def _round(
    dossier: Dossier, to: tuple[Addressee, ...], on: dt.date, arguments: argparse.Namespace
) -> ReportingRound | None:
    """The round that the report is for: that of the call, or the one that asks the authority for it."""
    if arguments.round is not None:
        known = {each.id: each for each in dossier.rounds}
        if arguments.round not in known:
            raise refused("reports.no_round", round=arguments.round, known=sorted(known))
        return known[arguments.round]
    rounds = rounds_for_report(dossier, to, arguments.period, on)
    if len(rounds) > 1:
        ids = [each.id for each in rounds]
        raise refused("reports.draft_rounds", on=on, rounds=ids)
    return rounds[0] if rounds else None


def _questionnaire(
    round_: ReportingRound | None,
    documents: list[Any],
    arguments: argparse.Namespace,
    console: Console,
) -> Questionnaire | None:
    """The questionnaire that is answered: that of the call, or the one of the round, if it is at hand."""
    if arguments.questionnaire:
        return named_questionnaire(arguments.questionnaire, arguments, console)
    if round_ is None or round_.questionnaire is None:
        return None
    editions = [each for each in documents if isinstance(each, Questionnaire)]
    known = (
        each for each in (*editions, minimal_questionnaire()) if each.id == round_.questionnaire
    )
    return next(known, None)


def _earlier(
    dossier: Dossier,
    to: tuple[Addressee, ...],
    given: Period | None,
    arguments: argparse.Namespace,
    console: Console,
) -> ProgressReport | None:
    """The report before the one that is drafted: that of the call, or the last of the documents."""
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
    plans = plans_for_report(dossier, on)
    if len(plans) > 1:
        raise refused("reports.draft_plans", on=on, identities=[plan.identity for plan in plans])
    return plans[0] if plans else None


def _print_draft(
    made: DraftDocument, arguments: argparse.Namespace, lang: Language, console: Console
) -> int:
    """Print the draft or write it to the file of ``--out``; say what comes next where errors go."""
    if not arguments.out:
        console.raw(made.text())
    else:
        try:
            content = made.content_for(arguments.out)
        except DocumentError as error:
            faults.print_refusal(error, arguments.out, lang, console)
            return REFUSED
        output.write(content, arguments, lang, console, file=arguments.out)
    for step in _next_steps(made, arguments, lang):
        console.error(step)
    return PASSED


def _next_steps(
    made: DraftDocument, arguments: argparse.Namespace, lang: Language
) -> Iterator[str]:
    report, file = made.report, arguments.out or metavar("FILE", lang.code)
    if made.round and made.round.questionnaire and made.questionnaire is None:
        values = {"round": made.round.id, "questionnaire": made.round.questionnaire}
        yield lang.word("reports.draft", "next_questionnaire", **values)
    if placeholders(report):
        yield lang.word("reports.draft", "next_fill")
    if report.not_confirmed:
        yield lang.word("reports.draft", "next_confirm", day=str(report.recorded))
    checked = call("check", _folder_of(file, arguments.paths) or file)
    yield lang.whole("reports.draft", "next_check", call=checked)
    sent = f"{call('submit', file, '--date')} {metavar('DAY', lang.code)}"
    kept = f" {shlex.join(('--out', file, '--force'))}" if arguments.out else ""
    yield lang.whole("reports.draft", "next_submit", call=f"{sent}{kept}")


def _folder_of(file: str, paths: Iterable[str]) -> str | None:
    """The folder among *paths* that the *file* is in: checked with it, more can be asked of the report."""
    within = os.path.realpath(file)
    folders = [path for path in paths if os.path.isdir(path)]
    roots = ((path, os.path.join(os.path.realpath(path), "")) for path in folders)
    return next((path for path, root in roots if within.startswith(root)), None)


def call(*arguments: str) -> str:
    """A call of the command, as it is typed."""
    return shlex.join(["eccar", *arguments])
