"""Readers of classes, each written out as the source of one plain function, and compiled.

A plan of 150 kB has six thousand keys: a loop over tables of fields takes as long as reading
what stands in them. Nothing from outside becomes source, only the names of our own attributes.

What was read has its declared type and form, so the slots of the new object are filled directly.
Whatever else the class asks for, by converters, validators or ``__attrs_post_init__``, is done.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

import attrs

from ..dates import day, when
from ..faults import Refused
from ..forms import FINITE, TEXT, WORDS, Checked, form_of, texts
from ..sources import source, sources
from ..texts import Text, text
from . import leaves
from .faults import COMMA, MISSING_KEY, TOO_MANY, UNKNOWN_KEY
from .nearest import nearest

Reader = Callable[[Any], Any]


_FORMS: Mapping[Any, Checked] = {str: TEXT, Text: WORDS, float: FINITE}
"""The forms that what is read as a plain type has."""

_GIVING_BACK = (None, day, when, text, source, sources, texts)
"""Converters that give back what has the declared type already."""

_OPTIONAL = attrs.converters.optional(str).__name__
"""What attrs calls a converter that asks another, unless there is nothing."""


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
    def convert(self) -> Reader | None:
        """The converter of the class, unless it is known to give back what was read."""
        convert: Any = self.attribute.converter
        return None if _gives_back(convert) else convert

    @property
    def check(self) -> Callable[[Any, Any, Any], object] | None:
        """The validator of the class, unless it asks for a form that what was read has."""
        check: Any = self.attribute.validator
        return None if getattr(check, "__self__", None) in _held(self.attribute.type) else check


def _gives_back(convert: Any) -> bool:
    if getattr(convert, "__name__", None) == _OPTIONAL:
        return all(_gives_back(cell.cell_contents) for cell in convert.__closure__)
    return isinstance(convert, enum.EnumMeta) or convert in _GIVING_BACK


def _held(of: Any) -> tuple[Checked, ...]:
    """The forms that what was read as the type *of* has."""
    if form := _FORMS.get(of) or form_of(of):
        return (form,)
    composed = get_origin(of) in (tuple, Union, UnionType)
    return tuple(form for part in get_args(of) for form in _held(part)) if composed else ()


_BEGIN = """\
def read(told):
    if type(told) is not dict:
        told = dict(mapping(told))
    wrong = {}
    seen = 0
"""
_READ = """\
    if {key!r} in told:
        seen += 1
        try:
            its_{name} = read_{name}(told[{key!r}])
        except faults as error:
            wrong[{key!r}] = error
    else:
"""
_MISSING = """\
        wrong[{key!r}] = missing(key={key!r})
"""
_DEFAULT = """\
        its_{name} = default_{name}
"""
_MAKE = """\
    if wrong or seen < len(told):
        raise complaint(told, wrong)
    made = new(opened)
"""
_CONVERT = """\
    if its_{name} is not default_{name}:
        its_{name} = convert_{name}(its_{name})
"""
_SET = """\
    made.{name} = its_{name}
"""
_CLOSE = """\
    made.__class__ = of
"""
_CHECK = """\
    check_{name}(made, attribute_{name}, its_{name})
"""
_POST_INIT = """\
    made.__attrs_post_init__()
"""
_END = """\
    return made
"""


def compiled(of: Any, parts: Sequence[Part]) -> Reader:
    """The reader of mappings that tell a value of the class *of*, which has these *parts*."""
    room: dict[str, Any] = {
        "of": of,
        "opened": _opened(of),
        "new": object.__new__,
        "mapping": leaves.mapping,
        "faults": (Refused, leaves.Several),
        "missing": MISSING_KEY,
        "complaint": _complaint(tuple(part.key for part in parts)),
    }
    for part in parts:
        name = part.name
        room[f"read_{name}"] = part.read
        room[f"default_{name}"] = part.default
        room[f"convert_{name}"] = part.convert
        room[f"check_{name}"] = part.check
        room[f"attribute_{name}"] = part.attribute
    code = compile("".join(_source(of, parts)), f"<reader of {of.__name__}>", "exec")
    exec(code, room)  # noqa: S102  # All of it is written here.
    made: Reader = room["read"]
    return made


def _opened(of: Any) -> type[Any]:
    """The class *of* as long as its attributes can be set; an object is closed by giving it *of*.

    It has the slots of a frozen class and nothing more, so that Python stores into them at once;
    through ``object.__setattr__``, as attrs does, storing takes most of the time of making one.
    """
    free = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(of.__name__, (of,), {"__slots__": (), **free})


def _source(of: Any, parts: Sequence[Part]) -> Iterator[str]:
    """What is read first, and what is made of it if nothing is wrong: as attrs would, in order."""
    yield _BEGIN
    for part in parts:
        yield _filled(_READ, part)
        yield _filled(_MISSING if part.required else _DEFAULT, part)
    yield _MAKE
    for part in parts:
        yield _filled(_CONVERT, part) if part.convert else ""
        yield _filled(_SET, part)
    yield _CLOSE
    yield from (_filled(_CHECK, part) for part in parts if part.check)
    yield _POST_INIT if hasattr(of, "__attrs_post_init__") else ""
    yield _END


def _filled(template: str, part: Part) -> str:
    return template.format(key=part.key, name=part.name)


_NUMBER = re.compile(r"[0-9]+(?: [A-Z]{3})?")
"""What stands behind a decimal comma, if it is taken for a key."""


def _unknown(key: str, keys: tuple[str, ...]) -> Refused:
    if _NUMBER.fullmatch(key):
        return COMMA(key=key)
    return UNKNOWN_KEY(key=key, near=nearest(key, keys))


def _complaint(
    keys: tuple[str, ...],
) -> Callable[[dict[Any, Any], Mapping[str, leaves.Fault]], leaves.Several]:
    """What to raise of a mapping that has not just the *keys* of a class, or wrong parts."""

    def complaint(told: dict[Any, Any], wrong: Mapping[str, leaves.Fault]) -> leaves.Several:
        leaves.mapping(told)
        found: list[leaves.Located] = [((), wrong[key]) for key in wrong if key not in told]
        for key in told:
            if len(found) >= leaves.MOST_FAULTS:
                found.append(((), TOO_MANY(limit=leaves.MOST_FAULTS)))
                break
            if key in wrong:
                found.append(((key,), wrong[key]))
            elif key not in keys:
                found.append(((key,), _unknown(key, keys)))
        return leaves.Several(found)

    return complaint
