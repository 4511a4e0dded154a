"""The positions of everything in a file: found only for the paths that somebody asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol, TypeAlias

from ..checking.findings import Path, Place

Position: TypeAlias = tuple[int, int]
"""Line and column, counted from 0 as parsers do."""


class Entry(NamedTuple):
    """What a file has at one path.

    ``position`` is where it begins; for a value in a mapping it is where its key begins, as a
    person would look for it. ``new_key`` writes a key that can be added to a mapping, if the line
    that is usual in YAML cannot be added. ``bare`` is whether it is a key within braces that
    nothing follows, not even a colon. ``cell`` makes the place of what is in a cell of a workbook.
    """

    position: Position | None = None
    new_key: Callable[[str], str] | None = None
    bare: bool = False
    cell: Callable[[str | None], Place] | None = None


class Positions(Protocol):
    """The positions of one text."""

    def find(self, path: Path) -> Entry:
        """What *path* leads to, or the nearest value around it."""
        raise NotImplementedError  # A protocol has no body; pyright wants one.


class Node(NamedTuple):
    """Where one value begins, and its parts; in a mapping also where each key begins.

    ``braces`` is whether a mapping is written in braces, ``bare`` has the keys in them that nothing
    follows.
    """

    position: Position | None = None
    parts: Mapping[str, Node] | list[Node] | None = None
    keys: Mapping[str, Position] | None = None
    braces: bool = False
    bare: frozenset[str] = frozenset()

    def find(self, path: Path) -> Entry:
        """What *path* leads to from here, or the nearest value around it."""
        node, position, bare = self, self.position, False
        for part in path.parts:
            if isinstance(node.parts, Mapping) and part in node.parts and node.keys:
                bare = part in node.bare
                position = node.keys[str(part)]
                node = node.parts[str(part)]
            elif isinstance(node.parts, list) and isinstance(part, int) and part < len(node.parts):
                node, bare = node.parts[part], False
                position = node.position
            else:
                break
        return Entry(position, node.new_key if node.braces else None, bare)

    def new_key(self, key: str) -> str:
        """What adds a *key* behind the others within braces."""
        return f", {key}: …" if self.parts else f"{key}: …"


def place(entry: Entry, file: str | None) -> Place:
    """The place of an *entry* of a *file*; its line and column are counted from 1."""
    if entry.cell is not None:
        return entry.cell(file)
    if entry.position is None:
        return Place(file=file)
    line, column = entry.position
    return Place(file=file, line=line + 1, column=column + 1)
