"""The data that comes with the library, as values: the one place that reads TOML.

What only some of it needs is imported where it is needed: wording must load no figures.
"""

from __future__ import annotations

import functools
import os
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .fees.observations import Observations
    from .fees.schedule import FeeSchedule
    from .plan.points import TenPoints
    from .statutes import Statutes

DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder of the packaged data; a wheel is always unpacked."""


def table(*path: str) -> dict[str, Any]:
    """The TOML file at *path* in the packaged data."""
    return tomllib.loads(text(*path))


def text(*path: str) -> str:
    """The text of the file at *path* in the packaged data."""
    with open(os.path.join(DATA, *path), encoding="utf-8") as file:
        return file.read()


@functools.cache
def statutes() -> Statutes:
    """The dated figures and laws that the library knows, each with its source and basis."""
    from .statutes import Authorisation, Figure, Statutes

    told = table("statutes.toml")
    return Statutes(
        figures=(Figure(**one) for one in told["figures"]),
        authorisations=(Authorisation(**one) for one in told["authorisations"]),
    )


@functools.cache
def fee_schedule() -> FeeSchedule:
    """The fees that members are taken to pay: inferred, since the official table is not public."""
    from .documents.reading import load

    found: FeeSchedule = load(os.path.join(DATA, "fees.toml"))
    return found


@functools.cache
def fee_observations() -> Observations:
    """What single sources say of fees: what the packaged schedule rests on."""
    from .documents.convert import structure
    from .fees.observations import Observations

    return structure(table("fees-observed.toml"), Observations)


@functools.cache
def ten_points() -> TenPoints:
    """The ten points of the plan of action, in the editions that are known."""
    from .documents.convert import structure
    from .plan.points import TenPoints

    return structure(table("points.toml"), TenPoints)
