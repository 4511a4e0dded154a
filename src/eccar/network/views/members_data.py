"""The register on a day as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, records_data
from ...languages.language import Language
from ...membership.lifecycle import Status
from ...membership.views.summary_data import StatusSummaryData, status_summary_data
from ...plan.measures.reported_counts import Precision
from ...values.dates import When
from ...values.sources import Source
from ...values.vocabulary import YesNo
from ..entries.member_counts import PublishedCount
from ..registers.groups import GroupedBy, MemberGroups
from ..registers.inhabitants import InhabitantsReached
from ..registers.members import Members
from ..registers.voting import VotingRights


class PublishedCountData(TypedDict):
    """A number of members that a source published."""

    id: Annotated[str, "The id of the number among the published ones."]
    count: Annotated[int, "The number."]
    precision: Annotated[Precision | None, "How the source limits it; without it, it is exact."]
    countries: Annotated[int | None, "In how many countries they are, if the source says so."]
    date: Annotated[When, "The day or the period that it is of."]
    sources: Annotated[tuple[Source, ...], "Who says so."]


class MembersData(TypedDict):
    """Who is a member on a day, and what was published about the number."""

    least: Annotated[int, "The members for certain: the record leaves no other status open."]
    most: Annotated[int, "The members and all others whose record leaves membership open."]
    begun: Annotated[
        int, "Those in neither number that began to join, with no decision about them on record."
    ]
    authorities: Annotated[int, "How many authorities are on record, members or not."]
    complete: Annotated[YesNo, "Whether a document claims that the register has all members."]
    published: Annotated[
        list[PublishedCountData], "Published numbers; nothing is calculated from them."
    ]
    summary: Annotated[StatusSummaryData, "The status of each authority on the day."]


class MemberGroupData(TypedDict):
    """The members of a country, a kind or a size."""

    key: Annotated[
        str | int | None, "The country, the kind, or the least inhabitants; none if that is open."
    ]
    authorities: Annotated[int, "How many authorities of the group are on record."]
    least: Annotated[int, "The members for certain."]
    most: Annotated[int, "The members and all others whose record leaves membership open."]


class MemberGroupsData(TypedDict):
    """The members on a day by country, kind or size."""

    on: Annotated[dt.date, "The day asked about."]
    by: Annotated[GroupedBy, "By what they are grouped."]
    groups: Annotated[list[MemberGroupData], "The groups, in no order of their numbers."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    records: Annotated[RecordsData, "The documents that are counted, and what is left out."]


class VotingRightData(TypedDict):
    """Whether an authority may vote."""

    city: Annotated[str, "The id of the authority."]
    may_vote: Annotated[YesNo, "Whether it may vote."]
    status: Annotated[Status, "Its status on the day."]
    certain: Annotated[bool, "Whether the record leaves no other status open."]


class VotingRightsData(TypedDict):
    """Who may vote on a day."""

    on: Annotated[dt.date, "The day asked about."]
    source: Annotated[str | None, "What the statutes say about votes; none if that is not public."]
    rights: Annotated[list[VotingRightData], "The authorities, in the order of their ids."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    records: Annotated[RecordsData, "The documents that are counted, and what is left out."]


class InhabitantsReachedData(TypedDict):
    """How many inhabitants the members have."""

    on: Annotated[dt.date, "The day asked about."]
    least: Annotated[int, "The inhabitants of the certain members."]
    most: Annotated[int, "The inhabitants of all that are or may be members."]
    counted: Annotated[tuple[str, ...], "The ids of the authorities that are counted."]
    within: Annotated[tuple[str, ...], "The ids of those that are counted within another one."]
    not_known: Annotated[
        tuple[str, ...], "The ids of those whose number of inhabitants is not on record."
    ]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    records: Annotated[RecordsData, "The documents that are counted, and what is left out."]


def members_data(value: Members, lang: Language) -> MembersData:
    """The interval, the published numbers, and each status."""
    return {
        "least": value.least,
        "most": value.most,
        "begun": value.begun,
        "authorities": value.authorities,
        "complete": value.complete,
        "published": [*map(published_count_data, value.published)],
        "summary": status_summary_data(value.summary, lang),
    }


def published_count_data(count: PublishedCount) -> PublishedCountData:
    """A published number."""
    return {
        "id": count.id,
        "count": count.count,
        "precision": count.precision,
        "countries": count.countries,
        "date": count.when,
        "sources": count.sources,
    }


def member_groups_data(value: MemberGroups, _: Language) -> MemberGroupsData:
    """The groups with their intervals."""
    return {
        "on": value.on,
        "by": value.by,
        "groups": [
            {
                "key": group.key,
                "authorities": group.authorities,
                "least": group.least,
                "most": group.most,
            }
            for group in value.groups
        ],
        "known_on": value.known_on,
        "records": records_data(value.records),
    }


def voting_rights_data(value: VotingRights, _: Language) -> VotingRightsData:
    """The right of each authority."""
    return {
        "on": value.on,
        "source": value.figure.source if value.figure else None,
        "rights": [
            {
                "city": right.standing.city.id,
                "may_vote": right.may_vote,
                "status": right.standing.status,
                "certain": right.standing.certain,
            }
            for right in value.rights
        ],
        "known_on": value.known_on,
        "records": records_data(value.records),
    }


def inhabitants_reached_data(value: InhabitantsReached, _: Language) -> InhabitantsReachedData:
    """The interval, and which authorities are counted."""
    return {
        "on": value.on,
        "least": value.least,
        "most": value.most,
        "counted": value.counted,
        "within": value.within,
        "not_known": value.not_known,
        "known_on": value.known_on,
        "records": records_data(value.records),
    }
