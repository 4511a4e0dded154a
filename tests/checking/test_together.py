"""Documents that are checked together: distinguished by identity, in whatever order they are given."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.checking.related import related_documents
from eccar.testing import plan_strategies as plans
from eccar.testing import strategies

DAY = "2026-11-22"
TABLE = {
    "since": "2027-01-01",
    "source": "Assembly (invented)",
    "basis": "decided",
    "seen": DAY,
    "bands": [{"fee": "500.00 EUR"}],
}


def plan(period: str | None = "2026/2028", **keys: Any) -> eccar.ActionPlan:
    """An adopted plan of Musterstadt."""
    adopted = {"fact": "adopted", "date": "2025-06-01", "by": "Council", "sources": ["Minutes"]}
    data = {
        "eccar": "plan/1",
        "authorities": ["de/musterstadt"],
        "titles": {"en": "Plan"},
        "facts": [adopted],
        "measures": [],
        **({"period": period} if period else {}),
        **keys,
    }
    return eccar.from_dict(data, eccar.ActionPlan)


def inventory(**keys: Any) -> eccar.Inventory:
    """An inventory of Musterstadt."""
    head = {"eccar": "inventory/1", "authorities": ["de/musterstadt"], "measures": []}
    return eccar.from_dict({**head, **keys}, eccar.Inventory)


def schedule(**keys: Any) -> eccar.FeeSchedule:
    """A schedule with one table."""
    return eccar.from_dict(
        {"eccar": "fee-schedule/1", "tables": [TABLE], **keys}, eccar.FeeSchedule
    )


def membership(accepted: str = "2010") -> eccar.Membership:
    """A membership of Musterstadt."""
    city = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
    facts = [{"fact": "accepted", "date": accepted, "sources": ["Minutes"]}]
    return eccar.from_dict(
        {"eccar": "membership/1", "recorded": DAY, "city": city, "facts": facts}, eccar.Membership
    )


def account() -> eccar.Account:
    """An account of Musterstadt."""
    return eccar.from_dict(
        {"eccar": "account/1", "city": "de/musterstadt", "kept_since": "2020-01-01", "facts": []},
        eccar.Account,
    )


JOINT: dict[str, Any] = {"authorities": ["pl/przyklad", "de/musterstadt"]}


@pytest.mark.parametrize(
    ("document", "identity", "stable"),
    [
        (membership(), "membership:de/musterstadt", True),
        (account(), "account:de/musterstadt", True),
        (plan("2026"), "plan:de/musterstadt:2026", False),
        (plan("2026", id="housing"), "plan:de/musterstadt:housing", True),
        (plan("2026", revision="2"), "plan:de/musterstadt:2026", False),
        (plan("2026", **JOINT), "plan:de/musterstadt+pl/przyklad:2026", False),
        (plan(None, recorded=DAY), "plan:de/musterstadt:2026-11-22", False),
        (plan(None), "plan:de/musterstadt", False),
        (inventory(recorded=DAY), "inventory:de/musterstadt:2026-11-22", False),
        (inventory(recorded=DAY, id="all"), "inventory:de/musterstadt:all", True),
        (schedule(), "fee-schedule:2027-01-01", False),
        (schedule(id="draft"), "fee-schedule:draft", True),
    ],
)
def test_identity(document: Any, identity: str, stable: bool) -> None:
    """Kind, authorities in their order, and the id, else the period or day as written."""
    assert document.identity == identity
    assert document.identity_is_stable is stable


@pytest.mark.parametrize("kind", ["plan", "inventory", "fee-schedule"])
def test_templates_have_an_id(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What ``eccar new`` writes has an identity that no correction changes."""
    from eccar.command import main

    assert main(["new", kind]) == 0
    document = eccar.read(capsys.readouterr().out.encode(), format="yaml").value

    assert document.identity_is_stable


def reports(documents: tuple[Any, ...]) -> dict[int, eccar.Report]:
    """The report on each of *documents*, all checked together."""
    checked = eccar.check_together(documents, on=DAY)
    return dict(zip(map(id, documents), checked, strict=True))


SHARED = {
    "id": "m",
    "points": [1],
    "titles": {"en": "M"},
    "indicators": [{"id": "i", "titles": {"en": "I"}, "common": "cases", "unit": "cases"}],
}
OTHER_UNIT = {**SHARED, "indicators": [{**SHARED["indicators"][0], "unit": "per cent"}]}  # type: ignore[index]  # A literal.
TOGETHER = (
    (plan("2026/2027"), plan("2026/2028"), plan("2030/2031")),
    (plan(id="a"), plan(id="a"), plan(id="a", revision="2")),
    (plan(measures=[SHARED]), plan(measures=[OTHER_UNIT], **JOINT), plan("2027", **JOINT)),
    (membership(), membership("2011"), account()),
    (schedule(), schedule(id="a"), schedule(id="a", audience="office")),
    (inventory(), inventory(recorded=DAY), plan()),
)


@pytest.mark.parametrize("documents", TOGETHER)
def test_the_order_of_documents_has_no_meaning(documents: tuple[Any, ...]) -> None:
    """In every order each document has the same report, and each pair shows what it does alone."""
    expected = reports(documents)

    assert any(report.findings for report in expected.values())
    for order in itertools.permutations(documents):
        assert reports(order) == expected


@given(st.lists(plans.plans() | plans.inventories(), min_size=2, max_size=3), st.randoms())
def test_no_order_of_any_documents_has_a_meaning(documents: list[Any], random: Any) -> None:
    """The same with documents of any content, which share authorities or do not."""
    expected = reports(tuple(documents))
    random.shuffle(documents)

    assert reports(tuple(documents)) == expected


@given(st.lists(strategies.memberships() | strategies.fee_schedules(), max_size=4))
def test_no_document_hides_another(documents: list[Any]) -> None:
    """As many are related to one as were given with it."""
    related = related_documents(documents)

    for document in documents:
        classes: set[type[Any]] = set(map(type, documents))
        others = [other for cls in classes for other in related.to(document).of_class(cls)]
        assert len(others) == sum(other is not document for other in documents)


@pytest.mark.parametrize("others", [(1,), (1, 2), (2, 1)])
def test_a_second_plan_hides_none(others: tuple[int, ...]) -> None:
    """Two adopted plans for one time are found whatever other plans there are."""
    documents = (plan("2026/2027"), plan("2026/2028"), plan("2030/2031"))
    report = eccar.check(documents[0], on=DAY, related=[documents[index] for index in others])

    assert "PLN707" in report.codes()


def test_of_two_memberships_none_is_taken_for_the_one() -> None:
    """Rules about an account are not evaluated by either, and the memberships are a finding each."""
    charged = {"fact": "charged", "date": "2026-01-15", "amount": "500.00 EUR", "year": 2026}
    data = {**eccar.to_dict(account()), "facts": [charged]}
    documents = (eccar.from_dict(data), membership(), membership("2027"))
    of_account, first, second = eccar.check_together(documents, on=DAY)

    assert "FEE301" in {rule.code for rule in of_account.not_evaluated}
    assert "FEE303" not in of_account.codes()
    assert "MEM501" in first.codes()
    assert "MEM501" in second.codes()


def test_a_difference_says_when_identities_differ() -> None:
    """Versions of one plan share the identity; of two plans the first line says that they are two."""
    same = eccar.diff(plan(id="a"), plan("2027", id="a"))
    other = eccar.diff(plan(id="a"), plan(id="b"))

    assert "identities" not in eccar.text(same, more=True)
    assert "The two documents have different identities" in eccar.text(other, more=True)


@pytest.mark.parametrize("given", [5, None, "x", []])
def test_what_is_no_document_is_refused_by_its_type(given: Any) -> None:
    """Neither checked together with others, nor related to one, nor compared."""
    plan = eccar.load(Path(__file__).parents[1] / "golden/plan-1.yaml", eccar.ActionPlan)
    name = type(given).__name__

    with pytest.raises(TypeError, match=name):
        eccar.check_together([plan, given], on="2026-11-28")
    with pytest.raises(TypeError, match=name):
        eccar.check(plan, on="2026-11-28", related=[given])
    for old, new in ((plan, given), (given, plan)):
        with pytest.raises(TypeError, match=name):
            eccar.diff(old, new)
