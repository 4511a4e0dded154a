"""Where everything in a file stands: a tree beside the data, of the same shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from ..checking.findings import Path, Place

Mark: TypeAlias = tuple[int, int]
"""Line and column, counted from 0 as parsers do."""


class Spot(NamedTuple):
    """Where one value begins, and its parts; in a mapping also where each key begins.

    Some formats do not tell where: then it is nothing.
    """

    at: Mark | None = None
    parts: Mapping[str, Spot] | list[Spot] | None = None
    keys: Mapping[str, Mark] | None = None


def place(spot: Spot, path: Path, file: str | None) -> Place:
    """The place of what *path* leads to from *spot*, or as near to it as the file has anything.

    Of a value in a mapping it is where its key begins, as a person would look for it.
    """
    at = spot.at
    for part in path.parts:
        if isinstance(spot.parts, Mapping) and part in spot.parts and spot.keys:
            at = spot.keys[str(part)]
            spot = spot.parts[str(part)]
        elif isinstance(spot.parts, list) and isinstance(part, int) and part < len(spot.parts):
            spot = spot.parts[part]
            at = spot.at
        else:
            break
    if at is None:
        return Place(file=file)
    line, column = at
    return Place(file=file, line=line + 1, column=column + 1)
