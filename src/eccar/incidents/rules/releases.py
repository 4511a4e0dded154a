"""Rules ``INC4…``: what a published table gives away, by itself and with earlier ones."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Answer, Hit, hit, not_evaluated, rule
from ...values.displayable import Message
from ...values.errors import InvalidValue, Severity
from ...values.texts import Count
from ..context import IncidentContext
from ..counts.cell import CellState
from ..counts.control import ShareOrigin
from ..counts.release import Release
from ..counts.table import CountTable
from ..disclosure.audit import ReleaseAudit
from ..publishing.releasing import digest_of
from ._pairs import EqualCells, equal_cells
from ._select import exact, figure_of, is_for_others

SMALL_TOTAL = 100
"""The total below which one incident is more than one per cent, so that a share in whole per cent gives
the count away; the number is this library's own.
"""


@rule(
    "INC401",
    Severity.ERROR,
    "The count {figure} is shown, although small counts up to {most} are protected.",
    hint="Publish by eccar incidents publish, or correct the threshold if another one was decided.",
    source=OURS,
)
def count_below_the_threshold(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A table for others shows no count that its own threshold protects."""
    threshold = table.control.threshold
    if threshold is None or not is_for_others(table):
        return
    for index, cell in enumerate(table.cells):
        count = exact(table, cell)
        if count is not None and 0 < count < threshold:
            yield hit("cells", index, figure=figure_of(count), most=Count(threshold - 1))


@rule(
    "INC402",
    Severity.NOTE,
    "The share is of {whole} only: one incident is more than one per cent.",
    hint="Give the count instead of the share, or no figure.",
    source=OURS,
)
def share_of_a_small_total(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """Shares in per cent are of at least 100."""
    for index, share in enumerate(table.shares):
        whole = table.cell(*share.whole)
        if whole is not None and whole.count is not None and 0 < whole.count < SMALL_TOTAL:
            yield hit("shares", index, whole=figure_of(whole.count))


@rule(
    "INC403",
    Severity.WARNING,
    "Shares of true counts are shown with figures that are rounded or hidden.",
    hint="Compute shares from the published figures and say control.shares: published-counts, or leave "
    "them out.",
    source=OURS,
)
def shares_of_true_counts(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """Shares next to protected figures are computed from these."""
    protected = {CellState.ROUNDED, CellState.SUPPRESSED}
    states = {table.state_of(cell) for cell in table.cells}
    if table.shares and table.control.shares is ShareOrigin.TRUE_COUNTS and protected & states:
        yield hit("shares")


SECONDS = 30.0
"""The time for the audit of a release in a check."""

_REFUSED = {"DOC690": "package", "DOC740": "threshold"}
"""Why an audit is refused, by the code of the error."""

_REASONS = {"not-audited": "answer", "contradicts-itself": "contradiction"}
"""Why an audit has no answer, by its outcome."""

_NOT_AUDITED = "The release was not audited together with earlier ones: {reason}."


@rule(
    "INC404",
    Severity.ERROR,
    "Together with earlier releases, it gives away figures that neither gives away alone.",
    hint="Do not publish it. eccar incidents attack names the figures and the sums of an outsider.",
    source=OURS,
    reason=_NOT_AUDITED,
)
def undoes_an_earlier_release(release: Release, context: IncidentContext) -> Iterator[Answer]:
    """A release does not give away what an earlier one protects."""
    earlier = context.earlier(release)
    if not earlier:
        return
    try:
        together = _attacked(release, earlier)
    except InvalidValue as error:
        yield not_evaluated(reason=Message(f"incidents.not_audited.{_REFUSED[error.fault.code]}"))
        return
    reason = _REASONS.get(together.outcome) or next(
        ("revised" for each in together.apart if each.reason == "revised"), None
    )
    if together.outcome == "falls":
        if _attacked(release, ()).outcome == "withstands":
            yield hit()
    elif reason:
        yield not_evaluated(reason=Message(f"incidents.not_audited.{reason}"))


def _attacked(release: Release, earlier: tuple[Release, ...]) -> ReleaseAudit:
    """The audit of a *release* with *earlier* ones; it is imported where there is something to audit."""
    from ..disclosure.attack import attack

    return attack(release, earlier, seconds=SECONDS)


@rule(
    "INC408",
    Severity.ERROR,
    "By itself, it gives away small figures that are to be protected.",
    hint="Do not publish it. eccar incidents attack names the figures and the sums of an outsider.",
    source=OURS,
    reason="The release was not audited: {reason}.",
)
def gives_away_what_it_protects(release: Release, context: IncidentContext) -> Iterator[Answer]:
    """A release gives away none of the figures that it protects."""
    if release.control.threshold is None:
        return
    try:
        alone = _attacked(release, ())
    except InvalidValue as error:
        yield not_evaluated(reason=Message(f"incidents.not_audited.{_REFUSED[error.fault.code]}"))
        return
    if alone.outcome == "falls":
        yield hit()
    elif reason := _REASONS.get(alone.outcome):
        yield not_evaluated(reason=Message(f"incidents.not_audited.{reason}"))


@rule(
    "INC405",
    Severity.ERROR,
    "The figure is {figure}; in the release {id} it was {before}, which cannot both be true.",
    hint="Correct one of the figures, the days of the data, or the rule under revisions.",
    source=OURS,
)
def contradicts_another_release(release: Release, context: IncidentContext) -> Iterator[Hit]:
    """A figure agrees with that of other releases, as far as their rules of revision bind it."""
    for pair in equal_cells(release, context):
        if pair.is_impossible:
            yield _differing(pair)


@rule(
    "INC406",
    Severity.WARNING,
    "The figure is {figure}; in the release {id} it was {before}, and no rule says that it may change.",
    hint="Say under revisions how figures may change, or record the earlier figure under revisions of the "
    "cell.",
    source=OURS,
)
def differs_without_a_rule(release: Release, context: IncidentContext) -> Iterator[Hit]:
    """If two releases differ in a figure, the later one says how figures may be revised."""
    for pair in equal_cells(release, context):
        if not pair.is_impossible and not pair.is_explained:
            yield _differing(pair)


@rule(
    "INC407",
    Severity.WARNING,
    "The figures, or what they are of, were changed since the release was made.",
    hint="Restore what was published. A corrected table is a release of its own, with another id.",
    source=OURS,
)
def changed_since_it_was_made(release: Release, context: IncidentContext) -> Iterator[Hit]:
    """A release is kept as it was published: its digest is that of its figures."""
    if release.digest is not None and digest_of(release) != release.digest:
        yield hit("digest")


def _differing(pair: EqualCells) -> Hit:
    values = {
        "figure": figure_of(pair.count),
        "before": figure_of(pair.before),
        "id": pair.other.id,
    }
    return hit("cells", pair.index, "count", **values)


RULES = (count_below_the_threshold, share_of_a_small_total, shares_of_true_counts)
"""Evaluated for tables and releases."""

RELEASES_ONLY = (
    undoes_an_earlier_release,
    gives_away_what_it_protects,
    contradicts_another_release,
    differs_without_a_rule,
    changed_since_it_was_made,
)
"""Evaluated for releases only."""
