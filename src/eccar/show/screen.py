"""All that is known about one authority on one day, from its documents together, on one screen.

What is short stands here; the last lines say which command tells the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from ..catalogue import fee_schedule, statutes, ten_points
from ..faults import Severity
from ..fees.account import Account
from ..fees.assessing import assess
from ..fees.member_years import fee_years
from ..findings import Finding
from ..membership.membership import Membership
from ..plan.coverage import Cover, Coverage, Row
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..reports import Report
from ..shown import Paint, unpainted
from ..texts import Count, plain, printable
from ..wording import Language, language
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


def screen(told: Screen, *, lang: str = "en", paint: Paint = unpainted) -> str:
    """The standing, the fee, the plan and the inventory in brief, and what is most useful next."""
    words = language(lang)
    blocks = (
        _standings(told, words, paint),
        (*_fees(told, words, paint), *_accounts(told, words)),
        *(_plan(one, told.on, words, paint) for one in _present_first(told)),
        (_inventory(one, told.on, words) for one in told.inventories),
        _next(told, words, paint),
        _see(told, words),
    )
    return "\n\n".join(filter(None, map("\n".join, blocks)))


def _standings(told: Screen, words: Language, paint: Paint) -> Iterator[str]:
    """Where each membership stands, with the steps that are not on record; else whose it is."""
    if not told.memberships:
        yield paint(told.subject, "title")
    for membership in told.memberships:
        yield from of_standing.lines(membership.standing_on(told.on), words, paint)
        if steps := membership.missing_on(told.on, statutes()):
            label = words.word("label", "not_on_record")
            yield f"  {words.line(label, words.say(tuple(steps)))}."
        for unit in membership.coordination:
            yield words.line(words.word("label", "coordination"), plain(unit.unit))


def _fees(told: Screen, words: Language, paint: Paint) -> Iterator[str]:
    """The fee of the year, or that none is owed."""
    for year in fee_years(told.on.year, told.on.year):
        for membership in told.memberships:
            found = assess(membership, fee_schedule(), year=year)
            fee = words.word("label", "fee_for", year=year)
            if not found.member:
                yield words.sentence(found.explain()[0])
                continue
            fee = f"{fee[:1].upper()}{fee[1:]}"
            yield f"{words.line(fee, paint(answer(found, words), 'status'))}."


def _accounts(told: Screen, words: Language) -> Iterator[str]:
    """What is open in each account, by year."""
    for account in told.accounts:
        statement = account.statement_on(told.on)
        years = (
            words.line(_of_year(year, words), owed(amount, words))
            for year, amount in statement.open.items()
        )
        by_year = words.apart(years)
        open_ = balance(statement.balance, words)
        open_ += f" ({by_year})" if by_year else ""
        yield f"{words.line(words.word('screen', 'account'), open_)}."


def _of_year(year: int | None, words: Language) -> str:
    return words.word("label", "no_year" if year is None else "for_year", year=year)


def _present_first(told: Screen) -> list[ActionPlan]:
    """The plans in the order told, those that are replaced after the others."""
    return sorted(told.plans, key=lambda plan: plan.stage_on(told.on) is Stage.REPLACED)


def _plan(plan: ActionPlan, on: dt.date, words: Language, paint: Paint) -> Iterator[str]:
    """Its stage and period; if it is not replaced, what it covers and what is outstanding."""
    yield words.line(words.word("screen", "plan"), paint(heading(plan, words), "title"))
    stage = plan.stage_on(on)
    period = words.word("screen", "no_period") if plan.period is None else words.period(plan.period)
    about = [paint(words.say(stage), "status"), period]
    if plan.revision is not None:
        about.append(labelled("revision", printable(plan.revision), words))
    about.append(words.word("screen", "counted", count=Count(len(plan.measures))))
    yield f"  {words.apart(about)}"
    if stage is Stage.REPLACED:
        return
    coverage = plan.coverage_on(on)
    yield f"  {words.line(words.word('screen', 'of_points'), _covers(coverage, words))}"
    yield from _without(coverage, words)
    if late := [one.id for one in plan.on_record if one.outstanding_on(on)]:
        yield f"  {words.line(words.word('screen', 'outstanding'), _some(late, words))}"


def _covers(coverage: Coverage, words: Language) -> str:
    """How many of the points there is the same to say of."""
    counts = {cover: sum(row.cover is cover for row in coverage.rows) for cover in Cover}
    told = (words.line(words.say(cover), str(count)) for cover, count in counts.items() if count)
    return words.apart(told)


def _without(coverage: Coverage, words: Language) -> Iterator[str]:
    """The points under which there is neither an action nor a service, by their names."""
    rows = [row for row in coverage.rows if row.cover not in _ADDRESSED]
    if rows:
        yield f"  {words.line(words.word('screen', 'without'), '').rstrip()}"
        yield from (f"    {_named(row, coverage.on, words)}" for row in rows)


def _named(row: Row, on: dt.date, words: Language) -> str:
    name = point_title(row.number, ten_points().edition_on(on), words)
    cover = words.say(row.cover)
    return words.word("screen", "cover").format(number=row.number, title=name, cover=cover)


def _some(ids: Sequence[str], words: Language) -> str:
    shown, more = ", ".join(ids[:MOST_OUTSTANDING]), len(ids) - MOST_OUTSTANDING
    return shown if more <= 0 else words.word("screen", "more", shown=shown, more=Count(more))


def _inventory(inventory: Inventory, on: dt.date, words: Language) -> str:
    """How many entries it has, whether it is complete, and under which points there is something."""
    count = words.word("screen", "counted_entries", count=Count(len(inventory.measures)))
    complete = words.word("plan", "all_told" if inventory.complete else "not_all_told")
    rows = [row.number for row in inventory.coverage_on(on).rows if row.cover not in _NOTHING]
    points = words.word("screen", "under" if rows else "under_none", points=tuple(rows))
    return words.line(
        words.word("screen", "inventory"), f"{words.apart((count, points))}. {complete}"
    )


def _next(told: Screen, words: Language, paint: Paint) -> Iterator[str]:
    """What is most useful next in all documents together, the weightiest first, each once."""
    groups = _by_weight(told.reports)
    steps: dict[str, Group] = {}
    for group in groups:
        steps.setdefault(words.hint(group[0]), group)
    first = list(steps.items())[:MOST_STEPS]
    yield words.line(words.word("label", "next_steps"), "").rstrip()
    if not groups:
        yield f"  {words.word('label', 'no_findings')}"
    for number, (hint, group) in enumerate(first, 1):
        yield f"  {number}. {hint}"
        yield f"     {_why(group, words, paint)}"
    if more := len(groups) - len(first):
        yield f"  {words.word('screen', 'more_findings', count=Count(more))}"


def _by_weight(reports: Iterable[Report]) -> list[Group]:
    """The findings of all *reports* by rule, errors before warnings before notes."""
    groups = [group for report in reports for group in by_rule(report.findings)]
    return sorted(groups, key=lambda group: _WEIGHT[group[0].severity])


def _why(group: Group, words: Language, paint: Paint) -> str:
    """What was found, how much it weighs, and where."""
    first = group[0]
    severity = paint(words.say(first.severity), first.severity)
    place = f" ({printable(str(first.place))})" if first.place else ""
    return f"{words.line(f'{severity} {first.code}', said(group, words))}{place}"


def _see(told: Screen, words: Language) -> Iterator[str]:
    yield words.line(words.word("screen", "see"), "").rstrip()
    for key, call in told.see:
        yield f"  {words.line(words.word('screen', key), printable(call))}"
