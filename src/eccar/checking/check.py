"""Checking a value with the packaged rules and figures filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from ..kinds import KINDS, checked_kind_of, class_of, context_of, rules_for
from ..values.cities import cities_of
from ..values.dates import day
from ..values.errors import Severity
from ..values.figures import Statutes, statutes
from ..values.identity import distinction_of, identity_of
from ..values.persons import personal_data
from ..values.texts import Text
from .across import joined, parts_across
from .context import RuleContext
from .evaluation import Ignore, evaluate
from .related import RelatedDocuments, related_documents
from .reports import Report
from .rules import Rule


def check(
    value: Any,
    *,
    on: dt.date | str,
    rules: Iterable[Rule[Any, Any]] | None = None,
    ignore: Mapping[str, str | Ignore] | None = None,
    severity: Mapping[str, Severity | str] | None = None,
    figures: Statutes | None = None,
    schedule: Any | None = None,
    stage: str | None = None,
    related: Iterable[Any] | RelatedDocuments = (),
) -> Report:
    """Evaluate the rules of the kind of document that *value* is, as of a day.

    Args:
        value: A value of a kind of document, such as a ``Membership``; or a ``Dossier``, for the
            rules across the documents of an authority alone, with other dossiers as *related*.
        on: The day for which the rules are evaluated.
        rules: Other rules than the packaged ones of the kind, or those together with your own:
            ``(*eccar.membership.RULES, *mine)``. A rule that raises an exception is listed as not
            evaluated.
        ignore: Codes whose findings are set aside in this call, each with the reason or an
            ``Ignore``, which can expire.
        severity: Codes with another severity for this call.
        figures: Other dated figures than the packaged ones.
        schedule: For accounts, another ``FeeSchedule`` than the packaged one.
        stage: For plans, the ``Stage`` whose rules are evaluated instead of the one reached on the
            day; ``"adopted"`` shows for a draft what will be expected once it is adopted.
        related: Other documents that are checked together with this one. Rules that compare
            documents (partners, accounts and memberships) are not evaluated without them. Their
            order has no meaning.

    Returns:
        The report, with findings, rules that could not be evaluated, and what was set aside.

    Raises:
        TypeError: There are no packaged rules for the class of *value*.
        ValueError: *ignore* or *severity* names a code that none of the rules has. Two rules have
            one code, or a rule does not give a value that one of its sentences names.

    >>> import eccar
    >>> membership = eccar.from_dict({
    ...     "eccar": "membership/1",
    ...     "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
    ...     "facts": [{"fact": "accepted", "date": "2024-09-25"}],
    ... }, eccar.Membership)
    >>> report = eccar.check(membership, on="2026-11-22")
    >>> report.outcome, report.codes()
    (<Outcome.PASSED: 'passed'>, ('MEM101', 'MEM102', 'MEM113', 'MEM301', 'MEM306'))
    """
    kind = checked_kind_of(type(value))
    if rules is None and kind is None:
        raise TypeError(_no_rules(value))
    base = RuleContext(
        day=day(on),
        statutes=figures or statutes(),
        related=related_documents(related).to(value),
    )
    context_class = context_of(kind) if kind else RuleContext
    context = context_class.of(base, value, schedule=schedule, stage=stage)
    report = evaluate(
        rules_for(kind) if rules is None and kind else rules or (),
        value,
        context,
        ignore=ignore,
        severity=severity,
        subject_id=value.subject,
        stage=context.stage,
    )
    city = next(iter(cities_of([value]).values()), None)
    identity = identity_of(value) if kind else None
    return evolve(
        report,
        city=city,
        titles=_title_to_print(value),
        identity=identity,
        distinction=tuple(each for each in distinction_of(value) if not personal_data(str(each))),
    )


def _title_to_print(value: Any) -> Text | None:
    """The title of *value*, unless it may name a person: no report repeats that."""
    titles: Text | None = getattr(value, "titles", None)
    if titles is None or any(personal_data(text) for text in dict(titles.by_language).values()):
        return None
    return titles


def check_together(
    values: Iterable[Any], *, on: dt.date | str, **options: Any
) -> tuple[Report, ...]:
    """The report on each of *values*, each checked with all others as related documents.

    *options* are passed on to ``check``. Unless they name ``rules``, the rules across the documents
    of an authority (``DOS…``) are evaluated, too; what they find is in the report on the document
    concerned.

    >>> import eccar
    >>> membership = eccar.from_dict({
    ...     "eccar": "membership/1",
    ...     "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
    ...     "facts": [{"fact": "accepted", "date": "2024-09-25"}],
    ... }, eccar.Membership)
    >>> eccar.check_together([membership], on="2026-11-22")
    (<Report de/musterstadt 2026-11-22: passed, findings: 5>,)
    """
    values = tuple(values)
    related = related_documents(values)
    reports = (check(value, on=on, related=related, **options) for value in values)
    if options.get("rules") is not None:
        return tuple(reports)
    parts = parts_across(values, lambda value, others: check(value, on=on, related=others))
    return tuple(
        joined(report, parts.get(id(value), ()))
        for value, report in zip(values, reports, strict=True)
    )


def _no_rules(value: Any) -> str:
    names = ", ".join(class_of(kind).__name__ for kind in KINDS)
    return f"There are no rules for a {type(value).__name__}; there are for: {names}."
