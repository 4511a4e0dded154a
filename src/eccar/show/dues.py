"""Views of dues: year by year what was charged beside what should be, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.dues import Dues, YearDue
from ..shown import Paint
from ..wording import Language
from .account import posting
from .columns import columns
from .elements import paragraph, stacked, strong, table, title, unordered
from .statement import balance, summary

_HEADS = ("year", "asked", "charged", "verdict")


def lines(dues: Dues, words: Language, paint: Paint) -> Iterator[str]:
    """What is open, the years, and the facts that would mend the account."""
    yield paint(_heading(dues, words), "title")
    yield from summary(dues.statement, words, paint)
    if dues.years:
        heads = [words.word("label", key) for key in _HEADS]
        rows = (_cells(year, words) for year in dues.years)
        yield from (f"  {line}" for line in columns(heads, rows, numbers=(1, 2)))
    yield f"  {words.line(words.word('label', 'proposed'), _nothing(dues, words))}".rstrip()
    yield from (f"  - {posting(fact, words)}" for fact in dues.proposed)
    if dues.left_owing:
        yield f"  {words.word('label', 'left_owing')}"


def parts(dues: Dues, words: Language) -> Iterator[str]:
    """The same as a heading, a table and a list."""
    yield title(_heading(dues, words))
    day = words.word("label", "as_of", day=dues.on)
    yield f"<p>{words.line(day, strong(balance(dues.statement.balance, words)))}.</p>"
    yield table(
        words.word("label", "caption_dues"),
        [words.word("label", key) for key in _HEADS],
        ([stacked([cell]) for cell in _cells(year, words)] for year in dues.years),
    )
    yield paragraph(words.line(words.word("label", "proposed"), _nothing(dues, words)))
    if dues.proposed:
        yield unordered(posting(fact, words) for fact in dues.proposed)
    if dues.left_owing:
        yield paragraph(words.word("label", "left_owing"))


def _heading(dues: Dues, words: Language) -> str:
    return f"{words.authority(dues.membership.city)}, {words.word('label', 'account')}"


def _nothing(dues: Dues, words: Language) -> str:
    return "" if dues.proposed else words.word("label", "nothing_proposed")


def _cells(year: YearDue, words: Language) -> list[str]:
    amount = year.assessment.amount
    asked = words.word("label", "not_known") if amount is None else words.say(amount)
    charged = "–" if year.charged is None else words.say(year.charged)
    return [str(year.year), asked, charged, words.say(year.verdict)]
