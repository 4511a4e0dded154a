"""What moved between two reports, and what is still as it was written."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.reports import (
    MeasureReport,
    PointReport,
    PointState,
    ProgressReport,
    Response,
    compare_reports,
    draft,
)
from eccar.reports.comparison import NOT_COMPARED
from eccar.testing import report_strategies as made

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
    earlier = attrs.evolve(EARLIER, to=["coalition"])
    drafted: ProgressReport = draft(None, "2025/2026", earlier, on=dt.date(2027, 1, 15))
    answer = compare_reports(drafted, earlier)

    assert answer.same
    assert answer.unchanged_words == ("responses[0]", "responses[1]", "points[2]", "measures[0]")


ENTRIES: Mapping[str, type[Any]] = {
    "responses": Response,
    "points": PointReport,
    "measures": MeasureReport,
}
"""The fields of a report that hold its entries, and their classes."""

MATCHED_BY = {
    "responses": {"item", "questionnaire"},
    "points": {"point"},
    "measures": {"measure", "titles"},
}
"""What entries are matched by: with another one, an entry is another entry."""


def said(report: ProgressReport) -> Any:
    """What a *report* says, apart from what is not compared, whatever the order of its lists."""
    data = json.loads(unicodedata.normalize("NFC", json.dumps(eccar.to_dict(report))))
    data.get("basis", {}).pop("digest", None)
    for key in ENTRIES:
        entries = [_compared(entry) for entry in data.get(key, [])]
        data[key] = [each for each in entries if each.keys() != {"point"}]  # Nothing is said of it.
    return _unordered(_compared(data))


def _compared(entry: Mapping[str, Any]) -> dict[str, Any]:
    empty = entry.get("state") == "not-stated"
    left_out = {*NOT_COMPARED, "eccar", *(["state"] if empty else [])}
    return {key: value for key, value in entry.items() if key not in left_out}


def _unordered(value: Any) -> Any:
    """Plain data as a value that is equal for lists in another order."""
    if isinstance(value, dict):
        return {key: _unordered(each) for key, each in value.items() if each not in ([], {})}
    if isinstance(value, list):
        return sorted(
            (_unordered(each) for each in value), key=lambda item: json.dumps(item, sort_keys=True)
        )
    return value


@given(made.reports(), made.reports(), st.sampled_from(sorted(attrs.fields_dict(ProgressReport))))
def test_what_two_reports_say_differently_is_part_of_the_answer(
    earlier: ProgressReport, other: ProgressReport, name: str
) -> None:
    """With any field of another report, nothing moved only if the reports say the same."""
    later = attrs.evolve(earlier, **{name: getattr(other, name)})

    assert said(later) == said(earlier) or not compare_reports(later, earlier).same


STRATEGIES = {
    "responses": "responses",
    "points": "point_reports",
    "measures": "measure_reports",
}
ONE_OF_EACH = st.sampled_from(sorted(ENTRIES)).flatmap(
    lambda key: st.tuples(st.just(key), *[getattr(made, STRATEGIES[key])()] * 2)
)


@given(ONE_OF_EACH, st.data())
def test_what_two_entries_say_differently_is_part_of_the_answer(
    entries: tuple[str, Any, Any], data: st.DataObject
) -> None:
    """The same goes for each field of a response, a point and a measure, and in both directions."""
    key, before, other = entries
    names = sorted(attrs.fields_dict(ENTRIES[key]).keys() - MATCHED_BY[key])
    name = data.draw(st.sampled_from(names))
    make: Any = ProgressReport
    earlier, later = (
        make(authorities=["de/musterstadt"], **{key: [entry]})
        for entry in (before, attrs.evolve(before, **{name: getattr(other, name)}))
    )
    forward, back = compare_reports(later, earlier), compare_reports(earlier, later)

    assert said(later) == said(earlier) or not forward.same
    assert [(c.name, c.before, c.after) for each in forward.changed for c in each.changes] == [
        (c.name, c.after, c.before) for each in back.changed for c in each.changes
    ]


@given(made.reports())
def test_a_report_says_what_it_says(value: ProgressReport) -> None:
    """Compared with itself nothing moved, whatever it has several times."""
    assert compare_reports(value, value).same


def test_each_reason_not_to_compare_is_for_a_field() -> None:
    """No reason is left for what is no field, and none is for what entries are matched by."""
    classes: tuple[Any, ...] = (ProgressReport, *ENTRIES.values())
    fields = {name for cls in classes for name in attrs.fields_dict(cls)}

    assert NOT_COMPARED.keys() <= fields | {"digest"}
    assert not NOT_COMPARED.keys() & {
        *MATCHED_BY["responses"],
        *MATCHED_BY["points"],
        *MATCHED_BY["measures"],
    }


CORRECTIONS: Mapping[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "counts": ({"counts": [{"count": 53, "total": 58, "words": {"de": "begonnen"}}]},
               {"counts": [{"count": 54, "total": 58, "words": {"de": "begonnen"}}]}),
    "spending": ({"measures": [{"measure": "m", "spending": [{"amount": "500.00 EUR", "state": "spent"}]}]},
                 {"measures": [{"measure": "m", "spending": [{"amount": "700.00 EUR", "state": "spent"}]}]}),
    "words": ({"points": [{"point": 3, "words": {"de": "Eine Stelle berät."}}]},
              {"points": [{"point": 3, "words": {"de": "Zwei Stellen beraten."}}]}),
    "difficulties": ({"measures": [{"measure": "m", "difficulties": {"de": "Zeit"}}]},
                     {"measures": [{"measure": "m", "difficulties": {"de": "Geld"}}]}),
    "points": ({"measures": [{"measure": "m"}]}, {"measures": [{"measure": "m", "points": [1]}]}),
    "next_steps": ({"measures": [{"measure": "m"}]},
                   {"measures": [{"measure": "m", "next_steps": {"de": "Mehr"}}]}),
    "indicators": ({"measures": [{"measure": "m", "indicators": [{"indicator": "cases", "observations": [{"value": 58, "date": "2026"}]}]}]},
                   {"measures": [{"measure": "m", "indicators": [{"indicator": "cases", "observations": [{"value": 57, "date": "2026"}]}]}]}),
    "responses": ({}, {"responses": [{"item": "achievements", "words": {"de": "Eröffnet."}}]}),
}  # fmt: skip


@pytest.mark.parametrize("name", CORRECTIONS)
def test_a_correction_says_what_it_corrects(name: str) -> None:
    """Invented: the one field that a correction changes is the one that differs."""
    sent, corrected = (
        report(id, **content) for id, content in zip("ab", CORRECTIONS[name], strict=True)
    )
    answer = compare_reports(corrected, sent)
    changes = [*answer.changes, *(change for entry in answer.changed for change in entry.changes)]

    assert [change.name for change in changes] == [name]
