"""The view of a difference: what another schedule would change, in total and by city."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, CellContent, Heading, Paragraph, Table
from ..assessment import Assessment
from ..runs.projections import FeeChange, ScheduleDifference

_HEADS = ("city", "before", "after", "more")


def difference(difference: ScheduleDifference, lang: Language) -> Iterator[Block]:
    """City by city both amounts and what is more, and the sums."""
    yield Heading(lang.word("fees.label", "what_if", year=difference.year))
    yield Table(
        lang.word("fees.label", "caption_yearly"),
        heads=(lang.word("fees.label", key) for key in _HEADS),
        rows=(_row(change, lang) for change in difference.changes),
        numbers=(1, 2, 3),
    )
    yield from map(Paragraph, _sums(difference, lang))


def _row(change: FeeChange, lang: Language) -> Iterator[CellContent]:
    yield lang.authority(change.city)
    yield _amount(change.before, lang)
    yield _amount(change.after, lang)
    yield "–" if change.more is None else lang.say(change.more)


def _amount(assessment: Assessment, lang: Language) -> str:
    if assessment.amount is None:
        return lang.word("fees.label", "not_known")
    return f"{lang.say(assessment.amount)}{'' if assessment.certain else '?'}"


def _sums(difference: ScheduleDifference, lang: Language) -> Iterator[str]:
    if not all(change.before.certain and change.after.certain for change in difference.changes):
        yield lang.word("fees.label", "question_mark")
    total = lang.word("fees.label", "in_all")
    for key in ("before", "after", "more"):
        amount = getattr(difference, key)
        if amount is not None:
            yield f"{total}, {lang.line(lang.word('fees.label', key), lang.say(amount))}"
    if difference.unknown:
        cities = tuple(city.id for city in difference.unknown)
        yield lang.word("fees.label", "left_out", cities=cities)
