"""What ``eccar show`` does."""

from __future__ import annotations

import argparse
from functools import partial

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ...checking.related import RelatedDocuments
    from ...checking.reports import Report
    from ...command.console import Console
    from ...command.output import Item
    from ...documents.reading import Document
    from ...languages.language import Language
    from ...values.selection import Selection
    from ..grouping import Pair
    from ..overview import DossierOverview


def show_documents(arguments: argparse.Namespace, console: Console) -> int:
    """Print each document named in *arguments*, and those of a folder by their authority.

    Of many authorities their summary comes first.
    """
    from ...checking.related import related_documents
    from ...command import inputs, many, output
    from ...command.errors import exit_code
    from ...command.folders import STDIN
    from ...command.names import reader
    from ...kinds import kind_of
    from ...values.identity import authorities_of
    from ..grouping import SINGLE, belongs_together

    twice: list[str] = []
    on, brief = inputs.day_of(arguments), not many.single_too(arguments)
    documents, unread = inputs.documents(arguments, console, released=brief, limited=True)
    values = [document.value for document in documents]
    if many.as_table(arguments) and (figures := _figures(values)):
        output.show(figures, arguments, console, lang=reader(arguments, documents))
        return exit_code(left_out=bool(unread), answered=True)
    together = [value for value in values if belongs_together(value)]
    summarized = many.is_many(together, arguments) or many.as_table(arguments)
    if summarized:
        singular = ((item.file or STDIN, item.value) for item in documents)
        single = [pair for pair in singular if kind_of(type(pair[1])) in SINGLE]
        twice = inputs.duplicates(single, arguments, console, many.LEFT_OUT)
    selection = many.selection(inputs.with_seats(values), arguments)
    chosen = [item for item in documents if selection.includes(authorities_of(item.value))]
    lang = reader(arguments, documents)
    items = _single(chosen, related_documents(values), on, arguments)
    if summarized:
        first = _summary(values, unread, selection, arguments, lang)
        items = many.together(first, items, arguments)
    output.show(items, arguments, console, lang=lang)
    return exit_code(left_out=bool(unread or twice), answered=bool(documents))


def _figures(values: list[Any]) -> list[Item]:
    """For CSV, the figures of tables of incidents, if the documents *values* are such tables alone."""
    from ...command.output import Item
    from ...incidents.counts.table import CountTable
    from ...incidents.views.program_tables import cells_table

    if not all(isinstance(value, CountTable) for value in values):
        return []
    return [
        Item(value, audience=value.audience, table=partial(cells_table, value)) for value in values
    ]


def _summary(
    documents: list[Any],
    unread: list[str],
    selection: Selection,
    arguments: argparse.Namespace,
    lang: Language,
) -> Item:
    """What is known of many authorities."""
    from ...command.inputs import day_of
    from ...command.output import Item
    from ..summary import dossier_summary
    from ..views.summaries import dossier_summary_table

    on = day_of(arguments)
    summary = dossier_summary(documents, on=on, selection=selection, unread=unread)
    return Item(
        summary, audience=summary.audience, table=lambda: dossier_summary_table(summary, lang)
    )


def _single(
    documents: list[Document[Any]],
    related: RelatedDocuments,
    on: dt.date,
    arguments: argparse.Namespace,
) -> Iterator[Item]:
    """The documents by themselves, or those of an authority together, as the format has them."""
    from attrs import evolve

    from ...checking.across import joined, parts_across
    from ...checking.check import check
    from ...command.faults import placed
    from ...values.vocabulary import audience_of

    parts = parts_across(
        related.documents, lambda value, others: check(value, on=on, related=others)
    )
    reports = (
        joined(check(each.value, on=on, related=related), parts.get(id(each.value), ()))
        for each in documents
    )
    pairs = [
        (document, placed(report, document))
        for document, report in zip(documents, reports, strict=True)
    ]
    seated = _seated(pairs, related)
    audience = audience_of(*(document.value for document, _ in seated))
    if arguments.format == "json":
        items = _each(pairs, seated, related, on)
    else:
        items = _all(seated, related, on, arguments)
    for item in items:
        yield evolve(item, audience=audience)


def _seated(pairs: list[Pair], related: RelatedDocuments) -> list[Pair]:
    """The *pairs*, memberships with their seats; the reports are still those of the files."""
    from attrs import evolve

    from ...command.inputs import with_seats

    every = related.documents
    seated = {id(value): other for value, other in zip(every, with_seats(every), strict=True)}
    return [
        (evolve(document, value=seated[id(document.value)]), report) for document, report in pairs
    ]


def _each(
    pairs: list[Pair], seated: list[Pair], related: RelatedDocuments, on: dt.date
) -> Iterator[Item]:
    """Every document by itself, as it is, for other programs; its standing counts its seats."""
    from ...command.output import Item
    from ..answers import document_overview

    for (document, report), (other, _) in zip(pairs, seated, strict=True):
        overview = document_overview(document.value, report, on, related, seated=other.value)
        yield Item(overview, file=document.file)


def _all(
    pairs: list[Pair], related: RelatedDocuments, on: dt.date, arguments: argparse.Namespace
) -> Iterator[Item]:
    """First what was named by itself, then an overview for each authority, then all the rest."""
    from ...command.output import Item
    from ..grouping import belongs_together, by_authority, folder_sizes
    from .calls import calls, folder_of

    named = [pair for pair in pairs if pair[0].file in arguments.paths]
    inside = [pair for pair in pairs if pair[0].file not in arguments.paths]
    for document, report in named:
        yield Item(_in_full(document.value, report, related, on))
    together = [pair for pair in inside if belongs_together(pair[0].value)]
    sizes = folder_sizes(document.file or "" for document, _ in pairs)
    general = _general(pairs) if together else {}
    for subject, group in sorted(by_authority(together, lambda pair: pair[0].value).items()):
        see = tuple(calls(group, folder_of(group, sizes), on, arguments))
        yield Item(_overview(subject, group, general, on, see))
    for pair in inside:
        if not belongs_together(pair[0].value):
            yield Item(pair[0].value)


def _general(pairs: list[Pair]) -> Mapping[str, tuple[Any, ...]]:
    """What is of no authority, and is shown with the documents of each."""
    from ..dossier import general_evaluations
    from ..grouping import values

    return {
        "rounds": values("round", pairs),
        "general_evaluations": general_evaluations(document.value for document, _ in pairs),
    }


def _in_full(value: Any, report: Report, related: RelatedDocuments, on: dt.date) -> Any:
    """What is shown of a document by itself: also how far a membership, report or evaluation has come."""
    from ...kinds import kind_of

    match kind_of(type(value)):
        case "membership":
            return _of_membership(value, report, on)
        case "report":
            from ...reports.chain.overview import ReportOverview
            from ..reporting.report_states import state_among

            state = state_among(value, related, on)
            return ReportOverview(report=value, state=state, checked=report)
        case "evaluation":
            from ...reports.evaluation.overview import EvaluationOverview

            return EvaluationOverview(evaluation=value, state=value.state_on(on), checked=report)
    return value


def _of_membership(value: Any, report: Report, on: dt.date) -> Any:
    from ...membership.overview import MembershipOverview
    from ...values.figures import statutes

    return MembershipOverview(
        membership=value,
        standing=value.standing_on(on),
        missing=value.missing_on(on, statutes()),
        undone=value.undone_on(on, statutes()),
        report=report,
    )


def _overview(
    subject: str,
    pairs: list[Pair],
    general: Mapping[str, tuple[Any, ...]],
    on: dt.date,
    calls: tuple[tuple[str, str], ...],
) -> DossierOverview:
    from ..assessed import assessed_items
    from ..dossier import Dossier
    from ..grouping import values
    from ..overview import DossierOverview

    documents = (document.value for document, _ in pairs)
    dossier = Dossier(subject=subject, documents=documents, **general)
    follow_up = dossier.follow_up_on(on)
    return DossierOverview(
        subject=subject,
        on=on,
        memberships=values("membership", pairs),
        accounts=values("account", pairs),
        plans=values("plan", pairs),
        inventories=values("inventory", pairs),
        progress_reports=dossier.reports_on(on),
        evaluations=dossier.evaluation_states_on(on),
        follow_up=follow_up if dossier.evaluations or follow_up.states else None,
        assessed=assessed_items(dossier, on),
        next_date=dossier.deadlines_on(on).next,
        reports=tuple(report for _, report in pairs),
        see=calls,
    )
