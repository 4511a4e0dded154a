"""Views of an account: what is on record in it, without asking what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.account import Account, Statement
from ..fees.postings import Charged, Posting, Reversed
from ..shown import Paint
from ..texts import plain, printable
from ..wording import Language
from .elements import cited, paragraph, stacked, table, title


def lines(account: Account, words: Language, paint: Paint) -> Iterator[str]:
    """The city, since when the account is kept, and its facts."""
    yield paint(heading(account, words), "title")
    yield from body(account, words)


def body(account: Account, words: Language) -> Iterator[str]:
    """The same without the heading."""
    yield from _told(account, account.facts, words)


def told_on(statement: Statement, words: Language) -> Iterator[str]:
    """The same, with the facts that count on the day of a *statement*."""
    account = statement.account
    yield from _told(account, account.facts_on(statement.on, statement.known_on), words)


def _told(account: Account, facts: tuple[Posting, ...], words: Language) -> Iterator[str]:
    yield f"  {_kept(account, words)}"
    if not facts:
        yield f"  {words.word('label', 'none_by_then' if account.facts else 'no_postings')}"
    for fact in facts:
        yield f"  - {posting(fact, words)}"
        if fact.note:
            yield f"      {printable(fact.note)}"


def parts(account: Account, words: Language) -> Iterator[str]:
    """The same as a heading and a table."""
    yield title(heading(account, words))
    yield paragraph(_kept(account, words))
    heads = ("date", "fact", "amount", "year", "sources")
    yield table(
        words.word("label", "caption_postings"),
        [words.word("label", key) for key in heads],
        (_row(fact, words) for fact in account.facts),
    )


def heading(account: Account, words: Language) -> str:
    """Whose account it is."""
    told = words.word("label", "account_of", city=account.city)
    return f"{told[:1].upper()}{told[1:]}"


def posting(fact: Posting, words: Language) -> str:
    """A fact in one line: when, what, how much, for which year, and on which paper."""
    told = [
        words.date(fact.when),
        words.word("posting", fact.kind),
        words.say(fact.amount),
        _year(fact, words),
        *_about(fact, words),
    ]
    return ", ".join(told)


def _kept(account: Account, words: Language) -> str:
    return f"{words.word('label', 'kept_since', day=account.kept_since)}, {account.currency}"


def _year(fact: Posting, words: Language) -> str:
    if fact.year is None:
        return words.word("label", "no_year")
    return words.word("label", "for_year", year=fact.year)


def _about(fact: Posting, words: Language) -> Iterator[str]:
    if isinstance(fact, Charged):
        if fact.due:
            yield words.word("label", "due", day=fact.due)
        for key in ("notice", "order"):
            if number := getattr(fact, key):
                yield words.word("label", key, number=number)
    if isinstance(fact, Reversed):
        yield words.word("label", "undoes", what=fact.what, number=fact.undoes or "").strip()
    if fact.reference:
        yield words.word("label", "reference", number=fact.reference)
    if fact.by:
        yield plain(fact.by)


def _row(fact: Posting, words: Language) -> list[str]:
    return [
        stacked([words.date(fact.when)]),
        stacked([words.word("posting", fact.kind), *_about(fact, words)]),
        stacked([words.say(fact.amount)]),
        stacked([_year(fact, words)]),
        "<br>".join(map(cited, fact.sources)) or stacked([words.word("label", "no_source")]),
    ]
