"""Views of dues: year by year what was charged beside what should be, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.convert import unstructure
from ..fees.accounts.facts import Posting
from ..fees.reconciliation import Dues, Verdict, YearDue
from ..languages.language import Language
from ..values.displayable import Style
from ..values.texts import printable
from .columns import columns
from .elements import paragraph, stacked, strong, table, title, unordered
from .statement import balance, summary

_HEADS = ("year", "asked", "charged", "verdict")


def lines(dues: Dues, lang: Language, style: Style) -> Iterator[str]:
    """What is open, the years, and the facts that would mend the account."""
    yield style(_heading(dues, lang), "title")
    yield from summary(dues.statement, lang, style)
    if dues.years:
        heads = [lang.word("label", key) for key in _HEADS]
        rows = (_cells(year, lang) for year in dues.years)
        yield from (f"  {line}" for line in columns(heads, rows, numbers=(1, 2)))
        if not all(year.assessment.certain for year in dues.years):
            yield f"  {lang.word('label', 'question_mark')}"
    yield f"  {lang.line(lang.word('label', 'proposed'), _nothing(dues, lang))}".rstrip()
    yield from (f"  - {_entry(fact)}" for fact in dues.proposed)
    if dues.left_owing:
        yield f"  {lang.word('label', 'left_owing')}"


def parts(dues: Dues, lang: Language) -> Iterator[str]:
    """The same as a heading, a table and a list."""
    yield title(_heading(dues, lang))
    day = lang.word("label", "as_of", day=dues.on)
    yield f"<p>{lang.line(day, strong(balance(dues.statement.balance, lang)))}.</p>"
    yield table(
        lang.word("label", "caption_dues"),
        [lang.word("label", key) for key in _HEADS],
        ([stacked([cell]) for cell in _cells(year, lang)] for year in dues.years),
    )
    yield paragraph(lang.line(lang.word("label", "proposed"), _nothing(dues, lang)))
    if dues.proposed:
        yield unordered(map(_entry, dues.proposed))
    if dues.left_owing:
        yield paragraph(lang.word("label", "left_owing"))


def _heading(dues: Dues, lang: Language) -> str:
    return f"{lang.authority(dues.membership.city)}, {lang.word('label', 'account')}"


def _nothing(dues: Dues, lang: Language) -> str:
    if dues.proposed:
        return ""
    unknown = any(year.verdict is Verdict.UNKNOWN for year in dues.years)
    return lang.word("label", "cannot_propose" if unknown else "nothing_proposed")


def _cells(year: YearDue, lang: Language) -> list[str]:
    amount = year.assessment.amount
    asked = lang.word("label", "not_known") if amount is None else lang.say(amount)
    charged = "–" if year.charged is None else lang.say(year.charged)
    sure = "" if year.assessment.certain else "?"
    return [str(year.year), f"{asked}{sure}", charged, lang.say(year.verdict)]


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
