"""How many steps a backtracking matcher takes for a regular expression: time, but exact.

It walks the syntax tree that Python itself compiles, in the order in which Python tries things, and
counts. So a test of growth needs no clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

_parser: Any = re._parser  # There is no public one.

MOST = 50_000
"""Steps after which nobody needs to know how many there are."""

_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda letter: letter.isalnum() or letter == "_",
}


class _TooMany(Exception):
    """The limit of steps was reached."""


def steps_of(pattern: re.Pattern[str], text: str, *, everywhere: bool = False) -> int:
    """The steps of a match of the whole *text*, or of a search that begins *everywhere* in it."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    matcher = _Matcher(text, pattern.flags)
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


class _Matcher:
    """All ways in which parts of a pattern match one text, in the order of Python."""

    def __init__(self, text: str, flags: int) -> None:
        self.text = text
        self.flags = flags
        self.steps = 0
        self.groups: dict[int, str] = {}

    def sequence(self, tree: Any, start: int, index: int = 0) -> Iterator[int]:
        """The ends of matches of the parts of *tree* from *index* on."""
        if index == len(tree):
            yield start
            return
        operation, argument = tree[index]
        for end in self.part(operation, argument, start):
            yield from self.sequence(tree, end, index + 1)

    def part(self, operation: Any, argument: Any, start: int) -> Iterator[int]:
        """The ends of matches of one part."""
        self.steps += 1
        if self.steps > MOST:
            raise _TooMany
        match str(operation):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" as name:
                least, most, inner = argument
                ends = self.repeat(least, most, inner, start, 0, lazy=name == "MIN_REPEAT")
                yield from islice(ends, 1) if name == "POSSESSIVE_REPEAT" else ends
            case "SUBPATTERN":
                for end in self.sequence(argument[-1], start):
                    self.groups[argument[0]] = self.text[start:end]
                    yield end
            case "ATOMIC_GROUP":
                yield from islice(self.sequence(argument, start), 1)
            case "BRANCH":
                for branch in argument[1]:
                    yield from self.sequence(branch, start)
            case name:
                yield from self.short_part(name, argument, start)

    def short_part(self, name: str, argument: Any, start: int) -> Iterator[int]:
        """The end of a match of a part that matches in one way only."""
        match name:
            case "GROUPREF":
                if self.text.startswith(self.groups.get(argument, ""), start):
                    yield start + len(self.groups.get(argument, ""))
            case "AT" | "ASSERT" | "ASSERT_NOT":
                if self.holds(name, argument, start):
                    yield start
            case _:
                if start < len(self.text) and self.fits(name, argument, self.text[start]):
                    yield start + 1

    def repeat(
        self, least: int, most: Any, tree: Any, start: int, count: int, *, lazy: bool
    ) -> Iterator[int]:
        """The ends of matches of a repeated part, of which *count* were matched before *start*."""
        if lazy and count >= least:
            yield start
        if count < most:
            for end in self.sequence(tree, start):
                if end > start or count < least:
                    yield from self.repeat(least, most, tree, end, count + 1, lazy=lazy)
        if not lazy and count >= least:
            yield start

    def holds(self, name: str, argument: Any, start: int) -> bool:
        """Whether an assertion holds."""
        if name == "AT":
            at_end = start == len(self.text)
            if "BEGINNING" in str(argument):
                return start == 0
            return at_end if "END" in str(argument) else True
        direction, tree = argument
        width = tree.getwidth()[0] if direction < 0 else 0
        matched = start >= width and next(self.sequence(tree, start - width), None) is not None
        return matched == (name == "ASSERT")

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
