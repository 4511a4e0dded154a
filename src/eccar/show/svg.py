"""Pictures as SVG: a few elements, all of them escaped.

Words and lines have the colour of the page around them, and the two other colours stand out from
light and from dark; nothing is said by colour alone. A picture that stands alone brings its own
paper. Nothing refers to an id, so that several pictures can stand on one page.
"""

from __future__ import annotations

from html import escape
from itertools import accumulate
from unicodedata import east_asian_width

from ..plan.coverage import Mark
from ..values.texts import printable

INK = "currentColor"
BLUE = "#2b7bba"
ORANGE = "#c25e10"
_PAPER = "#ffffff"
_DARK = "#1a1a1a"
_FAINT = 0.25
_BOLD = 1.1

_NARROW = frozenset("iljtfrI.,:;'’|!()[]- ")
_WIDE = frozenset("mwMWOQ@%—…")


def element(name: str, inside: str = "", /, **about: float | str) -> str:
    """An element with its attributes; what is *inside* is elements already, or escaped."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_told(value))}"'
        for key, value in about.items()
    )
    return f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>"


def _told(value: float | str) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"


def svg(
    body: str, *, width: int, height: int, title: str, about: str, lang: str, alone: bool
) -> str:
    """A picture with its title and what it is *about*; *alone*, as a file of its own."""
    told = element("title", escape(printable(title))) + element("desc", escape(printable(about)))
    paper = element("rect", width=width, height=height, fill=_PAPER) if alone else ""
    size: dict[str, float | str] = (
        {"width": width, "height": height, "color": _DARK}
        if alone
        else {"style": f"width:100%;min-width:30em;max-width:{width}px;height:auto"}
    )
    return element(
        "svg",
        f"{told}{paper}{body}",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        lang=lang,
        font_family="system-ui, sans-serif",
        **size,
    )


def label(x: float, y: float, said: str, *, size: int = 13, **about: float | str) -> str:
    """Words that begin at a place, or end there or are centred on it, as ``text_anchor`` says."""
    return element("text", escape(printable(said)), x=x, y=y, font_size=size, fill=INK, **about)


def head(said: str, width: int) -> tuple[str, int]:
    """What a picture that stands alone is called, in one line or in two, and how high that is."""
    first, room = "", width - 16
    rest = printable(said).split(" ")
    while rest and length(f"{first} {rest[0]}", 15, bold=True) <= room:
        first = f"{first} {rest.pop(0)}".lstrip()
    lines = [one for one in (first, cut(" ".join(rest), room, 15, bold=True)) if one]
    drawn = (
        label(8, 26 + turn * 20, one, size=15, font_weight="bold") for turn, one in enumerate(lines)
    )
    return "".join(drawn), 20 * len(lines) + 16


def line(x1: float, y1: float, x2: float, y2: float, **about: float | str) -> str:
    """A line from place to place."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": INK, **about})


def faint(x1: float, y1: float, x2: float, y2: float) -> str:
    """A line that only parts what it stands between."""
    return line(x1, y1, x2, y2, stroke_opacity=_FAINT)


def polygon(*corners: tuple[float, float], **about: float | str) -> str:
    """A closed shape."""
    points = " ".join(f"{_told(x)},{_told(y)}" for x, y in corners)
    return element("polygon", points=points, **about)


def diamond(x: float, y: float, *, filled: bool) -> str:
    """A milestone around a place: filled if it was reached."""
    corners = ((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y))
    return polygon(*corners, fill=INK if filled else "none", stroke=INK, stroke_width=1.5)


def bar_of(left: float, right: float, y: float, *, thick: bool, filled: bool) -> str:
    """A bar between two places: thin where a date is rough."""
    half = 6 if thick else 2.5
    style = BLUE if filled else "none"
    return element(
        "rect",
        x=left,
        y=y - half,
        width=right - left,
        height=2 * half,
        fill=style,
        stroke=BLUE if filled else INK,
    )


def arrow(x: float, y: float, way: int) -> str:
    """A tip that says that something goes on beyond a place: to the right, or with -1 to the left."""
    return polygon((x, y - 8), (x + 9 * way, y), (x, y + 8), fill=INK)


def mark(what: Mark, x: float, y: float) -> str:
    """The shape of a mark around a place: no two have the same outline."""
    match what:
        case Mark.UNDER_WAY:
            return element("rect", x=x - 5.5, y=y - 5.5, width=11, height=11, fill=BLUE)
        case Mark.PLANNED:
            return element("circle", cx=x, cy=y, r=5, fill="none", stroke=INK, stroke_width=1.5)
        case Mark.OUTSTANDING:
            return polygon((x, y - 6.5), (x + 6.5, y + 5.5), (x - 6.5, y + 5.5), fill=ORANGE)
        case Mark.DESCRIBED:
            return "".join(line(x - 5, at, x + 5, at, stroke_width=1.5) for at in (y - 4, y, y + 4))
        case _:  # What stands no longer.
            return line(x - 5, y - 5, x + 5, y + 5, stroke_width=1.5) + line(
                x - 5, y + 5, x + 5, y - 5, stroke_width=1.5
            )


def length(said: str, size: int = 13, *, bold: bool = False) -> float:
    """About how wide words are when they are drawn: a little too wide rather than too narrow."""
    return size * sum(map(_width, said)) * (_BOLD if bold else 1)


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE or east_asian_width(letter) in "WF":
        return 1.0
    return 0.7 if letter.isupper() else 0.6


def cut(said: str, room: float, size: int = 13, *, bold: bool = False) -> str:
    """*said* as far as there is *room* for it, with an ellipsis where the rest is left out."""
    said = printable(said)
    if length(said, size, bold=bold) <= room:
        return said
    left = room - length("…", size, bold=bold)
    widths = accumulate(length(letter, size, bold=bold) for letter in said)
    return f"{said[: sum(wide <= left for wide in widths)].rstrip()}…"
