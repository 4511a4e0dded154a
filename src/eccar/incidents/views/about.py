"""What is to be known of the figures of a table: unit, source, coverage, protection, breaks, revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Heading,
    Items,
    Paragraph,
    Section,
    Table,
)
from ...render.localized import label, lang_span, localize
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ..counts.cell import CountCell, PublishedShare
from ..counts.control import ControlMethod, DisclosureControl, SeriesBreak, ShareOrigin
from ..counts.dimension import CountDimension
from ..counts.table import CountTable
from .marks import NOTED, is_noted, marked
from .names import CONTROL, codes_in_words, dimension_name, said, small_numbers

_METHODS = {method: method.value for method in ControlMethod}
_WITHOUT_BASE = {
    ControlMethod.ROUNDING: "rounding_unknown",
    ControlMethod.CONTROLLED_ROUNDING: "controlled-rounding_unknown",
}
_SHARES = {
    ShareOrigin.TRUE_COUNTS: "shares_true-counts",
    ShareOrigin.PUBLISHED_COUNTS: "shares_published-counts",
}


def caveat(table: CountTable, lang: Language) -> Iterator[Block]:
    """What has to be said with the figures: the table's own words, and ours if they are in another language."""
    own = lang_span(table.caveats, lang) if table.caveats else None
    if own:
        yield Paragraph(own)
    if own is None or own.lang not in lang.codes:
        yield Paragraph(said("caveat", lang))


def control_sentences(control: DisclosureControl, lang: Language) -> Iterator[str]:
    """How small numbers are protected, in words."""
    keys = _METHODS if control.base or not control.rounds else _WITHOUT_BASE
    yield lang.word(CONTROL, keys[control.method], base=control.base)
    if control.threshold is not None:
        if control.threshold < 2:
            yield lang.word(CONTROL, "no_threshold", number=control.threshold)
        else:
            numbers = small_numbers(control.threshold - 1, lang)
            yield lang.word(CONTROL, "threshold", numbers=numbers)
    if control.protection is not None:
        yield lang.word(CONTROL, "protection", count=Count(control.protection))
    if control.rounds or control.method is ControlMethod.SUPPRESSION:
        distinct = "zeros_distinct" if control.has_distinct_zeros else "zeros_not_distinct"
        yield lang.word(CONTROL, distinct)
    if control.norm:
        yield lang.whole(CONTROL, "norm", norm=printable(control.norm))


def about(table: CountTable, lang: Language) -> Iterator[Block]:
    """What is counted, by whom, where, when and how, as a list."""
    statements = [Statement(headed(key, text, lang)) for key, text in _fields(table, lang)]
    statements += [Statement(_dimension(each, lang)) for each in table.dimensions]
    if table.sources:
        name = capitalized(said("sources", lang))
        statements.append(Statement(name, table.sources, names_sources=True))
    yield part("about", lang)
    yield _statements(statements, lang)


def headed(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capitalized(lang.line(said(key, lang), text))


def part(key: str, lang: Language) -> Block:
    """The heading of a part of the view."""
    text = said(key, lang)
    return Alternatives(
        lines=[Section([Paragraph(label(text, lang))])], page=[Heading(text, level=2)]
    )


def _fields(table: CountTable, lang: Language) -> Iterator[tuple[str, str]]:
    """The fields that say of what the figures are; the most important ones, if they are not stated, too."""
    missing = said("not_stated", lang)
    coverage = table.coverage
    yield "unit", lang.say(table.unit) if table.unit else missing
    if table.definition:
        yield "definition", printable(table.definition)
    if table.stage:
        yield "stage", lang.say(table.stage)
    yield "source", lang.say(table.source) if table.source else missing
    if table.collector:
        yield "collector", printable(table.collector)
    yield "period", lang.period(coverage.period) if coverage and coverage.period else missing
    yield "place", printable(coverage.place) if coverage and coverage.place else missing
    if coverage and coverage.note:
        yield "coverage_note", printable(coverage.note)
    yield "data_day", lang.say(table.data_day) if table.data_day else missing
    yield "method", printable(table.method) if table.method else missing
    yield "id", table.id
    if table.recorded:
        yield "recorded", lang.say(table.recorded)


def _dimension(dimension: CountDimension, lang: Language) -> str:
    """A dimension in one line: how its parts relate, from which list they are, what may be merged."""
    groupings = ", ".join(
        localize(each.titles, lang) if each.titles else printable(each.code)
        for each in dimension.groupings
    )
    text = lang.apart(
        (
            lang.say(dimension.parts),
            said("complete", lang) if dimension.complete else "",
            said("scheme", lang, scheme=printable(dimension.scheme)) if dimension.scheme else "",
            said("groupings", lang, names=groupings) if groupings else "",
        )
    )
    return lang.line(capitalized(dimension_name(dimension, lang)), text)


def breaks(table: CountTable, lang: Language) -> Iterator[Block]:
    """From when on figures are not comparable with those before, and why."""
    if table.breaks:
        yield part("breaks", lang)
        yield Items(break_text(each, lang) for each in table.breaks)
        yield Paragraph(said("not_comparable", lang))


def break_text(each: SeriesBreak, lang: Language) -> str:
    """A break in one line: since when, what changed, and how."""
    what = lang.say(each.aspect)
    text = said("break_at", lang, date=each.since, aspect=what)
    return capitalized(lang.apart((text, printable(each.note) if each.note else "")))


def notes(table: CountTable, lang: Language) -> Iterator[Block]:
    """What was published before of figures that were revised, and notes on figures and categories."""
    lines = [_note(table, cell, lang) for cell in table.cells if is_noted(cell)]
    lines += [
        Statement(
            lang.line(codes_in_words(table, (category.code,), lang), printable(category.note))
        )
        for dimension in table.dimensions
        for category in dimension.categories
        if category.note
    ]
    if lines:
        yield part("notes", lang)
        yield _statements(lines, lang)


def _statements(statements: Iterable[Statement], lang: Language) -> Block:
    every = tuple(statements)
    return Alternatives(
        lines=[Items((each.line(lang),) for each in every)],
        page=[Items((each.cell(lang),) for each in every)],
    )


def _note(table: CountTable, cell: CountCell, lang: Language) -> Statement:
    """A figure, what it was before, each with its day, and its note."""
    figure = marked(table, cell, lang).removesuffix(NOTED)
    earlier = (
        lang.apart((_earlier(each.count, each.recorded, lang), printable(each.note or "")))
        for each in cell.revisions
    )
    name = codes_in_words(table, cell.codes, lang)
    text = lang.line(name, lang.apart((figure, *earlier, printable(cell.note or ""))))
    return Statement(text, tuple(source for each in cell.revisions for source in each.sources))


def _earlier(count: int, day: object, lang: Language) -> str:
    return said("earlier", lang, number=Count(count), day=day)


def shares(table: CountTable, lang: Language) -> Iterator[Block]:
    """The shares in per cent that the table prints, and from which counts they were computed."""
    if not table.shares:
        return
    yield part("shares", lang)
    yield Paragraph(lang.word(CONTROL, _SHARES[table.control.shares]))
    yield shares_table(table, lang)


def shares_table(table: CountTable, lang: Language) -> Table:
    """A row for each share in per cent."""
    return Table(
        said("shares", lang),
        heads=(said(key, lang) for key in ("share_part", "share_whole", "share")),
        rows=(_share(table, each, lang) for each in table.shares),
        numbers=(2,),
        captioned=False,
    )


def _share(table: CountTable, share: PublishedShare, lang: Language) -> Iterator[CellContent]:
    """The part with its note, the whole, and the share in the decimals that are printed."""
    number = share.per_cent.replace(".", lang.conventions.point)
    note = (printable(share.note),) if share.note else ()
    yield (codes_in_words(table, share.codes, lang), *note)
    yield codes_in_words(table, share.whole, lang)
    yield lang.conventions.percent.format(number=number)
