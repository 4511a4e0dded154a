"""The figures of a table of incidents as tables: a list, rows by columns, or one for each category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Items, Paragraph, Section, Table
from ...render.fitting import WIDTH, columns
from ...render.localized import label
from ...values.texts import capitalized
from ..counts.cell import CountCell
from ..counts.dimension import CountDimension
from ..counts.observation_status import begins_anew
from ..counts.table import CountTable
from .marks import BREAK, in_words, legend, marked
from .names import category_name, dimension_name, said, unit_name

INDENT = "\u00a0\u00a0"
"""What is in front of a category within another one; browsers keep these spaces."""


@frozen
class FigureEntry:
    """A row or a column of a table: its name, how deep it is within others, its codes."""

    name: str
    depth: int = 0
    codes: tuple[str, ...] = ()
    is_break: bool = False

    def label(self, lang: Language) -> str:
        """The name; of a part of another category, that it is one."""
        name = said("of_which", lang, name=self.name) if self.depth else capitalized(self.name)
        return f"{INDENT * self.depth}{name}{BREAK * self.is_break}"

    @property
    def title(self) -> str:
        """The name within a sentence."""
        return f"{self.name}{BREAK * self.is_break}"


@frozen(kw_only=True)
class FigureTable:
    """The cells of a table by two dimensions, for one category of each of the others."""

    table: CountTable
    caption: str = ""
    head: str
    rows: tuple[FigureEntry, ...]
    across: tuple[FigureEntry, ...]
    fixed: tuple[str, ...] = ()

    def cell(self, row: FigureEntry, column: FigureEntry) -> CountCell | None:
        """The cell in a *row* and a *column*, if the table has it."""
        return self.table.cell(*self.fixed, *row.codes, *column.codes)

    @property
    def filled(self) -> FigureTable:
        """The same without rows and columns that have no cell at all."""
        rows = [row for row in self.rows if any(self.cell(row, each) for each in self.across)]
        across = [each for each in self.across if any(self.cell(row, each) for row in rows)]
        return evolve(self, rows=tuple(rows), across=tuple(across))

    @property
    def cells(self) -> Iterator[CountCell | None]:
        """All cells, row by row."""
        return (self.cell(row, column) for row in self.rows for column in self.across)

    def block(self, lang: Language, *, spelled_out: bool) -> Table:
        """The table; with the reasons for what is not there *spelled out*, or with signs alone."""
        write = in_words if spelled_out else marked
        return Table(
            self.caption,
            heads=(self.head, *(column.label(lang) for column in self.across)),
            rows=(
                (
                    row.label(lang),
                    *(write(self.table, self.cell(row, each), lang) for each in self.across),
                )
                for row in self.rows
            ),
            numbers=range(1, len(self.across) + 1),
            wide=len(self.across) > 3,
        )


def figures(table: CountTable, lang: Language) -> Iterator[Block]:
    """All figures of a *table*, and what the signs among them stand for."""
    parts = list(figure_tables(table, lang))
    for part in parts:
        yield Alternatives(lines=_lines(part, lang), page=[part.block(lang, spelled_out=True)])
    cells = [cell for part in parts for cell in part.cells]
    breaks = any(each.is_break for part in parts for each in (*part.rows, *part.across))
    yield from legend(table, cells, lang, breaks=breaks)
    yield from overlaps(table, lang)


def overlaps(table: CountTable, lang: Language) -> Iterator[Block]:
    """Of which dimensions the parts do not add up to the total."""
    for dimension in table.dimensions:
        if dimension.overlapping:
            name = capitalized(dimension_name(dimension, lang))
            yield Paragraph(said("overlapping", lang, dimension=name))


def figure_tables(table: CountTable, lang: Language) -> Iterator[FigureTable]:
    """The tables that show a *table*: one, or of three dimensions and more one for each category."""
    *others, rows, across = _ordered(table, lang)
    for fixed in _combinations(table, others, lang):
        part = FigureTable(
            table=table,
            head=capitalized(dimension_name(rows, lang)) if rows else "",
            rows=_entries(table, rows, lang) if rows else (FigureEntry(said("total", lang)),),
            across=_entries(table, across, lang),
            fixed=tuple(code for entry in fixed for code in entry.codes),
        ).filled
        if part.rows:
            yield evolve(part, caption=_caption(part, (rows, across), fixed, lang))


def _ordered(table: CountTable, lang: Language) -> list[CountDimension | None]:
    """The dimensions, the last two those of rows and of columns: the one with the longer names of rows."""
    if len(table.dimensions) < 2:
        return [*table.dimensions, None] if table.dimensions else [None, None]
    *others, first, second = table.dimensions
    lengths = [_length(table, each, lang) for each in (first, second)]
    return [*others, *((first, second) if lengths[1] <= lengths[0] else (second, first))]


def _length(table: CountTable, dimension: CountDimension, lang: Language) -> int:
    return sum(columns(entry.name) + 2 for entry in _entries(table, dimension, lang))


def _combinations(
    table: CountTable, dimensions: list[CountDimension | None], lang: Language
) -> Iterator[tuple[FigureEntry, ...]]:
    """Every combination of categories of *dimensions*, their totals included."""
    if not dimensions:
        yield ()
        return
    first, *others = dimensions
    for entry in _entries(table, first, lang):
        for further in _combinations(table, others, lang):
            yield (entry, *further)


def _entries(
    table: CountTable, dimension: CountDimension | None, lang: Language
) -> tuple[FigureEntry, ...]:
    """The categories of a *dimension*, each above those within it; then the total, if there is one."""
    if dimension is None:
        return (FigureEntry(said("count", lang)),)
    own = tuple(_within(table, dimension, None, 0, lang))
    total = any(dimension.id not in table.by_dimension(cell.codes) for cell in table.cells)
    return (*own, FigureEntry(said("total", lang))) if total else own


def _within(
    table: CountTable, dimension: CountDimension, code: str | None, depth: int, lang: Language
) -> Iterator[FigureEntry]:
    for category in dimension.parts_of(code):
        yield FigureEntry(
            category_name(dimension, category, lang),
            depth,
            (category.code,),
            begins_anew(table, (category.code,)),
        )
        yield from _within(table, dimension, category.code, depth + 1, lang)


def _caption(
    part: FigureTable,
    dimensions: Iterable[CountDimension | None],
    fixed: Iterable[FigureEntry],
    lang: Language,
) -> str:
    """What is counted, by which dimensions; and of which categories of the others."""
    pairs = zip(dimensions, (part.rows, part.across), strict=True)
    named = [each for each, entries in pairs if each and any(entry.codes for entry in entries)]
    names = [dimension_name(each, lang) for each in named]
    unit = unit_name(part.table, lang)
    text = said("by", lang, unit=unit, dimensions=lang.listed(names)) if names else unit
    return capitalized(lang.apart((text, *(entry.title for entry in fixed))))


def _lines(part: FigureTable, lang: Language) -> Iterator[Block]:
    """For a terminal: the table, or, if that is too wide, a list for each of its rows."""
    block = part.block(lang, spelled_out=False)
    heading = Paragraph(label(part.caption, lang))
    if fits(block):
        yield Section([heading, block])
        return
    yield Section([heading])
    for row in part.rows:
        cells = ((column, part.cell(row, column)) for column in part.across)
        shown = [
            lang.line(column.title, in_words(part.table, cell, lang))
            for column, cell in cells
            if cell
        ]
        if shown:
            yield Paragraph(label(row.label(lang), lang))
            yield Items(shown)


def fits(block: Table) -> bool:
    """Whether the rows of a table of single lines fit a terminal."""
    rows = [block.heads, *block.rows]
    texts = [["".join(span.text for line in cell for span in line) for cell in row] for row in rows]
    widths = [max(map(columns, column)) for column in zip(*texts, strict=True)]
    return sum(widths) + 2 * (len(widths) - 1) <= WIDTH


def with_narrow_last_column(table: Table) -> Alternatives:
    """The *table*; in a terminal with its last head in two lines, for which it has room."""
    *heads, last = table.heads
    above, _, below = "".join(span.text for span in last[0]).rpartition(" ")
    return Alternatives(lines=[evolve(table, heads=(*heads, (above, below)))], page=[table])
