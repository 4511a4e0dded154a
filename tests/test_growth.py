"""Checking a document takes time in proportion to its size, for every kind of document.

Times vary with the machine, so what is counted is calls, of Python functions and of C functions,
by ``sys.setprofile``. Twice as many entries make about twice as many calls; comparing all pairs
would make four times as many.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import Any

import pytest

from eccar import Account, FeeSchedule, Membership, check, check_together, from_dict, text
from eccar import account as review
from eccar.checking import check_summary
from eccar.dossier.summary import dossier_summary
from eccar.fees import accounts_summary
from eccar.kinds import KINDS
from eccar.membership import select, status_summary

MOST = 2.3
"""The largest ratio of calls for twice the entries that still counts as linear."""

ON = "2025-06-01"
ENTRIES = 100

Data = dict[str, Any]


def day(number: int) -> str:
    """The day that is three times *number* days after the beginning of 2005."""
    return (dt.date(2005, 1, 1) + dt.timedelta(days=3 * number)).isoformat()


def membership(*facts: Data, **more: Any) -> Data:
    city = {"id": "de/a", "names": {"de": "A"}, "country": "DE"}
    return {"eccar": "membership/1", "city": city, "recorded": "2025-01-01", "facts": facts, **more}


def member_facts(number: int, *kinds: str, **more: Any) -> list[Data]:
    """So many facts, of *kinds* in turn, each on another day and under another reference."""
    own = {
        "resolved": {"purpose": "join", "condition": "Consent to the budget"},
        "condition-met": {"purpose": "join", "resolution": "1/2009"},
        "seated": {"body": "Committee", "until": "2024"},
        "gave-notice": {"effective": "2024"},
    }
    kind = [kinds[index % len(kinds)] for index in range(number)]
    return [
        {
            "fact": kind[index],
            "date": day(index),
            "reference": f"{index}/2010",
            **own.get(kind[index], {}),
            **more,
        }
        for index in range(number)
    ]


def mixed(number: int) -> Data:
    kinds = ("accepted", "left", "named", "applied", "not-listed", "gave-notice", "resolved")
    return membership(*member_facts(number, *kinds))


def acceptances(number: int) -> Data:
    return membership(*member_facts(number, "accepted", "resolved"))


def entries_and_leavings(number: int) -> Data:
    return membership(*member_facts(number, "accepted", "left", "certified", "excluded"))


def spans(number: int) -> Data:
    facts = member_facts(number, "accepted", "left")
    return membership(
        *({**fact, "date": f"{fact['date']}/2025-01-01"} for fact in facts[-9:]), *facts
    )


def rescissions(number: int) -> Data:
    return membership(*member_facts(number, "resolved", "rescinded"))


def conditions_and_seats(number: int) -> Data:
    kinds = ("resolved", "condition-met", "seated", "not-listed", "left")
    return membership(*member_facts(number, *kinds))


def joint_steps(number: int) -> Data:
    return membership(*member_facts(number, "applied", "presented", jointly_with=["de/b"]))


def account(number: int, **more: Any) -> Data:
    kinds = ("charged", "paid", "reversed", "waived", "refunded", "charged")
    facts = [
        {
            "fact": kinds[index % 6],
            "date": day(index),
            "amount": "100.00 EUR",
            "year": 2005 + index % 20,
            "reference": f"r{index}",
            **more,
            **({"what": "charged", "undoes": f"r{index - 2}"} if index % 6 == 2 else {}),
        }
        for index in range(number)
    ]
    kept = {"city": "de/a", "kept_since": "2005-01-01", "recorded": "2025-01-01"}
    return {"eccar": "account/1", **kept, "facts": facts}


def one_year(number: int) -> Data:
    return account(number, year=2010)


def reversals(number: int) -> Data:
    charge = {"date": "2010-01-01", "amount": "100.00 EUR", "year": 2010}
    undone = [{"fact": "reversed", "what": "charged", **charge} for _ in range(number // 2)]
    return account(0) | {"facts": [*({"fact": "charged", **charge} for _ in undone), *undone]}


def fee_tables(number: int) -> Data:
    bands = [{"up_to": 20_000, "fee": "0.00 EUR"}, {"fee": "100.00 EUR"}]
    origin = {"source": "https://example.org/", "basis": "decided", "seen": "2025-01-01"}
    return {
        "eccar": "fee-schedule/1",
        "tables": [{"since": day(index), **origin, "bands": bands} for index in range(number)],
    }


def bands(number: int) -> Data:
    steps = [{"up_to": 1000 + index, "fee": f"{index}.00 EUR"} for index in range(number)]
    schedule = fee_tables(1)
    schedule["tables"][0]["bands"] = [*steps, {"fee": f"{number}.00 EUR"}]
    return schedule


def measures(number: int, more: Callable[[int], Data] = lambda _: {}) -> list[Data]:
    return [
        {
            "id": f"m{index}",
            "titles": {"en": f"Measure {index}"},
            "points": [1 + index % 10],
            "lead": "Office",
            "starts": "2024",
            "ends": "2025",
            **more(index),
        }
        for index in range(number)
    ]


def plan(items: list[Data], **more: Any) -> Data:
    adopted = [{"fact": "adopted", "date": "2024-01-01"}]
    heading = {"authorities": ["de/a"], "titles": {"en": "Plan"}, "recorded": "2025-01-01"}
    return {"eccar": "plan/1", **heading, "facts": adopted, "measures": items, **more}


def plain_measures(number: int) -> Data:
    return plan(measures(number))


def chain(number: int) -> Data:
    return plan(measures(number, lambda index: {"depends_on": [f"m{(index + 1) % number}"]}))


def merged(number: int) -> Data:
    fact = {"fact": "merged-into", "date": "2024-08"}
    return plan(measures(number, lambda index: {"progress": [{**fact, "other": f"m{index // 2}"}]}))


def indicator(number: int) -> Data:
    values = [{"date": day(index), "value": index} for index in range(number)]
    return {"id": "i", "titles": {"en": "I"}, "unit": "people", "observations": values}


def indicators(number: int) -> Data:
    return plan(measures(number, lambda _: {"indicators": [indicator(1)]}))


def values_of_one(number: int) -> Data:
    return plan(measures(1, lambda _: {"indicators": [indicator(number)]}))


def steps_of_one(number: int) -> Data:
    kinds = ("planned", "started", "on-hold", "completed")
    facts = [{"fact": kinds[n % 4], "date": day((n * 37) % number)} for n in range(number)]
    return plan(measures(1, lambda _: {"progress": facts}))


def facts_of_plan(number: int) -> Data:
    kinds = ("adopted", "revised", "evaluated", "drafted")
    facts = [{"fact": kinds[n % 4], "date": day((n * 37) % number)} for n in range(number)]
    return plan(measures(1), facts=facts)


def domains(number: int) -> Data:
    named = [{"id": f"d{index}", "titles": {"en": "D"}} for index in range(number)]
    return plan(measures(number, lambda index: {"domain": f"d{index}"}), domains=named)


def points_of_one(number: int) -> Data:
    return plan(measures(1, lambda _: {"points": [1 + index % 10 for index in range(number)]}))


def milestones_of_one(number: int) -> Data:
    milestone = {"titles": {"en": "Step"}, "due": "2030"}
    return plan(measures(1, lambda _: {"milestones": [milestone] * number}))


def reasons(number: int) -> Data:
    return plan(measures(1), none_because=[{"point": 5, "because": "No need"}] * number)


def authorities(number: int) -> Data:
    names = [f"de/town-{index}" for index in range(number)]
    facts = [{"fact": "adopted", "date": "2024", "authorities": [name]} for name in names[::2]]
    return plan(measures(1), authorities=names, facts=facts)


def inventory(number: int) -> Data:
    heading = {"authorities": ["de/a"], "recorded": "2025-01-01"}
    return {"eccar": "inventory/1", **heading, "measures": measures(number)}


def payee(number: int) -> Data:
    lines = [f"Line {index}" for index in range(number)]
    return {"eccar": "payee/1", "name": "Kasse", "iban": "DE89370400440532013000", "address": lines}


def report(**more: Any) -> Data:
    heading = {"authorities": ["de/a"], "recorded": "2025-01-01", "period": "2023/2024"}
    return {"eccar": "report/1", **heading, **more}


def responses(number: int) -> Data:
    mark = {"origin": "report:de/a:2022"}
    text_ = {"en": "What was done."}
    return report(
        responses=[
            {"item": f"i{index}", "questionnaire": "q", "words": text_, "carried_over": mark}
            for index in range(number)
        ]
    )


def reported_measures(number: int) -> Data:
    steps = [{"id": f"s{index}", "titles": {"en": "Step"}} for index in range(number)]
    measures = [
        {
            "measure": f"m{index}",
            "self_assessment": {"scale": "own", "step": f"s{index}"},
            "indicators": [{"indicator": "i", "observations": [{"date": "2023", "value": 1}]}],
        }
        for index in range(number)
    ]
    scale = {"id": "own", "steps": steps}
    return report(measures=measures, scales=[scale], basis={"identity": "plan:de/a:2024-01-01"})


def steps_of_a_report(number: int) -> Data:
    kinds = ("submitted", "received", "returned", "resubmitted", "forwarded", "published")
    facts = [{"fact": kinds[n % 6], "date": day((n * 37) % number)} for n in range(number)]
    return report(facts=facts, replaces=[f"r{index}" for index in range(number)])


def consents(number: int) -> Data:
    names = [f"de/town-{index}" for index in range(number)]
    facts = [{"fact": "consented", "date": "2024", "authorities": [name]} for name in names]
    opened = [{"fact": ("opened", "closed")[n % 2], "date": day(n)} for n in range(number)]
    return {"eccar": "round/1", "id": "2024", "invited": names, "facts": [*facts, *opened]}


def entries(number: int) -> Data:
    """Events, projects and published numbers that refer to each other."""
    every = range(number)
    return {
        "eccar": "coalition/1",
        "id": "office",
        "events": [
            {"id": f"e-{n}", "titles": {"en": f"Event {n}"}, "related": [f"projects/p-{n}"]}
            for n in every
        ],
        "projects": [{"id": f"p-{n}", "titles": {"en": f"Project {n}"}} for n in every],
        "member_counts": [{"id": f"c-{n}", "count": n, "date": f"{1900 + n}"} for n in every],
    }


def seats(number: int) -> Data:
    """Bodies with a few seats each."""
    return {
        "eccar": "coalition/1",
        "id": "office",
        "bodies": [
            {
                "id": f"b-{n}",
                "names": {"en": f"Body {n}"},
                "kind": "committee",
                "seats": [{"holder": f"de/town-{m}", "from": "2025"} for m in range(3)],
            }
            for n in range(number)
        ],
    }


def evidence(number: int) -> Data:
    """A practice with much evidence."""
    return {
        "eccar": "practice/1",
        "id": "advice",
        "authority": "de/a",
        "titles": {"en": "Advice"},
        "evidence": [
            {"words": {"en": f"Evidence {n}"}, "kind": "statement"} for n in range(number)
        ],
    }


def recommended(number: int) -> Data:
    """Recommendations in a chain, each the same as the next, with judgements and facts of them all."""
    recommendations = [
        {"id": f"r{n}", "facts": [{"fact": "same-as", "date": day(n), "other": f"r{n + 1}"}]}
        for n in range(number)
    ]
    judgements = [{"point": n % 10 + 1, "scale": "eca", "step": "fully"} for n in range(number)]
    facts = [{"fact": ("delivered", "answered")[n % 2], "date": day(n)} for n in range(number)]
    lists = {"recommendations": recommendations, "judgements": judgements, "facts": facts}
    return {"eccar": "evaluation/1", "id": "e", "assessors": [{"name": "Council"}], **lists}


def questionnaire_items(number: int) -> Data:
    items = [
        {"id": f"i{index}", "titles": {"en": "What?"}, "type": "choice"} for index in range(number)
    ]
    return {"eccar": "questionnaire/1", "id": "q", "items": items}


def counted_areas(number: int) -> Data:
    codes = [f"area-{index}" for index in range(number)]
    return {
        "eccar": "incident-table/1",
        "id": "t",
        "dimensions": [
            {"id": "area", "axis": "place", "categories": [{"code": code} for code in codes]}
        ],
        "cells": [{"codes": [code], "count": 7} for code in codes],
    }


def published_areas(number: int) -> Data:
    return {**counted_areas(number), "eccar": "release/1", "published": "2025-02-01"}


def mapped_codes(number: int) -> Data:
    codes = [{"codes": [f"c{index}"], "word": f"w{index}"} for index in range(number)]
    return {
        "eccar": "incident-mapping/1",
        "unit": "report",
        "source": "city-office",
        "attributed_by": "recording-body",
        "columns": [{"heading": "Kind", "axis": "kind", "codes": codes}],
    }


DOCUMENTS: dict[str, tuple[Callable[[int], Data], ...]] = {
    "membership": (
        *(
            mixed,
            acceptances,
            entries_and_leavings,
            spans,
            rescissions,
            conditions_and_seats,
            joint_steps,
        ),
    ),
    "account": (account, one_year, reversals),
    "fee-schedule": (fee_tables, bands),
    "payee": (payee,),
    "plan": (
        *(plain_measures, chain, merged, indicators, values_of_one, steps_of_one),
        *(points_of_one, milestones_of_one, facts_of_plan, domains, reasons, authorities),
    ),
    "inventory": (inventory,),
    "report": (responses, reported_measures, steps_of_a_report),
    "round": (consents,),
    "evaluation": (recommended,),
    "questionnaire": (questionnaire_items,),
    "coalition": (entries, seats),
    "practice": (evidence,),
    "incident-table": (counted_areas,),
    "release": (published_areas,),
    "incident-mapping": (mapped_codes,),
}
"""By the kind of document: documents with so many entries of some sort."""


def calls(make: Callable[[int], Data], number: int) -> int:
    """How many calls it takes to check a document with *number* entries, with related documents."""
    value = from_dict(make(number))
    partner = joint_steps(number)
    partner["city"] = {**partner["city"], "id": "de/b"}
    partner["facts"] = [{**fact, "jointly_with": ["de/a"]} for fact in partner["facts"]]
    others = [from_dict(partner), from_dict(mixed(number)), from_dict(questionnaire_items(number))]
    return counted(lambda: check(value, on=ON, related=others))


def counted(ask: Callable[[], object]) -> int:
    """How many calls *ask* makes."""
    count = 0

    def profile(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        ask()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "make", [make for group in DOCUMENTS.values() for make in group], ids=lambda make: make.__name__
)
def test_checking_grows_with_the_document(make: Callable[[int], Data]) -> None:
    """Twice the entries take about twice the calls."""
    calls(make, 2 * ENTRIES)  # What is loaded or kept at the first check is not counted.

    assert calls(make, 2 * ENTRIES) / calls(make, ENTRIES) < MOST


def wrong_charges(number: int) -> Data:
    """Charges of the wrong amount, ten a year: each year is to be corrected."""
    charge = {"fact": "charged", "amount": "7.00 EUR"}
    years = [2005 + index % (number // 10) for index in range(number)]
    facts = [{**charge, "date": day(index), "year": year} for index, year in enumerate(years)]
    return account(0) | {"facts": facts}


def undated_payments(number: int) -> Data:
    facts = [{"fact": "paid", "date": "unknown", "amount": "1.00 EUR"} for _ in range(number)]
    return account(0) | {"facts": facts, "recorded": None}


@pytest.mark.parametrize(
    "make",
    [account, one_year, reversals, wrong_charges, undated_payments],
    ids=lambda make: make.__name__,
)
def test_dues_grow_with_the_account(make: Callable[[int], Data]) -> None:
    """Dues, and the words for them, take time in proportion to the facts of the account."""

    def ask(number: int) -> int:
        data = {key: part for key, part in make(number).items() if part is not None}
        kept = from_dict(data, Account)
        member = from_dict(membership({"fact": "accepted", "date": "2005-01-01"}), Membership)
        schedule = from_dict(fee_tables(1), FeeSchedule)
        return counted(lambda: text(review(member, kept, schedule, on=ON)))

    ask(2 * ENTRIES)

    assert ask(4 * ENTRIES) / ask(2 * ENTRIES) < MOST


def many_cities(number: int) -> list[Any]:
    """So many invented cities, a membership and an account each."""
    ids = [f"de/a-{index}" for index in range(number)]
    data = membership(*member_facts(2, "named", "accepted"))
    memberships = ({**data, "city": {**data["city"], "id": id_}} for id_ in ids)
    accounts = ({**account(4), "city": id_} for id_ in ids)
    return [from_dict(item) for item in (*memberships, *accounts)]


def statuses_of(documents: list[Any]) -> str:
    members = [item for item in documents if isinstance(item, Membership)]
    ids = [item.subject for item in members]
    chosen = select(ids, members, on=ON, countries=["DE"], statuses=["member", "outside"])
    return text(status_summary(members, on=ON, selection=chosen))


def findings_of(documents: list[Any]) -> str:
    return text(check_summary(check_together(documents, on=ON), on=ON))


def accounts_of(documents: list[Any]) -> str:
    statements = (item.statement_on(ON) for item in documents if isinstance(item, Account))
    return text(accounts_summary(statements, on=ON))


def dossiers_of(documents: list[Any]) -> str:
    return text(dossier_summary(documents, on=ON))


@pytest.mark.parametrize(
    "summarized",
    [statuses_of, findings_of, accounts_of, dossiers_of],
    ids=lambda summarized: summarized.__name__,
)
def test_summaries_grow_with_the_cities(summarized: Callable[[list[Any]], str]) -> None:
    """A summary of many cities, and the words for it, take time in proportion to the cities."""
    few, twice = many_cities(20), many_cities(40)
    summarized(few)

    assert counted(lambda: summarized(twice)) / counted(lambda: summarized(few)) < MOST


def test_every_kind_of_document_is_measured() -> None:
    """No kind is left out above."""
    assert set(DOCUMENTS) == set(KINDS)
