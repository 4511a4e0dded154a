"""Views of a schedule of fees: its tables with their bands and rules, each with its basis."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.schedule import Band, FeeSchedule, Table
from ..shown import Message, Paint
from ..texts import printable
from ..wording import Language
from .columns import columns
from .elements import cited, paragraph, stacked, table, title

_HEADS = ("band", "fee", "basis")


def lines(schedule: FeeSchedule, words: Language, paint: Paint) -> Iterator[str]:
    """Each table with its source, its bands and its rules."""
    yield paint(words.word("label", "schedule"), "title")
    heads = [words.word("label", key) for key in _HEADS]
    for one in schedule.tables:
        yield f"{_about(one, words)}."
        yield f"  {words.line(words.word('label', 'source'), printable(str(one.source)))}"
        for _, bands in _all_bands(one, words):
            rows = [_cells(one, named, words) for named in one.named_bands(bands)]
            yield from (f"  {line}" for line in columns(heads, rows, numbers=(1,)))
        yield from (f"  {line}" for line in _rules(one, words))


def parts(schedule: FeeSchedule, words: Language) -> Iterator[str]:
    """The same as a heading, and a table for each of them."""
    yield title(words.word("label", "schedule"))
    heads = [words.word("label", key) for key in (*_HEADS, "source")]
    for one in schedule.tables:
        yield paragraph(_about(one, words))
        for kinds, bands in _all_bands(one, words):
            yield table(
                f"{words.word('label', 'caption_bands')}{kinds}",
                heads,
                (
                    [*map(_cell, _cells(one, named, words)), cited(named[1].source or one.source)]
                    for named in one.named_bands(bands)
                ),
            )
        yield from map(paragraph, _rules(one, words))


def _cell(words: str) -> str:
    return stacked([words])


def _about(one: Table, words: Language) -> str:
    since = words.word("label", "table_since", since=one.since)
    seen = words.word("label", "seen", day=one.seen)
    return f"{since}, {words.say(one.basis)}, {seen}"


def _all_bands(one: Table, words: Language) -> Iterator[tuple[str, tuple[Band, ...]]]:
    yield f" ({words.say(one.kinds)})" if one.kinds else "", one.bands
    for own in one.own:
        yield f" ({words.say(own.kinds)})", own.bands


def _cells(one: Table, named: tuple[Message, Band], words: Language) -> list[str]:
    name, band = named
    return [words.say(name), words.say(band.fee), words.say(band.basis or one.basis)]


def _rules(one: Table, words: Language) -> Iterator[str]:
    day = one.population_day
    yield words.word("label", "population_day", month_day=day.month_day, basis=day.basis)
    for key, rule in (("joining", one.joining), ("leaving", one.leaving)):
        yield words.word("label", key, rule=rule.rule, basis=rule.basis)
