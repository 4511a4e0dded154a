"""The data that comes with the library, as values: read from its files.

What only some of it needs is imported where it is needed: wording must load no figures.
"""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from .packaged import DATA, table

if TYPE_CHECKING:
    from .fees.observations import Observations
    from .fees.schedule import FeeSchedule
    from .plan.points import TenPoints
    from .statutes import Statutes


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
