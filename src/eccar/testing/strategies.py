"""Hypothesis strategies for every type of the library; all they make survives a round trip.

Each is a function that gives a strategy, named as the type is. They need the extra ``testing``.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from ..fees.accounts.account import Account
from ..fees.accounts.facts import POSTINGS, Charged, Posting, Reversed, Reversible
from ..fees.schedule import FeeSchedule, FeeTable
from ..membership import facts as kinds
from ..membership.choices import Passes, Purpose, VoteResult, Votes
from ..membership.facts import FACTS, MembershipFact
from ..membership.lifecycle import Status
from ..membership.membership import Coordination, Membership
from ..values.cities import City, CityKind, Coordinates, FormerName, Identifiers, Population
from ..values.constraints import CITY_ID, ID, LANGUAGE, NUTS, TEXT, URL, WIKIDATA, Pattern
from ..values.dates import When, when
from ..values.figures import FOUNDED
from ..values.sources import Source, SourceKind
from ..values.texts import Text, text
from ..values.vocabulary import COUNTRIES, Audience, Basis, Declaration
from . import fee_strategies as fees
from .json_strategies import ANY_CHARACTER, extras

FIRST, LAST = FOUNDED, dt.date(2030, 12, 31)
"""The days between which most dates are made: those of the coalition, and a few to come."""

money, amounts, currencies = fees.money, fees.amounts, fees.currencies
bands, tables = fees.bands, fees.tables
part_year_rules, population_days = fees.part_year_rules, fees.population_days

_VISIBLE = st.characters(exclude_categories=["Cc", "Cs"])


def days(first: dt.date = FIRST, last: dt.date = LAST) -> st.SearchStrategy[dt.date]:
    """Calendar days."""
    return st.dates(first, last)


def exact_dates() -> st.SearchStrategy[When]:
    """Dates known to the day."""
    return days().map(when)


def whens() -> st.SearchStrategy[When]:
    """Dates as rough as records have them: days, months, seasons, years, spans, open, unknown."""
    years = st.integers(FIRST.year, LAST.year).map(str)
    months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
    seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
    parts = st.one_of(years, months, seasons, days().map(str))
    spans = st.tuples(parts, parts).map(_span)
    ends = st.one_of(parts.map("../{}".format), parts.map("{}/..".format), st.just("unknown"))
    return st.one_of(parts, spans, ends).map(when)


def _span(ends: tuple[str, str]) -> str:
    """A span from one date to another, whichever of the two ends later."""
    first, last = sorted(map(when, ends), key=lambda end: end.last or LAST)
    return f"{first}/{last}"


def formed(form: Pattern) -> st.SearchStrategy[str]:
    """Texts of one form."""
    return st.from_regex(form.pattern, fullmatch=True, alphabet=ANY_CHARACTER)


def texts() -> st.SearchStrategy[str]:
    """Texts that say something, in any script."""
    return st.one_of(st.text(_VISIBLE, min_size=1, max_size=40).filter(_is_text), formed(TEXT))


def words() -> st.SearchStrategy[Text]:
    """The same words in one language or several."""
    return st.dictionaries(formed(LANGUAGE), texts(), min_size=1, max_size=3).map(text)


def sources() -> st.SearchStrategy[Source]:
    """Sources: pages and papers of any kind."""
    fields: dict[str, Any] = {
        "kind": st.none() | st.sampled_from(SourceKind),
        "seen": st.none() | days(),
    }
    return st.one_of(
        st.builds(Source, url=formed(URL), text=st.none() | texts(), **fields),
        st.builds(Source, text=texts(), **fields),
    )


def cities() -> st.SearchStrategy[City]:
    """Local authorities of any kind."""
    return st.builds(
        City,
        id=formed(CITY_ID),
        names=words(),
        official_languages=st.lists(formed(LANGUAGE), max_size=2),
        country=st.sampled_from(COUNTRIES),
        kind=st.sampled_from(CityKind),
        legal_form=st.none() | texts(),
        formerly=_few(st.builds(FormerName, names=words(), until=whens(), sources=_few(sources()))),
        part_of=_few(formed(CITY_ID)),
        identifiers=st.none() | identifiers(),
        coordinates=st.none() | coordinates(),
        population=_few(populations()),
    )


def identifiers() -> st.SearchStrategy[Identifiers]:
    """Codes of official lists."""
    return st.builds(
        Identifiers,
        lau=st.none() | texts(),
        nuts=st.none() | formed(NUTS),
        wikidata=st.none() | formed(WIKIDATA),
        national=st.none() | texts(),
    )


def coordinates() -> st.SearchStrategy[Coordinates]:
    """Points on the map."""
    north, east = st.floats(-90, 90), st.floats(-180, 180)
    return st.builds(Coordinates, latitude=north, longitude=east, sources=_few(sources()))


def populations() -> st.SearchStrategy[Population]:
    """Counts of inhabitants, some of them spans."""
    counts, bases = st.integers(1, 20_000_000), st.none() | st.sampled_from(Basis)
    fields: dict[str, Any] = {"when": whens(), "basis": bases, "sources": _few(sources())}
    return st.builds(_counted, counts, st.none() | counts, **fields)


def _counted(first: int, second: int | None, **fields: Any) -> Population:
    """A count, or a range between two numbers in either order."""
    most = second and max(first, second)
    return Population(inhabitants=min(first, second or first), at_most=most, **fields)


def statuses() -> st.SearchStrategy[Status]:
    """Where one can stand."""
    return st.sampled_from(Status)


def facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[MembershipFact], ...] = FACTS,
    bare: bool = False,
) -> st.SearchStrategy[MembershipFact]:
    """Facts of any kind, or of the kinds *of*, with *dates*; *bare* ones have nothing else."""
    when = whens() if dates is None else dates
    return st.one_of([_fact(kind, when, bare) for kind in kinds])


def _fact(kind: type[MembershipFact], dates: st.SearchStrategy[When], bare: bool) -> Any:
    fields: dict[str, Any] = {}
    if not bare:
        fields = {
            "by": st.none() | texts(),
            "reference": st.none() | texts() | st.sampled_from(REFERENCES),
            "sources": _few(sources()),
            "recorded": st.none() | days(),
            "retracted": st.none() | days(),
            "note": st.none() | texts(),
            "jointly_with": _few(formed(CITY_ID)),
        }
        if issubclass(kind, kinds.Decision):
            fields["votes"] = st.none() | votes()
    return st.builds(kind, when=dates, **fields, **_own_fields().get(kind, {}))


def votes() -> st.SearchStrategy[Votes]:
    """Results of votes, known in part."""
    counts = st.none() | st.integers(0, 200)
    return st.builds(
        Votes,
        in_favour=counts,
        against=counts,
        abstained=counts,
        result=st.none() | st.sampled_from(VoteResult),
    )


def memberships(
    items: st.SearchStrategy[MembershipFact] | None = None, *, most: int = 8
) -> st.SearchStrategy[Membership]:
    """Memberships with up to so many facts, which may contradict each other as records do."""
    return st.builds(
        Membership,
        recorded=st.none() | days(),
        audience=st.sampled_from(Audience),
        city=cities(),
        coordination=_few(
            st.builds(
                Coordination, unit=texts(), since=st.none() | whens(), sources=_few(sources())
            )
        ),
        facts=st.lists(facts() if items is None else items, max_size=most),
        extra=extras(),
    )


def postings(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[Posting], ...] = POSTINGS,
    currency: str | None = None,
) -> st.SearchStrategy[Posting]:
    """Facts of an account of any kind, or of the kinds *of*, with *dates*, in one *currency*."""
    fields: dict[str, Any] = {
        "when": whens() if dates is None else dates,
        "amount": amounts(currency),
        "year": st.none() | st.integers(FIRST.year, LAST.year),
        "reference": st.none() | texts() | st.sampled_from(REFERENCES),
        "by": st.none() | texts(),
        "sources": _few(sources()),
        "recorded": st.none() | days(),
        "note": st.none() | texts(),
    }
    return st.one_of([st.builds(kind, **fields, **_own_fields().get(kind, {})) for kind in kinds])


def accounts(
    items: st.SearchStrategy[Posting] | None = None, *, most: int = 8
) -> st.SearchStrategy[Account]:
    """Accounts with up to so many facts, some of them in another currency."""
    return st.builds(
        Account,
        recorded=st.none() | days(),
        audience=st.sampled_from(Audience),
        city=formed(CITY_ID),
        address=st.lists(texts(), max_size=3),
        kept_since=days(),
        currency=currencies(),
        facts=st.lists(postings() if items is None else items, max_size=most),
        extra=extras(),
    )


def fee_schedules(
    items: st.SearchStrategy[FeeTable] | None = None,
) -> st.SearchStrategy[FeeSchedule]:
    """Schedules of one table or several, each with a day of its own."""
    many = st.lists(
        tables() if items is None else items,
        min_size=1,
        max_size=3,
        unique_by=lambda table: table.since,
    )
    return st.builds(
        FeeSchedule,
        audience=st.sampled_from(Audience),
        id=st.none() | formed(ID),
        tables=many,
        extra=extras(),
    )


REFERENCES = ("CXXIX/3569/24", "VO/2019/08277", "08/SVV/0292", "79/2017", "1678/IX", "§128")


@cache
def _own_fields() -> dict[type[object], dict[str, st.SearchStrategy[Any]]]:
    """The fields that only facts of one kind have, by the kind."""
    named, rough = st.none() | st.sampled_from(REFERENCES), st.none() | whens()
    return {
        kinds.Resolved: {"purpose": st.sampled_from(Purpose), "condition": st.none() | texts()},
        kinds.ConditionMet: {"purpose": st.sampled_from(Purpose), "resolution": named},
        kinds.Seated: {"body": texts(), "from_": rough, "until": rough},
        kinds.Rescinded: {"undoes": named},
        kinds.Signed: {"declarations": st.lists(st.sampled_from(Declaration), unique=True)},
        kinds.TookOver: {"other": formed(CITY_ID), "passes": st.sampled_from(Passes)},
        kinds.MergedInto: {"other": formed(CITY_ID)},
        kinds.GaveNotice: {"effective": rough},
        Charged: {
            "due": st.none() | days(),
            "notice": named,
            "order": st.none() | texts(),
            "iban": st.none() | st.just("DE89370400440532013000"),
        },
        Reversed: {"what": st.sampled_from(Reversible), "undoes": named},
    }


def _few(items: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(items, max_size=2)


def _is_text(characters: str) -> bool:
    try:
        TEXT(characters)
    except ValueError:
        return False
    return True
