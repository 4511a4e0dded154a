"""Where the values of valid JSON begin, found without reading what nobody asks for.

The text is scanned along each path that is asked for. What lies before the next part of a path is
skipped by the scanner of the standard library, at the speed of ``json.loads``; what was found in a
list or mapping is kept, and its scan goes on from there at the next question. So one path takes no
more than one reading of the text, and a hundred paths not much more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from ..checking.findings import Path
from .positions import Entry, Position

_GAP = re.compile(r"[ \t\r\n,:]*")
"""White space and the signs between values; in valid JSON no other character can be among them."""

_BLOCK = 4096
"""Characters between two offsets whose lines are counted in advance."""

_Child: TypeAlias = tuple[str | int, int, int]
"""A key or index, the offset of what is shown of it, and the offset of its value."""

_skip = json.JSONDecoder(strict=False).raw_decode
"""The value that begins at an offset, and the offset behind it."""


class Lines:
    """Lines and columns of the offsets in a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = [(0, 0)]
        """The number of line breaks before each block, and where the line begins that it is in."""
        for start in range(0, len(text), _BLOCK):
            count, line_start = self._blocks[-1]
            end = start + _BLOCK
            last = text.rfind("\n", start, end)
            self._blocks.append(
                (count + text.count("\n", start, end), line_start if last < 0 else last + 1)
            )

    def position(self, offset: int) -> Position:
        """The line and column of the character at an *offset*."""
        start = offset - offset % _BLOCK
        count, line_start = self._blocks[offset // _BLOCK]
        last = self._text.rfind("\n", start, offset)
        line_start = line_start if last < 0 else last + 1
        return count + self._text.count("\n", start, offset), offset - line_start


class JsonPositions:
    """The positions in the text of valid JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._containers: dict[int, _Container] = {}

    def find(self, path: Path) -> Entry:
        """What *path* leads to, or the nearest value around it."""
        shown = value = _behind_gap(self._text, 0)
        for part in path.parts:
            try:
                child = self._container(value).find(part)
            except RecursionError:  # As deep as Python can read, and read here from a deeper call.
                break
            if child is None:
                break
            _, shown, value = child
        new_key = self._container(value).new_key if self._text[value : value + 1] == "{" else None
        return Entry(self._lines.position(shown), new_key)

    def _container(self, offset: int) -> _Container:
        """The list or mapping that begins at an *offset*, made once."""
        if offset not in self._containers:
            self._containers[offset] = _Container(self._text, offset)
        return self._containers[offset]


class _Container:
    """The parts of a list or mapping, as far as it was scanned."""

    def __init__(self, text: str, offset: int) -> None:
        self._found: dict[str | int, _Child] = {}
        kind = text[offset : offset + 1]
        scans = {"[": _scan_list, "{": _scan_mapping}
        self._rest = scans[kind](text, offset) if kind in scans else iter(())

    def find(self, part: str | int) -> _Child | None:
        """The part with the key or index *part*, if there is one."""
        if part not in self._found:
            for child in self._rest:
                self._found[child[0]] = child
                if child[0] == part:
                    break
        return self._found.get(part)

    def new_key(self, key: str) -> str:
        """What adds a *key* behind the others."""
        empty = self._next_is_end()
        written = json.dumps(key, ensure_ascii=False)
        return f"{written}: …" if empty else f", {written}: …"

    def _next_is_end(self) -> bool:
        """Whether the container has no parts."""
        if not self._found and (child := next(self._rest, None)):
            self._found[child[0]] = child
        return not self._found


def _behind_gap(text: str, offset: int) -> int:
    match = _GAP.match(text, offset)
    return match.end() if match else offset


def _scan_list(text: str, offset: int) -> Iterator[_Child]:
    """The items of the list at an *offset*."""
    index, start = 0, _behind_gap(text, offset + 1)
    while text[start] != "]":
        yield index, start, start
        start = _behind_gap(text, _skip(text, start)[1])
        index += 1


def _scan_mapping(text: str, offset: int) -> Iterator[_Child]:
    """The entries of the mapping at an *offset*."""
    start = _behind_gap(text, offset + 1)
    while text[start] != "}":
        key, end = _skip(text, start)
        value = _behind_gap(text, end)
        yield key, start, value
        start = _behind_gap(text, _skip(text, value)[1])
