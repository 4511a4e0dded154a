"""Many documents as one sequence: by place, by identity, by authority, and by what they say."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

from ..values.constraints import COUNTRY
from ..values.identity import authorities_of
from .suggest import nearest

Value_co = TypeVar("Value_co", covariant=True)
Other = TypeVar("Other")
Test = Callable[[Any], bool]


class Documents(Sequence[Value_co], Generic[Value_co]):
    """A sequence of documents that never changes, each read when it is first needed.

    ``documents[3]`` is by place, ``documents["plan:de/musterstadt:2027"]`` by identity, and
    ``documents["pl/krakow"]`` by the id of an authority of which there is one document.
    """

    def __init__(self, names: Iterable[str], read: Callable[[str], Value_co]) -> None:
        """The documents called *names*, of which *read* gives each; it is called once for each."""
        self._names = tuple(names)
        self._read = functools.cache(read)

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[Value_co]:
        return map(self._read, self._names)

    @property
    def as_recorded(self) -> tuple[Any, ...]:
        """The documents as a file of each has them, which is what ``eccar.save`` writes to a folder."""
        return tuple(self)

    @overload
    def __getitem__(self, key: int | str) -> Value_co: ...
    @overload
    def __getitem__(self, key: slice) -> Documents[Value_co]: ...
    def __getitem__(self, key: int | str | slice) -> Value_co | Documents[Value_co]:
        if isinstance(key, slice):
            return Documents(self._names[key], self._read)
        return self._of(key) if isinstance(key, str) else self._read(self._names[key])

    def get(self, key: str, default: Other | None = None) -> Value_co | Other | None:
        """The document with the identity, or of the authority, *key*; *default* if there is none.

        Raises ``KeyError`` if there are several.
        """
        return self._of(key) if self._places(key) else default

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return bool(self._places(value))
        return any(document == value for document in self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _read_already, (dict(zip(self._names, self, strict=True)),)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)}>"

    def where(self, *tests: Test, **wanted: object) -> Documents[Value_co]:
        """The documents that pass all *tests*, and have what is *wanted*.

        Args:
            tests: Functions that take a document and say whether it belongs.
            wanted: Attributes of the document, or else of its authority, with their values, as
                ``country="PL"`` or ``kind="region"``.

        Raises:
            ValueError: None of the documents has such an attribute, or there is no such country.
        """
        if "country" in wanted:
            COUNTRY(str(wanted["country"]))
        self._check(wanted)
        places = [
            name
            for name, document in zip(self._names, self, strict=True)
            if all(test(document) for test in tests)
            and all(_attribute(document, key) == value for key, value in wanted.items())
        ]
        return Documents(places, self._read)

    def of(self, cls: type[Other]) -> Documents[Other]:
        """The documents of the class *cls*."""
        values = dict(zip(self._names, self, strict=True))
        chosen = {name: value for name, value in values.items() if isinstance(value, cls)}
        return Documents(chosen, chosen.__getitem__)

    def _check(self, wanted: Mapping[str, object]) -> None:
        """Refuse an attribute that none of the documents has; of no documents, none is refused."""
        for key in wanted:
            if len(self) and all(_attribute(document, key) is _NONE for document in self):
                near = nearest(key, _attributes(next(iter(self))))
                hint = f"; perhaps {near!r} is meant." if near else "."
                message = f"None of the documents has an attribute {key!r}{hint}"
                raise ValueError(message)

    def _of(self, key: str) -> Value_co:
        """The one document with the identity, or of the authority, *key*."""
        places = self._places(key)
        if len(places) != 1:
            raise KeyError(self._not_one(key, places))
        return self._read(places[0])

    def _places(self, key: str) -> tuple[str, ...]:
        """The names of the documents with the identity *key*; if there is none, of that authority."""
        return self._index.get(key, ())

    def _not_one(self, key: str, places: Sequence[str]) -> str:
        if places:
            return f"There are several documents of {key!r}: {', '.join(places)}."
        near = nearest(key, tuple(self._index))
        return f"There is no document of {key!r}{f'; perhaps {near!r} is meant' if near else ''}."

    @functools.cached_property
    def _index(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the documents by their identities and by the ids of their authorities."""
        index: dict[str, tuple[str, ...]] = {}
        for name, document in zip(self._names, self, strict=True):
            for key in (document.identity, *authorities_of(document)):  # type: ignore[attr-defined]  # Values are documents.
                index[key] = (*index.get(key, ()), name)
        return index


def _read_already(values: dict[str, Any]) -> Documents[Any]:
    """The documents of a pickle, by their names."""
    return Documents(values, values.__getitem__)


_NONE = object()


def _attribute(document: Any, name: str) -> object:
    """An attribute of a *document*, or else of its authority; ``_NONE`` if there is none."""
    if name.startswith("_"):
        return _NONE
    return getattr(document, name, getattr(getattr(document, "city", None), name, _NONE))


def _attributes(document: Any) -> tuple[str, ...]:
    """The public attributes of a *document* and its authority."""
    names = (*dir(document), *dir(getattr(document, "city", None)))
    return tuple(name for name in names if not name.startswith("_"))
