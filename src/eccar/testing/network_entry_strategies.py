"""Hypothesis strategies for the entries of the coalition's lists, and for all that they are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from ..network.entries.bodies import Body, BodyFigure, BodyFigureKind, BodyKind, BodyName
from ..network.entries.declarations import AdoptedDeclaration, Award
from ..network.entries.entry import CoalitionEntry
from ..network.entries.events import Event, EventKind
from ..network.entries.member_counts import CountedAuthorities, PublishedCount
from ..network.entries.partners import (
    MemberNetwork,
    Partner,
    PartnerKind,
    PartnerRole,
    Partnership,
)
from ..network.entries.projects import NetworkResource, Project, ResourceKind
from ..network.entries.seats import Seat, SeatBeginning, SeatEnding, SeatRole
from ..network.references import ENTRY_ID, HOLDER, LISTS, MEASURE
from ..plan.measures.reported_counts import Precision
from ..values.constraints import CITY_ID, LANGUAGE, URL, WIKIDATA
from ..values.contacts import ContactPoint
from ..values.vocabulary import COUNTRIES, Audience, YesNo
from . import measure_strategies as parts
from . import strategies as common
from .measure_strategies import SOURCES, Fields, few, made, noted

MOST = 10_000
"""The greatest number that a figure of a body can have."""

CONTACTS = (
    ContactPoint(unit="Office of the coalition"),
    ContactPoint(unit="Office for equality", mailbox="equality@example.org"),
)
"""Units that answer questions; made-up text could look like a person."""

EntryMade = TypeVar("EntryMade", bound=CoalitionEntry)


def entry_ids() -> st.SearchStrategy[str]:
    """Ids of entries."""
    return st.sampled_from(("2024-musterstadt", "committee", "0")) | common.formed(ENTRY_ID)


def references() -> st.SearchStrategy[str]:
    """References to entries of any list."""
    return st.builds("{}/{}".format, st.sampled_from(LISTS), entry_ids())


def yes_no() -> st.SearchStrategy[YesNo]:
    """Whether something holds."""
    return st.sampled_from(YesNo)


def bodies() -> st.SearchStrategy[Body]:
    """Bodies with their names, figures and seats."""
    may: Fields = {
        "also_called": few(body_names()),
        "since": common.whens(),
        "until": common.whens(),
        "tasks": parts.titles(),
        "points": parts.points(),
        "open_to_members": yes_no(),
        "contact": st.sampled_from(CONTACTS),
        "figures": few(body_figures()),
        "seats": few(seats()),
    }
    return _entries(Body, may, names=parts.titles(), kind=st.sampled_from(BodyKind))


def body_names() -> st.SearchStrategy[BodyName]:
    """Other names of bodies."""
    may: Fields = {"when": common.whens(), "sources": few(st.sampled_from(SOURCES))}
    return made(BodyName, may, names=parts.titles())


def body_figures() -> st.SearchStrategy[BodyFigure]:
    """Numbers that sources give for bodies."""
    may: Fields = {
        "precision": st.sampled_from(Precision),
        "when": common.whens(),
        **noted(),
    }
    figure, number = st.sampled_from(BodyFigureKind), st.integers(0, MOST)
    return made(BodyFigure, may, figure=figure, number=number)


def seats() -> st.SearchStrategy[Seat]:
    """Seats of authorities and of partners."""
    may: Fields = {
        "role": st.sampled_from(SeatRole),
        "has_vote": yes_no(),
        "obtained": st.sampled_from(SeatBeginning),
        "when": common.whens(),
        "from_": common.whens(),
        "until": common.whens(),
        "ended": st.sampled_from(SeatEnding),
        "by": parts.lines(),
        "votes": common.votes(),
        "topic": parts.lines(),
        "recorded": common.days(),
        **noted(),
    }
    return made(Seat, may, holder=common.formed(HOLDER))


def events() -> st.SearchStrategy[Event]:
    """Meetings and events."""
    may: Fields = {
        "kinds": few(st.sampled_from(EventKind)),
        "bodies": few(entry_ids()),
        "when": common.whens(),
        "host": common.formed(CITY_ID),
        "place": parts.lines(),
        "online": yes_no(),
        "cancelled": common.whens(),
        "open_to_members": yes_no(),
        "counts": few(parts.reported_counts()),
        **_about(),
        **_offered(),
    }
    return _entries(Event, may, titles=parts.titles())


def projects() -> st.SearchStrategy[Project]:
    """Projects."""
    may: Fields = {
        "from_": common.whens(),
        "until": common.whens(),
        "lead": common.formed(CITY_ID),
        "partners": few(entry_ids()),
        "funding": parts.lines(),
        "takes_new_authorities": yes_no(),
        "measures": few(common.formed(MEASURE)),
        **_about(),
        **_offered(),
    }
    return _entries(Project, may, titles=parts.titles())


def network_resources() -> st.SearchStrategy[NetworkResource]:
    """Toolkits, guides and studies."""
    may: Fields = {
        "published": common.whens(),
        "edition": parts.lines(),
        "publisher": parts.lines(),
        "website": common.formed(URL),
        **_about(),
    }
    del may["authorities"]
    kind = st.sampled_from(ResourceKind)
    return _entries(NetworkResource, may, titles=parts.titles(), kind=kind)


def partnerships() -> st.SearchStrategy[Partnership]:
    """What partners do."""
    may: Fields = {"role": st.sampled_from(PartnerRole), "when": common.whens(), **noted()}
    return made(Partnership, may)


def partners() -> st.SearchStrategy[Partner]:
    """Organisations that work with the coalition."""
    may: Fields = {
        "kind": st.sampled_from(PartnerKind),
        "partnerships": few(partnerships()),
        "same_as": common.formed(WIKIDATA),
        "website": common.formed(URL),
    }
    return _entries(Partner, may, names=parts.titles())


def member_networks() -> st.SearchStrategy[MemberNetwork]:
    """Networks of members."""
    may: Fields = {
        "countries": few(st.sampled_from(COUNTRIES)),
        "languages": few(common.formed(LANGUAGE)),
        "since": common.whens(),
        "authorities": parts.authorities(),
        **_offered(),
    }
    return _entries(MemberNetwork, may, names=parts.titles())


def adopted_declarations() -> st.SearchStrategy[AdoptedDeclaration]:
    """Declarations of the coalition."""
    may: Fields = {
        "when": common.whens(),
        "place": parts.lines(),
        "event": entry_ids(),
        "by": parts.lines(),
        "words": parts.titles(),
        "website": common.formed(URL),
    }
    return _entries(AdoptedDeclaration, may, titles=parts.titles())


def awards() -> st.SearchStrategy[Award]:
    """Awards of the coalition."""
    may: Fields = {
        "work": parts.titles(),
        "points": parts.points(),
        "voted": common.whens(),
        "handed_over": common.whens(),
        "event": entry_ids(),
    }
    return _entries(Award, may, titles=parts.titles(), authority=common.formed(CITY_ID))


def member_counts() -> st.SearchStrategy[PublishedCount]:
    """Published numbers of members."""
    number = st.integers(0, parts.FAR)
    may: Fields = {
        "counted": st.sampled_from(CountedAuthorities),
        "precision": st.sampled_from(Precision),
        "countries": number,
        "country": st.sampled_from(COUNTRIES),
    }
    return _entries(PublishedCount, may, count=number, when=common.whens())


def _entries(
    kind: type[EntryMade], may: Fields, /, **must: st.SearchStrategy[object]
) -> st.SearchStrategy[EntryMade]:
    """Entries of a *kind*, with what all entries may have."""
    last: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        **noted(),
    }
    return made(kind, {**may, **last}, id=entry_ids(), **must)


def _about() -> Fields:
    """What events, projects and resources are about."""
    return {
        "points": parts.points(),
        "languages": few(common.formed(LANGUAGE)),
        "authorities": parts.authorities(),
        "related": few(references()),
    }


def _offered() -> Fields:
    """Where an entry is described, and whom to ask."""
    return {"website": common.formed(URL), "contact": st.sampled_from(CONTACTS)}
