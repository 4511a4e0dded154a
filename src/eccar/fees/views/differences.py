"""The view of a difference: what another schedule would change, in total and by city."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import Block, CellContent, Heading, Paragraph, Table
from ...values.texts import joined
from ..runs.projections import FeeChange, ScheduleDifference
from ..runs.totals import Omission
from ..yearly.fee import Doubt
from .totals import (
    common_doubts,
    differs,
    left_out_name,
    marked,
    said_once,
    sum_line,
)

CommonDoubts: TypeAlias = tuple[tuple[Doubt, ...], tuple[Doubt, ...]]
"""The doubts that all amounts share, by the present schedule and by the other."""

_HEADS = ("city", "before", "after", "more")


def difference(difference: ScheduleDifference, lang: Language) -> Iterator[Block]:
    """City by city both amounts and what is more, and the sums.

    What makes all amounts by one schedule doubtful alike is above the table.
    """
    before = [change.before for change in difference.changes]
    after = [change.after for change in difference.changes]
    common = common_doubts(before), common_doubts(after)
    yield Heading(lang.word("fees.label", "what_if", year=difference.year))
    for key, assessments, doubts in (("before", before, common[0]), ("after", after, common[1])):
        for sentence in said_once(assessments, doubts, lang):
            yield Paragraph(joined((lang.word("fees.label", key), sentence), " – "))
    yield _table((_row(change, common, lang) for change in difference.changes), lang)
    if any(_differs(change, common) for change in difference.changes):
        yield Paragraph(lang.word("fees.label", "question_mark"))
    yield from map(Paragraph, _sums(difference, lang))


def difference_table(difference: ScheduleDifference, lang: Language) -> Table:
    """The same for a spreadsheet: a city a row, then all that is in no row, each with the reason."""
    common = (
        common_doubts(change.before for change in difference.changes),
        common_doubts(change.after for change in difference.changes),
    )
    rows = (_row(change, common, lang) for change in difference.changes)
    omitted = (
        (f"{left_out_name(item, lang)}: {lang.say(item.reason)}", "–", "–", "–")
        for item in difference.before.left_out
        if item.reason is not Omission.UNKNOWN
    )
    return _table(chain(rows, omitted), lang)


def _table(rows: Iterable[Iterable[CellContent]], lang: Language) -> Table:
    return Table(
        lang.word("fees.label", "caption_yearly"),
        heads=(lang.word("fees.label", key) for key in _HEADS),
        rows=rows,
        numbers=(1, 2, 3),
    )


def _differs(change: FeeChange, common: CommonDoubts) -> bool:
    return differs(change.before, common[0]) or differs(change.after, common[1])


def _row(change: FeeChange, common: CommonDoubts, lang: Language) -> Iterator[CellContent]:
    yield lang.authority(change.city)
    yield marked(change.before, common[0], lang)
    yield marked(change.after, common[1], lang)
    yield "–" if change.more is None else lang.money(change.more, column=True)


def _sums(difference: ScheduleDifference, lang: Language) -> Iterator[str]:
    yield sum_line("before", difference.before, lang)
    yield sum_line("after", difference.after, lang)
    if difference.more is not None:
        yield sum_line("more", evolve(difference.after, amount=difference.more), lang)
