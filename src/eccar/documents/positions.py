"""The positions of everything in a file: a tree of the same shape as the data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from ..checking.findings import Path, Place

Position: TypeAlias = tuple[int, int]
"""Line and column, counted from 0 as parsers do."""


class Node(NamedTuple):
    """Where one value begins, and its parts; in a mapping also where each key begins.

    A format that gives no positions has ``None``.
    """

    position: Position | None = None
    parts: Mapping[str, Node] | list[Node] | None = None
    keys: Mapping[str, Position] | None = None


def place(node: Node, path: Path, file: str | None) -> Place:
    """The place of what *path* leads to from *node*, or of the nearest value around it.

    For a value in a mapping it is where its key begins, as a person would look for it. Lines and
    columns of a ``Place`` are counted from 1.
    """
    position = node.position
    for part in path.parts:
        if isinstance(node.parts, Mapping) and part in node.parts and node.keys:
            position = node.keys[str(part)]
            node = node.parts[str(part)]
        elif isinstance(node.parts, list) and isinstance(part, int) and part < len(node.parts):
            node = node.parts[part]
            position = node.position
        else:
            break
    if position is None:
        return Place(file=file)
    line, column = position
    return Place(file=file, line=line + 1, column=column + 1)
