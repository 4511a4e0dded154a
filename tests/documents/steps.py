"""How many steps a backtracking matcher takes for a regular expression: time, but exact.

It walks the syntax tree that Python itself compiles, in the order in which Python tries things, and
counts. So a test of growth needs no clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeAlias

_parser: Any = re._parser  # There is no public one.

MOST = 50_000
"""Steps after which nobody needs to know how many there are."""

Part: TypeAlias = tuple[str, Any]
"""The name of an operation, and its argument, with parts in place of what the parser has."""

_ONE_WAY = frozenset({"LETTER", "GROUPREF", "AT", "ASSERT", "ASSERT_NOT"})
"""Parts that match in one way only, if at all."""

_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda letter: letter.isalnum() or letter == "_",
}


class _TooMany(Exception):
    """The limit of steps was reached."""


def steps_of(pattern: re.Pattern[str], text: str, *, everywhere: bool = False) -> int:
    """The steps of a match of the whole *text*, or of a search that begins *everywhere* in it."""
    tree = _parts_of(pattern)
    matcher = _Matcher(text)
    start = 0
    try:
        while start <= len(text):
            goal = (end for end in matcher.sequence(tree, start) if everywhere or end == len(text))
            end = next(goal, None)
            if not everywhere:
                break
            start = max(start + 1, end or 0)
    except _TooMany:
        pass
    return matcher.steps


@cache
def _parts_of(pattern: re.Pattern[str]) -> tuple[Part, ...]:
    """The parts of a *pattern*, read once for all texts."""
    return _parts(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), pattern.flags)


def _parts(tree: Any, flags: int) -> tuple[Part, ...]:
    return tuple(_part(str(operation), argument, flags) for operation, argument in tree)


def _part(name: str, argument: Any, flags: int) -> Part:
    match name:
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inner = argument
            return name, (least, most, _parts(inner, flags))
        case "SUBPATTERN":
            return name, (argument[0], _parts(argument[-1], flags))
        case "ATOMIC_GROUP":
            return name, _parts(argument, flags)
        case "BRANCH":
            return name, [_parts(branch, flags) for branch in argument[1]]
        case "ASSERT" | "ASSERT_NOT":
            direction, inner = argument
            width = inner.getwidth()[0] if direction < 0 else 0
            return name, (width, _parts(inner, flags))
        case "AT":
            return name, str(argument)
        case "GROUPREF":
            return name, argument
        case _:
            return "LETTER", _Letters(name, argument, flags)


class _Letters(dict[str, bool]):
    """For each character that was looked at, whether a part stands for it."""

    def __init__(self, name: str, argument: Any, flags: int) -> None:
        self.name, self.argument, self.flags = name, argument, flags

    def __missing__(self, letter: str) -> bool:
        self[letter] = self.fits(self.name, self.argument, letter)
        return self[letter]

    def fits(self, name: str, argument: Any, letter: str) -> bool:
        """Whether one character is what a part stands for."""
        folded = letter.lower() if self.flags & re.IGNORECASE else letter
        match name:
            case "LITERAL":
                return chr(argument) in (letter, folded)
            case "NOT_LITERAL":
                return chr(argument) not in (letter, folded)
            case "RANGE":
                return any(argument[0] <= ord(item) <= argument[1] for item in (letter, folded))
            case "CATEGORY":
                category = str(argument).removeprefix("CATEGORY_")
                fits = _CATEGORIES[category.removeprefix("NOT_")](letter)
                return fits != category.startswith("NOT_")
            case "IN":
                items = [(str(kind), value) for kind, value in argument]
                negated = items[0][0] == "NEGATE"
                return negated != any(self.fits(*item, letter) for item in items[negated:])
            case _:  # ANY
                return letter != "\n" or bool(self.flags & re.DOTALL)


class _Matcher:
    """All ways in which parts of a pattern match one text, in the order of Python."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps = 0
        self.groups: dict[int, str] = {}

    def step(self) -> None:
        """Count one more part that is tried."""
        self.steps += 1
        if self.steps > MOST:
            raise _TooMany

    def sequence(self, parts: tuple[Part, ...], start: int, index: int = 0) -> Iterator[int]:
        """The ends of matches of the *parts* from *index* on."""
        while index < len(parts) and parts[index][0] in _ONE_WAY:
            end = self.end(*parts[index], start)
            if end is None:
                return
            start, index = end, index + 1
        if index == len(parts):
            yield start
            return
        for end in self.ends(*parts[index], start):
            yield from self.sequence(parts, end, index + 1)

    def end(self, name: str, argument: Any, start: int) -> int | None:
        """The end of a match of a part that matches in one way only; ``None`` if it does not."""
        self.step()
        match name:
            case "LETTER":
                return start + 1 if start < len(self.text) and argument[self.text[start]] else None
            case "GROUPREF":
                group = self.groups.get(argument, "")
                return start + len(group) if self.text.startswith(group, start) else None
            case _:
                return start if self.holds(name, argument, start) else None

    def ends(self, name: str, argument: Any, start: int) -> Iterator[int]:
        """The ends of matches of a part that may match in several ways."""
        self.step()
        match name:
            case "SUBPATTERN":
                number, inner = argument
                for end in self.sequence(inner, start):
                    self.groups[number] = self.text[start:end]
                    yield end
            case "ATOMIC_GROUP":
                yield from islice(self.sequence(argument, start), 1)
            case "BRANCH":
                for branch in argument:
                    yield from self.sequence(branch, start)
            case _:
                least, most, inner = argument
                ends = self.repeat(least, most, inner, start, 0, lazy=name == "MIN_REPEAT")
                yield from islice(ends, 1) if name == "POSSESSIVE_REPEAT" else ends

    def repeat(
        self, least: int, most: Any, parts: tuple[Part, ...], start: int, count: int, *, lazy: bool
    ) -> Iterator[int]:
        """The ends of matches of repeated *parts*, of which *count* were matched before *start*."""
        if not lazy and len(parts) == 1 and parts[0][0] == "LETTER":
            yield from self.repeat_letter(least, most, parts[0], start)
            return
        if lazy and count >= least:
            yield start
        if count < most:
            for end in self.sequence(parts, start):
                if end > start or count < least:
                    yield from self.repeat(least, most, parts, end, count + 1, lazy=lazy)
        if not lazy and count >= least:
            yield start

    def repeat_letter(self, least: int, most: Any, part: Part, start: int) -> Iterator[int]:
        """The same for one character, the longest match first, without a call for each."""
        last = start
        while last - start < most and (end := self.end(*part, last)) is not None:
            last = end
        yield from range(last, start + least - 1, -1)

    def holds(self, name: str, argument: Any, start: int) -> bool:
        """Whether an assertion holds."""
        if name == "AT":
            at_end = start == len(self.text)
            if "BEGINNING" in argument:
                return start == 0
            return at_end if "END" in argument else True
        width, parts = argument
        matched = start >= width and next(self.sequence(parts, start - width), None) is not None
        return matched == (name == "ASSERT")
