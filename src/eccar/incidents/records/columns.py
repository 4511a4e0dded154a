"""The columns of a mapping: what each is about, and what the codes of a city mean."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import ID, TEXT, WORDS, Id, texts
from ...values.ranges import TRUTH
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ..words.axes import DimensionParts, IncidentAxis
from ..words.headings import is_personal_heading
from ..words.vocabulary import CODES_OF, CodingScheme, vocabulary
from .errors import (
    CODE_TWICE,
    DATE_WITH_CODES,
    NO_SUCH_SCHEME,
    NOT_ON_AXIS,
    ONLY_IF_OVERLAPPING,
    PART_OF_NOTHING,
    PERSONAL_COLUMN,
)


class DateNotation(enum.StrEnum):
    """How the dates of a column are written; a time behind a date is not read."""

    ISO = "YYYY-MM-DD"
    DOTS = "DD.MM.YYYY"
    SLASHES = "DD/MM/YYYY"
    MONTH_FIRST = "MM/DD/YYYY"
    MONTH = "YYYY-MM"
    YEAR = "YYYY"


def comparable(code: str) -> str:
    """A *code* as it is compared: composed, without case, and with single blanks between words.

    >>> comparable("  Rassismus  (sonst.) "), comparable("ΡΑΤΣΙΣΜΌΣ")
    ('rassismus (sonst.)', 'ρατσισμόσ')
    """
    return " ".join(unicodedata.normalize("NFC", code).casefold().split())


@frozen(kw_only=True, field_transformer=typed_fields)
class MappedCode(Brief):
    """What codes of a city mean.

    Attributes:
        codes: The codes as the file has them.
        word: What they mean: a code of the axis or of the scheme, or the city's own id of an area,
            a kind or something else.
        titles: The name of the city's own id.
        within: The word of which this one is a part: a record of the part counts for the whole,
            too.
    """

    codes: tuple[str, ...] = field(converter=texts, validator=TEXT.validate_each)
    word: Id = field(validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    within: Id | None = field(default=None, validator=ID.validate)


def _codes(items: Iterable[MappedCode]) -> tuple[MappedCode, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class MappedColumn(Brief):
    """A column of a city's file.

    Attributes:
        heading: Its heading, as in the file.
        axis: What it says of an incident; of ``ground``, the motive that somebody attributes to the
            act, never who a person is.
        dimension: The name to count by; by default the axis.
        titles: The name of the dimension, if the axis alone does not say it.
        parts: Whether a record has one code, or can have several.
        separator: What stands between several codes in a cell.
        notation: How dates are written; by default as in ISO 8601.
        recorded: Whether the dates are the days of recording instead of those of the incidents.
        scheme: The scheme that the codes are of, such as ``rias``.
        codes: What the codes mean; without any, the file has the codes of the axis or scheme
            itself.
        blank: Codes that say nothing, such as a hyphen.
        any_code: Whether each code is an id that is taken as it is, as official numbers of
            municipalities.

    Raises:
        InvalidValue: If the heading is one of personal data or free text (DOC720), a code is mapped
            twice (DOC721) or not on the axis (DOC722), and for a separator (DOC724), scheme
            (DOC736), dates (DOC738) or parts (DOC739) that do not fit the rest.
    """

    heading: str = field(validator=TEXT.validate)
    axis: IncidentAxis = field(converter=IncidentAxis)
    dimension: Id | None = field(default=None, validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    parts: DimensionParts = field(default=DimensionParts.EXCLUSIVE, converter=DimensionParts)
    separator: str | None = field(default=None, validator=TEXT.validate)
    notation: DateNotation | None = field(default=None, converter=converters.optional(DateNotation))
    recorded: bool = field(default=False, validator=TRUTH.validate)
    scheme: Id | None = field(default=None, validator=ID.validate)
    codes: tuple[MappedCode, ...] = field(default=(), converter=_codes)
    blank: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    any_code: bool = field(default=False, validator=TRUTH.validate)

    def __attrs_post_init__(self) -> None:
        if is_personal_heading(self.heading):
            raise PERSONAL_COLUMN(heading=self.heading)
        if self.axis is IncidentAxis.TIME and (
            self.codes or self.blank or self.separator or self.scheme or self.any_code
        ):
            raise DATE_WITH_CODES(heading=self.heading)
        if self.separator and self.parts is DimensionParts.EXCLUSIVE:
            raise ONLY_IF_OVERLAPPING(heading=self.heading)
        _check_scheme(self)
        _check_codes(self)
        _check_parts(self)

    @property
    def name(self) -> str:
        """What the column is counted by: the name of its dimension, else its axis."""
        return self.dimension or str(self.axis)

    @property
    def date_notation(self) -> DateNotation:
        """How dates are written in the column."""
        return self.notation or DateNotation.ISO

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """The word of each code as it is compared; the empty text of a code that says nothing."""
        blank = dict.fromkeys(map(comparable, self.blank), "")
        if self.codes:
            return blank | {
                comparable(code): item.word for item in self.codes for code in item.codes
            }
        return blank | {comparable(code): code for code in _choices(self) or ()}

    @cached_property
    def wholes(self) -> Mapping[str, tuple[str, ...]]:
        """The words that each word counts for: itself, and those that it is within, nearest first."""
        within = _within(self)
        return {word: (word, *_above(word, within)) for word in self.ordered}

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """The words of the column, each once, in the order of the mapping, the axis or the scheme."""
        own = [item.word for item in self.codes]
        return tuple(dict.fromkeys(own or _choices(self) or ()))

    @cached_property
    def titles_of(self) -> Mapping[str, Text]:
        """The titles of words that the mapping or the scheme gives; others are in the wording of the axis."""
        scheme = _scheme(self)
        named = {item.code: item.titles for item in scheme.categories} if scheme else {}
        return named | {item.word: item.titles for item in self.codes if item.titles}


def _scheme(column: MappedColumn) -> CodingScheme | None:
    return vocabulary().scheme(column.scheme) if column.scheme else None


def _choices(column: MappedColumn) -> tuple[str, ...] | None:
    """The words that a column can have: those of its scheme or axis; ``None`` if the city names them."""
    if scheme := _scheme(column):
        return scheme.codes
    choices = CODES_OF.get(column.axis)
    return None if choices is None else tuple(map(str, choices))


def _check_scheme(column: MappedColumn) -> None:
    scheme = _scheme(column)
    if column.scheme and (scheme is None or scheme.axis is not column.axis):
        choices = tuple(item.id for item in vocabulary().schemes if item.axis is column.axis)
        raise NO_SUCH_SCHEME(scheme=column.scheme, axis=column.axis, choices=choices)


def _check_codes(column: MappedColumn) -> None:
    """Refuse a word that is not on the axis, and a code that is mapped twice."""
    choices = _choices(column)
    for item in column.codes:
        if choices is not None and item.word not in choices:
            raise NOT_ON_AXIS(code=item.word, axis=column.axis, choices=choices)
    seen: set[str] = set()
    for code in (*(code for item in column.codes for code in item.codes), *column.blank):
        if comparable(code) in seen:
            raise CODE_TWICE(code=code, heading=column.heading)
        seen.add(comparable(code))


def _check_parts(column: MappedColumn) -> None:
    """Refuse a part of a word that the column does not have, and parts that are within each other."""
    within = _within(column)
    own = {item.word for item in column.codes} or set(_choices(column) or ())
    for word, whole in within.items():
        if whole not in own or word in _above(word, within):
            raise PART_OF_NOTHING(code=word, within=whole, heading=column.heading)


def _within(column: MappedColumn) -> dict[str, str]:
    """The word that each word is directly within."""
    scheme = _scheme(column)
    given = {item.code: item.within for item in scheme.categories} if scheme else {}
    given |= {item.word: item.within for item in column.codes if item.within}
    own = {item.word for item in column.codes}
    return {word: whole for word, whole in given.items() if whole and (not own or word in own)}


def _above(word: str, within: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_steps(word, within))


def _steps(word: str, within: Mapping[str, str]) -> Iterator[str]:
    """The words above *word*, at most as many as there are: a circle ends, too."""
    for _ in within:
        if word not in within:
            return
        word = within[word]
        yield word
