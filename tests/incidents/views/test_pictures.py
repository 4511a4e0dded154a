"""Pictures of figures: bars are as long as their numbers say, in all pictures of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

import eccar
from eccar.incidents.counts.table import CountTable
from eccar.incidents.views.pictures import pictures
from eccar.languages.language import language
from eccar.render.blocks import Figure

from ..smalltown import town

EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "incidents").rglob("*.yaml"))
LONG = {"en": "A ground with so long a name that it takes more than one line next to its bar"}

BAR = re.compile(
    r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="16" fill="#[^>]*><text [^>]*>([\d,]+)<'
)
"""A bar with its number behind it."""


def bars(table: CountTable) -> Iterator[list[tuple[float, int]]]:
    """The length and the number of each bar, picture by picture."""
    for figure in pictures(table, language("en")):
        assert isinstance(figure, Figure)
        yield [(float(a), int(b.replace(",", ""))) for a, b in BAR.findall(figure.svg)]


def with_a_long_name() -> CountTable:
    """The small town with a long name of one ground."""
    table = town()
    year, ground = table.dimensions
    first, *others = ground.categories
    return evolve(
        table, dimensions=[year, evolve(ground, categories=[evolve(first, titles=LONG), *others])]
    )


def test_a_longer_bar_is_a_larger_number_in_every_picture() -> None:
    """Years and grounds have one scale, whatever the length of their names."""
    for table in (town(), with_a_long_name()):
        years, grounds = bars(table)
        assert {number for _, number in (*years, *grounds)} == {10, 19, 21, 28, 7, 15}
        longest, most = max((*years, *grounds), key=lambda each: each[1])
        for length, number in (*years, *grounds):
            assert length == pytest.approx(number * longest / most, abs=0.1)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_scale_of_examples(path: Path) -> None:
    """Published tables: with large numbers, hidden ones and breaks."""
    table = eccar.load(path)
    assert isinstance(table, CountTable)
    every = [each for picture in bars(table) for each in picture]
    longest, most = max(every, key=lambda each: each[1], default=(1, 1))
    for length, number in every:
        assert length == pytest.approx(number * longest / most, abs=0.1)
