"""What the commands print as JSON and CSV: an example of the data, and what each field means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import eccar
from eccar.checking.views import finding_data, report_data
from eccar.fees.views.data import (
    assessment_data,
    difference_data,
    dues_data,
    joining_cost_data,
    review_data,
)
from eccar.fees.views.yearly_runs import CSV_HEADS
from eccar.membership.views.data import standing_data

from .english import DAY, ENGLISH
from .markdown import fenced, meanings


class Section(NamedTuple):
    """A heading of the page on JSON, an example of the data, and the meaning of each field."""

    title: str
    data: Mapping[str, Any]
    fields: Mapping[str, str]


_STANDING = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "known_on": "The day as of which the record was read, or null.",
    "status": "One of the six statuses, in small letters.",
    "possibly": "The other statuses that the record leaves open.",
    "certain": "Whether there are none.",
    "exact": "Whether `possibly` is exact; if not, it may hold too many.",
    "since": "The date of the fact in `because`, as rough as the record, or null.",
    "because": "The fact that last changed the status, as in documents, or null.",
    "last_evidence": "The latest fact of any kind up to the day, or null.",
    "pending": "The facts that may have happened by the day, but whose day is not known exactly.",
    "retracted": "The facts that were taken back as wrong, where nothing else gives a status.",
    "consent": "The consent that the resolution takes effect with, if there is no document of it: "
    "`by` and `law`; or null.",
    "taken_as_known": "How many facts without a recorded day counted as known.",
    "without_facts": "Whether no fact at all was on record, so that the status says nothing.",
}
_REPORT = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "outcome": "`passed`, `failed` or `incomplete`.",
    "findings": "A list of findings; see below.",
    "unasked": "Rules that could not be evaluated: `code`, `path`, `reason`.",
    "ignored": "Rules that were ignored: `code`, `reason`, the number of `findings`.",
    "lapsed": "Rules that are no longer ignored, because the day named has passed: `code`, `reason`.",
    "asked": "The codes of the rules that were evaluated.",
    "stage": "Of a plan or an inventory: its stage, or the one that the caller chose; else `null`.",
    "at_other_stages": "Of the same: the codes of the rules that are evaluated at other stages only.",
}
_FINDING = {
    "code": "The code of the rule or fault.",
    "severity": "`error`, `warning` or `note`.",
    "path": "Where in the document, as people write it: `facts[0].date`.",
    "pointer": "The same as a JSON Pointer: `/facts/0/date`.",
    "line": "The line in the file, from 1, or null.",
    "column": "The column in the file, from 1, or null.",
    "message": "The message, in the language asked for.",
    "hint": "What to do about it.",
    "values": "The values that fill the message and the hint, in words.",
}

_ASSESSMENT = {
    "city": "The id of the authority.",
    "year": "The fee year.",
    "amount": "The fee for the year, as text with two decimals, or null if it is not known.",
    "currency": "The currency of all amounts here, or null where no table was in force.",
    "fee": "What the band asks for a whole year, or null.",
    "band": "The band: `above`, `up_to` (null for the last) and `fee`; or null.",
    "basis": "`decided`, `observed`, `inferred` or `assumed`: the weaker of table and band; or null.",
    "source": "Who says so, as in documents, or null.",
    "since": "The first day of the table, or null.",
    "seen": "The day on which the table was last compared with its source, or null.",
    "stale": "Whether the year lies after that of `seen`.",
    "population": "The count that was taken, as in documents, or null.",
    "member": "Whether it was a member in the year; if not, nothing is owed.",
    "outside": "If it was not, what the record says: `not-on-record`, `open`, `later`, `ended` or `retracted`; or null.",
    "joining": "If it was not, what joining would cost: `amounts`, `first_year`, `bands` and "
    "`otherwise`, as for `--inhabitants`; or null.",
    "certain": "Whether the amount was decided, and there is nothing else that it could be.",
    "doubtful": "Whether it is not known, or there is something else that it could be.",
    "otherwise": "What else it could be: `reason`, `amount` and `currency` (or null), `why`.",
    "explained": "The sentences for a council paper, in the language asked for.",
    "not_included": "What membership may cost besides the fee: `plan`, `travel`, `staff`.",
}
_COST = {
    "inhabitants": "The number of inhabitants that was asked about.",
    "kind": "The kind of authority.",
    "amounts": "All that a year may cost, from the least to the most, as text with two decimals.",
    "first_year": "The least and the most that the year of joining may cost, or null.",
    "bands": "The bands in which the authority may be: `name` and `fee`.",
    "rate": "With `--rate`, in each answer of `eccar fee`: `units`, `currency`, `per`, `source`, `day`.",
    "converted": "With `--rate`, the amounts in the currency of the rate: `amount` and `currency`.",
    "otherwise": "Why it may cost another amount: `reason`, `amount` and `currency` (or null), `why`.",
}
_ACCOUNT = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "known_on": "The day as of which the record was read, or null.",
    "currency": "The currency of the account.",
    "balance": "What the city owes in total; a negative amount is a credit.",
    "certain": "Whether the balance is certain.",
    "least": "The smallest balance that is possible, if facts may have happened by the day.",
    "most": "The largest such balance.",
    "open": "What is open: `year` (null for none) and `amount`; it adds up to the balance.",
    "uncertain": "The facts that may have happened by the day, as in documents; their dates are too rough.",
    "not_counted": "Amounts on record in another currency.",
    "unfounded": "Amounts of reversals that undo what is not on record, or more than there is.",
    "years": "Year by year `year`, `charged`, `verdict` and `assessment`, which is as above.",
    "proposed": "The facts that would correct the account, as in documents; never applied.",
    "left_owing": "Whether the city is no longer a member and an amount is open.",
}
_ROW = {
    "charged": "What was charged for the year, without what was reversed, or null.",
    "verdict": "How that compares with the schedule.",
    "balance": "What is open in all years together, or null if no account is on record.",
    "open": "What is open: `year` (null for none) and `amount`.",
    "oldest_open_year": "The first fee year for which something is open, or null.",
    "uncharged": "Earlier years of membership without a charge on record.",
    "uncertain": "Facts of the account that may have happened by the day, too, as in documents.",
    "left": "Whether it is no longer a member.",
    "why": "Why the fee may be another, and what else to know, in words.",
}
_SUMS = {
    "city": "Null: this line is about all cities.",
    "year": "The fee year.",
    "on": "The day asked about.",
    "total": "The sum of the fees for the year: `amount`, `currency`; the number of `rows`, how many "
    "are `counted`, how many of these are `uncertain`, and those `left_out`, each `name` and `reason`.",
    "open": "The sums of open amounts, one per currency, with the same fields; credits are left out.",
    "accounts_without_membership": "Ids of cities that have an account, but no membership here.",
    "ahead": "Of each coming year `year` and `total`, with the same fields.",
}
_CHANGE = {
    "city": "The id of the authority.",
    "year": "The fee year.",
    "before": "What the present schedule asks: the fields of `eccar fee`.",
    "after": "What the other schedule asks: the same fields.",
    "more": "The difference, or null if it is not known.",
}
_CHANGES = {
    "city": "Null: this line is about all cities.",
    "year": "The fee year.",
    "total_before": "The sum of the present schedule, with the fields of `total` in `eccar dues`.",
    "total_after": "The sum of the other schedule, which leaves out the same cities.",
    "more": "The difference of the sums, or null for two currencies.",
}

_COLUMNS = {
    "city": "The id of the authority.",
    "name": "Its name, in the language asked for if it has one there.",
    "year": "The fee year.",
    "band": "The band in words; empty if there is none.",
    "amount": "The fee for the year; empty if it is not known.",
    "currency": "Its currency.",
    "basis": "`decided`, `observed`, `inferred` or `assumed`.",
    "certain": "`yes` or `no`.",
    "charged": "What was charged for the year, without what was reversed; empty if nothing was.",
    "verdict": "How that compares with the schedule: see [](fees.md#a-charge-compared-with-the-schedule).",
    "open": "What is open on the day, all years together; a negative amount is a credit.",
    "open_currency": "Its currency, which is that of the account.",
    "oldest_open_year": "The first fee year for which something is open.",
    "why": "Why the fee may be another, and what else to know, in words.",
}


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {"json.md": "\n".join(_json()), "csv.md": _csv()}


def _csv() -> str:
    _same("CSV", CSV_HEADS, _COLUMNS)
    return meanings("Column", _COLUMNS.items(), "What it holds")


def _json() -> list[str]:
    sections = (*_membership_sections(), *_fee_sections())
    parts: list[str] = []
    for section in sections:
        _same(section.title, section.data, section.fields)
        parts += [f"### {section.title}\n", meanings("Field", section.fields.items())]
    example = json.dumps(sections[0].data, ensure_ascii=False, indent=2)
    return [*parts, "For example:\n", fenced(example, "json")]


def _same(title: str, actual: Any, described: Mapping[str, str]) -> None:
    """Fail if other fields are described than there are."""
    if list(actual) != list(described):
        message = f"{title}: the fields are {list(actual)}, described are {list(described)}."
        raise ValueError(message)


def _membership(**city: Any) -> dict[str, Any]:
    return {
        "eccar": "membership/1",
        "city": {
            "id": "de/musterstadt",
            "names": {"de": "Musterstadt"},
            "country": "DE",
            **city,
        },
    }


def _membership_sections() -> tuple[Section, ...]:
    facts = [{"fact": "accepted", "date": "2025"}]
    membership = eccar.from_dict({**_membership(), "facts": facts}, eccar.Membership)
    report = eccar.check(membership, on=DAY)
    standing = standing_data(membership.standing_on(DAY), ENGLISH)
    finding = finding_data(report.findings[0], ENGLISH)
    return (
        Section("`eccar status`: one object a city", standing, _STANDING),
        Section(
            "`eccar check`: one object a file, with `file` first",
            report_data(report, ENGLISH),
            _REPORT,
        ),
        Section("A finding", finding, _FINDING),
    )


def _fee_sections() -> tuple[Section, ...]:
    """What the commands about fees print, for a city that is invented."""
    day, schedule = "2026-02-02", eccar.fee_schedule()
    population = [{"date": "2024-12-31", "inhabitants": 64210}]
    facts = [{"fact": "accepted", "date": "2015-04-16"}]
    member = eccar.from_dict(
        {**_membership(population=population), "facts": facts}, eccar.Membership
    )
    account = eccar.from_dict(
        {"eccar": "account/1", "city": "de/musterstadt", "kept_since": "2026-01-01"}, eccar.Account
    )
    assessment = assessment_data(eccar.assess(member, schedule, year=2026), ENGLISH)
    rate = "4.2531 PLN/EUR, NBP 2026-11-27"
    cost = joining_cost_data(
        eccar.fees.joining_cost(64210, schedule, year=2026, rate=rate), ENGLISH
    )
    asked = {key: value for key, value in cost.items() if key in _COST}
    review = review_data(eccar.account(member, account, schedule, on=day), ENGLISH)
    dues = eccar.dues([member], [account], schedule, year=2026, on=day)
    row, totals = dues_data(dues, ENGLISH, eccar.fees.forecast([member], schedule, [2027]))
    what_if = eccar.fees.what_if([member], schedule, schedule, year=2026)
    change, change_totals = difference_data(what_if, ENGLISH)
    own = {key: value for key, value in row.items() if key not in assessment}
    return (
        Section("`eccar fee`: one object a city", assessment, _ASSESSMENT),
        Section(
            "`eccar fee --inhabitants`: the fields of a fee above without a city, and", asked, _COST
        ),
        Section(
            "`eccar account`: one object an account; the last three only with a membership",
            review,
            _ACCOUNT,
        ),
        Section("`eccar dues`: one object a city, with all fields of `eccar fee`, and", own, _ROW),
        Section("The last line of `eccar dues`", totals, _SUMS),
        Section("`eccar what-if`: one object a city", change, _CHANGE),
        Section("The last line of `eccar what-if`", change_totals, _CHANGES),
    )
