"""The packaged plans: all examples in which nothing is invented, as they are."""

from __future__ import annotations

from pathlib import Path

import eccar
from eccar.network import packaged_plans
from eccar.network.similarity.plans import PLANS
from eccar.values.packaged import data, names

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_every_real_example_is_packaged() -> None:
    """Those that say of themselves that nothing is invented, byte for byte, and no other."""
    files = [
        file for name in ("plans", "krakow") for file in sorted((EXAMPLES / name).glob("*.yaml"))
    ]
    real = {
        file.read_bytes()
        for file in files
        if isinstance(document := eccar.read(file).value, eccar.ActionPlan | eccar.Inventory)
        and "invented" in document.extra
        and not document.extra["invented"]
    }

    assert {data(*PLANS, name) for name in names(*PLANS)} == real
    assert len(real) == len(packaged_plans())


def test_nothing_follows_from_what_they_leave_out() -> None:
    """Each is public, is known in part, and names its sources."""
    for document in packaged_plans():
        assert document.audience == "public"
        assert document.in_part
        assert document.sources or all(measure.sources for measure in document.measures)
        assert eccar.check(document, on="2026-11-22").ok
