"""Intervals of review."""

from __future__ import annotations

import datetime as dt

import pytest

import eccar
from eccar.languages.language import language
from eccar.plan.history import in_words, interval_end


@pytest.mark.parametrize(
    ("rhythm", "lang", "expected"),
    [
        ("1 year", "en", "1 year"),
        ("4 years", "de", "4 Jahre"),
        ("18 months", "fr", "18 mois"),
        ("1 year", "pl", "1 rok"),
        ("4 years", "pl", "4 lata"),
        ("12 years", "pl", "12 lat"),
        ("22 years", "pl", "22 lata"),
        ("18 months", "pl", "18 miesięcy"),
    ],
)
def test_in_words(rhythm: str, lang: str, expected: str) -> None:
    """The noun has the form that the number asks for."""
    assert language(lang).say(in_words(rhythm)) == expected


def test_interval_end() -> None:
    """Years and months are those of the calendar."""
    assert interval_end(dt.date(2024, 2, 29), "1 year") == dt.date(2025, 2, 28)
    assert interval_end(dt.date(2022, 5, 10), "18 months") == dt.date(2023, 11, 10)


@pytest.mark.parametrize("text", ["0 years", "4", "years", "4 weeks", "100 years", "4 Jahre"])
def test_other_texts_are_refused(text: str) -> None:
    """What is no number of years or months is refused, with what to write."""
    data = {"eccar": "plan/1", "authorities": ["de/a"], "titles": {"de": "P"}}
    with pytest.raises(eccar.DocumentError, match="DOC312"):
        eccar.from_dict({**data, "reviewed_every": text})
