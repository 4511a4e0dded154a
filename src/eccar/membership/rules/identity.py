"""Rules ``MEM5…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...checking import identities
from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, hit, rule
from ...values.cities import City
from ...values.errors import Severity
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


RULES = (two_documents_of_one_membership, code_of_another_authority, name_of_another_authority)
