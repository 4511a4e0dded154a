"""The view of the statuses of many authorities: a row for each, the counts, what is to be confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages.language import Language
from ...render.blocks import Block, Paragraph, Table
from ...render.spans import NONE
from ...render.summaries import (
    DOUBT,
    as_known,
    cities,
    named,
    ordered,
    place,
    place_cell,
    program_table,
    summary,
)
from ...values.texts import Count
from ..counts.summary import StatusSummary, status_counts
from ..lifecycle import Status
from ..standing import Standing, possible, sorted_statuses
from .standings import status_in_words

_HEADS = ("status", "since", "note")
"""The heads after that of the city; a terminal shows the first two until more is asked for."""

CSV_HEADS = ("country", "city", "name", "status", "certain", "possibly", "since")
"""The heads for programs, the same in every language."""


def status_summary(value: StatusSummary, lang: Language) -> Iterator[Block]:
    """City by city its status, and since when or what is open; how many have each status."""
    title = lang.word("membership.summary", "title", day=value.on)
    brief, full = standings_tables(value.standings, lang)
    yield from summary(
        as_known(title, value.known_on, lang),
        full,
        [cities(len(value.standings), lang, status_parts(value.standings, lang))],
        brief=brief,
        attention=map(Paragraph, to_be_confirmed(value.standings, lang)),
        selection=value.selection,
        records=value.records,
        lang=lang,
    )


def standings_tables(standings: Iterable[Standing], lang: Language) -> tuple[Table, Table]:
    """The tables of *standings*, a row for each: with status and date, and with what is open, too."""
    rows = _in_order(standings, lang)
    brief = _table([(where, _cells(item, lang)[:2]) for where, item in rows], _HEADS[:2], lang)
    return brief, _table([(where, _cells(item, lang)) for where, item in rows], _HEADS, lang)


def _in_order(
    standings: Iterable[Standing], lang: Language
) -> list[tuple[tuple[str, str], Standing]]:
    return ordered(
        (place(standing.city.id, standing.city, lang), standing) for standing in standings
    )


def _table(
    rows: Iterable[tuple[tuple[str, str], Sequence[str]]], heads: Iterable[str], lang: Language
) -> Table:
    """The table of *rows*, each after its country and name."""
    return Table(
        lang.word("summary", "caption"),
        heads=(
            lang.word("summary", "city"),
            *(lang.word("membership.summary", head) for head in heads),
        ),
        rows=((place_cell(where), *cells) for where, cells in rows),
        broad=(3,),
    )


def _cells(standing: Standing, lang: Language) -> tuple[str, str, str]:
    """The status, since when the authority has it, and what else is possible or was the ground."""
    since = lang.say(standing.since) if standing.since else NONE
    return status_cell(standing, lang), since, _note(standing, lang)


def status_cell(standing: Standing, lang: Language) -> str:
    """The status, with a question mark if the record leaves another one open."""
    doubtful = standing.possibly and not standing.unconfirmed
    return f"{status_in_words(standing, lang)}{DOUBT if doubtful else ''}"


def _note(standing: Standing, lang: Language) -> str:
    """What else is possible, and of what the day is not known."""
    parts = []
    if standing.possibly and not standing.unconfirmed:
        statuses = possible(standing.possibly)
        parts.append(lang.word("membership.label", "possibly", statuses=statuses))
    parts += map(lang.say, standing.pending)
    return lang.apart(parts) or NONE


def status_parts(standings: Sequence[Standing], lang: Language) -> Iterator[str]:
    """How many authorities have each status; those of which nothing is known are counted apart."""
    unconfirmed = [standing for standing in standings if standing.unconfirmed]
    silent = [standing for standing in standings if standing.without_facts]
    apart = len(unconfirmed) + len(silent)
    for count in status_counts(standings):
        outside = count.status is Status.OUTSIDE
        number = count.count - apart * outside
        if number:
            text = lang.word("membership.summary", count.status, count=Count(number))
            yield _with_doubt(text, 0 if outside else count.uncertain, lang)
    for key, items in (("unconfirmed", unconfirmed), ("no_information", silent)):
        if items:
            yield lang.word("membership.summary", key, count=Count(len(items)))


def _with_doubt(text: str, uncertain: int, lang: Language) -> str:
    if not uncertain:
        return text
    return lang.whole("membership.summary", "of_them", counted=text, count=Count(uncertain))


def to_be_confirmed(standings: Iterable[Standing], lang: Language) -> Iterator[str]:
    """The names of the authorities whose record leaves another status open."""
    uncertain = [standing for standing in standings if standing.possibly]
    if uncertain:
        names = [name for (_, name), _ in _in_order(uncertain, lang)]
        yield named("membership.summary.uncertain", names, lang)


def status_summary_table(value: StatusSummary, lang: Language) -> Table:
    """The table for programs: statuses by their words in documents, and dates as documents have them."""
    rows = (
        (
            country,
            standing.city.id,
            name,
            standing.status,
            standing.certain,
            " ".join(sorted_statuses(standing.possibly)),
            standing.since,
        )
        for (country, name), standing in _in_order(value.standings, lang)
    )
    return program_table(CSV_HEADS, rows, value.records, lang)
