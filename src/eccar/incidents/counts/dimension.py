"""The dimensions of a table of incidents: their categories, and how these relate to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import ID, TEXT, WORDS, Id, texts
from ...values.dates import Period, period
from ...values.errors import InvalidValue
from ...values.ranges import TRUTH
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ..errors import (
    CODE_TWICE,
    NO_DIMENSION_WITHOUT_CATEGORIES,
    NO_PERIOD_OF_CATEGORY,
    NOTHING_GROUPED,
    UNKNOWN_CODE,
    WITHIN_ITSELF,
)
from ..words.axes import DimensionParts, IncidentAxis


@frozen(kw_only=True, field_transformer=typed_fields)
class Category(Brief):
    """A category of a dimension.

    Attributes:
        code: What cells name it by, in any script; unique in the table.
        titles: Its name, where the code is not one of the library's words.
        within: The code of the category that it is a part of, in a nested dimension.
        complete: Whether the categories within it are all of it, so that nothing remains.
        sum_of: The codes of this or of earlier tables of which it is the sum.
        period: The time that it covers, on the axis of time; may be left out if the code is a
            year, a month or a span of them.
        note: What a reader has to know about it.
    """

    code: str = field(validator=TEXT.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    within: str | None = field(default=None, validator=TEXT.validate)
    complete: bool = field(default=False, validator=TRUTH.validate)
    sum_of: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    period: Period | None = field(default=None, converter=converters.optional(period))
    note: str | None = field(default=None, validator=TEXT.validate)


def _categories(items: Iterable[Category]) -> tuple[Category, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Grouping(Brief):
    """Categories of one dimension that may be merged into one for publication.

    Attributes:
        code: What cells of the merged table name it by; unique in the table.
        titles: Its name.
        codes: The codes of the categories that it merges, at least two.

    Raises:
        InvalidValue: It merges fewer than two categories (DOC713).
    """

    code: str = field(validator=TEXT.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    codes: tuple[str, ...] = field(converter=texts, validator=TEXT.validate_each)

    def __attrs_post_init__(self) -> None:
        if len(set(self.codes)) < 2:
            raise NOTHING_GROUPED(text=self.code)


def _groupings(items: Iterable[Grouping]) -> tuple[Grouping, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class CountDimension(Brief):
    """What a table distinguishes: years, areas, grounds, forms of hostility.

    Attributes:
        id: What tells the dimension from others of the table.
        axis: What its categories are.
        titles: Its name, if it is not that of the axis.
        scheme: The name of the list that the codes are from; without one, the words of the library.
        parts: Whether an incident can be in several categories, and whether these have parts.
        complete: Whether each incident is in at least one of the categories.
        categories: The categories, in the order of the table.
        groupings: The categories that may be merged for publication, the preferred ones first.

    Raises:
        InvalidValue: It has no categories (DOC714), two with one code (DOC704), names a code that
            it does not have (DOC705), is within itself (DOC708), or lacks a period (DOC712).
    """

    id: Id = field(validator=ID.validate)
    axis: IncidentAxis = field(converter=IncidentAxis)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    scheme: str | None = field(default=None, validator=TEXT.validate)
    parts: DimensionParts = field(default=DimensionParts.EXCLUSIVE, converter=DimensionParts)
    complete: bool = field(default=False, validator=TRUTH.validate)
    categories: tuple[Category, ...] = field(converter=_categories)
    groupings: tuple[Grouping, ...] = field(default=(), converter=_groupings)

    def __attrs_post_init__(self) -> None:
        if not self.categories:
            raise NO_DIMENSION_WITHOUT_CATEGORIES(text=self.id)
        _check_unique([item.code for item in self.categories])
        _check_unique([*self.by_code, *(item.code for item in self.groupings)])
        for code in self._named:
            if code not in self.by_code:
                raise UNKNOWN_CODE(text=code)
        for category in self.categories:
            _check_wholes(category, self.by_code)
            if self.axis is IncidentAxis.TIME:
                self.period_of(category.code)

    @property
    def overlapping(self) -> bool:
        """Whether an incident can be in several categories."""
        return self.parts is DimensionParts.OVERLAPPING

    @property
    def _named(self) -> Iterator[str]:
        """The codes that categories and groupings refer to."""
        yield from (item.within for item in self.categories if item.within)
        yield from (code for grouping in self.groupings for code in grouping.codes)

    @cached_property
    def by_code(self) -> Mapping[str, Category]:
        """The categories by their codes."""
        return {category.code: category for category in self.categories}

    def parts_of(self, code: str | None) -> tuple[Category, ...]:
        """The categories directly within the one with this *code*; for ``None``, those within no other."""
        return self._parts.get(code, ())

    @cached_property
    def _parts(self) -> Mapping[str | None, tuple[Category, ...]]:
        parts: dict[str | None, tuple[Category, ...]] = {}
        for category in self.categories:
            parts[category.within] = (*parts.get(category.within, ()), category)
        return parts

    def is_complete(self, code: str | None) -> bool:
        """Whether the parts of a category, for ``None`` of the whole dimension, are all of it."""
        return self.complete if code is None else self.by_code[code].complete

    def period_of(self, code: str) -> Period:
        """The time that a category of the axis of time covers.

        Raises:
            InvalidValue: It is neither given nor is the code a period with both ends (DOC712).
        """
        span = self.by_code[code].period or _period_of_code(code)
        if span is None or span.first is None or span.last is None:
            raise NO_PERIOD_OF_CATEGORY(text=code)
        return span


def _period_of_code(code: str) -> Period | None:
    try:
        return period(code)
    except InvalidValue:
        return None


def _check_unique(codes: Iterable[str]) -> None:
    known: set[str] = set()
    for code in codes:
        if code in known:
            raise CODE_TWICE(text=code)
        known.add(code)


def _check_wholes(category: Category, by_code: Mapping[str, Category]) -> None:
    """Refuse a *category* that is within itself, directly or through others."""
    whole, known = category.within, {category.code}
    while whole is not None:
        if whole in known:
            raise WITHIN_ITSELF(text=category.code)
        known.add(whole)
        whole = by_code[whole].within
