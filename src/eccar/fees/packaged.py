"""The packaged fees: the schedule, and the observations it is inferred from."""

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
    """The packaged schedule: inferred from observations, since the official table is not public."""
    schedule: FeeSchedule = load(os.path.join(PACKAGE, "fees", "tables.toml"))
    return schedule


@functools.cache
def fee_observations() -> Observations:
    """The observations from which the packaged schedule is inferred."""
    return structure(table("fees", "observed.toml"), Observations)
