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
    "No source is given for this fact.",
    hint="Name the page or paper that says so, under sources.",
    source=OURS,
)
def without_a_source(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Every fact says on whose word it stands."""
    for index, fact in indexed_facts(membership, context):
        if not fact.sources:
            yield hit("facts", index)


@rule(
    "MEM302",
    Severity.WARNING,
    "Only a political party's own page stands for this decision.",
    hint="Look for the minutes or a page of the authority, and name it too.",
    source=OURS,
)
def on_a_partys_word_alone(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A decision is supported by more than a party's word."""
    for index, fact in indexed_facts(membership, context):
        kinds = {source.kind for source in fact.sources}
        if fact.kind in _DECISIONS and kinds == {SourceKind.PARTY}:
            yield hit("facts", index, "sources")


@rule(
    "MEM303",
    Severity.WARNING,
    "The day of this fact is open, and so is the day it was put on record: it is only possible.",
    hint="Add recorded to the fact or to the document: by then it had happened.",
    source=OURS,
)
def neither_dated_nor_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Where the day of a fact is open, it is on record by when it had happened."""
    for index, fact in indexed_facts(membership, context):
        if fact.when.last is None and membership.recorded_day(fact) is None:
            yield hit("facts", index, "date")


@rule(
    "MEM304",
    Severity.WARNING,
    "The letters before the first or after the last slash of “{reference}” make no Roman number.",
    hint="Compare the reference with the paper; a letter may be doubled or out of place. If the "
    "letters are an abbreviation, nothing need be done.",
    source=_NUMBERS,
)
def malformed_roman_number(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Sessions and terms are counted in well-formed Roman numbers."""
    for index, fact in indexed_facts(membership, context):
        if fact.reference and reference(fact.reference).malformed:
            yield hit("facts", index, "reference", reference=fact.reference)


@rule(
    "MEM305",
    Severity.NOTE,
    "The reference “{reference}” is of another year ({year}) than the fact ({date}).",
    hint="Nothing need be done if the paper was filed in another year than the vote.",
    source="https://luebeck.de/de/rathaus/politik/pil/bi/vo020.asp?VOLFDNR=1008461",
)
def reference_of_another_year(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The year in a reference is most often that of the vote."""
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
    "No day is given on which this fact was put on record.",
    hint="Add recorded to the document; until then the fact counts as known on any day.",
    source=OURS,
)
def without_a_recorded_day(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Every fact says, itself or through its document, when it was put on record."""
    for index, fact in indexed_facts(membership, context):
        if membership.recorded_day(fact) is None:
            yield hit("facts", index)


@rule(
    "MEM307",
    Severity.NOTE,
    "“{reference}” looks like a number, but in no shape that is known.",
    hint="It is kept as written; tell the library's authors if your council writes it so.",
    source=OURS,
)
def unknown_shape_of_reference(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A reference made of numbers and slashes has a shape that can be read."""
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
