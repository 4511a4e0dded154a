"""Figures set from outside, by day: what the statutes say, and what national law asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from attrs import field, frozen

from .dates import day, in_force
from .forms import Country, Url
from .texts import Text, freeze, text
from .vocabulary import Basis

Other = TypeVar("Other")


@frozen(kw_only=True)
class Figure:
    """A number that holds from a day on: who set it, how it is known, when it was last compared."""

    key: str
    value: int
    since: dt.date = field(converter=day)
    source: Url
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)


@frozen(kw_only=True)
class Authorisation:
    """A consent that a country's law requires before its municipalities join a body abroad."""

    country: Country
    by: Text = field(converter=text)
    law: Text = field(converter=text)
    since: dt.date = field(converter=day)
    source: str
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)


def _figures(told: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(told)


def _authorisations(told: Iterable[Authorisation]) -> tuple[Authorisation, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Statutes:
    """All dated figures of one set of statutes, and the laws that bear on joining."""

    figures: tuple[Figure, ...] = field(default=(), converter=_figures)
    authorisations: tuple[Authorisation, ...] = field(default=(), converter=_authorisations)

    def figure(self, key: str, on: dt.date) -> Figure | None:
        """The figure *key* in force on the day *on*, if one was."""
        return in_force((one for one in self.figures if one.key == key), on)

    def authorisation(self, country: str, on: dt.date) -> Authorisation | None:
        """The consent that the law of *country* required on the day *on*, if it is known to."""
        return in_force((one for one in self.authorisations if one.country == country), on)


@frozen(kw_only=True)
class At:
    """What a rule is asked in: the day, the dated figures in force on it, and what is beside.

    ``beside`` holds the other documents checked in the same call, by class and id of their city.
    """

    day: dt.date = field(converter=day)
    statutes: Statutes = Statutes()
    beside: Mapping[tuple[type[Any], str], Any] = field(factory=dict, converter=freeze, hash=False)

    def figure(self, key: str) -> Figure | None:
        """The figure *key* in force on the day."""
        return self.statutes.figure(key, self.day)

    def other(self, of: type[Other], city: str) -> Other | None:
        """The document of the class *of* about a *city* that is checked beside, if there is one."""
        found: Other | None = self.beside.get((of, city))
        return found
