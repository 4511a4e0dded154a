"""Views of a difference: what another schedule would change, in total and by city."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.ahead import Change, Difference
from ..fees.assessment import Assessment
from ..shown import Paint
from ..wording import Language
from .columns import columns
from .elements import paragraph, stacked, table, title

_HEADS = ("city", "before", "after", "more")


def lines(difference: Difference, words: Language, paint: Paint) -> Iterator[str]:
    """City by city both amounts and what is more, and the sums."""
    yield paint(_heading(difference, words), "title")
    heads = [words.word("label", key) for key in _HEADS]
    rows = (_cells(change, words) for change in difference.changes)
    yield from columns(heads, rows, numbers=(1, 2, 3))
    yield from _sums(difference, words)


def parts(difference: Difference, words: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(_heading(difference, words))
    yield table(
        words.word("label", "caption_yearly"),
        [words.word("label", key) for key in _HEADS],
        ([stacked([cell]) for cell in _cells(one, words)] for one in difference.changes),
    )
    yield from map(paragraph, _sums(difference, words))


def _heading(difference: Difference, words: Language) -> str:
    return words.word("label", "what_if", year=difference.year)


def _cells(change: Change, words: Language) -> list[str]:
    more = "–" if change.more is None else words.say(change.more)
    both = (_amount(one, words) for one in (change.before, change.after))
    return [words.authority(change.city), *both, more]


def _amount(assessment: Assessment, words: Language) -> str:
    if assessment.amount is None:
        return words.word("label", "not_known")
    return f"{words.say(assessment.amount)}{'' if assessment.certain else '?'}"


def _sums(difference: Difference, words: Language) -> Iterator[str]:
    if not all(one.before.certain and one.after.certain for one in difference.changes):
        yield words.word("label", "question_mark")
    in_all = words.word("label", "in_all")
    for key, sum_ in (("before", difference.before), ("after", difference.after)):
        yield f"{in_all}, {words.line(words.word('label', key), words.say(sum_))}"
    if difference.more is not None:
        more = words.line(words.word("label", "more"), words.say(difference.more))
        yield f"{in_all}, {more}"
    if difference.unknown:
        cities = tuple(city.id for city in difference.unknown)
        yield words.word("label", "left_out", cities=cities)
