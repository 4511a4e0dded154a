"""A table in brief: its figures if they are few, with what their signs mean; else the total."""

from __future__ import annotations

import pytest

import eccar
from eccar.languages import LANGUAGES

from ..smalltown import GROUNDS, hiding, town


def years(number: int) -> dict[str, tuple[int, int, int]]:
    return {str(2000 + index): (4, 5, 6) for index in range(number)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", [2, 5])
def test_a_small_table_is_shown_in_brief(number: int, lang: str) -> None:
    """In every language; long names are cut, and no number is."""
    lines = eccar.text(town(counts=years(number)), lang).splitlines()
    rows = [line.split()[-number - 1 :] for line in lines if line.endswith(str(number * 15))]

    assert all(len(line) <= 80 for line in lines)
    assert [*map(str, [15] * number), str(number * 15)] in rows


def test_a_table_of_twelve_rows_is_shown_in_brief() -> None:
    text = eccar.text(town(counts=years(11)))

    assert all(year in text for year in years(11))


def test_of_a_large_table_only_the_total_is_shown_in_brief() -> None:
    text = eccar.text(town(counts=years(13)))

    assert "Total: 195." in text
    assert "2012" not in text


def test_signs_are_explained_in_brief() -> None:
    text = eccar.text(town(hiding(("2022", GROUNDS[0]), ("2022", GROUNDS[1]))))

    assert "•: not published, to protect the people affected" in text
