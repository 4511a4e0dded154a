"""The subcommand ``account``: the statement of each account, or its review with the membership."""

from __future__ import annotations

import argparse

from ...command.errors import exit_code
from ...kinds import kind_of
from .arguments import by_kind, schedule_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from ...command.console import Console
    from ...command.output import Item
    from ...languages.language import Language
    from ...membership.membership import Membership
    from ...values.selection import Selection
    from ..accounts.account import Account, AccountStatement
    from ..reconciliation import AccountReview
    from ..schedule import FeeSchedule


def account(arguments: argparse.Namespace, console: Console) -> int:
    """Print the answer about each account named in *arguments*; of many, their summary first."""
    from ...command import inputs, many
    from ...command.output import show
    from ...languages.language import language

    schedule, lang = schedule_of(arguments, console), language(arguments.lang)
    read, unread = inputs.values(
        arguments, console, "account", aside=("membership",), whole=True, seated=True
    )
    values = [value for _, value in read]
    memberships, accounts = by_kind(values)
    summarized = many.is_many(accounts, arguments)
    key = many.LEFT_OUT if summarized else "duplicate"
    twice = inputs.duplicates(read, arguments, console, key)
    lang = lang.naming({item.subject: item.city for item in memberships})
    members = {item.subject: item for item in memberships if item.subject not in twice}
    selection = many.selection(values, arguments)
    selected = [
        (file, value)
        for file, value in read
        if kind_of(type(value)) == "account" and selection.includes((value.subject,))
    ]
    items: Iterator[Item] = (
        _item(result, file, schedule, twice, lang)
        for file, result in _results(selected, members, schedule, arguments)
    )
    if summarized:
        results = (result for _, result in _results(selected, members, schedule, arguments))
        first = _summary(
            results,
            selected,
            members,
            unread=unread,
            selection=selection,
            schedule=schedule,
            arguments=arguments,
            lang=lang,
        )
        items = many.together(first, items, arguments)
    show(items, arguments, console, lang=lang)
    return exit_code(left_out=bool(unread or twice), answered=bool(accounts))


def _results(
    accounts: Iterable[tuple[str, Account]],
    members: Mapping[str, Membership],
    schedule: FeeSchedule,
    arguments: argparse.Namespace,
) -> Iterator[tuple[str, AccountReview | AccountStatement]]:
    """The review of each account after its file; without the membership, the statement."""
    from ...command.inputs import day_of
    from ..reconciliation import account as review

    on, known_on = day_of(arguments), arguments.known_on
    for file, value in accounts:
        if member := members.get(value.city):
            yield file, review(member, value, schedule, on=on, known_on=known_on)
        else:
            yield file, value.statement_on(on, known_on)


def _item(
    result: AccountReview | AccountStatement,
    file: str,
    schedule: FeeSchedule,
    twice: Container[str],
    lang: Language,
) -> Item:
    """The answer about one account; of a statement, why it is not compared with a membership."""
    from ...command.output import Item
    from ...render.blocks import Details, Group, Paragraph
    from ...values.vocabulary import audience_of
    from ..accounts.account import AccountStatement
    from ..views.accounts import postings_table

    if not isinstance(result, AccountStatement):
        audience = audience_of(result.membership, result.account, schedule)
        return Item(result, audience=audience, file=file)
    missing = "not_compared_twice" if result.account.city in twice else "not_compared"
    note = [Group([Paragraph(lang.word("fees.label", missing))])]
    return Item(
        result,
        audience=audience_of(result.account),
        file=file,
        more=[Details(brief=note, full=note)],
        table=lambda: postings_table(result, lang),
    )


def _summary(
    results: Iterable[AccountReview | AccountStatement],
    accounts: list[tuple[str, Account]],
    members: Mapping[str, Membership],
    *,
    unread: list[str],
    selection: Selection,
    schedule: FeeSchedule,
    arguments: argparse.Namespace,
    lang: Language,
) -> Item:
    """The accounts of many cities."""
    from ...command.inputs import day_of
    from ...command.output import Item
    from ...values.records import duplicates, once, records_of
    from ...values.vocabulary import audience_of
    from ..runs.accounts_summary import accounts_summary
    from ..views.account_summaries import accounts_summary_table

    values = [value for _, value in accounts]
    twice = duplicates(values)
    kept = once(values, twice)
    documents = [*kept.values(), *(members[id_] for id_ in kept if id_ in members)]
    records = records_of(documents, left_out=twice, unread=unread)
    summary = accounts_summary(
        results,
        on=day_of(arguments),
        known_on=arguments.known_on,
        selection=selection,
        records=records,
    )
    return Item(
        summary,
        audience=audience_of(summary, schedule),
        table=lambda: accounts_summary_table(summary, lang),
    )
