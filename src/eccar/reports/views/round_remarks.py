"""What is said about a round besides its table: counts of sources, notes on cities, what is left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...languages.language import Language
from ...plan.views import reported_counts
from ...render.localized import names_of
from ...render.statements import Statement
from ...render.summaries import named, ordered, place
from ...values.characters import printable
from ...values.vocabulary import Audience
from ..rounds.overview import RoundEntry, RoundOverview, RoundStatus
from ..rounds.round import ReportingRound
from .round_text import headed


def reported(round_: ReportingRound, lang: Language) -> Iterator[Statement]:
    """What sources report of the round as a whole."""
    for statement in reported_counts.statements(round_.counts, lang):
        yield evolve(statement, text=headed("round", "counts", str(statement.text), lang))


def in_order(
    entries: Iterable[RoundEntry], lang: Language
) -> list[tuple[tuple[str, str], RoundEntry]]:
    """The *entries*, each after its country and name, in the order of these."""
    return ordered((place(entry.authority, None, lang), entry) for entry in entries)


def notes(entry: RoundEntry, lang: Language) -> Iterator[str]:
    """What the row of an authority says besides its cells."""
    if entry.reported_by:
        names = names_of(entry.reported_by, lang)
        yield lang.whole("reports.round", "reported_by", authorities=names)
    if entry.other_heads:
        yield lang.whole("reports.round", "other_heads", ids=", ".join(entry.other_heads))
    if entry.status is RoundStatus.NOT_KNOWN and entry.state:
        for fact in entry.state.pending:
            yield lang.word("reports.round", "rough", date=fact.when)
    if entry.excused and entry.excused.reason:
        yield printable(entry.excused.reason)


def remarks(value: RoundOverview, lang: Language) -> Iterator[str]:
    """What sources report of the round; for the office also where the record leaves something open."""
    yield from (lang.ended(str(statement.text)) for statement in reported(value.round, lang))
    if value.audience is not Audience.OFFICE:
        return
    for key, entries in (
        ("several", [entry for entry in value.entries if entry.other_heads]),
        ("pending", [entry for entry in value.entries if entry.status is RoundStatus.NOT_KNOWN]),
    ):
        if entries:
            names = [lang.name_of(entry.authority) for _, entry in in_order(entries, lang)]
            yield named(f"reports.round.{key}", names, lang)
    if value.perhaps_asked:
        cities_ = ordered((place(each, None, lang), each) for each in value.perhaps_asked)
        yield named("reports.round.perhaps", [lang.name_of(each) for _, each in cities_], lang)
    if value.entries and not value.round.invited and not value.round.is_dated:
        yield lang.word("reports.round", "asked_not_known")
