"""The reader of each class, written as the source of one plain function, and compiled.

A plan of 150 kB has six thousand keys: a loop over tables of fields takes as long as reading what
they hold. Nothing from outside becomes source, only the names of our own attributes. For a class
with a required ``id`` and an optional ``note`` the source is, without the fast paths::

    def read(data):
        if type(data) is not dict:
            data = dict(mapping(data))
        errors = no_errors
        seen = 1                                    # required keys, and the tag
        made = new(unfrozen)
        if 'id' in data:
            try:
                made.id = read_id(data['id'])
            except reading_errors as error:
                errors = errors | {'id': error}
        else:
            errors = errors | {'id': missing(key='id')}
        if 'note' in data:
            seen += 1
            ...
        else:
            made.note = default_note
        if errors or seen != len(data):             # something is wrong, or there are other keys
            raise collected(data, errors)
        made.__class__ = cls                        # from here on it is frozen
        return made

What was read has its declared type and satisfies its constraint, so the attributes are set directly
and no converter of the class is called; that converters would give back what was read is a law with
a test. What else a class asks for, by validators or ``__attrs_post_init__``, is done after the last
key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, NamedTuple, Union, cast, get_args, get_origin

import attrs

from ...values.constraints import (
    TEXT,
    WORDS,
    Constraint,
    RequireOneOf,
    check_required,
    constraint_of,
)
from ...values.errors import InvalidValue
from ...values.ranges import FINITE, TRUTH
from ...values.texts import Text
from ..errors import MISSING_KEY
from ..layout import strip_optional
from . import scalars
from .collect import InvalidValues
from .fast_path import FastPath, fast_path
from .mapping_errors import errors_of_mapping
from .unfrozen import unfrozen

Reader = Callable[[Any], Any]


_CONSTRAINTS: Mapping[Any, Constraint] = {str: TEXT, Text: WORDS, float: FINITE, bool: TRUTH}
"""The constraints that values of plain types satisfy once they were read."""


class FieldReader(NamedTuple):
    """An attribute of a class: its key in documents, and how its value is read."""

    key: str
    read: Reader
    attribute: attrs.Attribute[Any]

    @property
    def name(self) -> str:
        """The name of the attribute."""
        return self.attribute.name

    @property
    def required(self) -> bool:
        """Whether documents have to give it."""
        return self.attribute.default is attrs.NOTHING

    @property
    def default(self) -> Any:
        """Its value if the key is absent, made once for all objects: nothing in it can change."""
        default: Any = self.attribute.default
        convert: Any = self.attribute.converter
        value = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]  # In its stubs, Factory is a function.
        return value if self.required or convert is None else convert(value)

    @property
    def fast_path(self) -> FastPath | None:
        """The test of the common values of its type, if the type has one."""
        return fast_path(strip_optional(self.attribute.type))

    @property
    def check(self) -> Callable[[Any, Any, Any], object] | None:
        """The validator of the class, unless it checks a constraint that the reader has checked."""
        check: Any = self.attribute.validator
        done = getattr(check, "__self__", None) in _checked(self.attribute.type)
        return None if done else check

    @property
    def namespace(self) -> dict[str, Any]:
        """The objects that the source of a reader names for this attribute."""
        return {
            "read": self.read,
            "default": self.default,
            "check": self.check,
            "attribute": self.attribute,
            **(self.fast_path.namespace if self.fast_path else {}),
        }


def _checked(hint: Any) -> tuple[Constraint, ...]:
    """The constraints that a value of the type *hint*, and each value in it, satisfies once it was read."""
    if constraint := _CONSTRAINTS.get(hint) or constraint_of(hint):
        return (constraint,)
    composed = get_origin(hint) in (tuple, Union, UnionType)
    return (
        tuple(constraint for part in get_args(hint) for constraint in _checked(part))
        if composed
        else ()
    )


_STUB = compile(
    """\
def read(data):
    compile_reader()
    return read(data)
""",
    "<reader>",
    "exec",
)
"""A reader that compiles itself at the first call, by replacing its own ``__code__``.

So a reader can be handed on before it is compiled, and classes may refer to each other in circles.
"""

_BEGIN = """\
def read(data):
    if type(data) is not dict:
        data = dict(mapping(data))
    errors = no_errors
    seen = {begin}
    made = new(unfrozen)
"""
_IF_GIVEN = """\
    if {key!r} in data:
"""
_COUNT = """\
        seen += 1
"""
_READ = """\
        try:
            made.{name} = read_{name}(data[{key!r}])
        except reading_errors as error:
            errors = errors | {{{key!r}: error}}
    else:
"""
_READ_FAST = """\
        try:
            value = data[{key!r}]
            made.{name} = {result} if {test} else read_{name}(value)
        except reading_errors as error:
            errors = errors | {{{key!r}: error}}
    else:
"""
_MISSING = """\
        errors = errors | {{{key!r}: missing(key={key!r})}}
"""
_DEFAULT = """\
        made.{name} = default_{name}
"""
_REFUSE = """\
    if errors or seen != len(data):
        raise collected(data, errors)
"""
_FREEZE = """\
    made.__class__ = cls
"""
_CHECK = """\
    check_{name}(made, attribute_{name}, made.{name})
"""
_NEEDED = """\
    if {lacking}:
        raise cls.needs.fault()
"""
_POST_INIT = """\
    made.__attrs_post_init__()
"""
_END = """\
    return made
"""


def compiled(
    cls: Any, fields: Callable[[], Iterable[FieldReader]], tag: str | None = None
) -> Reader:
    """The reader of mappings that give a value of the class *cls*.

    *fields* gives its attributes; it is called, and the source written, when the first value is
    read, because a small file holds few of all classes. *tag* is one more key, already read by
    whoever chose the class. The reader raises ``InvalidValue`` or ``InvalidValues``.
    """
    namespace: dict[str, Any] = {}
    exec(_STUB, namespace)  # noqa: S102  # All of it is written above.
    read: Any = namespace["read"]

    def compile_reader() -> None:
        readers = tuple(fields())
        namespace.update(_namespace(cls, readers, tag))
        source = "".join(_source(cls, readers, 0 if tag is None else 1))
        exec(compile(source, f"<reader of {cls.__name__}>", "exec"), namespace)  # noqa: S102  # So is this.
        read.__code__ = namespace["read"].__code__

    namespace["compile_reader"] = compile_reader
    return cast("Reader", read)


def _namespace(cls: Any, fields: Sequence[FieldReader], tag: str | None) -> dict[str, Any]:
    """All objects that the source of a reader names."""
    namespace = {
        "cls": cls,
        "unfrozen": unfrozen(cls),
        "new": object.__new__,
        "mapping": scalars.mapping,
        "reading_errors": (InvalidValue, InvalidValues),
        "no_errors": {},
        "missing": MISSING_KEY,
        "collected": errors_of_mapping((*filter(None, [tag]), *(field.key for field in fields))),
    }
    return namespace | {
        f"{prefix}_{field.name}": value
        for field in fields
        for prefix, value in field.namespace.items()
    }


def _source(cls: Any, fields: Sequence[FieldReader], tags: int) -> Iterator[str]:
    """The source of a reader: read every key, then check what was made, in the order of attrs."""
    yield _BEGIN.format(begin=tags + sum(field.required for field in fields))
    for field in fields:
        yield _filled(_IF_GIVEN, field)
        yield "" if field.required else _COUNT
        yield _filled(_READ_FAST if field.fast_path else _READ, field)
        yield _filled(_MISSING if field.required else _DEFAULT, field)
    yield _REFUSE
    yield _FREEZE
    yield from (_filled(_CHECK, field) for field in fields if field.check)
    if post_init := getattr(cls, "__attrs_post_init__", None):
        needed = post_init is check_required
        yield _NEEDED.format(lacking=_lacking(cls.needs)) if needed else _POST_INIT
    yield _END


def _lacking(needs: RequireOneOf) -> str:
    """Source of the test whether none of the ways of giving a value is given whole."""
    ways = (" or ".join(f"made.{name} is None" for name in way) for way in needs.alternatives)
    return " and ".join(f"({way})" for way in ways)


def _filled(template: str, field: FieldReader) -> str:
    """The *template* for one attribute."""
    test, result, _ = field.fast_path or ("", "", {})
    names = {"key": field.key, "name": field.name}
    return template.format(**names, test=test.format(**names), result=result.format(**names))
