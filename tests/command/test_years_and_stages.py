"""Years without fees, and rules that are evaluated at some stages only."""

from __future__ import annotations

from pathlib import Path

import pytest

from eccar import language
from eccar.languages import LANGUAGES

from .conftest import Run

ROOT = Path(__file__).parents[2]
KRAKOW = ROOT / "examples/krakow/membership.yaml"
DRAFT = ROOT / "examples/plans/musterstadt/plan-draft.yaml"


@pytest.mark.parametrize("day", ["0001-01-01", "1850-01-01", "9999-12-31"])
@pytest.mark.parametrize("command", ["fee", "dues"])
def test_a_year_without_fees_is_a_wrong_call(command: str, day: str, run: Run) -> None:
    """A day in a year out of range ends in one sentence, not in an exception."""
    result = run(command, KRAKOW, "--on", day)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"eccar: {int(day[:4])} is not a valid year.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_lists_its_stages(lang: str, run: Run) -> None:
    """The catalog names the stages of a rule that is not evaluated at every stage."""
    asked = language(lang).word("checking.label", "asked_at")

    assert asked in run("rules", "PLN303", "--lang", lang).out
    assert asked not in run("rules", "PLN001", "--lang", lang).out


def test_a_draft_can_be_checked_as_if_it_were_adopted(run: Run) -> None:
    """For another stage more rules are evaluated, and findings weigh more."""
    [draft], [adopted] = (
        run("check", DRAFT, "--on", "2025-06-01", "--format", "json", *wish).data
        for wish in ((), ("--stage", "adopted"))
    )

    assert (draft["stage"], adopted["stage"]) == ("draft", "adopted")
    assert len(adopted["evaluated"]) > len(draft["evaluated"])
    assert set(draft["at_other_stages"]) & set(adopted["evaluated"])
    assert {finding["severity"] for finding in draft["findings"]} <= {"note", "warning"}
