"""JSON as RFC 8259 has it: no NaN, no duplicate keys, no endless numbers.

The standard library reads it; where things stand is found by a second look, if anybody asks.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import Any, TypeAlias

from ..checking.findings import Finding, Path, Place, finding
from ..values.errors import InvalidValue
from .errors import DUPLICATE_KEY, EMPTY, NOT_JSON, TOO_DEEP, TOO_MANY, DocumentError
from .leaves import DEEPEST
from .numbers import MOST_DIGITS, number
from .places import Mark, Spot
from .several import MOST_FAULTS

ErrorCode: TypeAlias = tuple[InvalidValue, Mark, Path]
"""What is wrong, where it stands, and the way to it."""

_WORDS = frozenset({"true", "false", "null"})
_TOKEN = re.compile(r'[\s,:]*(?:([{\[])|([}\]])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))', re.DOTALL)


def parse(text: str, file: str | None = None) -> Any:
    """The data that JSON *text* holds."""
    if not text.strip():
        raise DocumentError([_found(EMPTY(), (0, 0), file)])
    suspects: list[bool] = []

    def pairs(told: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(told)
        if len(data) < len(told):
            suspects.append(True)
        return data

    def whole(text: str) -> Any:
        return int(text) if len(text) <= MOST_DIGITS else suspects.append(True)

    def decimal(text: str) -> Any:
        value = float(text)
        kept = len(text) <= MOST_DIGITS and isfinite(value)
        return value if kept else suspects.append(True)

    def constant(text: str) -> Any:
        suspects.append(True)

    try:
        data = json.loads(
            text,
            object_pairs_hook=pairs,
            parse_int=whole,
            parse_float=decimal,
            parse_constant=constant,
        )
    except json.JSONDecodeError as error:
        at = (error.lineno - 1, error.colno - 1)
        raise DocumentError([_found(NOT_JSON(problem=error.msg), at, file)]) from None
    except RecursionError:
        raise DocumentError([_found(TOO_DEEP(limit=DEEPEST), (0, 0), file)]) from None
    if suspects:
        raise DocumentError(list(_suspects(text, file)))
    return data


def spots(text: str) -> Spot:
    """Where each part of valid JSON *text* stands."""
    return _second_look(text, [])


def _suspects(text: str, file: str | None) -> Iterator[Finding]:
    wrong: list[ErrorCode] = []
    _second_look(text, wrong)
    if len(wrong) > MOST_FAULTS:
        wrong[MOST_FAULTS:] = [(TOO_MANY(limit=MOST_FAULTS), wrong[MOST_FAULTS][1], Path())]
    return (_found(refused, at, file, path) for refused, at, path in wrong)


def _found(refused: InvalidValue, at: Mark, file: str | None, path: Path = Path()) -> Finding:
    return finding(refused, path, Place(file=file, line=at[0] + 1, column=at[1] + 1))


def _second_look(text: str, wrong: list[ErrorCode]) -> Spot:
    lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def mark(offset: int) -> Mark:
        line = bisect.bisect_right(lines, offset) - 1
        return line, offset - lines[line]

    top: list[Spot] = []
    frames = [_Frame(top)]
    for token in _TOKEN.finditer(text):
        opens, closes, string, bare = token.groups()
        at = mark(token.start(token.lastindex or 0))
        frame = frames[-1]
        if closes:
            frames.pop()
        elif string and frame.wants_key:
            twice = tuple(frame.name(json.loads(string), at))
            wrong.extend((refused, at, _path(frames)) for refused in twice)
        else:
            frame.begin()
            if bare and bare not in _WORDS:
                wrong.extend((refused, at, _path(frames)) for refused in _unkept(bare))
            inner = _Frame([]) if opens == "[" else _Frame({}) if opens else None
            frame.add(Spot(at, inner.parts, inner.keys) if inner else Spot(at))
            if inner:
                frames.append(inner)
    return top[0]


def _path(frames: list[_Frame]) -> Path:
    """The way to the value that is being looked at, past the frame around them all."""
    return Path(tuple(frame.place for frame in frames[1:]))


class _Frame:
    """A list or mapping that is being looked through."""

    def __init__(self, parts: list[Spot] | dict[str, Spot]) -> None:
        self.parts = parts
        self.keys: dict[str, Mark] = {}
        self._key: str | None = None
        self.place: str | int = 0

    @property
    def wants_key(self) -> bool:
        return isinstance(self.parts, dict) and self._key is None

    def name(self, key: str, at: Mark) -> Iterator[InvalidValue]:
        """The next part is called *key*."""
        if key in self.keys:
            yield DUPLICATE_KEY(key=key, line=self.keys[key][0] + 1)
        self.keys.setdefault(key, at)
        self.place = self._key = key

    def begin(self) -> None:
        """A value begins; in a list, its place is the next."""
        if isinstance(self.parts, list):
            self.place = len(self.parts)

    def add(self, spot: Spot) -> None:
        if isinstance(self.parts, list):
            self.parts.append(spot)
        else:
            self.parts[str(self._key)] = spot
            self._key = None


def _unkept(numeral: str) -> Iterator[InvalidValue]:
    try:
        number(numeral)
    except InvalidValue as refused:
        yield refused
