"""How a class is laid out in documents: its keys, its tag, and the family of kinds it belongs to.

A class of attrs is a mapping with one key for each attribute. A *family* is a class whose kinds are
distinguished by a tag, ``fact: started``: the base class lists them in ``family``, and each kind
has its tag in ``kind``. A class with ``from_text`` is one text, as ``1500.00 EUR``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ..values.facts import shared_base

TAG = "fact"
"""The key that says of which kind a member of a family is."""


def key_of(attribute: str) -> str:
    """The key under which documents write an attribute.

    A name that Python keeps for itself ends in an underscore there: ``from_``.
    """
    return "date" if attribute == "when" else attribute.removesuffix("_")


def fields_of(cls: Any) -> tuple[attrs.Attribute[Any], ...]:
    """The attributes of a class, their types resolved."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(
        attrs.resolve_types(cls, include_extras=True)
    )
    return fields


def strip_optional(hint: Any) -> Any:
    """The type *hint* without ``None``: a key that is present has a value."""
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def family_of(cls: Any) -> Mapping[str, type[Any]]:
    """The kinds of the family whose base is *cls*, by their tags; none of any other class."""
    kinds: Mapping[str, type[Any]] = _own_attribute(cls, "family") or {}
    return kinds


def base_of(cls: Any) -> Any:
    """The base of the family that *cls* belongs to, which may be *cls* itself; or ``None``."""
    return next(filter(family_of, cls.__mro__), None)


def text_parser(cls: Any) -> Callable[[Any], Any] | None:
    """What makes a value of *cls* from text, if documents write the class as text."""
    parser: Callable[[Any], Any] | None = _own_attribute(cls, "from_text")
    return parser


def _own_attribute(cls: Any, name: str) -> Any:
    """The attribute of the class *cls* itself, none that it inherits."""
    return getattr(cls, name) if isinstance(cls, type) and name in vars(cls) else None


def written_fields(cls: Any) -> tuple[attrs.Attribute[Any], ...]:
    """The attributes of a class in the order in which documents write their keys.

    That is the order of the class; of a member of a family, the date comes first, then what its
    kind alone has, then what it shares with others.
    """
    fields = fields_of(cls)
    if base_of(cls) is None:
        return fields
    common = {field.name for field in attrs.fields(shared_base(cls))}
    return tuple(sorted(fields, key=lambda field: (field.name != "when", field.name in common)))
