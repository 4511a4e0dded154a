"""The overview of an authority in brief; its last lines name the commands that show the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...fees.accounts.account import Account
from ...fees.assessing import assess
from ...fees.assessment import Outside
from ...fees.member_years import fee_years
from ...fees.packaged import fee_schedule
from ...fees.views.accounts import balance, open_by_year, remarks
from ...fees.views.assessments import answer
from ...languages.language import Language
from ...membership.membership import Membership
from ...membership.views.memberships import units
from ...membership.views.overviews import missing_steps
from ...membership.views.standings import in_full, verdict
from ...plan.coverage import Cover, CoverageRow
from ...plan.history import Stage
from ...plan.inventory import Inventory
from ...plan.packaged import ten_points
from ...plan.plan import ActionPlan
from ...plan.views import measure_text
from ...plan.views.coverage_text import point_title, points_by_cover
from ...plan.views.plan_text import plan_title
from ...render.blocks import (
    MAX_LINES,
    Alternatives,
    Block,
    Details,
    Group,
    Heading,
    Inline,
    Items,
    Paragraph,
    Section,
    Span,
)
from ...render.fitting import WIDTH, columns, shortened
from ...render.localized import label, labelled, localize, names_of, separated
from ...values.characters import printable
from ...values.displayable import view_of
from ...values.figures import statutes
from ...values.texts import Count, Text
from ...values.vocabulary import Audience, audience_of
from ..answers import DocumentOverview
from ..overview import DossierOverview
from .evaluations import assessed_table, evaluation_lines
from .progress_reports import next_date, report_lines
from .steps import steps, steps_in_brief

MAX_OUTSTANDING = 5
"""Measures that are named as outstanding."""

_ADDRESSED = frozenset({Cover.COVERED, Cover.PLANNED, Cover.NOT_REPORTED})
"""The answers for points with an action or a service."""

_EMPTY = frozenset({Cover.GAP, Cover.NOTHING_ON_RECORD, Cover.NO_LONGER})
"""The answers for points with nothing."""


def document(overview: DocumentOverview, lang: Language) -> Iterator[Block]:
    """The document, and what was found in it."""
    yield from view_of(overview.document)(overview.document, lang)
    yield from view_of(overview.report)(overview.report, lang)


def overview(overview: DossierOverview, lang: Language) -> Iterator[Block]:
    """The standing, the fee, the plan and the inventory in brief, and what is most useful next."""
    yield Details(brief=_in_brief(overview, lang), full=_in_full(overview, lang))


def _in_brief(overview: DossierOverview, lang: Language) -> Iterator[Block]:
    """The answers, each in a line or two, and as many next steps as there is room for."""
    answers = tuple(_answers(overview, lang))
    yield from answers
    room = MAX_LINES - 1 - _has_notice(overview) - sum(map(_height, answers))
    yield from steps_in_brief(overview.reports, room, lang)


def _has_notice(overview: DossierOverview) -> bool:
    """Whether a line at the top says that it is not for the public."""
    documents = (
        *(*overview.memberships, *overview.accounts, *overview.plans, *overview.inventories),
        *(each.report for each in overview.progress_reports),
    )
    return audience_of(*documents) is not Audience.PUBLIC


def _answers(overview: DossierOverview, lang: Language) -> Iterator[Heading | Paragraph]:
    """The standing, the fee, what is open, plans that are not replaced, inventories, reports, a date."""
    if not overview.memberships:
        yield Heading(names_of(overview.subject.split(", "), lang))
    for membership in overview.memberships:
        yield from verdict(membership.standing_on(overview.on), lang)
    yield from _fees(overview, lang)
    for account in overview.accounts:
        yield Paragraph(lang.ended(_balance(account, overview.on, lang)))
    for plan in overview.plans:
        if plan.stage_on(overview.on) is not Stage.REPLACED:
            yield from _plan_answer(plan, overview.on, lang)
    for inventory in overview.inventories:
        yield _inventory(inventory, overview.on, lang)
    yield from _reports(overview, lang)


def _reports(overview: DossierOverview, lang: Language) -> Iterator[Paragraph]:
    """The last report and those that are open, the last evaluation, and the next date to keep."""
    yield from report_lines(overview.progress_reports, lang)
    yield from evaluation_lines(overview.evaluations, overview.follow_up, lang)
    if overview.next_date is not None:
        yield next_date(overview.next_date, lang)


def _plan_answer(plan: ActionPlan, on: dt.date, lang: Language) -> Iterator[Paragraph]:
    """Its title and stage in one line, what it covers below."""
    stage = Span(lang.say(plan.stage_on(on)), style="status")
    name = lang.word("dossier.screen", "plan")
    room = WIDTH - columns(lang.line(name, lang.apart(("", stage.text)))) - 2
    title = Span(shortened(localize(plan.titles, lang), room), style="title")
    yield Paragraph(labelled(name, separated((title, stage), lang), lang))
    yield Paragraph(f"  {points_by_cover(plan.coverage_on(on), lang)}")


def _height(block: Heading | Paragraph) -> int:
    """About how many lines a block has in a terminal."""
    return max(1, -(-columns("".join(span.text for span in block.content)) // WIDTH))


def _in_full(overview: DossierOverview, lang: Language) -> Iterator[Block]:
    """All answers with their grounds, what is most useful next, and the calls that show more."""
    on = overview.on
    yield Section(_memberships(overview, lang))
    yield Section((*_fees(overview, lang), *_accounts(overview.accounts, on, lang)))
    for plan in _replaced_last(overview):
        yield Section(_plan(plan, overview, lang))
    yield Section(_inventory(inventory, on, lang) for inventory in overview.inventories)
    yield Section(_reports(overview, lang))
    if overview.assessed:
        yield Section([assessed_table(overview.assessed, lang)])
    yield Section(steps(overview.reports, lang))
    yield Section([Alternatives(lines=_see(overview, lang), page=())])


def _memberships(overview: DossierOverview, lang: Language) -> Iterator[Block]:
    """Each standing, with the steps that are not on record; without any, the id of the authority."""
    if not overview.memberships:
        yield Heading(names_of(overview.subject.split(", "), lang))
    for membership in overview.memberships:
        yield from in_full(membership.standing_on(overview.on), lang)
        missing = membership.missing_on(overview.on, statutes())
        undone = membership.undone_on(overview.on, statutes())
        yield from missing_steps(missing, undone, lang)
        yield from units(membership, lang)


def _fees(overview: DossierOverview, lang: Language) -> Iterator[Paragraph]:
    """The fee of the year, or that none is owed."""
    for year in fee_years(overview.on.year, overview.on.year):
        for membership in overview.memberships:
            yield _fee(membership, year, lang)


def _fee(membership: Membership, year: int, lang: Language) -> Paragraph:
    assessment = assess(membership, fee_schedule(), year=year)
    if assessment.outside not in (None, Outside.OPEN):
        joining = (assessment.joining.answer,) if assessment.joining else ()
        sentences = (assessment.explain_outside()[0], *joining)
        return Paragraph(" ".join(map(lang.sentence, sentences)))
    fee = lang.word("fees.label", "fee_for", year=year)
    amount = Span(answer(assessment, lang), style="status")
    return Paragraph((*labelled(f"{fee[:1].upper()}{fee[1:]}", amount, lang), "."))


def _accounts(accounts: Iterable[Account], on: dt.date, lang: Language) -> Iterator[Block]:
    """What is open in each account, by year."""
    for account in accounts:
        yield Paragraph(lang.ended(_balance(account, on, lang)))
        statement = account.statement_on(on)
        yield from (Group([Paragraph(remark)]) for remark in remarks(statement, lang))


def _balance(account: Account, on: dt.date, lang: Language) -> str:
    """What is open in an account, and for which years."""
    statement = account.statement_on(on)
    total = balance(statement, lang)
    known = any(year is not None for year in statement.open)
    years = lang.apart(open_by_year(statement, lang)) if known else ""
    text = f"{total} ({years})" if years else total
    return lang.line(lang.word("dossier.screen", "account"), text)


def _replaced_last(overview: DossierOverview) -> list[ActionPlan]:
    """The plans in their order, those that are replaced after the others."""
    return sorted(overview.plans, key=lambda plan: plan.stage_on(overview.on) is Stage.REPLACED)


def _plan(plan: ActionPlan, overview: DossierOverview, lang: Language) -> Iterator[Block]:
    """Its stage and period; if it is not replaced, what it covers and what is outstanding."""
    on, own = overview.on, ", ".join(plan.authorities) == overview.subject
    title = Span(localize(plan.titles, lang) if own else plan_title(plan, lang), style="title")
    yield Paragraph(labelled(lang.word("dossier.screen", "plan"), title, lang))
    yield Group([Paragraph(separated(_plan_in_brief(plan, on, lang), lang))])
    if plan.stage_on(on) is not Stage.REPLACED:
        yield Group(_coverage(plan, on, lang))


def _plan_in_brief(plan: ActionPlan, on: dt.date, lang: Language) -> Iterator[Inline]:
    yield Span(lang.say(plan.stage_on(on)), style="status")
    yield (
        lang.word("dossier.screen", "no_period")
        if plan.period is None
        else lang.period(plan.period)
    )
    if plan.revision is not None:
        yield measure_text.labelled("revision", printable(plan.revision), lang)
    yield lang.word("dossier.screen", "counted", count=Count(len(plan.measures)))


def _coverage(plan: ActionPlan, on: dt.date, lang: Language) -> Iterator[Block]:
    """What the points come to, those without an action or service by name, what is outstanding."""
    coverage = plan.coverage_on(on)
    yield Paragraph(points_by_cover(coverage, lang))
    rows = [row for row in coverage.rows if row.cover not in _ADDRESSED]
    if rows:
        yield Paragraph(label(lang.word("dossier.screen", "without"), lang))
        yield Items(_point(row, on, lang) for row in rows)
    if late := [measure.titles for measure in plan.on_record if measure.outstanding_on(on)]:
        yield Paragraph(lang.line(lang.word("dossier.screen", "outstanding"), _first(late, lang)))


def _point(row: CoverageRow, on: dt.date, lang: Language) -> str:
    title = point_title(row.number, ten_points().edition_on(on), lang)
    cover = lang.say(row.cover)
    return lang.whole("dossier.screen", "cover", number=row.number, title=title, cover=cover)


def _first(titles: Sequence[Text], lang: Language) -> str:
    shown = ", ".join(map(lang.quoted, titles[:MAX_OUTSTANDING]))
    more = len(titles) - MAX_OUTSTANDING
    return (
        shown if more <= 0 else lang.word("dossier.screen", "more", shown=shown, more=Count(more))
    )


def _inventory(inventory: Inventory, on: dt.date, lang: Language) -> Paragraph:
    """Whether it is complete, how many entries it has, and under which points."""
    name = lang.word(
        "dossier.screen", "inventory" if inventory.complete else "inventory_incomplete"
    )
    text = lang.word("dossier.screen", "counted_entries", count=Count(len(inventory.measures)))
    rows = [row.number for row in inventory.coverage_on(on).rows if row.cover not in _EMPTY]
    if rows:
        key = "under_one" if len(rows) == 1 else "under"
        text = lang.word("dossier.screen", key, entries=text, points=tuple(rows))
    return Paragraph(lang.ended(lang.line(name, text)))


def _see(overview: DossierOverview, lang: Language) -> Iterator[Block]:
    yield Paragraph(label(lang.word("dossier.screen", "see"), lang))
    yield Items(
        lang.line(lang.word("dossier.screen", key), printable(call)) for key, call in overview.see
    )
