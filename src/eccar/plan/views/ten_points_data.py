"""The ten points as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.sources import Source
from ...values.texts import Text
from ...values.vocabulary import Basis
from ..points import Edition, Example, FieldOfAction, Point


class ExampleData(TypedDict):
    """An example of what could be done."""

    words: Annotated[Text, "The example."]
    basis: Annotated[Basis | None, "How it is known, if it is no example of the plan of action."]
    source: Annotated[Source | None, "Who says so."]


class PointData(TypedDict):
    """One of the ten points."""

    number: Annotated[int, "The number of the point."]
    titles: Annotated[Text, "Its title."]
    commitment: Annotated[Text, "What it commits to."]
    basis: Annotated[Basis, "How the wording of the commitment is known."]
    source: Annotated[Source | None, "Who says so, if not the source of the edition."]
    examples: Annotated[list[ExampleData], "The examples of the plan of action."]
    typical: Annotated[list[ExampleData], "What is typical of cities."]


class FieldOfActionData(TypedDict):
    """A field of action, and the points in which it occurs."""

    key: Annotated[str, "The key of the field."]
    names: Annotated[Text, "Its name."]
    points: Annotated[tuple[int, ...], "The numbers of the points."]
    basis: Annotated[Basis, "How that is known."]
    source: Annotated[Source, "Who says so."]


class EditionData(TypedDict):
    """An edition of the Ten-Point Plan of Action."""

    since: Annotated[dt.date, "The first day on which it is in force."]
    basis: Annotated[Basis, "How it is known."]
    source: Annotated[Source, "Who says so."]
    seen: Annotated[dt.date, "The day on which it was last compared with its source."]
    note: Annotated[str | None, "Anything else that a reader should know."]
    invitations: Annotated[list[ExampleData], "What it invites to as a whole."]
    points: Annotated[list[PointData], "The ten points."]
    fields: Annotated[list[FieldOfActionData], "The fields of action."]


def edition_data(edition: Edition, _: Language) -> EditionData:
    """An edition with its ten points."""
    return {
        "since": edition.since,
        "basis": edition.basis,
        "source": edition.source,
        "seen": edition.seen,
        "note": edition.note,
        "invitations": examples_data(edition.invitations),
        "points": [*map(_point, edition.points)],
        "fields": [*map(_field, edition.fields)],
    }


def examples_data(examples: tuple[Example, ...]) -> list[ExampleData]:
    """The *examples* of what could be done."""
    return [
        {"words": example.words, "basis": example.basis, "source": example.source}
        for example in examples
    ]


def _point(point: Point) -> PointData:
    return {
        "number": point.number,
        "titles": point.titles,
        "commitment": point.commitment,
        "basis": point.basis,
        "source": point.source,
        "examples": examples_data(point.examples),
        "typical": examples_data(point.typical),
    }


def _field(field: FieldOfAction) -> FieldOfActionData:
    return {
        "key": field.key,
        "names": field.names,
        "points": field.points,
        "basis": field.basis,
        "source": field.source,
    }
