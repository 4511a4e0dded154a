"""Unfilled placeholders: what counts as one, and where they are found."""

from __future__ import annotations

import pytest

from eccar.checking.placeholders import is_placeholder, placeholders
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Abandoned
from eccar.values.sources import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("…", True), ("?", True), ("-", True), ("????????", True), ("( … )", True), ("‹Name›", True), ("‹›", True),
        ("A", False), ("7", False), ("§ 7", False), ("(a)", False), ("„Ja“", False), ("‹Name› e. V.", False),
        ("Ω", False), ("‹", False), ("Siehe ‹Name›", False),
    ],
)  # fmt: skip
def test_what_is_a_placeholder(text: str, expected: bool) -> None:
    """Text between ‹ and ›, and text without a letter or digit; nothing else."""
    assert is_placeholder(text) is expected


def test_each_place_is_found_once_with_its_path() -> None:
    """At any depth and in any language; ids and dates are no free text."""
    measure = Measure(
        id="a",
        points=[3],
        titles={"de": "…", "en": "?", "pl": "Porady"},
        whom=["‹Wer›", "alle"],
        progress=[
            Abandoned(when="unknown", reason="–", sources=[Source(text="?", url="https://a.b")])
        ],
    )
    inventory = Inventory(authorities=["de/musterstadt"], measures=[measure], extra={"note": "…"})

    assert placeholders(inventory) == [
        (("measures", 0, "titles"), "…"),
        (("measures", 0, "whom", 0), "‹Wer›"),
        (("measures", 0, "progress", 0, "sources", 0), "?"),
        (("measures", 0, "progress", 0, "reason"), "–"),
    ]
