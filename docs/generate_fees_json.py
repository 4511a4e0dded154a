"""What the commands about fees print as JSON and CSV: examples of the data, and what each field means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown_parts import code, table

import eccar
from eccar.fees.schedule import FeeSchedule
from eccar.fees.views.data import account_data, assessment_data, difference_data, yearly_data
from eccar.fees.views.yearly_runs import CSV_HEADS
from eccar.languages.language import Language

Told = tuple[str, Mapping[str, Any], Mapping[str, str]]
"""A heading of the page on JSON, an example of the data, and what each of its fields means."""

_ASSESSMENT = {
    "city": "The id of the authority.",
    "year": "The fee year.",
    "amount": "What is owed for the year, as text with two decimals, or null if nobody can tell.",
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
    "certain": "Whether there is an amount, and nothing else that it could be.",
    "otherwise": "What else it could be: `reason`, `amount` and `currency` (or null), `why`.",
    "explained": "The sentences for a council paper, in the language asked for.",
}
_ACCOUNT = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "known_on": "The day as of which the record was read, or null.",
    "currency": "The currency of the account.",
    "balance": "What the city owes in all; less than nothing is a credit.",
    "open": "What is open: `year` (null for none) and `amount`; it adds up to the balance.",
    "not_counted": "Amounts on record in another currency.",
    "years": "Year by year `year`, `charged`, `verdict` and `assessment`, which is as above.",
    "proposed": "The facts that would mend the account, as in documents; never applied.",
    "left_owing": "Whether the city is a member no longer and something is open.",
}
_ROW = {
    "charged": "What was charged for the year, without what was reversed, or null.",
    "verdict": "How that stands to the schedule.",
    "balance": "What is open in all years together, or null if no account is on record.",
    "open": "What is open: `year` (null for none) and `amount`.",
    "oldest_open_year": "The first fee year for which something is open, or null.",
    "uncharged": "Earlier years of membership without a charge on record.",
    "left": "Whether it is a member no longer.",
    "why": "Why the fee may be another, and what else to know, in words.",
}
_SUMS = {
    "city": "Null: this line is about all.",
    "year": "The fee year.",
    "on": "The day asked about.",
    "total": "The sum of what is asked for the year, as far as it is known: `amount` and `currency`.",
    "open": "The sums of what is open, one a currency (`amount`, `currency`); credits are left aside.",
    "accounts_without_membership": "Ids of cities that have an account, but no membership here.",
    "ahead": "Of each coming year `year`, `total`, and how many members are `certain`, `uncertain` "
    "and `unknown`.",
}
_CHANGE = {
    "city": "The id of the authority.",
    "year": "The fee year.",
    "before": "What the present schedule asks: as of `eccar fee`.",
    "after": "What the other schedule asks: the same.",
    "more": "By how much that is more, or null if it cannot be said.",
}
_CHANGES = {
    "city": "Null: this line is about all.",
    "year": "The fee year.",
    "total_before": "The sum of the present schedule: `amount` and `currency`.",
    "total_after": "The sum of the other one: the same.",
    "unknown": "Ids of cities that the sums leave out, because one of the amounts is not known.",
}


_COLUMNS = {
    "city": "The id of the authority.",
    "name": "Its name, in the language asked for if it has one there.",
    "year": "The fee year.",
    "band": "The band in words; empty if there is none.",
    "amount": "What is owed for the year; empty if nobody can tell.",
    "currency": "Its currency.",
    "basis": "`decided`, `observed`, `inferred` or `assumed`.",
    "certain": "`yes` or `no`.",
    "charged": "What was charged for the year, without what was reversed; empty if nothing was.",
    "verdict": "How that stands to the schedule: see [](fees.md#a-charge-beside-the-schedule).",
    "open": "What is open on the day, all years together; less than nothing is a credit.",
    "open_currency": "Its currency, which is that of the account.",
    "oldest_open_year": "The first fee year for which something is open.",
    "why": "Why the fee may be another, and what else to know, in words.",
}


def columns() -> str:
    """What stands in each column of the CSV of the yearly run."""
    if tuple(_COLUMNS) != CSV_HEADS:
        message = f"The columns are {CSV_HEADS}, told are {tuple(_COLUMNS)}."
        raise ValueError(message)
    return "\n".join(
        table(("Column", "What it holds"), ((code(k), v) for k, v in _COLUMNS.items()))
    )


def told(lang: Language) -> tuple[Told, ...]:
    """What the commands about fees print for other tools, of a city that is invented."""
    member, account, schedule = _example()
    assessment = assessment_data(eccar.assess(member, schedule, year=2026), lang)
    run = eccar.fees.yearly([member], [account], schedule, year=2026, on="2026-02-02")
    row, run_sums = yearly_data(run, eccar.fees.forecast([member], schedule, [2027]), lang)
    change, sums = difference_data(
        eccar.fees.what_if([member], schedule, schedule, year=2026), lang
    )
    own = {key: told for key, told in row.items() if key not in assessment}
    dues = account_data(eccar.dues(member, account, schedule, on="2026-02-02"), lang)
    return (
        ("`eccar fee`: one object a city", assessment, _ASSESSMENT),
        (
            "`eccar account`: one object an account; the last three beside a membership only",
            dues,
            _ACCOUNT,
        ),
        ("`eccar dues`: one object a city, with all that `eccar fee` tells, and", own, _ROW),
        ("The last line of `eccar dues`", run_sums, _SUMS),
        ("`eccar what-if`: one object a city", change, _CHANGE),
        ("The last line of `eccar what-if`", sums, _CHANGES),
    )


def _example() -> tuple[Any, Any, FeeSchedule]:
    member = eccar.from_dict(
        {
            "eccar": "membership/1",
            "city": {
                "id": "de/musterstadt",
                "names": {"de": "Musterstadt"},
                "country": "DE",
                "population": [{"date": "2024-12-31", "inhabitants": 64210}],
            },
            "facts": [{"fact": "accepted", "date": "2015-04-16"}],
        }
    )
    account = eccar.from_dict(
        {"eccar": "account/1", "city": "de/musterstadt", "kept_since": "2026-01-01"}
    )
    return member, account, eccar.fee_schedule()
