"""Drafting a report: from a plan or an inventory, a membership, and the report before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from attrs import evolve

from ..checking.placeholders import filled_in
from ..documents.digest import digest
from ..membership.membership import Membership
from ..plan.coverage import Cover
from ..plan.inventory import PlanDocument
from ..plan.measures.progress import CEASED, State
from ..plan.points import NUMBERS
from ..values.dates import Period, day
from ..values.dates import period as to_period
from ..values.identity import authorities_of
from .chain.facts import Addressee
from .entries import PointReport, PointState, Response
from .errors import ANOTHER_AUTHORITY, NO_PERIOD, NOTHING_TO_DRAFT_FROM
from .measure_drafts import measure_reports
from .next_period import proposed_period
from .references import ReportedOn
from .report import ProgressReport, mark_of
from .rounds.editions import ask_the_same
from .rounds.questionnaire import Questionnaire
from .rounds.round import ReportingRound

DraftSource: TypeAlias = PlanDocument | Membership
"""What a report can be drafted from."""

_STATES = {
    Cover.PLANNED: PointState.PLANNED,
    Cover.GAP: PointState.NO_ACTION,
    Cover.EXPLAINED: PointState.NO_ACTION,
}
"""What is reported of a point under which nothing is done, by what the plan says of it."""


def draft(
    source: DraftSource | None = None,
    period: Period | str | int | None = None,
    earlier: ProgressReport | None = None,
    *,
    on: dt.date | str,
    membership: Membership | None = None,
    round: ReportingRound | None = None,
    questionnaire: Questionnaire | None = None,
    editions: Iterable[Questionnaire] = (),
    authorities: Iterable[str] = (),
    to: Iterable[Addressee | str] = (Addressee.COALITION,),
) -> ProgressReport:
    """A report of a period, filled in as far as documents say something.

    From a plan or an inventory come the state of each point and of each measure at the end of the
    period, observations and milestones of the period, and spending. From the *earlier* report come
    the words, where the question is the same; each entry that has any is marked as carried over
    until it is confirmed or changed. Without any document, it has the ten points and nothing else.

    Args:
        source: A plan, an inventory or a membership; ``None`` for a first report without any.
        period: The period; by default the one that the round asks for, else the one that follows
            the earlier report's, or from the admission to the end of last year.
        earlier: The report before it.
        on: The day of the draft; later events do not count.
        membership: The membership, for the coordinating unit and the period.
        round: The round of the coalition that the report is for.
        questionnaire: The questionnaire that is answered; responses to its unchanged items are
            kept.
        editions: Other editions of the questionnaire, from which it is known how long an item has
            asked the same.
        authorities: The ids of the authorities, if no document names them.
        to: To whom it is made.

    Raises:
        InvalidValue: No authority is known (DOC510), no period (DOC511), or the documents are of
            different authorities (DOC512).

    >>> import eccar
    >>> plan = eccar.from_dict({
    ...     "eccar": "plan/1", "authorities": ["de/musterstadt"], "titles": {"de": "Plan"}, "period": "2025/2028",
    ...     "measures": [{"id": "advice", "points": [3], "titles": {"de": "Beratung"},
    ...                   "progress": [{"fact": "started", "date": "2025-03"}]}],
    ... }, eccar.ActionPlan)
    >>> report = draft(plan, "2025/2026", on="2027-01-15")
    >>> str(report.point(3).state), str(report.measures[0].state), str(report.measures[0].since)
    ('under-way', 'running', '2025-03')
    """
    on = day(on)
    plan, membership = _sorted(source, membership)
    owners = _authorities(plan, membership, earlier, tuple(authorities))
    whole = _period(period, round) or proposed_period(membership, earlier, on)
    if whole is None:
        raise NO_PERIOD()
    as_of = min(whole.last or on, on)
    return ProgressReport(
        recorded=on,
        id=str((whole.last or on).year),
        authorities=owners,
        period=whole,
        as_of=as_of,
        to=to,
        round=round.id if round else None,
        responsible=_responsible(plan, membership, earlier, as_of),
        basis=ReportedOn(identity=plan.identity, digest=digest(plan)) if plan else None,
        earlier=earlier.id if earlier else None,
        responses=tuple(_responses(earlier, questionnaire, editions)) if earlier else (),
        points=tuple(_points(plan, earlier, as_of)),
        measures=measure_reports(plan, earlier, whole, as_of),
        scales=earlier.scales if earlier else (),
    )


def _period(given: Period | str | int | None, round_: ReportingRound | None) -> Period | None:
    """The period that is *given*, else the one that a round asks for."""
    if given is not None:
        return to_period(given)
    return round_.period if round_ else None


def _sorted(
    source: DraftSource | None, membership: Membership | None
) -> tuple[PlanDocument | None, Membership | None]:
    """The plan or the inventory, and the membership, whichever of them is the *source*."""
    if isinstance(source, Membership):
        return None, source
    return source, membership


def _authorities(
    plan: PlanDocument | None,
    membership: Membership | None,
    earlier: ProgressReport | None,
    named: tuple[str, ...],
) -> tuple[str, ...]:
    """The authorities whose report it is: those that are named, else those of the documents."""
    documents = [document for document in (plan, earlier, membership) if document is not None]
    if not documents and not named:
        raise NOTHING_TO_DRAFT_FROM()
    groups = {authorities_of(document) for document in documents}
    owners = named or tuple(sorted(next(authorities_of(document) for document in documents)))
    if not all(group & frozenset(owners) for group in groups):
        everybody = sorted({*owners, *(each for group in groups for each in group)})
        raise ANOTHER_AUTHORITY(authorities=", ".join(everybody))
    return owners


def _responsible(
    plan: PlanDocument | None,
    membership: Membership | None,
    earlier: ProgressReport | None,
    on: dt.date,
) -> str | None:
    """The unit that coordinates the membership, else the one of the earlier report, else of the plan."""
    units = membership.coordination if membership else ()
    current = [unit.unit for unit in units if not unit.since or (unit.since.first or on) <= on]
    before = [getattr(document, "responsible", None) for document in (earlier, plan)]
    return next(filter(None, (*reversed(current), *before)), None)


def _responses(
    earlier: ProgressReport, questionnaire: Questionnaire | None, editions: Iterable[Questionnaire]
) -> Iterator[Response]:
    """The responses of the *earlier* report to questions that are the same now."""
    editions = tuple(editions)
    for response in earlier.responses:
        if filled_in(response.words) is None:
            continue  # The question was left open.
        if response.questionnaire is None or _is_asked(response, questionnaire, editions):
            yield evolve(
                response,
                questionnaire=questionnaire.id
                if response.questionnaire and questionnaire
                else None,
                entered=None,
                carried_over=mark_of(earlier, response.carried_over),
            )


def _is_asked(
    response: Response, questionnaire: Questionnaire | None, editions: tuple[Questionnaire, ...]
) -> bool:
    """Whether a *questionnaire* has the item of a *response*, and asks the same under it."""
    if questionnaire is None or response.questionnaire is None:
        return False
    item, edition = response.item, response.questionnaire
    is_known = questionnaire.item(item) is not None
    return is_known and ask_the_same(item, questionnaire.id, edition, (*editions, questionnaire))


def _points(
    plan: PlanDocument | None, earlier: ProgressReport | None, on: dt.date
) -> Iterator[PointReport]:
    """The ten points, each with its state and what the *earlier* report said of it."""
    states = _point_states(plan, on) if plan else {}
    for number in NUMBERS:
        state = states.get(number)
        entry = PointReport(point=number, state=state or PointState.NOT_STATED)
        before = earlier.point(number) if earlier else None
        written = filled_in(before.words) if before else None
        if earlier and before and (written or (state is None and before.state != entry.state)):
            entry = evolve(
                entry,
                state=state or before.state,
                words=written,
                carried_over=mark_of(earlier, before.carried_over),
            )
        yield entry


def _point_states(plan: PlanDocument, on: dt.date) -> dict[int, PointState]:
    """What a *plan* says of each point on the day *on*."""
    states = {measure.id: measure.state_on(on) for measure in plan.on_record}
    return {
        row.number: _point_state(row.cover, {states[id_] for id_ in row.measures})
        for row in plan.coverage_on(on).rows
        if row.number is not None
    }


def _point_state(cover: Cover | None, states: Collection[State]) -> PointState:
    if cover is Cover.COVERED:
        completed = all(state is State.COMPLETED or state in CEASED for state in states)
        return PointState.CARRIED_OUT if completed else PointState.UNDER_WAY
    return _STATES.get(cover, PointState.NOT_STATED) if cover else PointState.NOT_STATED
