"""The view of the ten points in several cities: a picture and a table of presence, by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...languages.language import Language
from ...languages.names import alphabetical
from ...render.blocks import Block, Figure, Table
from ...render.charts import chart, described
from ...render.localized import owner_title
from ...values.texts import Count
from ..matrix import CoverageMatrix, MatrixRow
from ..points import NUMBERS
from .matrix_picture import NamedRow, picture


def coverage_matrix(matrix: CoverageMatrix, lang: Language) -> Iterator[Block]:
    """City by city in alphabetical order what is present of each point; nothing is added up by city."""
    rows = _named(matrix, lang)
    title = lang.word("plan.matrix", "heading", day=matrix.on)
    name = lang.word("plan.matrix", "picture")
    description = described(title, lang)
    table = Table(
        lang.word("plan.matrix", "caption"),
        heads=(lang.word("plan.matrix", "city"), *map(str, NUMBERS)),
        rows=(
            (name, *(lang.word("plan.presence_short", cell) for cell in cells))
            for name, cells in rows
        ),
        broad=(0,),
        wide=True,
    )
    figure = Figure(picture(rows, name, description, lang), description, name)
    yield from chart(title, figure, table, matrix.records, lang=lang, notes=_notes(matrix, lang))


def coverage_matrix_table(matrix: CoverageMatrix, lang: Language) -> Table:
    """The table for programs: a row for each point, with the codes of presence and of the cover."""
    rows = (
        (
            "+".join(row.authorities),
            lang.say(row.titles) if row.titles else "",
            number,
            presence,
            _cover(row, number),
        )
        for row in matrix.rows
        for number, presence in zip(NUMBERS, row.presence, strict=True)
    )
    return Table("", heads=("authorities", "title", "point", "presence", "cover"), rows=rows)


def _cover(row: MatrixRow, number: int) -> str:
    return "" if row.coverage is None else str(row.coverage.row(number).cover or "")


def _notes(matrix: CoverageMatrix, lang: Language) -> Iterator[str]:
    """How many points have which presence, in words that add up; and how to read the order."""
    if not matrix.rows:
        return
    counts = (
        lang.word("plan.points_with", presence.value, count=Count(count))
        for presence, count in matrix.counts.items()
        if count
    )
    yield lang.line(lang.word("plan.matrix", "points"), lang.apart(counts))
    yield lang.word("plan.matrix", "order")


def _named(matrix: CoverageMatrix, lang: Language) -> list[NamedRow]:
    """The rows by the names of their authorities; with the title, where several have one name."""
    names = [owner_title(None, row.authorities, lang) for row in matrix.rows]
    times = Counter(names)
    shown = [
        name if times[name] == 1 else owner_title(row.titles, row.authorities, lang)
        for name, row in zip(names, matrix.rows, strict=True)
    ]
    rows = zip(names, shown, matrix.rows, strict=True)
    ordered = sorted(rows, key=lambda row: (*alphabetical(row[0]), row[1]))
    return [(name, row.presence) for _, name, row in ordered]
