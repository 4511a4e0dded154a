"""Views of an account: what is on record in it, without asking what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.accounts.account import Account, Statement
from ..fees.accounts.facts import Charged, Posting, Reversed
from ..languages.language import Language
from ..values.displayable import Style
from ..values.texts import plain, printable
from .elements import cited, paragraph, stacked, table, title


def lines(account: Account, lang: Language, style: Style) -> Iterator[str]:
    """The city, since when the account is kept, and its facts."""
    yield style(heading(account, lang), "title")
    yield from body(account, lang)


def body(account: Account, lang: Language) -> Iterator[str]:
    """The same without the heading."""
    yield from _told(account, account.facts, lang)


def told_on(statement: Statement, lang: Language) -> Iterator[str]:
    """The same, with the facts that count on the day of a *statement*."""
    account = statement.account
    yield from _told(account, account.facts_on(statement.on, statement.known_on), lang)


def _told(account: Account, facts: tuple[Posting, ...], lang: Language) -> Iterator[str]:
    yield f"  {_kept(account, lang)}"
    if not facts:
        yield f"  {lang.word('label', 'none_by_then' if account.facts else 'no_postings')}"
    for fact in facts:
        yield f"  - {posting(fact, lang)}"
        if fact.note:
            yield f"      {printable(fact.note)}"


def parts(account: Account, lang: Language) -> Iterator[str]:
    """The same as a heading and a table."""
    yield title(heading(account, lang))
    yield paragraph(_kept(account, lang))
    heads = ("date", "fact", "amount", "year", "sources")
    yield table(
        lang.word("label", "caption_postings"),
        [lang.word("label", key) for key in heads],
        (_row(fact, lang) for fact in account.facts),
    )


def heading(account: Account, lang: Language) -> str:
    """Whose account it is."""
    told = lang.word("label", "account_of", city=account.city)
    return f"{told[:1].upper()}{told[1:]}"


def posting(fact: Posting, lang: Language) -> str:
    """A fact in one line: when, what, how much, for which year, and on which paper."""
    told = [
        lang.date(fact.when),
        lang.word("posting", fact.kind),
        lang.say(fact.amount),
        _year(fact, lang),
        *_about(fact, lang),
    ]
    return ", ".join(told)


def _kept(account: Account, lang: Language) -> str:
    return f"{lang.word('label', 'kept_since', day=account.kept_since)}, {account.currency}"


def _year(fact: Posting, lang: Language) -> str:
    if fact.year is None:
        return lang.word("label", "no_year")
    return lang.word("label", "for_year", year=fact.year)


def _about(fact: Posting, lang: Language) -> Iterator[str]:
    if isinstance(fact, Charged):
        if fact.due:
            yield lang.word("label", "due", day=fact.due)
        for key in ("notice", "order"):
            if number := getattr(fact, key):
                yield lang.word("label", key, number=number)
    if isinstance(fact, Reversed):
        yield lang.word("label", "undoes", what=fact.what, number=fact.undoes or "").strip()
    if fact.reference:
        yield lang.word("label", "reference", number=fact.reference)
    if fact.by:
        yield plain(fact.by)


def _row(fact: Posting, lang: Language) -> list[str]:
    return [
        stacked([lang.date(fact.when)]),
        stacked([lang.word("posting", fact.kind), *_about(fact, lang)]),
        stacked([lang.say(fact.amount)]),
        stacked([_year(fact, lang)]),
        "<br>".join(map(cited, fact.sources)) or stacked([lang.word("label", "no_source")]),
    ]
