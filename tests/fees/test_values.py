"""Values of fees can be copied, pickled and hashed, and check their fields."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from eccar import Account, dues
from eccar import account as review
from eccar.fees import Charged, Paid, Reversed
from eccar.fees.assessing import assess
from eccar.fees.observations import InhabitantRange, Observation
from eccar.fees.proration import PartYearRule, PopulationDay
from eccar.fees.schedule import Band, Edge, FeeSchedule, FeeTable, OwnBands
from eccar.values.mappings import FrozenMapping

from . import (
    account,
    city,
    member,
    schedule,
    table,
)

ON = "2026-11-22"


@pytest.mark.parametrize(
    "value",
    [
        member(),
        account(Paid(when="2025-01-01", amount="5 EUR")),
        schedule(),
        assess(member(), schedule(), year=2025),
        dues([member()], [account()], schedule(), year=2025, on=ON),
        review(member(), account(), schedule(), on=ON),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_can_be_copied_and_sent(value: Any) -> None:
    """A copy, and what comes back from another process, equal the value."""
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # It is our own.


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


FEE = {"when": "2020", "amount": "5 EUR", "sources": ["Invented."]}


DATED = {"since": SINCE, "source": "Invented.", "basis": "decided", "seen": "2020-01-01"}


OBSERVED = "fee source note contradiction"


BAD = {"least": -1, "most": 10**12, "above": -1, "up_to": -1, "fee": "-5 EUR"}


LISTS = {"kinds": ["city"], "bands": [Band(fee="5 EUR")], "own": []}


TOLD: tuple[tuple[Any, dict[str, Any], str], ...] = (
    (Charged, FEE, "reference by note notice order due recorded"),
    (Reversed, {**FEE, "what": "paid"}, "what undoes"),
    (Account, {"city": "de/a", "kept_since": SINCE, "facts": [], "extra": {}}, "city currency"),
    (PartYearRule, {}, "rule basis source note"),
    (PopulationDay, {}, "month_day basis source note"),
    (Edge, {"least": 5, "most": 5}, "least most note"),
    (Band, {"fee": "5 EUR"}, "above up_to fee basis source note"),
    (OwnBands, {"kinds": ["canton"], "bands": LISTS["bands"]}, "bands"),
    (FeeTable, {**DATED, **LISTS}, "since source basis seen note"),
    (FeeSchedule, {"tables": [table()], "extra": {"a": 1}}, "audience"),
    (InhabitantRange, {"least": 5, "most": 5}, "least most"),
    (Observation, {"city": city(), "fee": "5 EUR", "when": "2020", "source": "X"}, OBSERVED),
)


@pytest.mark.parametrize(("kind", "values", "names"), TOLD)
def test_fields_are_checked(kind: Any, values: dict[str, Any], names: str) -> None:
    """What is sound is kept and can be looked up; empty texts and impossible counts are refused."""
    assert {kind(**values): 1}[kind(**values)] == 1
    assert "extra" not in values or type(kind(**values).extra) is FrozenMapping
    for name in names.split():
        with pytest.raises(ValueError, match=r"\w|“"):
            kind(**{**values, name: BAD.get(name, "")})
