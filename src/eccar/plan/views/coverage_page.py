"""The page of a coverage: a row for each point with its measures, and their signs next to it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import Block, Fold, Items, Line, Paragraph, Row, RowList, line
from ...render.drawing import sign, strip
from ...render.localized import lang_span
from ...values.texts import Count, Text
from ..coverage import Coverage, CoverageRow, Mark
from ..measures.progress import UNDER_WAY
from ..points import Edition
from .coverage_picture import shape_counts
from .coverage_text import point_title, reason
from .marks import mark

MAX_SHOWN = 6
"""Measures that a row names before the others are folded."""

MAX_LISTED = 200
"""Measures that a page names under a point; of others it has the number."""

_WIDTH = 272
_STEP = 16
_MOST = _WIDTH // _STEP - 3
"""Signs in one row; the rest of it has the number of the others."""


def coverage_rows(coverage: Coverage, edition: Edition | None, lang: Language) -> RowList:
    """The points in their order, and below them the general measures, if there are any."""
    rows = [_point(row, edition, lang) for row in coverage.rows]
    if coverage.general.measures:
        title = lang.word("plan.coverage", "general")
        rows.append(_row(title, "", coverage.general, lang))
    return RowList(caption=lang.word("plan.coverage", "picture"), rows=rows, level=2)


def _point(row: CoverageRow, edition: Edition | None, lang: Language) -> Row:
    return _row(point_title(row.number, edition, lang), str(row.number), row, lang)


def _row(title: str, number: str, row: CoverageRow, lang: Language) -> Row:
    return Row(
        title=title,
        number=number,
        answer=lang.say(row.cover) if row.cover else "",
        drawing=_signs(row, lang),
        blocks=(*map(Paragraph, reason(row, lang)), *_measures(row, lang)),
    )


def _measures(row: CoverageRow, lang: Language) -> Iterator[Block]:
    """The first measures, each with its state; the others in a fold, of very many the first."""
    states = measure_states(row, lang)
    entries = tuple(zip(row.titles, row.measure_marks, states, strict=True))
    if entries:
        yield Items((_entry(*entry, lang),) for entry in entries[:MAX_SHOWN])
    if (more := len(entries) - MAX_SHOWN) > 0:
        yield Fold(summary=_and_more(more, lang), blocks=_rest(entries[MAX_SHOWN:], lang))


def _rest(entries: tuple[tuple[Text, Mark, str], ...], lang: Language) -> Iterator[Block]:
    """The other measures without signs, in a list that stays small enough for a page."""
    shown = entries[: MAX_LISTED - MAX_SHOWN]
    yield Items(((lang_span(titles, lang), f" – {state}"),) for titles, _, state in shown)
    if more := len(entries) - len(shown):
        yield Paragraph(_and_more(more, lang))


def _and_more(count: int, lang: Language) -> str:
    return lang.whole("plan.coverage", "and_more", shown="", more=Count(count)).strip()


def _entry(titles: Text, sign_of: Mark, state: str, lang: Language) -> Line:
    title = evolve(lang_span(titles, lang), sign=sign(mark(sign_of, 8, 8)))
    return line((title, f" – {state}"))


def measure_states(row: CoverageRow, lang: Language) -> Iterator[str]:
    """The state of each measure in words; of one that is only described, its kind."""
    each = zip(row.measure_marks, row.measure_kinds, row.measure_states, strict=True)
    for sign_of, kind, state in each:
        if sign_of is Mark.OUTSTANDING:
            yield lang.word("plan.timeline", "outstanding")
        elif sign_of is Mark.DESCRIBED:
            yield lang.say(kind)
        elif sign_of is Mark.PLANNED and state in UNDER_WAY:
            yield lang.word("plan.timeline", "before_end", state=state)
        else:
            yield lang.say(state)


def _signs(row: CoverageRow, lang: Language) -> str:
    """A sign for each measure, mark by mark, and how many more there are."""
    drawn = shape_counts(row.marks, _MOST)
    kinds = [kind for kind, number in drawn.items() for _ in range(number)]
    if not kinds:
        return ""
    more = sum(row.marks.values()) - len(kinds)
    shapes = "".join(mark(kind, index * _STEP + 8, 10) for index, kind in enumerate(kinds))
    return strip(shapes, len(kinds) * _STEP, f"+\xa0{lang.number(more)}" if more else "")
