"""Several inventories as one: entries that may be the same, side by side; nothing is joined unasked."""

from __future__ import annotations

import datetime as dt
import difflib
import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, field, fields, frozen

from ...plan.inventory import Inventory
from ...plan.measures.measure import Measure
from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.mappings import freeze
from ...values.texts import Text
from ...values.vocabulary import narrowest
from .folding import folded

_ALIKE = 0.8
"""The least similarity of two titles, by ``difflib``, of entries that may be the same."""

_LONG_WORD = 4
"""Letters of a word by which two titles are compared at all."""

_OTHER_WORDS = 2
"""Words that a title has at least, all of which are in the other one."""


class MergeDecision(enum.StrEnum):
    """What was decided about two entries that may be the same."""

    SAME = "same"
    DIFFERENT = "different"


@frozen
class EntryOfList(Brief):
    """An entry and the file that it is from."""

    file: str
    entry: Measure

    @property
    def key(self) -> str:
        """The entry as decisions name it: ``kulturamt.yaml#festival``."""
        return f"{self.file}#{self.entry.id}"


@frozen
class EntryDifference(Brief):
    """An attribute of a measure in which two entries differ, with both values."""

    attribute: str
    first: Any
    second: Any


@frozen(kw_only=True)
class LikelyDuplicate(Brief):
    """Two entries of different lists whose titles are alike, and what differs between them."""

    first: EntryOfList
    second: EntryOfList
    differences: tuple[EntryDifference, ...]

    @property
    def key(self) -> str:
        """The pair as decisions name it."""
        return f"{self.first.key} + {self.second.key}"


def _pairs(pairs: Iterable[LikelyDuplicate]) -> tuple[LikelyDuplicate, ...]:
    return tuple(pairs)


@frozen(kw_only=True)
class MergeProposal(Displayable):
    """The entries that may be the same and about which nothing is decided yet."""

    view = "merges.proposal"

    files: tuple[str, ...]
    undecided: tuple[LikelyDuplicate, ...] = field(converter=_pairs)


@frozen(kw_only=True)
class MergedInventory(Displayable):
    """One inventory of several, the pairs that were joined, and those that were kept apart."""

    view = "merges.merged"

    inventory: Inventory
    files: tuple[str, ...]
    joined: tuple[LikelyDuplicate, ...] = field(converter=_pairs)
    apart: tuple[LikelyDuplicate, ...] = field(converter=_pairs)


def likely_duplicates(inventories: Mapping[str, Inventory]) -> tuple[LikelyDuplicate, ...]:
    """The pairs of entries of different *inventories*, by the names of their files, with titles alike.

    Titles are compared in the same language, without case, accents and punctuation: by the share of
    letters in the same order, and by whether all words of one are in the other.
    """
    entries = [
        EntryOfList(file, entry)
        for file, inventory in inventories.items()
        for entry in inventory.measures
    ]
    return tuple(
        LikelyDuplicate(
            first=first, second=second, differences=tuple(_differences(first.entry, second.entry))
        )
        for first, second in _candidates(entries)
        if _alike(first.entry.titles, second.entry.titles)
    )


def _candidates(entries: list[EntryOfList]) -> Iterator[tuple[EntryOfList, EntryOfList]]:
    """The pairs of entries of different files that share a longer word of their titles."""
    by_token: dict[str, list[int]] = {}
    for index, item in enumerate(entries):
        texts = (folded(text) for _, text in item.entry.titles.by_language)
        for token in {each for text in texts for each in text.split() if len(each) >= _LONG_WORD}:
            by_token.setdefault(token, []).append(index)
    pairs = {
        (first, second)
        for sharing in by_token.values()
        for first in sharing
        for second in sharing
        if first < second and entries[first].file != entries[second].file
    }
    return ((entries[first], entries[second]) for first, second in sorted(pairs))


def _alike(first: Text, second: Text) -> bool:
    """Whether two titles are alike in a language that both have."""
    others = dict(second.by_language)
    return any(
        _alike_texts(folded(text), folded(others[language]))
        for language, text in first.by_language
        if language in others
    )


def _alike_texts(first: str, second: str) -> bool:
    fewer, more = sorted(({*first.split()}, {*second.split()}), key=len)
    if len(fewer) >= _OTHER_WORDS and fewer <= more:
        return True
    matcher = difflib.SequenceMatcher(a=first, b=second, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _differences(first: Measure, second: Measure) -> Iterator[EntryDifference]:
    """The attributes that both have and in which they differ; ids aside."""
    for attribute in fields(Measure):
        mine, other = getattr(first, attribute.name), getattr(second, attribute.name)
        if attribute.name != "id" and mine != other and (mine or other):
            yield EntryDifference(attribute.name, mine, other)


def merge(
    inventories: Mapping[str, Inventory],
    decisions: Mapping[str, MergeDecision],
    *,
    recorded: dt.date,
) -> MergedInventory:
    """One inventory of all *inventories*, by the names of their files.

    Entries that are the *same* by the *decisions* become one: the first has what it says itself,
    and from the others what it lacks. It is not said to be complete, since several lists of
    departments need not be all that a city does.

    Raises:
        ValueError: A pair of likely duplicates is not decided.
    """
    pairs = likely_duplicates(inventories)
    undecided = [pair.key for pair in pairs if pair.key not in decisions]
    if undecided:
        message = f"Nothing is decided about {', '.join(undecided)}."
        raise ValueError(message)
    same = [pair for pair in pairs if decisions[pair.key] is MergeDecision.SAME]
    leader = _leaders(same)
    joined: dict[str, Measure] = {}
    ids: dict[str, str] = {}
    for file, inventory in inventories.items():
        for entry in inventory.measures:
            key = f"{file}#{entry.id}"
            first = leader.get(key, key)
            if first in joined:
                joined[first] = _joined(joined[first], entry)
                ids[key] = joined[first].id
            else:
                ids[key] = _free_id(entry.id, {each.id for each in joined.values()})
                joined[first] = evolve(entry, id=ids[key])
    authorities = dict.fromkeys(each for item in inventories.values() for each in item.authorities)
    return MergedInventory(
        inventory=Inventory(
            recorded=recorded,
            audience=narrowest(item.audience for item in inventories.values()),
            authorities=tuple(authorities),
            measures=tuple(joined.values()),
            sources=tuple(dict.fromkeys(s for item in inventories.values() for s in item.sources)),
        ),
        files=tuple(inventories),
        joined=same,
        apart=[pair for pair in pairs if pair not in same],
    )


def _leaders(same: Iterable[LikelyDuplicate]) -> dict[str, str]:
    """The first entry of those that are the same, directly or through others, by the key of each."""
    leader: dict[str, str] = {}

    def first(key: str) -> str:
        while leader.get(key, key) != key:
            key = leader[key]
        return key

    for pair in same:
        mine, other = first(pair.first.key), first(pair.second.key)
        leader.setdefault(mine, mine)
        leader[other] = mine
    return {key: first(key) for key in leader}


def _joined(first: Measure, second: Measure) -> Measure:
    """The *first* entry with what it lacks and the *second* has."""
    changes: dict[str, Any] = {}
    for attribute in fields(Measure):
        name = attribute.name
        mine, other = getattr(first, name), getattr(second, name)
        if isinstance(mine, tuple):
            changes[name] = (*mine, *(each for each in other if each not in mine))
        elif isinstance(mine, Text) and isinstance(other, Text):
            changes[name] = {**dict(other.by_language), **dict(mine.by_language)}
        elif mine in (None, False) and other:
            changes[name] = other
    # The last fact decides on the state: two lists that say different things keep that of the first.
    changes["progress"] = first.progress or second.progress
    return evolve(first, **changes)


def _free_id(id_: str, taken: set[str]) -> str:
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free


def decisions_to_text(pairs: Iterable[tuple[LikelyDuplicate, MergeDecision]]) -> str:
    """The decisions as the text of the file that keeps them."""
    lines = [
        "# Which entries of several lists are the same. Each line: entry + entry = same or different."
    ]
    lines += (f"{pair.key} = {decision}" for pair, decision in pairs)
    return "\n".join(lines) + "\n"


def decisions_from_text(text: str) -> Mapping[str, MergeDecision]:
    """The decisions in a *text*, by the keys of their pairs; raises ``ValueError`` with the wrong line."""
    decisions: dict[str, MergeDecision] = {}
    for line in text.removeprefix("\ufeff").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        key, _, decision = line.rpartition("=")
        if decision.strip() not in {each.value for each in MergeDecision}:
            raise ValueError(line.strip())
        decisions[key.strip()] = MergeDecision(decision.strip())
    return freeze(decisions)
