"""YAML as far as documents need it: its 1.2 scalars, with the place of everything, safely.

The parser of PyYAML (in C, where it has been built so) finds the marks; what they mean is
decided here. Numbers and truths are those of JSON, so that ``05315000`` and ``NO`` stay text.
Anchors, aliases, tags, merge keys, duplicate keys and second documents are refused.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml import events

from ..checking.findings import Finding, Path, Place, finding
from ..values.errors import InvalidValue
from .errors import (
    DUPLICATE_KEY,
    EMPTY,
    NOT_PLAIN,
    NOT_YAML,
    SECOND_DOCUMENT,
    TAB,
    TOO_DEEP,
    TOO_MANY,
    DocumentError,
    Oddity,
)
from .leaves import DEEPEST
from .numbers import number
from .places import Mark, Spot
from .several import MOST_FAULTS

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str | None = None) -> tuple[Any, Spot]:
    """The data that YAML *text* holds, and where each part of it stands."""
    reader = _Reader(text, file)
    try:
        read = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = (mark.line, mark.column) if mark else (0, 0)
        refused = _refused(error, text.splitlines()[at[0] : at[0] + 1], at[1])
        raise DocumentError((*reader.wrong, reader.finding(refused, at))) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        at = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        refused = NOT_YAML(problem=error.reason)
        raise DocumentError([reader.finding(refused, at)]) from None
    if reader.wrong:
        raise DocumentError(reader.wrong)
    return read


def _refused(error: yaml.MarkedYAMLError, line: list[str], column: int) -> InvalidValue:
    """What the parser stumbled over, in our words; from libyaml 0.2.6 on it counts levels itself."""
    problem = error.problem or error.context
    if "nesting depth" in str(problem):
        return TOO_DEEP(limit=DEEPEST)
    tab = line and line[0][column : column + 1] == "\t"
    return TAB() if tab else NOT_YAML(problem=problem)


class _Reader:
    """One reading of one text: the parser, and what was found wrong on the way."""

    def __init__(self, text: str, file: str | None) -> None:
        self._next = _LOADER(text).get_event
        self._file = file
        self._path: list[str | int] = []
        self.wrong: list[Finding] = []

    def finding(self, refused: InvalidValue, at: Mark, *more: str | int) -> Finding:
        place = Place(file=self._file, line=at[0] + 1, column=at[1] + 1)
        return finding(refused, Path((*self._path, *more)), place)

    def document(self) -> tuple[Any, Spot]:
        self._next()
        if type(self._next()) is events.StreamEndEvent:
            raise DocumentError([self.finding(EMPTY(), (0, 0))])
        read = self._node(self._next(), 0)
        self._next()
        end = self._next()
        if type(end) is not events.StreamEndEvent:
            self._refuse(SECOND_DOCUMENT(), end)
        return read

    def _refuse(self, refused: InvalidValue, event: Any, *more: str | int) -> None:
        mark = event.start_mark
        self.wrong.append(self.finding(refused, (mark.line, mark.column), *more))
        if len(self.wrong) == MOST_FAULTS:
            many = self.finding(TOO_MANY(limit=MOST_FAULTS), (mark.line, mark.column))
            raise DocumentError((*self.wrong, many))

    def _node(self, event: Any, depth: int) -> tuple[Any, Spot]:
        kind = type(event)
        start = event.start_mark
        at = (start.line, start.column)
        if kind is events.AliasEvent:
            self._refuse(NOT_PLAIN(what=Oddity.ALIAS), event)
            return None, Spot(at)
        if event.tag is not None:
            self._refuse(NOT_PLAIN(what=Oddity.TAG), event)
        if event.anchor is not None:
            self._refuse(NOT_PLAIN(what=Oddity.ANCHOR), event)
        if kind is events.ScalarEvent:
            return self._scalar(event) if event.implicit[0] else event.value, Spot(at)
        if depth == DEEPEST:
            raise DocumentError((*self.wrong, self.finding(TOO_DEEP(limit=DEEPEST), at)))
        if kind is events.SequenceStartEvent:
            return self._sequence(at, depth + 1)
        return self._mapping(at, depth + 1)

    def _sequence(self, at: Mark, depth: int) -> tuple[list[Any], Spot]:
        data: list[Any] = []
        spots: list[Spot] = []
        while type(event := self._next()) is not events.SequenceEndEvent:
            self._path.append(len(data))
            value, spot = self._node(event, depth)
            self._path.pop()
            data.append(value)
            spots.append(spot)
        return data, Spot(at, spots)

    def _mapping(self, at: Mark, depth: int) -> tuple[dict[str, Any], Spot]:
        data: dict[str, Any] = {}
        spots: dict[str, Spot] = {}
        keys: dict[str, Mark] = {}
        while type(event := self._next()) is not events.MappingEndEvent:
            key = self._key(event, depth)
            self._path.append(key or "?")
            value, spot = self._node(self._next(), depth)
            self._path.pop()
            if key in data:
                self._refuse(DUPLICATE_KEY(key=key, line=keys[key][0] + 1), event, key)
            elif key is not None:
                mark = event.start_mark
                data[key], spots[key], keys[key] = value, spot, (mark.line, mark.column)
        return data, Spot(at, spots, keys)

    def _key(self, event: Any, depth: int) -> str | None:
        """A key as it is written, whatever it would mean as a value."""
        if type(event) is not events.ScalarEvent:
            self._refuse(NOT_PLAIN(what=Oddity.KEY), event)
            self._node(event, depth)
            return None
        if event.value == "<<" and event.implicit[0]:
            self._refuse(NOT_PLAIN(what=Oddity.MERGE_KEY), event)
        elif event.tag is not None or event.anchor is not None:
            self._node(event, depth)
        return str(event.value)

    def _scalar(self, event: Any) -> Any:
        text = event.value
        if text in NOTHING:
            return None
        if text in TRUTHS:
            return TRUTHS[text]
        if text[0] in "-0123456789" and _NUMBER.fullmatch(text):
            try:
                return number(text)
            except InvalidValue as refused:
                self._refuse(refused, event)
        return text
