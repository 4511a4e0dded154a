"""The entries of one list, joined from all documents about the coalition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

from attrs import evolve

from ...documents.suggest import nearest
from ...values.vocabulary import Audience, YesNo, narrowest
from ..coalition import Coalition
from ..entries.entry import CoalitionEntry

AnyEntry = TypeVar("AnyEntry", bound=CoalitionEntry)


class EntryList(Sequence[AnyEntry], Generic[AnyEntry]):
    """The entries of one list, each once; where documents differ on an entry, each version.

    ``entries[3]`` is by place, ``entries["2024-heidelberg"]`` by id. Neither version of a contradiction
    replaces the other: of such an id, ``versions`` gives all.
    """

    def __init__(self, name: str, documents: Iterable[Coalition]) -> None:
        """The entries of the list *name* in *documents*, in the order of the documents.

        An entry without a day of recording, or an audience, of its own has those of its document.
        """
        self.name = name
        self._documents = tuple(documents)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[AnyEntry]:
        return iter(self._entries)

    @overload
    def __getitem__(self, key: int | str) -> AnyEntry: ...
    @overload
    def __getitem__(self, key: slice) -> Sequence[AnyEntry]: ...
    def __getitem__(self, key: int | str | slice) -> AnyEntry | Sequence[AnyEntry]:
        if not isinstance(key, str):
            return self._entries[key]
        versions = self.versions(key)
        if len(versions) != 1:
            raise KeyError(self._not_one(key, versions))
        return versions[0]

    def __contains__(self, value: object) -> bool:
        return value in self._by_id if isinstance(value, str) else value in self._entries

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}: {len(self)}>"

    def versions(self, id: str) -> tuple[AnyEntry, ...]:
        """The entries with this *id*: none, one, or several if documents contradict each other."""
        return self._by_id.get(id, ())

    @property
    def contradictions(self) -> tuple[str, ...]:
        """The ids of the entries on which documents differ; in the order of the list."""
        return tuple(id for id, versions in self._by_id.items() if len(versions) > 1)

    @property
    def complete(self) -> YesNo:
        """Whether a document claims that its list is complete; *no* only if all say so."""
        claims = [getattr(each.complete, self.name, YesNo.UNKNOWN) for each in self._documents]
        if YesNo.YES in claims:
            return YesNo.YES
        return YesNo.NO if claims and set(claims) == {YesNo.NO} else YesNo.UNKNOWN

    @property
    def on_record(self) -> tuple[AnyEntry, ...]:
        """The entries, each with the day of recording of its document where it has none of its own."""
        return tuple(evolve(each, recorded=self._recorded[id(each)]) for each in self._entries)

    def known_on(self, known_on: dt.date | None) -> tuple[AnyEntry, ...]:
        """The entries that were on record on a day; without one, all.

        Entries without any day of recording count as known on every day.
        """
        recorded = self._recorded
        return tuple(
            entry
            for entry in self._entries
            if known_on is None or (recorded[id(entry)] or known_on) <= known_on
        )

    def audience_of(self, entry: AnyEntry) -> Audience:
        """For whom an *entry* of the list is: the narrower of its own audience and its document's."""
        return self._audiences[id(entry)]

    @cached_property
    def _entries(self) -> tuple[AnyEntry, ...]:
        return tuple(entry for versions in self._by_id.values() for entry in versions)

    @cached_property
    def _by_id(self) -> dict[str, tuple[AnyEntry, ...]]:
        """The versions of each entry by its id, equal ones once."""
        entries: dict[str, tuple[AnyEntry, ...]] = {}
        for document in self._documents:
            for entry in self._list(document):
                versions = entries.get(entry.id, ())
                if entry not in versions:
                    entries[entry.id] = (*versions, entry)
        return entries

    @cached_property
    def _recorded(self) -> dict[int, dt.date | None]:
        """The day of recording of each entry, by its address in memory."""
        return {
            id(entry): entry.recorded or document.recorded
            for document in reversed(self._documents)
            for entry in self._list(document)
        }

    @cached_property
    def _audiences(self) -> dict[int, Audience]:
        """The audience of each entry, by its address in memory."""
        return {
            id(entry): narrowest(filter(None, (entry.audience, document.audience)))
            for document in reversed(self._documents)
            for entry in self._list(document)
        }

    def _list(self, document: Coalition) -> tuple[AnyEntry, ...]:
        entries: tuple[AnyEntry, ...] = getattr(document, self.name)
        return entries

    def _not_one(self, key: str, versions: Sequence[AnyEntry]) -> str:
        if versions:
            return f"The documents differ on {self.name}/{key}; versions({key!r}) gives all."
        near = nearest(key, tuple(self._by_id))
        hint = f"; perhaps {near!r} is meant" if near else ""
        return f"There is no entry {key!r} among the {self.name}{hint}."
