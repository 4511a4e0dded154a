"""Proposals to publish a table: what each takes away, and what an outsider can work out from it."""

from __future__ import annotations

import enum

from attrs import frozen

from ...values.brief import Brief
from ...values.displayable import Displayable
from ..counts.control import ControlMethod
from ..counts.release import Release
from ..counts.table import CountTable
from ..disclosure.audit import ReleaseAudit
from ..disclosure.linking import NotAuditedTogether
from ..disclosure.system import Unaudited
from .rule import PublishingRule
from .suppression import HiddenCell


class NoProposal(enum.StrEnum):
    """Why there is no proposal by a method.

    ``FALLS``: a small count could be worked out. ``NO_GROUPINGS``: no groupings are declared.
    ``OVERLAPPING``: those that are declared cannot be added up. ``TOO_FEW``: each would leave one
    category of a dimension. ``TOO_MANY``: there are more combinations of groupings than are tried. ``NOT_AUDITED``: whether
    it withstands could not be found out. ``CONTRADICTS``: the numbers, together with earlier
    releases, cannot all be true.
    """

    FALLS = "falls"
    NO_GROUPINGS = "no-groupings"
    OVERLAPPING = "overlapping"
    TOO_FEW = "too-few"
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
        unaudited: Why it could not be found out whether one withstands.
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
    unaudited: Unaudited | None = None
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

    @property
    def apart(self) -> tuple[NotAuditedTogether, ...]:
        """The earlier releases that the proposals were not audited with, and why."""
        audits = (each.audit for each in self.proposals if each.audit)
        return tuple(dict.fromkeys(other for audit in audits for other in audit.apart))

    def _brief(self) -> str:
        held = (f"{each.method}: {each.withstands}" for each in self.proposals)
        return f"{self.table.id}: {', '.join(held)}"
