"""Counts of members as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, records_data
from ...languages.language import Language
from ..counts.by_country import MembersByCountry
from ..counts.over_time import MembersOverTime


class TallyData(TypedDict):
    """Numbers of members, with the doubt."""

    least: Annotated[int, "The members for certain: the record leaves no other status open."]
    members: Annotated[int, "The members by their status."]
    most: Annotated[int, "The members and all others whose record leaves membership open."]


class MemberCountData(TallyData):
    """The numbers of members from a day on, until the next count."""

    since: Annotated[dt.date, "The first day on which the numbers hold."]


class CountryCountData(TallyData):
    """The numbers of members of a country."""

    country: Annotated[str, "The code of the country by ISO 3166-1; XK for Kosovo."]
    authorities: Annotated[int, "The number of recorded authorities, members or not."]


class MembersOverTimeData(TypedDict):
    """The numbers of members from one day to another."""

    first: Annotated[dt.date, "The first day."]
    last: Annotated[dt.date, "The last day."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    counts: Annotated[list[MemberCountData], "The numbers, from each day on which they change."]
    records: Annotated[RecordsData, "The documents that are counted."]


class MembersByCountryData(TypedDict):
    """The numbers of members by country on a day."""

    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    counts: Annotated[list[CountryCountData], "The countries, in the order of their codes."]
    total: Annotated[TallyData, "The numbers of all countries together."]
    records: Annotated[RecordsData, "The documents that are counted."]


def members_over_time_data(over_time: MembersOverTime, _: Language) -> MembersOverTimeData:
    """The numbers of members over time."""
    return {
        "first": over_time.first,
        "last": over_time.last,
        "known_on": over_time.known_on,
        "counts": [
            {
                "since": count.since,
                "least": count.least,
                "members": count.members,
                "most": count.most,
            }
            for count in over_time.counts
        ],
        "records": records_data(over_time.records),
    }


def members_by_country_data(by_country: MembersByCountry, _: Language) -> MembersByCountryData:
    """The numbers of members by country."""
    return {
        "on": by_country.on,
        "known_on": by_country.known_on,
        "counts": [
            {
                "country": count.country,
                "authorities": count.authorities,
                "least": count.least,
                "members": count.members,
                "most": count.most,
            }
            for count in by_country.counts
        ],
        "total": {
            "least": by_country.least,
            "members": by_country.members,
            "most": by_country.most,
        },
        "records": records_data(by_country.records),
    }
