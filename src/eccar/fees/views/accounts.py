"""Views of an account: what is on record in it, and its statement on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import (
    MAX_LINES,
    Alternatives,
    Block,
    CellContent,
    Details,
    Group,
    Heading,
    ItemContent,
    Items,
    Paragraph,
    Span,
    Table,
)
from ...render.localized import citations, labelled
from ...values.characters import printable
from ...values.money import Money
from ...values.texts import plain
from ..accounts.account import Account, AccountStatement
from ..accounts.facts import Charged, Posting, Reversed
from ..payment.iban import in_groups

MAX_POSTINGS = 6
"""Postings of an account that are shown in brief."""

_HEADS = ("date", "fact", "amount", "year", "sources")


def account(account: Account, lang: Language) -> Iterator[Block]:
    """The city, since when the account is kept, and its postings."""
    heading = Heading(_heading(account, lang))
    yield Details(
        brief=(heading, *_last_postings(account, lang)),
        full=(heading, *_postings(account, account.facts, lang)),
    )


def statement(statement: AccountStatement, lang: Language) -> Iterator[Block]:
    """The balance and what is open by year; in lines, also the postings of the account until then."""
    account = statement.account
    verdict = (Heading(_heading(account, lang)), *summary(statement, lang))
    postings = account.facts_on(statement.on, statement.known_on)
    yield Details(
        brief=verdict,
        full=(*verdict, Alternatives(lines=_postings(account, postings, lang), page=())),
        most=MAX_LINES - 2,  # The command adds why it is not compared with a membership.
    )


def balance(statement: AccountStatement, lang: Language) -> str:
    """What is open in all, or the credit; if that is not certain, what else it may be."""
    text = _balance(statement.balance, lang)
    if statement.certain:
        return text
    key = "either_balance" if len(statement.uncertain) == 1 else "balance_between"
    ends = {"least": owed(statement.least, lang), "most": owed(statement.most, lang)}
    return f"{text}, {lang.word('fees.label', key, **ends)}"


def _balance(amount: Money, lang: Language) -> str:
    if amount.hundredths < 0:
        return lang.word("fees.label", "credit", amount=-amount)
    if not amount:
        return lang.word("fees.label", "nothing_open")
    return lang.word("fees.label", "open_in_all", amount=amount)


def open_by_year(statement: AccountStatement, lang: Language) -> Iterator[str]:
    """What is open for each year."""
    for year, amount in statement.open.items():
        yield lang.line(_year(year, lang), owed(amount, lang))


def owed(amount: Money, lang: Language, *, column: bool = False) -> str:
    """An amount that is open, or a credit, called so."""
    text = lang.money(abs(amount), column=column)
    return lang.word("fees.label", "credit", amount=text) if amount.hundredths < 0 else text


def summary(statement: AccountStatement, lang: Language) -> Iterator[Block]:
    """The balance of the day, and what is open by year."""
    total = Span(balance(statement, lang), strong=True, style="status")
    yield Paragraph((*labelled(_day(statement, lang), total, lang), "."))
    yield Items((*open_by_year(statement, lang), *remarks(statement, lang)))


def remarks(statement: AccountStatement, lang: Language) -> Iterator[str]:
    """What a balance leaves open: facts that may count, other currencies, reversals of nothing."""
    yield from may_count(statement.uncertain, lang)
    if statement.not_counted:
        yield lang.word("fees.label", "not_counted", amounts=statement.not_counted)
    if statement.unfounded:
        amounts = tuple(fact.amount for fact in statement.unfounded)
        yield lang.word("fees.label", "unfounded", amounts=amounts)


def may_count(postings: Iterable[Posting], lang: Language) -> Iterator[str]:
    """The *postings* that may count, too, each in one sentence."""
    for posting in postings:
        yield lang.word("fees.label", "may_count", posting=", ".join(_parts(posting, lang)))


def _day(statement: AccountStatement, lang: Language) -> str:
    day = lang.word("label", "as_of", day=statement.on)
    if statement.known_on:
        day += f", {lang.word('label', 'known_on', day=statement.known_on)}"
    return day


def _postings(account: Account, postings: tuple[Posting, ...], lang: Language) -> Iterator[Block]:
    """Since when the account is kept, and *postings* as a list or a table."""
    since = lang.word("fees.label", "kept_since", day=account.kept_since)
    yield Group([Paragraph(f"{since}, {account.currency}")])
    if account.address:
        lines = lang.apart(map(printable, account.address))
        yield Group([Paragraph(lang.word("fees.label", "address", lines=lines))])
    yield Alternatives(
        lines=_list(account, postings, lang),
        page=[_table(postings, lang)],
    )


def _last_postings(account: Account, lang: Language) -> Iterator[Block]:
    """Since when the account is kept, and the last of its postings, each in a line."""
    since = lang.word("fees.label", "kept_since", day=account.kept_since)
    yield Group([Paragraph(f"{since}, {account.currency}")])
    if not account.facts:
        yield Group([Paragraph(lang.word("fees.label", "no_postings"))])
    postings = (", ".join(_parts(posting, lang)) for posting in account.facts[-MAX_POSTINGS:])
    yield Items(postings, bullets=True)


def postings_table(statement: AccountStatement, lang: Language) -> Table:
    """The postings that count for a statement."""
    account = statement.account
    return _table(account.facts_on(statement.on, statement.known_on), lang)


def _table(postings: tuple[Posting, ...], lang: Language) -> Table:
    return Table(
        lang.word("fees.label", "caption_postings"),
        heads=(lang.word("fees.label", key) for key in _HEADS),
        rows=(_row(posting, lang) for posting in postings),
    )


def _list(account: Account, postings: tuple[Posting, ...], lang: Language) -> Iterator[Block]:
    if not postings:
        key = "none_by_then" if account.facts else "no_postings"
        yield Group([Paragraph(lang.word("fees.label", key))])
    yield Items((_item(posting, lang) for posting in postings), bullets=True)


def _heading(account: Account, lang: Language) -> str:
    text = lang.word("fees.label", "account_of", city=lang.name_of(account.city))
    return f"{text[:1].upper()}{text[1:]}"


def _item(posting: Posting, lang: Language) -> ItemContent:
    """A posting: when, what, how much, for which year, on which paper; its note, its sources."""
    parts = (*_parts(posting, lang), *_details(posting, lang))
    return ", ".join(parts), *_notes(posting), *_sources(posting, lang)


def _parts(posting: Posting, lang: Language) -> Iterator[str]:
    """When, what, how much, for which year."""
    yield lang.date(posting.when)
    yield lang.word("fees.posting", posting.kind)
    yield lang.say(posting.amount)
    yield _year(posting.year, lang)


def _row(posting: Posting, lang: Language) -> Iterator[CellContent]:
    yield lang.date(posting.when)
    yield lang.word("fees.posting", posting.kind), *_details(posting, lang), *_notes(posting)
    yield lang.money(posting.amount, column=True)
    yield _year(posting.year, lang)
    yield citations(posting.sources, lang)


def _notes(posting: Posting) -> Iterator[str]:
    if posting.note:
        yield printable(posting.note)


def _sources(posting: Posting, lang: Language) -> Iterator[str]:
    if posting.sources:
        yield lang.line(lang.word("label", "source"), lang.apart(map(lang.say, posting.sources)))


def _year(year: int | None, lang: Language) -> str:
    if year is None:
        return lang.word("fees.label", "no_year")
    return lang.word("fees.label", "for_year", year=year)


def _details(posting: Posting, lang: Language) -> Iterator[str]:
    if isinstance(posting, Charged):
        if posting.due:
            yield lang.word("fees.label", "due", day=posting.due)
        for key in ("notice", "order"):
            if number := getattr(posting, key):
                yield lang.word("fees.label", key, number=number)
        if posting.iban:
            yield lang.word("fees.label", "into", iban=in_groups(posting.iban))
    if isinstance(posting, Reversed):
        number = posting.undoes or ""
        yield lang.word("fees.label", "undoes", what=posting.what, number=number).strip()
    if posting.reference:
        yield lang.word("fees.label", "reference", number=posting.reference)
    if posting.by:
        yield plain(posting.by)
    if posting.recorded:
        yield lang.word("detail", "recorded", recorded=posting.recorded)
