"""Readers of classes, each written out as the source of one plain function, and compiled.

A plan of 150 kB has six thousand keys: a loop over tables of fields takes as long as reading
what stands in them. Nothing from outside becomes source, only the names of our own attributes.

What was read has its declared type and form, so the slots of the new object are filled directly.
A converter would give it back, so none is asked; what else the class asks for, by validators or
``__attrs_post_init__``, is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, NamedTuple, Union, cast, get_args, get_origin

import attrs

from ..values.constraints import (
    TEXT,
    WORDS,
    Constraint,
    RequireOneOf,
    check_required,
    constraint_of,
)
from ..values.errors import InvalidValue
from ..values.ranges import FINITE, TRUTH
from ..values.texts import Text
from . import leaves
from .errors import COMMA, MISSING_KEY, TOO_MANY, UNKNOWN_KEY
from .nearest import nearest
from .opened import opened
from .several import MOST_FAULTS, ErrorCode, Located, Several
from .usual import Usual, there, usual

Reader = Callable[[Any], Any]


_FORMS: Mapping[Any, Constraint] = {str: TEXT, Text: WORDS, float: FINITE, bool: TRUTH}
"""The forms that what is read as a plain type has."""


class Part(NamedTuple):
    """An attribute of a class: its key in documents, and how to read it."""

    key: str
    read: Reader
    attribute: attrs.Attribute[Any]

    @property
    def name(self) -> str:
        """What the attribute is called."""
        return self.attribute.name

    @property
    def required(self) -> bool:
        """Whether it has to be told."""
        return self.attribute.default is attrs.NOTHING

    @property
    def default(self) -> Any:
        """What it is if it is not told, made once: nothing of a value can be changed."""
        told: Any = self.attribute.default
        convert: Any = self.attribute.converter
        made = told.factory() if isinstance(told, attrs.Factory) else told  # type: ignore[arg-type]  # In its stubs, Factory is a function.
        return made if self.required or convert is None else convert(made)

    @property
    def usual(self) -> Usual | None:
        """What it usually is, where that can be told at a glance."""
        return usual(there(self.attribute.type))

    @property
    def check(self) -> Callable[[Any, Any, Any], object] | None:
        """The validator of the class, unless it asks for a form that what was read has."""
        check: Any = self.attribute.validator
        return None if getattr(check, "__self__", None) in _held(self.attribute.type) else check

    @property
    def knows(self) -> dict[str, Any]:
        """What the source of a reader names of it."""
        return {
            "read": self.read,
            "default": self.default,
            "check": self.check,
            "attribute": self.attribute,
            **(self.usual.knows if self.usual else {}),
        }


def _held(of: Any) -> tuple[Constraint, ...]:
    """The forms that what was read as the type *of* has."""
    if form := _FORMS.get(of) or constraint_of(of):
        return (form,)
    composed = get_origin(of) in (tuple, Union, UnionType)
    return tuple(form for part in get_args(of) for form in _held(part)) if composed else ()


_UNWRITTEN = compile(
    """\
def read(told):
    write()
    return read(told)
""",
    "<reader>",
    "exec",
)
"""A function that gets its code when it is called; whoever holds it need not be told."""

_BEGIN = """\
def read(told):
    if type(told) is not dict:
        told = dict(mapping(told))
    wrong = nothing
    seen = {begin}
    made = new(opened)
"""
_THERE = """\
    if {key!r} in told:
"""
_SEEN = """\
        seen += 1
"""
_READ = """\
        try:
            made.{name} = read_{name}(told[{key!r}])
        except faults as error:
            wrong = wrong | {{{key!r}: error}}
    else:
"""
_READ_USUAL = """\
        try:
            it = told[{key!r}]
            made.{name} = {usual} if {test} else read_{name}(it)
        except faults as error:
            wrong = wrong | {{{key!r}: error}}
    else:
"""
_MISSING = """\
        wrong = wrong | {{{key!r}: missing(key={key!r})}}
"""
_DEFAULT = """\
        made.{name} = default_{name}
"""
_COMPLAIN = """\
    if wrong or seen != len(told):
        raise complaint(told, wrong)
"""
_CLOSE = """\
    made.__class__ = of
"""
_CHECK = """\
    check_{name}(made, attribute_{name}, made.{name})
"""
_NEEDED = """\
    if {lacking}:
        raise of.needs.fault()
"""
_POST_INIT = """\
    made.__attrs_post_init__()
"""
_END = """\
    return made
"""


def compiled(of: Any, parts: Callable[[], Iterable[Part]], tag: str | None = None) -> Reader:
    """The reader of mappings that tell a value of the class *of*, which has these *parts*.

    A *tag* is one more key, which was read by whoever chose the class. The source is written when
    the first value comes: of all classes that could come, a small file has few.
    """
    room: dict[str, Any] = {}
    exec(_UNWRITTEN, room)  # noqa: S102  # All of it is written here.
    read: Any = room["read"]

    def write() -> None:
        told = tuple(parts())
        room.update(_room(of, told, tag))
        source = "".join(_source(of, told, 0 if tag is None else 1))
        exec(compile(source, f"<reader of {of.__name__}>", "exec"), room)  # noqa: S102  # So is this.
        read.__code__ = room["read"].__code__

    room["write"] = write
    return cast("Reader", read)


def _room(of: Any, parts: Sequence[Part], tag: str | None) -> dict[str, Any]:
    """All that the source of a reader names."""
    room = {
        "of": of,
        "opened": opened(of),
        "new": object.__new__,
        "mapping": leaves.mapping,
        "faults": (InvalidValue, Several),
        "nothing": {},
        "missing": MISSING_KEY,
        "complaint": _complaint((*filter(None, [tag]), *(part.key for part in parts))),
    }
    return room | {f"{what}_{part.name}": it for part in parts for what, it in part.knows.items()}


def _source(of: Any, parts: Sequence[Part], tags: int) -> Iterator[str]:
    """What is read first, and what is asked of it if nothing is wrong: as attrs would, in order."""
    yield _BEGIN.format(begin=tags + sum(part.required for part in parts))
    for part in parts:
        yield _filled(_THERE, part)
        yield "" if part.required else _SEEN
        yield _filled(_READ_USUAL if part.usual else _READ, part)
        yield _filled(_MISSING if part.required else _DEFAULT, part)
    yield _COMPLAIN
    yield _CLOSE
    yield from (_filled(_CHECK, part) for part in parts if part.check)
    if after := getattr(of, "__attrs_post_init__", None):
        yield _NEEDED.format(lacking=_lacking(of.needs)) if after is check_required else _POST_INIT
    yield _END


def _lacking(needs: RequireOneOf) -> str:
    """Whether no way of telling a value is told whole, as source."""
    ways = (" or ".join(f"made.{name} is None" for name in way) for way in needs.alternatives)
    return " and ".join(f"({way})" for way in ways)


def _filled(template: str, part: Part) -> str:
    test, read, _ = part.usual or ("", "", {})
    told = {"key": part.key, "name": part.name}
    return template.format(**told, test=test.format(**told), usual=read.format(**told))


_NUMBER = re.compile(r"[0-9]+(?: [A-Z]{3})?")
"""What stands behind a decimal comma, if it is taken for a key."""


def _unknown(key: str, keys: tuple[str, ...]) -> InvalidValue:
    if _NUMBER.fullmatch(key):
        return COMMA(key=key)
    return UNKNOWN_KEY(key=key, near=nearest(key, keys), keys=keys)


def _complaint(
    keys: tuple[str, ...],
) -> Callable[[dict[Any, Any], Mapping[str, ErrorCode]], Several]:
    """What to raise of a mapping that has not just the *keys* of a class, or wrong parts."""

    def complaint(told: dict[Any, Any], wrong: Mapping[str, ErrorCode]) -> Several:
        found: list[Located] = [((), wrong[key]) for key in wrong if key not in told]
        for key in told:
            if len(found) >= MOST_FAULTS:
                found.append(((), TOO_MANY(limit=MOST_FAULTS)))
                break
            if key in wrong:
                found.append(((key,), wrong[key]))
            elif fault := leaves.fault_of_key(key):
                found.append(((), fault))
            elif key not in keys:
                found.append(((key,), _unknown(key, keys)))
        return Several(found)

    return complaint
