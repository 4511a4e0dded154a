"""Which report of a chain counts: the head, the last submission that no other replaced.

The reports of an authority form a directed graph: a report has an edge to each report that it
replaces. A head is a report that nothing replaces; a fork is a report that several replace.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ...values.brief import Brief
from ...values.dates import When
from ...values.facts import in_order
from ...values.texts import freeze
from .state import ReportState, first_submissions

if TYPE_CHECKING:
    from ..report import ProgressReport


@frozen(kw_only=True)
class Chain(Brief):
    """Reports of the same authorities that replace each other, or are for one period and addressee.

    Attributes:
        reports: The reports, in the order in which they were given.
        replaced_by: By the id of a report that is replaced, the ids of those that replace it.
    """

    reports: tuple[ProgressReport, ...]
    replaced_by: Mapping[str, tuple[str, ...]] = field(converter=freeze, hash=False)

    @property
    def heads(self) -> tuple[ProgressReport, ...]:
        """The reports that none at hand replaces; several if it is not known which of them counts."""
        return tuple(each for each in self.reports if each.id not in self.replaced_by)

    @property
    def head(self) -> ProgressReport | None:
        """The report that counts; ``None`` if there are several heads, or none."""
        return self.heads[0] if len(self.heads) == 1 else None

    @property
    def forks(self) -> Mapping[str, tuple[str, ...]]:
        """The reports that several replace: by the id of each, the ids of those."""
        return {id_: later for id_, later in self.replaced_by.items() if len(later) > 1}

    @property
    def not_at_hand(self) -> tuple[str, ...]:
        """The ids that a report names as replaced, and that none at hand has."""
        ids = {each.id for each in self.reports}
        return tuple(id_ for id_ in self.replaced_by if id_ not in ids)

    @property
    def cycle(self) -> tuple[str, ...]:
        """The ids of reports that replace each other in a circle; empty if none do."""
        graph = {each.id: each.replaces for each in self.reports if each.id is not None}
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            nodes: list[str] = error.args[1]
            return tuple(nodes[:-1])
        return ()


def chains(reports: Iterable[ProgressReport]) -> tuple[Chain, ...]:
    """The *reports* by chain, in the order of the first of each.

    A report without an id can replace others, and cannot be replaced.
    """
    reports = tuple(reports)
    return tuple(_chain([reports[index] for index in group]) for group in _groups(reports))


def _chain(reports: Sequence[ProgressReport]) -> Chain:
    replaced_by: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for report in reports:
        for id_ in dict.fromkeys(report.replaces):
            replaced_by[id_] += (report.id or report.identity,)
    return Chain(reports=tuple(reports), replaced_by=dict(replaced_by))


def _groups(reports: Sequence[ProgressReport]) -> Iterator[list[int]]:
    """The connected components of *reports*, as lists of indices: a depth-first search."""
    by_key: defaultdict[object, list[int]] = defaultdict(list)
    keys = [list(_keys(report)) for report in reports]
    for index, own in enumerate(keys):
        for key in own:
            by_key[key].append(index)
    grouped: set[int] = set()
    for start in range(len(reports)):
        if start not in grouped:
            group, waiting = {start}, [start]
            while waiting:
                for key in keys[waiting.pop()]:
                    reached = set(by_key.pop(key, ())) - group
                    group |= reached
                    waiting += reached
            grouped |= group
            yield sorted(group)


def _keys(report: ProgressReport) -> Iterator[object]:
    """What *report* shares with others of its chain: the ids of its links, and its period."""
    authorities = frozenset(report.authorities)
    for id_ in (report.id, *report.replaces):
        if id_ is not None:
            yield authorities, id_
    if report.period is not None:
        yield authorities, report.period, frozenset(report.to)


def chain_state(chain: Chain, on: dt.date, due: When | None = None) -> ReportState | None:
    """The state of the report of a *chain* that counts on the day *on*; ``None`` if all replace each other.

    Content and step are those of the head, the last of several; whether it was in time is judged by the
    first submission of the whole chain.
    """
    if not chain.heads:
        return None
    head = chain.heads[-1]
    facts = tuple(fact for each in chain.reports for fact in each.facts_on_record)
    state = head.state_on(on, due=due)
    return evolve(state, submitted=first_submissions(in_order(facts, on)))
