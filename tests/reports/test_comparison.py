"""What moved between two reports, and what is still as it was written."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from eccar.reports import PointState, ProgressReport, compare_reports, draft

from .documents import report

WORDS = {"de": "Die Stelle berät."}
EARLIER = report(
    "2024",
    "2023/2024",
    responses=[{"item": "achievements", "words": WORDS}, {"item": "difficulties", "words": WORDS}],
    points=[{"point": 3, "state": "planned", "words": WORDS}, {"point": 4, "state": "under-way"}],
    measures=[
        {"measure": "advice", "state": "planned", "words": WORDS},
        {"measure": "festival", "state": "running"},
        {"titles": {"de": "festival"}, "state": "running"},
    ],
)
LATER = report(
    "2026",
    responses=[
        {"item": "difficulties", "words": WORDS},
        {"item": "achievements", "words": {"de": "Neu."}},
        {"item": "achievements", "questionnaire": "edition-1", "words": WORDS},
    ],
    points=[{"point": 3, "state": "under-way", "words": WORDS}, {"point": 5, "state": "no-action"}],
    measures=[
        {"measure": "prize", "state": "planned"},
        {"measure": "advice", "state": "running", "words": WORDS},
        {"titles": {"de": "festival"}, "state": "completed"},
    ],
)


def test_what_moved() -> None:
    """Points by number, measures by id or title, what is new, what is gone, and unchanged words."""
    answer = compare_reports(LATER, EARLIER)

    assert [(move.point, str(move.before), str(move.after)) for move in answer.points] == [
        (3, "planned", "under-way"),
        (4, "under-way", "not-stated"),
        (5, "not-stated", "no-action"),
    ]
    assert [(move.measure, str(move.before), str(move.after)) for move in answer.measures] == [
        ("advice", "planned", "running"),
        ("festival", "running", "completed"),
    ]
    assert [entry.measure for entry in answer.added] == ["prize"]
    assert [entry.measure for entry in answer.removed] == ["festival"]
    assert answer.unchanged_words == ("responses[0]", "points[0]", "measures[1]")
    assert not answer.same


def points(states: list[PointState]) -> list[dict[str, Any]]:
    """Points with these states, from the first on."""
    return [{"point": number, "state": str(state)} for number, state in enumerate(states, 1)]


STATES = st.lists(st.sampled_from(PointState), max_size=10)


@given(STATES, STATES)
def test_the_other_way_round_every_move_is_the_other_way(
    before: list[PointState], after: list[PointState]
) -> None:
    """What moved from one to the other moves back from the other to the one."""
    first, second = report("a", points=points(before)), report("b", points=points(after))
    forward, back = compare_reports(second, first), compare_reports(first, second)

    assert [(move.point, move.before, move.after) for move in forward.points] == [
        (move.point, move.after, move.before) for move in back.points
    ]
    assert compare_reports(first, first).same


def test_a_draft_of_the_last_report_is_the_last_report() -> None:
    """Nothing has moved before anybody wrote anything, and all words are those of the earlier report."""
    drafted: ProgressReport = draft(None, "2025/2026", EARLIER, on=dt.date(2027, 1, 15))
    answer = compare_reports(drafted, EARLIER)

    assert answer.same
    assert answer.unchanged_words == ("responses[0]", "responses[1]", "points[2]", "measures[0]")
