"""Rules ``FEE4…``: a schedule of fees itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...checking import placeholders
from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.vocabulary import Basis
from ..context import FeesContext
from ..schedule import Band, FeeSchedule, FeeTable


def _bands(table: FeeTable) -> Iterator[tuple[tuple[str | int, ...], tuple[Band, ...]]]:
    """The bands of a table and those of its kinds, each list after the path to it."""
    yield ("bands",), table.bands
    for index, own in enumerate(table.own):
        yield ("own", index, "bands"), own.bands


@rule(
    "FEE401",
    Severity.WARNING,
    "The fee falls from {before} to {fee}, though the authorities are larger.",
    hint="Compare the amounts with the decision; two of them may be exchanged.",
    source=OURS,
)
def larger_pays_less(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """Larger authorities pay no less than smaller ones."""
    for index, table in enumerate(schedule.tables):
        for path, bands in _bands(table):
            for number, (below, band) in enumerate(pairwise(bands), 1):
                if band.fee < below.fee:
                    fee = ("tables", index, *path, number, "fee")
                    yield hit(*fee, before=below.fee, fee=band.fee)


@rule(
    "FEE402",
    Severity.NOTE,
    "The table since {since} was last compared with its source on {seen}.",
    hint="Compare it again, and write down the day under seen; or put in the table that holds now.",
    source=OURS,
    reason="It is not known after how many years a table counts as old.",
)
def not_compared_for_long(
    schedule: FeeSchedule, context: FeesContext
) -> Iterator[Hit | NotEvaluated]:
    """The table in force was compared with its source not long ago."""
    table = schedule.table_on(context.day)
    limit = context.figure("old_table_years")
    if table is None:
        return
    if limit is None:
        yield not_evaluated("tables", schedule.tables.index(table))
    elif context.day.year - table.seen.year > limit.value:
        index = schedule.tables.index(table)
        yield hit("tables", index, "seen", since=table.since, seen=table.seen)


@rule(
    "FEE403",
    Severity.NOTE,
    "The table is decided, says its basis; yet {what} is only {basis}.",
    hint="Look in the decision whether it says so, and correct the basis of this part or of the table.",
    source=OURS,
)
def decided_in_part(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """A table that was decided says how each of its parts is known, and no part is guessed."""
    for index, table in enumerate(schedule.tables):
        if table.basis is not Basis.DECIDED:
            continue
        for name in ("population_day", "joining", "leaving"):
            part = getattr(table, name)
            if not part.sourced:
                yield hit("tables", index, name, what=name, basis=part.basis)
        for path, bands in _bands(table):
            for number, band in enumerate(bands):
                if band.basis in (Basis.INFERRED, Basis.ASSUMED):
                    basis = ("tables", index, *path, number, "basis")
                    yield hit(*basis, what=band.fee, basis=band.basis)


@rule(
    "FEE404",
    Severity.NOTE,
    "The table begins on {since}, not on the first day of a year: it counts from {year}.",
    hint="Nothing need be done if that is meant: a year is charged by the table of its first day.",
    source="https://politik-bei-uns.de/file/5a425a1844875ce977e5dac1",
)
def begins_within_a_year(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """A table begins with a fee year, which is the calendar year."""
    for index, table in enumerate(schedule.tables):
        since = table.since
        if (since.month, since.day) != (1, 1):
            yield hit("tables", index, "since", since=since, year=since.year + 1)


@rule("FEE405", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(schedule: FeeSchedule, _: FeesContext) -> Iterator[Hit]:
    """A schedule says what is so, and not what its template says."""
    for path, text in placeholders.placeholders(schedule):
        yield hit(*path, text=text)


RULES = (
    larger_pays_less,
    not_compared_for_long,
    decided_in_part,
    begins_within_a_year,
    left_to_be_filled_in,
)
