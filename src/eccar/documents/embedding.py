"""Values of the library in classes of others: how cattrs and pydantic read and write them.

A document is what its file holds, with its kind and schema version under ``eccar``, so that what
was stored is still read after the schema has changed. Any other value is what documents hold in
its place: a city a mapping, a rough date a text.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import cattrs

from ..checking.findings import Path, finding
from ..kinds import answer_of, kind_of
from .convert import structure, unstructure
from .errors import OTHER_KIND, DocumentError
from .reading import from_dict
from .upgrades import name_of
from .writing import to_dict

T = TypeVar("T")


def read_value(data: object, cls: type[T]) -> T:
    """The value of the class *cls*, a class of this library, that plain *data* gives.

    A document without the line ``eccar`` is read as one of the newest version. Raises
    ``DocumentError`` with every error and its path, and ``TypeError`` if *cls* is an answer.
    """
    if answer_of(cls):
        message = f"A {cls.__name__} is an answer, and answers are never read back."
        raise TypeError(message)
    if kind_of(cls) and isinstance(data, dict) and "eccar" in data:
        value: T = from_dict(data, cls)
        return value
    return structure(data, cls)


def write_value(value: object) -> Any:
    """A *value* of this library as plain data; a document or an answer with its kind and version."""
    cls = type(value)
    return to_dict(value) if kind_of(cls) or answer_of(cls) else unstructure(value)


def converter() -> cattrs.Converter:
    """A new converter of cattrs that structures and unstructures classes which hold values of this library.

    Documents are written with the line ``eccar: membership/1``, and read from older versions, too;
    other values are written as in documents. A union of documents is distinguished by that line.
    All other classes are converted as cattrs does by default; register hooks of your own as on any
    converter. Errors in a value of this library are a ``DocumentError``, which cattrs puts into its
    ``ClassValidationError`` with the place of the value.

    >>> import eccar
    >>> converter = eccar.converter()
    >>> held = converter.structure({"since": "2026-11"}, dict[str, eccar.When])
    >>> held["since"].last
    datetime.date(2026, 11, 30)
    >>> converter.unstructure(held)
    {'since': '2026-11'}
    """
    made = cattrs.Converter()
    made.register_structure_hook_func(_is_ours, read_value)
    made.register_structure_hook_func(_is_union_of_documents, _read_one_of)
    made.register_unstructure_hook_func(_is_ours, write_value)
    made.register_unstructure_hook_func(_is_union_of_documents, made.unstructure)
    return made


def _is_ours(cls: Any) -> bool:
    package = __name__.partition(".")[0]
    return isinstance(cls, type) and cls.__module__.partition(".")[0] == package


def _is_union_of_documents(hint: Any) -> bool:
    """Whether *hint* is a union of classes that each model a kind of document, perhaps with ``None``."""
    return len(_documents_of(hint)) > 1 and all(map(kind_of, _documents_of(hint)))


def _documents_of(union: Any) -> tuple[Any, ...]:
    """The classes of a *union*, without ``None``; none of any other type."""
    is_union = get_origin(union) in (Union, UnionType)
    return tuple(cls for cls in get_args(union) if cls is not NoneType) if is_union else ()


def _read_one_of(data: object, union: Any) -> Any:
    """The document of one of the classes of a *union* that plain *data* gives."""
    if data is None and NoneType in get_args(union):
        return None
    value: Any = from_dict(data)
    classes = _documents_of(union)
    if isinstance(value, classes):
        return value
    wanted = ", ".join(map(name_of, classes))
    error = OTHER_KIND(kind=name_of(type(value)), wanted=wanted)
    raise DocumentError([finding(error, Path(("eccar",)))])
