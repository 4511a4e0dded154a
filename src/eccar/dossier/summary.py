"""All that is known about many authorities on a day: a row for each, with its answers in brief."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from ..checking.across import Parts, joined, parts_across
from ..checking.check import check
from ..checking.related import RelatedDocuments, related_documents
from ..checking.summary import CheckRow, check_summary
from ..fees.accounts.account import Account
from ..fees.assessment import Assessment
from ..fees.packaged import fee_schedule
from ..fees.runs.accounts_summary import AccountRow, account_row, left_out_of
from ..fees.runs.totals import Balance, LeftOut, Omission, Total, fee_total, open_totals
from ..fees.runs.yearly_run import currency_of
from ..kinds import kind_of
from ..membership.membership import Membership
from ..membership.standing import Standing
from ..network.registers.seating import with_seats
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..values.brief import Brief
from ..values.cities import City
from ..values.dates import When, day
from ..values.displayable import Displayable
from ..values.identity import authorities_of
from ..values.records import Records, records_of
from ..values.selection import ALL, Selection
from ..values.vocabulary import Audience
from .answers import fee_of
from .dossier import Dossier
from .grouping import SINGLE, belongs_together, by_authority


@frozen(kw_only=True)
class DossierRow(Brief):
    """What the documents of one authority say on a day, or of several that have one together.

    Attributes:
        subject: The ids of the authorities, joined by commas.
        city: The authority, if there is a membership.
        standing: Where it stands, if there is a membership.
        assessment: Its fee of the year, if there is a membership and fees are paid in the year.
        account: What is open, if there is an account.
        plans: The stage of each plan that is not replaced.
        inventories: How many inventories there are.
        last_report: The period of the last report that was submitted to the coalition.
        checked: What was found in the documents.
    """

    subject: str
    city: City | None = None
    standing: Standing | None = None
    assessment: Assessment | None = None
    account: AccountRow | None = None
    plans: tuple[Stage, ...] = ()
    inventories: int = 0
    last_report: When | None = None
    checked: CheckRow


@frozen(kw_only=True)
class DossierSummary(Displayable):
    """The documents of many authorities on a day; see ``dossier_summary``.

    Attributes:
        on: The day.
        currency: The currency in which the schedule asks for the year of the day.
        rows: A row for each authority, in the order of their ids.
        others: How many documents are of no authority, or of other kinds; they are in no row.
        selection: Which authorities the answer is limited to.
        records: The documents of the rows, and what is left out.
    """

    view = "summaries.dossier_summary"

    on: dt.date
    currency: str
    rows: tuple[DossierRow, ...]
    others: int = 0
    selection: Selection = ALL
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The standings of all authorities with a membership."""
        return tuple(row.standing for row in self.rows if row.standing)

    @property
    def fees(self) -> Total | None:
        """The sum of the fees that are or may be due for the year; ``None`` if none are paid in it."""
        assessments = [row.assessment for row in self.rows if row.assessment]
        if not assessments:
            return None
        owed = (assessment for assessment in assessments if assessment.may_be_owed)
        return fee_total(owed, self.currency, (*left_out_of(self.records), *self._strangers()))

    @property
    def open(self) -> tuple[Total, ...]:
        """The sums of what is open, one for each currency, with what each leaves out."""
        balances = (
            row.account.as_balance if row.account else Balance(row.subject, row.city, None)
            for row in self.rows
        )
        return open_totals(balances, left_out_of(self.records))

    def _strangers(self) -> Iterator[LeftOut]:
        """The rows without a membership, as the sum of the fees names them."""
        for row in self.rows:
            if row.standing is None:
                yield LeftOut(name=row.subject, reason=Omission.NO_MEMBERSHIP)

    def _brief(self) -> str:
        return f"{self.on}, rows: {len(self.rows)}"


def dossier_summary(
    documents: Iterable[Any],
    *,
    on: dt.date | str,
    selection: Selection = ALL,
    unread: Iterable[str] = (),
) -> DossierSummary:
    """What many *documents* say about their authorities on a day, a row for each authority.

    All documents are checked together, as they are; for its status and fee, a membership has the
    seats that documents of the coalition record. An authority with several memberships, or several
    accounts, is left out, and named in ``records``.

    Args:
        documents: Memberships, accounts, plans and inventories; others are counted alone.
        on: The day.
        selection: Which authorities to show, as ``eccar.membership.select`` gives it.
        unread: The names of files that could not be read.

    Raises:
        InvalidValue: If the day is invalid.

    Example:
        >>> import eccar
        >>> summary = dossier_summary(eccar.coalition().where(country="PL"), on="2024-09-25")
        >>> [(row.subject, row.standing.status.value) for row in summary.rows][:1]
        [('pl/krakow', 'member')]
    """
    on, every = day(on), tuple(documents)
    together = [item for item in every if belongs_together(item)]
    selected = [item for item in together if selection.includes(authorities_of(item))]
    twice = _twice(selected)
    groups = by_authority(selected, lambda document: document)
    kept = {subject: groups[subject] for subject in sorted(groups) if subject not in twice}
    related = related_documents(every)
    parts = parts_across(every, lambda value, others: check(value, on=on, related=others))
    seated = {id(item): other for item, other in zip(every, with_seats(every), strict=True)}
    return DossierSummary(
        on=on,
        currency=currency_of(fee_schedule(), on.year),
        rows=tuple(
            _row(
                subject,
                [seated[id(item)] for item in group],
                on,
                _checked(subject, group, on, related, parts),
            )
            for subject, group in kept.items()
        ),
        others=len(every) - len(together),
        selection=selection,
        records=records_of(
            {id(item): seated[id(item)] for group in kept.values() for item in group}.values(),
            left_out=twice,
            unread=unread,
        ),
    )


def _twice(documents: Iterable[Any]) -> tuple[str, ...]:
    """The authorities with several documents of a kind of which they have one; in order."""
    counts = Counter(
        (kind, item.subject) for item in documents if (kind := kind_of(type(item))) in SINGLE
    )
    return tuple(sorted({subject for (_, subject), count in counts.items() if count > 1}))


def _row(subject: str, documents: list[Any], on: dt.date, checked: CheckRow) -> DossierRow:
    """What the *documents* of an authority say on a day; a membership has its seats."""
    memberships = [item for item in documents if isinstance(item, Membership)]
    accounts = [item for item in documents if isinstance(item, Account)]
    plans = [item.stage_on(on) for item in documents if isinstance(item, ActionPlan)]
    last_report = Dossier(subject=subject, documents=documents).report_on(on)
    membership = memberships[0] if memberships else None
    return DossierRow(
        subject=subject,
        city=membership.city if membership else None,
        standing=membership.standing_on(on) if membership else None,
        assessment=fee_of(membership, on.year) if membership else None,
        account=account_row(accounts[0].statement_on(on)) if accounts else None,
        plans=tuple(stage for stage in plans if stage is not Stage.REPLACED),
        inventories=sum(isinstance(item, Inventory) for item in documents),
        last_report=last_report.period if last_report else None,
        checked=checked,
    )


def _checked(
    subject: str, documents: list[Any], on: dt.date, related: RelatedDocuments, parts: Parts
) -> CheckRow:
    """What was found in the *documents* of a row, also where one is of several authorities."""
    reports = (
        joined(check(item, on=on, related=related), parts.get(id(item), ())) for item in documents
    )
    alike = (evolve(report, subject=subject) for report in reports)
    [row] = check_summary(alike, on=on).rows
    return row
