"""Rules ``MEM4…``: the authority itself, and who coordinates there."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.persons import HINT, MESSAGE, personal_data_hits
from ...checking.rules import OURS, Hit, hit, rule
from ...values.cities import CityKind
from ...values.errors import Severity
from ...values.persons import PersonalData, personal_data
from ...values.texts import Count
from ...values.vocabulary import Audience
from ..membership import Membership
from ._countries import exchanged


@rule(
    "MEM401",
    Severity.ERROR,
    "The id {id} does not begin with the country {country}.",
    hint="An id is the country in small letters, a slash and the local name. Correct the id "
    "or the country.",
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
    "The id {id} does not show the kind of authority ({kind}).",
    hint="Begin the local part with the kind: ch/canton-fribourg. Do not change an id that "
    "is in use.",
    source=OURS,
)
def id_without_kind(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The id of an authority other than a city includes its kind."""
    city = membership.city
    local = city.id.partition("/")[2]
    if city.kind is not CityKind.CITY and not local.startswith(f"{city.kind}-"):
        yield hit("city", "id", id=city.id, kind=city.kind)


@rule(
    "MEM403",
    Severity.NOTE,
    "The name in {language}, an official language, is not stated.",
    hint="Add the name that the authority uses.",
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
    "The authority is listed as part of itself.",
    hint="List only larger authorities under part_of.",
    source=OURS,
)
def part_of_itself(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """No authority is part of itself."""
    for place, larger in enumerate(membership.city.part_of):
        if larger == membership.city.id:
            yield hit("city", "part_of", place)


@rule(
    "MEM405",
    Severity.NOTE,
    "The population figure of {inhabitants} ({date}) has no source.",
    hint="Name the statistical office or the page. Figures differ by edition and definition.",
    source="https://gazetakrakowska.pl/najwieksze-wady-zycia-w-krakowie-jak-mieszka-sie-pod-"
    "wawelem-czesc-mieszkancow-chetnie-wyprowadzilaby-sie-ze-stolicy-malopolski/ar/c1-18648223",
)
def population_without_a_source(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each population figure has a source."""
    for place, count in enumerate(membership.city.population):
        if not count.sources:
            values = {"inhabitants": Count(count.inhabitants), "date": count.when}
            yield hit("city", "population", place, **values)


@rule(
    "MEM406",
    Severity.WARNING,
    "Possible name of a person.",
    hint="Write the name of the department or office.",
    source=OURS,
)
def person_named(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Documents for others name units, not persons."""
    if membership.audience is Audience.OFFICE:
        for place, coordination in enumerate(membership.coordination):
            if PersonalData.NAME in personal_data(coordination.unit):
                yield hit("coordination", place, "unit")
    yield from personal_data_hits(membership, (PersonalData.NAME,))


@rule(
    "MEM407",
    Severity.WARNING,
    MESSAGE,
    hint=HINT,
    source=OURS,
)
def contact_for_others(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Documents for others contain no e-mail addresses or telephone numbers."""
    return personal_data_hits(membership, (PersonalData.E_MAIL, PersonalData.TELEPHONE))


@rule(
    "MEM408",
    Severity.WARNING,
    "Latitude and longitude seem to be exchanged ({latitude} and {longitude}).",
    hint="Exchange the two values. Latitude is the distance from the equator, longitude that from Greenwich.",
    source=OURS,
)
def coordinates_exchanged(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An authority does not lie outside its country where the same place with the values exchanged lies inside."""
    city = membership.city
    place = city.coordinates
    if place is not None and exchanged(place, city.country):
        yield hit("city", "coordinates", latitude=place.latitude, longitude=place.longitude)


RULES = (
    id_of_another_country,
    id_without_kind,
    no_name_in_official_language,
    part_of_itself,
    population_without_a_source,
    person_named,
    contact_for_others,
    coordinates_exchanged,
)
