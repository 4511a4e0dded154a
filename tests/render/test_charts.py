"""Pictures of many: each has a title, what is counted, a table and its source, and nothing is by colour alone."""

from __future__ import annotations

import csv
import functools
import io
import re
from itertools import compress
from typing import Any

import pytest

import eccar
from eccar import ActionPlan, City, Inventory, Membership
from eccar.fees import fees_by_band
from eccar.languages import LANGUAGES
from eccar.membership import Accepted, Named, members_by_country, members_over_time
from eccar.plan import Measure, coverage_matrix
from eccar.render import blocks_of, to_csv
from eccar.render import csv as as_csv
from eccar.render.bars import MAX_BARS, BarLegend, BarRow, bars
from eccar.render.blocks import Figure, Heading, Paragraph, Table
from eccar.render.svg import hatched
from eccar.values import Population

from ..pages import Page
from ..pictures import SVG, parsed, words_of
from .test_markdown import read

DAY = "2026-11-22"
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e | *bold*"
COUNTRIES = ("DE", "FR", "PL", "ZW")


def membership(number: int, name: str = "Musterstadt") -> Membership:
    """An invented membership with its own dates, inhabitants and country."""
    country = COUNTRIES[number % len(COUNTRIES)]
    counts = [Population(when="2019-12-31", inhabitants=3_000 * number + 1)] if number % 3 else []
    return Membership(
        city=City(
            id=f"{country.lower()}/c{number}",
            names={"de": name},
            country=country,
            population=counts,
        ),
        facts=[
            (Accepted, Named)[number % 2](when=f"20{10 + number % 14}-0{1 + number % 9}"),
        ],
    )


def inventory(number: int, title: str = "Liste (erfunden)") -> Inventory:
    """An invented inventory with one measure."""
    return Inventory(
        authorities=[f"de/c{number:03}"],
        titles={"de": title},
        audience="public",
        complete=bool(number % 2),
        measures=[Measure(id="m", titles={"de": "Etwas (erfunden)"}, points=[1 + number % 10])],
    )


@functools.cache
def pictures(number: int, name: str = "Musterstadt") -> dict[str, Any]:
    """The pictures of so many invented cities."""
    members = [membership(each, name) for each in range(number)]
    return {
        "over time": members_over_time(members, last=DAY),
        "by country": members_by_country(members, on=DAY),
        "by band": fees_by_band(members, eccar.fee_schedule(), year=2026),
        "matrix": coverage_matrix([inventory(each, name) for each in range(number)], on=DAY),
    }


@functools.cache
def of_register() -> dict[str, Any]:
    """The pictures of the packaged register."""
    register = eccar.coalition()
    return {
        "over time": members_over_time(register, last=DAY),
        "by country": members_by_country(register, on=DAY),
        "by band": fees_by_band(register, eccar.fee_schedule(), year=2026),
    }


each_language = pytest.mark.parametrize("lang", LANGUAGES)
each_number = pytest.mark.parametrize("number", [0, 1, 7, 200])
each_picture = pytest.mark.parametrize("name", pictures(0))


def svg_of(value: Any, lang: str = "en") -> str:
    """The drawing in the view of a value."""
    [figure] = [
        block for block in blocks_of(value, eccar.language(lang)) if isinstance(block, Figure)
    ]
    return figure.svg


@each_picture
@each_language
@each_number
def test_a_picture_has_all_its_parts(name: str, lang: str, number: int) -> None:
    """A heading, what is counted, one figure, then one table, and at the end the source."""
    language = eccar.language(lang)
    blocks = list(blocks_of(pictures(number)[name], language))
    kinds = [type(block) for block in blocks]

    assert kinds[:2] == [Heading, Paragraph]
    assert kinds.count(Figure) == kinds.count(Table) == 1
    assert kinds.index(Figure) + 1 == kinds.index(Table)
    assert isinstance(blocks[-1], Paragraph)
    assert blocks[-1].content[0].text.startswith(language.line(language.word("many", "source"), ""))


@each_picture
@each_language
@each_number
def test_a_picture_can_be_heard(name: str, lang: str, number: int) -> None:
    """It has a title, a description that leads to the table, its language, and its letters are large."""
    drawn = parsed(svg_of(pictures(number)[name], lang))
    title, description = drawn[0], drawn[1]

    assert (drawn.get("role"), drawn.get("lang")) == ("img", lang)
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text
    assert eccar.language(lang).word("many", "described") in str(description.text)
    assert all(int(each.get("font-size", "0")) >= 14 for each in drawn.iter(f"{SVG}text"))


@each_picture
@each_number
def test_everything_drawn_is_within_the_picture(name: str, number: int) -> None:
    """No word and no shape lies outside; boxes have no negative size."""
    drawn = parsed(svg_of(pictures(number)[name]))
    _, _, width, height = map(float, str(drawn.get("viewBox")).split())

    for each in drawn.iter(f"{SVG}text"):
        assert 0 <= float(each.get("x", "-1")) <= width
        assert 0 <= float(each.get("y", "-1")) <= height
    for each in drawn.iter(f"{SVG}rect"):
        x, y, wide, high = (float(each.get(key, "-1")) for key in ("x", "y", "width", "height"))
        assert 0 <= x <= x + wide <= width
        assert 0 <= y <= y + high <= height


@each_picture
@each_language
def test_no_name_breaks_out(name: str, lang: str) -> None:
    """Hostile names stay text in HTML, in the picture, in Markdown and in CSV."""
    value = pictures(3, EVIL)[name]
    fragment = eccar.html(value, lang)

    assert Page(fragment).open == []
    assert "<script" not in fragment
    assert "\u202e" not in eccar.text(value, lang)
    assert parsed(svg_of(value, lang)).tag == f"{SVG}svg"
    assert read(eccar.markdown(value, lang)).open == []
    table = to_csv.render(blocks_of(value, eccar.language(lang)))
    assert len({len(row) for row in csv.reader(io.StringIO(table))}) == 1


@each_picture
@each_language
def test_the_table_for_programs_is_the_same_in_every_language(name: str, lang: str) -> None:
    """Heads, days, codes and numbers do not change; words may."""
    value = pictures(7)[name]
    rows = list(csv.reader(io.StringIO(as_csv(value, lang))))
    english = list(csv.reader(io.StringIO(as_csv(value))))

    assert rows[0] == english[0]
    assert len(rows) == len(english) > 1
    assert all(re.fullmatch("[a-z_]+", head) for head in rows[0])
    for row, other in zip(rows, english, strict=True):
        translated = {"band", "name", "title"}
        kept = [head not in translated for head in rows[0]]
        assert list(compress(row, kept)) == list(compress(other, kept))


def test_the_table_for_programs_has_every_number() -> None:
    """Each day of change is a row, and the numbers are those of the values."""
    over_time = of_register()["over time"]
    rows = list(csv.DictReader(io.StringIO(as_csv(over_time))))

    assert [row["since"] for row in rows] == [str(count.since) for count in over_time.counts]
    assert [int(row["members"]) for row in rows] == [count.members for count in over_time.counts]


def test_a_value_without_a_table_for_programs_has_that_of_its_view() -> None:
    """Of a membership it is the table of its facts."""
    assert as_csv(eccar.coalition()["pl/krakow"]).startswith("Date,Entry,Body,Sources\r\n")


@pytest.mark.parametrize("name", ["over time", "by country", "by band"])
@each_language
def test_the_register_is_not_the_membership(name: str, lang: str) -> None:
    """Every picture of the register says so under its title, in every format; none of others does."""
    language = eccar.language(lang)
    said = language.word("many", "register", count=eccar.values.texts.Count(len(eccar.coalition())))

    for render in (eccar.text, eccar.html, eccar.markdown):
        assert said in render(of_register()[name], lang)
        assert language.word("many", "source_register") in render(of_register()[name], lang)
    assert language.word("many", "source_register") not in eccar.text(pictures(7)[name], lang)


@each_language
def test_countries_of_the_register_have_names(lang: str) -> None:
    """The table names countries in the language of the reader, in alphabetical order."""
    text = eccar.text(of_register()["by country"], lang)

    assert not re.search(r"(?m)^[A-Z]{2} ", text)


def test_the_same_doubt_has_the_same_sign() -> None:
    """What is not certain, and what was not read, is hatched: a path of lines, whatever its colour."""
    rows = [BarRow(name="A", certain=2, uncertain=3, numbers="2–5")]
    legend = BarLegend(certain="yes", uncertain="perhaps", more="")
    drawn = parsed(bars(rows, legend, title="t", description="d", lang=eccar.language("en")))

    assert len(list(drawn.iter(f"{SVG}path"))) == 2  # In the bar and in the legend.
    assert words_of(svg_of(coverage_matrix([], on=DAY, authorities=["de/x"])))[-1] == "not read"


def test_lines_of_hatching_stay_in_their_boxes_and_meet() -> None:
    """Each line is within its box, and where two boxes touch, the lines go on."""
    boxes = ((0, 0, 30, 20), (30, 0, 60, 20))
    segments = re.findall(r"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)", hatched(*boxes))
    ends = [tuple(map(float, segment)) for segment in segments]

    assert all(0 <= x <= 60 and 0 <= y <= 20 for a, b, c, d in ends for x, y in ((a, b), (c, d)))
    between = {(c, d) for _, _, c, d in ends if c == 30 and 0 < d < 20}
    assert between
    assert between == {(a, b) for a, b, _, _ in ends if a == 30 and 0 < b < 20}
    assert hatched((5, 5, 5, 9)) == ""


def test_a_legend_explains_what_is_drawn() -> None:
    """Without doubt nothing is hatched, and the legend does not say what hatching means."""
    certain = members_over_time([membership(0)], first="2024-01-01", last=DAY)
    drawn = svg_of(certain)
    [germany] = members_by_country([membership(0)], on=DAY).counts

    assert germany.least == germany.most == 1
    assert "Possible range" not in words_of(drawn)
    assert not list(parsed(drawn).iter(f"{SVG}path"))
    assert "Membership to be confirmed" not in words_of(
        svg_of(members_by_country([membership(0)], on=DAY))
    )
    assert "Membership to be confirmed" in words_of(svg_of(pictures(7)["by country"]))


def test_what_is_not_drawn_is_counted() -> None:
    """Of more bars than find room, the picture says how many there are; the table has all."""
    rows = [
        BarRow(name=f"{n}", certain=n, uncertain=0, numbers=f"{n}") for n in range(MAX_BARS + 1)
    ]
    legend = BarLegend(certain="yes", uncertain="perhaps", more="61 rows in all")
    lang = eccar.language("en")

    assert "61 rows in all" in words_of(bars(rows, legend, title="", description="", lang=lang))
    assert "61 rows" not in bars(rows[:-1], legend, title="", description="", lang=lang)
    matrix = pictures(200)["matrix"]
    assert any(word.startswith("200 rows in total") for word in words_of(svg_of(matrix)))
    assert len(eccar.markdown(matrix).split("\n| ")) == 202


def test_a_plan_in_a_matrix_is_for_its_readers() -> None:
    """A matrix of a plan for the office says so."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles={"de": "Plan (erfunden)"})

    assert eccar.text(coverage_matrix([plan], on=DAY)).split("\n")[1] == "For internal use only."
    assert "internal" not in eccar.text(coverage_matrix([inventory(1)], on=DAY))
