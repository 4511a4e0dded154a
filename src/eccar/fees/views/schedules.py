"""The view of a schedule of fees: its tables with their bands and rules, each with its basis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Group,
    Heading,
    Paragraph,
    Table,
)
from ...render.localized import citation, labelled
from ...values.texts import plain
from ..schedule import Band, FeeSchedule, FeeTable

_HEADS = ("band", "fee", "basis")


def schedule(schedule: FeeSchedule, lang: Language) -> Iterator[Block]:
    """Each table with its source, its bands and its rules."""
    yield Details(brief=_in_brief(schedule, lang), full=_in_full(schedule, lang))


def _in_brief(schedule: FeeSchedule, lang: Language) -> Iterator[Block]:
    """The last table, with its bands for cities."""
    yield Heading(lang.word("fees.label", "schedule"))
    for table in schedule.tables[-1:]:
        yield Paragraph(lang.ended(_summary(table, lang)))
        yield Group(islice(_bands(table, lang, sources=False), 1))


def _in_full(schedule: FeeSchedule, lang: Language) -> Iterator[Block]:
    yield Heading(lang.word("fees.label", "schedule"))
    if schedule.id is not None:
        yield Paragraph(labelled(lang.word("fees.label", "id"), schedule.id, lang))
    for table in schedule.tables:
        summary = _summary(table, lang)
        source = labelled(lang.word("label", "source"), citation(table.source, lang), lang)
        yield Alternatives(
            lines=[
                Paragraph(lang.ended(summary)),
                Group([Paragraph(source), *_bands(table, lang, sources=False)]),
            ],
            page=[Paragraph(summary), *_bands(table, lang, sources=True)],
        )
        yield Group(map(Paragraph, (*_decision(table, lang), *_rules(table, lang))))


def _summary(table: FeeTable, lang: Language) -> str:
    since = lang.word("fees.label", "table_since", since=table.since)
    seen = lang.word("label", "seen", day=table.seen)
    return f"{since} ({lang.say(table.basis)}), {seen}"


def _bands(table: FeeTable, lang: Language, *, sources: bool) -> Iterator[Block]:
    """The bands for cities, then those of other kinds of authorities; with the source of each."""
    heads = (*_HEADS, "source") if sources else _HEADS
    for kinds, bands in _by_kind(table, lang):
        yield Table(
            f"{lang.word('fees.label', 'caption_bands')}{kinds}",
            heads=(lang.word("fees.label", key) for key in heads),
            rows=(row[: len(heads)] for row in _rows(table, bands, lang)),
            numbers=(1,),
        )


def _by_kind(table: FeeTable, lang: Language) -> Iterator[tuple[str, tuple[Band, ...]]]:
    yield f" ({lang.say(table.kinds)})" if table.kinds else "", table.bands
    for own in table.own:
        yield f" ({lang.say(own.kinds)})", own.bands


def _rows(
    table: FeeTable, bands: tuple[Band, ...], lang: Language
) -> Iterator[tuple[CellContent, ...]]:
    for name, band in table.named_bands(bands):
        source = citation(band.source or table.source, lang)
        yield (
            lang.say(name),
            lang.money(band.fee, column=True),
            lang.say(band.basis or table.basis),
            source,
        )


def _decision(table: FeeTable, lang: Language) -> Iterator[str]:
    if decision := table.decision:
        by = ", ".join(map(plain, filter(None, (decision.by, decision.reference))))
        yield lang.word("fees.label", "decision", by=by, day=decision.when)


def _rules(table: FeeTable, lang: Language) -> Iterator[str]:
    day = table.population_day
    yield lang.word("fees.label", "population_day", month_day=day.month_day, basis=day.basis)
    for key, rule in (("joining", table.joining), ("leaving", table.leaving)):
        yield lang.word("fees.label", key, rule=rule.rule, basis=rule.basis)
