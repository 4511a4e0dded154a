"""The view of a table of incidents: the figures, and all that has to be known to read them."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import MAX_LINES, Block, Details, Paragraph, Table
from ...render.columns import narrowed
from ...render.localized import document_heading, document_title, verdict
from ...values.identity import distinction_of
from ...values.texts import capitalized
from ..counts.control import ControlMethod
from ..counts.table import CountTable, IncidentTable
from ..words.axes import ProceedingStage
from .about import about, breaks, caveat, control_sentences, notes, shares, shares_table
from .figures import FigureTable, figure_tables, figures, fits
from .marks import NOTED, in_words, legend
from .names import said, unit_name
from .pictures import pictures

MOST_ROWS, MOST_COLUMNS = 12, 6
"""The size of a table that is shown in brief, too, with its totals; of a larger one only the total."""


def incident_table(table: IncidentTable, lang: Language) -> Iterator[Block]:
    """The figures with the caveat, what the signs mean, how small numbers are protected, and the rest."""
    yield counts_view(table, "incident-table", lang)


def counts_view(table: CountTable, kind: str, lang: Language, *further: Block) -> Details:
    """The view of a *table* that is a document of a *kind*; *further* blocks come behind what it is about."""
    return Details(
        brief=(_heading(table, kind, lang), *_in_brief(table, lang)),
        full=(_heading(table, kind, lang), *_in_full(table, lang, further)),
        most=MAX_LINES + MOST_ROWS,
    )


def _heading(table: CountTable, kind: str, lang: Language) -> Block:
    distinction = distinction_of(table)
    title = document_title(kind, table.titles, table.authorities, distinction, lang)
    return document_heading(
        title,
        lang.word("kind", kind),
        authorities=table.authorities,
        titles=table.titles,
        distinction=distinction,
        lang=lang,
    )


def counted_text(table: CountTable, lang: Language) -> str:
    """What is counted, who recorded it, and the period, in one line."""
    period = table.coverage.period if table.coverage else None
    parts = (
        capitalized(unit_name(table, lang)),
        lang.say(table.stage) if table.stage not in (None, ProceedingStage.RECORDED) else "",
        lang.line(said("source", lang), lang.say(table.source)) if table.source else "",
        lang.period(period) if period else "",
    )
    return lang.ended(lang.apart(filter(None, parts)))


def _in_brief(table: CountTable, lang: Language) -> Iterator[Block]:
    """What is counted, the caveat, and the figures, if they are few; else their total."""
    yield Paragraph(counted_text(table, lang))
    yield from caveat(table, lang)
    if table.control.method is not ControlMethod.NONE:
        yield Paragraph(next(control_sentences(table.control, lang)))
    parts = list(figure_tables(table, lang))
    if table.dimensions and len(parts) == 1 and (small := _if_small(parts[0], lang)):
        yield small
        breaks = any(each.is_break for each in (*parts[0].rows, *parts[0].across))
        yield from legend(table, parts[0].cells, lang, breaks=breaks)
    elif (total := table.cell()) is not None:
        figure = in_words(table, total, lang).removesuffix(NOTED)
        yield Paragraph(lang.ended(lang.line(said("total", lang), figure)))
    elif not parts and 0 < len(table.shares) <= MOST_ROWS:
        yield shares_table(table, lang)


def _if_small(part: FigureTable, lang: Language) -> Table | None:
    """The table *part*, if it has few rows and columns, and fits a terminal once its names are cut."""
    if len(part.rows) > MOST_ROWS or len(part.across) > MOST_COLUMNS:
        return None
    block = narrowed(part.block(lang, spelled_out=False))
    return block if fits(block) else None


def _in_full(table: CountTable, lang: Language, further: tuple[Block, ...]) -> Iterator[Block]:
    yield verdict(counted_text(table, lang))
    yield from caveat(table, lang)
    yield from map(Paragraph, control_sentences(table.control, lang))
    yield from pictures(table, lang)
    yield from figures(table, lang)
    yield from notes(table, lang)
    yield from breaks(table, lang)
    yield from shares(table, lang)
    yield from about(table, lang)
    yield from further
