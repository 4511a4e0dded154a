"""Views of a coverage: counts and words point by point, a picture, and never a score."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import html, language, text
from eccar.languages import LANGUAGES
from eccar.plan.coverage import Cover, Coverage, Mark, coverage
from eccar.plan.inventory import Inventory
from eccar.plan.measures.columns import Column
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Abandoned, Started
from eccar.plan.plan import ActionPlan
from eccar.plan.views.counts import MAX_WIDTH
from eccar.plan.views.coverage_page import MAX_LISTED, measure_states
from eccar.plan.views.coverage_picture import description, picture, shape_counts
from eccar.plan.views.coverage_text import MAX_NAMED
from eccar.plan.views.coverages import WIDTH
from eccar.plan.views.headings import heading
from eccar.render.localized import localize
from eccar.render.page import Frame, page
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days

from ...pages import Page
from ...pictures import SVG, parsed, words_of

ON = "2026-11-22"
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e שלום"
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def measure(id_: str, *points: int, **fields: Any) -> Measure:
    """An invented measure under *points*."""
    titles = {"en": f"About {id_}"}
    return Measure(**{"id": id_, "titles": titles, "points": points, **fields})


MEASURES = (
    measure("running", 1, 3, progress=[Started(when=2025)]),
    measure("planned", 1),
    measure("late", 1, ends=2024),
    measure("said", 1, 4, kind="declaration"),
    measure("gone", 1, progress=[Abandoned(when=2025, reason="No rooms")]),
    measure("nowhere"),
)


def plan(*measures: Measure, **fields: Any) -> Coverage:
    """How an invented plan covers the points."""
    return ActionPlan(
        authorities=["de/musterstadt"], titles={"en": "Plan"}, measures=measures, **fields
    ).coverage_on(ON)


def inventory(*measures: Measure, complete: bool = False) -> Coverage:
    """How an invented inventory covers the points."""
    return Inventory(
        authorities=["de/musterstadt"], measures=measures, complete=complete
    ).coverage_on(ON)


COVERAGE = plan(*MEASURES)


def rows(shown_text: str) -> list[str]:
    """The first line of each point."""
    matches = re.findall(r"^ ?[0-9]+  .*$", shown_text, re.MULTILINE)
    return [str(line) for line in matches[:10]]


# Text


def test_a_point_has_its_title_counts_and_measures() -> None:
    """Each point has its state, the counts, and the titles of its measures."""
    lines = text(COVERAGE, more=True).split("\n")
    first = lines.index(next(line for line in lines if line.startswith(" 1  Greater Vigilance")))

    assert lines[0] == "Plan (de/musterstadt): implementation of the ten points on 22 November 2026"
    assert lines[first].endswith("under way or done")
    assert lines[first + 1].strip() == (
        "3 actions, 1 declaration; of these 1 under way, 2 without a progress report, 1 overdue; "
        "1 ended"
    )
    assert lines[first + 2].strip() == (
        "measures: “About running”, “About planned”, “About late”, “About said”, “About gone”"
    )


def test_in_all_each_measure_counts_once() -> None:
    """The total counts every measure once, and names those that are under no point."""
    _, _, total = text(COVERAGE, more=True).partition("each measure counted once)\n")

    assert total.startswith("    6 measures\n")
    assert "    without a point: “About nowhere”\n" in total


def test_the_counts_stand_under_each_other() -> None:
    """Of every point and of all together, zeros too; what is nowhere has no column, nothing no table."""
    _, _, table = text(COVERAGE, more=True).partition("Measures by point\n")
    lines = [line.split() for line in table.split("\n")[:14]]

    assert [*lines[0], *lines[1]] == ["no", "under", "progress"]
    assert lines[2] == "Point actions declarations way reported overdue ended".split()
    assert {line[0]: line[1:] for line in lines[3:]} == {
        **{row: ["0"] * 6 for row in "2 5 6 7 8 9 10".split()},
        "1": ["3", "1", "1", "2", "1", "1"],
        "3": ["1", "0", "1", "0", "0", "0"],
        "4": ["0", "1", "0", "0", "0", "0"],
        "∑": ["4", "1", "1", "3", "1", "1"],
    }
    assert "Measures by point" not in text(plan(), more=True)


@each_language
def test_the_counts_fit_a_narrow_terminal(lang: str) -> None:
    """Where all columns are too wide together they come in several tables, each with the points."""
    value = plan(*MEASURES)
    counts = {column: number for number, column in enumerate(Column, 1)}
    value = attrs.evolve(value, total=attrs.evolve(value.total, counts=counts))
    wording = language(lang)
    _, _, after = text(value, lang, more=True).partition(wording.word("plan.coverage", "counts"))
    lines = after.split(wording.word("plan.coverage", "could"))[0].strip("\n").split("\n")

    assert all(len(line) <= MAX_WIDTH for line in lines)
    totals = [line.split()[1:] for line in lines if line.split()[0] == "∑"]
    assert len(totals) > 1
    assert [int(column) for total in totals for column in total] == [
        value.total[column] for column in Column
    ]


@each_language
def test_the_table_fits_a_terminal(lang: str) -> None:
    """The line of a point is never longer than a hundred characters."""
    for value in (COVERAGE, plan(), inventory(), inventory(*MEASURES)):
        assert len(rows(text(value, lang, more=True))) == 10
        assert all(len(line) <= WIDTH for line in rows(text(value, lang, more=True)))


def test_an_empty_point_of_an_incomplete_record_is_no_gap() -> None:
    """It says that nothing is on record; only a complete record has gaps."""
    incomplete, complete = text(inventory(), more=True), text(inventory(complete=True), more=True)

    assert all(line.endswith("not stated") for line in rows(incomplete))
    assert all(line.endswith("no measure") for line in rows(complete))
    assert all(line.endswith("no measure") for line in rows(text(plan(), more=True)))


def test_the_stated_reason_is_shown() -> None:
    """The reason for no action is under its point, in text and in HTML."""
    value = coverage((), on=ON, complete=True, because={7: f"No flats {EVIL}"})

    assert "    reason given: No flats <script>" in text(value, more=True)
    assert "reason given: No flats <script>" in Page(html(value)).words


def test_many_measures_are_cut_short() -> None:
    """Of many measures under a point some are named, with the number of the others."""
    value = plan(*(measure(f"m-{number}", 2) for number in range(1_200 + MAX_NAMED)))
    shown = Page(html(value)).words

    assert f"“About m-{MAX_NAMED - 1}” and 1,200 more" in text(value, more=True)
    assert f"About m-{MAX_LISTED - 1} " in shown
    assert f"About m-{MAX_LISTED} " not in shown
    assert f"and {1_200 + MAX_NAMED - MAX_LISTED:,} more" in shown
    assert "m-1000" not in text(value, more=True)


@pytest.mark.parametrize("on", ["2000-01-01", "2004-12-09"])
def test_before_the_first_edition_points_are_numbers(on: str) -> None:
    """Without an edition in force the points have no titles, and nothing is hinted."""
    value = coverage((), on=on, complete=False, promises=False)

    assert rows(text(value, more=True))[2].startswith(" 3  Point 3 ")
    assert "Suggestions" not in text(value, more=True)
    assert "Point 3" in html(value)


# Suggestions


def test_a_plan_is_given_hints_for_its_gaps_alone() -> None:
    """Where there is a measure or a reason in a plan, nothing more is suggested."""
    value = plan(*(measure(f"m-{number}", number) for number in range(1, 10)))
    _, _, hints = text(value, more=True).partition("Suggestions\n")

    assert re.findall(r"^( ?[0-9]+)  ", hints, re.MULTILINE) == ["10"]
    assert "at least one action per commitment" in hints
    covered = plan(*(measure(f"m-{number}", number) for number in range(1, 11)))
    assert "Suggestions" not in text(covered, more=True)
    assert "Suggestions" not in html(covered)


@each_language
def test_an_inventory_is_given_hints_for_every_point(lang: str) -> None:
    """Before a plan, each point has its commitment, examples and what cities add."""
    wording = language(lang)
    _, _, hints = text(inventory(*MEASURES), lang, more=True).partition(
        wording.word("plan.coverage", "could")
    )

    assert len(re.findall(r"^ ?[0-9]+  ", hints, re.MULTILINE)) == 10
    assert hints.count(wording.word("plan.label", "typical")) >= 10
    assert wording.word("plan.label", "commitments_ours") in hints


def test_hints_have_their_sources_in_html() -> None:
    """What is invited, given as an example or done elsewhere leads to who says so."""
    links = [attributes for tag, attributes in Page(html(inventory())).elements if tag == "a"]

    assert len(links) > 20
    assert all(attributes["rel"] == "noreferrer" for attributes in links)


# HTML


@given(st.one_of(made.plans(), made.inventories()), days(), st.sampled_from(LANGUAGES))
def test_html_is_escaped_and_whole(
    document: ActionPlan | Inventory, on: dt.date, lang: str
) -> None:
    """No text of a document becomes an element, and every element is closed."""
    page_ = Page(html(document.coverage_on(on), lang))

    assert page_.open == []
    assert page_.elements[0] == ("section", {"lang": lang, "class": "eccar"})
    assert {tag for tag, _ in page_.elements} <= {
        "section", "hgroup", "h3", "h4", "h5", "p", "strong", "div", "span", "ul", "ol", "li", "br",
        "a", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "svg", "text", "line", "rect", "circle", "polygon",
    }  # fmt: skip


@each_language
def test_the_page_can_be_heard(lang: str) -> None:
    """The points are a list with a name, the counts a table; what is drawn is hidden, and in shown."""
    page_ = Page(html(COVERAGE, lang))
    tags = [tag for tag, _ in page_.elements]
    [points] = [attributes for tag, attributes in page_.elements if tag == "ol"]
    holders = [attributes for tag, attributes in page_.elements if tag in ("div", "span")]
    hidden = [attributes for attributes in holders if attributes.get("aria-hidden") == "true"]

    assert points["aria-label"]
    assert tags.count("table") == tags.count("caption") == 1
    scopes = [attributes["scope"] for tag, attributes in page_.elements if tag == "th"]
    assert scopes.count("row") == 11
    assert tags.count("svg") == len(hidden) > 0
    for row in COVERAGE.rows:
        assert language(lang).say(row.cover) in page_.words


def test_each_measure_has_its_state_on_a_page() -> None:
    """Behind the title of a measure is its own state, not what its sign means in general."""
    shown = Page(html(COVERAGE)).words

    for row in COVERAGE.rows:
        states = [*measure_states(row, language("en"))]
        assert len(states) == len(row.measures)
        for titles, state in zip(row.titles, states, strict=True):
            assert f"{localize(titles, language('en'))} – {state}" in shown


def test_a_page_is_whole() -> None:
    """A page of its own says its language and title, and its headings begin with the first."""
    whole = page(Frame(title=f"Title {EVIL}", lang="de"), html(inventory(), "de"))
    levels = [int(level) for level in re.findall("<h([1-6])[ >]", whole)]

    assert whole.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert "<title>Title &lt;script&gt;" in whole
    assert "<script" not in whole
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= level + 1 for level, later in pairwise(levels))


# The picture


@given(st.one_of(made.plans(), made.inventories()), days(), st.booleans())
def test_a_picture_is_xml(document: ActionPlan | Inventory, on: dt.date, alone: bool) -> None:
    """Whatever a document says, its picture can be read, and needs nothing from elsewhere."""
    drawn = picture(document.coverage_on(on), language("en"), alone=alone)
    root = parsed(drawn)

    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"url\(|href| id=|<script|<style", drawn)


def test_there_is_a_shape_for_each_measure() -> None:
    """As long as there is room, every measure of a point is drawn, and the legend."""
    drawn = parsed(picture(plan(*(measure(f"m-{number}", 5) for number in range(9)))
                                           , language("en"), alone=True))  # fmt: skip

    assert len(drawn.findall(f"{SVG}polygon")) == 9 + 2
    assert len(drawn.findall(f"{SVG}circle")) == 1


def test_ten_thousand_measures_are_a_picture_still() -> None:
    """Shapes are capped; each mark keeps one, with the number of the others."""
    value = coverage([*MEASURES, *(measure(f"m-{number}", 1) for number in range(10_000))],
                    on=ON, complete=True)  # fmt: skip
    drawn = picture(value, language("en"))

    assert len(drawn) < 20_000
    assert re.search("\\+\xa09,9[0-9]{2}<", drawn)


@given(st.dictionaries(st.sampled_from(Mark), st.integers(0, 99)), st.integers(len(Mark), 40))
def test_what_is_drawn_is_never_more_than_there_is(marks: dict[Mark, int], most: int) -> None:
    """Each mark that is there is drawn, none more often than it is there, and no more than fit."""
    drawn = shape_counts(marks, most)

    assert set(drawn) == {mark for mark, number in marks.items() if number}
    assert all(1 <= number <= marks[mark] for mark, number in drawn.items())
    assert sum(drawn.values()) == min(most, sum(marks.values()))


@each_language
def test_the_picture_says_every_cover_in_words(lang: str) -> None:
    """Nothing is shown by shape or colour alone: the picture and its description have the words."""
    wording = language(lang)
    drawn = picture(COVERAGE, wording)
    said = words_of(drawn)
    described = parsed(drawn).findtext(f"{SVG}desc") or ""

    for row in COVERAGE.rows:
        assert row.cover is not None
        assert wording.say(row.cover) in said
        assert wording.line(str(row.number), wording.say(row.cover)) in described
    assert {wording.say(mark) for mark in Mark} <= set(said)


# No score


@each_language
def test_nothing_is_scored(lang: str) -> None:
    """No view has a percentage or a sum over the points."""
    for value in (COVERAGE, inventory(*MEASURES)):
        shown_words = text(value, lang, more=True) + Page(html(value, lang)).words
        assert "%" not in shown_words
        assert not re.search(r"[0-9]+\s*(/|of|von|sur|z)\s*10\b", shown_words)


def test_a_coverage_without_authorities_has_a_heading() -> None:
    """Without an authority, the heading has the day only."""
    value = coverage((), on=ON, complete=True)

    assert heading(value, language("en")) == "Implementation of the ten points on 22 November 2026"
    assert {row.cover for row in value.rows} == {Cover.GAP}


@each_language
def test_general_measures_are_apart_in_the_picture_too(lang: str) -> None:
    """The picture, its description and the text give them a row of their own, and no point theirs."""
    wording, points = language(lang), [*range(1, 11)]
    general = measure("g", *points, progress=[Started(when=2020)])
    value = plan(general, measure("a", 3))
    name = wording.word("plan.coverage", "general")

    assert name in words_of(picture(value, wording))
    counted = wording.word("plan.coverage", "general_counted", count=1)
    assert f"{counted}." in description(value, wording)
    assert wording.word("plan.coverage", "general_row") in text(value, lang=lang, more=True)
    without = plan(measure("a", 3))
    assert counted not in description(without, wording)
    assert name not in words_of(picture(without, wording))
