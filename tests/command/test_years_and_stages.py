"""Years that cannot be asked about, and rules that are asked at some stages only."""

from __future__ import annotations

from pathlib import Path

import pytest

from eccar import language
from eccar.values.vocabulary import LANGUAGES

from .conftest import Run

ROOT = Path(__file__).parents[2]
KRAKOW = ROOT / "examples/krakow/membership.yaml"
DRAFT = ROOT / "examples/plans/musterstadt/plan-draft.yaml"


@pytest.mark.parametrize("day", ["0001-01-01", "1850-01-01", "9999-12-31"])
@pytest.mark.parametrize("command", ["fee", "dues"])
def test_a_year_without_fees_is_a_wrong_call(command: str, day: str, run: Run) -> None:
    """A day in a year that cannot be asked about ends in one sentence, not in an exception."""
    said = run(command, KRAKOW, "--on", day)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"eccar: {int(day[:4])} is not a year that can be asked about.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_says_at_which_stages_it_is_asked(lang: str, run: Run) -> None:
    """What is asked of an adopted plan only says so in the catalogue."""
    words = language(lang)
    asked = words.word("command.label", "asked_at")

    assert asked in run("rules", "PLN303", "--lang", lang).out
    assert asked not in run("rules", "PLN001", "--lang", lang).out


def test_a_draft_can_be_checked_as_if_it_were_adopted(run: Run) -> None:
    """With another stage more is asked, and findings weigh more."""
    [draft], [adopted] = (
        run("check", DRAFT, "--on", "2025-06-01", "--format", "json", *wish).data
        for wish in ((), ("--stage", "adopted"))
    )

    assert (draft["stage"], adopted["stage"]) == ("draft", "adopted")
    assert len(adopted["asked"]) > len(draft["asked"])
    assert {one["severity"] for one in draft["findings"]} <= {"note", "warning"}
