"""Values as plain data and back: strict, complete, and with the path of every fault.

What a class looks like in a document is said here and nowhere else: the attribute ``when`` is
written ``date``, enumerations by their value, and what is empty not at all.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import operator
from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, override

from ..dates import When
from ..faults import Refused
from ..findings import Finding, Path, finding
from ..forms import form_of
from ..membership.facts import FACTS, Fact
from ..sources import Source, source
from ..texts import Text
from . import leaves
from .faults import MISSING_KEY, UNKNOWN_KEY, DocumentError

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

WORDS = {fact.kind: fact for fact in FACTS}
"""The kinds of facts, by the word that documents have for them."""


def key_of(attribute: str) -> str:
    """The key under which documents write an attribute."""
    return "date" if attribute == "when" else attribute


def structure(data: object, of: type[T]) -> T:
    """The value of class *of* that plain *data* tells, or a ``DocumentError`` with every fault."""
    try:
        return converter().structure(data, of)
    except (Refused, leaves.Several, cattrs.BaseValidationError) as error:
        raise DocumentError(_findings(error, Path())) from None


def unstructure(value: object) -> Any:
    """*value* as plain data: mappings, lists, texts, numbers, truths and nothing else."""
    try:
        return converter().unstructure(value)
    except (Refused, leaves.Several) as error:
        raise DocumentError(_findings(error, Path())) from None


@functools.cache
def converter() -> cattrs.Converter:
    """The one converter of documents."""
    # What is registered later is asked first, and hooks for a class before all factories.
    made = cattrs.Converter(detailed_validation=True)
    for fits, reader in (
        (attrs.has, _class_reader),
        (_is_list, _list_reader),
        (_is_perhaps, _perhaps_reader),
        (form_of, _form_reader),
        (_exactly(Fact), _fact_reader),
        (_exactly(Source), _source_reader),
    ):
        made.register_structure_hook_factory(fits, reader)
    made.register_structure_hook_func(_is_mapping, leaves.anything_by_key)
    for of, read in (
        (str, leaves.written_text),
        (enum.StrEnum, leaves.choice),
        (int, leaves.integer),
        (float, leaves.number),
        (dt.date, leaves.exact_day),
        (When, leaves.rough_date),
        (Text, leaves.words_by_language),
    ):
        made.register_structure_hook(of, read)
    made.register_unstructure_hook_factory(attrs.has, _class_writer)
    made.register_unstructure_hook_factory(_is_fact, _fact_writer)
    made.register_unstructure_hook_factory(_exactly(Source), _source_writer)
    made.register_unstructure_hook_func(
        _is_several, lambda parts: list(map(made.unstructure, parts))
    )
    made.register_unstructure_hook(enum.StrEnum, operator.attrgetter("value"))
    made.register_unstructure_hook(When, str)
    made.register_unstructure_hook(dt.date, dt.date.isoformat)
    made.register_unstructure_hook(Text, lambda text: dict(text.by_language))
    made.register_unstructure_hook_func(_is_mapping, leaves.anything_by_key)
    return made


def _exactly(wanted: type) -> Callable[[Any], bool]:
    return lambda of: of is wanted


def _is_list(of: Any) -> bool:
    return get_origin(of) is tuple


def _is_several(of: Any) -> bool:
    return _is_list(of) or of is tuple


def _is_mapping(of: Any) -> bool:
    return get_origin(of) is Mapping or isinstance(of, type) and issubclass(of, Mapping)


def _is_perhaps(of: Any) -> bool:
    return get_origin(of) in (Union, UnionType) and NoneType in get_args(of)


def _is_fact(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, Fact)


def _class_reader(of: Any, made: cattrs.Converter) -> Hook:
    """A mapping with a key for each attribute that has to be there, and no others."""
    read = make_dict_structure_fn(
        of,
        made,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **{name: override(rename=key_of(name)) for name in attrs.fields_dict(of)},
    )
    return lambda value, _: read(leaves.mapping(value), of)


def _list_reader(of: Any, made: cattrs.Converter) -> Hook:
    inner = get_args(of)[0]
    read = made.get_structure_hook(inner)
    return lambda value, _: tuple(
        leaves.each(enumerate(leaves.sequence(value)), lambda item: read(item, inner))
    )


def _perhaps_reader(of: Any, made: cattrs.Converter) -> Hook:
    """What may be left out; where it stands, it is not nothing."""
    inner = next(one for one in get_args(of) if one is not NoneType)
    read = made.get_structure_hook(inner)
    return lambda value, _: read(value, inner)


def _form_reader(of: Any) -> Hook:
    form = form_of(of)
    assert form is not None
    return lambda value, _: form(leaves.text(value))


def _fact_reader(_: Any, made: cattrs.Converter) -> Hook:
    """The class of a fact stands first in it, as its word."""

    def read(value: object, _: object) -> Fact:
        told = dict(leaves.mapping(value))
        if "fact" not in told:
            raise MISSING_KEY(key="fact")
        word = told.pop("fact")
        [kind] = leaves.each(
            [("fact", word)], lambda word: WORDS[leaves.one_of(leaves.text(word), tuple(WORDS))]
        )
        return made.structure(told, kind)

    return read


def _source_reader(of: Any, made: cattrs.Converter) -> Hook:
    """A source in full, or the plain words of one."""
    in_full = _class_reader(of, made)

    def read(value: object, hint: object) -> Source:
        if isinstance(value, str):
            return source(leaves.written_text(value))
        return in_full(value, hint)  # type: ignore[no-any-return]  # cattrs hooks are untyped.

    return read


def _class_writer(of: Any, made: cattrs.Converter) -> Callable[[Any], dict[str, Any]]:
    """The keys in the order of the class, without those of which nothing is known."""
    keys = {name: key_of(name) for name in attrs.fields_dict(of)}

    def write(value: object) -> dict[str, Any]:
        parts = ((key, getattr(value, name)) for name, key in keys.items())
        return {key: made.unstructure(part) for key, part in parts if _says_something(part)}

    return write


def _says_something(part: object) -> bool:
    return part is not None and part != () and part != {}


def _fact_writer(of: Any, made: cattrs.Converter) -> Callable[[Any], dict[str, Any]]:
    write = _class_writer(of, made)
    return lambda fact: {"fact": fact.kind, **write(fact)}


def _source_writer(of: Any, made: cattrs.Converter) -> Callable[[Any], str | dict[str, Any]]:
    write = _class_writer(of, made)

    def written(one: Source) -> str | dict[str, Any]:
        words = one.url or str(one.text)
        plain = Source(url=one.url) if one.url else Source(text=one.text)
        return words if one == plain and _reads_as(words, one) else write(one)

    return written


def _reads_as(words: str, one: Source) -> bool:
    try:
        return source(words) == one
    except Refused:
        return False


def _findings(error: BaseException, path: Path) -> Iterator[Finding]:
    """Every fault in *error*, a tree as deep as the document, with the path to it."""
    match error:
        case Refused():
            yield finding(error, path)
        case leaves.Several():
            for parts, inner in error.faults:
                yield from _findings(inner, Path((*path.parts, *parts)))
        case cattrs.ClassValidationError():
            for inner in error.exceptions:
                yield from _in_class(inner, error.cl, path)
        case _:
            raise error


def _in_class(error: BaseException, of: type, path: Path) -> Iterator[Finding]:
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        known = [key_of(name) for name in attrs.fields_dict(of)]
        for key in sorted(map(str, error.extra_fields)):
            refused = UNKNOWN_KEY(key=key, near=leaves.nearest(key, known))
            yield finding(refused, path / key)
        return
    notes = getattr(error, "__notes__", ())
    name = next(
        (note.name for note in notes if isinstance(note, cattrs.AttributeValidationNote)), None
    )
    if isinstance(error, KeyError):
        yield finding(MISSING_KEY(key=key_of(str(name))), path)
    else:
        yield from _findings(error, path / key_of(name) if name else path)
