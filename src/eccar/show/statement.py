"""Views of a statement: what an account comes to on a day."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.accounts.account import Statement
from ..languages.language import Language
from ..values.displayable import Style
from ..values.money import Money
from .account import heading, told_on
from .elements import strong, title, unordered


def lines(statement: Statement, lang: Language, style: Style) -> Iterator[str]:
    """The balance, what is open by year, and the facts it comes from."""
    yield style(heading(statement.account, lang), "title")
    yield from summary(statement, lang, style)
    yield from told_on(statement, lang)


def summary(statement: Statement, lang: Language, style: Style) -> Iterator[str]:
    """The balance of the day, and what is open by year."""
    yield f"{lang.line(_day(statement, lang), style(balance(statement.balance, lang), 'status'))}."
    for line in _open(statement, lang):
        yield f"  {line}"


def parts(statement: Statement, lang: Language) -> Iterator[str]:
    """The balance and what is open, as a heading, a paragraph and a list."""
    yield title(heading(statement.account, lang))
    told = strong(balance(statement.balance, lang))
    yield f"<p>{lang.line(_day(statement, lang), told)}.</p>"
    yield unordered(_open(statement, lang))


def balance(amount: Money, lang: Language) -> str:
    """What is open in all, or the credit."""
    if amount.hundredths < 0:
        return lang.word("label", "credit", amount=-amount)
    if not amount:
        return lang.word("label", "nothing_open")
    return lang.word("label", "open_in_all", amount=amount)


def _day(statement: Statement, lang: Language) -> str:
    day = lang.word("label", "as_of", day=statement.on)
    if statement.known_on:
        day += f", {lang.word('label', 'known_on', day=statement.known_on)}"
    return day


def _open(statement: Statement, lang: Language) -> Iterator[str]:
    for year, amount in statement.open.items():
        label = "no_year" if year is None else "for_year"
        yield lang.line(lang.word("label", label, year=year), owed(amount, lang))
    if statement.not_counted:
        yield lang.word("label", "not_counted", amounts=statement.not_counted)


def owed(amount: Money, lang: Language) -> str:
    """An amount that is open, or a credit, as one."""
    if amount.hundredths < 0:
        return lang.word("label", "credit", amount=-amount)
    return lang.say(amount)
