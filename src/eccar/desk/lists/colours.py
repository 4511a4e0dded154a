"""The words for colours of cells, since six digits say nothing to a reader."""

from __future__ import annotations

import colorsys
import enum
import re

_DIGITS = re.compile(r"[0-9A-Fa-f]{6}")
_OF_THEME = re.compile(
    r"<a:(lt1|dk1|lt2|dk2|accent[1-6]|hlink|folHlink)>.*?(?:lastClr|srgbClr val)=\"([0-9A-F]{6})\"",
    re.DOTALL | re.IGNORECASE,
)
_NUMBERS = (
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    *(f"accent{number}" for number in range(1, 7)),
    "hlink",
    "folHlink",
)
"""The names of the colours of a theme, by the numbers that cells give them."""

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


_BOUNDS = {15: Colour.RED, 50: Colour.ORANGE, 70: Colour.YELLOW, 165: Colour.GREEN, 260: Colour.BLUE, 345: Colour.VIOLET}  # fmt: skip
"""The hues in degrees at which each colour ends."""


def theme_colours(theme: bytes | None) -> dict[int, str]:
    """The digits of the colours in the part *theme* of a workbook, by their numbers."""
    text = (theme or b"").decode("utf-8", "replace")
    named = dict(_OF_THEME.findall(text))
    return {number: named[name] for number, name in enumerate(_NUMBERS) if name in named}


def colour_of(text: str) -> Colour | None:
    """The colour that six hexadecimal digits are; ``None`` if *text* is something else.

    >>> colour_of("92D050"), colour_of("FFC000"), colour_of("palette 4")
    (<Colour.GREEN: 'green'>, <Colour.ORANGE: 'orange'>, None)
    """
    if not _DIGITS.fullmatch(text):
        return None
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < _GREY:
        return Colour.GREY
    return next((name for end, name in _BOUNDS.items() if 360 * hue < end), Colour.RED)
