"""Rules ``MEM4…``: the authority itself, and who coordinates there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...checking.context import RuleContext
from ...checking.rules import Hit, hit, rule
from ...values.cities import CityKind
from ...values.dates import When
from ...values.errors import Severity
from ...values.texts import Text
from ...values.vocabulary import Audience
from ..membership import Membership
from ._select import OURS

Path = tuple[str | int, ...]

_MAIL = re.compile(r"(?<=[^\s@<>])@[^\s@<>]+\.[^\s@<>]")
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Herr|Frau|Mme|Madame|Monsieur|Pani|Dr|Prof|Sig|Sra?)\b\.? [A-ZÀ-ÖØ-ÞĄ-Ż]\w"
)


@rule(
    "MEM401",
    Severity.ERROR,
    "The id {id} begins with another country than {country}.",
    hint="An id is the country in small letters, a slash and the local name; correct the id or the "
    "country.",
    source=OURS,
)
def id_of_another_country(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The id of an authority begins with its country."""
    city = membership.city
    if city.id.partition("/")[0] != city.country.lower():
        yield hit("city", "id", id=city.id, country=city.country)


@rule(
    "MEM402",
    Severity.WARNING,
    "The id {id} does not show what sort of authority this is ({kind}).",
    hint="Let the local part begin with the kind, as ch/canton-fribourg; an id that is in use "
    "never changes.",
    source=OURS,
)
def id_without_kind(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The id of an authority other than a city carries its kind."""
    city = membership.city
    local = city.id.partition("/")[2]
    if city.kind is not CityKind.CITY and not local.startswith(f"{city.kind}-"):
        yield hit("city", "id", id=city.id, kind=city.kind)


@rule(
    "MEM403",
    Severity.NOTE,
    "No name is given in {language}, an official language there.",
    hint="Add the name that the authority itself uses.",
    source=OURS,
)
def no_name_in_official_language(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An authority has a name in each of its official languages."""
    named = {language.partition("-")[0] for language in membership.city.names}
    for place, language in enumerate(membership.city.official_languages):
        if language.partition("-")[0] not in named:
            yield hit("city", "official_languages", place, language=language)


@rule(
    "MEM404",
    Severity.ERROR,
    "The authority is named as a part of itself.",
    hint="Under part_of stand the ids of the larger authorities.",
    source=OURS,
)
def part_of_itself(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nothing is a part of itself."""
    for place, larger in enumerate(membership.city.part_of):
        if larger == membership.city.id:
            yield hit("city", "part_of", place)


@rule(
    "MEM405",
    Severity.NOTE,
    "No source is given for the number of inhabitants ({inhabitants}; {date}).",
    hint="Name the statistical office or the page: figures differ by edition and definition.",
    source="https://gazetakrakowska.pl/najwieksze-wady-zycia-w-krakowie-jak-mieszka-sie-pod-"
    "wawelem-czesc-mieszkancow-chetnie-wyprowadzilaby-sie-ze-stolicy-malopolski/ar/c1-18648223",
)
def population_without_a_source(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Every population figure says who counted."""
    for place, count in enumerate(membership.city.population):
        if not count.sources:
            yield hit("city", "population", place, inhabitants=count.inhabitants, date=count.when)


@rule(
    "MEM406",
    Severity.WARNING,
    "“{unit}” may be a person; only units are named.",
    hint="Write the name of the department or office.",
    source=OURS,
)
def person_named_as_unit(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Units of an administration coordinate, not persons."""
    for place, coordination in enumerate(membership.coordination):
        if _PERSON.search(coordination.unit):
            yield hit("coordination", place, "unit", unit=coordination.unit)


@rule(
    "MEM407",
    Severity.WARNING,
    "An e-mail address stands in a document for the public.",
    hint="Take it out, or keep the document to the office: audience: office.",
    source=OURS,
)
def mail_address_in_public(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """No addresses stand in what the public reads."""
    if membership.audience is Audience.PUBLIC:
        for path, text in _texts(membership, ()):
            if _MAIL.search(text):
                yield hit(*path)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in *value* but addresses of pages, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (Mapping, Text)):
        for key in value:
            yield from _texts(value[key], (*path, key))
    elif isinstance(value, (tuple, list)):
        for place, item in enumerate(value):
            yield from _texts(item, (*path, place))
    elif not isinstance(value, When):
        for attribute in getattr(type(value), "__attrs_attrs__", ()):
            if attribute.name != "url":
                yield from _texts(getattr(value, attribute.name), (*path, attribute.name))


RULES = (
    id_of_another_country,
    id_without_kind,
    no_name_in_official_language,
    part_of_itself,
    population_without_a_source,
    person_named_as_unit,
    mail_address_in_public,
)
