"""The imports between the units of the package as a picture: a row for each layer.

The picture is a layered drawing of a graph after Sugiyama. A unit stands one row above the highest
unit that it imports (the longest path; units that import each other count as one). An import that
follows from others is left out (the transitive reduction). Where an arrow passes other rows it gets
a place in each, so that no box covers it; every row is sorted by the mean position of its
neighbours (the barycentre heuristic), upwards and downwards in turn.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from . import svg
from .svg import CENTRED, LINE

BOX_WIDTH, BOX_HEIGHT, GAP, ROW, MARGIN = 126, 40, 22, 80, 16
SWEEPS = 12

Imports = Mapping[str, frozenset[str]]


class Node(NamedTuple):
    """A unit, or the place where an arrow from *unit* to *target* passes a row."""

    row: int
    unit: str
    target: str = ""

    @property
    def width(self) -> int:
        """How much room it takes in its row."""
        return 4 if self.target else BOX_WIDTH


Rows = list[list[Node]]
Paths = list[list[Node]]
"""The arrows, each as the nodes on its way from the unit that imports to the one imported."""


def reachable(imports: Imports) -> dict[str, set[str]]:
    """The units that each unit imports, directly or through others (the transitive closure)."""
    closure = {unit: set(others) for unit, others in imports.items()}
    for middle, beyond in closure.items():
        for others in closure.values():
            if middle in others:
                others.update(beyond)
    return closure


def heights(imports: Imports) -> dict[str, int]:
    """The row of each unit, from 0 for those that import no other."""
    closure = reachable(imports)

    @functools.cache
    def height(unit: str) -> int:
        below = (other for other in closure[unit] if unit not in closure[other])
        return 1 + max(map(height, below), default=-1)

    return {unit: height(unit) for unit in sorted(imports)}


def arrows(imports: Imports) -> Iterator[tuple[str, str]]:
    """The imports that do not follow from others, without those within a cycle."""
    closure = reachable(imports)
    for unit, others in sorted(imports.items()):
        for other in sorted(others):
            through = (middle for middle in others - {other} if other in closure[middle])
            if unit not in closure[other] and not any(
                middle not in closure[other] and unit not in closure[middle] for middle in through
            ):
                yield unit, other


def cycles(imports: Imports) -> list[tuple[str, str]]:
    """The imports between units that import each other, directly or through others."""
    closure = reachable(imports)
    return [(a, b) for a in sorted(imports) for b in sorted(imports[a]) if a in closure[b]]


def picture(imports: Imports) -> str:
    """The picture as SVG; its description names every import."""
    row = heights(imports)
    paths = [
        [Node(row[a], a), *(Node(n, a, b) for n in range(row[a] - 1, row[b], -1)), Node(row[b], b)]
        for a, b in arrows(imports)
    ]
    rows = _arranged([Node(height, unit) for unit, height in row.items()], paths)
    width = 2 * MARGIN + max(map(_row_width, rows))
    places = {node: place for nodes in rows for node, place in _places(nodes, width, len(rows))}
    parts = (
        *(part for path in paths for part in _arrow([places[node] for node in path])),
        *(_arc(places[Node(row[a], a)], places[Node(row[b], b)]) for a, b in cycles(imports)),
        *(part for node, place in places.items() if not node.target for part in _box(node, place)),
    )
    description = " ".join(
        f"{unit} imports {', '.join(sorted(imports[unit])) or 'no other unit'}."
        for unit in sorted(row, key=lambda unit: -row[unit])
    )
    title = "The units of the package and their imports, the ground at the bottom"
    height = 2 * MARGIN + len(rows) * ROW - (ROW - BOX_HEIGHT)
    return svg.picture("architecture", title, description, (width, height), parts)


# ── where things lie ──


def _arranged(units: Iterable[Node], paths: Paths) -> Rows:
    """The nodes in rows from the bottom upwards, each row sorted."""
    nodes = dict.fromkeys([*units, *(node for path in paths for node in path)])
    rows: Rows = [[] for _ in range(1 + max(node.row for node in nodes))]
    for node in nodes:
        rows[node.row].append(node)
    neighbours: dict[Node, list[Node]] = {node: [] for node in nodes}
    for path in paths:
        for upper, lower in pairwise(path):
            neighbours[upper].append(lower)
            neighbours[lower].append(upper)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            _sort(row, rows, neighbours)
    return rows


def _sort(row: list[Node], rows: Rows, neighbours: Mapping[Node, list[Node]]) -> None:
    """Sort a row by the mean position of the neighbours of each node."""
    width = max(map(_row_width, rows))
    middle = {node: place[0] for nodes in rows for node, place in _places(nodes, width, 0)}

    def mean(node: Node) -> float:
        positions = [middle[other] for other in neighbours[node]]
        return sum(positions) / len(positions) if positions else middle[node]

    row.sort(key=mean)


def _row_width(row: list[Node]) -> int:
    return sum(node.width + GAP for node in row) - GAP


def _places(row: list[Node], width: float, rows: int) -> Iterator[tuple[Node, tuple[float, float]]]:
    """The middle of the upper edge of each node of a row, in a picture of this many *rows*."""
    x = (width - _row_width(row)) / 2
    for node in row:
        yield node, (x + node.width / 2, MARGIN + (rows - 1 - node.row) * ROW)
        x += node.width + GAP


# ── what is drawn ──


def _box(node: Node, place: tuple[float, float]) -> Iterator[str]:
    x, y = place
    yield svg.box(x - BOX_WIDTH / 2, y, BOX_WIDTH, BOX_HEIGHT)
    yield svg.text(x, y + 26, node.unit, f'{CENTRED} font-size="16"')


def _arc(start: tuple[float, float], end: tuple[float, float]) -> str:
    """A dashed curve below two boxes of one row, which import each other."""
    y = start[1] + BOX_HEIGHT
    middle = (start[0] + end[0]) / 2
    return (
        f'<path d="M{start[0]} {y} Q{middle} {y + ROW - BOX_HEIGHT} {end[0]} {y}" fill="none" '
        f'stroke="{LINE}" stroke-width="1.5" stroke-dasharray="5 4"/>'
    )


def _arrow(places: list[tuple[float, float]]) -> Iterator[str]:
    """A curve through the rows on the way, and a head at its end."""
    bend = (ROW - BOX_HEIGHT) / 2
    steps = [f"M{places[0][0]} {places[0][1] + BOX_HEIGHT}"]
    for (x1, y1), (x2, y2) in pairwise(places):
        top = y1 + BOX_HEIGHT
        steps.append(f"L{x1} {top} C{x1} {top + bend} {x2} {y2 - bend} {x2} {y2}")
    yield f'<path d="{" ".join(steps)}" fill="none" stroke="{LINE}" stroke-width="1.5"/>'
    x, y = places[-1]
    yield f'<path d="M{x} {y} L{x - 5} {y - 9} L{x + 5} {y - 9} Z" fill="{LINE}"/>'
