"""The packaged fees: the schedule, and the single observations it is inferred from."""

from __future__ import annotations

import functools
import os

from ..documents.convert import structure
from ..documents.reading import load
from ..values.packaged import PACKAGE, table
from .observations import Observations
from .schedule import FeeSchedule


@functools.cache
def fee_schedule() -> FeeSchedule:
    """The fees that members are assumed to pay: inferred, since the official table is not public."""
    schedule: FeeSchedule = load(os.path.join(PACKAGE, "fees", "tables.toml"))
    return schedule


@functools.cache
def fee_observations() -> Observations:
    """What single sources say of fees: what the packaged schedule is inferred from."""
    return structure(table("fees", "observed.toml"), Observations)
