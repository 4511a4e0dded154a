"""A law: every field of every kind of fact is in its text view and in its HTML view.

A field is shown if two documents that differ in this field alone have different views. The fields
come from the classes, so that a new field without a place in the views fails here by itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, get_type_hints

import attrs
import pytest

import eccar
from eccar.documents.layout import key_of
from eccar.fees.accounts.facts import Posting
from eccar.membership.facts import MembershipFact
from eccar.network.facts import CoalitionFact
from eccar.network.practices.publication import PracticeFact
from eccar.plan.history import PlanFact
from eccar.plan.measures.progress import Progress
from eccar.reports.chain.facts import ReportFact
from eccar.reports.evaluation.facts import EvaluationFact
from eccar.reports.evaluation.recommendation_facts import RecommendationFact
from eccar.reports.rounds.facts import RoundFact
from eccar.values.dates import When
from eccar.values.facts import Fact

CITY = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
PLAN = {"eccar": "plan/1", "authorities": ["de/a", "de/b"], "titles": {"en": "Plan"}}
REPORT = {"eccar": "report/1", "authorities": ["de/a", "de/b"]}
EVALUATION = {"eccar": "evaluation/1", "id": "e", "assessors": [{"name": "Council"}]}
PRACTICE = {"eccar": "practice/1", "id": "p", "authority": "de/a", "titles": {"en": "Practice"}}
MEASURE = {"id": "a1", "titles": {"en": "Measure"}, "points": [1]}

Data = dict[str, Any]
DOCUMENTS: dict[type[Fact], Callable[[Data], Data]] = {
    MembershipFact: lambda fact: {"eccar": "membership/1", "city": CITY, "facts": [fact]},
    Posting: lambda fact: {
        "eccar": "account/1",
        "city": "de/musterstadt",
        "kept_since": "2010-01-01",
        "facts": [fact],
    },
    PlanFact: lambda fact: {**PLAN, "facts": [fact]},
    Progress: lambda fact: {**PLAN, "measures": [{**MEASURE, "progress": [fact]}]},
    ReportFact: lambda fact: {**REPORT, "facts": [fact]},
    PracticeFact: lambda fact: {**PRACTICE, "publication": [fact]},
    RoundFact: lambda fact: {"eccar": "round/1", "id": "2027", "facts": [fact]},
    EvaluationFact: lambda fact: {**EVALUATION, "facts": [fact]},
    CoalitionFact: lambda fact: {"eccar": "coalition/1", "id": "office", "facts": [fact]},
    RecommendationFact: lambda fact: {
        **EVALUATION,
        "recommendations": [{"id": "1", "facts": [fact]}],
    },
}
"""By the class of a domain's facts: a document with one fact."""

VALUES: dict[str, tuple[Any, Any]] = {
    "date": ("2024-03-06", "2023"),
    "by": ("City council", "Mayor"),
    "reference": ("12/2024", "13/2024"),
    "sources": (["https://example.org/a"], [{"text": "Minutes", "kind": "press"}]),
    "recorded": ("2024-04-01", "2024-04-02"),
    "retracted": ("2025-04-01", "2025-04-02"),
    "note": ("A note.", "Another note."),
    "jointly_with": (["de/x"], ["de/x", "de/y"]),
    "votes": ({"in_favour": 30, "against": 1}, {"result": "unanimous"}),
    "purpose": ("join", "leave"),
    "body": ("Steering Committee", "Presidency"),
    "passes": ("yes", "unknown"),
    "declarations": (["adheres"], ["adheres", "reports-actions"]),
    "amount": ("10.00 EUR", "20.00 EUR"),
    "year": (2023, 2024),
    "due": ("2024-05-01", "2024-05-02"),
    "notice": ("N-1", "N-2"),
    "order": ("O-1", "O-2"),
    "iban": ("DE89370400440532013000", "NL91ABNA0417164300"),
    "what": ("charged", "paid"),
    "undoes": ("1/2020", "2/2020"),
    "authorities": (["de/a"], ["de/b"]),
    "to": ("2027", "2028-06-30"),
    "reason": ("No money.", "No staff."),
    "act": ("adopts", "takes-note"),
    "digest": (f"sha256:{'0' * 64}", f"sha256:{'1' * 64}"),
    "url": ("https://example.org/a", "https://example.org/b"),
    "languages": (["de"], ["de", "pl"]),
    "until": ("2027-03-31", "2027-06"),
    "unit": ("Office for equality", "Chancellery"),
    "into": (["1a"], ["1a", "1b"]),
    "measures": (["a1"], ["a1", "b2"]),
    "scale": ("eca", "ogp"),
    "step": ("fully", "not"),
    "words": ({"en": "Done."}, {"en": "Begun."}),
}
"""Two values of a field, by its key; a key that is not here has those of its type."""

VALUES_OF_TYPE: dict[object, tuple[Any, Any]] = {
    When | None: ("2025-12-31", "2026"),
    dt.date | None: ("2025-12-31", "2026-01-31"),
    str | None: ("A text.", "Another text."),
}
"""Two values of a field, by its type."""

OTHERS: dict[type[Fact], tuple[str, str]] = {
    MembershipFact: ("de/x", "de/y"),
    PlanFact: ("Plan 2030", "Plan 2031"),
    Progress: ("b2", "c3"),
    RecommendationFact: ("2", "opinion-2020/3"),
}
"""Two values of the field ``other``, which names something else in each domain."""

OF_DOMAINS: dict[tuple[type[Fact], str], tuple[Any, Any]] = {
    (ReportFact, "to"): ("own-council", "coalition"),
}
"""Two values of a field, by domain and key, where the key means something else in another domain."""

LEFT_OUT: dict[tuple[str, str], str] = {}
"""Fields that no view shows, by class and field, with the reason."""


def fields() -> Iterator[tuple[type[Fact], type[Fact], str]]:
    """Each field of each kind: the class of the domain, the kind, the name of the field."""
    for family in DOCUMENTS:
        for kind in family.family.values():
            for field in attrs.fields(kind):
                if (kind.__name__, field.name) not in LEFT_OUT:
                    yield family, kind, field.name


def values(family: type[Fact], kind: type[Fact], name: str) -> tuple[Any, Any]:
    """Two values of the field *name* of a *kind*, as a document has them."""
    key = key_of(name)
    if key == "other":
        return OTHERS[family]
    if (family, key) in OF_DOMAINS:
        return OF_DOMAINS[family, key]
    return VALUES.get(key) or VALUES_OF_TYPE[get_type_hints(kind)[name]]


def fact(family: type[Fact], kind: type[Fact]) -> Data:
    """The plain data of a fact of a *kind*, with the first value of each field it has to have."""
    names = (field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING)
    return {"fact": kind.kind, **{key_of(name): values(family, kind, name)[0] for name in names}}


@pytest.mark.parametrize("view", [partial(eccar.text, more=True), eccar.html], ids=["text", "html"])
@pytest.mark.parametrize(
    ("family", "kind", "name"), list(fields()), ids=lambda part: getattr(part, "__name__", part)
)
def test_every_field_is_shown(
    family: type[Fact], kind: type[Fact], name: str, view: Callable[[object], str]
) -> None:
    """Without the field, with one value and with another, the view of the document is different."""
    key, bare = key_of(name), fact(family, kind)
    choices = [{**bare, key: value} for value in values(family, kind, name)]
    data = ([] if key in bare else [bare]) + choices
    read = [eccar.from_dict(DOCUMENTS[family](each)) for each in data]
    different = [value for index, value in enumerate(read) if value not in read[:index]]
    views = [view(value) for value in different]

    assert len(different) > 1  # One of the values may be the one of documents without the field.
    assert len(set(views)) == len(views)


def test_every_exception_names_an_existing_field() -> None:
    """What is listed as left out exists."""
    kinds = {kind.__name__: kind for family in DOCUMENTS for kind in family.family.values()}

    assert all(name in attrs.fields_dict(kinds[kind]) for kind, name in LEFT_OUT)
