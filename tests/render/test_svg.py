"""Drawing in SVG: text is escaped and cut, and colours have contrast."""

from __future__ import annotations

import pytest

from eccar.render import svg

from ..pictures import parsed

EVIL = "<script>alert('x')</script> & \"quoted\" \u202e שלום"


def test_long_titles_are_cut() -> None:
    """Words that find no room end in an ellipsis, and never become longer."""
    assert svg.cut("short", 200) == "short"
    assert svg.cut("w" * 500, 200).endswith("…")
    assert svg.length(svg.cut("漢" * 500, 200)) <= 200
    assert svg.cut("anything", 0) == "…"


@pytest.mark.parametrize("evil", ["\x00", "\x0b", "\ud800", "\ufffe", "\x1b[31m", EVIL, "]]>"])
def test_no_character_breaks_a_picture(evil: str) -> None:
    """What XML cannot hold, or would obey, is written out."""
    drawn = svg.svg(svg.label(0, 0, evil), width=9, height=9, title=evil, description=evil, lang="en",
                    alone=True)  # fmt: skip

    assert "".join(parsed(drawn).itertext()).isprintable()
    assert "<script" not in drawn


def test_colours_stand_out_from_light_and_dark() -> None:
    """Each colour has a contrast of three to one against white and against almost black."""
    for colour in (svg.BLUE, svg.ORANGE):
        assert _contrast(colour, "#ffffff") >= 3
        assert _contrast(colour, "#121212") >= 3


def _contrast(colour: str, other: str) -> float:
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
