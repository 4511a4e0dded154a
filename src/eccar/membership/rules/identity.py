"""Rules ``MEM5…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...checking import identities
from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.cities import AuthorityId, City
from ...values.errors import Severity
from ..facts import MergedInto, TookOver
from ..membership import Membership


@rule("MEM501", Severity.WARNING, identities.SAME, hint=identities.KEEP_ONE, source=OURS)
def two_documents_of_one_membership(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The membership of an authority is in one document."""
    if identities.of_same_identity(membership, context):
        yield hit("city", "id", identity=membership.identity)


@rule(
    "MEM502",
    Severity.WARNING,
    "{other} has the same code in an official list ({code}).",
    hint="Check both codes. If both documents are of one authority, keep one of them, with one id.",
    source=OURS,
)
def code_of_another_authority(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Two authorities have different codes in the official lists."""
    codes = context.related.derived_of_class(Membership, _by_code)
    for key, code in _codes(membership):
        for other in codes.get((key, code), ()):
            if other.id != membership.city.id:
                yield hit("city", "identifiers", key, other=other, code=code)


@rule(
    "MEM503",
    Severity.NOTE,
    "{other} has the same name and kind in this country.",
    hint="If both documents are of one authority, keep one of them. If not, add what distinguishes the two, "
    "such as the region, to the names.",
    source=OURS,
)
def name_of_another_authority(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Authorities of one kind in a country have different names."""
    names = context.related.derived_of_class(Membership, _by_name)
    others = {
        other.id: other
        for name in _names(membership.city)
        for other in names.get(name, ())
        if other.id != membership.city.id
    }
    for other in others.values():
        yield hit("city", "names", other=other)


@rule(
    "MEM504",
    Severity.NOTE,
    "{other}, of which the membership speaks, is not among the documents.",
    hint="Check the id. If it is right and there is no document, nothing is to be done.",
    source=OURS,
    reason="No other membership was checked together with this one.",
)
def other_authority_without_document(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """An authority that merged, or took another over, is checked together with that other one."""
    known = context.related.derived_of_class(Membership, _by_id)
    alone = next(context.related.of_class(Membership), None) is None
    for place, other in _mergers(membership):
        if alone:
            yield not_evaluated("facts", place, "other")
        elif other not in known:
            yield hit("facts", place, "other", other=AuthorityId(other))


@rule(
    "MEM505",
    Severity.WARNING,
    "By way of {other}, the authority merged into itself.",
    hint="Correct the merger that is wrong: a merger ends an authority.",
    source=OURS,
)
def merged_in_a_circle(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Mergers lead from one authority to the next, and to none a second time."""
    known = context.related.derived_of_class(Membership, _by_id)
    for place, other in _mergers(membership, MergedInto):
        if membership.city.id in _successors(other, known):
            yield hit("facts", place, "other", other=AuthorityId(other))


def _mergers(
    membership: Membership, *kinds: type[MergedInto | TookOver]
) -> Iterator[tuple[int, str]]:
    """The other authority of each merger, after the place of the fact; by default of both kinds."""
    for place, fact in enumerate(membership.facts):
        if isinstance(fact, kinds or (MergedInto, TookOver)) and fact.retracted is None:
            yield place, fact.other


def _successors(authority: str, known: Mapping[str, Sequence[Membership]]) -> set[str]:
    """The *authority*, and all into which it merged, at any distance."""
    successors: set[str] = set()
    ways = [authority]
    while ways:
        each = ways.pop()
        if each not in successors:
            successors.add(each)
            documents = known.get(each, ())
            ways += [other for document in documents for _, other in _mergers(document, MergedInto)]
    return successors


def _by_id(memberships: Sequence[Membership]) -> dict[str, list[Membership]]:
    known: dict[str, list[Membership]] = {}
    for membership in memberships:
        known.setdefault(membership.city.id, []).append(membership)
    return known


def _codes(membership: Membership) -> Iterator[tuple[str, str]]:
    """The codes of an authority that no other has; a NUTS region can have several."""
    for key in ("lau", "wikidata"):
        code = getattr(membership.city.identifiers, key, None)
        if code is not None:
            yield key, f"{membership.city.country} {code}" if key == "lau" else code


def _names(city: City) -> Iterator[tuple[str, str, str]]:
    return ((city.country, city.kind, name.casefold()) for _, name in city.names.by_language)


def _by_code(memberships: Sequence[Membership]) -> dict[tuple[str, str], list[City]]:
    codes: dict[tuple[str, str], list[City]] = {}
    for membership in memberships:
        for code in _codes(membership):
            codes.setdefault(code, []).append(membership.city)
    return codes


def _by_name(memberships: Sequence[Membership]) -> dict[tuple[str, str, str], list[City]]:
    names: dict[tuple[str, str, str], list[City]] = {}
    for membership in memberships:
        for name in dict.fromkeys(_names(membership.city)):
            names.setdefault(name, []).append(membership.city)
    return names


RULES = (
    two_documents_of_one_membership,
    code_of_another_authority,
    name_of_another_authority,
    other_authority_without_document,
    merged_in_a_circle,
)
