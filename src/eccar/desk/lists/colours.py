"""The words for colours of cells, since six digits say nothing to a reader."""

from __future__ import annotations

import colorsys
import enum
import re

_DIGITS = re.compile(r"[0-9A-Fa-f]{6}")
_GREY = 0.12
"""The saturation below which a colour is grey."""


class Colour(enum.StrEnum):
    """The colours that lists use."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"
    GREY = "grey"


_BOUNDS = {15: Colour.RED, 45: Colour.ORANGE, 70: Colour.YELLOW, 165: Colour.GREEN, 260: Colour.BLUE, 345: Colour.VIOLET}  # fmt: skip
"""The hues in degrees at which each colour ends."""


def colour_of(text: str) -> Colour | None:
    """The colour that six hexadecimal digits are; ``None`` for a colour of a theme or a palette.

    >>> colour_of("92D050"), colour_of("FFFF00"), colour_of("theme 4+0.4")
    (<Colour.GREEN: 'green'>, <Colour.YELLOW: 'yellow'>, None)
    """
    if not _DIGITS.fullmatch(text):
        return None
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < _GREY:
        return Colour.GREY
    return next((name for end, name in _BOUNDS.items() if 360 * hue < end), Colour.RED)
