"""``eccar account``: what is open in an account, and what would mend it."""

from __future__ import annotations

import argparse

from ..fees.accounts.account import Account, AccountStatement
from ..fees.reconciliation import Dues, dues
from ..languages.language import language
from ..membership.membership import Membership
from ..render import text
from .console import Console
from .inputs import day_of, documents, schedule_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print what each account named in *call* comes to; beside its membership, what it should."""
    on = day_of(call)
    schedule = schedule_of(call, console)
    found, unread = documents(call, console, Account, Membership)
    values = [document.value for document in found]
    members = {one.subject: one for one in values if isinstance(one, Membership)}
    lang = language(call.lang)
    for number, account in enumerate(one for one in values if isinstance(one, Account)):
        told: AccountStatement | Dues = account.statement_on(on, call.known_on)
        if account.city in members and call.known_on is None:
            told = dues(members[account.city], account, schedule, on=on)
        if call.format == "json":
            from ..fees.views.data import account_data

            console.data(account_data(told, lang))
            continue
        if number:
            console.print("")
        console.print(text(told, call.lang, console.style))
        if isinstance(told, AccountStatement):
            console.print(f"  {lang.word('fees.label', 'not_compared')}")
    return 2 if unread else 0
