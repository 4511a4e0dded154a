"""The plan of a release: three proposals, each with its loss, its reason and its audit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from attrs import evolve

from ...values.texts import Text
from ..counts.cell import CellState
from ..counts.control import ControlMethod
from ..counts.release import Release, RevisionRule
from ..counts.table import CountTable
from ..disclosure.attack import Attack, ContradictionError
from ..disclosure.audit import AuditedNumber, AuditOutcome, HiddenGroup, ReleaseAudit
from ..disclosure.numbers import TooManyCellsError
from ..disclosure.system import NotAudited, Terms, Unaudited
from ..errors import ALREADY_PROTECTED, NOTHING_TO_PUBLISH
from .merging import MAX_COMBINATIONS, choices, combination_count, merged, merged_release
from .proposals import NoProposal, Proposal, ReleaseLoss, ReleasePlan
from .releasing import digest_of
from .rounding import rounded
from .rule import PublishingRule, is_small, rule_of
from .suppression import HiddenCell, NothingWithstandsError, suppressed

METHODS = (ControlMethod.ROUNDING, ControlMethod.MERGING, ControlMethod.SUPPRESSION)
"""The methods that are proposed, in this order."""


def plan_release(
    table: CountTable,
    rule: PublishingRule | str,
    earlier: Sequence[CountTable] = (),
    *,
    methods: Sequence[ControlMethod] = METHODS,
    revisions: RevisionRule | None = None,
    caveats: Text | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ReleasePlan:
    """Three ways to publish a *table* under a *rule*, each audited; none is chosen.

    Args:
        table: The table with the true counts.
        rule: Threshold, base and protection, or the name of a packaged norm.
        earlier: The releases that were published before; each proposal is audited with them.
        methods: The methods that are tried.
        revisions: How figures may have changed between the data of the *earlier* releases and those
            of the table, and may change later. Without it, releases from the data of another day are
            not audited together (``ReleasePlan.apart``).
        caveats: What is said with the figures if the table itself says nothing.
        progress: Is called with how many of how many methods were tried.

    Raises:
        InvalidValue: The counts of the table are rounded or hidden already (DOC743), or it has none
            (DOC744), or there is no norm of this name (DOC742).
    """
    if isinstance(rule, str):
        rule = rule_of(rule)
    if not any(cell.count is not None for cell in table.cells):
        raise NOTHING_TO_PUBLISH()
    for cell in table.cells:
        state = table.state_of(cell)
        if state in {CellState.ROUNDED, CellState.SUPPRESSED}:
            raise ALREADY_PROTECTED(state=state)
    planner = _Planner(table, rule, tuple(earlier), revisions or RevisionRule(), caveats)
    proposals = []
    for done, method in enumerate(methods):
        if progress:
            progress(done, len(methods))
        proposals.append(planner.by(method))
    if progress:
        progress(len(methods), len(methods))
    return ReleasePlan(table=table, rule=rule, earlier=planner.earlier, proposals=tuple(proposals))


class _Planner:
    """Makes the proposals for one table."""

    def __init__(
        self,
        table: CountTable,
        rule: PublishingRule,
        earlier: tuple[CountTable, ...],
        revisions: RevisionRule,
        caveats: Text | None,
    ) -> None:
        self._table = table
        self._rule = rule
        self.earlier = earlier
        self._revisions = revisions
        self._caveats = caveats

    def by(self, method: ControlMethod) -> Proposal:
        """The proposal by a *method*; of numbers that contradict each other there is none."""
        if self._clash is not None:
            return Proposal(method=method, refused=NoProposal.CONTRADICTS, audit=self._clash)
        try:
            match method:
                case ControlMethod.ROUNDING:
                    return self._by_rounding()
                case ControlMethod.MERGING:
                    return self._by_merging()
                case _:
                    return self._by_suppression()
        except NotAudited as error:
            return _unaudited(method, error.reason)
        except TooManyCellsError:
            return _unaudited(method, Unaudited.SIZE)
        except ContradictionError:
            return Proposal(method=method, refused=NoProposal.CONTRADICTS)

    @cached_property
    def _clash(self) -> ReleaseAudit | None:
        """The audit of the true counts, if they contradict each other or earlier releases."""
        audit = self._attack(self._table).audit()
        return audit if audit.outcome is AuditOutcome.CONTRADICTS_ITSELF else None

    def _attack(self, release: CountTable) -> Attack:
        if isinstance(release, Release):
            release = evolve(release, revisions=self._revisions)
        return Attack(
            release,
            self.earlier,
            threshold=self._rule.threshold,
            protection=self._rule.protection,
        )

    def _by_rounding(self) -> Proposal:
        return self._audited(rounded(self._table, self._rule, self._caveats))

    def _audited(
        self,
        release: Release,
        merged: tuple[str, ...] = (),
        hidden: tuple[HiddenCell, ...] = (),
    ) -> Proposal:
        """The proposal of a *release*, if it withstands."""
        release = evolve(release, revisions=self._revisions, digest=digest_of(release))
        audit = self._attack(release).audit()
        method = release.control.method
        if not audit.withstands:
            refused = NoProposal.NOT_AUDITED if audit.reason else NoProposal.FALLS
            return Proposal(method=method, refused=refused, unaudited=audit.reason, audit=audit)
        loss = _loss(self._table, release)
        return Proposal(
            method=method, release=release, audit=audit, loss=loss, merged=merged, hidden=hidden
        )

    def _by_merging(self) -> Proposal:
        method = ControlMethod.MERGING
        combinations = combination_count(self._table)
        if combinations > MAX_COMBINATIONS:
            return Proposal(method=method, refused=NoProposal.TOO_MANY)
        every = choices(self._table)
        for choice in every:
            table = merged(self._table, choice)
            if any(is_small(cell, self._rule) for cell in table.cells):
                continue
            codes = tuple(grouping.code for chosen in choice for grouping in chosen)
            release = merged_release(table, self._rule, self._caveats)
            if self._attack(release).first_fall() is None:
                return self._audited(release, codes)
        return Proposal(method=method, refused=_no_merging(self._table, combinations, len(every)))

    def _by_suppression(self) -> Proposal:
        safe: set[Terms] = set()

        def next_fall(release: Release) -> AuditedNumber | HiddenGroup | None:
            return self._attack(release).first_fall(safe)

        try:
            release, hidden = suppressed(
                self._table, self._rule, next_fall, self._falls_anew, self._caveats
            )
        except NothingWithstandsError:
            return Proposal(method=ControlMethod.SUPPRESSION, refused=NoProposal.FALLS)
        return self._audited(release, hidden=hidden)

    def _falls_anew(self, release: Release) -> AuditedNumber | HiddenGroup | None:
        return self._attack(release).first_fall()


def _unaudited(method: ControlMethod, reason: Unaudited) -> Proposal:
    return Proposal(method=method, refused=NoProposal.NOT_AUDITED, unaudited=reason)


def _no_merging(table: CountTable, combinations: int, allowed: int) -> NoProposal:
    """Why no merged table withstands, of so many *combinations*, of which so many are *allowed*."""
    if combinations > 1:
        return NoProposal.FALLS if allowed > 1 else NoProposal.TOO_FEW
    declared = any(dimension.groupings for dimension in table.dimensions)
    return NoProposal.OVERLAPPING if declared else NoProposal.NO_GROUPINGS


def _loss(table: CountTable, release: Release) -> ReleaseLoss:
    """What a *release* takes away from the *table*."""
    pairs = [(cell, release.cell_by_codes.get(frozenset(cell.codes))) for cell in table.cells]
    known = [(cell.count, other) for cell, other in pairs if cell.count is not None and other]
    printed = [(count, other.count) for count, other in known if other.count is not None]
    hidden = [count for count, other in known if other.state is CellState.SUPPRESSED]
    return ReleaseLoss(
        numbers=len(table.cells),
        shown=sum(cell.count is not None for cell in release.cells),
        changed=sum(count != other for count, other in printed),
        difference=sum(abs(count - other) for count, other in printed),
        hidden=len(hidden),
        hidden_count=sum(hidden),
    )
