"""The lifecycle as a picture: a column for each status, an arrow for each group of words.

It is drawn from the table itself. A dot stands on every status that the words move from, the head
of the arrow on the one they move to, so that no two lines have to cross. Whether words are weak is
said by a dashed line *and* in words.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from eccar.languages.language import language
from eccar.membership.lifecycle import DOUBTS, MOVES, WEAK, Status

COLUMN, BOX, HEAD, LANE, MARGIN = 152, 140, 74, 58, 8
SIZE = 17
WIDTH = 2 * MARGIN + COLUMN * len(Status)
INK, LINE, GUIDE, PAPER, FILL = "#1b2733", "#1f4e79", "#b8c2cc", "#ffffff", "#eaf1f8"
"""Ink on paper and on the fill of a box has a contrast of more than 12 to 1, a line of 8 to 1."""

SURE, UNSURE, DOUBTED = "", "8 4", "2 4"


class Arrow(NamedTuple):
    """Words that move a membership in the same way: from any of *starts* to *end*."""

    words: tuple[str, ...]
    starts: tuple[Status, ...]
    end: Status
    dashes: str


def arrows() -> list[Arrow]:
    """The groups of words of the table, in the order of the status they move to."""
    groups: dict[tuple[Status, tuple[Status, ...], str], list[str]] = {}
    for table, doubted in ((MOVES, False), (DOUBTS, True)):
        for word in dict.fromkeys(word for _, word in table):
            ends: dict[Status, list[Status]] = {}
            for start in Status:
                end = table.get((start, word), start)
                if end is not start:
                    ends.setdefault(end, []).append(start)
            dashes = DOUBTED if doubted else UNSURE if word in WEAK else SURE
            for end, starts in ends.items():
                groups.setdefault((end, tuple(starts), dashes), []).append(word)
    order = list(Status)
    found = [
        Arrow(tuple(words), starts, end, dashes) for (end, starts, dashes), words in groups.items()
    ]
    return sorted(found, key=lambda one: (one.dashes == DOUBTED, order.index(one.end)))


def lifecycle() -> str:
    """The picture as SVG, with a title and a description of its own."""
    drawn = arrows()
    height = MARGIN + HEAD + LANE * len(drawn) + 30
    parts = (
        _opening(height),
        '<title id="lifecycle-title">The lifecycle of a membership</title>',
        f'<desc id="lifecycle-about">{escape(" ".join(map(_sentence, drawn)))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        *(part for status in Status for part in _column(status, height)),
        *(part for lane, arrow in enumerate(drawn) for part in _lane(lane, arrow)),
        "</svg>",
    )
    return "\n".join(parts) + "\n"


def _opening(height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="lifecycle-title lifecycle-about" lang="en" '
        f'font-family="system-ui, sans-serif" font-size="{SIZE}" style="width:100%;height:auto">'
    )


def _sentence(arrow: Arrow) -> str:
    words, starts = "; ".join(arrow.words), ", ".join(map(_status, arrow.starts))
    how = {SURE: "moves", UNSURE: "moves, weakly,", DOUBTED: "makes possible a move"}[arrow.dashes]
    return f"From {starts}: {words} {how} to {_status(arrow.end)}."


def _status(status: Status) -> str:
    return status.name


def _centre(status: Status) -> float:
    return MARGIN + COLUMN * (list(Status).index(status) + 0.5)


def _column(status: Status, height: int) -> Iterator[str]:
    x = _centre(status)
    top = MARGIN + HEAD
    yield f'<line x1="{x}" y1="{top}" x2="{x}" y2="{height - MARGIN}" stroke="{GUIDE}"/>'
    yield (
        f'<rect x="{x - BOX / 2}" y="{MARGIN}" width="{BOX}" height="{HEAD - 8}" rx="6" '
        f'fill="{FILL}" stroke="{LINE}" stroke-width="1.5"/>'
    )
    yield _text(x, MARGIN + 22, status.name, 'text-anchor="middle" font-weight="700"')
    for turn, line in enumerate(textwrap.wrap(language("en").say(status), 15)):
        yield _text(x, MARGIN + 41 + 17 * turn, line, 'text-anchor="middle" font-size="15"')


def _lane(lane: int, arrow: Arrow) -> Iterator[str]:
    y = MARGIN + HEAD + LANE * (lane + 1) - 14
    end = _centre(arrow.end)
    dashes = f' stroke-dasharray="{arrow.dashes}"' if arrow.dashes else ""
    sides = (
        [x for x in map(_centre, arrow.starts) if x < end],
        [x for x in map(_centre, arrow.starts) if x > end],
    )
    for side, far in zip(sides, (min, max), strict=True):
        if side:
            towards = 1 if far is min else -1
            tip = end - 3 * towards
            yield (
                f'<line x1="{far(side)}" y1="{y}" x2="{tip - 10 * towards}" y2="{y}" '
                f'stroke="{LINE}" stroke-width="2"{dashes}/>'
            )
            back = tip - 13 * towards
            yield f'<path d="M{tip} {y} L{back} {y - 6} L{back} {y + 6} Z" fill="{LINE}"/>'
    for x in map(_centre, arrow.starts):
        yield f'<circle cx="{x}" cy="{y}" r="5" fill="{LINE}"/>'
    left = min(end, *map(_centre, arrow.starts))
    weak = {SURE: "", UNSURE: " (weak)", DOUBTED: " (possible only)"}[arrow.dashes]
    yield _label(left, y - 13, " · ".join(arrow.words) + weak)


def _label(x: float, y: float, words: str) -> str:
    # Too long a label begins further left, so that it ends on the paper.
    wide = 0.53 * SIZE * len(words)
    x = max(MARGIN + 2, min(x - 5, WIDTH - MARGIN - wide))
    halo = f'stroke="{PAPER}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"'
    return _text(x, y, words, halo)


def _text(x: float, y: float, words: str, more: str) -> str:
    return f'<text x="{x}" y="{y}" fill="{INK}" {more}>{escape(words)}</text>'
