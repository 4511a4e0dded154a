"""The view of a mapping: what a row is, and what each column and code means."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, CellContent, Details, Items, Paragraph, Table
from ...render.localized import document_heading, localize
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import capitalized
from ..records.columns import MappedCode, MappedColumn
from ..records.mapping import IncidentMapping
from ..words.axes import IncidentAxis
from ..words.vocabulary import vocabulary, words_of

SECTION = "incidents.mapping"
"""The section of the wording with the sentences of this view."""


def incident_mapping(mapping: IncidentMapping, lang: Language) -> Iterator[Block]:
    """What a row is, who records it, that rows are personal data, and a table of the columns."""
    heading = document_heading(
        localize(mapping.titles, lang) if mapping.titles else _said("name", lang),
        lang.word("kind", "incident-mapping"),
        authorities=mapping.authorities,
        titles=mapping.titles,
        lang=lang,
    )
    statements = tuple(_about(mapping, lang))
    personal = Paragraph(_said("personal", lang))
    yield Details(
        brief=(
            heading,
            personal,
            Items(each.text for each in statements[:3]),
            _table(mapping, lang),
        ),
        full=(
            heading,
            personal,
            Items((each.line(lang),) for each in statements),
            _table(mapping, lang),
        ),
    )


def _said(key: str, lang: Language, **values: object) -> str:
    return lang.word(SECTION, key, **values)


def _about(mapping: IncidentMapping, lang: Language) -> Iterator[Statement]:
    for key in ("unit", "source", "attributed_by", "stage", "recorded"):
        value = getattr(mapping, key)
        if value is not None:
            yield Statement(capitalized(lang.line(_said(key, lang), lang.say(value))))
    if mapping.id is not None:
        yield Statement(lang.line(_said("id", lang), mapping.id))
    if mapping.sources:
        yield Statement(capitalized(_said("sources", lang)), mapping.sources, names_sources=True)


def _table(mapping: IncidentMapping, lang: Language) -> Table:
    return Table(
        _said("caption", lang),
        heads=(_said(key, lang) for key in ("heading", "what", "codes")),
        rows=(_row(column, lang) for column in mapping.columns),
    )


def _row(column: MappedColumn, lang: Language) -> Iterator[CellContent]:
    yield (printable(column.heading),)
    yield tuple(map(capitalized, _what(column, lang)))
    yield tuple(_codes(column, lang))


def _what(column: MappedColumn, lang: Language) -> Iterator[str]:
    """What a column says, and how several codes of it relate."""
    if column.recorded:
        yield _said("day_of_recording", lang)
    else:
        yield localize(column.titles, lang) if column.titles else lang.say(column.axis)
    if column.dimension is not None:
        yield _said("counted_as", lang, name=column.dimension)
    if column.axis is not IncidentAxis.TIME:
        yield lang.say(column.parts)
    if column.separator is not None:
        yield _said("separator", lang, sign=printable(column.separator))


def _codes(column: MappedColumn, lang: Language) -> Iterator[str]:
    """The codes with what they mean, or the notation of dates."""
    if column.axis is IncidentAxis.TIME:
        yield _said("notation", lang, notation=column.date_notation)
        return
    if column.scheme is not None:
        scheme = vocabulary().scheme(column.scheme)
        name = localize(scheme.titles, lang) if scheme else column.scheme
        yield _said("scheme", lang, scheme=name)
    for item in column.codes:
        yield lang.line(", ".join(map(printable, item.codes)), _meaning(column, item, lang))
    if column.blank:
        yield _said("says_nothing", lang, codes=", ".join(map(printable, column.blank)))
    if column.any_code:
        yield _said("any_code", lang)
    elif not column.codes:
        yield _said("own_words", lang)


def _meaning(column: MappedColumn, item: MappedCode, lang: Language) -> str:
    name = _name(column, item.word, lang)
    if item.within is None:
        return name
    return _said("within", lang, name=name, whole=_name(column, item.within, lang))


def _name(column: MappedColumn, word: str, lang: Language) -> str:
    """The name of a *word*: that of the mapping or the scheme, else of the library, else the word itself."""
    if word in column.titles_of:
        return localize(column.titles_of[word], lang)
    known = None if column.scheme else words_of(column.axis).get(word)
    return lang.say(known) if isinstance(known, enum.StrEnum) else word
