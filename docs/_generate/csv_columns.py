"""What `eccar dues` and the summaries of many cities print as CSV: the meaning of each column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eccar.checking.views.summaries import CSV_HEADS as CHECK_HEADS
from eccar.dossier.views.summaries import CSV_HEADS as SHOW_HEADS
from eccar.fees.views.account_summaries import CSV_HEADS as ACCOUNT_HEADS
from eccar.fees.views.yearly_runs import CSV_HEADS
from eccar.membership.views.summaries import CSV_HEADS as STATUS_HEADS
from eccar.render.summaries import LEFT_OUT

from .markdown import meanings

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

_SUMMARIES = {
    "country": "The code of the country by ISO 3166-1.",
    "city": "The id of the authority; of a file that cannot be read, its name.",
    "name": "Its name, in the language asked for if it has one there.",
    "status": "The status on the day: `member`, `candidate` and so on.",
    "certain": "`yes` or `no`: whether the record leaves nothing else open; of an account, the balance.",
    "possibly": "The other statuses that the record leaves open.",
    "since": "The date of the fact that last changed the status, as written.",
    "documents": "How many documents were checked.",
    "errors": "How many errors were found.",
    "warnings": "How many warnings.",
    "notes": "How many notes.",
    "rules": "The codes of the rules with findings, errors first.",
    "not_evaluated": "The codes of the rules that could not be evaluated.",
    "fee": "The fee of the year; empty if it is not known.",
    "fee_currency": "Its currency.",
    "fee_certain": "`yes` or `no`.",
    "open": "What is open on the day; a negative amount is a credit.",
    "currency": "Its currency, with `account`.",
    "open_currency": "Its currency, with `show`.",
    "open_certain": "`yes` or `no`.",
    "oldest_open_year": "The first fee year for which something is open.",
    "compared": "Whether the account was compared with the schedule.",
    "corrections": "How many entries would correct the account.",
    "owes_after_leaving": "Whether the city is no longer a member and something is open.",
    "plans": "The stages of the plans that are not replaced.",
    "inventories": "How many inventories there are.",
    "last_report": "The period of the last report that was submitted to the coalition.",
    "left_out": "Why the row has no values: `duplicate` or `unread`.",
}
"""The columns of the summaries of many cities."""

_BY_COMMAND = {
    "status": STATUS_HEADS,
    "check": CHECK_HEADS,
    "account": ACCOUNT_HEADS,
    "show": SHOW_HEADS,
}


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    _same("CSV", CSV_HEADS, _COLUMNS)
    heads = {head for heads in _BY_COMMAND.values() for head in heads}
    _same("CSV of summaries", sorted({*heads, LEFT_OUT}), dict.fromkeys(sorted(_SUMMARIES), ""))
    columns = ((name, f"{text} ({_commands(name)})") for name, text in _SUMMARIES.items())
    return {
        "csv.md": meanings("Column", _COLUMNS.items(), "What it holds"),
        "csv_summaries.md": meanings("Column", columns, "What it holds"),
    }


def _commands(column: str) -> str:
    """The commands whose summary has the *column*."""
    having = [name for name, heads in _BY_COMMAND.items() if column in heads]
    return "all" if column == LEFT_OUT or len(having) == len(_BY_COMMAND) else ", ".join(having)


def _same(title: str, actual: Any, described: Mapping[str, str]) -> None:
    """Fail if other columns are described than there are."""
    if list(actual) != list(described):
        message = f"{title}: the columns are {list(actual)}, described are {list(described)}."
        raise ValueError(message)
