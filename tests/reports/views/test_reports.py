"""The view of a report: what is short, that every field is shown, and that nothing is a grade."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import html, load, text
from eccar.languages import LANGUAGES, OUTWARD
from eccar.languages.language import language
from eccar.render import markdown
from eccar.reports.entries import PointReport, PointState
from eccar.reports.report import ProgressReport
from eccar.testing import report_strategies as made
from eccar.values.errors import InvalidValue

from ...pages import Page

GOLDEN = load(Path(__file__).parents[2] / "golden/report-1.yaml", ProgressReport)
EARLIER = "report:de/musterstadt:2024"
NOT_SHOWN = {"recorded", "audience", "extra"}
"""The fields of a report that its view leaves out, as those of other documents do."""

full = partial(text, more=True)
each_view = pytest.mark.parametrize(
    "view", [full, html, markdown], ids=["text", "html", "markdown"]
)
each_language = pytest.mark.parametrize("lang", [*LANGUAGES, *OUTWARD])


def report(**more: Any) -> ProgressReport:
    """An invented report."""
    return ProgressReport(authorities=["de/musterstadt"], id="2026", period="2025/2026", **more)


def carried(**more: Any) -> dict[str, Any]:
    """A point that was carried over."""
    data = {"origin": EARLIER, "as_of": "2024-12-31", **more}
    return {"point": 3, "state": "under-way", "words": {"en": "Advice"}, "carried_over": data}


def read(data: dict[str, Any]) -> ProgressReport:
    """The report of plain *data*."""
    head = {"eccar": "report/1", "authorities": ["de/musterstadt"]}
    return eccar.from_dict({**head, **data}, ProgressReport)


def reduced(value: Any) -> Iterator[tuple[str, Any]]:
    """*value* without each of its fields, one after the other, and without those of the values within it.

    A field that an entry needs stays; which these are, the entry says itself.
    """
    for field in attrs.fields(type(value)):
        part = getattr(value, field.name)
        if part not in (None, (), field.default) and field.default is not attrs.NOTHING:
            with contextlib.suppress(InvalidValue):
                yield f"{type(value).__name__}.{field.name}", without(value, field)
        for name, other in within(part):
            yield name, attrs.evolve(value, **{field.name: other})


def without(value: Any, field: Any) -> Any:
    """*value* with the default of a *field*."""
    factory = getattr(field.default, "factory", None)
    return attrs.evolve(value, **{field.name: factory() if factory else field.default})


def within(part: Any) -> Iterator[tuple[str, Any]]:
    """A value of reports, or a tuple of such, with one field less somewhere in it."""
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            for name, other in within(item):
                yield name, (*part[:index], other, *part[index + 1 :])
    elif attrs.has(type(part)) and type(part).__module__.startswith("eccar.reports"):
        yield from reduced(part)


REDUCED = [
    (name, value)
    for name, value in reduced(GOLDEN)
    if name not in {f"ProgressReport.{field}" for field in NOT_SHOWN}
]


@each_view
def test_every_field_is_shown(view: Callable[[object], str]) -> None:
    """Without any of its fields, or of those of its entries, the golden report has another view."""
    whole = view(GOLDEN)

    assert len(REDUCED) > 60
    assert {name for name, value in REDUCED if view(value) == whole} == set()


@each_language
def test_in_brief_it_is_short_and_begins_with_the_verdict(lang: str) -> None:
    """At most twelve lines of eighty columns, with what is not confirmed and what to do."""
    draft = attrs.evolve(GOLDEN, facts=(), confirmed=None, responses=(), due="2027-03-31")
    lines = text(draft, lang).splitlines()

    assert len(lines) <= 12
    assert max(map(len, lines)) <= 80
    assert "…" not in "".join(lines)
    assert lines[2].startswith(language(lang).say(draft.period).capitalize())
    assert sum(line.startswith("  - ") for line in lines) == 4


def test_the_verdict_counts_the_points() -> None:
    """Each of the ten points is in one count, also those without an entry."""
    points = [PointReport(point=number, state=state) for number, state in enumerate(PointState, 1)]

    assert text(report(points=points)).splitlines()[2:4] == [
        "2025–2026: 2 points carried out or under way, 1 planned, 1 without action, 6 not",
        "    stated.",
    ]
    assert "state of the ten points not stated" in text(report())


def test_what_is_to_be_done_ends_with_the_submission() -> None:
    """A report that was sent is not edited."""
    points = [PointReport(point=number, state="under-way") for number in range(1, 11)]
    draft = report(points=points, responses=GOLDEN.responses)
    sent = draft.record(eccar.reports.Submitted(when="2027-03-15"))

    assert "- Check, release and submit" in text(draft)
    assert "State what is done" not in text(draft)
    assert "  - " not in text(sent)
    assert "Submitted, 15 March 2027" in text(sent, more=True)


@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        ({}, "Carried over from the report 2024 (as of 31 December 2024), not confirmed"),
        ({"as_of": "2023/2024"}, "Carried over from the report 2024 (2023–2024), not confirmed"),
        (
            {"measure": "3.1", "confirmed": "2027-02-01"},
            "Carried over from the report 2024 (as of 31 December 2024; there 3.1), confirmed on 1 February 2027",
        ),
        (
            {"origin": "plan:de/musterstadt:action-plan"},
            "Carried over from the plan action-plan (as of 31 December 2024), not confirmed",
        ),
        (
            {"origin": "report:de/elsewhere:2024"},
            "Carried over from report:de/elsewhere:2024 (as of 31 December 2024), not confirmed",
        ),
        (
            {"origin": "report:de/musterstadt"},
            "Carried over from report:de/musterstadt (as of 31 December 2024), not confirmed",
        ),
    ],
)
@each_view
def test_what_was_carried_over_says_so(
    mark: dict[str, Any], sentence: str, view: Callable[[object], str]
) -> None:
    """Each view says from where, of which day, and whether it was confirmed."""
    value = read({"points": [carried(**mark)]})

    assert sentence in re.sub(r"\\|<[^>]+>", "", view(value))


def test_a_confirmation_of_the_whole_confirms_each_entry() -> None:
    """The day of the report counts where an entry has none of its own."""
    value = read({"confirmed": "2027-02-10", "points": [carried()]})

    assert "confirmed on 10 February 2027" in full(value)
    assert "not confirmed" not in full(value)


@each_language
@pytest.mark.parametrize("place", ["whole", "point", "measure"])
def test_an_assessment_is_in_words(place: str, lang: str) -> None:
    """The step and the scale are shown by their names, and never by a number or a place in the order."""
    own = {"scale": "own", "step": "b"}
    scale = {
        "id": "own",
        "titles": {"de": "Skala der Stadt"},
        "steps": [{"id": "a", "titles": {"de": "begonnen"}}, {"id": "b", "titles": {"de": "weit gediehen"}}],
    }  # fmt: skip
    where: dict[str, Any] = {
        "whole": {"self_assessment": own},
        "point": {"points": [{"point": 3, "self_assessment": own}]},
        "measure": {"measures": [{"titles": {"de": "Beratung"}, "self_assessment": own}]},
    }
    label = language(lang).word("reports.report", "self_assessment")
    [line] = [
        line
        for line in full(read({**where[place], "scales": [scale]}), lang).splitlines()
        if label.casefold() in line.casefold()
    ]

    assert "weit gediehen" in line
    assert "Skala der Stadt" in line
    assert not re.search(r"[0-9%]", line)


def test_a_scale_that_is_not_at_hand_is_named_by_its_id() -> None:
    """An assessment is never left out."""
    value = read({"self_assessment": {"scale": "own", "step": "in-most-respects"}})

    assert "Self-assessment: in-most-respects (scale: own)" in full(value)


def test_several_entries_for_a_point_are_all_shown() -> None:
    """A contradiction in a document is for the rules, and is not hidden."""
    states = ("planned", "under-way")
    shown = full(read({"points": [{"point": 3, "state": state} for state in states]}))

    assert [line.rpartition(": ")[2] for line in shown.splitlines() if "  3. " in line] == [
        "planned",
        "under way",
    ]


@given(made.reports(), st.sampled_from([*LANGUAGES, *OUTWARD]))
def test_views_are_whole_and_command_nothing(value: ProgressReport, lang: str) -> None:
    """The text obeys no control character, the HTML is closed, and the brief view is short."""
    shown = full(value, lang)
    spaces = shown.replace("\n", "").replace("\xa0", " ").replace("\u202f", " ")

    assert spaces.isprintable()
    assert Page(html(value, lang)).open == []
    assert len(text(value, lang).splitlines()) <= 12
