"""A page of its own: its frame and colours, a sheet of somebody else, and what a notebook shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages.language import language
from eccar.render import notebook
from eccar.render.blocks import Block, Fold, Heading, Items, Paragraph, Section, Table
from eccar.render.page import Frame, contained, page
from eccar.render.short import MAX_LINES, short

from ..pages import Page

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = EXAMPLES / "plans/musterstadt/plan-2026.yaml"
CSS = (Path(eccar.__file__).parent / "render/page.css").read_text("utf-8")
EN = language("en")


# Colours


def palettes() -> dict[str, dict[str, str]]:
    """The custom properties of the page in light, in dark and in print."""
    light, dark, printed = (
        dict(re.findall(r"--eccar-([a-z]+): (#[0-9a-f]{6});", rules))
        for rules in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    )
    return {"light": light, "dark": dark, "print": printed}


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG defines it."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("above", "below", "least"),
    [
        ("ink", "paper", 7),
        ("ink", "tint", 7),
        ("ink", "period", 7),
        ("muted", "paper", 4.5),
        ("accent", "paper", 4.5),
        ("warning", "paper", 4.5),
        ("mark", "paper", 3),
        ("mark", "period", 3),
        ("warning", "period", 3),
    ],
)
def test_colours_stand_out(look: str, above: str, below: str, least: float) -> None:
    """Text has the contrast of level AA or AAA, graphics that of 1.4.11."""
    palette = palettes()[look]

    assert contrast(palette[above], palette[below]) >= least


def test_sizes_are_those_of_one_scale() -> None:
    """No other size of letters is set, but that of the paper."""
    css = CSS + (Path(eccar.__file__).parent / "render/fragment.css").read_text("utf-8")
    sizes = set(re.findall(r"font-size: ([^;}]+)", css))

    assert {size.strip() for size in sizes} == {
        "0.875rem", "1rem", "1.25rem", "1.5rem", "2rem", "9.5pt",
    }  # fmt: skip


# The frame


def test_nothing_is_loaded() -> None:
    """The policy of a page forbids what the page does not do."""
    whole = page(Frame(title="A", lang="en"), "<p>B</p>")

    assert "default-src 'none'" in whole
    assert not re.search(r"<script|<link|<img|url\(|@import|https?:", whole)


@given(st.text(st.sampled_from("</style> \\\n"), max_size=40))
def test_no_text_ends_the_element_of_a_style(css: str) -> None:
    assert "</" not in contained(css)


# Notebooks


def test_what_is_short_has_no_fold() -> None:
    blocks: list[Block] = [Heading("A"), Section([Paragraph("B")]), Items(["C"] * (MAX_LINES - 2))]

    assert not any(isinstance(block, Fold) for block in short(blocks, EN))


def test_the_rest_is_in_a_fold() -> None:
    """What comes after the first lines; a first block that is long is shown all the same."""
    table = Table("T", heads=["A"], rows=[["1"]] * MAX_LINES)
    *shown, fold = short([Heading("A"), Paragraph("B"), table, Paragraph("C")], EN)

    assert shown == [Heading("A"), Paragraph("B")]
    assert fold == Fold(summary="More", blocks=[table, Paragraph("C")])
    assert short([table], EN) == (table,)


def test_a_notebook_has_the_whole_view() -> None:
    """Nothing of the page of a value is missing; its style is that of a fragment."""
    plan = eccar.load(PLAN)
    assert isinstance(plan, eccar.ActionPlan)
    value = plan.coverage_on("2026-11-28")
    shown = notebook(value)

    assert shown.startswith("<style>")
    assert shown.count("<style>") == 1
    assert "--eccar-paper" not in shown
    assert "<details><summary>More</summary>" in shown
    expected = Page(eccar.html(value)).words.split()
    assert set(expected) <= set(Page(shown).words.split())
