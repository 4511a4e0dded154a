"""The lifecycle as a picture: a column for each status, an arrow for each group of facts.

It is drawn from the table of transitions. A dot marks every status that the facts move from, the
head of the arrow the one they move to, so that no two lines have to cross. A dashed line, and a
word in the label, say that a transition is weak.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from eccar.membership.lifecycle import DOUBTS, MOVES, WEAK, Status

from . import svg
from .english import ENGLISH
from .svg import CENTRED, GUIDE, LINE, PAPER, SIZE

COLUMN, BOX, HEAD, LANE, MARGIN = 152, 140, 74, 58, 8
WIDTH = 2 * MARGIN + COLUMN * len(Status)

CERTAIN, WEAKLY, POSSIBLY = "", "8 4", "2 4"
"""The dashes of a transition's line."""


class Arrow(NamedTuple):
    """Facts that move a membership in the same way: from any of *starts* to *end*."""

    facts: tuple[str, ...]
    starts: tuple[Status, ...]
    end: Status
    dashes: str


def arrows() -> list[Arrow]:
    """The transitions in groups, in the order of the status they move to."""
    groups: dict[tuple[Status, tuple[Status, ...], str], list[str]] = {}
    for transitions, doubt in ((MOVES, False), (DOUBTS, True)):
        for fact in dict.fromkeys(fact for _, fact in transitions):
            ends: dict[Status, list[Status]] = {}
            for start in Status:
                end = transitions.get((start, fact), start)
                if end is not start:
                    ends.setdefault(end, []).append(start)
            dashes = POSSIBLY if doubt else WEAKLY if fact in WEAK else CERTAIN
            for end, starts in ends.items():
                groups.setdefault((end, tuple(starts), dashes), []).append(fact)
    order = list(Status)
    unsorted = [
        Arrow(tuple(facts), starts, end, dashes) for (end, starts, dashes), facts in groups.items()
    ]
    return sorted(unsorted, key=lambda arrow: (arrow.dashes == POSSIBLY, order.index(arrow.end)))


def picture() -> str:
    """The picture as SVG, with a title and a description of its own."""
    lanes = arrows()
    height = MARGIN + HEAD + LANE * len(lanes) + 30
    parts = (
        *(part for status in Status for part in _column(status, height)),
        *(part for lane, arrow in enumerate(lanes) for part in _lane(lane, arrow)),
    )
    description = " ".join(map(_sentence, lanes))
    title = "The lifecycle of a membership"
    return svg.picture("lifecycle", title, description, (WIDTH, height), parts)


def _sentence(arrow: Arrow) -> str:
    facts, starts = "; ".join(arrow.facts), ", ".join(status.name for status in arrow.starts)
    verbs = {CERTAIN: "moves", WEAKLY: "moves, weakly,", POSSIBLY: "makes possible a move"}
    return f"From {starts}: {facts} {verbs[arrow.dashes]} to {arrow.end.name}."


def _centre(status: Status) -> float:
    return MARGIN + COLUMN * (list(Status).index(status) + 0.5)


def _column(status: Status, height: int) -> Iterator[str]:
    x = _centre(status)
    top = MARGIN + HEAD
    yield f'<line x1="{x}" y1="{top}" x2="{x}" y2="{height - MARGIN}" stroke="{GUIDE}"/>'
    yield svg.box(x - BOX / 2, MARGIN, BOX, HEAD - 8)
    yield svg.text(x, MARGIN + 22, status.name, f'{CENTRED} font-weight="700"')
    for index, line in enumerate(textwrap.wrap(ENGLISH.say(status), 15)):
        yield svg.text(x, MARGIN + 41 + 17 * index, line, f'{CENTRED} font-size="15"')


def _lane(lane: int, arrow: Arrow) -> Iterator[str]:
    y = MARGIN + HEAD + LANE * (lane + 1) - 14
    end, starts = _centre(arrow.end), [_centre(status) for status in arrow.starts]
    if before := [x for x in starts if x < end]:
        yield from _arrow(min(before), end, y, arrow.dashes)
    if after := [x for x in starts if x > end]:
        yield from _arrow(max(after), end, y, arrow.dashes)
    for x in starts:
        yield f'<circle cx="{x}" cy="{y}" r="5" fill="{LINE}"/>'
    weak = {CERTAIN: "", WEAKLY: " (weak)", POSSIBLY: " (possible only)"}[arrow.dashes]
    yield _label(min(end, *starts), y - 13, " · ".join(arrow.facts) + weak)


def _arrow(start: float, end: float, y: float, dashes: str) -> Iterator[str]:
    """A line from *start* to *end*, and its head."""
    direction = 1 if start < end else -1
    tip = end - 3 * direction
    attribute = f' stroke-dasharray="{dashes}"' if dashes else ""
    yield (
        f'<line x1="{start}" y1="{y}" x2="{tip - 10 * direction}" y2="{y}" '
        f'stroke="{LINE}" stroke-width="2"{attribute}/>'
    )
    back = tip - 13 * direction
    yield f'<path d="M{tip} {y} L{back} {y - 6} L{back} {y + 6} Z" fill="{LINE}"/>'


def _label(x: float, y: float, label: str) -> str:
    # A label that would be too long begins further left, so that it ends within the picture.
    width = 0.53 * SIZE * len(label)
    x = max(MARGIN + 2, min(x - 5, WIDTH - MARGIN - width))
    halo = f'stroke="{PAPER}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"'
    return svg.text(x, y, label, halo)
