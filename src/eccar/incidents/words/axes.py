"""The axes by which incidents are counted, and closed lists of what is on them.

Grounds and forms of hostility are lists of their own, which documents of all domains share:
``Ground`` and ``Hostility`` in ``eccar.values.vocabulary``. On every axis, a ground is the motive
that somebody attributes to an act, and never the identity of a person.
"""

from __future__ import annotations

import enum


class IncidentAxis(enum.StrEnum):
    """What a dimension of a table says of the incidents; each is independent of the others."""

    TIME = "time"
    PLACE = "place"
    GROUND = "ground"
    HOSTILITY = "hostility"
    SETTING = "setting"
    SOURCE = "source"
    STAGE = "stage"
    KIND = "kind"
    OTHER = "other"


class CountUnit(enum.StrEnum):
    """What is counted: one incident can lead to several reports, and affect several people.

    The list is this library's own, after what cities and reporting centres count: Saxony published
    248 attacks and 380 people affected for one year.
    """

    REPORT = "report"
    INCIDENT = "incident"
    OFFENCE = "offence"
    ADVICE_CASE = "advice-case"
    PERSON_AFFECTED = "person-affected"


class ProceedingStage(enum.StrEnum):
    """How far criminal proceedings have come.

    Source: what states report to ODIHR, http://hatecrime.osce.org/what-do-we-know/our-methodology.
    """

    RECORDED = "recorded"
    PROSECUTED = "prosecuted"
    SENTENCED = "sentenced"


class RecordingSource(enum.StrEnum):
    """The kind of body that recorded the incidents; counts of two of them are never added.

    Source: ODIHR keeps official figures and those of civil society apart,
    http://hatecrime.osce.org/what-do-we-know/our-methodology; the list is this library's own.
    """

    POLICE = "police"
    PROSECUTION = "prosecution"
    COURT = "court"
    EQUALITY_BODY = "equality-body"
    CITY_OFFICE = "city-office"
    CIVIL_SOCIETY = "civil-society"
    ADVICE_CENTRE = "advice-centre"
    REPORTING_CENTRE = "reporting-centre"
    SURVEY = "survey"
    OTHER = "other"


class IncidentSetting(enum.StrEnum):
    """The area of life in which something happened.

    The list is inferred: the areas of Directive 2000/43/EC, article 3, and those that reports of
    cities name besides.
    """

    EMPLOYMENT = "employment"
    HOUSING = "housing"
    EDUCATION = "education"
    HEALTH = "health"
    GOODS_AND_SERVICES = "goods-and-services"
    PUBLIC_ADMINISTRATION = "public-administration"
    POLICE = "police"
    PUBLIC_SPACE = "public-space"
    TRANSPORT = "transport"
    MEDIA_AND_ONLINE = "media-and-online"
    LEISURE = "leisure"
    POLITICS = "politics"
    OTHER = "other"


class MotiveAttribution(enum.StrEnum):
    """Who says what the motive of an act was; the person affected and a court can differ.

    The list is this library's own. That the perception of a victim and the finding of an authority
    are recorded apart follows from the two elements of a hate crime, https://hatecrime.osce.org/.
    """

    PERSON_AFFECTED = "person-affected"
    REPORTING_PERSON = "reporting-person"
    RECORDING_BODY = "recording-body"
    POLICE = "police"
    PROSECUTION = "prosecution"
    COURT = "court"
    OTHER = "other"


class DimensionParts(enum.StrEnum):
    """How the parts of a dimension relate to its total.

    The parts of an exclusive dimension add up to the total. Those of an overlapping one do not:
    an incident can have several. Those of a nested one lie within each other.
    """

    EXCLUSIVE = "exclusive"
    OVERLAPPING = "overlapping"
    NESTED = "nested"
