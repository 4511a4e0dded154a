"""The view of a search for practices: what was looked for, what matches, and how; never in an order of merit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...languages.names import country_name
from ...plan.views.coverage_text import and_more
from ...plan.views.measure_text import points_in_words
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Section, Table
from ...render.fitting import ELLIPSIS, WIDTH, clipped, shortened
from ...render.localized import lang_span, localize, verdict
from ...values.selection import country_of
from ...values.texts import Count, capitalized
from ..practices.matches import PracticeMatch, PracticeSearch
from .practice_text import full_lines, practice_title, time_and_points

SECTION = "network.practice_search"
"""The section of the wording with the sentences about searches."""

MAX_MATCHES = 3
"""Practices that are named in brief."""

CSV_HEADS = (
    *("country", "authority", "practice", "title", "title_language", "points", "roles", "grounds"),
    *("since", "until", "unit", "found", "not_stated"),
)
"""The heads of the table for programs, the same in every language."""


def practice_search(search: PracticeSearch, lang: Language) -> Iterator[Block]:
    """What was looked for and the first matches in brief; all matches, and those possible, in full."""
    heading = Heading(lang.word(SECTION, "heading"))
    yield Details(
        brief=(heading, *_in_brief(search, lang)), full=(heading, *_in_full(search, lang))
    )


def _in_brief(search: PracticeSearch, lang: Language) -> Iterator[Block]:
    yield from _asked(search, lang)
    yield Paragraph(_finding(search, lang))
    shown = search.matches[:MAX_MATCHES]
    entries = [_entry(match, lang) for match in shown]
    if len(search.matches) > len(shown):
        entries.append((and_more(ELLIPSIS, len(search.matches), lang, len(shown)),))
    yield Items(entries, bullets=True)
    yield from (Paragraph(remark) for remark in _remarks(search, lang))


def _entry(match: PracticeMatch, lang: Language) -> tuple[str, ...]:
    """The title, and below it the points, the time, and where the words are."""
    practice = match.practice
    below = lang.apart((time_and_points(practice, lang), *_found(match, lang)))
    return tuple(shortened(line, WIDTH - 6) for line in (practice_title(practice, lang), below))


def _in_full(search: PracticeSearch, lang: Language) -> Iterator[Block]:
    yield from _asked(search, lang)
    finding = _finding(search, lang)
    yield Alternatives(lines=[Paragraph(finding)], page=[verdict(finding)])
    yield from _matches(search.matches, 2, lang)
    if search.possible:
        yield Section([Heading(lang.word(SECTION, "possible"), 2)])
        yield from _matches(search.possible, 3, lang)
    remarks = [Paragraph(remark) for remark in (*_remarks(search, lang), *_limits(search, lang))]
    yield Alternatives(lines=[Section(remarks)], page=remarks)


def _matches(matches: Iterable[PracticeMatch], level: int, lang: Language) -> Iterator[Block]:
    """Each match below a heading of the *level*, with what was done, the answers to the four questions, and how it matches."""
    for match in matches:
        practice = match.practice
        identity = lang.line(capitalized(lang.word(SECTION, "identity")), practice.identity)
        lines = [*full_lines(practice, lang), *map(capitalized, _how(match, lang)), identity]
        described = practice.description
        yield Section(
            [
                Heading(practice_title(practice, lang), level),
                *([Paragraph(lang_span(described, lang))] if described else []),
                Items(lines),
            ]
        )


def _how(match: PracticeMatch, lang: Language) -> Iterator[str]:
    """Where the words are, and what the practice does not state."""
    yield from _found(match, lang)
    if match.not_stated:
        yield lang.word(SECTION, "not_stated", criteria=match.not_stated)


def _found(match: PracticeMatch, lang: Language) -> Iterator[str]:
    for each in match.found:
        yield lang.word(SECTION, "found", word=each.word, parts=each.parts)


def _asked(search: PracticeSearch, lang: Language) -> Iterator[Block]:
    """What was looked for, in one line; nothing if it was everything."""
    parts = tuple(_criteria(search, lang))
    if parts:
        text = lang.line(lang.word(SECTION, "asked"), lang.apart(parts))
        yield Paragraph(clipped(capitalized(text), 2 * WIDTH))


def _criteria(search: PracticeSearch, lang: Language) -> Iterator[str]:
    if search.query.strip():
        yield lang.quote(lang.say(search.query))
    yield from filter(None, [points_in_words(search.points, lang)])
    if search.domain:
        yield lang.line(lang.word("network.searchcriterion", "domain"), lang.say(search.domain))
    for key, values in (
        ("role", search.roles),
        ("ground", search.grounds),
        ("hostility", search.hostility),
    ):
        if values:
            choice = lang.say(values, "or")
            yield lang.line(lang.word("network.searchcriterion", key), choice)
    if search.countries:
        yield ", ".join(country_name(code, lang.code) for code in search.countries)
    if search.languages:
        languages = ", ".join(search.languages)
        yield lang.line(lang.word("network.searchcriterion", "language"), languages)


def _finding(search: PracticeSearch, lang: Language) -> str:
    """How many match, of how many that were searched."""
    number = Count(len(search.matches))
    matching = (
        lang.word(SECTION, "matching", count=number)
        if number
        else lang.word(SECTION, "none_matching")
    )
    return lang.word(SECTION, "searched", count=Count(search.searched), matching=matching)


def _remarks(search: PracticeSearch, lang: Language) -> Iterator[str]:
    """What a reader has to know of the answer: what it leaves open, and what it leaves out."""
    if search.has_no_words:
        yield lang.word(SECTION, "no_words")
    if search.possible:
        yield lang.word(SECTION, "also_possible", count=Count(len(search.possible)))
    if search.withheld:
        yield lang.word(SECTION, "withheld", count=Count(search.withheld))
    if not search.matches:
        yield lang.word(SECTION, "absence")


def _limits(search: PracticeSearch, lang: Language) -> Iterator[str]:
    """That the list is not complete, where it has not been said."""
    if search.matches:
        yield lang.word(SECTION, "absence")


def practice_search_table(search: PracticeSearch, lang: Language) -> Table:
    """The table for programs: a row for each practice that matches, or may."""
    rows = (_row(match, lang) for match in (*search.matches, *search.possible))
    return Table("", heads=CSV_HEADS, rows=rows)


def _row(match: PracticeMatch, lang: Language) -> tuple[str, ...]:
    practice, titles = match.practice, match.practice.titles
    return (
        *(country_of(practice.authority), practice.authority, practice.id),
        *(str(localize(titles, lang)), titles.best_language(*lang.codes)),
        *(" ".join(map(str, practice.points)), " ".join(practice.roles)),
        *(" ".join(practice.grounds), str(practice.since or ""), str(practice.until or "")),
        practice.contact.unit if practice.contact else "",
        " ".join(f"{each.word}:{','.join(each.parts)}" for each in match.found),
        " ".join(match.not_stated),
    )
