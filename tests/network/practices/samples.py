"""Invented practices for the tests, and answers about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eccar
from eccar.network import Practice, PracticeSearch, find_practices, packaged_practices

GOLDEN = Path(__file__).parents[2] / "golden"
ON = "2027-02-01"


def practice(**fields: Any) -> Practice:
    """An invented practice of Musterstadt with these *fields*."""
    bare = {"id": "advice", "authority": "de/musterstadt", "titles": {"en": "Advice (invented)"}}
    return Practice(**{**bare, **fields})


def golden() -> Practice:
    """The golden practice, which has every field."""
    return eccar.load(GOLDEN / "practice-1.yaml", Practice)


def answers_about_practices() -> Iterator[PracticeSearch]:
    """Searches of all sorts: for everything, for words, with criteria, for others, and for nothing."""
    known = [*packaged_practices(), golden()]
    yield find_practices(known)
    yield find_practices(known, "beratung", points=[3], roles=["employer"], languages=["de"])
    yield find_practices(known, grounds=["language"], hostility=["other"], countries=["BE", "AT"])
    yield find_practices(known, domain="housing", audience="public", on=ON)
    yield find_practices(known, '"*"')
