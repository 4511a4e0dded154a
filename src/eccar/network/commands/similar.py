"""The subcommand similar: cities like one, and the measures of others like what is asked for."""

from __future__ import annotations

import argparse
import os

from ...command.errors import exit_code, refused
from ...command.options import AUDIENCE, LANG, MORE, ON, TABLE_FORMAT, Command, option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...command.console import Console
    from ...command.output import Item
    from ...documents.reading import Document
    from ...languages.language import Language
    from ...membership.membership import Membership
    from ...plan.inventory import PlanDocument
    from ...plan.measures.measure import Measure
    from ..similarity.profiles import Subject
    from ..similarity.weights import Distance

KINDS = ("plan", "inventory", "membership", "practice", "coalition")
"""The kinds of documents that are read in addition to the packaged ones."""

WEIGHTS = ("inhabitants", "kind", "country", "language", "kilometres", "half-distance")
"""What ``--weight`` names: the attributes of ``Distance``, which is not loaded for the help."""

MOST_LISTED = 1000
"""The most that can be listed."""


def similar(arguments: argparse.Namespace, console: Console) -> int:
    """Print the cities like the one in *arguments*, or the measures of others like what is asked for."""
    from ...command import inputs
    from ...command.names import reader
    from ...command.output import show

    if arguments.point and arguments.measure:
        raise refused("network.similar_point_and_measure")
    documents: list[Document[Any]] = []
    unread: list[str] = []
    if os.path.isdir(arguments.city):
        arguments.paths.insert(0, arguments.city)
    if arguments.paths:
        documents, unread = inputs.documents(arguments, console, *KINDS)
    city = _city(documents, arguments, console)
    item = _measures if arguments.point or arguments.measure else _cities
    lang = reader(arguments, documents)
    show([item(city, documents, arguments, lang)], arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=True)


def _city(
    documents: list[Document[Any]], arguments: argparse.Namespace, console: Console
) -> Subject:
    """The city that was typed: a membership in a file or folder, or what an id or a name stands for."""
    from ...command.inputs import value_in
    from ...documents.register import registered_cities
    from ...values.cities import cities_of
    from ..similarity.lookup import named_city
    from .registers import looks_like_a_file

    typed: str = arguments.city
    if os.path.isfile(typed):
        membership: Membership = value_in(typed, "membership", arguments, console)
        return membership
    if os.path.isdir(typed):
        return _city_of_folder(typed, documents)
    if looks_like_a_file(typed):
        raise refused("network.no_file", name=typed)
    values = [document.value for document in documents]
    named = named_city(typed, (*cities_of(values).values(), *registered_cities()))
    if named.subject is not None:
        return named.subject
    if named.several:
        raise refused("network.similar_several", typed=typed, ids=list(named.several))
    key = "similar_no_city_near" if named.near else "similar_no_city"
    raise refused(f"network.{key}", typed=typed, near=named.near)


def _city_of_folder(folder: str, documents: list[Document[Any]]) -> Subject:
    """The one membership of the *documents* that is in the *folder*."""
    from ...kinds import full_name
    from ...membership.membership import Membership

    beginning = os.path.join(folder, "")
    inside = [each.value for each in documents if (each.file or "").startswith(beginning)]
    cities = {each.subject: each for each in inside if isinstance(each, Membership)}
    if len(cities) == 1:
        return next(iter(cities.values()))
    if cities:
        raise refused("network.similar_folder", typed=folder, ids=sorted(cities))
    raise refused("none_of_kind", paths=[folder], wanted=[full_name("membership")])


def _cities(
    city: Subject, documents: list[Document[Any]], arguments: argparse.Namespace, lang: Language
) -> Item:
    """The cities like *city*, among the memberships of *documents* and the packaged register."""
    from ...command.inputs import day_of
    from ...command.output import Item
    from ...documents.register import registered_cities
    from ...membership.membership import Membership
    from ...values.vocabulary import audience_of
    from ..similarity.similar_cities import similar as similar_to
    from ..views.similar_cities import similar_cities_table

    values = (document.value for document in documents)
    memberships = [value for value in values if isinstance(value, Membership)]
    answer = similar_to(
        city,
        (*memberships, *registered_cities()),
        on=day_of(arguments),
        weights=_weights(arguments),
        at_most=arguments.limit,
    )
    audience = audience_of(city, *memberships)
    return Item(answer, audience=audience, table=lambda: similar_cities_table(answer))


def _measures(
    city: Subject, documents: list[Document[Any]], arguments: argparse.Namespace, lang: Language
) -> Item:
    """The measures of other cities, in the plans of *documents* and the packaged ones."""
    from ...command.inputs import day_of
    from ...command.output import Item
    from ...values.vocabulary import audience_of
    from ..packaged import packaged_coalition
    from ..practices.packaged import packaged_practices
    from ..similarity.plans import packaged_plans
    from ..similarity.similar_measures import who_else
    from ..views.similar_measures import similar_measures_table

    given = [document.value for document in documents]
    every = (*packaged_plans(), *packaged_practices(), packaged_coalition(), *given)
    asked, document = _asked(every, documents, arguments)
    answer = who_else(
        asked,
        every,
        city=city,
        on=day_of(arguments),
        document=document,
        weights=_weights(arguments),
        at_most=arguments.limit,
        files={each.value.identity: each.file for each in documents if each.file},
    )
    audience = audience_of(city, *given)
    return Item(answer, audience=audience, table=lambda: similar_measures_table(answer, lang))


def _asked(
    every: tuple[Any, ...], documents: list[Document[Any]], arguments: argparse.Namespace
) -> tuple[Measure | list[int], PlanDocument | None]:
    """What is asked for: points, or a measure with its document, named by identity or by file."""
    from ...command.near import near
    from ..similarity.similar_measures import latest_plans

    if not arguments.measure:
        return arguments.point, None
    files = {each.value.identity: each.file for each in documents if each.file}
    measures = {
        f"{name}#{measure.id}": (measure, plan)
        for plan in latest_plans(every)
        for name in (plan.identity, files.get(plan.identity))
        if name
        for measure in plan.on_record
    }
    if arguments.measure not in measures:
        meant = near(arguments.measure, measures)
        key = "similar_no_measure_near" if meant else "similar_no_measure"
        raise refused(f"network.{key}", measure=arguments.measure, near=meant)
    return measures[arguments.measure]


def _weights(arguments: argparse.Namespace) -> Distance:
    from ..similarity.weights import Distance

    return Distance(**dict(arguments.weight))


def _weight(text: str) -> tuple[str, float]:
    """A weight, as country=0.5: the name of the attribute and the number."""
    from ..similarity.weights import Distance

    name, _, written = text.partition("=")
    try:
        number = float(written)
    except ValueError:
        number = None
    if name not in WEIGHTS or number is None:
        raise refused("network.similar_no_weight", typed=text, names=list(WEIGHTS))
    weight = name.replace("-", "_"), number
    try:
        Distance(**dict([weight]))
    except ValueError:
        raise refused("network.similar_weight_range", typed=text) from None
    return weight


def _limit(text: str) -> int:
    """How many are listed at most."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_LISTED):
        raise refused("network.similar_no_limit", typed=text)
    return int(text)


SIMILAR = Command(
    "similar",
    "the cities like one, and what others do under a point or like a measure",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, AUDIENCE),
        option(
            "--point",
            action="append",
            type=int,
            choices=range(1, 11),
            default=[],
            metavar="NUMBER",
            help="not the cities, but the measures of others under this point (can be repeated)",
        ),
        option(
            "--measure",
            metavar="PLAN#ID",
            help="not the cities, but the measures of others like this one: the identity of its plan, #, "
            "its id",
        ),
        option(
            "--weight",
            action="append",
            type=_weight,
            default=[],
            metavar="NAME=NUMBER",
            help="how much a difference counts, as country=0 (can be repeated): inhabitants, kind, "
            "country, language, kilometres, half-distance",
        ),
        option(
            "--limit",
            type=_limit,
            default=10,
            metavar="NUMBER",
            help="list at most so many (default: 10)",
        ),
        option(
            "city",
            metavar="CITY",
            help="the city: an id (de/musterstadt), a name in the register, or the file or folder of "
            "its membership",
        ),
        option(
            "paths",
            nargs="*",
            metavar="FILE-OR-FOLDER",
            help="further plans, inventories and memberships; the packaged ones are always read",
        ),
    ),
    similar,
)
