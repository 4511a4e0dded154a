"""Digests in views: their first twelve digits in brief, and all of them in full."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import text
from eccar.languages import LANGUAGES
from eccar.reports import ProgressReport, Submitted
from eccar.reports.evaluation.evaluation import Assessor, EvaluatedSubject, Evaluation
from eccar.reports.references import ReportedOn
from eccar.testing import evaluation_strategies, report_strategies

ON = "2027-05-01"
DIGEST = f"sha256:{'0123456789abcdef' * 4}"
LONG = re.compile(r"sha256:[0-9a-f]{13}")

REPORT = ProgressReport(
    authorities=["de/musterstadt"],
    basis=ReportedOn(identity="plan:de/musterstadt:2027", digest=DIGEST),
    facts=[Submitted(when="2027-02-01", digest=DIGEST)],
)
EVALUATION = Evaluation(
    id="2027",
    authorities=["de/musterstadt"],
    assessors=[Assessor(name="Body (invented)")],
    evaluated=[EvaluatedSubject(kind="report", digest=DIGEST)],
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "value", [REPORT, REPORT.state_on(ON), EVALUATION], ids=["report", "state", "evaluation"]
)
def test_twelve_digits_in_brief_and_all_in_full(
    value: ProgressReport | Evaluation, lang: str
) -> None:
    """As many tell the versions of one document apart; who compares them has all with --more."""
    assert "sha256:0123456789ab…" in text(value, lang)
    assert DIGEST not in text(value, lang)
    assert DIGEST in text(value, lang, more=True)


@given(
    report_strategies.reports() | evaluation_strategies.evaluations(),
    st.sampled_from(LANGUAGES),
)
def test_no_view_in_brief_has_a_whole_digest(value: ProgressReport | Evaluation, lang: str) -> None:
    """Of any report and any evaluation, and of how far they have come."""
    for shown in (value, value.state_on(ON)):
        assert not LONG.search(text(shown, lang))
