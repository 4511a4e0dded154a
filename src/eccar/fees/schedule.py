"""Dated tables of fees: bands by population, and the rules for days and for parts of a year.

A table that has been in force is never changed; a new one is put beside it, and the last to have
begun holds. The official table is not public: each figure says how it is known.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from ..values.cities import CityKind
from ..values.constraints import TEXT, UPSIDE_DOWN
from ..values.dates import day, in_force
from ..values.displayable import Displayable, Message
from ..values.money import AMOUNT, TWO_CURRENCIES, Amount, money
from ..values.ranges import INHABITANTS, YEAR, Inhabitants, Year
from ..values.sources import Source, source
from ..values.texts import Count, freeze
from ..values.vocabulary import Audience, Basis
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


@frozen(kw_only=True)
class Edge:
    """Where the upper edge of a band may lie: its last number of inhabitants, least and most."""

    least: Inhabitants = field(validator=INHABITANTS.validate)
    most: Inhabitants = field(validator=INHABITANTS.validate)
    note: str | None = field(default=None, validator=TEXT.validate)

    def __attrs_post_init__(self) -> None:
        if self.most < self.least:
            raise UPSIDE_DOWN(least=Count(self.least), most=Count(self.most))


@frozen(kw_only=True)
class Band:
    """The fee of all authorities up to so many inhabitants, that number included.

    ``above`` may repeat where the band before ends; ``edge`` says that the upper edge is not
    sourced, and where else it may lie. Without ``up_to`` the band has no end.
    """

    above: Inhabitants | None = field(default=None, validator=INHABITANTS.validate)
    up_to: Inhabitants | None = field(default=None, validator=INHABITANTS.validate)
    fee: Amount = field(converter=money, validator=AMOUNT.validate)
    basis: Basis | None = field(default=None, converter=converters.optional(Basis))
    source: Source | None = field(default=None, converter=converters.optional(source))
    edge: Edge | None = None
    note: str | None = field(default=None, validator=TEXT.validate)

    def name_above(self, above: int) -> Message:
        """The band by its numbers of inhabitants, for the wording; it begins *above* so many."""
        key = ("between" if above else "up_to") if self.up_to else ("above" if above else "all")
        values = {"above": Count(above), "up_to": self.up_to and Count(self.up_to)}
        return Message(f"band.{key}", values)


def _bands(told: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(told)


def _cover_everybody(_: object, __: object, bands: tuple[Band, ...]) -> None:
    if not bands:
        raise NO_BANDS()
    below = None
    for number, band in enumerate(bands, 1):
        _follows(number, below, band)
        below = band
    if (ceiling := bands[-1].up_to) is not None:
        raise NO_TOP(ceiling=Count(ceiling))


def _follows(number: int, below: Band | None, band: Band) -> None:
    """Refuse a *band* that does not begin where the one *below* it ends."""
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
    told = {"number": number, "before": number - 1}
    if begins > ends:
        raise HOLE(**told, least=Count(ends + 1), most=Count(begins))
    if begins < ends:
        raise OVERLAP(**told, least=Count(begins + 1), most=Count(ends))


def _kinds(told: Iterable[CityKind | str]) -> tuple[CityKind, ...]:
    return tuple(map(CityKind, told))


@frozen(kw_only=True)
class OwnBands:
    """The bands of some kinds of authorities that do not pay as cities do."""

    kinds: tuple[CityKind, ...] = field(converter=_kinds)
    bands: tuple[Band, ...] = field(converter=_bands, validator=_cover_everybody)


def _own(told: Iterable[OwnBands]) -> tuple[OwnBands, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Table:
    """The fees from a day on: its bands, its rules, who says so, how it is known, when compared.

    ``kinds`` are the kinds of authorities for which ``bands`` are known to hold (none named: all),
    ``own`` the bands of other kinds.
    """

    since: dt.date = field(converter=day)
    source: Source = field(converter=source)
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)
    note: str | None = field(default=None, validator=TEXT.validate)
    population_day: PopulationDay = field(factory=PopulationDay)
    joining: PartYearRule = field(factory=PartYearRule)
    leaving: PartYearRule = field(factory=PartYearRule)
    kinds: tuple[CityKind, ...] = field(default=(), converter=_kinds)
    bands: tuple[Band, ...] = field(converter=_bands, validator=_cover_everybody)
    own: tuple[OwnBands, ...] = field(default=(), converter=_own)

    def __attrs_post_init__(self) -> None:
        named = Counter([*self.kinds, *(kind for one in self.own for kind in one.kinds)])
        for kind, count in named.items():
            if count > 1:
                raise KIND_TWICE(kind=kind)
        for one in self.own:
            if one.bands[0].fee.currency != self.currency:
                raise TWO_CURRENCIES(one=self.bands[0].fee, other=one.bands[0].fee)

    def named_bands(self, bands: tuple[Band, ...]) -> tuple[tuple[Message, Band], ...]:
        """The *bands*, each with its name for the wording."""
        below = (0, *(band.up_to or 0 for band in bands))
        return tuple(
            (band.name_above(above), band) for above, band in zip(below, bands, strict=False)
        )

    @property
    def currency(self) -> str:
        """The currency of all its fees."""
        return self.bands[0].fee.currency

    def stale_in(self, year: int) -> bool:
        """Whether a *year* lies after that in which it was last compared with its source.

        A table that was decided ahead is not stale in the year in which it begins.
        """
        return max(self.seen, self.since).year < year

    def bands_for(self, kind: CityKind) -> tuple[Band, ...]:
        """The bands that authorities of this *kind* pay by."""
        return next((one.bands for one in self.own if kind in one.kinds), self.bands)

    def knows(self, kind: CityKind) -> bool:
        """Whether it is known by which bands authorities of this *kind* pay."""
        return not self.kinds or kind in self.kinds or any(kind in one.kinds for one in self.own)

    def band(self, inhabitants: int, kind: CityKind = CityKind.CITY) -> Band:
        """The one band for so many *inhabitants*."""
        INHABITANTS(inhabitants)
        bands = self.bands_for(kind)
        return bands[turn_in(bands, inhabitants)]


def turn_in(bands: tuple[Band, ...], inhabitants: int) -> int:
    """Which of *bands*, counted from 0, holds so many *inhabitants*."""
    return next(
        turn for turn, band in enumerate(bands) if band.up_to is None or inhabitants <= band.up_to
    )


def _tables(told: Iterable[Table]) -> tuple[Table, ...]:
    return tuple(told)


@frozen(kw_only=True)
class FeeSchedule(Displayable):
    """All tables of fees that are known, each in force from its day until the next begins."""

    view = "schedules.schedule"

    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    tables: tuple[Table, ...] = field(converter=_tables)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @tables.validator
    def _one_a_day(self, _: object, tables: tuple[Table, ...]) -> None:
        if not tables:
            raise NO_TABLES()
        for since, count in Counter(table.since for table in tables).items():
            if count > 1:
                raise SAME_DAY(day=since)

    @property
    def subject(self) -> str:
        """A schedule is about no single authority."""
        return ""

    def table_on(self, on: dt.date | str) -> Table | None:
        """The table in force on the day *on*, if one was."""
        return in_force(self.tables, day(on))

    def table_for(self, year: Year) -> Table | None:
        """The table by which a *year* is charged: the one in force on its first day."""
        return self.table_on(dt.date(int(YEAR(year)), 1, 1))
