"""Dated figures that others set: the statutes, national law, and the coalition's own milestones."""

from __future__ import annotations

import datetime as dt
import functools
import operator
from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import field, frozen

from .brief import Brief
from .constraints import Country, Url
from .dates import day, when
from .packaged import table
from .texts import Law, Text, text
from .vocabulary import Basis

Entry = TypeVar("Entry")


def in_force(entries: Iterable[Entry], on: dt.date) -> Entry | None:
    """The one of *entries* that is in force on the day *on*: the last to have begun, if any has.

    Each entry has an attribute ``since``, the day from which it is in force.
    """
    # A protocol would say so to type checkers, but pyright refuses fields with a converter for it.
    since: Callable[[Entry], dt.date] = operator.attrgetter("since")
    begun = [entry for entry in entries if since(entry) <= on]
    return max(begun, key=since, default=None)


@frozen(kw_only=True)
class DatedFigure(Brief):
    """A number that holds from a day on: who set it, how it is known, when it was last compared."""

    key: str
    value: int
    since: dt.date = field(converter=day)
    source: Url
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)


@frozen(kw_only=True)
class Authorisation(Brief):
    """A consent that a country's law requires before its municipalities join a body abroad.

    ``language`` is the code of that of the law. ``condition_of_effect`` is whether a resolution to
    join takes effect only with it.
    """

    country: Country
    by: Text = field(converter=text)
    law: Text = field(converter=text)
    since: dt.date = field(converter=day)
    source: str
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)
    condition_of_effect: bool = False
    language: str = ""

    @property
    def cited(self) -> Law:
        """The law as a value of a sentence."""
        return Law(self.law, self.language)


def _figures(items: Iterable[DatedFigure]) -> tuple[DatedFigure, ...]:
    return tuple(items)


def _authorisations(items: Iterable[Authorisation]) -> tuple[Authorisation, ...]:
    return tuple(items)


@frozen(kw_only=True)
class Statutes(Brief):
    """All dated figures of one set of statutes, and the laws that bear on joining."""

    figures: tuple[DatedFigure, ...] = field(default=(), converter=_figures)
    authorisations: tuple[Authorisation, ...] = field(default=(), converter=_authorisations)

    def figure(self, key: str, on: dt.date) -> DatedFigure | None:
        """The figure *key* in force on the day *on*, if one was."""
        return in_force((figure for figure in self.figures if figure.key == key), on)

    def authorisation(self, country: str, on: dt.date) -> Authorisation | None:
        """The consent that the law of *country* required on the day *on*, if it is known to."""
        return in_force((law for law in self.authorisations if law.country == country), on)


@functools.cache
def statutes() -> Statutes:
    """The dated figures and laws that the library knows, each with its source and basis.

    >>> statutes()
    <Statutes figures: 6, authorisations: 2>
    """
    data = table("eccar.values", "figures.toml")
    return Statutes(
        figures=(DatedFigure(**item) for item in data["figures"]),
        authorisations=(Authorisation(**item) for item in data["authorisations"]),
    )


FOUNDED = dt.date(2004, 12, 10)
"""The coalition was founded in Nuremberg (https://www.eccar.info/en/vision-and-mission)."""

ASSOCIATION = when("2007-11")
"""The registered association was constituted then (https://sassuoloonline.it/2008/07/22/
adesione-del-comune-di-bologna-alla-coalizione-contro-il-razzismo)."""

REGISTERED = dt.date(2008, 2, 21)
"""It was entered in the register then (https://www.oststadt-aktiv.de/
dortmund-jetzt-mitglied-der-europaeischen-staedte-koalition-gegen-rassismus/)."""
