"""Rounds and responses as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...plan.measures.reported_counts import ReportedCount
from ...render.blocks import Table
from ...values.dates import When
from ...values.texts import Text
from ...values.vocabulary import Audience
from ..chain.facts import ReportStep
from ..rounds.facts import Consented, RoundExcused
from ..rounds.overview import RoundEntry, RoundOverview, RoundStatus
from ..rounds.questionnaire import ItemType
from ..rounds.responses import ItemResponse, ReportResponses
from .round_remarks import in_order

CSV_HEADS = (
    *("country", "city", "name", "status", "step", "step_date", "certain", "due"),
    *("excused", "reported_by", "other_reports", "consent", "consent_until"),
)
"""The heads of the work list for programs, the same in every language."""

COUNT_HEADS = ("status", "count", "cities")
"""The heads of the counts for others than the office; of the cities, only those that are named."""


class RoundStatusCountData(TypedDict):
    """How many authorities have a status in a round."""

    status: Annotated[RoundStatus, "The status."]
    count: Annotated[int, "How many have it."]


class RoundEntryData(TypedDict):
    """One authority in a round; for others than the office without anything on its report."""

    authority: Annotated[str, "The id of the authority."]
    status: Annotated[RoundStatus, "Where it is in the round."]
    step: Annotated[ReportStep | None, "The last step of the report that counts, if one is known."]
    since: Annotated[When | None, "The date of that step."]
    certain: Annotated[bool | None, "Whether the record leaves no other step open."]
    possibly: Annotated[tuple[ReportStep, ...], "The other steps that the record leaves open."]
    due: Annotated[When | None, "Until when the report is asked for, with extensions."]
    excused: Annotated[RoundExcused | None, "The fact by which no report is expected."]
    reported_by: Annotated[tuple[str, ...], "The ids of those that report on its behalf."]
    other_heads: Annotated[tuple[str, ...], "The ids of further reports that none replaces."]
    consent: Annotated[Consented | None, "The consent to be named that is in force."]


class RoundOverviewData(TypedDict):
    """A reporting round on a day."""

    round: Annotated[str, "The id of the round."]
    titles: Annotated[Text | None, "Its title, by language."]
    on: Annotated[dt.date, "The day asked about."]
    period: Annotated[When | None, "The period that reports are asked for."]
    questionnaire: Annotated[str | None, "The id of the questionnaire."]
    deadline: Annotated[When | None, "Until when reports are asked for, unless extended for one."]
    counts: Annotated[
        list[RoundStatusCountData], "How many authorities have each status; together they are all."
    ]
    reported: Annotated[tuple[ReportedCount, ...], "What sources say of the round as a whole."]
    entries: Annotated[
        list[RoundEntryData],
        "For the office every authority, in the order of their ids; for others those that reported and "
        "agreed to be named.",
    ]
    perhaps_asked: Annotated[
        tuple[str, ...],
        "For the office, the ids of those that were members for only a part of the time of the round, or "
        "perhaps.",
    ]


class ItemResponseData(TypedDict):
    """The response to one item."""

    item: Annotated[str, "The id of the item."]
    titles: Annotated[Text, "The question, by language."]
    type: Annotated[ItemType, "How it is answered."]
    required: Annotated[bool, "Whether the form asks for a response."]
    max_length: Annotated[int | None, "The most characters that the form takes."]
    text: Annotated[str | None, "The response in the language of the responses, if there is one."]
    length: Annotated[int, "Its characters."]
    excess: Annotated[int, "By how many characters it is too long."]
    entered: Annotated[dt.date | None, "The day on which it was entered into the form."]


class ReportResponsesData(TypedDict):
    """What a report responds to a questionnaire."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities that report."]
    questionnaire: Annotated[str, "The id of the questionnaire."]
    responses_in: Annotated[str, "The language of the responses."]
    responses: Annotated[list[ItemResponseData], "One for each item, in the order of the form."]
    without_response: Annotated[list[str], "The ids of the items without a response."]
    too_long: Annotated[list[str], "The ids of the items whose response is too long."]


def round_overview_data(value: RoundOverview, _: Language) -> RoundOverviewData:
    """A round with its counts, and the authorities that its audience may read of."""
    return {
        "round": value.round.id,
        "titles": value.round.titles,
        "on": value.on,
        "period": value.round.period,
        "questionnaire": value.round.questionnaire,
        "deadline": value.deadline,
        "counts": [{"status": status, "count": number} for status, number in value.counts.items()],
        "reported": value.round.counts,
        "entries": [*map(_entry, value.entries)],
        "perhaps_asked": value.perhaps_asked,
    }


def _entry(entry: RoundEntry) -> RoundEntryData:
    state = entry.state
    return {
        "authority": entry.authority,
        "status": entry.status,
        "step": state.step if state else None,
        "since": state.because.when if state and state.because else None,
        "certain": state.certain if state else None,
        "possibly": state.possibly if state else (),
        "due": entry.due,
        "excused": entry.excused,
        "reported_by": entry.reported_by,
        "other_heads": entry.other_heads,
        "consent": entry.consent,
    }


def report_responses_data(value: ReportResponses, _: Language) -> ReportResponsesData:
    """The response to each item, and the items that need something."""
    return {
        "authorities": value.report.authorities,
        "questionnaire": value.questionnaire.id,
        "responses_in": value.lang,
        "responses": [_response(each, value.lang) for each in value.responses],
        "without_response": [item.id for item in value.without_response],
        "too_long": [item.id for item in value.too_long],
    }


def _response(response: ItemResponse, code: str) -> ItemResponseData:
    item, text = response.item, response.text(code)
    return {
        "item": item.id,
        "titles": item.titles,
        "type": item.type,
        "required": item.required,
        "max_length": item.max_length,
        "text": text,
        "length": len(text or ""),
        "excess": response.excess(code),
        "entered": response.entered,
    }


def round_overview_table(value: RoundOverview, lang: Language) -> Table:
    """The table for programs: for the office a row for each authority, for others one for each status."""
    if value.audience is Audience.OFFICE:
        rows = (
            (*where[:1], entry.authority, where[1], *_csv(entry))
            for where, entry in in_order(value.entries, lang)
        )
        return Table("", heads=CSV_HEADS, rows=(map(_plain, row) for row in rows))
    counts = ((status, number, _cities(value, status)) for status, number in value.counts.items())
    return Table("", heads=COUNT_HEADS, rows=(map(_plain, row) for row in counts))


def _csv(entry: RoundEntry) -> tuple[object, ...]:
    data = _entry(entry)
    return (
        *(data["status"], data["step"], data["since"], data["certain"], data["due"]),
        *(data["excused"] is not None, " ".join(data["reported_by"])),
        *(" ".join(data["other_heads"]), entry.consent is not None),
        entry.consent.until if entry.consent else None,
    )


def _cities(value: RoundOverview, status: RoundStatus) -> str:
    return " ".join(entry.authority for entry in value.entries if entry.status is status)


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
    return str(value)
