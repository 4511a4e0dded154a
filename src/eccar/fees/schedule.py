"""Dated tables of fees: bands by population, and the rules for days and for parts of a year.

A table that has been in force is never changed; a new one is added, and the last to have begun is
in force. The official table is not public, so each figure has a basis and a source.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.cities import CityKind
from ..values.constraints import ID, TEXT, UPSIDE_DOWN, Id
from ..values.dates import day, year_span
from ..values.displayable import Message
from ..values.figures import in_force
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.money import AMOUNT, TWO_CURRENCIES, Amount, money
from ..values.ranges import INHABITANTS, YEAR, Inhabitants, Year
from ..values.sources import Source, source
from ..values.texts import Count, CountRange
from ..values.typed import typed_fields
from ..values.vocabulary import Audience, Basis
from .decision import FeeDecision
from .errors import (
    CEILING_FALLS,
    ENDLESS_BAND,
    HOLE,
    KIND_TWICE,
    NO_BANDS,
    NO_BOTTOM,
    NO_TABLES,
    NO_TOP,
    OVERLAP,
    SAME_DAY,
)
from .proration import PartYearRule, PopulationDay


def _bands(values: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(values)


def _kinds(values: Iterable[CityKind | str]) -> tuple[CityKind, ...]:
    return tuple(map(CityKind, values))


def _own(values: Iterable[OwnBands]) -> tuple[OwnBands, ...]:
    return tuple(values)


def _tables(values: Iterable[FeeTable]) -> tuple[FeeTable, ...]:
    return tuple(values)


@frozen(kw_only=True, field_transformer=typed_fields)
class Edge(Brief):
    """Where the upper edge of a band may lie: its last number of inhabitants, least and most.

    Raises:
        InvalidValue: If ``most`` is less than ``least`` (DOC228).
    """

    least: Inhabitants = field(validator=INHABITANTS.validate)
    most: Inhabitants = field(validator=INHABITANTS.validate)
    note: str | None = field(default=None, validator=TEXT.validate)

    def __attrs_post_init__(self) -> None:
        if self.most < self.least:
            raise UPSIDE_DOWN(least=Count(self.least), most=Count(self.most))


@frozen(kw_only=True, field_transformer=typed_fields)
class Band(Brief):
    """The fee of all authorities up to so many inhabitants, that number included.

    Attributes:
        above: Where the band before ends; may be left out.
        up_to: The last number of inhabitants; without it the band has no end.
        fee: The fee for a whole year, not negative.
        basis: How the fee is known, if not as the table.
        source: The source of the fee, if not that of the table.
        edge: Where the upper edge may lie instead, if ``up_to`` is not sourced.
    """

    above: Inhabitants | None = field(default=None, validator=INHABITANTS.validate)
    up_to: Inhabitants | None = field(default=None, validator=INHABITANTS.validate)
    fee: Amount = field(converter=money, validator=AMOUNT.validate)
    basis: Basis | None = field(default=None, converter=converters.optional(Basis))
    source: Source | None = field(default=None, converter=converters.optional(source))
    edge: Edge | None = None
    note: str | None = field(default=None, validator=TEXT.validate)

    def name_above(self, above: int) -> Message:
        """The band described by its numbers of inhabitants, as a key for the wording.

        *above* is where the band before ends, 0 for the first.
        """
        if self.up_to is None:
            least = {"least": Count(above + 1)} if above else {}
            return Message("fees.band.above" if above else "fees.band.all", least)
        if above:
            return Message("fees.band.between", {"count": CountRange(above + 1, self.up_to)})
        return Message("fees.band.up_to", {"up_to": Count(self.up_to)})


def _cover_everybody(_: object, __: object, bands: tuple[Band, ...]) -> None:
    """Refuse *bands* that leave a number of inhabitants without a band, or give it two."""
    if not bands:
        raise NO_BANDS()
    below = None
    for number, band in enumerate(bands, 1):
        _check_adjacent(number, below, band)
        below = band
    if (ceiling := bands[-1].up_to) is not None:
        raise NO_TOP(ceiling=Count(ceiling))


def _check_adjacent(number: int, below: Band | None, band: Band) -> None:
    """Refuse a *band* that does not begin where the one *below* ends; its *number* is for messages."""
    if below is None:
        if band.above:
            raise NO_BOTTOM(above=Count(band.above))
        return
    if below.up_to is None:
        raise ENDLESS_BAND(number=number - 1)
    if below.fee.currency != band.fee.currency:
        raise TWO_CURRENCIES(one=below.fee, other=band.fee)
    ends = below.up_to
    if band.up_to is not None and band.up_to <= ends:
        raise CEILING_FALLS(number=number, ceiling=Count(band.up_to), below=Count(ends))
    begins = ends if band.above is None else band.above
    numbers = {"number": number, "before": number - 1}
    if begins > ends:
        raise HOLE(**numbers, least=Count(ends + 1), most=Count(begins))
    if begins < ends:
        raise OVERLAP(**numbers, least=Count(begins + 1), most=Count(ends))


@frozen(kw_only=True, field_transformer=typed_fields)
class OwnBands(Brief):
    """The bands of some kinds of authorities that do not pay as cities do.

    Attributes:
        kinds: The kinds of authorities that pay by them.
        bands: The bands, smallest authorities first, in the currency of the table.
    """

    kinds: tuple[CityKind, ...] = field(converter=_kinds)
    bands: tuple[Band, ...] = field(converter=_bands, validator=_cover_everybody)


@frozen(kw_only=True, field_transformer=typed_fields)
class FeeTable(Brief):
    """The fees from a day on: its bands, its rules, who says so, how it is known, when compared.

    Attributes:
        since: The day from which it is in force.
        source: Who says so, for whatever has no source of its own.
        basis: How the fees are known, for bands without a basis of their own.
        decision: The decision that it rests on, which a letter names.
        seen: The day on which it was last compared with its source.
        population_day: The day by which people are counted.
        joining: How the year of joining is charged.
        leaving: How the year of leaving is charged.
        kinds: The kinds of authorities that are known to pay by ``bands``; if empty, all.
        bands: The bands, smallest authorities first, each from where the one before ends.
        own: The bands of other kinds.

    Raises:
        InvalidValue: If the bands leave a hole, overlap or have no end (DOC251 to DOC260), or
            currencies are mixed (DOC247).
    """

    since: dt.date = field(converter=day)
    source: Source = field(converter=source)
    basis: Basis = field(converter=Basis)
    decision: FeeDecision | None = None
    seen: dt.date = field(converter=day)
    note: str | None = field(default=None, validator=TEXT.validate)
    population_day: PopulationDay = field(factory=PopulationDay)
    joining: PartYearRule = field(factory=PartYearRule)
    leaving: PartYearRule = field(factory=PartYearRule)
    kinds: tuple[CityKind, ...] = field(default=(), converter=_kinds)
    bands: tuple[Band, ...] = field(converter=_bands, validator=_cover_everybody)
    own: tuple[OwnBands, ...] = field(default=(), converter=_own)

    def __attrs_post_init__(self) -> None:
        named = Counter([*self.kinds, *(kind for own in self.own for kind in own.kinds)])
        for kind, count in named.items():
            if count > 1:
                raise KIND_TWICE(kind=kind)
        for own in self.own:
            if own.bands[0].fee.currency != self.currency:
                raise TWO_CURRENCIES(one=self.bands[0].fee, other=own.bands[0].fee)

    def named_bands(self, bands: tuple[Band, ...]) -> tuple[tuple[Message, Band], ...]:
        """The *bands*, each after its description as a key for the wording."""
        below = (0, *(band.up_to or 0 for band in bands))
        return tuple(
            (band.name_above(above), band) for above, band in zip(below, bands, strict=False)
        )

    @property
    def currency(self) -> str:
        """The currency of all its fees, by its ISO 4217 code."""
        return self.bands[0].fee.currency

    def stale_in(self, year: int) -> bool:
        """Whether a *year* lies after the one in which it was last compared with its source.

        A table that was decided in advance is not stale in the year in which it begins.
        """
        return max(self.seen, self.since).year < year

    def bands_for(self, kind: CityKind) -> tuple[Band, ...]:
        """The bands that authorities of this *kind* pay by."""
        return next((own.bands for own in self.own if kind in own.kinds), self.bands)

    def knows(self, kind: CityKind) -> bool:
        """Whether it is known by which bands authorities of this *kind* pay."""
        return not self.kinds or kind in self.kinds or any(kind in own.kinds for own in self.own)

    def band(self, inhabitants: int, kind: CityKind = CityKind.CITY) -> Band:
        """The band for so many *inhabitants* of an authority of this *kind*.

        Raises:
            InvalidValue: If it is less than 1 or more than a hundred million (DOC227).
        """
        INHABITANTS(inhabitants)
        bands = self.bands_for(kind)
        return bands[band_index(bands, inhabitants)]


def band_index(bands: tuple[Band, ...], inhabitants: int) -> int:
    """The index of the band among *bands* that holds so many *inhabitants*."""
    return next(
        index for index, band in enumerate(bands) if band.up_to is None or inhabitants <= band.up_to
    )


def _require_one_per_day(_schedule: object, _field: object, tables: tuple[FeeTable, ...]) -> None:
    if not tables:
        raise NO_TABLES()
    for since, count in Counter(table.since for table in tables).items():
        if count > 1:
            raise SAME_DAY(day=since)


@frozen(kw_only=True, field_transformer=typed_fields)
class FeeSchedule(Identified):
    """All tables of fees that are known, each in force from its day until the next begins.

    Attributes:
        audience: For whom the document is meant.
        id: A short name that tells it from other schedules.
        tables: The tables, in the order of the document; at least one, no two of one day.
        extra: What the document has besides, kept as it is.
    """

    view = "schedules.schedule"

    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    tables: tuple[FeeTable, ...] = field(converter=_tables, validator=_require_one_per_day)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """Empty: a schedule is about no single authority."""
        return ""

    @property
    def since(self) -> dt.date:
        """The first day on which one of the tables is in force."""
        return min(table.since for table in self.tables)

    def table_on(self, on: dt.date | str) -> FeeTable | None:
        """The table in force on the day *on*; ``None`` before the first."""
        return in_force(self.tables, day(on))

    def table_for(self, year: Year) -> FeeTable | None:
        """The table by which a *year* is charged: the one in force on its first day.

        Raises:
            InvalidValue: If *year* lies outside 1900 to 2199 (DOC229).
        """
        return self.table_on(year_span(int(YEAR(year)))[0])
