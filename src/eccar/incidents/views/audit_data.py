"""Audits and plans of releases as plain data, for other programs."""

from __future__ import annotations

from typing import Annotated, TypedDict

from ...languages.language import Language
from ..counts.control import ControlMethod
from ..disclosure.audit import (
    AuditedNumber,
    AuditOutcome,
    BoundExplanation,
    BoundSide,
    FallExplanation,
    HiddenGroup,
    NumberName,
    ReleaseAudit,
)
from ..disclosure.linking import ApartReason, NotAuditedTogether
from ..disclosure.system import Unaudited
from ..disclosure.targets import TargetKind
from ..publishing.proposals import NoProposal, Proposal, ReleasePlan
from ..publishing.suppression import HiddenCell, HiddenKind


class NumberNameData(TypedDict):
    """A published number."""

    table: Annotated[str, "The id of its table."]
    position: Annotated[int, "The position of the table: 0 for the audited one."]
    codes: Annotated[tuple[str, ...], "The codes of the cell; none for the total."]
    share_of: Annotated[tuple[str, ...] | None, "The codes of the whole, if it is a share."]
    printed: Annotated[str | None, "What the table prints; null for a hidden number."]


class AuditedNumberData(TypedDict):
    """A count that is not published, and what an outsider knows of it."""

    kind: Annotated[TargetKind, "What it follows from."]
    number: Annotated[NumberNameData, "The number that it is, or that contains it."]
    without: Annotated[list[NumberNameData], "The numbers that are taken away from that."]
    needed: Annotated[int, "How many values it must be able to have, if it may be small."]
    values: Annotated[tuple[int, ...] | None, "All its possible values, if these are few."]
    least: Annotated[int | None, "The smallest possible value; null if it was not computed."]
    most: Annotated[int | None, "The greatest possible value; null if there is none."]
    small: Annotated[bool | None, "Whether it may be small; null if that was not asked."]
    falls: Annotated[bool, "Whether it can be worked out."]


class HiddenGroupData(TypedDict):
    """The hidden parts of a published sum."""

    number: Annotated[NumberNameData, "The published sum."]
    parts: Annotated[list[NumberNameData], "Its hidden parts."]
    least: Annotated[int, "What they are together at least."]
    falls: Annotated[bool, "Whether that is below the threshold."]


class UsedNumberData(TypedDict):
    """A published number in a sum."""

    number: Annotated[NumberNameData | None, "Which number; null for what always holds."]
    value: Annotated[int, "What is known of it."]
    factor: Annotated[str, "With what it is multiplied, such as −1 or 1/2."]


class BoundData(TypedDict):
    """How an end of the possible values is known."""

    side: Annotated[BoundSide, "Which end."]
    value: Annotated[int, "The end."]
    numbers: Annotated[list[NumberNameData], "The published numbers that are needed."]
    steps: Annotated[list[UsedNumberData], "The sum; empty if only a trial of all counts gives it."]


class FallExplanationData(TypedDict):
    """How an outsider works out a count, or what hidden parts are together."""

    number: Annotated[NumberNameData, "The number that falls, or the sum of the parts."]
    bounds: Annotated[list[BoundData], "How its ends are known."]


class ApartData(TypedDict):
    """An earlier release that was not audited together."""

    id: Annotated[str, "Its id."]
    reason: Annotated[ApartReason, "Why."]
    values: Annotated[list[str], "What the audited release and it state, if that is the reason."]


class ReleaseAuditData(TypedDict):
    """What an outsider can work out; it is not assumed that somebody repeats the choice of what was hidden."""

    release: Annotated[str, "The identity of the release."]
    threshold: Annotated[int, "The smallest count that may be known."]
    protection: Annotated[int | None, "How many values must be possible, if that was given."]
    outcome: Annotated[AuditOutcome, "What it comes to."]
    reason: Annotated[Unaudited | None, "Why there is no exact answer."]
    earlier: Annotated[list[str], "The ids of the releases that were audited together with it."]
    apart: Annotated[list[ApartData], "Those that were not, with the reasons."]
    numbers: Annotated[list[AuditedNumberData], "The counts that are not published."]
    groups: Annotated[list[HiddenGroupData], "The hidden parts of each published sum."]
    shown_below: Annotated[list[NumberNameData], "Counts below the threshold that it prints."]
    explanations: Annotated[list[FallExplanationData], "How each that falls is worked out."]
    clash: Annotated[list[NumberNameData], "Numbers that cannot all be true."]


class HiddenCellData(TypedDict):
    """A hidden count with its reason, for inside only."""

    codes: Annotated[tuple[str, ...], "The codes of the cell."]
    count: Annotated[int, "The true count."]
    kind: Annotated[HiddenKind, "Whether it is hidden for itself or for another one."]
    protects: Annotated[
        NumberNameData | None,
        "The number that would fall if it was shown, or the sum whose hidden parts would.",
    ]


class ProposalData(TypedDict):
    """A way to publish a table."""

    method: Annotated[ControlMethod, "How small counts are protected."]
    withstands: Annotated[bool, "Whether nothing can be worked out from it."]
    refused: Annotated[NoProposal | None, "Why there is no proposal."]
    unaudited: Annotated[Unaudited | None, "Why whether one withstands is not known."]
    numbers: Annotated[int | None, "How many counts the table has."]
    shown: Annotated[int | None, "How many of them are printed."]
    changed: Annotated[int | None, "How many printed counts are not the true ones."]
    difference: Annotated[int | None, "By how much they differ, all together."]
    hidden: Annotated[list[HiddenCellData], "What is hidden, and why."]
    merged: Annotated[tuple[str, ...], "The codes of the groupings that are merged."]
    audit: Annotated[ReleaseAuditData | None, "What an outsider can work out."]


class ReleasePlanData(TypedDict):
    """Ways to publish a table; none is chosen. It has true counts, and is for inside only."""

    table: Annotated[str, "The identity of the table."]
    threshold: Annotated[int, "The smallest count that may be known."]
    base: Annotated[int, "The base of rounding."]
    norm: Annotated[str | None, "The norm that the rule is from."]
    apart: Annotated[list[ApartData], "The earlier releases that none was audited with, and why."]
    proposals: Annotated[list[ProposalData], "By rounding, by merging, by suppression."]


def release_audit_data(audit: ReleaseAudit, _: Language) -> ReleaseAuditData:
    """What an audit says."""
    return _audit(audit)


def release_plan_data(plan: ReleasePlan, _: Language) -> ReleasePlanData:
    """What is proposed for a table."""
    return {
        "table": plan.table.identity,
        "threshold": plan.rule.threshold,
        "base": plan.rule.base,
        "norm": plan.rule.norm,
        "apart": [*map(_apart, plan.apart)],
        "proposals": [*map(_proposal, plan.proposals)],
    }


def proposal_data(proposal: Proposal, _: Language) -> ProposalData:
    """One of the proposals."""
    return _proposal(proposal)


def _proposal(proposal: Proposal) -> ProposalData:
    loss = proposal.loss
    return {
        "method": proposal.method,
        "withstands": proposal.withstands,
        "refused": proposal.refused,
        "unaudited": proposal.unaudited,
        "numbers": loss.numbers if loss else None,
        "shown": loss.shown if loss else None,
        "changed": loss.changed if loss else None,
        "difference": loss.difference if loss else None,
        "hidden": [*map(_hidden, proposal.hidden)],
        "merged": proposal.merged,
        "audit": _audit(proposal.audit) if proposal.audit else None,
    }


def _hidden(cell: HiddenCell) -> HiddenCellData:
    protects = _name(cell.protects.number) if cell.protects else None
    return {"codes": cell.codes, "count": cell.count, "kind": cell.kind, "protects": protects}


def _apart(apart: NotAuditedTogether) -> ApartData:
    values = [str(value) for value in apart.values or ()]
    return {"id": apart.id, "reason": apart.reason, "values": values}


def _audit(audit: ReleaseAudit) -> ReleaseAuditData:
    return {
        "release": audit.release.identity,
        "threshold": audit.threshold,
        "protection": audit.protection,
        "outcome": audit.outcome,
        "reason": audit.reason,
        "earlier": [table.id for table in audit.earlier],
        "apart": [*map(_apart, audit.apart)],
        "numbers": [*map(_number, audit.numbers)],
        "groups": [*map(_group, audit.groups)],
        "shown_below": [*map(_name, audit.shown_below)],
        "explanations": [*map(_explanation, audit.explanations)],
        "clash": [*map(_name, audit.clash)],
    }


def _name(number: NumberName) -> NumberNameData:
    return {
        "table": number.table,
        "position": number.position,
        "codes": number.codes,
        "share_of": number.share_of,
        "printed": number.printed,
    }


def _number(number: AuditedNumber) -> AuditedNumberData:
    return {
        "kind": number.kind,
        "number": _name(number.number),
        "without": [*map(_name, number.without)],
        "needed": number.needed,
        "values": number.values,
        "least": number.least,
        "most": number.most,
        "small": number.small,
        "falls": number.falls,
    }


def _group(group: HiddenGroup) -> HiddenGroupData:
    return {
        "number": _name(group.number),
        "parts": [*map(_name, group.parts)],
        "least": group.least,
        "falls": group.falls,
    }


def _explanation(explanation: FallExplanation) -> FallExplanationData:
    return {
        "number": _name(explanation.falls.number),
        "bounds": [*map(_bound, explanation.bounds)],
    }


def _bound(bound: BoundExplanation) -> BoundData:
    return {
        "side": bound.side,
        "value": bound.value,
        "numbers": [*map(_name, bound.numbers)],
        "steps": [
            {
                "number": _name(step.number) if step.number else None,
                "value": step.value,
                "factor": str(step.factor),
            }
            for step in bound.steps
        ],
    }
