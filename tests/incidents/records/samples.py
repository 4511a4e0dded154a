"""Invented records in CSV, the mapping they fit, and a count of them by the plainest means."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from itertools import product

from eccar.incidents.records.counted import NOT_STATED, TOTAL
from eccar.incidents.words.vocabulary import vocabulary
from eccar.testing.incident_records import (
    DISTRICTS,
    invented_mapping,
    write_incident_records,
)
from eccar.values.vocabulary import Ground

MAPPING = invented_mapping()
BY = ("ground", "year", "place", "kind")


def table(count: int, seed: int = 0) -> bytes:
    """So many invented records as CSV."""
    file = io.StringIO()
    write_incident_records(file, count, seed)
    return file.getvalue().encode()


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a table with their headings."""
    return list(csv.DictReader(io.StringIO(content.decode()), delimiter=";"))


def grounds(cell: str) -> set[str]:
    return {part.strip() for part in cell.split(";")} & set(map(str, Ground)) or {NOT_STATED}


def kinds(cell: str) -> set[str]:
    scheme = vocabulary().scheme("rias")
    assert scheme
    return ({cell, "abusive-behaviour"} if cell == "assembly" else {cell} & set(scheme.codes)) or {
        NOT_STATED
    }


def is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def counts_by_hand(content: bytes) -> dict[tuple[str, ...], int]:
    """The numbers by ground, year, place and kind, with all margins: each is a count of rows that fit."""
    numbers: Counter[tuple[str, ...]] = Counter()
    for row in rows(content):
        if is_date(row["Day"]):
            place = row["District"].lower()
            choices = (
                {*grounds(row["Ground"]), TOTAL},
                {row["Day"][:4], TOTAL},
                {place if place in DISTRICTS else NOT_STATED, TOTAL},
                {*kinds(row["Type"]), TOTAL},
            )
            numbers.update(product(*choices))
    return dict(numbers)
