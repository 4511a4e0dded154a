"""The packaged fees: the schedule, and the observations it is inferred from."""

from __future__ import annotations

import functools

from ..documents.convert import structure
from ..documents.reading import read
from ..values.packaged import data, table
from .observations import Observations
from .schedule import FeeSchedule

_PACKAGE = "eccar.fees"


@functools.cache
def fee_schedule() -> FeeSchedule:
    """The packaged schedule: inferred from observations, since the official table is not public.

    >>> import eccar
    >>> eccar.fee_schedule()
    <FeeSchedule 2009-01-01, tables: 1>
    """
    file = "tables.toml"
    schedule: FeeSchedule = read(data(_PACKAGE, file), name=file).value
    return schedule


@functools.cache
def fee_observations() -> Observations:
    """The observations from which the packaged schedule is inferred.

    >>> fee_observations()
    <Observations observations: 12>
    """
    return structure(table(_PACKAGE, "observed.toml"), Observations)
