"""The view of the ten points: titles, commitments, examples and what is typical."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import base_of
from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Group,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    Table,
    line,
)
from ...render.localized import (
    citation,
    described,
    label,
    labelled,
    lang_span,
    packaged,
    verdict,
)
from ...values.sources import Source
from ...values.vocabulary import Basis
from ..points import Edition, Example, FieldOfAction, Point
from .examples import example_list, example_text, plain_list
from .measure_text import capital

_HEADS = ("point", "commitment", "examples", "typical", "source")
_FIELD_HEADS = ("fields_short", "point", "basis", "source")


def points(edition: Edition, lang: Language) -> Iterator[Block]:
    """What the plan of action invites to; then each point, and the fields of action by point."""
    blocks: tuple[Block, ...] = (
        Heading(lang.word("plan.label", "ten_points")),
        verdict(lang.ended(_about(edition, lang))),
        Alternatives(lines=_lines(edition, lang), page=_tables(edition, lang)),
        *map(Paragraph, _notes(edition, lang)),
        *([described(edition.note, lang)] if edition.note else []),
    )
    yield Details(brief=blocks, full=blocks, name="", most=None)


def _about(edition: Edition, lang: Language) -> str:
    since = lang.word("plan.label", "edition_since", since=edition.since)
    seen = lang.word("label", "seen", day=edition.seen)
    return f"{since} ({lang.say(edition.basis)}), {seen}"


def _lines(edition: Edition, lang: Language) -> Iterator[Block]:
    """The invitations, the points and the fields of action, without their sources."""
    yield from example_list("invitations", edition.invitations, lang)
    for point in edition.points:
        yield Heading(f"{point.number:>2}  {packaged(point.titles, lang)}", level=2)
        yield Group(_point(point, lang))
    yield Paragraph(label(lang.word("plan.label", "fields"), lang))
    yield Items((_field(field, lang) for field in edition.fields), bullets=True)


def _point(point: Point, lang: Language) -> Iterator[Block]:
    yield Group((Paragraph(_commitment(point, lang)),))
    yield plain_list(point.examples, lang)
    yield Group(example_list("typical", point.typical, lang))


def _tables(edition: Edition, lang: Language) -> Iterator[Table]:
    """The invitations, the points and the fields of action, each with its sources."""
    if edition.invitations:
        rows = (_invitation(example, lang) for example in edition.invitations)
        yield _table("invitations", ("what", "source"), rows, lang)
    points = (_point_row(point, lang) for point in edition.points)
    yield _table("caption_points", _HEADS, points, lang)
    fields = (_field_row(field, lang) for field in edition.fields)
    yield _table("fields", _FIELD_HEADS, fields, lang)


def _table(
    caption: str, heads: tuple[str, ...], rows: Iterator[tuple[CellContent, ...]], lang: Language
) -> Table:
    """A table whose caption and heads are keys of the wording."""
    names = (capital(lang.word("plan.label", key)) for key in heads)
    return Table(lang.word("plan.label", caption), heads=names, rows=rows)


def _invitation(example: Example, lang: Language) -> tuple[CellContent, ...]:
    return example_text(example, lang), citation(example.source, lang) if example.source else "–"


def _point_row(point: Point, lang: Language) -> tuple[CellContent, ...]:
    return (
        f"{point.number}. {packaged(point.titles, lang)}",
        (_commitment(point, lang),),
        tuple(example_text(example, lang) for example in point.examples),
        tuple(example_text(example, lang) for example in point.typical),
        tuple(citation(source, lang) for source in _sources(point)) or "–",
    )


def _field_row(field: FieldOfAction, lang: Language) -> tuple[CellContent, ...]:
    points = ", ".join(map(str, field.points))
    name = lang_span(field.names, lang, ours=True)
    return name, points, lang.say(field.basis), citation(field.source, lang)


def _field(field: FieldOfAction, lang: Language) -> tuple[Inline]:
    points = ", ".join(map(str, field.points))
    name = lang_span(field.names, lang, ours=True)
    return ((*labelled(name, points, lang), f" ({lang.say(field.basis)})"),)


def _commitment(point: Point, lang: Language) -> Line:
    basis = f" ({lang.say(point.basis)})" if point.source is None else ""
    return line((lang_span(point.commitment, lang, ours=True), basis))


def _notes(edition: Edition, lang: Language) -> Iterator[str]:
    if edition.own_translation(base_of(lang.code)):
        yield lang.word("plan.label", "titles_ours")
    yield lang.word("plan.label", "commitments_ours")
    if any(point.typical for point in edition.points):
        yield lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED)


def _sources(point: Point) -> tuple[Source, ...]:
    """The sources of a point, of its examples and of what is typical, each once."""
    cited = (point.source, *(example.source for example in (*point.examples, *point.typical)))
    distinct: dict[str | None, Source] = {}
    for source in filter(None, cited):
        distinct.setdefault(source.url or source.text, source)
    return tuple(distinct.values())
