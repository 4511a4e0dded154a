"""Views of series and comparisons: words in each language, and a picture that needs no colour."""

from __future__ import annotations

import re

import pytest

import eccar
from eccar.incidents import series
from eccar.languages import LANGUAGES
from eccar.render import blocks_of
from eccar.render.blocks import Figure, Table
from eccar.render.to_csv import render as as_csv

from ...pictures import words_of
from ..samples import answers_about_incidents, counted, table

SERIES = series(
    [
        counted("a", 2021, 10),
        table("b", 2022, cells=[{"state": "suppressed"}]),
        counted("c", 2023, 30, method="New."),
        counted("d", 2024, 20, method="New.", control={"method": "rounding", "base": 5}),
    ]
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_answer_is_said_in_each_language(lang: str) -> None:
    """Nothing is left of a template, and every answer has a text and a page."""
    for answer in answers_about_incidents():
        text = eccar.text(answer, lang=lang)
        assert not re.search(r"[{}]|incidents\.", text)
        assert eccar.html(answer, lang=lang).strip()


def test_the_picture_says_all_in_words() -> None:
    """Periods, figures, the hidden one and the breaks are words; the legend has each sign that is used."""
    [figure] = [
        each for each in blocks_of(SERIES, eccar.language("en")) if isinstance(each, Figure)
    ]
    texts = words_of(figure.svg)

    for word in ("2021", "10", "not published", "break: method", "20", "break: rounding"):
        assert word in texts
    for sign in ("number published", "possible numbers before rounding", "break: not comparable"):
        assert any(text.startswith(sign) for text in texts)


def test_a_hidden_figure_has_a_box_of_one_size() -> None:
    """Its width says nothing of the number, whatever the others are."""
    widths = set()
    for most in (1, 1000):
        hidden = table("b", 2022, cells=[{"state": "suppressed"}])
        made = series([counted("a", 2021, most), hidden])
        [figure] = [
            each for each in blocks_of(made, eccar.language("en")) if isinstance(each, Figure)
        ]
        boxes = re.findall(r'<rect[^>]*width="([0-9.]+)"[^>]*stroke-dasharray', figure.svg)
        widths |= set(boxes)

    assert widths == {"28"}


def test_the_table_for_programs_has_a_row_for_each_figure() -> None:
    """Without words: states and reasons as in documents."""
    from eccar.incidents.views.series import incident_series_table

    lines = as_csv([incident_series_table(SERIES)]).splitlines()

    assert lines[0] == "period,table,data_day,state,count,break"
    assert lines[2].split(",")[3:] == ["suppressed", "", ""]
    assert lines[3].split(",")[-1] == "method"


def test_a_revision_is_shown_with_its_day() -> None:
    """And it is no break."""
    made = series(
        [
            counted("a", 2022, 1010, data_day="2023-01-10"),
            counted("b", 2022, 1012, data_day="2023-06-10"),
        ]
    )

    assert "before the revision: 1,010 (data of 10 January 2023)" in eccar.text(made)
    assert "without a break" in eccar.text(made)


def test_a_table_for_inside_gives_an_answer_for_inside() -> None:
    """The text says so first."""
    made = series([counted("a", 2022, 10, audience="office")])
    tables = [each for each in blocks_of(made, eccar.language("en")) if isinstance(each, Table)]

    assert "For internal use only." in eccar.text(made)
    assert tables
