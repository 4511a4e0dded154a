"""Which report of a chain counts: the head, the last submission that no other replaced.

The reports of an authority form a directed graph: a report has an edge to each report that it
replaces. A head is a report that cannot be reached from another; a fork is a report that several
replace. On a day, only the reports count that had been submitted by then: a draft replaces nothing
yet. Within a circle nothing is replaced, so that no report is hidden by a wrong reference.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from ...plan.cycles import cycles
from ...values.brief import Brief
from ...values.dates import When
from ...values.facts import in_order
from ...values.mappings import freeze
from ..report import ProgressReport
from .state import ReportState, first_submissions


@frozen(kw_only=True)
class Chain(Brief):
    """Reports of the same authorities that replace each other, or are for one period and addressee.

    Attributes:
        reports: The reports, in the order in which they were given.
        replaced_by: By the id of a report that is replaced, the ids of those that replace it; none
            within a circle.
    """

    reports: tuple[ProgressReport, ...]
    replaced_by: Mapping[str, tuple[str, ...]] = field(converter=freeze, hash=False)

    @property
    def heads(self) -> tuple[ProgressReport, ...]:
        """The reports that none at hand replaces; several if it is not known which of them counts."""
        return tuple(each for each in self.reports if each.id not in self.replaced_by)

    @property
    def head(self) -> ProgressReport | None:
        """The report that counts; ``None`` if there are several heads."""
        return self.heads[0] if len(self.heads) == 1 else None

    def heads_on(self, on: dt.date) -> tuple[ProgressReport, ...]:
        """The reports that none submitted by the day *on* replaces, the one submitted last at the end.

        Reports that their addressee certainly had not by the day are left out, unless it had none.
        """
        if on not in self._heads_by_day:
            self._heads_by_day[on] = self._find_heads(on)
        return self._heads_by_day[on]

    @cached_property
    def _heads_by_day(self) -> dict[dt.date, tuple[ProgressReport, ...]]:
        """The heads on the days that were asked about, since every report of a chain asks."""
        return {}

    def _find_heads(self, on: dt.date) -> tuple[ProgressReport, ...]:
        counting = [each for each in self.reports if each.counts_on(on)] or self.reports
        replaced = self._reached(id_ for each in counting for id_ in self._replaced_by_one(each))
        heads = [each for each in counting if each.id not in replaced]
        return tuple(sorted(heads, key=lambda head: (_last_submission(head, on), head.identity)))

    def rivals(self, report: ProgressReport, on: dt.date) -> tuple[ProgressReport, ...]:
        """The other heads on the day *on*, if *report* is one, that may count in its place.

        They are for the same period and addressee, or replace a report that *report* replaces, too.
        Those in a circle with it are a finding of their own.
        """
        heads = self.heads_on(on)
        if not any(head is report for head in heads):
            return ()
        own, replaced = set(_uses(report)), self.before(report)
        circle = self.circles.get(report.id or "", ())
        return tuple(
            head
            for head in heads
            if head is not report
            and head.id not in circle
            and (own & set(_uses(head)) or replaced & self.before(head))
        )

    def before(self, report: ProgressReport) -> frozenset[str]:
        """The ids of all reports that *report* replaces, also over others."""
        return self._reached(self._replaced_by_one(report))

    def _replaced_by_one(self, report: ProgressReport) -> tuple[str, ...]:
        """The ids that *report* itself replaces: those that it names, without its own circle."""
        circle = self.circles.get(report.id or "", ())
        return tuple(id_ for id_ in report.replaces if id_ not in circle)

    def _reached(self, ids: Iterable[str]) -> frozenset[str]:
        """The *ids*, and those of all reports that these replace, also over others."""
        reached: set[str] = set()
        waiting = list(ids)
        while waiting:
            id_ = waiting.pop()
            if id_ not in reached:
                reached.add(id_)
                waiting += self._replaced.get(id_, ())
        return frozenset(reached)

    @cached_property
    def _replaced(self) -> Mapping[str, tuple[str, ...]]:
        """The ids that the report of each id replaces."""
        replaced: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for each in self.reports:
            if each.id is not None:
                replaced[each.id] += self._replaced_by_one(each)
        return dict(replaced)

    @property
    def forks(self) -> Mapping[str, tuple[str, ...]]:
        """The reports that several replace: by the id of each, the ids of those."""
        return {id_: later for id_, later in self.replaced_by.items() if len(later) > 1}

    @property
    def not_at_hand(self) -> tuple[str, ...]:
        """The ids that a report names as replaced, and that none at hand has."""
        ids = {each.id for each in self.reports}
        return tuple(id_ for id_ in self.replaced_by if id_ not in ids)

    @cached_property
    def circles(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of reports that replace each other in a circle, by the id of each."""
        return _circles(self.reports)

    def state_of(self, report: ProgressReport, on: dt.date, due: When | None = None) -> ReportState:
        """The state of a *report* of the chain on the day *on*, also if another one counts.

        Whether it was in time is judged by the first submission of it and of all that it replaces.
        """
        before = self.before(report)
        replaced = [each for each in self.reports if each.id in before]
        facts = tuple(fact for each in (*replaced, report) for fact in each.facts_on_record)
        later = [each for each in self.reports if each.counts_on(on)]
        state = report.state_on(
            on,
            due=due,
            replaced_by=[
                each.id or each.identity
                for each in later
                if report.id in self._replaced_by_one(each)
            ],
        )
        return evolve(
            state,
            submitted=first_submissions(in_order(facts, on)),
            earlier_not_at_hand=tuple(sorted(before - {each.id for each in replaced})),
        )


def chains(reports: Iterable[ProgressReport]) -> tuple[Chain, ...]:
    """The *reports* by chain, in the order of the first of each.

    A report without an id can replace others, and cannot be replaced.

    >>> from eccar.reports import ProgressReport
    >>> first = ProgressReport(id="2026", authorities=["de/musterstadt"])
    >>> corrected = ProgressReport(id="2026-2", authorities=["de/musterstadt"], replaces=["2026"])
    >>> [chain] = chains([first, corrected])
    >>> chain.head.id
    '2026-2'
    """
    reports = tuple(reports)
    return tuple(_chain([reports[index] for index in group]) for group in _groups(reports))


def _chain(reports: Sequence[ProgressReport]) -> Chain:
    replaced_by: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    circles = _circles(reports)
    for report in reports:
        circle = circles.get(report.id or "", ())
        for id_ in dict.fromkeys(report.replaces):
            if id_ not in circle:
                replaced_by[id_] += (report.id or report.identity,)
    return Chain(reports=tuple(reports), replaced_by=dict(replaced_by))


def _circles(reports: Iterable[ProgressReport]) -> dict[str, tuple[str, ...]]:
    """The ids of *reports* that replace each other in a circle, by the id of each."""
    named: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for each in reports:
        if each.id is not None:
            named[each.id] += each.replaces
    return {id_: circle for circle in cycles(named) for id_ in sorted(circle)}


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
    for use in _uses(report):
        yield authorities, *use


def _uses(report: ProgressReport) -> Iterator[tuple[object, ...]]:
    """What *report* is for: its period, once for each addressee."""
    if report.period is not None:
        yield from ((report.period, addressee) for addressee in report.to or (None,))


def _last_submission(report: ProgressReport, on: dt.date) -> dt.date:
    """The day from which the last submission of *report* by the day *on* counts."""
    days = (fact.effective_from() for fact in report.submissions_on(on))
    return max(filter(None, days), default=dt.date.min)


def chains_by_report(reports: Sequence[ProgressReport]) -> dict[int, Chain]:
    """The chain of each of the *reports*, by the address of the report in memory."""
    return {id(report): chain for chain in chains(reports) for report in chain.reports}


def chain_state(chain: Chain, on: dt.date, due: When | None = None) -> ReportState:
    """The state of the report of a *chain* that counts on the day *on*.

    Content and step are those of the head, of several the one submitted last; whether it was in
    time is judged by the first submission of the whole chain.

    >>> from eccar.reports import ProgressReport, submit
    >>> report = submit(ProgressReport(id="2026", authorities=["de/musterstadt"]), "2027-02-01")
    >>> [chain] = chains([report])
    >>> chain_state(chain, dt.date(2027, 3, 1))
    <ReportState de/musterstadt 2027-03-01: submitted, certain>
    """
    facts = tuple(fact for each in chain.reports for fact in each.facts_on_record)
    state = chain.state_of(chain.heads_on(on)[-1], on, due)
    return evolve(state, submitted=first_submissions(in_order(facts, on)), replaced_by=())
