"""JSON as RFC 8259 has it: no NaN, no duplicate keys, no infinite numbers.

The standard library reads it. Positions, and what is wrong with it beyond its syntax, are found
by a second pass over the text, only if somebody needs them.
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
from .limits import MAX_DEPTH, MAX_ERRORS, MAX_NUMBER_LENGTH
from .numbers import number
from .positions import Node, Position

PositionedError: TypeAlias = tuple[InvalidValue, Position, Path]
"""An error, its position in the text, and its path."""

_CONSTANTS = frozenset({"true", "false", "null"})
_TOKEN = re.compile(r'[\s,:]*(?:([{\[])|([}\]])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))', re.DOTALL)


def parse(text: str, file: str | None = None) -> Any:
    """The data of JSON *text*; raises ``DocumentError``."""
    if not text.strip():
        raise DocumentError([_finding(EMPTY(), (0, 0), file)])
    suspects: list[bool] = []

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(pairs)
        if len(data) < len(pairs):
            suspects.append(True)
        return data

    def integer(text: str) -> Any:
        return int(text) if len(text) <= MAX_NUMBER_LENGTH else suspects.append(True)

    def decimal(text: str) -> Any:
        value = float(text)
        kept = len(text) <= MAX_NUMBER_LENGTH and isfinite(value)
        return value if kept else suspects.append(True)

    def constant(text: str) -> Any:
        suspects.append(True)

    try:
        data = json.loads(
            text,
            object_pairs_hook=mapping,
            parse_int=integer,
            parse_float=decimal,
            parse_constant=constant,
        )
    except json.JSONDecodeError as error:
        position = (error.lineno - 1, error.colno - 1)
        raise DocumentError([_finding(NOT_JSON(problem=error.msg), position, file)]) from None
    except RecursionError:
        raise DocumentError([_finding(TOO_DEEP(limit=MAX_DEPTH), (0, 0), file)]) from None
    if suspects:
        raise DocumentError(list(_errors(text, file)))
    return data


def positions(text: str) -> Node:
    """The position of each part of valid JSON *text*."""
    return _second_pass(text, [])


def _errors(text: str, file: str | None) -> Iterator[Finding]:
    """What is wrong with *text*, which is JSON by its syntax."""
    errors: list[PositionedError] = []
    _second_pass(text, errors)
    if len(errors) > MAX_ERRORS:
        errors[MAX_ERRORS:] = [(TOO_MANY(limit=MAX_ERRORS), errors[MAX_ERRORS][1], Path())]
    return (_finding(error, position, file, path) for error, position, path in errors)


def _finding(
    error: InvalidValue, position: Position, file: str | None, path: Path = Path()
) -> Finding:
    line, column = position
    return finding(error, path, Place(file=file, line=line + 1, column=column + 1))


def _second_pass(text: str, errors: list[PositionedError]) -> Node:
    """The positions in *text*, whose tokens are matched one by one; *errors* are added to."""
    lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def position_of(offset: int) -> Position:
        line = bisect.bisect_right(lines, offset) - 1
        return line, offset - lines[line]

    top: list[Node] = []
    frames = [_Frame(top)]
    for token in _TOKEN.finditer(text):
        opening, closing, string, bare = token.groups()
        position = position_of(token.start(token.lastindex or 0))
        frame = frames[-1]
        if closing:
            frames.pop()
        elif string and frame.wants_key:
            duplicates = tuple(frame.name(json.loads(string), position))
            errors.extend((error, position, _path(frames)) for error in duplicates)
        else:
            frame.begin()
            if bare and bare not in _CONSTANTS:
                errors.extend((error, position, _path(frames)) for error in _number_errors(bare))
            inner = _Frame([]) if opening == "[" else _Frame({}) if opening else None
            frame.add(Node(position, inner.parts, inner.keys) if inner else Node(position))
            if inner:
                frames.append(inner)
    return top[0]


def _path(frames: list[_Frame]) -> Path:
    """The path to the current value, past the frame around them all."""
    return Path(tuple(frame.place for frame in frames[1:]))


class _Frame:
    """A list or mapping that has been opened and not yet closed."""

    def __init__(self, parts: list[Node] | dict[str, Node]) -> None:
        self.parts = parts
        self.keys: dict[str, Position] = {}
        self._key: str | None = None
        self.place: str | int = 0

    @property
    def wants_key(self) -> bool:
        return isinstance(self.parts, dict) and self._key is None

    def name(self, key: str, position: Position) -> Iterator[InvalidValue]:
        """The next part has this *key*."""
        if key in self.keys:
            yield DUPLICATE_KEY(key=key, line=self.keys[key][0] + 1)
        self.keys.setdefault(key, position)
        self.place = self._key = key

    def begin(self) -> None:
        """A value begins; in a list, its place is the next."""
        if isinstance(self.parts, list):
            self.place = len(self.parts)

    def add(self, node: Node) -> None:
        if isinstance(self.parts, list):
            self.parts.append(node)
        else:
            self.parts[str(self._key)] = node
            self._key = None


def _number_errors(text: str) -> Iterator[InvalidValue]:
    try:
        number(text)
    except InvalidValue as error:
        yield error
