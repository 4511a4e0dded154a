"""What is still to be filled in: what keeps a place free, and where it stands."""

from __future__ import annotations

import pytest

from eccar.checking.placeholders import blanks, is_placeholder
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Abandoned
from eccar.values.sources import Source


@pytest.mark.parametrize(
    ("words", "blank"),
    [
        ("…", True), ("?", True), ("-", True), ("????????", True), ("( … )", True), ("‹Name›", True), ("‹›", True),
        ("A", False), ("7", False), ("§ 7", False), ("(a)", False), ("„Ja“", False), ("‹Name› e. V.", False),
        ("Ω", False), ("‹", False), ("Siehe ‹Name›", False),
    ],
)  # fmt: skip
def test_what_only_keeps_a_place_free(words: str, blank: bool) -> None:
    """What stands between ‹ and ›, and what has neither a letter nor a digit; nothing else."""
    assert is_placeholder(words) is blank


def test_each_place_is_told_once_with_the_way_to_it() -> None:
    """However deep it stands, and in however many languages; ids and dates are no words."""
    measure = Measure(
        id="a",
        points=[3],
        titles={"de": "…", "en": "?", "pl": "Porady"},
        whom=["‹Wer›", "alle"],
        progress=[
            Abandoned(when="unknown", reason="–", sources=[Source(text="?", url="https://a.b")])
        ],
    )
    told = Inventory(authorities=["de/musterstadt"], measures=[measure], extra={"note": "…"})

    assert blanks(told) == [
        (("measures", 0, "titles"), "…"),
        (("measures", 0, "whom", 0), "‹Wer›"),
        (("measures", 0, "progress", 0, "sources", 0), "?"),
        (("measures", 0, "progress", 0, "reason"), "–"),
    ]
