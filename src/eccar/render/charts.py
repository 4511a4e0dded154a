"""Pictures of many: a heading, what is counted, the picture, its table and its source, always all five.

The pictures are as wide as a small telephone can show without scrolling.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from ..languages.language import Language
from ..values.records import Records
from ..values.texts import Count
from .blocks import Block, Figure, Heading, Paragraph, Table
from .localized import names_of
from .svg import Box, cut, faint, label, svg

WIDTH = 480
SIZE = 14
"""The size of letters."""

LEFT = 8
_LINE = 24

Sign: TypeAlias = Callable[[Box], str]
"""Draws in a box what the legend explains."""


def chart(
    title: str,
    figure: Figure,
    table: Table,
    records: Records,
    *,
    lang: Language,
    notes: Iterable[str] = (),
) -> Iterator[Block]:
    """The blocks of a picture of many: *title*, what is counted, *notes*, *figure*, *table*, source."""
    yield Heading(title)
    yield Paragraph(counted(records, lang))
    yield from map(Paragraph, notes)
    yield figure
    yield table
    if records.left_out:
        names = names_of(records.left_out, lang)
        yield Paragraph(lang.ended(lang.line(lang.word("many", "left_out"), names)))
    yield Paragraph(source(records, lang))


def counted(records: Records, lang: Language) -> str:
    """What is counted; of the packaged register, that it is not the membership."""
    key = "register" if records.registered else "documents"
    return lang.word("many", key, count=Count(records.documents))


def source(records: Records, lang: Language) -> str:
    """Where the numbers come from, and as of when."""
    key = "source_register" if records.registered else "source_documents"
    parts = [lang.word("many", key)]
    if records.recorded:
        parts.append(lang.word("many", "recorded", day=records.recorded))
    return lang.line(lang.word("many", "source"), lang.apart(parts))


def described(title: str, lang: Language) -> str:
    """What a picture shows, for those who cannot see it: its title, and that the table says the same."""
    return f"{title}. {lang.word('many', 'described')}"


def chart_svg(body: str, height: float, title: str, description: str, lang: Language) -> str:
    """A picture of the common width, drawn by the elements in *body*."""
    return svg(
        body,
        width=WIDTH,
        height=round(height),
        title=title,
        description=description,
        lang=lang.code,
        alone=False,
        fluid=True,
    )


def foot(signs: Sequence[tuple[str, Sign]], more: str, top: float) -> tuple[str, float]:
    """Below a picture: the line *more*, what each of *signs* stands for; and where that ends."""
    drawn = [faint(LEFT, top, WIDTH - LEFT, top)]
    if more:
        drawn.append(label(LEFT, top + 20, more, size=SIZE))
    begin = top + _LINE * bool(more)
    for index, (text, sign) in enumerate(signs):
        middle = begin + 18 + index * _LINE
        drawn.append(sign((LEFT, middle - 8, LEFT + 28, middle + 8)))
        drawn.append(label(LEFT + 38, middle + 5, cut(text, WIDTH - LEFT - 46, SIZE), size=SIZE))
    return "".join(drawn), begin + len(signs) * _LINE + 12
