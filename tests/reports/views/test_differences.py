"""The view of what moved from one report to the next, and the same as data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import html, text
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.render import to_csv
from eccar.reports.comparison import compare_reports
from eccar.reports.entries import MeasureReport
from eccar.reports.report import ProgressReport
from eccar.reports.views.difference_table import report_difference_table
from eccar.testing import report_strategies as made

from ...pages import Page

HEAD = {"eccar": "report/1", "authorities": ["de/musterstadt"]}
EARLIER = eccar.from_dict(
    {
        **HEAD, "id": "2024", "period": "2023/2024",
        "points": [{"point": 3, "state": "planned", "words": {"en": "Advice"}}, {"point": 7}],
        "measures": [
            {"measure": "a", "titles": {"en": "Advice centre"}, "state": "planned"},
            {"measure": "b", "titles": {"en": "Survey"}, "words": {"en": "Every year"}},
            {"titles": {"en": "Award"}},
        ],
        "responses": [{"item": "difficulties", "words": {"en": "Time"}}],
    },
    ProgressReport,
)  # fmt: skip
LATER = eccar.from_dict(
    {
        **HEAD, "id": "2026", "period": "2025/2026",
        "points": [{"point": 3, "state": "under-way", "words": {"en": "Advice"}}, {"point": 7}],
        "measures": [
            {"measure": "a", "titles": {"en": "Advice centre"}, "state": "running"},
            {"measure": "b", "titles": {"en": "Survey"}, "words": {"en": "Every year"}},
            {"measure": "c", "titles": {"en": "Training"}},
        ],
        "responses": [{"item": "difficulties", "words": {"en": "Time"}}],
    },
    ProgressReport,
)  # fmt: skip


def test_what_moved_is_said_in_sentences() -> None:
    """All reports invented; each move has both states, and no direction is praised."""
    assert text(compare_reports(LATER, EARLIER)).splitlines() == [
        "Changes: Progress report, 2025–2026 (de/musterstadt)",
        "Report 2026 (2025–2026); earlier report 2024 (2023–2024)",
        "1 point changed, 1 measure changed, 1 measure added, 1 measure no longer in the",
        "    report.",
        "1 point changed",
        "  - 3. Better Support for the Victims of Racism and Discrimination: under way",
        "    instead of planned",
        "1 measure changed",
        "  - Advice centre: under way instead of planned",
        "1 measure added",
        "  - Training",
        "1 measure no longer in the report",
        "  - Award",
        "3 texts unchanged",
        "  - Difficulties",
        "  - Point 3",
        "  - Survey",
    ]


def test_nothing_moved() -> None:
    """A report compared with itself says so."""
    assert "Nothing that was reported has changed." in text(compare_reports(LATER, LATER))


def test_as_data() -> None:
    """Ids, states as in documents, and the sentences."""
    data = eccar.to_dict(compare_reports(LATER, EARLIER))

    assert data["points"] == [{"point": 3, "before": "planned", "after": "under-way"}]
    assert [move["measure"] for move in data["measures"]] == ["a"]
    assert [entry["measure"] for entry in data["added"]] == ["c"]
    assert data["sentences"][1] == "Advice centre: under way instead of planned"
    assert data["unchanged_words"] == ["responses[0]", "points[0]", "measures[1]"]


def test_assessments_are_not_compared() -> None:
    """A scale may mean something else by then: another step is no move."""
    before, after = (
        eccar.from_dict(
            {**HEAD, "points": [{"point": 3, "self_assessment": {"scale": "own", "step": step}}]},
            ProgressReport,
        )
        for step in ("begun", "advanced")
    )

    assert compare_reports(after, before).same
    assert "advanced" not in text(compare_reports(after, before))


@given(made.reports(), made.reports(), st.sampled_from(LANGUAGES))
def test_every_move_is_named(earlier: ProgressReport, later: ProgressReport, lang: str) -> None:
    """Each measure that moved, came or went is named, and the page is whole."""
    difference = compare_reports(later, earlier)
    page = Page(html(difference, lang))
    named: list[MeasureReport] = [*difference.added, *difference.removed]

    assert page.open == []
    assert all(str(entry.measure) in page.words for entry in named if not entry.titles)
    data = eccar.to_dict(difference)
    assert difference.same is (data["sentences"] == data["changed"] == [] and not named)
    assert all(entry["sentences"] for entry in data["changed"])
    assert len(data["changes"]) == len(difference.changes)


CORRECTED = eccar.from_dict(
    {
        **HEAD, "id": "2026-corrected", "period": "2025/2026", "as_of": "2026-10-31",
        "counts": [{"count": 5, "total": 6, "words": {"en": "begun"}}],
        "points": [{"point": 3, "state": "under-way", "words": {"en": "Advice in all districts"}}, {"point": 7}],
        "measures": [
            {"measure": "a", "titles": {"en": "Advice centre"}, "state": "running",
             "spending": [{"amount": "700.00 EUR", "state": "spent", "years": [2026]}],
             "indicators": [{"indicator": "cases", "observations": [{"value": 57, "date": "2026"}]}]},
            {"measure": "b", "titles": {"en": "Survey"}, "words": {"en": "Every year"}},
            {"measure": "c", "titles": {"en": "Training"}, "difficulties": {"en": "Time"}},
        ],
        "responses": [{"item": "next-steps", "words": {"en": "More"}}],
    },
    ProgressReport,
)  # fmt: skip


def test_what_a_correction_changed_is_said_in_sentences() -> None:
    """Invented: counts and responses of the whole; words, spending and observations below their entry."""
    assert text(compare_reports(CORRECTED, LATER)).splitlines() == [
        "Changes: Progress report, 2025–2026, 2026-corrected (de/musterstadt)",
        "Report 2026-corrected (2025–2026; as of 31 October 2026); earlier report 2026",
        "    (2025–2026)",
        "3 statements on the whole report changed, texts or figures changed in 3 entries.",
        "3 statements on the whole report changed",
        "  - Reported numbers: 5 of 6 (begun) (added)",
        "  - Responses: difficulties: “Time” (removed)",
        "  - Responses: next steps: “More” (added)",
        "Texts or figures changed in 3 entries",
        "  3. Better Support for the Victims of Racism and Discrimination",
        "    - Text (English): “Advice in all districts” instead of “Advice”",
        "  Advice centre",
        "    - Indicator: cases: 57 (2026) (added)",
        "    - Spent: EUR\u00a0700.00, 2026, spent (added)",
        "  Training",
        "    - Difficulties (English): Time (added)",
        "1 text unchanged",
        "  - Survey",
    ]


def test_changed_entries_as_data_and_as_a_table() -> None:
    """Each entry with what it is of, its fields as in documents, and sentences; a row for each sentence."""
    difference = compare_reports(CORRECTED, LATER)
    point, centre, training = eccar.to_dict(difference)["changed"]

    assert (point["point"], centre["measure"], training["measure"]) == (3, "a", "c")
    assert training["changes"][0]["after"] == [{"en": "Time"}]
    table = to_csv.render([report_difference_table(difference, language("en"))])
    assert "changed,,c,Training,,,Difficulties (English): Time (added)" in table.splitlines()
