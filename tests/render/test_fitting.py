"""What is cut to fit a terminal is cut where it can still be read."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eccar.render.fitting import ELLIPSIS, clipped, columns, ending, shortened

WORDS = st.sampled_from(
    ["Plan", "report, ", "the ", "(", ")", "[3, 7]", "(invented)", "; ", "a. It ", "„", "“", "宽 "]
)
TEXTS = st.lists(WORDS, max_size=30).map("".join).filter(lambda text: text[:1] not in ("(", "["))
WIDTHS = st.integers(1, 60)


def opened(text: str) -> int:
    """How many brackets *text* opens and does not close; one that it only closes is none."""
    depth = 0
    for character in text:
        depth = depth + 1 if character in "([" else max(depth - (character in ")]"), 0)
    return depth


@settings(max_examples=1000)
@given(TEXTS, WIDTHS)
@example("Plan((invented)", 8)
def test_what_is_cut_fits_and_leaves_no_bracket_open(text: str, width: int) -> None:
    """A bracket that is not closed would be read as if the text went on inside it."""
    for cut in (shortened, clipped):
        shown = cut(text, width)

        assert columns(shown) <= width
        if shown != text:
            assert ELLIPSIS in shown
            assert not opened(shown)


@given(TEXTS, WIDTHS)
def test_the_end_of_a_place_is_what_matters(text: str, width: int) -> None:
    """A place in a file is cut at its beginning."""
    shown = ending(text, width)

    assert columns(shown) <= width
    assert shown == text or text.endswith(shown.removeprefix(ELLIPSIS))


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        (
            "National law (Act 37 (2001), section 75) requires the consent of the minister.",
            60,
            "National law (…) requires the consent of the minister.",
        ),
        ("Nummern unter points eintragen, etwa [3, 7]; Übersicht: eccar points.", 45,
         "Nummern unter points eintragen, etwa [3, 7]…"),
        ("Nummern unter points eintragen, etwa [3, 7]; Übersicht: eccar points.", 60,
         "Nummern unter points eintragen, etwa [3, 7]…"),
        ("Komórkę należy wpisać w lead, organizację w partners, bez nazwisk.", 60,
         "Komórkę należy wpisać w lead, organizację w partners…"),
        ("Write the law (in full). Name the body (the minister) that consents.", 20,
         "Write the law (…). …"),
    ],
)  # fmt: skip
def test_what_is_in_brackets_is_left_out_before_a_sentence_is(
    text: str, width: int, shown: str
) -> None:
    """The brackets have what explains, the sentence what is to be done."""
    assert clipped(text, width) == shown
