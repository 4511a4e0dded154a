"""The entries of one list, joined from all documents about the coalition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar, overload

from attrs import evolve

from ...documents.collection import Documents
from ...documents.suggest import nearest
from ...values.vocabulary import Audience, YesNo, narrowest
from ..coalition import Coalition
from ..entries.bodies import Body
from ..entries.declarations import AdoptedDeclaration, Award
from ..entries.entry import CoalitionEntry
from ..entries.events import Event
from ..entries.member_counts import PublishedCount
from ..entries.partners import MemberNetwork, Partner
from ..entries.projects import NetworkResource, Project
from ..practices.practice import Practice
from ..references import LISTS

AnyEntry = TypeVar("AnyEntry", bound=CoalitionEntry)


class EntryList(Sequence[AnyEntry], Generic[AnyEntry]):
    """The entries of one list, each once; where documents differ on an entry, each version.

    ``entries[3]`` is by place, ``entries["2024-heidelberg"]`` by id. Neither version of a
    contradiction replaces the other: of such an id, ``versions`` gives all.
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

    def recorded_day(self, entry: AnyEntry) -> dt.date | None:
        """The day of recording of an *entry* of the list: its own, or that of its document."""
        return self._recorded[id(entry)]

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


Lists: TypeAlias = Mapping[str, EntryList[Any]]
"""The lists of a register, by their names."""


class JoinedLists:
    """The lists of the coalition, and the practices, of all documents together; joined by id."""

    _others_of: Callable[[], Iterable[Any]]

    @cached_property
    def others(self) -> tuple[Any, ...]:
        """The documents that are no memberships: of the coalition, practices, plans, inventories."""
        return tuple(self._others_of())

    @cached_property
    def coalitions(self) -> tuple[Coalition, ...]:
        """The documents about the coalition."""
        return tuple(each for each in self.others if isinstance(each, Coalition))

    @property
    def coalition(self) -> Coalition | None:
        """The first document about the coalition; ``coalitions`` has all, the lists join their entries."""
        return next(iter(self.coalitions), None)

    @cached_property
    def bodies(self) -> EntryList[Body]:
        """The bodies of the coalition."""
        return EntryList("bodies", self.coalitions)

    @cached_property
    def events(self) -> EntryList[Event]:
        """Meetings and events."""
        return EntryList("events", self.coalitions)

    @cached_property
    def projects(self) -> EntryList[Project]:
        """Projects of the coalition and its members."""
        return EntryList("projects", self.coalitions)

    @cached_property
    def resources(self) -> EntryList[NetworkResource]:
        """Toolkits, guides, studies."""
        return EntryList("resources", self.coalitions)

    @cached_property
    def partners(self) -> EntryList[Partner]:
        """Organisations that the coalition works with."""
        return EntryList("partners", self.coalitions)

    @cached_property
    def networks(self) -> EntryList[MemberNetwork]:
        """Networks of cities within a country or a language."""
        return EntryList("networks", self.coalitions)

    @cached_property
    def declarations(self) -> EntryList[AdoptedDeclaration]:
        """What the coalition declared."""
        return EntryList("declarations", self.coalitions)

    @cached_property
    def awards(self) -> EntryList[Award]:
        """The awards that it gave."""
        return EntryList("awards", self.coalitions)

    @cached_property
    def member_counts(self) -> EntryList[PublishedCount]:
        """Numbers of members that sources published."""
        return EntryList("member_counts", self.coalitions)

    @cached_property
    def practices(self) -> Documents[Practice]:
        """Good practices by their identities and authorities; equal ones once, others side by side."""
        every = dict.fromkeys(each for each in self.others if isinstance(each, Practice))
        practices = {f"{place}": each for place, each in enumerate(every)}
        return Documents(practices, practices.__getitem__)

    @property
    def lists(self) -> Lists:
        """All lists of the coalition, by their names."""
        return {name: getattr(self, name) for name in LISTS}
