"""Views of a difference: what another schedule would change, in total and by city."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.assessment import Assessment
from ..fees.projections import Change, Difference
from ..languages.language import Language
from ..values.displayable import Style
from .columns import columns
from .elements import paragraph, stacked, table, title

_HEADS = ("city", "before", "after", "more")


def lines(difference: Difference, lang: Language, style: Style) -> Iterator[str]:
    """City by city both amounts and what is more, and the sums."""
    yield style(_heading(difference, lang), "title")
    heads = [lang.word("label", key) for key in _HEADS]
    rows = (_cells(change, lang) for change in difference.changes)
    yield from columns(heads, rows, numbers=(1, 2, 3))
    yield from _sums(difference, lang)


def parts(difference: Difference, lang: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(_heading(difference, lang))
    yield table(
        lang.word("label", "caption_yearly"),
        [lang.word("label", key) for key in _HEADS],
        ([stacked([cell]) for cell in _cells(one, lang)] for one in difference.changes),
    )
    yield from map(paragraph, _sums(difference, lang))


def _heading(difference: Difference, lang: Language) -> str:
    return lang.word("label", "what_if", year=difference.year)


def _cells(change: Change, lang: Language) -> list[str]:
    more = "–" if change.more is None else lang.say(change.more)
    both = (_amount(one, lang) for one in (change.before, change.after))
    return [lang.authority(change.city), *both, more]


def _amount(assessment: Assessment, lang: Language) -> str:
    if assessment.amount is None:
        return lang.word("label", "not_known")
    return f"{lang.say(assessment.amount)}{'' if assessment.certain else '?'}"


def _sums(difference: Difference, lang: Language) -> Iterator[str]:
    if not all(one.before.certain and one.after.certain for one in difference.changes):
        yield lang.word("label", "question_mark")
    in_all = lang.word("label", "in_all")
    for key, sum_ in (("before", difference.before), ("after", difference.after)):
        yield f"{in_all}, {lang.line(lang.word('label', key), lang.say(sum_))}"
    if difference.more is not None:
        more = lang.line(lang.word("label", "more"), lang.say(difference.more))
        yield f"{in_all}, {more}"
    if difference.unknown:
        cities = tuple(city.id for city in difference.unknown)
        yield lang.word("label", "left_out", cities=cities)
