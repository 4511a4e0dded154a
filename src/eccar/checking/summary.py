"""The findings of many documents: a row for each city, and how many cities each rule is about."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen

from ..values.brief import Brief
from ..values.cities import City
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.errors import Severity
from ..values.mappings import freeze
from ..values.records import Records
from ..values.selection import ALL, Selection
from ..values.vocabulary import Audience
from .findings import Finding
from .reports import Report


@frozen(kw_only=True)
class CheckRow(Brief):
    """What was found in all documents of one city, or of several that have one together.

    Attributes:
        subject: The ids of the authorities, joined by commas; empty for documents of no authority.
        city: The city, if one of the documents describes it.
        documents: How many documents were checked.
        counts: How many findings there are of each severity.
        codes: The codes of the rules with findings, errors before warnings before notes.
        not_evaluated: The codes of the rules that could not be evaluated; in order.
    """

    subject: str
    city: City | None = None
    documents: int = 1
    counts: Mapping[Severity, int] = field(factory=dict, converter=freeze, hash=False)
    codes: tuple[str, ...] = ()
    not_evaluated: tuple[str, ...] = ()

    @property
    def gravest(self) -> Severity | None:
        """The gravest severity of a finding; ``None`` without findings."""
        return next((severity for severity in Severity if self.counts.get(severity)), None)


@frozen(kw_only=True)
class RuleCount(Brief):
    """How many findings of one severity a rule has, and which cities they are about.

    Attributes:
        code: The code of the rule.
        severity: The severity of these findings.
        findings: How many there are.
        subjects: The ids of the authorities of each row with one, as in ``CheckRow``; in order.
        example: One of the findings.
    """

    code: str
    severity: Severity
    findings: int
    subjects: tuple[str, ...]
    example: Finding = field(repr=False)


@frozen(kw_only=True)
class CheckSummary(Displayable):
    """The findings of many documents; see ``check_summary``.

    Attributes:
        on: The day.
        rows: What was found city by city, in the order of their ids.
        rules: What each rule found, errors before warnings before notes, in the order of the codes.
        selection: Which authorities the answer is limited to.
        records: The documents that were checked, and what is left out.
    """

    view = "summaries.check_summary"

    on: dt.date
    rows: tuple[CheckRow, ...]
    rules: tuple[RuleCount, ...]
    selection: Selection = ALL
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def counts(self) -> Mapping[Severity | None, int]:
        """How many rows have which gravest severity, ``None`` without findings; together all rows."""
        counts = Counter(row.gravest for row in self.rows)
        return {severity: counts[severity] for severity in (*Severity, None)}

    def _brief(self) -> str:
        return f"{self.on}, rows: {len(self.rows)}, rules: {len(self.rules)}"


def check_summary(
    reports: Iterable[Report],
    *,
    on: dt.date | str,
    selection: Selection = ALL,
    records: Records | None = None,
) -> CheckSummary:
    """The findings of many *reports*, city by city and rule by rule.

    The reports are read one by one, and none is kept.

    Args:
        reports: The reports, as ``eccar.check_together`` gives them.
        on: The day of the check.
        selection: Which authorities the reports are limited to, if they are.
        records: The documents, and what is left out; by default as many as there are reports.

    Raises:
        InvalidValue: If the day is invalid.

    Example:
        >>> import eccar
        >>> cities = eccar.coalition().where(country="PL")
        >>> reports = eccar.check_together(cities, on="2026-11-22")
        >>> summary = check_summary(reports, on="2026-11-22")
        >>> [(rule.code, len(rule.subjects)) for rule in summary.rules][:1]
        [('MEM107', 3)]
    """
    tally = _Tally()
    for report in reports:
        tally.add(report)
    rows = tuple(tally.row(subject) for subject in sorted(tally.documents))
    return CheckSummary(
        on=day(on),
        rows=rows,
        rules=tuple(tally.rules()),
        selection=selection,
        records=records or Records(documents=sum(row.documents for row in rows)),
    )


_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}

_Kind: TypeAlias = tuple[int, str]
"""The weight of a severity and the code of a rule, which sort as they are shown."""


class _Tally:
    """What was found in the reports so far, by their subject and by rule."""

    def __init__(self) -> None:
        self.documents: Counter[str] = Counter()
        self._cities: dict[str, City] = {}
        self._found: defaultdict[str, Counter[_Kind]] = defaultdict(Counter)
        self._not_evaluated: defaultdict[str, set[str]] = defaultdict(set)
        self._examples: dict[_Kind, Finding] = {}

    def add(self, report: Report) -> None:
        """Count what *report* found."""
        subject = report.subject
        self.documents[subject] += 1
        if report.city:
            self._cities[subject] = report.city
        for finding in report.findings:
            kind = (_WEIGHT[finding.severity], finding.code)
            self._found[subject][kind] += 1
            self._examples.setdefault(kind, finding)
        self._not_evaluated[subject].update(gap.code for gap in report.not_evaluated)

    def row(self, subject: str) -> CheckRow:
        """What was found in the documents of a *subject*."""
        kinds, counts = self._found[subject], Counter[Severity]()
        for (weight, _), count in kinds.items():
            counts[tuple(Severity)[weight]] += count
        return CheckRow(
            subject=subject,
            city=self._cities.get(subject),
            documents=self.documents[subject],
            counts={severity: counts[severity] for severity in Severity},
            codes=tuple(dict.fromkeys(code for _, code in sorted(kinds))),
            not_evaluated=tuple(sorted(self._not_evaluated[subject])),
        )

    def rules(self) -> Iterator[RuleCount]:
        """What each rule found, errors before warnings before notes, in the order of the codes."""
        subjects: defaultdict[_Kind, list[str]] = defaultdict(list)
        for subject in sorted(self._found):
            for kind in self._found[subject]:
                subjects[kind].append(subject)
        for kind in sorted(subjects):
            yield RuleCount(
                code=kind[1],
                severity=tuple(Severity)[kind[0]],
                findings=sum(self._found[subject][kind] for subject in subjects[kind]),
                subjects=tuple(subjects[kind]),
                example=self._examples[kind],
            )
