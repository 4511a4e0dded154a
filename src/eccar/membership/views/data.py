"""Standings as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.dates import When
from ...values.texts import Text
from ..facts import MembershipFact
from ..lifecycle import Status
from ..standing import Standing, sorted_statuses


class ConsentData(TypedDict):
    """The consent that a resolution needs to take effect."""

    by: Annotated[Text, "Whose consent it is."]
    law: Annotated[Text, "By which law."]


class StandingData(TypedDict):
    """Where an authority stands on a day, how certain that is, and on which evidence."""

    city: Annotated[str, "The id of the authority."]
    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    status: Annotated[Status, "The status."]
    possibly: Annotated[list[Status], "The other statuses that the record leaves open."]
    certain: Annotated[bool, "Whether there is a record, and it leaves no other status open."]
    exact: Annotated[bool, "Whether `possibly` is exact; if not, it may hold too many."]
    since: Annotated[When | None, "The date of the fact in `because`."]
    because: Annotated[MembershipFact | None, "The fact that last changed the status."]
    last_evidence: Annotated[MembershipFact | None, "The latest fact of any kind up to the day."]
    pending: Annotated[
        tuple[MembershipFact, ...],
        "The facts that may have happened by the day, but whose day is not known exactly.",
    ]
    retracted: Annotated[
        tuple[MembershipFact, ...],
        "The facts that were retracted as wrong, where nothing else gives a status.",
    ]
    consent: Annotated[
        ConsentData | None,
        "The consent that the resolution needs to take effect, if there is no document of it.",
    ]
    taken_as_known: Annotated[int, "How many facts without a recorded day counted as known."]
    without_facts: Annotated[
        bool, "Whether there was no fact at all, so that the status says nothing."
    ]
    explained: Annotated[list[str], "The grounds, in sentences."]


def standing_data(standing: Standing, lang: Language) -> StandingData:
    """A standing with its grounds."""
    consent = standing.consent
    return {
        "city": standing.city.id,
        "on": standing.on,
        "known_on": standing.known_on,
        "status": standing.status,
        "possibly": list(sorted_statuses(standing.possibly)),
        "certain": standing.certain,
        "exact": standing.exact,
        "since": standing.since,
        "because": standing.because,
        "last_evidence": standing.last_evidence,
        "pending": standing.pending,
        "retracted": standing.retracted,
        "consent": {"by": consent.by, "law": consent.law} if consent else None,
        "taken_as_known": len(standing.taken_as_known),
        "without_facts": standing.without_facts,
        "explained": [lang.sentence(message) for message in standing.explain()],
    }
