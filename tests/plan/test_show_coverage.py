"""Views of a coverage: counts and words point by point, a picture, and never a score."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar import html, language, text
from eccar.plan.coverage import Column, Cover, Coverage, Mark, coverage
from eccar.plan.inventory import Inventory
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure, MeasureKind
from eccar.plan.measures.progress import Abandoned, Completed, Started
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value
from eccar.plan.plan import ActionPlan
from eccar.render.page import page
from eccar.show import svg
from eccar.show.counts import NARROW
from eccar.show.coverage import MOST_IDS, WIDTH
from eccar.show.coverage_picture import heading, picture, shown
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.vocabulary import LANGUAGES

from ..pages import Page
from ..pictures import SVG, parsed, words_of

ON = "2026-11-22"
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e שלום"
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def measure(id_: str, *points: int, **about: Any) -> Measure:
    """An invented measure under *points*."""
    titles = {"en": "Something (invented)"}
    return Measure(**{"id": id_, "titles": titles, "points": points, **about})


MEASURES = (
    measure("running", 1, 3, progress=[Started(when=2025)]),
    measure("planned", 1),
    measure("late", 1, ends=2024),
    measure("said", 1, 4, kind="declaration"),
    measure("gone", 1, progress=[Abandoned(when=2025, reason="No rooms")]),
    measure("nowhere"),
)


def plan(*measures: Measure, **about: Any) -> Coverage:
    """How an invented plan covers the points."""
    return ActionPlan(
        authorities=["de/musterstadt"], titles={"en": "Plan"}, measures=measures, **about
    ).coverage_on(ON)


def inventory(*measures: Measure, complete: bool = False) -> Coverage:
    """How an invented inventory covers the points."""
    return Inventory(
        authorities=["de/musterstadt"], measures=measures, complete=complete
    ).coverage_on(ON)


TOLD = plan(*MEASURES)


def rows(shown_text: str) -> list[str]:
    """The first line of each point."""
    found = re.findall(r"^ ?[0-9]+  .*$", shown_text, re.MULTILINE)
    return [str(line) for line in found[:10]]


# Text


def test_a_point_is_told_with_its_words_counts_and_ids() -> None:
    """Under each point stand what can be said of it, how many count where, and which they are."""
    lines = text(TOLD).split("\n")
    first = lines.index(next(line for line in lines if line.startswith(" 1  Greater Vigilance")))

    assert lines[0] == "How the ten points are covered: Plan (de/musterstadt), on 22 November 2026"
    assert lines[first].endswith("something is being done or was done")
    assert lines[first + 1].strip() == (
        "actions: 3, declarations: 1; of these running: 1, outstanding: 1; no longer standing: 1"
    )
    assert lines[first + 2].strip() == "measures: running, planned, late, said, gone"


def test_in_all_each_measure_counts_once() -> None:
    """The total counts every measure once, and names those that are under no point."""
    _, _, total = text(TOLD).partition("each measure counted once\n")

    assert total.startswith("    measures: 6\n")
    assert "    under no point: nowhere\n" in total


def test_the_counts_stand_under_each_other() -> None:
    """Of every point and of all together, zeros too; what is nowhere has no column, nothing no table."""
    _, _, table = text(TOLD).partition("How many measures count where, point by point\n")
    lines = [line.split() for line in table.split("\n")[:14]]

    assert [*lines[0], *lines[1]] == ["no", "longer"]
    assert lines[2] == "Point actions declarations running outstanding standing".split()
    assert {line[0]: line[1:] for line in lines[3:]} == {
        **{row: ["0"] * 5 for row in "2 5 6 7 8 9 10".split()},
        "1": ["3", "1", "1", "1", "1"],
        "3": ["1", "0", "1", "0", "0"],
        "4": ["0", "1", "0", "0", "0"],
        "∑": ["4", "1", "1", "1", "1"],
    }
    assert "point by point" not in text(plan())


@each_language
def test_the_counts_fit_a_narrow_terminal(lang: str) -> None:
    """Where all columns are too wide together they come in several tables, each with the points."""
    kinds = [measure(f"kind-{one}", 2, kind=one) for one in MeasureKind]
    target = Value(when=2028, value=3)
    aimed = Indicator(id="i", titles={"en": "Number (invented)"}, targets=[target])
    whole = measure("whole", 2, resources=[Resource(staff=1)], indicators=[aimed])
    done = measure("done", 2, progress=[Completed(when=2025)])
    told = plan(*MEASURES, *kinds, whole, done)
    words = language(lang)
    _, _, after = text(told, lang).partition(words.word("coverage", "counts"))
    lines = after.split(words.word("coverage", "could"))[0].strip("\n").split("\n")

    assert all(told.total[column] for column in Column)
    assert all(len(line) <= NARROW for line in lines)
    totals = [line.split()[1:] for line in lines if line.split()[0] == "∑"]
    assert len(totals) > 1
    assert [int(one) for total in totals for one in total] == [told.total[one] for one in Column]


@each_language
def test_the_table_fits_a_terminal(lang: str) -> None:
    """The line of a point is no longer than a hundred characters, whatever stands in it."""
    for told in (TOLD, plan(), inventory(), inventory(*MEASURES)):
        assert len(rows(text(told, lang))) == 10
        assert all(len(line) <= WIDTH for line in rows(text(told, lang)))


def test_an_empty_point_of_an_incomplete_record_is_no_gap() -> None:
    """It says that nothing is on record; only a complete record has gaps."""
    incomplete, complete = text(inventory()), text(inventory(complete=True))

    assert all(line.endswith("nothing on record") for line in rows(incomplete))
    assert all(line.endswith("gap: no measure") for line in rows(complete))
    assert all(line.endswith("gap: no measure") for line in rows(text(plan())))


def test_the_stated_reason_is_shown() -> None:
    """Why there is no action under a point stands under it, in text and in HTML."""
    told = coverage((), on=ON, complete=True, because={7: f"No flats {EVIL}"})

    assert "    reason stated: No flats <script>" in text(told)
    assert "reason stated: No flats <script>" in Page(html(told)).words


def test_many_ids_are_cut_short() -> None:
    """Of many measures under a point some are named, and how many more there are is said."""
    told = plan(*(measure(f"m-{one}", 2) for one in range(1_200 + MOST_IDS)))

    assert f"m-{MOST_IDS - 1} and 1,200 more" in text(told)
    assert "m-1000" not in text(told)


@pytest.mark.parametrize("on", ["2000-01-01", "2004-12-09"])
def test_before_the_first_edition_points_are_numbers(on: str) -> None:
    """Without an edition in force the points have no titles, and nothing is hinted."""
    told = coverage((), on=on, complete=False, promises=False)

    assert rows(text(told))[2].startswith(" 3  Point 3 ")
    assert "What could stand there" not in text(told)
    assert "Point 3" in html(told)


# What could stand there


def test_a_plan_is_given_hints_for_its_gaps_alone() -> None:
    """Where there is a measure or a reason in a plan, nothing more is suggested."""
    told = plan(*(measure(f"m-{one}", one) for one in range(1, 10)))
    _, _, hints = text(told).partition("What could stand there\n")

    assert re.findall(r"^( ?[0-9]+)  ", hints, re.MULTILINE) == ["10"]
    assert "at least one action per commitment" in hints
    covered = plan(*(measure(f"m-{one}", one) for one in range(1, 11)))
    assert "What could stand there" not in text(covered)
    assert "What could stand there" not in html(covered)


@each_language
def test_an_inventory_is_given_hints_for_every_point(lang: str) -> None:
    """Before a plan, each point has its commitment, examples and what cities add."""
    words = language(lang)
    _, _, hints = text(inventory(*MEASURES), lang).partition(words.word("coverage", "could"))

    assert len(re.findall(r"^ ?[0-9]+  ", hints, re.MULTILINE)) == 10
    assert hints.count(words.word("label", "typical")) >= 10
    assert words.word("label", "commitments_ours") in hints


def test_hints_have_their_sources_in_html() -> None:
    """What is invited, given as an example or done elsewhere leads to who says so."""
    links = [about for tag, about in Page(html(inventory())).elements if tag == "a"]

    assert len(links) > 20
    assert all(about["rel"] == "noreferrer" for about in links)


# HTML


@settings(max_examples=25)
@given(st.one_of(made.plans(), made.inventories()), days(), st.sampled_from(LANGUAGES))
def test_html_is_escaped_and_whole(told: ActionPlan | Inventory, on: dt.date, lang: str) -> None:
    """No text of a document becomes an element, and every element is closed."""
    found = Page(html(told.coverage_on(on), lang))

    assert found.open == []
    assert found.elements[0] == ("section", {"lang": lang, "class": "eccar"})
    assert {tag for tag, _ in found.elements} <= {
        "section", "h3", "h4", "h5", "p", "div", "span", "ul", "li", "br", "a",
        "table", "caption", "thead", "tbody", "tr", "th", "td",
        "svg", "title", "desc", "text", "line", "rect", "circle", "polygon",
    }  # fmt: skip


@each_language
def test_the_table_can_be_heard(lang: str) -> None:
    """The table has a caption and scopes, and the picture a name and a description."""
    found = Page(html(TOLD, lang))
    tags = [tag for tag, _ in found.elements]
    [drawn] = [about for tag, about in found.elements if tag == "svg"]

    assert tags.count("table") == tags.count("caption") == 1
    scopes = [about["scope"] for tag, about in found.elements if tag == "th"]
    assert scopes.count("row") == 11
    assert drawn["role"] == "img"
    assert {"title", "desc"} <= set(tags)


def test_a_page_is_whole() -> None:
    """A page of its own says its language and title, and its headings begin with the first."""
    told = page(f"Title {EVIL}", html(inventory(), "de"), "de")
    levels = [int(level) for level in re.findall("<h([1-6])>", told)]

    assert told.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert "<title>Title &lt;script&gt;" in told
    assert "<script" not in told
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= level + 1 for level, later in pairwise(levels))


# The picture


@settings(max_examples=25)
@given(st.one_of(made.plans(), made.inventories()), days(), st.booleans())
def test_a_picture_is_xml(told: ActionPlan | Inventory, on: dt.date, alone: bool) -> None:
    """Whatever a document says, its picture can be read, and needs nothing from elsewhere."""
    drawn = picture(told.coverage_on(on), language("en"), alone=alone)
    root = parsed(drawn)

    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"url\(|href| id=|<script|<style", drawn)


def test_there_is_a_shape_for_each_measure() -> None:
    """As long as there is room, every measure under a point is drawn, beside those of the legend."""
    drawn = parsed(picture(plan(*(measure(f"m-{one}", 5) for one in range(9)))
                                           , language("en"), alone=True))  # fmt: skip

    assert len(drawn.findall(f"{SVG}circle")) == 9 + 1
    assert len(drawn.findall(f"{SVG}polygon")) == 1


def test_ten_thousand_measures_are_a_picture_still() -> None:
    """Shapes are capped, every mark that is there keeps one, and how many more is said."""
    told = coverage([*MEASURES, *(measure(f"m-{one}", 1) for one in range(10_000))],
                    on=ON, complete=True)  # fmt: skip
    drawn = picture(told, language("en"))

    assert len(drawn) < 20_000
    assert re.search("\\+\xa09,9[0-9]{2}<", drawn)


@given(st.dictionaries(st.sampled_from(Mark), st.integers(0, 99)), st.integers(len(Mark), 40))
def test_what_is_drawn_is_never_more_than_there_is(marks: dict[Mark, int], most: int) -> None:
    """Each mark that is there is drawn, none more often than it is there, and no more than fit."""
    drawn = shown(marks, most)

    assert set(drawn) == {one for one, number in marks.items() if number}
    assert all(1 <= number <= marks[one] for one, number in drawn.items())
    assert sum(drawn.values()) == min(most, sum(marks.values()))


@each_language
def test_the_picture_says_every_cover_in_words(lang: str) -> None:
    """Nothing is said by shape or colour alone: the words are there, and in the description."""
    words = language(lang)
    drawn = picture(TOLD, words)
    said = words_of(drawn)
    about = parsed(drawn).findtext(f"{SVG}desc") or ""

    for row in TOLD.rows:
        assert row.cover is not None
        assert words.say(row.cover) in said
        assert words.line(str(row.number), words.say(row.cover)) in about
    assert {words.say(one) for one in Mark} <= set(said)


def test_long_titles_are_cut() -> None:
    """Words that find no room end in an ellipsis, and never become longer."""
    assert svg.cut("short", 200) == "short"
    assert svg.cut("w" * 500, 200).endswith("…")
    assert svg.length(svg.cut("漢" * 500, 200)) <= 200
    assert svg.cut("anything", 0) == "…"


@pytest.mark.parametrize("evil", ["\x00", "\x0b", "\ud800", "\ufffe", "\x1b[31m", EVIL, "]]>"])
def test_no_character_breaks_a_picture(evil: str) -> None:
    """What XML cannot hold, or would obey, is written out."""
    drawn = svg.svg(svg.label(0, 0, evil), width=9, height=9, title=evil, about=evil, lang="en",
                    alone=True)  # fmt: skip

    assert "".join(parsed(drawn).itertext()).isprintable()
    assert "<script" not in drawn


def test_colours_stand_out_from_light_and_dark() -> None:
    """Each colour has a contrast of three to one against white and against almost black."""
    for colour in (svg.BLUE, svg.ORANGE):
        assert _contrast(colour, "#ffffff") >= 3
        assert _contrast(colour, "#121212") >= 3


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# No score


@each_language
def test_nothing_is_scored(lang: str) -> None:
    """No view has a percentage or a sum over the points."""
    for told in (TOLD, inventory(*MEASURES)):
        shown_words = text(told, lang) + Page(html(told, lang)).words
        assert "%" not in shown_words
        assert not re.search(r"[0-9]+\s*(/|of|von|sur|z)\s*10\b", shown_words)


def test_a_coverage_of_nobody_has_a_heading() -> None:
    """Where no authority is told, the heading names the day alone."""
    told = coverage((), on=ON, complete=True)

    assert heading(told, language("en")) == "How the ten points are covered on 22 November 2026"
    assert {row.cover for row in told.rows} == {Cover.GAP}
