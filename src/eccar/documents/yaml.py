"""YAML as far as documents need it: its 1.2 scalars, with the position of everything, safely.

The parser of PyYAML (in C, where it has been built so) gives the events; what they mean is
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
from . import syntax
from .errors import (
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    EMPTY,
    NOT_PLAIN,
    NOT_YAML,
    SECOND_DOCUMENT,
    TAB,
    TOO_DEEP,
    TOO_MANY,
    DocumentError,
)
from .limits import MAX_DEPTH, MAX_ERRORS
from .numbers import number
from .positions import Node, Position
from .vocabulary import YamlFeature
from .yaml_characters import find_control_character, with_substitutes

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
BOOLEANS = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LINE_BREAK = re.compile("\r\n|\r|\n")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str | None = None) -> tuple[Any, Node]:
    """The data of YAML *text*, and the position of each part; raises ``DocumentError``."""
    if control := find_control_character(text):
        character, position = control
        place = Place(file=file, line=position[0] + 1, column=position[1] + 1)
        raise DocumentError([finding(CONTROL_CHARACTER(character=character), place=place)])
    reader = _Reader(text, file)
    try:
        document = reader.document()
    except yaml.MarkedYAMLError as invalid:
        mark = invalid.problem_mark
        position = (mark.line, mark.column) if mark else (0, 0)
        line = _LINE_BREAK.split(text)[position[0] : position[0] + 1]
        error = _syntax_error(invalid, line, position[1])
        raise DocumentError((*reader.errors, reader.finding(error, position))) from None
    if reader.errors:
        raise DocumentError(reader.errors)
    return document


def _syntax_error(invalid: yaml.MarkedYAMLError, line: list[str], column: int) -> InvalidValue:
    """The error of the parser in our words; from libyaml 0.2.6 on it counts levels itself."""
    sentence = f"{invalid.problem} {invalid.context}"
    if "nesting depth" in sentence:
        return TOO_DEEP(limit=MAX_DEPTH)
    tab = line and line[0][column : column + 1] == "\t"
    return TAB() if tab else NOT_YAML(problem=syntax.problem(sentence, syntax.YAML))


class _Reader:
    """One reading of one text: the parser, and the errors so far."""

    def __init__(self, text: str, file: str | None) -> None:
        substituted, self._restore = with_substitutes(text)
        self._text = text
        self._get_event = _LOADER(substituted).get_event
        self._file = file
        self._path: list[str | int] = []
        self.errors: list[Finding] = []

    def _next(self) -> Any:
        """The next event of the parser, with the characters of the document."""
        event = self._get_event()
        if self._restore and type(event) is events.ScalarEvent:
            event.value = self._restore(event.value, event.style)
        return event

    def finding(self, error: InvalidValue, position: Position, *more: str | int) -> Finding:
        place = Place(file=self._file, line=position[0] + 1, column=position[1] + 1)
        return finding(error, Path((*self._path, *more)), place)

    def document(self) -> tuple[Any, Node]:
        self._next()
        if type(self._next()) is events.StreamEndEvent:
            raise DocumentError([self.finding(EMPTY(), (0, 0))])
        document = self._node(self._next(), 0)
        self._next()
        end = self._next()
        if type(end) is not events.StreamEndEvent:
            self._refuse(SECOND_DOCUMENT(), end)
        return document

    def _refuse(self, error: InvalidValue, event: Any, *more: str | int) -> None:
        """Add an *error* where *event* begins; too many end the reading."""
        mark = event.start_mark
        self.errors.append(self.finding(error, (mark.line, mark.column), *more))
        if len(self.errors) == MAX_ERRORS:
            many = self.finding(TOO_MANY(limit=MAX_ERRORS), (mark.line, mark.column))
            raise DocumentError((*self.errors, many))

    def _node(self, event: Any, depth: int) -> tuple[Any, Node]:
        kind = type(event)
        start = event.start_mark
        position = (start.line, start.column)
        if kind is events.AliasEvent:
            self._refuse(NOT_PLAIN(what=YamlFeature.ALIAS), event)
            return None, Node(position)
        if event.tag is not None:
            self._refuse(NOT_PLAIN(what=YamlFeature.TAG), event)
        if event.anchor is not None:
            self._refuse(NOT_PLAIN(what=YamlFeature.ANCHOR), event)
        if kind is events.ScalarEvent:
            return self._scalar(event) if event.implicit[0] else event.value, Node(position)
        if depth == MAX_DEPTH:
            error = self.finding(TOO_DEEP(limit=MAX_DEPTH), position)
            raise DocumentError((*self.errors, error))
        if kind is events.SequenceStartEvent:
            return self._sequence(position, depth + 1)
        return self._mapping(position, depth + 1, braces=bool(event.flow_style))

    def _sequence(self, position: Position, depth: int) -> tuple[list[Any], Node]:
        data: list[Any] = []
        nodes: list[Node] = []
        while type(event := self._next()) is not events.SequenceEndEvent:
            self._path.append(len(data))
            value, node = self._node(event, depth)
            self._path.pop()
            data.append(value)
            nodes.append(node)
        return data, Node(position, nodes)

    def _mapping(
        self, position: Position, depth: int, *, braces: bool
    ) -> tuple[dict[str, Any], Node]:
        data: dict[str, Any] = {}
        nodes: dict[str, Node] = {}
        keys: dict[str, Position] = {}
        bare: set[str] = set()
        while type(event := self._next()) is not events.MappingEndEvent:
            key = self._key(event, depth)
            self._path.append(key or "?")
            value_event = self._next()
            value, node = self._node(value_event, depth)
            self._path.pop()
            if braces and value is None and self._is_bare(event, value_event):
                bare.add(str(key))
            if key in data:
                self._refuse(DUPLICATE_KEY(key=key, line=keys[key][0] + 1), event, key)
            elif key is not None:
                mark = event.start_mark
                data[key], nodes[key], keys[key] = value, node, (mark.line, mark.column)
        return data, Node(position, nodes, keys, braces, frozenset(bare))

    def _is_bare(self, key: Any, value: Any) -> bool:
        """Whether a key is followed neither by a value nor by a colon, as ``b`` in ``{x: a, b}``."""
        return ":" not in self._text[key.end_mark.index : value.end_mark.index]

    def _key(self, event: Any, depth: int) -> str | None:
        """A key as it is written, whatever it would mean as a value."""
        if type(event) is not events.ScalarEvent:
            self._refuse(NOT_PLAIN(what=YamlFeature.KEY), event)
            self._node(event, depth)
            return None
        if event.value == "<<" and event.implicit[0]:
            self._refuse(NOT_PLAIN(what=YamlFeature.MERGE_KEY), event)
        elif event.tag is not None or event.anchor is not None:
            self._node(event, depth)
        return str(event.value)

    def _scalar(self, event: Any) -> Any:
        text = event.value
        if text in NULLS:
            return None
        if text in BOOLEANS:
            return BOOLEANS[text]
        if text[0] in "-0123456789" and _NUMBER.fullmatch(text):
            try:
                return number(text)
            except InvalidValue as error:
                self._refuse(error, event)
        return text
