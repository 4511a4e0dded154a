"""All that is known about one authority on one day, from its documents together, on one screen.

What is short stands here; the last lines say which command tells the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from ..checking.findings import Finding
from ..checking.reports import Report
from ..fees.accounts.account import Account
from ..fees.assessing import assess
from ..fees.member_years import fee_years
from ..fees.packaged import fee_schedule
from ..languages.language import Language, language
from ..membership.membership import Membership
from ..plan.coverage import Cover, Coverage, Row
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.packaged import ten_points
from ..plan.plan import ActionPlan
from ..values.displayable import Style, no_style
from ..values.errors import Severity
from ..values.figures import statutes
from ..values.texts import Count, plain, printable
from . import standing as of_standing
from .assessment import answer
from .coverage_picture import point_title
from .groups import by_rule, said
from .measure import labelled
from .plan import heading
from .statement import balance, owed

MOST_STEPS = 5
"""Things to do that are named."""

MOST_OUTSTANDING = 5
"""Measures that are named as outstanding."""

_ADDRESSED = frozenset({Cover.COVERED, Cover.PLANNED})
"""What is said of points under which there is an action or a service."""

_NOTHING = frozenset({Cover.GAP, Cover.NOTHING_ON_RECORD, Cover.NO_LONGER})
"""What is said of points under which nothing stands."""

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}

Group: TypeAlias = tuple[Finding, ...]
"""What one rule found in one document."""


@frozen(kw_only=True)
class Screen:
    """The documents of one authority, or of several that have one together, seen on a day.

    ``see`` are the calls that tell more, each by the key of what it tells.
    """

    subject: str
    on: dt.date
    memberships: tuple[Membership, ...] = ()
    accounts: tuple[Account, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    inventories: tuple[Inventory, ...] = ()
    reports: tuple[Report, ...] = ()
    see: tuple[tuple[str, str], ...] = ()


def screen(told: Screen, *, lang: str = "en", style: Style = no_style) -> str:
    """The standing, the fee, the plan and the inventory in brief, and what is most useful next."""
    words = language(lang)
    blocks = (
        _standings(told, words, style),
        (*_fees(told, words, style), *_accounts(told, words)),
        *(_plan(one, told.on, words, style) for one in _present_first(told)),
        (_inventory(one, told.on, words) for one in told.inventories),
        _next(told, words, style),
        _see(told, words),
    )
    return "\n\n".join(filter(None, map("\n".join, blocks)))


def _standings(told: Screen, lang: Language, style: Style) -> Iterator[str]:
    """Where each membership stands, with the steps that are not on record; else whose it is."""
    if not told.memberships:
        yield style(told.subject, "title")
    for membership in told.memberships:
        yield from of_standing.lines(membership.standing_on(told.on), lang, style)
        if steps := membership.missing_on(told.on, statutes()):
            label = lang.word("label", "not_on_record")
            yield f"  {lang.line(label, lang.say(tuple(steps)))}."
        for unit in membership.coordination:
            yield lang.line(lang.word("label", "coordination"), plain(unit.unit))


def _fees(told: Screen, lang: Language, style: Style) -> Iterator[str]:
    """The fee of the year, or that none is owed."""
    for year in fee_years(told.on.year, told.on.year):
        for membership in told.memberships:
            found = assess(membership, fee_schedule(), year=year)
            fee = lang.word("label", "fee_for", year=year)
            if not found.member:
                yield lang.sentence(found.explain()[0])
                continue
            fee = f"{fee[:1].upper()}{fee[1:]}"
            yield f"{lang.line(fee, style(answer(found, lang), 'status'))}."


def _accounts(told: Screen, lang: Language) -> Iterator[str]:
    """What is open in each account, by year."""
    for account in told.accounts:
        statement = account.statement_on(told.on)
        years = (
            lang.line(_of_year(year, lang), owed(amount, lang))
            for year, amount in statement.open.items()
        )
        by_year = lang.apart(years)
        open_ = balance(statement.balance, lang)
        open_ += f" ({by_year})" if by_year else ""
        yield f"{lang.line(lang.word('screen', 'account'), open_)}."


def _of_year(year: int | None, lang: Language) -> str:
    return lang.word("label", "no_year" if year is None else "for_year", year=year)


def _present_first(told: Screen) -> list[ActionPlan]:
    """The plans in the order told, those that are replaced after the others."""
    return sorted(told.plans, key=lambda plan: plan.stage_on(told.on) is Stage.REPLACED)


def _plan(plan: ActionPlan, on: dt.date, lang: Language, style: Style) -> Iterator[str]:
    """Its stage and period; if it is not replaced, what it covers and what is outstanding."""
    yield lang.line(lang.word("screen", "plan"), style(heading(plan, lang), "title"))
    stage = plan.stage_on(on)
    period = lang.word("screen", "no_period") if plan.period is None else lang.period(plan.period)
    about = [style(lang.say(stage), "status"), period]
    if plan.revision is not None:
        about.append(labelled("revision", printable(plan.revision), lang))
    about.append(lang.word("screen", "counted", count=Count(len(plan.measures))))
    yield f"  {lang.apart(about)}"
    if stage is Stage.REPLACED:
        return
    coverage = plan.coverage_on(on)
    yield f"  {lang.line(lang.word('screen', 'of_points'), _covers(coverage, lang))}"
    yield from _without(coverage, lang)
    if late := [one.id for one in plan.on_record if one.outstanding_on(on)]:
        yield f"  {lang.line(lang.word('screen', 'outstanding'), _some(late, lang))}"


def _covers(coverage: Coverage, lang: Language) -> str:
    """How many of the points there is the same to say of."""
    counts = {cover: sum(row.cover is cover for row in coverage.rows) for cover in Cover}
    told = (lang.line(lang.say(cover), str(count)) for cover, count in counts.items() if count)
    return lang.apart(told)


def _without(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The points under which there is neither an action nor a service, by their names."""
    rows = [row for row in coverage.rows if row.cover not in _ADDRESSED]
    if rows:
        yield f"  {lang.line(lang.word('screen', 'without'), '').rstrip()}"
        yield from (f"    {_named(row, coverage.on, lang)}" for row in rows)


def _named(row: Row, on: dt.date, lang: Language) -> str:
    name = point_title(row.number, ten_points().edition_on(on), lang)
    cover = lang.say(row.cover)
    return lang.word("screen", "cover").format(number=row.number, title=name, cover=cover)


def _some(ids: Sequence[str], lang: Language) -> str:
    shown, more = ", ".join(ids[:MOST_OUTSTANDING]), len(ids) - MOST_OUTSTANDING
    return shown if more <= 0 else lang.word("screen", "more", shown=shown, more=Count(more))


def _inventory(inventory: Inventory, on: dt.date, lang: Language) -> str:
    """How many entries it has, whether it is complete, and under which points there is something."""
    count = lang.word("screen", "counted_entries", count=Count(len(inventory.measures)))
    complete = lang.word("plan", "all_told" if inventory.complete else "not_all_told")
    rows = [row.number for row in inventory.coverage_on(on).rows if row.cover not in _NOTHING]
    points = lang.word("screen", "under" if rows else "under_none", points=tuple(rows))
    return lang.line(lang.word("screen", "inventory"), f"{lang.apart((count, points))}. {complete}")


def _next(told: Screen, lang: Language, style: Style) -> Iterator[str]:
    """What is most useful next in all documents together, the weightiest first, each once."""
    groups = _by_weight(told.reports)
    steps: dict[str, Group] = {}
    for group in groups:
        steps.setdefault(lang.hint(group[0]), group)
    first = list(steps.items())[:MOST_STEPS]
    yield lang.line(lang.word("label", "next_steps"), "").rstrip()
    if not groups:
        yield f"  {lang.word('label', 'no_findings')}"
    for number, (hint, group) in enumerate(first, 1):
        yield f"  {number}. {hint}"
        yield f"     {_why(group, lang, style)}"
    if more := len(groups) - len(first):
        yield f"  {lang.word('screen', 'more_findings', count=Count(more))}"


def _by_weight(reports: Iterable[Report]) -> list[Group]:
    """The findings of all *reports* by rule, errors before warnings before notes."""
    groups = [group for report in reports for group in by_rule(report.findings)]
    return sorted(groups, key=lambda group: _WEIGHT[group[0].severity])


def _why(group: Group, lang: Language, style: Style) -> str:
    """What was found, how much it weighs, and where."""
    first = group[0]
    severity = style(lang.say(first.severity), first.severity)
    place = f" ({printable(str(first.place))})" if first.place else ""
    return f"{lang.line(f'{severity} {first.code}', said(group, lang))}{place}"


def _see(told: Screen, lang: Language) -> Iterator[str]:
    yield lang.line(lang.word("screen", "see"), "").rstrip()
    for key, call in told.see:
        yield f"  {lang.line(lang.word('screen', key), printable(call))}"
