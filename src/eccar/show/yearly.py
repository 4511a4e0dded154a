"""Views of the yearly run: one table for the office, in the order of the ids, never of amounts."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.yearly import Row, YearlyRun
from ..shown import Paint
from ..wording import Language
from .columns import columns
from .elements import paragraph, stacked, table, title
from .statement import owed

_HEADS = ("city", "fee", "verdict", "open", "oldest_open_year")


def lines(run: YearlyRun, words: Language, paint: Paint) -> Iterator[str]:
    """City by city the fee, how it was charged and what is open; why it may be otherwise; the sums."""
    yield paint(_heading(run, words), "title")
    heads = [words.word("label", key) for key in _HEADS]
    table = list(columns(heads, (_cells(row, words) for row in run.rows), numbers=(1, 3)))
    yield table[0]
    for line, row in zip(table[1:], run.rows, strict=True):
        yield line
        if row.assessment.band_name is not None:
            yield f"      {words.say(row.assessment.band_name)}"
        yield from (f"      {reason}" for reason in reasons(row, words))
    yield from _sums(run, words)


def parts(run: YearlyRun, words: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(_heading(run, words))
    yield table(
        words.word("label", "caption_yearly"),
        [words.word("label", key) for key in (*_HEADS, "why")],
        (
            [*(stacked([cell]) for cell in _cells(row, words)), stacked(reasons(row, words))]
            for row in run.rows
        ),
    )
    yield from map(paragraph, _sums(run, words))


def reasons(row: Row, words: Language) -> list[str]:
    """Why the fee may be another, and what else the office should know of a city."""
    found = [words.sentence(doubt.message) for doubt in row.assessment.otherwise]
    if row.account is None:
        found.append(words.word("label", "no_account"))
    if row.uncharged:
        found.append(words.word("label", "uncharged", years=row.uncharged))
    if row.not_counted:
        found.append(words.word("label", "not_counted", amounts=row.not_counted))
    if row.left:
        found.append(words.word("label", "has_left"))
    return list(dict.fromkeys(found))


def _heading(run: YearlyRun, words: Language) -> str:
    return words.word("label", "yearly", year=run.year, day=run.on)


def _cells(row: Row, words: Language) -> list[str]:
    amount = row.assessment.amount
    fee = words.word("label", "not_known") if amount is None else words.say(amount)
    sure = "" if row.assessment.certain else "?"
    return [
        words.authority(row.city),
        f"{fee}{sure}",
        words.say(row.verdict),
        "–" if row.balance is None else owed(row.balance, words),
        str(row.oldest_open_year or "–"),
    ]


def _sums(run: YearlyRun, words: Language) -> Iterator[str]:
    if not all(row.assessment.certain for row in run.rows):
        yield words.word("label", "question_mark")
    in_all = words.word("label", "in_all")
    yield f"{in_all}, {words.line(words.word('label', 'fee'), words.say(run.total))}"
    if run.open:
        yield f"{in_all}, {words.line(words.word('label', 'open'), words.say(run.open))}"
    if run.strangers:
        yield words.word("label", "strangers", cities=run.strangers)
