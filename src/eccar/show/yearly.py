"""Views of the yearly run: one table for the office, in the order of the ids, never of amounts."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.yearly_run import Row, YearlyRun
from ..languages.language import Language
from ..values.displayable import Style
from .columns import columns
from .elements import paragraph, stacked, table, title
from .statement import owed

_HEADS = ("city", "fee", "verdict", "open", "oldest_open_year")


def lines(run: YearlyRun, lang: Language, style: Style) -> Iterator[str]:
    """City by city the fee, how it was charged and what is open; why it may be otherwise; the sums."""
    yield style(_heading(run, lang), "title")
    heads = [lang.word("label", key) for key in _HEADS]
    table = list(columns(heads, (_cells(row, lang) for row in run.rows), numbers=(1, 3)))
    yield table[0]
    for line, row in zip(table[1:], run.rows, strict=True):
        yield line
        if row.assessment.band_name is not None:
            yield f"      {lang.say(row.assessment.band_name)}"
        yield from (f"      {reason}" for reason in reasons(row, lang))
    yield from _sums(run, lang)


def parts(run: YearlyRun, lang: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(_heading(run, lang))
    yield table(
        lang.word("label", "caption_yearly"),
        [lang.word("label", key) for key in (*_HEADS, "why")],
        (
            [*(stacked([cell]) for cell in _cells(row, lang)), stacked(reasons(row, lang))]
            for row in run.rows
        ),
    )
    yield from map(paragraph, _sums(run, lang))


def reasons(row: Row, lang: Language) -> list[str]:
    """Why the fee may be another, and what else the office should know of a city."""
    found = [lang.sentence(doubt.message) for doubt in row.assessment.otherwise]
    if row.account is None:
        found.append(lang.word("label", "no_account"))
    if row.uncharged:
        found.append(lang.word("label", "uncharged", years=row.uncharged))
    if row.not_counted:
        found.append(lang.word("label", "not_counted", amounts=row.not_counted))
    if row.left:
        found.append(lang.word("label", "has_left"))
    return list(dict.fromkeys(found))


def _heading(run: YearlyRun, lang: Language) -> str:
    return lang.word("label", "yearly", year=run.year, day=run.on)


def _cells(row: Row, lang: Language) -> list[str]:
    amount = row.assessment.amount
    fee = lang.word("label", "not_known") if amount is None else lang.say(amount)
    sure = "" if row.assessment.certain else "?"
    return [
        lang.authority(row.city),
        f"{fee}{sure}",
        lang.say(row.verdict),
        "–" if row.balance is None else owed(row.balance, lang),
        str(row.oldest_open_year or "–"),
    ]


def _sums(run: YearlyRun, lang: Language) -> Iterator[str]:
    if not all(row.assessment.certain for row in run.rows):
        yield lang.word("label", "question_mark")
    in_all = lang.word("label", "in_all")
    yield f"{in_all}, {lang.line(lang.word('label', 'fee'), lang.say(run.total))}"
    if run.open:
        yield f"{in_all}, {lang.line(lang.word('label', 'open'), lang.say(run.open))}"
    if run.strangers:
        yield lang.word("label", "strangers", cities=run.strangers)
