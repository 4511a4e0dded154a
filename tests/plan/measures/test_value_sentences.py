"""Values of indicators in words: numbers as people write them, shares with their parts, the day."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import language
from eccar.languages import LANGUAGES
from eccar.plan.measures.values import Value
from eccar.testing import plan_strategies as made


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 5}, "5 (March 2024)"),
        ({"value": 5.0}, "5 (March 2024)"),
        ({"value": 1234567.25}, "1,234,567.25 (March 2024)"),
        ({"value": -3}, "−3 (March 2024)"),
        ({"value": 0.1}, "0.1 (March 2024)"),
        ({"value": 1e-07}, "0.0000001 (March 2024)"),
        ({"part": 12, "whole": 40}, "12 of 40 (30%; March 2024)"),
        ({"part": 1, "whole": 3}, "1 of 3 (33.3%; March 2024)"),
        ({"part": 0, "whole": 3}, "0 of 3 (0%; March 2024)"),
        ({"part": 1, "whole": 10**9}, "1 of 1,000,000,000 (March 2024)"),
        ({"part": 3e14, "whole": 1e-300}, f"300,000,000,000,000 of 0.{0:0299}1 (March 2024)"),
        ({"words": {"pl": "lepiej", "en": "better"}}, "better (March 2024)"),
        ({"value": 2, "words": {"pl": "lepiej"}}, "2, lepiej (March 2024)"),
        ({"value": 2, "of": {"gender": "women"}}, "2 (gender: women; March 2024)"),
    ],
)
def test_values_in_words(fields: dict[str, Any], said: str) -> None:
    """A value is its number, its share or its words, then of whom, and when."""
    assert language("en").say(Value(when="2024-03", **fields)) == said


def test_numbers_are_written_as_in_the_language() -> None:
    """Thousands and decimals are parted by what the language sets there."""
    assert language("de").decimal(1234567.25) == "1.234.567,25"
    assert language("fr").decimal(-0.5) == "−0,5"


@given(made.values(), st.sampled_from(LANGUAGES))
def test_every_value_has_a_sentence(value: Value, lang: str) -> None:
    """Whatever a value holds, it is one line, with its date."""
    langs = language(lang)
    said = langs.say(value)

    assert langs.period(value.when) in said
    assert "\n" not in said
    assert "{" not in said or value.words is not None
