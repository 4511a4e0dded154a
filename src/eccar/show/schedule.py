"""Views of a schedule of fees: its tables with their bands and rules, each with its basis."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.schedule import Band, FeeSchedule, Table
from ..languages.language import Language
from ..values.displayable import Message, Style
from ..values.texts import printable
from .columns import columns
from .elements import cited, paragraph, stacked, table, title

_HEADS = ("band", "fee", "basis")


def lines(schedule: FeeSchedule, lang: Language, style: Style) -> Iterator[str]:
    """Each table with its source, its bands and its rules."""
    yield style(lang.word("label", "schedule"), "title")
    heads = [lang.word("label", key) for key in _HEADS]
    for one in schedule.tables:
        yield f"{_about(one, lang)}."
        yield f"  {lang.line(lang.word('label', 'source'), printable(str(one.source)))}"
        for _, bands in _all_bands(one, lang):
            rows = [_cells(one, named, lang) for named in one.named_bands(bands)]
            yield from (f"  {line}" for line in columns(heads, rows, numbers=(1,)))
        yield from (f"  {line}" for line in _rules(one, lang))


def parts(schedule: FeeSchedule, lang: Language) -> Iterator[str]:
    """The same as a heading, and a table for each of them."""
    yield title(lang.word("label", "schedule"))
    heads = [lang.word("label", key) for key in (*_HEADS, "source")]
    for one in schedule.tables:
        yield paragraph(_about(one, lang))
        for kinds, bands in _all_bands(one, lang):
            yield table(
                f"{lang.word('label', 'caption_bands')}{kinds}",
                heads,
                (
                    [*map(_cell, _cells(one, named, lang)), cited(named[1].source or one.source)]
                    for named in one.named_bands(bands)
                ),
            )
        yield from map(paragraph, _rules(one, lang))


def _cell(words: str) -> str:
    return stacked([words])


def _about(one: Table, lang: Language) -> str:
    since = lang.word("label", "table_since", since=one.since)
    seen = lang.word("label", "seen", day=one.seen)
    return f"{since}, {lang.say(one.basis)}, {seen}"


def _all_bands(one: Table, lang: Language) -> Iterator[tuple[str, tuple[Band, ...]]]:
    yield f" ({lang.say(one.kinds)})" if one.kinds else "", one.bands
    for own in one.own:
        yield f" ({lang.say(own.kinds)})", own.bands


def _cells(one: Table, named: tuple[Message, Band], lang: Language) -> list[str]:
    name, band = named
    return [lang.say(name), lang.say(band.fee), lang.say(band.basis or one.basis)]


def _rules(one: Table, lang: Language) -> Iterator[str]:
    day = one.population_day
    yield lang.word("label", "population_day", month_day=day.month_day, basis=day.basis)
    for key, rule in (("joining", one.joining), ("leaving", one.leaving)):
        yield lang.word("label", key, rule=rule.rule, basis=rule.basis)
