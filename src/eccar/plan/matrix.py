"""The ten points in several cities side by side: presence, in alphabetical order, never a ranking."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from ..values.brief import Brief
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.records import Records, records_of
from ..values.texts import Text
from ..values.vocabulary import Audience
from .coverage import Cover, Coverage
from .inventory import PlanDocument
from .points import NUMBERS, POINT


class Presence(enum.StrEnum):
    """What is present of a point in a document on a day."""

    MEASURE = "measure"
    MENTIONED = "mentioned"
    NONE = "none"
    NOT_READ = "not-read"


_PRESENT: Mapping[Cover, Presence] = {
    Cover.COVERED: Presence.MEASURE,
    Cover.PLANNED: Presence.MEASURE,
    Cover.NOT_REPORTED: Presence.MEASURE,
    Cover.IN_ENDED_PLAN: Presence.MEASURE,
    Cover.DESCRIBED: Presence.MENTIONED,
    Cover.RECOMMENDED: Presence.MENTIONED,
    Cover.GENERAL: Presence.MENTIONED,
    Cover.EXPLAINED: Presence.NONE,
    Cover.NO_LONGER: Presence.NONE,
    Cover.GAP: Presence.NONE,
    Cover.NOTHING_ON_RECORD: Presence.NOT_READ,
}
"""What each summary of a point comes to, whichever state the measures are in."""


@frozen(kw_only=True)
class MatrixRow(Brief):
    """The ten points in one document, or of an authority of which there is none.

    Attributes:
        authorities: The ids of the authorities; several of a joint plan.
        titles: The title of the document, if it has one.
        coverage: The coverage on the day; ``None`` without a document.
    """

    authorities: tuple[str, ...]
    titles: Text | None = None
    coverage: Coverage | None = None

    @property
    def presence(self) -> tuple[Presence, ...]:
        """What is present of each point, in the order of the points."""
        return tuple(map(self.presence_of, NUMBERS))

    def presence_of(self, number: int) -> Presence:
        """What is present of the point *number*; raises ``InvalidValue`` if it is not from 1 to 10."""
        POINT(number)
        if self.coverage is None:
            return Presence.NOT_READ
        cover = self.coverage.row(number).cover or Cover.NOTHING_ON_RECORD
        if cover is Cover.NO_LONGER and not self.coverage.complete:
            return Presence.NOT_READ  # Another measure may exist that was not read.
        return _PRESENT[cover]


@frozen(kw_only=True)
class CoverageMatrix(Displayable):
    """The ten points in several cities on a day, as presence; see ``coverage_matrix``.

    Attributes:
        on: The day.
        rows: A row for each document, and for each authority without one, in the order of the ids.
        records: The documents.
    """

    view = "matrix.coverage_matrix"

    on: dt.date
    rows: tuple[MatrixRow, ...]
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def counts(self) -> Mapping[Presence, int]:
        """How many points of all rows have each presence."""
        counts = Counter(presence for row in self.rows for presence in row.presence)
        return {presence: counts[presence] for presence in Presence}

    def _brief(self) -> str:
        return f"{self.on}, rows: {len(self.rows)}"


def coverage_matrix(
    documents: Iterable[PlanDocument],
    *,
    on: dt.date | str,
    authorities: Iterable[str] = (),
) -> CoverageMatrix:
    """What each of the ten points has in several plans and inventories on a day: presence alone.

    Measures are not counted, and cities are not compared by them. A point of which a document that
    is known in part says nothing was not read, and so were all points of an authority without a
    document.

    Args:
        documents: The plans and inventories; each has a row of its own.
        on: The day, as a date or ``"2026-11-22"``.
        authorities: The ids of authorities that have a row also if there is no document of them.

    Raises:
        InvalidValue: If the day is invalid.

    Example:
        >>> import eccar
        >>> plan = eccar.load("examples/plans/musterstadt/plan-2027.yaml", eccar.ActionPlan)
        >>> matrix = eccar.plan.coverage_matrix([plan], on="2026-11-22", authorities=["de/lindenau"])
        >>> [str(row.presence_of(3)) for row in matrix.rows]
        ['not-read', 'measure']
    """
    on, every = day(on), tuple(documents)
    rows = [_row(document, on) for document in every]
    known = {authority for row in rows for authority in row.authorities}
    missing = (authority for authority in dict.fromkeys(authorities) if authority not in known)
    rows += [MatrixRow(authorities=(authority,)) for authority in missing]
    return CoverageMatrix(
        on=on,
        rows=tuple(sorted(rows, key=lambda row: row.authorities)),
        records=records_of(every),
    )


def _row(document: PlanDocument, on: dt.date) -> MatrixRow:
    return MatrixRow(
        authorities=tuple(document.authorities),
        titles=document.titles,
        coverage=document.coverage_on(on),
    )
