"""Rules ``MEM3…``: the evidence: sources, days on record, references."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ...values.sources import SourceKind
from ..membership import Membership
from ..references import reference
from ._select import indexed_facts

_DECISIONS = frozenset(
    {"resolved", "rejected", "rescinded", "accepted", "declined", "deferred", "excluded", "seated"}
)
_NUMBERS = (
    "https://krakow.pl/aktualnosci/280697,30,komunikat,europejska_koalicja_miast_"
    "przeciwko_rasizmowi.html"
)


@rule(
    "MEM301",
    Severity.WARNING,
    "The entry has no source.",
    hint="Name the page or paper under sources.",
    source=OURS,
)
def without_a_source(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each entry has a source."""
    for index, fact in indexed_facts(membership, context):
        if not fact.sources:
            yield hit("facts", index)


@rule(
    "MEM302",
    Severity.WARNING,
    "The only source of this decision is the page of a political party.",
    hint="Find the minutes or a page of the authority and add it.",
    source=OURS,
)
def on_a_partys_word_alone(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A decision has a source other than a party."""
    for index, fact in indexed_facts(membership, context):
        kinds = {source.kind for source in fact.sources}
        if fact.kind in _DECISIONS and kinds == {SourceKind.PARTY}:
            yield hit("facts", index, "sources")


@rule(
    "MEM303",
    Severity.WARNING,
    (
        "Neither the day of the entry nor the day of recording is given; the entry is to be "
        "confirmed."
    ),
    hint="Add recorded to the entry or to the document.",
    source=OURS,
)
def neither_dated_nor_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An entry without a day has a day of recording."""
    for index, fact in indexed_facts(membership, context):
        if fact.when.last is None and membership.recorded_day(fact) is None:
            yield hit("facts", index, "date")


@rule(
    "MEM304",
    Severity.WARNING,
    "The letters at the beginning or end of “{reference}” are not a Roman number.",
    hint="Compare the reference with the paper. If the letters are an abbreviation, no "
    "change is needed.",
    source=_NUMBERS,
)
def malformed_roman_number(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Sessions and terms have valid Roman numbers."""
    for index, fact in indexed_facts(membership, context):
        if fact.reference and reference(fact.reference).malformed:
            yield hit("facts", index, "reference", reference=fact.reference)


@rule(
    "MEM305",
    Severity.NOTE,
    "The year in the reference “{reference}” ({year}) differs from the date ({date}).",
    hint="No change is needed if the paper was filed in another year.",
    source="https://luebeck.de/de/rathaus/politik/pil/bi/vo020.asp?VOLFDNR=1008461",
)
def reference_of_another_year(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The year in a reference is usually that of the vote."""
    for index, fact in indexed_facts(membership, context):
        year = reference(fact.reference).year if fact.reference else None
        first, last = fact.when.first, fact.when.last
        if year and first and last and not first.year <= year <= last.year:
            yield hit(
                "facts", index, "reference", reference=fact.reference, year=year, date=fact.when
            )


@rule(
    "MEM306",
    Severity.NOTE,
    "The day of recording is not stated.",
    hint="Add recorded to the document. Until then, the entry counts as known on any day.",
    source=OURS,
)
def without_a_recorded_day(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each entry or its document has a day of recording."""
    for index, fact in indexed_facts(membership, context):
        if membership.recorded_day(fact) is None:
            yield hit("facts", index)


@rule(
    "MEM307",
    Severity.NOTE,
    "The form of the reference “{reference}” is not known.",
    hint="It is kept as written. Please report the form if your council uses it.",
    source=OURS,
)
def unknown_shape_of_reference(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A reference of numbers and slashes has a known form."""
    for index, fact in indexed_facts(membership, context):
        written = fact.reference
        if written and "/" in written and reference(written).shape is None:
            yield hit("facts", index, "reference", reference=written)


RULES = (
    without_a_source,
    on_a_partys_word_alone,
    neither_dated_nor_recorded,
    malformed_roman_number,
    reference_of_another_year,
    without_a_recorded_day,
    unknown_shape_of_reference,
)
