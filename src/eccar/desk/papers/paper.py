"""A paper that an authority puts before its council, or sends to the coalition."""

from __future__ import annotations

import datetime as dt
import enum

from attrs import field, frozen

from ...dossier.dossier import Dossier
from ...dossier.reporting.draft_sources import reports_before
from ...fees.assessing import assess
from ...fees.assessment import Assessment
from ...fees.packaged import fee_schedule
from ...membership.lifecycle import Status
from ...plan.inventory import Inventory
from ...plan.plan import ActionPlan
from ...reports.chain.facts import Addressee
from ...reports.report import ProgressReport
from ...values.dates import day
from ...values.displayable import Displayable
from .errors import NO_PLAN, NOT_CONFIRMED, NOT_OF_A_MEMBER, NOTHING_TO_REPORT


class PaperKind(enum.StrEnum):
    """What a paper is for."""

    ACCESSION = "accession"
    ACT = "act"
    PLAN = "plan"
    PROGRESS = "progress"


class PaperForm(enum.StrEnum):
    """The form of a council paper, which follows from the country of the authority."""

    GERMAN = "german"
    POLISH = "polish"
    NEUTRAL = "neutral"


_FORMS = {"DE": PaperForm.GERMAN, "PL": PaperForm.POLISH}

_BEFORE_JOINING = (PaperKind.ACCESSION, PaperKind.ACT)
"""The papers by which an authority joins; a member needs none."""


@frozen(kw_only=True)
class Paper(Displayable):
    """A paper with what it is made of; its view has the content, in the form of the country.

    Attributes:
        kind: What the paper is for.
        dossier: The documents of the authority.
        on: The day of the paper.
    """

    view = "papers.content.paper"

    kind: PaperKind = field(converter=PaperKind)
    dossier: Dossier
    on: dt.date = field(converter=day)

    @property
    def form(self) -> PaperForm:
        """The form of the paper; without a country, the neutral one."""
        country = self.dossier.subject[:2].upper()
        return _FORMS.get(country, PaperForm.NEUTRAL)

    @property
    def plan(self) -> ActionPlan | None:
        """The plan that the paper is about."""
        return self.dossier.plan_on(self.on)

    @property
    def report(self) -> ProgressReport | None:
        """The report that the paper puts before the council: the last one that no other replaced.

        Of several for the same time, the one that is made to the own council.
        """
        if self.kind is not PaperKind.PROGRESS:
            return None
        reports = reports_before(self.dossier, tuple(Addressee), None)
        own = [each for each in reports if Addressee.OWN_COUNCIL in each.to]
        return next(reversed(own or reports), None)

    @property
    def measures_from(self) -> ActionPlan | Inventory | None:
        """The document with what the authority already does: its inventory, else its plan."""
        return self.dossier.inventory or self.plan

    @property
    def fee_year(self) -> int:
        """The year for which the paper says what membership costs: that of the paper."""
        return self.on.year

    @property
    def assessment(self) -> Assessment | None:
        """The fee of the year, by the packaged schedule; ``None`` without a membership."""
        membership = self.dossier.membership
        return assess(membership, fee_schedule(), year=self.fee_year) if membership else None


def paper(kind: PaperKind | str, dossier: Dossier, on: dt.date | str) -> Paper:
    """The paper of this *kind* about the authority of *dossier*, dated *on*.

    Raises ``InvalidValue`` if the authority is a member already and the paper is for joining
    (DOC490), or if there is no plan and the paper is about one (DOC491). A paper on progress needs
    a report or a plan (DOC493), and a report in which all that was carried over is confirmed
    (DOC494).

    >>> from eccar.dossier.dossier import dossiers
    >>> import eccar
    >>> [own] = dossiers([eccar.Inventory(authorities=["de/musterstadt"])])
    >>> paper("accession", own, "2027-01-15").form
    <PaperForm.GERMAN: 'german'>
    """
    made = Paper(kind=PaperKind(kind), dossier=dossier, on=on)
    membership = dossier.membership
    if made.kind in _BEFORE_JOINING and membership:
        if membership.standing_on(made.on).status is Status.MEMBER:
            raise NOT_OF_A_MEMBER(authority=dossier.subject, on=made.on)
    elif made.kind is PaperKind.PLAN and made.plan is None:
        raise NO_PLAN(authority=dossier.subject)
    elif made.kind is PaperKind.PROGRESS:
        _check_progress(made)
    return made


def _check_progress(made: Paper) -> None:
    """Raise ``InvalidValue`` if there is nothing to report, or if it is not known to hold still."""
    if made.report is None and made.plan is None:
        raise NOTHING_TO_REPORT(authority=made.dossier.subject)
    if made.report is not None and made.report.not_confirmed:
        raise NOT_CONFIRMED(report=made.report.identity)
