"""Pictures of published figures: a bar for each, with hidden figures and breaks marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ...languages.language import Language
from ...render.blocks import Block, Figure
from ...render.charts import LEFT, SIZE, WIDTH, chart_svg, foot
from ...render.svg import BLUE, Box, cut, hatched, in_two_lines, label, length, line, outline
from ...values.texts import capitalized
from ..counts.dimension import Category, CountDimension
from ..counts.observation_status import begins_anew
from ..counts.table import CountTable
from .figures import INDENT
from .marks import in_words
from .names import category_name, dimension_name, said, unit_name

MAX_BARS = 60
"""Bars in one picture; the others are only in the table."""

_ROW = 28
_BAR = 16
_LINE = 16
_HIDDEN = 40
"""How long the box of a figure is that is not there; it stands for no number."""


@frozen
class _Scale:
    """Where bars begin, and how long a bar is for each incident: the same in all pictures of a table."""

    left: float
    unit: float


def pictures(table: CountTable, lang: Language) -> Iterator[Block]:
    """A picture for each dimension with figures of its own categories, over all of the others.

    They have one scale, so that bars of two pictures can be compared.
    """
    drawn = {}
    for dimension in table.dimensions:
        categories = [each for each in dimension.categories if table.cell(each.code) is not None]
        if len(categories) > 1:
            drawn[dimension] = categories
    scale = _scale(table, drawn, lang)
    for dimension, categories in drawn.items():
        unit = capitalized(unit_name(table, lang))
        title = said("chart", lang, unit=unit, dimension=dimension_name(dimension, lang))
        titles = title, f"{title}. {said('described', lang)}"
        picture = _picture(table, dimension, categories, scale, titles, lang=lang)
        yield Figure(picture, titles[1], title)


def _scale(
    table: CountTable, drawn: Mapping[CountDimension, Sequence[Category]], lang: Language
) -> _Scale:
    """The scale that leaves room for the longest name on the left and a number on the right."""
    shown = [(each, category) for each, some in drawn.items() for category in some[:MAX_BARS]]
    names = (length(_name(dimension, each, lang), SIZE) for dimension, each in shown)
    left = LEFT + min(max(names, default=0), WIDTH / 2) + 10
    most = max((_count(table, each) for _, each in shown), default=0)
    return _Scale(left, (WIDTH - left - 60) / max(most, 1))


def _picture(
    table: CountTable,
    dimension: CountDimension,
    categories: Sequence[Category],
    scale: _Scale,
    titles: tuple[str, str],
    *,
    lang: Language,
) -> str:
    shown = categories[:MAX_BARS]
    top, drawn = 6.0, []
    for category in shown:
        name = _name(dimension, category, lang)
        lines = in_two_lines(name, scale.left - LEFT - 10, SIZE)
        if mark := _break(table, category, lang):
            drawn.append(_break_line(mark, top))
            top += _ROW
        drawn.append(_bar(table, category, lines, scale, top, lang=lang))
        top += _height(lines)
    hidden = any(_count(table, each) < 0 for each in shown)
    signs = [(said("bar_counted", lang), _filled), (said("bar_hidden", lang), _empty)]
    more = said("bar_more", lang, number=len(categories)) if len(shown) < len(categories) else ""
    below, height = foot(signs if hidden else [], more, top + 8)
    return chart_svg("".join([*drawn, below]), height, *titles, lang)


def _name(dimension: CountDimension, category: Category, lang: Language) -> str:
    name = category_name(dimension, category, lang)
    if category.within is None:
        return capitalized(name)
    return f"{INDENT}{said('of_which', lang, name=name)}"


def _count(table: CountTable, category: Category) -> int:
    """The figure of a *category*, −1 if there is none."""
    cell = table.cell(category.code)
    return -1 if cell is None or cell.count is None else cell.count


def _bar(
    table: CountTable,
    category: Category,
    name: tuple[str, ...],
    scale: _Scale,
    top: float,
    *,
    lang: Language,
) -> str:
    """A bar with its *name*, in lines, on the left and its number, or why there is none, on the right."""
    left, count = scale.left, _count(table, category)
    number = in_words(table, table.cell(category.code), lang)
    right = left + (_HIDDEN if count < 0 else count * scale.unit)
    upper = top + (_height(name) - _BAR) / 2
    box = left, upper, right, upper + _BAR
    baseline = upper + _BAR - 3
    begin = baseline - _LINE * (len(name) - 1) / 2
    parts = (
        *(
            label(left - 10, begin + _LINE * index, text, size=SIZE, text_anchor="end")
            for index, text in enumerate(name)
        ),
        line(left, box[1] - 3, left, box[3] + 3),
        _empty(box) if count < 0 else _filled(box) if count else "",
        label(right + 6, baseline, cut(number, WIDTH - right - 8, SIZE), size=SIZE),
    )
    return "".join(parts)


def _height(name: tuple[str, ...]) -> float:
    """How high the row of a bar is, with its *name* in lines."""
    return _ROW + _LINE * (len(name) - 1)


def _break(table: CountTable, category: Category, lang: Language) -> str:
    """What changed at the beginning of a *category*, if the series breaks there."""
    if not begins_anew(table, (category.code,)):
        return ""
    span = table.span_of((category.code,))
    first = span and span.first
    aspects = [
        lang.say(each.aspect)
        for each in table.breaks
        if span and each.since.first and first and span.last
        if first <= each.since.first <= span.last
    ]
    return said("break_mark", lang, aspect=lang.listed(dict.fromkeys(aspects)))


def _break_line(text: str, top: float) -> str:
    """A dashed line with its text, between the bars before and after."""
    middle = top + _ROW / 2
    wide = length(text, SIZE)
    return label(LEFT, middle + 5, cut(text, WIDTH / 2, SIZE), size=SIZE) + line(
        LEFT + min(wide, WIDTH / 2) + 8, middle, WIDTH - LEFT, middle, stroke_dasharray="6 4"
    )


def _filled(box: Box) -> str:
    return outline(box, fill=BLUE, stroke=BLUE)


def _empty(box: Box) -> str:
    return hatched(box) + outline(box, stroke_dasharray="4 3")
