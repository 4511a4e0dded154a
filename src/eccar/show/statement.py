"""Views of a statement: what an account comes to on a day."""

from __future__ import annotations

from collections.abc import Iterator

from ..amounts import Money
from ..fees.account import Statement
from ..shown import Paint
from ..wording import Language
from .account import heading, told_on
from .elements import strong, title, unordered


def lines(statement: Statement, words: Language, paint: Paint) -> Iterator[str]:
    """The balance, what is open by year, and the facts it comes from."""
    yield paint(heading(statement.account, words), "title")
    yield from summary(statement, words, paint)
    yield from told_on(statement, words)


def summary(statement: Statement, words: Language, paint: Paint) -> Iterator[str]:
    """The balance of the day, and what is open by year."""
    yield f"{words.line(_day(statement, words), paint(balance(statement.balance, words), 'status'))}."
    for line in _open(statement, words):
        yield f"  {line}"


def parts(statement: Statement, words: Language) -> Iterator[str]:
    """The balance and what is open, as a heading, a paragraph and a list."""
    yield title(heading(statement.account, words))
    told = strong(balance(statement.balance, words))
    yield f"<p>{words.line(_day(statement, words), told)}.</p>"
    yield unordered(_open(statement, words))


def balance(amount: Money, words: Language) -> str:
    """What is open in all, or the credit."""
    if amount.hundredths < 0:
        return words.word("label", "credit", amount=-amount)
    if not amount:
        return words.word("label", "nothing_open")
    return words.word("label", "open_in_all", amount=amount)


def _day(statement: Statement, words: Language) -> str:
    day = words.word("label", "as_of", day=statement.on)
    if statement.known_on:
        day += f", {words.word('label', 'known_on', day=statement.known_on)}"
    return day


def _open(statement: Statement, words: Language) -> Iterator[str]:
    for year, amount in statement.open.items():
        label = "no_year" if year is None else "for_year"
        yield words.line(words.word("label", label, year=year), owed(amount, words))
    if statement.not_counted:
        yield words.word("label", "not_counted", amounts=statement.not_counted)


def owed(amount: Money, words: Language) -> str:
    """An amount that is open, or a credit, as one."""
    if amount.hundredths < 0:
        return words.word("label", "credit", amount=-amount)
    return words.say(amount)
