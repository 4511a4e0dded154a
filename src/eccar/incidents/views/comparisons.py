"""Views of whether two tables can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...render.blocks import Block, Heading, Items, Paragraph
from ...render.localized import fitted, verdict
from ...values.vocabulary import YesNo
from ..counts.comparability import Comparability, ComparabilityDifference, ComparabilityReason
from .table_names import unambiguous_names

_ANSWERS = {YesNo.YES: "comparable", YesNo.NO: "not_comparable", YesNo.UNKNOWN: "not_known"}


class ComparabilityDifferenceData(TypedDict):
    """Why figures are not comparable."""

    reason: Annotated[ComparabilityReason, "In what respect they differ."]
    message: Annotated[str, "The same as a sentence."]
    note: Annotated[str | None, "What the tables say of it themselves."]


class ComparabilityData(TypedDict):
    """Whether the figures of two tables can be compared."""

    first: Annotated[str, "The id of the one table."]
    second: Annotated[str, "The id of the other."]
    answer: Annotated[YesNo, "Unknown if nothing differs, but something is not stated."]
    differences: Annotated[list[ComparabilityDifferenceData], "Why they cannot be compared."]
    not_stated: Annotated[list[ComparabilityReason], "What one or both do not state."]


def comparability_data(value: Comparability, lang: Language) -> ComparabilityData:
    """The answer as plain data, for other programs."""
    return {
        "first": value.first,
        "second": value.second,
        "answer": value.answer,
        "differences": [difference_data(each, lang) for each in value.differences],
        "not_stated": list(value.not_stated),
    }


def difference_data(
    difference: ComparabilityDifference, lang: Language
) -> ComparabilityDifferenceData:
    """A difference as plain data."""
    return {
        "reason": difference.reason,
        "message": lang.sentence(difference.message),
        "note": difference.note,
    }


def comparability(value: Comparability, lang: Language) -> Iterator[Block]:
    """The answer, the differences, and what is not stated."""
    first, second = unambiguous_names((value.first, value.second), value.tables, lang)
    yield fitted(Heading(_word("title", lang, first=first, second=second)))
    yield verdict(_word(_ANSWERS[value.answer], lang))
    if value.differences:
        yield fitted(Items([_item(each, lang) for each in value.differences], bullets=True))
    if value.not_stated:
        yield fitted(Paragraph(_word("not_stated", lang, reasons=value.not_stated)))
    yield fitted(Paragraph(_word("no_rates", lang)))


def _item(difference: ComparabilityDifference, lang: Language) -> tuple[str, ...]:
    """The sentence, and below it the tables' own note."""
    return tuple(filter(None, (lang.sentence(difference.message), difference.note)))


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("incidents.comparability", key, **values)
