"""``eccar dues``: the fees of a year for many cities, in one table."""

from __future__ import annotations

import argparse

from ..fees.accounts.account import Account
from ..fees.runs.projections import YearTotal, forecast
from ..fees.runs.yearly_run import YearlyRun, yearly
from ..languages.language import Language, language
from ..membership.membership import Membership
from ..render import text
from ..values.ranges import YEAR
from .console import Console
from .inputs import day_of, documents, schedule_of, summable, year_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the run of one fee year over all memberships and accounts named in *call*."""
    on = day_of(call)
    year = year_of(call)
    schedule = schedule_of(call, console)
    found, unread = documents(call, console, Membership, Account)
    values = summable(found, unread)
    members = [one for one in values if isinstance(one, Membership)]
    accounts = [one for one in values if isinstance(one, Account)]
    told = yearly(members, accounts, schedule, year=year, on=on)
    years = range(year + 1, min(year + call.ahead, YEAR.most) + 1)
    ahead = forecast(members, schedule, years)
    _print(told, ahead, call, console)
    return 0


def _print(
    told: YearlyRun, ahead: tuple[YearTotal, ...], call: argparse.Namespace, console: Console
) -> None:
    lang = language(call.lang)
    if call.format == "csv":
        from ..fees.views.yearly_runs import yearly_table
        from ..render import to_csv

        console.raw(to_csv.render([yearly_table(told, lang)]))
    elif call.format == "json":
        from ..fees.views.data import yearly_data

        for data in yearly_data(told, ahead, lang):
            console.data(data)
    else:
        console.print(text(told, call.lang, console.style))
        for line in _ahead(ahead, lang):
            console.print(line)


def _ahead(ahead: tuple[YearTotal, ...], lang: Language) -> list[str]:
    if not ahead:
        return []
    values = ("year", "total", "certain", "uncertain", "unknown")
    lines = (
        lang.word("fees.label", "forecast_year", **{key: getattr(one, key) for key in values})
        for one in ahead
    )
    return ["", lang.word("fees.label", "forecast"), *(f"  {line}" for line in lines)]
