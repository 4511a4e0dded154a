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
    "The fee falls from {before} to {fee} for larger authorities.",
    hint="Compare the amounts with the decision; two may be exchanged.",
    source=OURS,
)
def larger_pays_less(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """Larger authorities pay at least as much as smaller ones."""
    for index, table in enumerate(schedule.tables):
        for path, bands in _bands(table):
            for number, (below, band) in enumerate(pairwise(bands), 1):
                if band.fee < below.fee:
                    fee = ("tables", index, *path, number, "fee")
                    yield hit(*fee, before=below.fee, fee=band.fee)


@rule(
    "FEE402",
    Severity.NOTE,
    "The table since {since} was last verified on {seen}.",
    hint="Verify it and write the day under seen, or add the current table.",
    source=OURS,
    reason="The age from which a table counts as old is not known.",
)
def not_compared_for_long(
    schedule: FeeSchedule, context: FeesContext
) -> Iterator[Hit | NotEvaluated]:
    """The table in force was verified recently."""
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
    "The table is marked as decided, but {what} is only {basis}.",
    hint="Check the decision and correct the basis of this part or of the table.",
    source=OURS,
)
def decided_in_part(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """All parts of a decided table are decided."""
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
    "The table begins on {since}, not on 1 January; it applies from {year}.",
    hint=(
        "No change is needed if this is meant: the table of the first day applies to the "
        "whole year."
    ),
    source="https://politik-bei-uns.de/file/5a425a1844875ce977e5dac1",
)
def begins_within_a_year(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """A table begins with a calendar year."""
    for index, table in enumerate(schedule.tables):
        since = table.since
        if (since.month, since.day) != (1, 1):
            yield hit("tables", index, "since", since=since, year=since.year + 1)


@rule("FEE405", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(schedule: FeeSchedule, _: FeesContext) -> Iterator[Hit]:
    """A schedule contains no text from the template."""
    for path, text in placeholders.placeholders(schedule):
        yield hit(*path, text=text)


RULES = (
    larger_pays_less,
    not_compared_for_long,
    decided_in_part,
    begins_within_a_year,
    left_to_be_filled_in,
)
