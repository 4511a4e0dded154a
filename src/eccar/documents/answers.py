"""Answers as plain data, for other programs: a standing, a coverage, a report, each as its form.

A form is a ``TypedDict`` next to the views of the domain, and the function that fills it; ``kinds``
names that function. A form holds values of the library, such as amounts and dates, and ``plain``
writes them. The JSON Schema of an answer is made from the types of its form (``answer_schema``).
Answers are written only, and never read back.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Annotated, Any, TypedDict

from ..kinds import ANSWERS, answer_of, resolve
from ..languages.language import Language
from ..values.cities import Population
from ..values.dates import When
from ..values.displayable import Message
from ..values.facts import Fact
from ..values.money import Money
from ..values.records import Records
from ..values.selection import Selection
from ..values.sources import Source
from ..values.texts import Text
from ..values.vocabulary import Audience, Basis
from .convert import unstructure
from .layout import TAG


class HeaderData(TypedDict):
    """What every answer begins with."""

    eccar: Annotated[str, "The kind of answer and its version: `standing/1`."]
    identity: Annotated[str | None, "The identity of the document that it is about, if it is one."]
    file: Annotated[str | None, "The file in which that document is, if it is known."]
    audience: Annotated[Audience | None, "Whom the answer is for, if it is known."]
    lang: Annotated[str, "The language of all sentences in it; nothing else depends on it."]


class MoneyData(TypedDict):
    """An amount of money."""

    amount: Annotated[str, "The amount with two decimals, as text, so that no reader rounds it."]
    currency: Annotated[str, "The currency, by its code in ISO 4217."]


class DateData(TypedDict):
    """A date that may be rough, such as a month."""

    written: Annotated[str, "The date as written in the document."]
    first: Annotated[dt.date | None, "The first day that it can be, if there is one."]
    last: Annotated[dt.date | None, "The last day that it can be, if there is one."]


class SourceData(TypedDict):
    """A page or a paper that states something."""

    text: Annotated[str | None, "The title of the paper, or the name of the page."]
    url: Annotated[str | None, "The address of the page."]
    kind: Annotated[str | None, "In which capacity it speaks, as in documents."]
    seen: Annotated[dt.date | None, "The day on which it was last seen."]


class FactData(TypedDict):
    """A fact of a document."""

    fact: Annotated[str, "The kind of fact, by its word in documents."]
    date: Annotated[When, "When it happened."]
    document: Annotated[dict[str, Any], "The fact as in documents."]


class PopulationData(TypedDict):
    """A count of inhabitants."""

    date: Annotated[When, "For which day or time."]
    inhabitants: Annotated[int, "The number, or the lower bound of a range."]
    at_most: Annotated[int | None, "The upper bound of the range, if only a range is known."]
    basis: Annotated[Basis | None, "How it is known, if stated."]
    sources: Annotated[tuple[Source, ...], "Who says so."]


class RecordsData(TypedDict):
    """The documents that an answer about many authorities is made of."""

    documents: Annotated[int, "How many documents are counted."]
    registered: Annotated[int, "How many of them are those of the packaged register, unchanged."]
    recorded: Annotated[dt.date | None, "The latest day of recording of one of them."]
    left_out: Annotated[
        tuple[str, ...], "The ids of authorities with several documents, which are not counted."
    ]
    unread: Annotated[tuple[str, ...], "The names of the files that could not be read."]


class SelectionData(TypedDict):
    """Which authorities an answer about many was limited to."""

    countries: Annotated[tuple[str, ...], "The countries by ISO 3166-1; empty for all."]
    statuses: Annotated[tuple[str, ...], "The statuses; empty for all."]
    others: Annotated[int, "How many authorities are left out, since they are not of these."]
    undecided: Annotated[
        tuple[str, ...], "The ids of those left out whose record leaves one of the statuses open."
    ]
    without_membership: Annotated[
        tuple[str, ...], "The ids of those left out of which there is no single membership."
    ]


class MessageData(TypedDict):
    """A phrase in no language, where a value of a finding is one."""

    key: Annotated[str, "The key of the phrase in the wording."]
    values: Annotated[dict[str, Any], "The values that fill it."]


def answer_data(
    value: Any, lang: Language, *, file: str | None = None, audience: Audience | None = None
) -> dict[str, Any]:
    """The answer *value* as plain data, its header first; sentences are in the language *lang*.

    Raises ``TypeError`` if *value* is none of the kinds of answers.
    """
    kind = answer_of(type(value))
    if kind is None:
        message = f"A {type(value).__name__} is neither a document nor an answer."
        raise TypeError(message)
    header = HeaderData(
        eccar=f"{kind}/{ANSWERS[kind].version}",
        identity=getattr(value, "identity", None),
        file=file or getattr(value, "file", None),
        audience=audience or getattr(value, "audience", None),
        lang=lang.code,
    )
    body = resolve(ANSWERS[kind].form)(value, lang)
    written: dict[str, Any] = plain({**header, **body})
    return written


def records_data(records: Records) -> RecordsData:
    """The documents that an answer is made of."""
    return {
        "documents": records.documents,
        "registered": records.registered,
        "recorded": records.recorded,
        "left_out": records.left_out,
        "unread": records.unread,
    }


def selection_data(selection: Selection) -> SelectionData:
    """Which authorities an answer is limited to."""
    return {
        "countries": selection.countries,
        "statuses": tuple(map(str, selection.statuses)),
        "others": len(selection.others),
        "undecided": selection.undecided,
        "without_membership": selection.without_membership,
    }


def plain(value: Any) -> Any:
    """*value* as JSON has it; a part of a document without a form of its own is as in documents."""
    match value:
        case enum.StrEnum():
            return value.value
        case None | bool() | str():
            return value
        case int():
            return int(value)
        case float():
            return value
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case Text():
            return dict(value.by_language)
        case _:
            form = _form_of(value)
            return unstructure(value) if form is None else plain(form)


def _form_of(value: Any) -> Mapping[str, Any] | None:
    """The form that values of a few types have in every answer."""
    match value:
        case Money():
            return MoneyData(amount=str(value.amount), currency=value.currency)
        case When():
            return DateData(written=value.notation, first=value.first, last=value.last)
        case Source():
            return SourceData(text=value.text, url=value.url, kind=value.kind, seen=value.seen)
        case Fact():
            document = unstructure(value)
            return FactData(fact=document[TAG], date=value.when, document=document)
        case Population():
            return PopulationData(
                date=value.when,
                inhabitants=value.inhabitants,
                at_most=value.at_most,
                basis=value.basis,
                sources=value.sources,
            )
        case Message():
            return MessageData(key=value.key, values=dict(value.values))
    return None


FORMS: Mapping[Any, type] = {
    Money: MoneyData,
    When: DateData,
    Source: SourceData,
    Fact: FactData,
    Population: PopulationData,
    Message: MessageData,
}
"""The forms of these types, from which the schema of an answer is made, too."""
