"""Laws of coverage: each measure is once in the total, in any order, without later facts."""

from __future__ import annotations

import datetime as dt
from random import Random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.coverage import Cover, Coverage, Mark, coverage
from eccar.plan.measures.columns import KIND_COLUMNS, Column
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Progress
from eccar.plan.points import NUMBERS
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days
from eccar.values.dates import when

MIDDLE = dt.date(2016, 1, 1)
STANDING = (*KIND_COLUMNS, Column.NO_LONGER)
"""The columns of which each measure counts in one."""

some = st.lists(made.measures(made.progress_facts(), bare=True), max_size=4)


def counts(values: Coverage) -> list[dict[Column, int]]:
    """All numbers of a table, row by row, the total last."""
    return [dict(row.counts) for row in (*values.rows, values.total)]


def marks(values: Coverage) -> list[dict[Mark, int]]:
    """How many measures have each mark, row by row, the total last."""
    return [dict(row.marks) for row in (*values.rows, values.total)]


@given(some, made.measures(bare=True), days(), st.booleans())
def test_adding_a_measure_never_lowers_a_count(
    measures: list[Measure],
    more: Measure,
    on: dt.date,
    complete: bool,
) -> None:
    """With one measure more, no number is less, and none is greater by more than one."""
    before = counts(coverage(measures, on=on, complete=complete))
    after = counts(coverage([*measures, more], on=on, complete=complete))

    assert all(
        row[column] <= richer[column] <= row[column] + 1
        for row, richer in zip(before, after, strict=True)
        for column in Column
    )


@given(some, st.randoms(use_true_random=False), days())
def test_the_order_does_not_matter(measures: list[Measure], chance: Random, on: dt.date) -> None:
    """The order of the measures changes neither counts nor covers."""
    shuffled = list(measures)
    chance.shuffle(shuffled)
    value, other = (coverage(measure, on=on, complete=True) for measure in (measures, shuffled))

    assert counts(value) == counts(other)
    assert marks(value) == marks(other)
    assert [row.cover for row in value.rows] == [row.cover for row in other.rows]
    assert [sorted(row.measures) for row in value.rows] == [
        sorted(row.measures) for row in other.rows
    ]


@given(
    some,
    made.progress_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    measures: list[Measure], more: Progress, on: dt.date
) -> None:
    """What happens to measures on a later day leaves the coverage of a day alone."""
    later = [attrs.evolve(measure, progress=(more, *measure.progress)) for measure in measures]

    assert coverage(later, on=on, complete=True) == coverage(measures, on=on, complete=True)


@given(some, days())
def test_in_the_total_each_measure_counts_once(measures: list[Measure], on: dt.date) -> None:
    """Kinds and what is gone add up to the number of measures, under however many points."""
    total = coverage(iter(measures), on=on, complete=True).total

    assert sum(total[column] for column in STANDING) == len(measures) == len(total.measures)
    assert sum(total.marks.values()) == len(measures)
    assert total[Column.NO_LONGER] == sum(measure.gone_on(on) for measure in measures)
    assert (total.number, total.cover, total.because) == (None, None, None)


@given(some, days())
def test_each_row_counts_the_measures_of_its_point(measures: list[Measure], on: dt.date) -> None:
    """A row holds the measures of its point, in the order of the document, and counts each of them once."""
    covered = coverage(measures, on=on, complete=True)

    assert [row.number for row in covered.rows] == list(NUMBERS)
    for number in NUMBERS:
        under = [measure for measure in measures if number in measure.points]
        row = covered.row(number)
        assert row.measures == tuple(item.id for item in under)
        assert sum(row[column] for column in STANDING) == sum(row.marks.values()) == len(under)
        assert row[Column.OUTSTANDING] == sum(item.outstanding_on(on) for item in under)
        assert row[Column.RUNNING] == sum(item.running_on(on) for item in under)
        assert row.marks[Mark.NO_LONGER] == row[Column.NO_LONGER]
        assert row.marks[Mark.OUTSTANDING] == row[Column.OUTSTANDING]


@given(some, days(), st.dictionaries(st.sampled_from(NUMBERS), st.just("Not ours."), max_size=3))
def test_only_what_is_empty_depends_on_whether_the_record_is_complete(
    measures: list[Measure], on: dt.date, because: dict[int, str]
) -> None:
    """Complete or not, the counts are the same; a gap is there only if the record is complete."""
    whole, open_ = (
        coverage(measures, on=on, complete=complete, because=because) for complete in (True, False)
    )

    assert counts(whole) == counts(open_)
    assert not any(row.cover is Cover.NOTHING_ON_RECORD for row in whole.rows)
    assert not any(row.cover is Cover.GAP for row in open_.rows)
    for row, other in zip(whole.rows, open_.rows, strict=True):
        assert (row.cover is Cover.GAP) == (other.cover is Cover.NOTHING_ON_RECORD)
        assert (row.cover is Cover.GAP) == (not row.measures and row.number not in because)
        assert row.cover is Cover.GAP or row.cover is other.cover
