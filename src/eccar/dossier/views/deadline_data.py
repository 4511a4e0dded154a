"""Dates to keep as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.dates import When
from ..dates.deadlines import Deadline, DeadlineBasis, DeadlineKind, Deadlines


class DeadlineData(TypedDict):
    """A date to keep."""

    authority: Annotated[
        str, "The ids of the authorities, joined by commas; empty for a date of all."
    ]
    kind: Annotated[DeadlineKind, "What is due."]
    when: Annotated[When, "Until when, or when."]
    basis: Annotated[DeadlineBasis, "Who set the date."]
    document: Annotated[str | None, "The identity of the document that it is from."]
    item: Annotated[str, "What in the document is meant; empty if there is only one date."]
    uid: Annotated[str, "A UUID that stays the same when the date changes."]
    title: Annotated[str, "What is due, in words."]


class DeadlinesData(TypedDict):
    """The dates to keep of one authority or of many, as of a day."""

    on: Annotated[dt.date, "The day asked about."]
    until: Annotated[dt.date | None, "The last day of interest, if one was given."]
    authorities: Annotated[tuple[str, ...], "Whose dates they are."]
    inferred: Annotated[bool, "Whether inferred dates are among them."]
    not_shown: Annotated[int, "How many inferred dates there are that are not among them."]
    before: Annotated[list[DeadlineData], "Those before the day that are still open, in order."]
    ahead: Annotated[list[DeadlineData], "Those of the day and of later days, in order."]


def deadlines_data(value: Deadlines, lang: Language) -> DeadlinesData:
    """The dates, those before the day and those ahead."""
    return {
        "on": value.on,
        "until": value.until,
        "authorities": value.authorities,
        "inferred": value.inferred,
        "not_shown": value.not_shown,
        "before": [_deadline(each, lang) for each in value.before],
        "ahead": [_deadline(each, lang) for each in value.ahead],
    }


def _deadline(deadline: Deadline, lang: Language) -> DeadlineData:
    return {
        "authority": deadline.authority,
        "kind": deadline.kind,
        "when": deadline.when,
        "basis": deadline.basis,
        "document": deadline.identity,
        "item": deadline.item,
        "uid": deadline.uid,
        "title": lang.sentence(deadline.title),
    }
