"""The plan of a release: three proposals, each with its loss, its reason and its audit."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from functools import cached_property

from attrs import evolve, frozen

from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.texts import Text
from ..counts.cell import CellState, CountCell
from ..counts.control import ControlMethod
from ..counts.release import Release
from ..counts.table import CountTable
from ..disclosure.attack import Attack, ContradictionError
from ..disclosure.audit import AuditedNumber, AuditOutcome, HiddenGroup, ReleaseAudit
from ..disclosure.numbers import TooManyCellsError
from ..disclosure.system import NotAudited, Terms
from ..errors import ALREADY_PROTECTED, NOTHING_TO_PUBLISH
from .merging import MAX_COMBINATIONS, choices, combination_count, merged, merged_release
from .releasing import digest_of
from .rounding import rounded
from .rule import PublishingRule
from .suppression import HiddenCell, NothingWithstandsError, suppressed

METHODS = (ControlMethod.ROUNDING, ControlMethod.MERGING, ControlMethod.SUPPRESSION)
"""The methods that are proposed, in this order."""


class NoProposal(enum.StrEnum):
    """Why there is no proposal by a method.

    ``FALLS``: a small count could be worked out. ``NO_GROUPINGS``: no groupings are declared.
    ``TOO_MANY``: there are more combinations of groupings than are tried. ``NOT_AUDITED``: whether
    it withstands could not be found out. ``CONTRADICTS``: the numbers, together with earlier
    releases, cannot all be true.
    """

    FALLS = "falls"
    NO_GROUPINGS = "no-groupings"
    TOO_MANY = "too-many"
    NOT_AUDITED = "not-audited"
    CONTRADICTS = "contradicts"


@frozen(kw_only=True)
class ReleaseLoss(Brief):
    """What a proposal takes away from a table.

    Attributes:
        numbers: How many counts the table has, margins included.
        shown: How many counts the proposal prints.
        changed: How many of these are not the true count.
        difference: By how much printed counts differ from the true ones, all together.
        hidden: How many counts are hidden.
        hidden_count: How many incidents are in hidden cells of the finest level.
    """

    numbers: int
    shown: int
    changed: int = 0
    difference: int = 0
    hidden: int = 0
    hidden_count: int = 0


@frozen(kw_only=True)
class Proposal(Displayable):
    """A way to publish a table.

    Attributes:
        method: How small counts are protected.
        release: The release; ``None`` if there is none that withstands.
        refused: Why there is none.
        audit: What an outsider can work out from it; without a release, what falls in what was
            tried.
        loss: What it takes away.
        merged: The codes of the groupings that were merged.
        hidden: Each hidden count with its reason, for those who may see the true counts only.
    """

    view = "proposals.proposal"

    method: ControlMethod
    release: Release | None = None
    refused: NoProposal | None = None
    audit: ReleaseAudit | None = None
    loss: ReleaseLoss | None = None
    merged: tuple[str, ...] = ()
    hidden: tuple[HiddenCell, ...] = ()

    @property
    def withstands(self) -> bool:
        """Whether there is a release, and no small count can be worked out from it."""
        return self.release is not None and self.audit is not None and self.audit.withstands


@frozen(kw_only=True)
class ReleasePlan(Displayable):
    """Three ways to publish a table; the choice is the caller's.

    Attributes:
        table: The table with the true counts.
        rule: How small counts are protected.
        earlier: The releases that were published before.
        proposals: By rounding, by merging and by suppression, in this order.
    """

    view = "proposals.release_plan"

    table: CountTable
    rule: PublishingRule
    earlier: tuple[CountTable, ...] = ()
    proposals: tuple[Proposal, ...]

    def by(self, method: ControlMethod | str) -> Proposal:
        """The proposal by a *method*."""
        wanted = ControlMethod(method)
        return next(each for each in self.proposals if each.method is wanted)

    def _brief(self) -> str:
        held = (f"{each.method}: {each.withstands}" for each in self.proposals)
        return f"{self.table.id}: {', '.join(held)}"


def plan_release(
    table: CountTable,
    rule: PublishingRule,
    earlier: Sequence[CountTable] = (),
    *,
    methods: Sequence[ControlMethod] = METHODS,
    caveats: Text | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ReleasePlan:
    """Three ways to publish a *table* under a *rule*, each audited; none is chosen.

    Args:
        table: The table with the true counts.
        rule: Threshold, base and protection.
        earlier: The releases that were published before; each proposal is audited with them.
        methods: The methods that are tried.
        caveats: What is said with the figures if the table itself says nothing.
        progress: Is called with how many of how many methods were tried.

    Raises:
        InvalidValue: The counts of the table are rounded or hidden already (DOC743), or it has none
            (DOC744).
    """
    if not any(cell.count is not None for cell in table.cells):
        raise NOTHING_TO_PUBLISH()
    for cell in table.cells:
        state = table.state_of(cell)
        if state in {CellState.ROUNDED, CellState.SUPPRESSED}:
            raise ALREADY_PROTECTED(state=state)
    planner = _Planner(table, rule, tuple(earlier), caveats)
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
        caveats: Text | None,
    ) -> None:
        self._table = table
        self._rule = rule
        self.earlier = earlier
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
        except (NotAudited, TooManyCellsError):
            return Proposal(method=method, refused=NoProposal.NOT_AUDITED)
        except ContradictionError:
            return Proposal(method=method, refused=NoProposal.CONTRADICTS)

    @cached_property
    def _clash(self) -> ReleaseAudit | None:
        """The audit of the true counts, if they contradict each other or earlier releases."""
        audit = self._attack(self._table).audit()
        return audit if audit.outcome is AuditOutcome.CONTRADICTS_ITSELF else None

    def _attack(self, release: CountTable) -> Attack:
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
        release = evolve(release, digest=digest_of(release))
        audit = self._attack(release).audit()
        method = release.control.method
        if not audit.withstands:
            unknown = audit.reason is not None
            refused = NoProposal.NOT_AUDITED if unknown else NoProposal.FALLS
            return Proposal(method=method, refused=refused, audit=audit)
        loss = _loss(self._table, release)
        return Proposal(
            method=method, release=release, audit=audit, loss=loss, merged=merged, hidden=hidden
        )

    def _by_merging(self) -> Proposal:
        method = ControlMethod.MERGING
        combinations = combination_count(self._table)
        if combinations > MAX_COMBINATIONS:
            return Proposal(method=method, refused=NoProposal.TOO_MANY)
        for choice in choices(self._table):
            table = merged(self._table, choice)
            if any(_is_small(cell, self._rule) for cell in table.cells):
                continue
            codes = tuple(grouping.code for chosen in choice for grouping in chosen)
            release = merged_release(table, self._rule, self._caveats)
            if self._attack(release).first_fall() is None:
                return self._audited(release, codes)
        none = combinations == 1
        return Proposal(
            method=method, refused=NoProposal.NO_GROUPINGS if none else NoProposal.FALLS
        )

    def _by_suppression(self) -> Proposal:
        safe: set[Terms] = set()

        def next_fall(release: Release) -> AuditedNumber | HiddenGroup | None:
            return self._attack(release).first_fall(safe)

        try:
            release, hidden = suppressed(self._table, self._rule, next_fall, self._caveats)
        except NothingWithstandsError:
            return Proposal(method=ControlMethod.SUPPRESSION, refused=NoProposal.FALLS)
        return self._audited(release, hidden=hidden)


def _is_small(cell: CountCell, rule: PublishingRule) -> bool:
    return cell.count is not None and 1 <= cell.count < rule.threshold


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
