"""Values as plain data, by functions that cattrs generates from the classes.

Importing cattrs costs more than all else that a command loads, so this module is imported only
when something is written. Ours are the hooks for the types that documents write as text, the
order of the keys, and the tag; what is empty is left out.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, cast, get_args, get_origin

import attrs
import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn_from_attrs, override

from ..values.dates import When
from ..values.errors import InvalidValue
from ..values.sources import Source
from ..values.texts import Text
from ..values.typed import WRITTEN_WHEN_EMPTY
from . import layout
from .structuring import scalars
from .structuring.collect import InvalidValues, LocatedError

Writer = Callable[[Any], Any]


@attrs.frozen
class _Tagged:
    """The attribute that holds the tag of a member of a family, for cattrs to write."""

    kind: str


_KEPT = object()
"""As the default of an attribute, equal to no value: the attribute is always written."""


@functools.cache
def writer() -> cattrs.Converter:
    """The converter that writes all values of ours; any other value is a ``TypeError``."""
    made = cattrs.Converter(unstructure_fallback_factory=_refused)
    for scalar in (str, bool, int, float, NoneType):
        made.register_unstructure_hook(scalar, identity)
    made.register_unstructure_hook(enum.StrEnum, str.__str__)
    made.register_unstructure_hook(dt.date, dt.date.isoformat)
    made.register_unstructure_hook(When, operator.attrgetter("notation"))
    made.register_unstructure_hook(Text, lambda text: dict(text.by_language))
    made.register_unstructure_hook(tuple, lambda values: [*map(made.unstructure, values)])
    made.register_unstructure_hook(Mapping, scalars.json_object)
    made.register_unstructure_hook_func(_is_mapping, scalars.json_object)
    made.register_unstructure_hook_factory(_is_tuple, _tuple_writer)
    made.register_unstructure_hook_factory(attrs.has, _class_writer)
    made.register_unstructure_hook_factory(_is_base, _family_writer)
    made.register_unstructure_hook_func(_is_text, str)
    made.register_unstructure_hook(Source, _source_writer(made))
    return made


def errors_of(value: Any) -> Iterator[LocatedError]:
    """The errors of a *value* that could not be written; looked for only once that has failed.

    Only a mapping to any JSON can hold what documents cannot: all else was checked when made.
    """
    if isinstance(value, Mapping):
        try:
            scalars.json_object(value)
        except (InvalidValue, InvalidValues) as error:
            yield (), error
    for place, part in _parts(value):
        if errors := tuple(errors_of(part)):
            yield (place,), InvalidValues(errors)


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    """The items of a tuple with their indices, or the attributes of an object with their keys."""
    if isinstance(value, tuple):
        yield from enumerate(value)
    elif attrs.has(type(value)):
        for field in layout.written_fields(type(value)):
            yield layout.key_of(field.name), getattr(value, field.name)


def _class_writer(cls: Any, converter: cattrs.Converter) -> Writer:
    """The function that cattrs generates for a class of attrs."""
    tag = layout.fields_of(_Tagged) if layout.base_of(cls) else ()
    keys = {field.name: layout.TAG for field in tag} | {
        field.name: layout.key_of(field.name) for field in attrs.fields(cls)
    }
    renamed: Any = {name: override(rename=key) for name, key in keys.items()}
    return make_dict_unstructure_fn_from_attrs(
        [*tag, *_omitted_if_empty(layout.written_fields(cls))],
        cls,
        converter,
        _cattrs_omit_if_default=True,
        _cattrs_use_linecache=False,
        **renamed,
    )


def _omitted_if_empty(fields: Iterable[attrs.Attribute[Any]]) -> Iterator[attrs.Attribute[Any]]:
    """The *fields* as cattrs is to see them, so that it leaves out what is empty, in their order.

    It omits defaults, documents only empty ones, unless the field is marked. And it writes
    attributes without a default first, so a required attribute after an optional one has a default,
    too: one that no value equals.
    """
    leading = True
    for field in fields:
        leading = leading and field.default is attrs.NOTHING
        yield field if leading else _with_empty_default(field)


def _with_empty_default(field: attrs.Attribute[Any]) -> attrs.Attribute[Any]:
    default: Any = field.default
    value = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]  # In its stubs, Factory is a function.
    if value in (None, (), {}) and WRITTEN_WHEN_EMPTY not in field.metadata:
        return field.evolve(default=value, converter=None, type=layout.strip_optional(field.type))
    return field.evolve(default=_KEPT, converter=None)


def _family_writer(_: Any, converter: cattrs.Converter) -> Writer:
    """What writes a member of a family: the function of its own class."""
    write = functools.cache(functools.partial(_class_writer, converter=converter))
    return lambda member: write(cast("Any", type(member)))(member)


def _tuple_writer(hint: Any, converter: cattrs.Converter) -> Writer:
    """What writes a tuple as a list; the function of cattrs, a generator, takes twice as long."""
    write = converter.get_unstructure_hook(get_args(hint)[0])
    return list if write is identity else lambda values: list(map(write, values))


def _source_writer(converter: cattrs.Converter) -> Writer:
    """What writes a source: as text if it reads back as the same source, else as a mapping."""
    write = _class_writer(Source, converter)
    return lambda source: _plain(source) or write(source)


def _plain(source: Source) -> str | None:
    """The url or the title alone, if the source has nothing else; see ``sources.source``."""
    if source.kind is None and source.seen is None:
        if source.text is None:
            return source.url
        if source.url is None and not source.text.startswith(("http://", "https://")):
            return source.text
    return None


def _is_mapping(hint: Any) -> bool:
    return get_origin(hint) is Mapping


def _is_tuple(hint: Any) -> bool:
    return get_origin(hint) is tuple


def _is_base(hint: Any) -> bool:
    return bool(layout.family_of(hint))


def _is_text(hint: Any) -> bool:
    return layout.text_parser(hint) is not None


def _refused(hint: Any) -> Writer:
    message = f"Documents have no way of writing a {hint}."
    raise TypeError(message)
