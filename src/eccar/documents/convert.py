"""Values as plain data and back: strict, complete, and with the path of every fault.

What a class looks like in a document is said here and nowhere else: the attribute ``when`` is
written ``date``, enumerations by their value, and what is empty not at all. ``converter`` lends
the same ways of reading and writing to cattrs, for classes of other people's that hold ours.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin

import attrs

from ..checking.findings import Finding, Path, finding
from ..values.constraints import Constraint, constraint_of
from ..values.dates import Period, When, period
from ..values.errors import InvalidValue
from ..values.sources import Source, source
from ..values.texts import Text, freeze
from . import leaves
from .errors import MISSING_KEY, DocumentError, Sort
from .generated import Part, Reader, compiled
from .several import Located, Several, each
from .usual import there

if TYPE_CHECKING:
    import cattrs

T = TypeVar("T")


def key_of(attribute: str) -> str:
    """The key under which documents write an attribute."""
    return "date" if attribute == "when" else attribute


_LEAVES: dict[Any, Reader] = {
    str: leaves.written_text,
    bool: leaves.truth,
    int: leaves.integer,
    float: leaves.number,
    dt.date: leaves.exact_day,
    When: leaves.rough_date,
    Period: lambda value: period(leaves.rough_date(value)),
    Text: leaves.words_by_language,
}

SHORT = 200
"""Characters of plain words whose source is kept, should they come again."""


def structure(data: object, of: type[T]) -> T:
    """The value of class *of* that plain *data* tells, or a ``DocumentError`` with every fault."""
    try:
        return cast("T", reader(cast("Any", of))(data))
    except (InvalidValue, Several) as error:
        raise DocumentError(_findings(error, Path())) from None


def unstructure(value: object) -> Any:
    """*value* as plain data: mappings, lists, texts, numbers, truths and nothing else."""
    try:
        return written(value)
    except (InvalidValue, Several) as error:
        raise DocumentError(_findings(error, Path())) from None


def converter() -> cattrs.Converter:
    """A converter of cattrs that reads and writes what stands in documents as documents do.

    What is wrong with one of ours is a ``DocumentError``, which cattrs gathers with its own.
    """
    import cattrs  # Who only reads and writes documents need not have it loaded.

    made = cattrs.Converter()
    made.register_structure_hook_func(_ours, structure)
    made.register_unstructure_hook_func(_ours, written)
    return made


@functools.cache
def reader(of: Any) -> Reader:
    """How to read a value of the type *of*."""
    if of in _LEAVES:
        return _LEAVES[of]
    if attrs.has(of):
        return _object_reader(of)
    if isinstance(of, type) and issubclass(of, enum.StrEnum):
        return leaves.choice(of)
    if form := constraint_of(of):
        base = get_args(of)[0]
        return _formed(leaves.text if base is str else reader(base), form)
    origin, inner = get_origin(of), get_args(of)
    if origin is tuple:
        return leaves.items(reader(inner[0]))
    if origin in (Union, UnionType) and NoneType in inner:
        return reader(there(of))  # What may be left out is, where it stands, not nothing.
    if origin is Mapping:
        return lambda value: freeze(leaves.anything_by_key(value))
    message = f"Documents have no way of writing a {of}."
    raise TypeError(message)


def _formed(read: Reader, form: Constraint) -> Reader:
    """How to read what *read* reads, and has to have a *form*."""
    if read is leaves.text:
        return lambda value: form(value if type(value) is str else leaves.text(value))
    return lambda value: form(read(value))


def _object_reader(of: Any) -> Reader:
    """How to read a value of a class of attrs: most are mappings, some have a way of their own."""
    if of is Source:
        return _source
    if base := _base_of(of):
        return _fact_reader(base, family_of(of) or {of.kind: of})
    if from_text := _of_own(of, "from_text"):
        return functools.partial(leaves.by_text, read=from_text)
    return _class_reader(of)


def family_of(of: Any) -> Mapping[str, type[Any]]:
    """The kinds of facts that there are under the class *of*, by their words; none of most classes."""
    found: Mapping[str, type[Any]] = _of_own(of, "family") or {}
    return found


def _base_of(of: Any) -> Any:
    """The class whose family a kind of fact belongs to, which may be that class itself; or none."""
    return next(filter(family_of, of.__mro__), None)


def _of_own(of: Any, name: str) -> Any:
    """What the class *of* itself, and none above it, says under a *name*."""
    return getattr(of, name) if isinstance(of, type) and name in vars(of) else None


def _fact_reader(of: Any, family: Mapping[str, type[Any]]) -> Reader:
    """How to read a fact under the class *of*: its word, then what its kind says."""
    readers = {word: _class_reader(cast("Any", kind), tag="fact") for word, kind in family.items()}

    def read(value: Any) -> Any:
        told = value if type(value) is dict else dict(leaves.mapping(value))
        try:
            word = _word(told, family)
        except (InvalidValue, Several) as error:
            raise Several([((), error), *_faults_of_any(told, of)]) from None
        return readers[word](told)

    return read


def _word(told: dict[str, Any], family: Mapping[str, type[Any]]) -> str:
    """The word by which a fact says of which kind it is."""
    if "fact" not in told:
        raise MISSING_KEY(key="fact")
    try:
        return leaves.one_of(leaves.text(told["fact"]), family)
    except InvalidValue as error:
        raise Several([(("fact",), error)]) from None


def _faults_of_any(told: dict[str, Any], of: Any) -> Iterator[Located]:
    """What is wrong with a fact of unknown kind, as far as all kinds say the same."""
    yield from (((), fault) for fault in map(leaves.fault_of_key, told) if fault)
    attrs.resolve_types(of, include_extras=True)
    readers = {key_of(one.name): reader(cast("Any", one.type)) for one in attrs.fields(of)}
    try:
        each(
            ((key, (key, part)) for key, part in told.items() if key in readers),
            lambda item: readers[item[0]](item[1]),
        )
    except Several as several:
        yield from several.faults


def _source(value: object) -> Source:
    """A source in full, or the plain words of one."""
    if isinstance(value, str):
        return _kept(value) if len(value) <= SHORT else _named(value)
    if type(value) is not dict and not isinstance(value, Mapping):
        raise leaves.misfit(value, Sort.TEXT_OR_MAPPING)
    return cast("Source", _class_reader(Source)(value))


def _named(words: str) -> Source:
    return source(leaves.written_text(words))


_kept = functools.lru_cache(maxsize=1024)(_named)
"""The same, kept: one page often speaks for many things."""


@functools.cache
def _class_reader(of: Any, tag: str | None = None) -> Reader:
    """A mapping with a key for each attribute that has to be there, and no others but a *tag*."""
    return compiled(of, functools.partial(_parts, of), tag)


def _parts(of: Any) -> Iterator[Part]:
    attrs.resolve_types(of, include_extras=True)
    return (Part(key_of(one.name), reader(cast("Any", one.type)), one) for one in attrs.fields(of))


def written(value: Any) -> Any:
    """*value* as plain data, the keys of a class in its order, without those that say nothing."""
    match value:
        case enum.StrEnum():
            return value.value
        case None | str() | bool() | int() | float():
            return value
        case When():
            return str(value)
        case dt.date():
            return value.isoformat()
        case Text():
            return dict(value.by_language)
        case tuple():
            return [written(part) for part in value]
        case Mapping():
            return leaves.anything_by_key(value)
        case Source():
            return _written_source(value)
        case _:
            return _written_object(value)


def _written_object(value: Any) -> Any:
    if _of_own(type(value), "from_text"):
        return str(value)
    base = _base_of(type(value))
    return _written_fact(value, base) if base else _written_class(value)


def _written_class(value: Any) -> dict[str, Any]:
    parts = ((one, getattr(value, one.name)) for one in attrs.fields(type(value)))
    said = {
        key_of(one.name): part
        for one, part in parts
        if one.default is attrs.NOTHING or (part is not None and part not in ((), {}))
    }
    return dict(zip(said, each(said.items(), written), strict=True))


def _written_fact(fact: Any, base: Any) -> dict[str, Any]:
    """What all facts say, with what only its kind says right after the date."""
    said_by_all = {key_of(one.name) for one in attrs.fields(base)}
    said = _written_class(fact)
    own = {key: said.pop(key) for key in list(said) if key not in said_by_all}
    return {"fact": fact.kind, "date": said.pop("date"), **own, **said}


def _written_source(one: Source) -> str | dict[str, Any]:
    words = one.url or str(one.text)
    try:
        return words if source(words) == one else _written_class(one)
    except InvalidValue:
        return _written_class(one)


def _ours(of: Any) -> bool:
    return isinstance(of, type) and of.__module__.partition(".")[0] == __package__.partition(".")[0]


def _findings(error: InvalidValue | Several, path: Path) -> Iterator[Finding]:
    """Every fault in *error*, a tree as deep as the document, with the path to it."""
    if isinstance(error, InvalidValue):
        yield finding(error, path)
    else:
        for parts, inner in error.faults:
            yield from _findings(inner, Path((*path.parts, *parts)))
