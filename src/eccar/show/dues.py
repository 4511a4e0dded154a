"""Views of dues: year by year what was charged beside what should be, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.convert import unstructure
from ..fees.dues import Dues, Verdict, YearDue
from ..fees.postings import Posting
from ..shown import Paint
from ..texts import printable
from ..wording import Language
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
        if not all(year.assessment.certain for year in dues.years):
            yield f"  {words.word('label', 'question_mark')}"
    yield f"  {words.line(words.word('label', 'proposed'), _nothing(dues, words))}".rstrip()
    yield from (f"  - {_entry(fact)}" for fact in dues.proposed)
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
        yield unordered(map(_entry, dues.proposed))
    if dues.left_owing:
        yield paragraph(words.word("label", "left_owing"))


def _heading(dues: Dues, words: Language) -> str:
    return f"{words.authority(dues.membership.city)}, {words.word('label', 'account')}"


def _nothing(dues: Dues, words: Language) -> str:
    if dues.proposed:
        return ""
    unknown = any(year.verdict is Verdict.UNKNOWN for year in dues.years)
    return words.word("label", "cannot_propose" if unknown else "nothing_proposed")


def _cells(year: YearDue, words: Language) -> list[str]:
    amount = year.assessment.amount
    asked = words.word("label", "not_known") if amount is None else words.say(amount)
    charged = "–" if year.charged is None else words.say(year.charged)
    sure = "" if year.assessment.certain else "?"
    return [str(year.year), f"{asked}{sure}", charged, words.say(year.verdict)]


def _entry(fact: Posting) -> str:
    """A fact as it can be put into an account: an entry of YAML in one line."""
    told = unstructure(fact).items()
    words = (f"{key}: {value if key in _PLAIN else _quoted(value)}" for key, value in told)
    return f"{{{', '.join(words)}}}"


def _quoted(value: object) -> str:
    text = printable(str(value)).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


_PLAIN = frozenset({"fact", "date", "amount", "year", "what"})
"""Keys whose values need no quotes in YAML."""
