"""The page of an authority: all its documents on one day, for readers of one audience."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import Any

from attrs import field, fields, frozen, has

from ..fees.accounts.account import AccountStatement
from ..membership.standing import Standing
from ..plan.coverage import Coverage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..plan.timeline import Timeline
from ..reports.evaluation.follow_up import FollowUp
from ..reports.evaluation.state import EvaluationState
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.sources import Source
from .assessed import AssessedItem, assessed_items
from .dates.deadlines import Deadline
from .dates.report_dates import CountingReport
from .dossier import Dossier

MAX_DATES = 5
"""Dates ahead that a page names."""


@frozen(kw_only=True)
class DossierPage(Displayable):
    """What the documents of one authority say on a day.

    Money is on the page if the dossier has an account: whom the page is for decides which documents
    are in it.
    """

    view = "pages.page"

    dossier: Dossier
    on: dt.date = field(converter=day)

    @property
    def standing(self) -> Standing | None:
        """Where the authority stands."""
        membership = self.dossier.membership
        return membership.standing_on(self.on) if membership else None

    @property
    def measures_from(self) -> ActionPlan | Inventory | None:
        """The plan, or else the inventory."""
        return self.dossier.plan_on(self.on) or self.dossier.inventory

    @property
    def coverage(self) -> Coverage | None:
        """How the measures cover the ten points."""
        document = self.measures_from
        return document.coverage_on(self.on) if document else None

    @property
    def timeline(self) -> Timeline | None:
        """The measures in time."""
        document = self.measures_from
        return document.timeline_on(self.on) if document else None

    @property
    def statement(self) -> AccountStatement | None:
        """What the account comes to."""
        account = self.dossier.account
        return account.statement_on(self.on) if account else None

    @property
    def progress_reports(self) -> tuple[CountingReport, ...]:
        """The reports that count on the day, with their states."""
        return self.dossier.reports_on(self.on)

    @property
    def evaluations(self) -> tuple[EvaluationState, ...]:
        """How far the evaluations have come, the last one last."""
        return self.dossier.evaluation_states_on(self.on)

    @property
    def follow_up(self) -> FollowUp:
        """What became of the recommendations."""
        return self.dossier.follow_up_on(self.on)

    @property
    def assessed(self) -> tuple[AssessedItem, ...]:
        """What the authority says of itself, and what bodies say of the same."""
        return assessed_items(self.dossier, self.on)

    @property
    def dates(self) -> tuple[Deadline, ...]:
        """The next dates of the authority; not those that have passed."""
        ahead = self.dossier.deadlines_on(self.on).ahead
        return tuple(each for each in ahead if each.authority)[:MAX_DATES]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all documents, each once, in their order; without what measures answer."""
        every = (source for document in self.dossier.documents for source in _sources(document))
        return tuple(dict.fromkeys(every))


def _sources(value: Any) -> Iterator[Source]:
    """The sources in *value*, at whatever depth."""
    if isinstance(value, Source):
        yield value
    elif names := _names(value.__class__):
        for name in names:
            yield from _sources(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _sources(item)


@functools.cache
def _names(cls: type) -> tuple[str, ...]:
    """The names of the fields of a class of documents that may have sources; of other classes none.

    What a measure *answers*, such as a recommendation by its reference, is no source of what is
    said.
    """
    return tuple(each.name for each in fields(cls) if each.name != "answers") if has(cls) else ()
