"""Facts: what happened, when, by whom, and on which sources; the same in every domain.

A domain derives one class from ``Fact`` for all its facts (a posting, a fact of a plan), adds the
fields that they share, and derives one class from that for each kind. The ``Family`` of the
domain's class lists the kinds by the word that documents use for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any, ClassVar, TypeVar

from attrs import Attribute, converters, evolve, field, fields, frozen

from .brief import Brief
from .constraints import TEXT
from .dates import When, day, when
from .sources import Source, sources
from .typed import typed_fields


@frozen(kw_only=True, field_transformer=typed_fields)
class Fact(Brief):
    """Something that happened: when, by whom, on which sources, and when it was recorded.

    Attributes:
        kind: The word that documents use for this kind of fact.
        family: The kinds of a domain; only the class that a domain derives its kinds from has any.
        when: The date, as exact or as rough as the record.
        by: The body or office that acted; never a person.
        sources: The pages or papers that report it.
        recorded: The day on which it was put on record; without it, that of the document counts.
        note: Anything else that a reader should know.
    """

    kind: ClassVar[str] = ""
    family: ClassVar[Mapping[str, type[Any]]] = {}

    when: When = field(converter=when)
    by: str | None = field(default=None, validator=TEXT.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def word(self) -> str:
        """The word under which tables and wordings know this fact; the kind, unless it says more."""
        return self.kind

    def effective_from(self, recorded: dt.date | None = None) -> dt.date | None:
        """The first day on which the fact certainly counts, or ``None`` if there is none.

        What was put on record on a day had happened by then, unless it begins later. So this is
        the last possible day of the date; or the day of recording, if that is earlier and the fact
        can have begun by then; or no day, if neither is known.

        Args:
            recorded: The day on which the document was recorded; the fact's own day goes first.
        """
        first, last, recorded = self.when.first, self.when.last, self.recorded or recorded
        if recorded is None:
            return last
        if first is not None and recorded < first:
            return last or first
        return recorded if last is None or recorded < last else last

    def effective_by(self, on: dt.date, recorded: dt.date | None = None) -> bool:
        """Whether the fact counts on the day *on*; see ``effective_from``."""
        effective = self.effective_from(recorded)
        return effective is not None and effective <= on

    def may_have_happened_by(self, on: dt.date) -> bool:
        """Whether the date leaves open that the fact had happened by the day *on*."""
        return self.when.first is None or self.when.first <= on

    def known_by(self, known: dt.date, recorded: dt.date | None = None) -> bool:
        """Whether the fact was on record on the day *known*.

        Args:
            known: The day asked about.
            recorded: The day on which the document was recorded. A fact without any day of
                recording counts as known on every day.
        """
        return (self.recorded or recorded or known) <= known


AnyFact = TypeVar("AnyFact", bound=Fact)


class Family(Mapping[str, type[AnyFact]]):
    """The kinds of fact of a domain, by the word that documents use for each.

    >>> class Opened(Fact):
    ...     kind = "opened"
    >>> Family([Opened])["opened"].__name__
    'Opened'
    """

    def __init__(self, kinds: Iterable[type[AnyFact]]) -> None:
        """List *kinds*, in the order in which pages and schemas name them.

        Raises:
            ValueError: If two kinds have the same word.
        """
        self._kinds: dict[str, type[AnyFact]] = {}
        for kind in kinds:
            if kind.kind in self._kinds:
                message = f"Two kinds of fact have the word {kind.kind!r}."
                raise ValueError(message)
            self._kinds[kind.kind] = kind

    def __getitem__(self, word: str) -> type[AnyFact]:
        return self._kinds[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)


def shared_base(kind: type[Fact]) -> type[Fact]:
    """The nearest class that *kind* is derived from and that is no kind itself: it has no word."""
    bases = (base for base in kind.__mro__ if issubclass(base, Fact))
    return next(base for base in bases if not base.kind)


def own_fields(kind: type[Fact]) -> tuple[str, ...]:
    """The names of the fields that only facts of this *kind* have, in the order of documents."""
    inherited = {attribute.name for attribute in fields(shared_base(kind))}
    names = (attribute.name for attribute in fields(kind))
    return tuple(name for name in names if name not in inherited)


def in_document_order(*names: str) -> Callable[[type, list[Attribute[Any]]], list[Attribute[Any]]]:
    """A field transformer of attrs that sorts the fields of a class by *names*.

    Documents write keys in the order of the fields, and a domain's documents may name its own
    fields between those of ``Fact``. Marked as its own, the fields keep the order in subclasses.

    Args:
        names: The name of each field of the class, in the order in which documents write them.
    """

    def sort(cls: type, attributes: list[Attribute[Any]]) -> list[Attribute[Any]]:
        attributes.sort(key=lambda attribute: names.index(attribute.name))
        typed = typed_fields(cls, attributes)
        return [attribute.evolve(inherited=False) for attribute in typed]

    return sort


def in_order(facts: Iterable[AnyFact], on: dt.date) -> list[AnyFact]:
    """The *facts* that count on the day *on*, in the order in which they happened.

    A fact comes before another if it was over before the other can have begun; facts dated too
    roughly to tell keep the order of the document.
    """
    effective = [fact for fact in facts if fact.effective_by(on)]
    if _is_ordered(effective, on):
        return effective
    return [effective[index] for index in reversed([*_from_the_last(effective, on)])]


def _is_ordered(facts: Sequence[Fact], on: dt.date) -> bool:
    """Whether no fact was over before one that the document names earlier can have begun."""
    begun = dt.date.min
    for fact in facts:
        end = fact.effective_from() or on
        if end < begun:
            return False
        begun = max(begun, fact.when.first or end)
    return True


def _from_the_last(facts: Sequence[Fact], on: dt.date) -> Iterator[int]:
    """The indices of *facts* in topological order, from the last fact to the first.

    A fact is free when none of those left has to follow it: when it ends no earlier than the
    latest beginning among them. Of the free facts the heap gives the one with the highest index,
    so that facts without an order between them keep that of the document.
    """
    ends = [fact.effective_from() or on for fact in facts]
    begins = [fact.when.first or end for fact, end in zip(facts, ends, strict=True)]
    by_begin = sorted(range(len(facts)), key=begins.__getitem__)
    by_end = sorted(range(len(facts)), key=ends.__getitem__)
    free: list[int] = []
    taken: set[int] = set()
    while by_begin:
        while by_end and ends[by_end[-1]] >= begins[by_begin[-1]]:
            heappush(free, -by_end.pop())
        index = -heappop(free)
        taken.add(index)
        yield index
        while by_begin and by_begin[-1] in taken:
            by_begin.pop()


def put_on_record(facts: tuple[AnyFact, ...], recorded: dt.date | None) -> tuple[AnyFact, ...]:
    """The same *facts*, with the day *recorded* where they have none and it bounds their date."""
    if recorded is None or not any(_is_bounded_by(fact, recorded) for fact in facts):
        return facts
    return tuple(
        evolve(fact, recorded=recorded) if _is_bounded_by(fact, recorded) else fact
        for fact in facts
    )


def _is_bounded_by(fact: Fact, recorded: dt.date) -> bool:
    """Whether *fact* names no day of recording and may, by its date, have happened after *recorded*."""
    last = fact.when.last
    return fact.recorded is None and (last is None or last > recorded)
