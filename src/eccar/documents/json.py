"""JSON as RFC 8259 has it: no NaN, no duplicate keys, no infinite numbers.

The standard library reads it. What is wrong with it beyond its syntax is found by a second pass
over its tokens, which is done only if something is wrong. Positions are those of
``json_positions``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import Any, TypeAlias

from ..checking.findings import Finding, Path, Place, finding
from ..values.errors import InvalidValue
from . import syntax
from .errors import DUPLICATE_KEY, EMPTY, NOT_JSON, TOO_DEEP, TOO_MANY, DocumentError
from .json_positions import JsonPositions, Lines
from .limits import MAX_DEPTH, MAX_ERRORS, MAX_NUMBER_LENGTH
from .numbers import number
from .positions import Position

OffsetError: TypeAlias = tuple[InvalidValue, int, Path]
"""An error, its offset in the text, and its path."""

_CONSTANTS = frozenset({"true", "false", "null"})
_GAP = re.compile(r"[ \t\r\n,:]*")
_BARE = re.compile(r'[^ \t\r\n{}\[\],:"]+')
_string_at = json.JSONDecoder().raw_decode


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
        invalid = NOT_JSON(problem=syntax.problem(error.msg, syntax.JSON))
        raise DocumentError([_finding(invalid, position, file)]) from None
    except RecursionError:
        raise DocumentError([_finding(TOO_DEEP(limit=MAX_DEPTH), (0, 0), file)]) from None
    if suspects:
        raise DocumentError(_errors(text, file))
    return data


def positions(text: str) -> JsonPositions:
    """The positions in valid JSON *text*."""
    return JsonPositions(text)


def _errors(text: str, file: str | None) -> Iterator[Finding]:
    """What is wrong with *text*, which is JSON by its syntax."""
    lines = Lines(text)
    for count, (error, offset, path) in enumerate(_second_pass(text, lines)):
        position = lines.position(offset)
        if count == MAX_ERRORS:
            yield _finding(TOO_MANY(limit=MAX_ERRORS), position, file)
            return
        yield _finding(error, position, file, path)


def _finding(
    error: InvalidValue, position: Position, file: str | None, path: Path = Path()
) -> Finding:
    line, column = position
    return finding(error, path, Place(file=file, line=line + 1, column=column + 1))


def _second_pass(text: str, lines: Lines) -> Iterator[OffsetError]:
    """The errors of the tokens of *text*, each read once, from left to right."""
    frames = [_Frame(is_mapping=False)]
    start = _end_of(_GAP, text, 0)
    while start < len(text):
        end = start + 1
        if text[start] in "]}":
            frames.pop()
        elif text[start] in "[{":
            frames[-1].begin_value()
            frames.append(_Frame(is_mapping=text[start] == "{"))
        elif text[start] == '"':
            string, end = _string_at(text, start)
            if (first := frames[-1].read_text(string, start)) is not None:
                line = lines.position(first)[0] + 1
                yield DUPLICATE_KEY(key=string, line=line), start, _path(frames)
        else:
            end = _end_of(_BARE, text, start)
            frames[-1].begin_value()
            if error := _number_error(text[start:end]):
                yield error, start, _path(frames)
        start = _end_of(_GAP, text, end)


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    """The offset behind what *pattern* matches at *start*."""
    match = pattern.match(text, start)
    return match.end() if match else start


def _path(frames: list[_Frame]) -> Path:
    """The path to the current value, past the frame around them all."""
    return Path(tuple(frame.place for frame in frames[1:]))


class _Frame:
    """A list or mapping that has been opened and not yet closed."""

    def __init__(self, *, is_mapping: bool) -> None:
        self._is_mapping = self._wants_key = is_mapping
        self._keys: dict[str, int] = {}
        self.place: str | int = -1

    def read_text(self, text: str, offset: int) -> int | None:
        """Take *text* as the next key or value; the offset of the same key, if there was one."""
        if not self._wants_key:
            self.begin_value()
            return None
        self.place, self._wants_key = text, False
        first = self._keys.setdefault(text, offset)
        return None if first == offset else first

    def begin_value(self) -> None:
        """A value begins; in a list, its place is the next."""
        self._wants_key = self._is_mapping
        if isinstance(self.place, int):
            self.place += 1


def _number_error(text: str) -> InvalidValue | None:
    """The error of a bare word of JSON, if it is no constant and no number that can be kept."""
    try:
        if text not in _CONSTANTS:
            number(text)
    except InvalidValue as error:
        return error
    return None
