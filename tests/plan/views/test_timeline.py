"""Views of a timeline: beginning, end and state of measures, with rough dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar import day, html, language, text, when
from eccar.languages import LANGUAGES, OUTWARD
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import Abandoned, Completed, MadePermanent, Started
from eccar.plan.plan import ActionPlan
from eccar.plan.timeline import Bar, Timeline, timeline
from eccar.plan.views.headings import heading
from eccar.plan.views.spans import bar_span, milestone_day
from eccar.plan.views.timeline_page import MAX_DRAWN
from eccar.plan.views.timeline_picture import MAX_BARS, MAX_MILESTONES, WIDTH, picture
from eccar.plan.views.timeline_text import state, time
from eccar.render.svg import length
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days

from ...pages import Page
from ...pictures import SVG, parsed, words_of

ON = "2026-11-22"
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e"
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def measure(id_: str = "m", **fields: Any) -> Measure:
    """An invented measure."""
    titles = {"en": "Something (invented)"}
    return Measure(**{"id": id_, "titles": titles, "points": (1,), **fields})


def timeline_of(*measures: Measure) -> Timeline:
    """How measures of an invented city lie in time."""
    return timeline(measures, on=ON, authorities=["de/musterstadt"])


def bar(**fields: Any) -> Bar:
    """The bar of one measure."""
    [only] = timeline_of(measure(**fields)).bars
    return only


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
    ("fields", "expected"),
    [
        ({"starts": "2025-01", "ends": "2027"}, "January 2025\xa0– 2027"),
        ({"starts": "2025-01-01", "ongoing": True}, "from 1 January 2025, ongoing"),
        ({"starts": "2025"}, "from 2025, end not stated"),
        ({"ends": "2027-23"}, "start not stated, end: autumn 2027"),
        ({"starts": "../2024", "ends": "2026"}, "start: by 2024, end: 2026"),
        ({"starts": "unknown", "ends": "2026"}, "start: day not known, end: 2026"),
        ({"ongoing": True}, "start not stated, ongoing"),
        ({}, "period not stated"),
        ({"starts": "2020", "progress": [Started(when="2021-03-01"), Completed(when=2023)]},
         "1 March 2021\xa0– 2023"),
        ({"starts": "2020", "progress": [MadePermanent(when=2023)]},
         "from 2020, ongoing"),
    ],
)  # fmt: skip
def test_time_in_words(fields: dict[str, Any], expected: str) -> None:
    """Beginning and end are shown as recorded; missing ones are marked."""
    assert time(bar(**fields), EN) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "no progress reported"),
        ({"kind": "existing-service"}, "in place when recorded"),
        ({"kind": "existing-service", "starts": 2015}, "under way"),
        ({"kind": "existing-service", "ends": 2024}, "ended"),
        ({"kind": "existing-service", "ends": 2024, "progress": RUNNING}, "ended"),
        ({"progress": RUNNING}, "under way"),
        ({"progress": RUNNING, "ends": 2025}, "under way, overdue"),
        ({"ends": 2025}, "no progress reported, overdue"),
        ({"progress": [MadePermanent(when=2023)]}, "made permanent"),
    ],
)
def test_state_in_words(fields: dict[str, Any], expected: str) -> None:
    """The state has its word, and a mark if the end is outstanding."""
    assert state(bar(**fields), EN) == expected


def test_a_line_for_each_measure() -> None:
    """Each measure has a line in the order of the document, with its milestones under it."""
    lines = text(
        timeline_of(measure("b", starts=2025, milestones=STEPS), measure("a-1")), more=True
    ).split("\n")

    assert lines == [
        "de/musterstadt: schedule of measures on 22 November 2026",
        "Something (invented): from 2025, end not stated; no progress reported",
        "  - Rooms (due: June 2024, reached: 20 May 2024)",
        "  - Team (due: June 2027)",
        "  - Idea (day not stated)",
        "Something (invented): period not stated; no progress reported",
    ]


def test_what_comes_later_is_not_reached_yet() -> None:
    """A milestone that is reached after the day is still due on it."""
    [step] = timeline([measure(milestones=STEPS[:1])], on="2024-05-19").bars[0].milestones
    before = text(timeline([measure(milestones=STEPS[:1])], on="2024-05-19"), more=True)

    assert step.reached == when("2024-05-20")
    assert "- Rooms (due: June 2024)" in before


@each_language
def test_an_empty_timeline_has_a_sentence(lang: str) -> None:
    """Without measures there is a sentence, and no table and no bars."""
    nothing = timeline((), on=ON)
    said = language(lang).word("plan.timeline", "no_measures")

    assert said in text(nothing, lang, more=True)
    assert said in Page(html(nothing, lang)).words
    assert "<table" not in html(nothing, lang)
    assert parsed(picture(nothing, language(lang))).get("role") == "img"
    assert heading(nothing, EN) == "Schedule of measures on 22 November 2026"


# Spans


def test_a_bar_is_certain_between_rough_ends() -> None:
    """What lies between the last possible begin and the first possible end is certain."""
    whole = timeline_of(measure(starts=2025, ends="2027-06"))
    bar_ = bar_span(whole.bars[0], whole)

    assert bar_ is not None
    assert bar_.certain == (day("2025-12-31"), day("2027-06-01"))
    assert bar_.rough == (
        (day("2025-01-01"), day("2025-12-31")),
        (day("2027-06-01"), day("2027-06-30")),
    )
    assert bar_.ends == (day("2025-01-01"), day("2027-06-30"))
    assert not any((bar_.goes_on, bar_.began_before, bar_.without_begin, bar_.without_end))


@pytest.mark.parametrize(
    ("fields", "odd"),
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
def test_open_dates_are_named(fields: dict[str, Any], odd: set[str]) -> None:
    """An open limit has an arrow, one that is not on record a question mark."""
    whole = timeline_of(measure(**fields))
    bar_ = bar_span(whole.bars[0], whole)
    names = ("goes_on", "began_before", "without_begin", "without_end")

    assert bar_ is not None
    assert {name for name in names if getattr(bar_, name)} == odd


@pytest.mark.parametrize("fields", [{}, {"starts": "unknown"}, {"ongoing": True}])
def test_without_a_day_there_is_a_note_instead_of_a_bar(fields: dict[str, Any]) -> None:
    """A measure of which no day is on record has no bar, but words."""
    whole = timeline_of(measure(**fields))

    assert bar_span(whole.bars[0], whole) is None
    assert time(whole.bars[0], EN) in words_of(picture(whole, EN))


def test_what_runs_without_an_end_is_certain_until_the_day() -> None:
    """A running measure is certain up to the day."""
    whole = timeline_of(measure(starts=2024, progress=RUNNING))
    bar_ = bar_span(whole.bars[0], whole)

    assert bar_ is not None
    assert bar_.certain == (day("2024-02-01"), day(ON))
    assert bar_.without_end


@settings(max_examples=100)
@given(made.measures(), days())
def test_a_bar_lies_within_the_years(measure_: Measure, on: dt.date) -> None:
    """Each part of a bar, and each milestone, lies within the years shown, first day first."""
    whole = timeline([measure_], on=on)
    bar_ = bar_span(whole.bars[0], whole)
    drawn = [milestone_day(step, whole) for step in whole.bars[0].milestones]

    assert all(whole.first <= where <= whole.last for where in drawn if where)
    if bar_ is not None:
        for first, last in (*bar_.rough, *([bar_.certain] if bar_.certain else [])):
            assert whole.first <= first <= last <= whole.last


# HTML


@given(st.one_of(made.plans(), made.inventories()), days(), st.sampled_from(LANGUAGES))
def test_html_is_escaped_and_whole(value: ActionPlan | Inventory, on: dt.date, lang: str) -> None:
    """No text of a document becomes an element, and every element is closed."""
    page = Page(html(value.timeline_on(on), lang))

    assert page.open == []
    assert {tag for tag, _ in page.elements} <= {
        "section", "hgroup", "h3", "h4", "p", "div", "span", "strong", "br", "ul", "li", "details", "summary",
        "svg", "text", "line", "rect", "circle", "polygon",
    }  # fmt: skip


def test_the_page_names_each_measure() -> None:
    """However many measures there are: the first with a bar, the others in a fold."""
    titles = [f"Measure {index} (invented)" for index in range(MAX_DRAWN + 5)]
    many = timeline_of(
        *(
            measure(f"m-{index}", titles={"en": title}, starts=2025)
            for index, title in enumerate(titles)
        )
    )
    page = Page(html(many))

    assert all(title in page.words for title in titles)
    classes = [attributes.get("class") for _, attributes in page.elements]
    assert classes.count("title") == MAX_DRAWN
    assert [tag for tag, _ in page.elements].count("details") == 1


@pytest.mark.parametrize("dates", [{}, {"starts": 2025}], ids=["undated", "dated"])
def test_a_page_is_in_the_order_of_the_points(dates: dict[str, Any]) -> None:
    """A measure is under its first point, and names the others; then the general ones, then the rest."""
    many = timeline_of(
        measure("none", points=()),
        measure("all", points=range(1, 11)),
        measure("two", points=(9, 4), **dates),
        measure("one", points=(2,)),
    )
    headings = re.findall(r"<h4>([0-9]*)", html(many))

    assert headings == ["2", "4", "", ""]
    assert re.search("points (4 and 9|9 and 4)", Page(html(many)).words)


def test_the_period_of_the_plan_is_shaded() -> None:
    """It is behind each bar, extends the years, and is named in the legend."""
    shaded = timeline([measure(starts=2026)], on=ON, period=when("2025/2029"))
    plain = timeline([measure(starts=2026)], on=ON)

    assert (shaded.first.year, shaded.last.year) == (2025, 2029)
    assert html(shaded).count('class="period"') == 2
    assert "2025–2029" in Page(html(shaded)).words
    assert 'class="period"' not in html(plain)


def test_what_began_before_the_years_has_its_year_on_a_page() -> None:
    """The bar begins at the edge, with the year in which the service began."""
    old = measure("old", kind="existing-service", starts=1994)

    assert "since 1994" in html(timeline_of(old, measure(starts=2025, ends=2027)))


def test_words_say_which_language_they_are_in() -> None:
    """A title that is not in the reader's language says in which it is, and its direction."""
    titles = {"ar": "برنامج", "fr": f"Écoles {EVIL}"}
    page = Page(html(timeline_of(measure(titles=titles)), "de"))

    assert ("span", {"lang": "ar", "dir": "auto"}) in page.elements
    assert ("span", {"dir": "auto"}) in Page(
        html(timeline_of(measure(titles=titles)), "fr")
    ).elements


# The picture


@given(st.one_of(made.plans(), made.inventories()), days(), st.booleans())
def test_a_picture_is_xml(value: ActionPlan | Inventory, on: dt.date, alone: bool) -> None:
    """Whatever a document says, its picture can be read, and needs nothing from elsewhere."""
    drawn = picture(value.timeline_on(on), EN, alone=alone)
    root = parsed(drawn)

    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"url\(|href| id=|<script|<style|=\"-?(?:nan|inf)", drawn)


def test_the_day_is_named() -> None:
    """The day is a dashed line with its name."""
    drawn = picture(timeline_of(measure(starts=2020, ends=2030)), EN)

    assert "22 November 2026" in words_of(drawn)
    assert len(parsed(drawn).findall(f"{SVG}line[@stroke-dasharray]")) == 1


@pytest.mark.parametrize(
    ("first", "last"), [("2026", "2026"), ("2020", "2029"), ("1000", "9999"), ("0001", "9999")]
)
def test_there_are_never_too_many_years(first: str, last: str) -> None:
    """However long the time is, few years are named along the top."""
    drawn = picture(timeline_of(measure(starts=first, ends=last)), EN)
    years = [text_ for text_ in words_of(drawn) if re.fullmatch("[0-9]+", text_)]

    assert 1 <= len(years) <= 11


def test_milestones_are_diamonds() -> None:
    """A milestone that was reached is filled; one without a day is only in the table."""
    diamonds = _diamonds(picture(timeline_of(measure(milestones=STEPS)), EN))

    assert diamonds.count("currentColor") == 1 + 1
    assert diamonds.count("none") == 1 + 1


def test_ten_thousand_measures_are_a_picture_still() -> None:
    """Bars and milestones are capped, with the number of those in the table only."""
    many = timeline_of(*(measure(f"m-{index}", starts=2025) for index in range(10_000 + MAX_BARS)))
    steep = timeline_of(measure(milestones=STEPS[:1] * 10_000))

    assert "10,000 measures in the table only, not in the picture" in picture(many, EN)
    assert len(picture(many, EN)) < 50_000
    assert len(_diamonds(picture(steep, EN))) == MAX_MILESTONES + 2


@pytest.mark.parametrize("lang", LANGUAGES + OUTWARD)
def test_no_text_of_the_legend_reaches_another(lang: str) -> None:
    """Each name ends before the next column begins, or before the edge of the picture."""
    drawn = parsed(picture(timeline_of(measure(starts=2025)), language(lang)))
    rows: dict[str, list[tuple[float, float]]] = {}
    for each in drawn.iter(f"{SVG}text"):
        if each.get("font-size") == "12" and each.text and each.get("text-anchor") is None:
            start = float(each.get("x", 0))
            rows.setdefault(each.get("y", ""), []).append((start, start + length(each.text, 12)))
    legend = [sorted(row) for row in rows.values()]

    assert len(legend) >= 5
    for row in legend:
        assert all(before[1] < after[0] - 30 for before, after in pairwise(row))
        assert row[-1][1] < WIDTH


def _diamonds(drawn: str) -> list[str]:
    polygons = parsed(drawn).findall(f"{SVG}polygon")
    return [
        polygon.get("fill", "")
        for polygon in polygons
        if len(polygon.get("points", "").split()) == 4
    ]


@each_language
def test_a_picture_marks_unknown_dates_and_ended_measures(lang: str) -> None:
    """A bar without a begin or an end has a question mark there; one that was given up, a cross."""
    wording = language(lang)
    whole = picture(timeline_of(measure(starts=2025, ends=2027)), wording)
    half = picture(timeline_of(measure(starts=2025), measure("n", ends=2027)), wording)
    gone = measure(starts=2025, ends=2027, progress=[Abandoned(when="2026-02", reason="No money")])
    crossed = picture(timeline_of(gone), wording)

    assert whole.count(">?<") == 1  # The one of the legend.
    assert half.count(">?<") == 3
    assert crossed.count("<line") > whole.count("<line")


def test_a_cross_marks_the_day_on_which_a_measure_was_given_up() -> None:
    """It stands at the end of the bar, as far as the day is known; of no known day there is none."""

    def cross(date: str) -> float | None:
        gone = Abandoned(when=date, recorded="2026-11-22", reason="No money")
        drawn = picture(timeline_of(measure(starts=2025, ends=2027, progress=[gone])), EN)
        lines = [
            line for line in parsed(drawn).iter(f"{SVG}line") if line.get("y1") != line.get("y2")
        ]
        sloping = [line for line in lines if line.get("x1") != line.get("x2")]
        if len(sloping) == 2:
            return None  # The cross of the legend alone.
        return (float(sloping[0].get("x1", 0)) + float(sloping[0].get("x2", 0))) / 2

    begin, end = 290, 734
    assert cross("2025-01-01") == pytest.approx(begin, abs=2)
    assert cross("2026-02") == pytest.approx(begin + (end - begin) * 14 / 36, abs=3)
    assert cross("unknown") is None


def test_a_service_of_before_does_not_stretch_the_years() -> None:
    """What was there long before what is to be done begins at the left edge, with an arrow."""
    old = measure("old", kind="existing-service", starts=1990)
    whole = timeline_of(old, measure(starts=2025, ends=2027))

    assert (whole.first.year, whole.last.year) == (2025, 2027)
    assert timeline_of(old).first.year == 1990


def test_a_service_that_is_over_says_so() -> None:
    """A service whose end has passed is shown as ended, not as unknown."""
    assert state(bar(kind="existing-service", starts=2010, ends=2015), EN) == "ended"


def test_an_outstanding_measure_has_a_mark() -> None:
    """A bar whose end has passed without an end on record is marked as in the legend."""
    late = picture(timeline_of(measure(starts=2024, ends=2025, progress=RUNNING)), EN)
    done = picture(
        timeline_of(measure(starts=2024, ends=2025, progress=[Completed(when="2025-05-05")])), EN
    )

    assert late.count("<polygon") == done.count("<polygon") + 1


def test_no_bar_leaves_the_picture() -> None:
    """What was there before the years shown, or will be after them, ends at their edges with an arrow."""
    services = (
        measure("old", kind="existing-service", starts=1990),
        measure("over", kind="existing-service", starts=1990, ends=1999),
        measure("far", kind="existing-service", starts=1990, ends=2090),
    )
    drawn = parsed(picture(timeline_of(*services, measure(starts=2025, ends=2027)), EN))
    bars = [rect for rect in drawn.iter(f"{SVG}rect") if float(rect.get("height", 0)) <= 12]

    assert bars
    assert all(float(rect.get("x", 0)) >= 290 for rect in bars if float(rect.get("y", 0)) < 215)
    assert all(float(rect.get("x", 0)) + float(rect.get("width", 0)) <= 760 for rect in bars)


# Signs


def signs(drawn: str) -> list[tuple[str, float]]:
    """The crosses and triangles of the rows of a picture, without its legend, each with its place."""
    root = parsed(drawn)
    bottom = max(float(label.get("y", 0)) for label in root.iter(f"{SVG}text")) - 5 * 22
    return [sign for sign, y in _signs(root) if y < bottom]


def _signs(root: Any) -> Iterator[tuple[tuple[str, float], float]]:
    for line in root.iter(f"{SVG}line"):
        ends = [float(line.get(key, 0)) for key in ("x1", "y1", "x2", "y2")]
        if ends[0] < ends[2] and ends[1] < ends[3]:
            yield ("cross", (ends[0] + ends[2]) / 2), ends[1]
    for polygon in root.iter(f"{SVG}polygon"):
        corners = [
            tuple(map(float, corner.split(","))) for corner in polygon.get("points", "").split()
        ]
        if len(corners) == 3:
            yield ("triangle", sorted(x for x, _ in corners)[1]), corners[0][1]


@settings(max_examples=100)
@given(made.measures(bare=True) | made.measures(), days())
def test_a_sign_lies_within_the_date_that_it_stands_for(measure_: Measure, on: dt.date) -> None:
    """A row has one sign; a cross stands in the span of a known end, a triangle never beside it."""
    whole = timeline([measure_], on=on)
    [only] = whole.bars
    drawn = signs(picture(whole, EN))
    ended = only.ceased or only.ends

    assert len(drawn) <= 1
    if drawn and drawn[0][0] == "cross":
        assert only.gone
        assert ended is not None
        assert ended.last is not None
        first, last = (_place(end, whole) for end in (ended.first or whole.first, ended.last))
        assert first - 1 <= drawn[0][1] <= last + 3
    if drawn and drawn[0][0] == "triangle":
        assert not only.gone


def _place(date: dt.date, whole: Timeline) -> float:
    """Where a day begins in the picture."""
    days_shown = (whole.last - whole.first).days + 1
    return 290 + (734 - 290) * ((date - whole.first).days / days_shown)


@pytest.mark.parametrize(
    ("fields", "sign"),
    [
        ({"kind": "existing-service", "starts": 2015, "ends": 2024}, "cross"),
        ({"kind": "existing-service", "ends": 2024}, "cross"),
        ({"starts": 2020, "progress": [Abandoned(when=2022, reason="No money")]}, "cross"),
        ({"starts": 2020, "progress": [Abandoned(when="2022/..", recorded="2023-01-01", reason="No")]},
         ""),
        ({"starts": 2020, "ongoing": True, "progress": [Abandoned(when=2022, reason="No money")]},
         "cross"),
        ({"starts": 2024, "progress": [Abandoned(when=2022, reason="No money")]}, "cross"),
        ({"starts": 2020, "ends": 2024}, "triangle"),
        ({"starts": 2020, "ongoing": True}, "triangle"),
        ({"starts": 2020, "ends": 2024, "progress": [Completed(when=2024)]}, ""),
    ],
)  # fmt: skip
def test_what_has_ended_has_a_cross_only_where_a_day_is_known(
    fields: dict[str, Any], sign: str
) -> None:
    """Else the bar ends hollow, with a question mark; what goes on or is late has a triangle."""
    drawn = picture(timeline_of(measure(**fields)), EN)

    assert [kind for kind, _ in signs(drawn)] == ([sign] if sign else [])


def test_what_began_before_the_years_shown_says_when() -> None:
    """Services of 1994 and of 2015 look different, though both begin at the edge."""
    old = (measure(str(year), kind="existing-service", starts=year) for year in (1994, 2015))
    drawn = words_of(picture(timeline_of(*old, measure(starts=2025, ends=2027)), EN))

    assert {"‹ 1994", "‹ 2015"} <= set(drawn)


def test_what_ended_before_the_years_shown_has_words_instead_of_a_bar() -> None:
    """A sign at the edge would stand for another date."""
    past = measure("past", kind="existing-service", starts=1990, ends=1999)
    whole = timeline_of(past, measure(starts=2025, ends=2027))

    assert bar_span(whole.bars[0], whole) is None
    assert "1990–1999" in words_of(picture(whole, EN))
    assert signs(picture(whole, EN)) == []
