"""Views of a timeline: when measures begin and end, as roughly as it is known, and where they stand."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar import day, html, language, text, when
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import Abandoned, Completed, MadePermanent, Started
from eccar.plan.plan import ActionPlan
from eccar.plan.timeline import Bar, Timeline, timeline
from eccar.show.in_time import heading, state, time
from eccar.show.spans import place, span
from eccar.show.timeline_picture import MOST_BARS, MOST_STEPS, picture
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.vocabulary import LANGUAGES

from ..pages import Page
from ..pictures import SVG, parsed, words_of

ON = "2026-11-22"
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e"
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def measure(id_: str = "m", **about: Any) -> Measure:
    """An invented measure."""
    titles = {"en": "Something (invented)"}
    return Measure(**{"id": id_, "titles": titles, "points": (1,), **about})


def told(*measures: Measure) -> Timeline:
    """How measures of an invented city lie in time."""
    return timeline(measures, on=ON, authorities=["de/musterstadt"])


def bar(**about: Any) -> Bar:
    """The bar of one measure."""
    [found] = told(measure(**about)).bars
    return found


EN = language("en")
RUNNING = [Started(when="2024-02-01")]
STEPS = (
    Milestone(titles={"en": "Rooms"}, due="2024-06", reached="2024-05-20"),
    Milestone(titles={"en": "Team"}, due="2027-06"),
    Milestone(titles={"en": "Idea"}),
)
"""A milestone that was reached, one that is due, and one without a day."""


# Words


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ({"starts": "2025-01", "ends": "2027"}, "January 2025 to 2027"),
        ({"starts": "2025-01-01", "ongoing": True}, "begin: 1 January 2025, no end: it goes on"),
        ({"starts": "2025"}, "begin: 2025, end not on record"),
        ({"ends": "2027-23"}, "begin not on record, end: autumn 2027"),
        ({"starts": "../2024", "ends": "2026"}, "begin: by 2024, end: 2026"),
        ({"starts": "unknown", "ends": "2026"}, "begin: day not known, end: 2026"),
        ({"ongoing": True}, "begin not on record, no end: it goes on"),
        ({}, "when is not on record"),
        ({"starts": "2020", "progress": [Started(when="2021-03-01"), Completed(when=2023)]},
         "1 March 2021 to 2023"),
        ({"starts": "2020", "progress": [MadePermanent(when=2023)]},
         "begin: 2020, no end: it goes on"),
    ],
)  # fmt: skip
def test_time_in_words(about: dict[str, Any], words: str) -> None:
    """From when until when is said as far as it is on record, and what is not is said to be so."""
    assert time(bar(**about), EN) == words


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ({}, "nothing on record"),
        ({"kind": "existing-service"}, "running"),
        ({"progress": RUNNING}, "running"),
        ({"progress": RUNNING, "ends": 2025}, "running, outstanding"),
        ({"ends": 2025}, "nothing on record, outstanding"),
        ({"progress": [MadePermanent(when=2023)]}, "permanent"),
    ],
)
def test_state_in_words(about: dict[str, Any], words: str) -> None:
    """Where it stands is the word of its state, and whether its end is outstanding."""
    assert state(bar(**about), EN) == words


def test_a_line_for_each_measure() -> None:
    """Each measure has a line in the order told, and each milestone one under it."""
    found = text(told(measure("b", starts=2025, milestones=STEPS), measure("a-1"))).split("\n")

    assert found == [
        "Measures in time: de/musterstadt, as seen on 22 November 2026",
        "b    Something (invented): begin: 2025, end not on record; nothing on record",
        "       - Rooms (due: June 2024, reached: 20 May 2024)",
        "       - Team (due: June 2027)",
        "       - Idea (no day on record)",
        "a-1  Something (invented): when is not on record; nothing on record",
    ]


def test_what_comes_later_is_not_reached_yet() -> None:
    """A milestone that is reached only after the day asked about is due on it."""
    [one] = timeline([measure(milestones=STEPS[:1])], on="2024-05-19").bars[0].steps
    before = text(timeline([measure(milestones=STEPS[:1])], on="2024-05-19"))

    assert one.reached == when("2024-05-20")
    assert "- Rooms (due: June 2024)" in before


@each_language
def test_no_measures_are_said_to_be_none(lang: str) -> None:
    """Without measures there is a sentence, and no table and no bars."""
    nothing = timeline((), on=ON)
    said = language(lang).word("timeline", "no_measures")

    assert said in text(nothing, lang)
    assert said in Page(html(nothing, lang)).words
    assert "<table" not in html(nothing, lang)
    assert parsed(picture(nothing, language(lang))).get("role") == "img"
    assert heading(nothing, EN) == "Measures in time, as seen on 22 November 2026"


# Spans


def test_a_bar_is_certain_between_rough_ends() -> None:
    """What lies between the last possible begin and the first possible end is certain."""
    whole = told(measure(starts=2025, ends="2027-06"))
    found = span(whole.bars[0], whole)

    assert found is not None
    assert found.certain == (day("2025-12-31"), day("2027-06-01"))
    assert found.rough == (
        (day("2025-01-01"), day("2025-12-31")),
        (day("2027-06-01"), day("2027-06-30")),
    )
    assert found.ends == (day("2025-01-01"), day("2027-06-30"))
    assert not any((found.goes_on, found.began_before, found.without_begin, found.without_end))


@pytest.mark.parametrize(
    ("about", "odd"),
    [
        ({"starts": "2025", "ongoing": True}, {"goes_on"}),
        ({"starts": "2025", "ends": "2026/.."}, {"goes_on"}),
        ({"starts": "../2025", "ends": "2026"}, {"began_before"}),
        ({"starts": "2025"}, {"without_end"}),
        ({"ends": "2025"}, {"without_begin"}),
        ({"starts": "unknown", "ends": "2025"}, {"without_begin"}),
        ({"starts": "2026", "ends": "2025"}, set()),
        ({"starts": "2025", "ends": "2025"}, set()),
    ],
)
def test_what_is_open_is_said(about: dict[str, Any], odd: set[str]) -> None:
    """An open limit has an arrow, one that is not on record a question mark."""
    whole = told(measure(**about))
    found = span(whole.bars[0], whole)
    names = ("goes_on", "began_before", "without_begin", "without_end")

    assert found is not None
    assert {name for name in names if getattr(found, name)} == odd


@pytest.mark.parametrize("about", [{}, {"starts": "unknown"}, {"ongoing": True}])
def test_without_a_day_there_is_a_note_instead_of_a_bar(about: dict[str, Any]) -> None:
    """A measure of which no day is on record has no bar, but words."""
    whole = told(measure(**about))

    assert span(whole.bars[0], whole) is None
    assert time(whole.bars[0], EN) in words_of(picture(whole, EN))


def test_what_runs_without_an_end_is_certain_until_the_day() -> None:
    """Of what runs on the day asked about, so much is certain, and no more."""
    whole = told(measure(starts=2024, progress=RUNNING))
    found = span(whole.bars[0], whole)

    assert found is not None
    assert found.certain == (day("2024-02-01"), day(ON))
    assert found.without_end


@settings(max_examples=100)
@given(made.measures(), days())
def test_a_bar_lies_within_the_years(one: Measure, on: dt.date) -> None:
    """Each part of a bar, and each milestone, lies within the years shown, first day first."""
    whole = timeline([one], on=on)
    found = span(whole.bars[0], whole)
    drawn = [place(step, whole) for step in whole.bars[0].steps]

    assert all(whole.first <= where <= whole.last for where in drawn if where)
    if found is not None:
        for first, last in (*found.rough, *([found.certain] if found.certain else [])):
            assert whole.first <= first <= last <= whole.last


# HTML


@settings(max_examples=25)
@given(st.one_of(made.plans(), made.inventories()), days(), st.sampled_from(LANGUAGES))
def test_html_is_escaped_and_whole(value: ActionPlan | Inventory, on: dt.date, lang: str) -> None:
    """No text of a document becomes an element, and every element is closed."""
    found = Page(html(value.timeline_on(on), lang))

    assert found.open == []
    assert {tag for tag, _ in found.elements} <= {
        "section", "h3", "p", "div", "span", "br", "table", "caption", "thead", "tbody", "tr",
        "th", "td", "svg", "title", "desc", "text", "line", "rect", "circle", "polygon",
    }  # fmt: skip


def test_the_table_has_a_row_for_each_measure() -> None:
    """The table is whole, however many measures are in the picture."""
    many = told(*(measure(f"m-{one}") for one in range(MOST_BARS + 5)))
    tags = [tag for tag, _ in Page(html(many)).elements]

    assert tags.count("tr") == MOST_BARS + 6
    assert tags.count("caption") == 1


def test_words_say_which_language_they_are_in() -> None:
    """A title that is not in the reader's language says in which it is, and its direction."""
    titles = {"ar": "برنامج", "fr": f"Écoles {EVIL}"}
    found = Page(html(told(measure(titles=titles)), "de"))

    assert ("span", {"lang": "ar", "dir": "auto"}) in found.elements
    assert ("span", {"dir": "auto"}) in Page(html(told(measure(titles=titles)), "fr")).elements


# The picture


@settings(max_examples=25)
@given(st.one_of(made.plans(), made.inventories()), days(), st.booleans())
def test_a_picture_is_xml(value: ActionPlan | Inventory, on: dt.date, alone: bool) -> None:
    """Whatever a document says, its picture can be read, and needs nothing from elsewhere."""
    drawn = picture(value.timeline_on(on), EN, alone=alone)
    root = parsed(drawn)

    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"url\(|href| id=|<script|<style|=\"-?(?:nan|inf)", drawn)


def test_the_day_is_named() -> None:
    """The day asked about is a dashed line with its name."""
    drawn = picture(told(measure(starts=2020, ends=2030)), EN)

    assert "22 November 2026" in words_of(drawn)
    assert len(parsed(drawn).findall(f"{SVG}line[@stroke-dasharray]")) == 1


@pytest.mark.parametrize(
    ("first", "last"), [("2026", "2026"), ("2020", "2029"), ("1000", "9999"), ("0001", "9999")]
)
def test_there_are_never_too_many_years(first: str, last: str) -> None:
    """However long the time is, few years are named along the top."""
    drawn = picture(told(measure(starts=first, ends=last)), EN)
    years = [one for one in words_of(drawn) if re.fullmatch("[0-9]+", one)]

    assert 1 <= len(years) <= 11


def test_milestones_are_diamonds() -> None:
    """A milestone that was reached is filled; one without a day is only in the table."""
    diamonds = _diamonds(picture(told(measure(milestones=STEPS)), EN))

    assert diamonds.count("currentColor") == 1 + 1
    assert diamonds.count("none") == 1 + 1


def test_ten_thousand_measures_are_a_picture_still() -> None:
    """Bars and milestones are capped, and it is said how many more are in the table."""
    many = told(*(measure(f"m-{one}", starts=2025) for one in range(10_000 + MOST_BARS)))
    steep = told(measure(milestones=STEPS[:1] * 10_000))

    assert "in the table only, not in the picture: 10,000" in picture(many, EN)
    assert len(picture(many, EN)) < 50_000
    assert len(_diamonds(picture(steep, EN))) == MOST_STEPS + 2


def _diamonds(drawn: str) -> list[str]:
    found = parsed(drawn).findall(f"{SVG}polygon")
    return [one.get("fill", "") for one in found if len(one.get("points", "").split()) == 4]


@each_language
def test_a_picture_marks_what_is_not_known_and_what_stands_no_longer(lang: str) -> None:
    """A bar without a begin or an end has a question mark there; one that was given up, a cross."""
    words = language(lang)
    whole = picture(told(measure(starts=2025, ends=2027)), words)
    half = picture(told(measure(starts=2025), measure("n", ends=2027)), words)
    gone = measure(starts=2025, ends=2027, progress=[Abandoned(when="2026-02", reason="No money")])
    crossed = picture(told(gone), words)

    assert whole.count(">?<") == 1  # The one of the legend.
    assert half.count(">?<") == 3
    assert crossed.count("<line") > whole.count("<line")


def test_the_cross_stands_on_the_day_on_which_a_measure_was_given_up() -> None:
    """Not in the middle of the time that was once meant for it; only of no known day there."""

    def cross(date: str) -> float:
        gone = Abandoned(when=date, recorded="2026-11-22", reason="No money")
        drawn = picture(told(measure(starts=2025, ends=2027, progress=[gone])), EN)
        lines = [one for one in parsed(drawn).iter(f"{SVG}line") if one.get("y1") != one.get("y2")]
        sloping = [one for one in lines if one.get("x1") != one.get("x2")]
        return (float(sloping[0].get("x1", 0)) + float(sloping[0].get("x2", 0))) / 2

    begin, end = 290, 734
    assert cross("2025-01-01") == pytest.approx(begin, abs=1)
    assert cross("2026-02") == pytest.approx(begin + (end - begin) * 13.5 / 36, abs=3)
    assert cross("unknown") == pytest.approx((begin + end) / 2, abs=1)


def test_a_service_of_before_does_not_stretch_the_years() -> None:
    """What was there long before what is to be done begins at the left edge, with an arrow."""
    old = measure("old", kind="existing-service", starts=1990)
    found = told(old, measure(starts=2025, ends=2027))

    assert (found.first.year, found.last.year) == (2025, 2027)
    assert told(old).first.year == 1990


def test_a_service_that_is_over_says_so() -> None:
    """Of a service whose end has passed it is said that it is over, not that nothing is known."""
    assert state(bar(kind="existing-service", starts=2010, ends=2015), EN) == "over"


def test_what_is_outstanding_has_a_mark_beside_its_bar() -> None:
    """A bar whose end has passed without an end on record is marked as in the legend."""
    late = picture(told(measure(starts=2024, ends=2025, progress=RUNNING)), EN)
    done = picture(
        told(measure(starts=2024, ends=2025, progress=[Completed(when="2025-05-05")])), EN
    )

    assert late.count("<polygon") == done.count("<polygon") + 1


def test_no_bar_leaves_the_picture() -> None:
    """What was there before the years shown, or will be after them, ends at their edges with an arrow."""
    services = (
        measure("old", kind="existing-service", starts=1990),
        measure("over", kind="existing-service", starts=1990, ends=1999),
        measure("far", kind="existing-service", starts=1990, ends=2090),
    )
    drawn = parsed(picture(told(*services, measure(starts=2025, ends=2027)), EN))
    bars = [one for one in drawn.iter(f"{SVG}rect") if float(one.get("height", 0)) <= 12]

    assert bars
    assert all(float(one.get("x", 0)) >= 290 for one in bars if float(one.get("y", 0)) < 215)
    assert all(float(one.get("x", 0)) + float(one.get("width", 0)) <= 760 for one in bars)
