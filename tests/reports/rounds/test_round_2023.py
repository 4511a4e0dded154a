"""The real round of 2023: what its page says, and nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.reports import ReportingRound, round_overview
from eccar.values.vocabulary import Audience

FILE = Path(__file__).parents[3] / "examples/reports/round-2023.yaml"


@pytest.fixture(scope="module")
def round_2023() -> ReportingRound:
    """The round."""
    return eccar.load(FILE, ReportingRound)


def test_only_the_counts_are_known(round_2023: ReportingRound) -> None:
    """Neither days nor cities: those at the feedback meeting are not said to have reported."""
    assert [each.count for each in round_2023.counts] == [18, 8]
    assert all(each.sources for each in round_2023.counts)
    assert (round_2023.deadline, round_2023.questionnaire) == (None, None)
    assert not round_2023.facts
    assert not round_2023.invited


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_says_what_the_source_says(round_2023: ReportingRound, lang: str) -> None:
    """The counts are shown as reported, and no member is expected: when it was is not on record."""
    members = [each.subject for each in eccar.coalition()[:20]]
    overview = round_overview(
        round_2023, [], on="2024-01-01", members=members, audience=Audience.PUBLIC
    )

    shown = eccar.text(overview, lang=lang)

    assert "18" in shown
    assert overview.entries == ()
    assert dict(overview.counts) == {}
