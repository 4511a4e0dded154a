"""Plans: whose they are, what they are made of, and what they cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.checking.check import check
from eccar.plan.coverage import Cover, coverage
from eccar.plan.history import (
    Adopted,
    Drafted,
    Evaluated,
    PlanFact,
    Replaced,
    Revised,
    Stage,
    end_on,
    stage_on,
)
from eccar.plan.measures.columns import Column
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Started
from eccar.plan.plan import ActionPlan, Domain, Participation, Silence
from eccar.plan.timeline import timeline
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days
from eccar.values.dates import day, when
from eccar.values.errors import InvalidValue
from eccar.values.money import money
from eccar.values.vocabulary import Audience

MIDDLE = dt.date(2016, 1, 1)
TITLES = {"de": "Zehn Punkte für Musterstadt (erfunden)"}
ADVICE = Measure(id="1.1", points=[1, 3], titles={"de": "Beratung"}, kind="existing-service")
REPORT = Measure(id="7.1", points=[7], titles={"de": "Zur Lage"}, kind="situation-report")


def plan(**fields: Any) -> ActionPlan:
    """An invented plan with *fields*."""
    return ActionPlan(**{"authorities": ["de/musterstadt"], "titles": TITLES, **fields})


standing = st.builds(
    plan,
    recorded=st.none() | days(),
    facts=st.lists(made.plan_facts(), max_size=3),
    measures=st.lists(made.measures(made.progress_facts(), bare=True), max_size=2),
    none_because=st.lists(made.silences(), max_size=2),
)
"""Plans with the fields on which their stage, coverage and timeline depend."""


# Whose it is


def test_somebody_has_to_be_named() -> None:
    """A plan is that of one authority at least."""
    with pytest.raises(InvalidValue) as refused:
        plan(authorities=[])

    assert refused.value.fault.code == "DOC308"


@pytest.mark.parametrize("names", [["Musterstadt"], ["de/musterstadt", ""], ["de/Amt Muster"]])
def test_authorities_are_named_by_their_id(names: list[str]) -> None:
    """Each of the authorities has the id that it has everywhere."""
    with pytest.raises(InvalidValue) as refused:
        plan(authorities=names)

    assert refused.value.fault.code == "DOC221"


def test_several_can_have_one_together() -> None:
    """A joint plan is that of all its authorities, in the order of the document."""
    assert plan(authorities=["de/musterstadt", "de/amt-muster"]).subject == (
        "de/musterstadt, de/amt-muster"
    )
    assert plan().subject == "de/musterstadt"


# What it is made of


def test_a_plan_without_anything() -> None:
    """A plan of which only title and authority are known is a draft of ten gaps, for the office."""
    bare = plan()
    coverage = bare.coverage_on("2026-11-22")

    assert bare.stage_on("2026-11-22") is Stage.DRAFT
    assert bare.audience is Audience.OFFICE
    assert [row.cover for row in coverage.rows] == [Cover.GAP] * 10
    assert not any(coverage.total.counts.values())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"titles": {}}, "DOC224"),
        ({"titles": {"de": " "}}, "DOC210"),
        ({"titles": {"deutsch": "Plan"}}, "DOC223"),
        ({"budget": "-1.00 EUR"}, "DOC246"),
        ({"budget": "1000"}, "DOC242"),
        ({"period": "2025-2027"}, "DOC204"),
        ({"period": "2027/2025"}, "DOC205"),
        ({"languages": ["deutsch"]}, "DOC223"),
        ({"edition": "2004"}, "DOC201"),
        ({"recorded": "2024-02-30"}, "DOC203"),
        ({"responsible": ""}, "DOC210"),
        ({"revision": " "}, "DOC210"),
        ({"diagnosis": ["\x00"]}, "DOC210"),
    ],
)
def test_what_is_no_plan_is_refused(fields: dict[str, Any], code: str) -> None:
    """Money, dates, languages and words of a plan are what they are elsewhere."""
    with pytest.raises(InvalidValue) as refused:
        plan(**fields)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Domain(id="Βοήθεια", titles=TITLES), "DOC302"),
        (lambda: Domain(id="help", titles={}), "DOC224"),
        (lambda: Domain(id="help", titles=TITLES, points=[1, 12]), "DOC301"),
        (lambda: Participation(who=""), "DOC210"),
        (lambda: Participation(who="An association", when="some day"), "DOC204"),
        (lambda: Silence(point=0, because="Not ours."), "DOC301"),
        (lambda: Silence(point=7, because=""), "DOC210"),
    ],
)
def test_what_is_no_part_of_a_plan_is_refused(make: Callable[[], Any], code: str) -> None:
    """Domains have ids and points of the ten; who took part is named; a silence has a reason."""
    with pytest.raises(InvalidValue) as refused:
        make()

    assert refused.value.fault.code == code


def test_words_become_values() -> None:
    """The words of documents become typed values."""
    document = plan(
        audience="public",
        languages=["de", "pl"],
        period="2025/2027",
        edition="2004-12-10",
        budget="120000 EUR",
        diagnosis=["https://example.org/survey"],
        participation=[Participation(who="An association of people affected", when="2024-23")],
        domains=[Domain(id="help", titles={"de": "Hilfe"}, points=[1, 3])],
        none_because=[Silence(point=6, because="Housing is let by the Amt.")],
        facts=[Drafted(when=2024)],
        measures=[ADVICE],
        extra={"x": [1]},
    )

    assert document.period == when("2025/2027")
    assert document.budget == money("120000.00 EUR")
    assert (document.edition, document.audience) == (day("2004-12-10"), Audience.PUBLIC)
    assert document.diagnosis[0].url == "https://example.org/survey"
    assert document.domains[0].points == (1, 3)
    assert dict(document.extra) == {"x": [1]}


@given(made.domains(), made.participation(), made.silences())
def test_parts_of_a_plan_are_values(domain: Domain, taking: Participation, why: Silence) -> None:
    """Equal values have equal hashes."""
    for part in (domain, taking, why):
        assert attrs.evolve(part) == part
        assert len({part, attrs.evolve(part)}) == 1


# How far it has come, and what it covers


def test_a_plan_covers_what_its_measures_do() -> None:
    """A plan is complete: a point without a measure is a gap, or has a reason."""
    silence = Silence(point=6, because="Housing is let by the Amt.")
    coverage = plan(measures=[ADVICE, REPORT], none_because=[silence]).coverage_on("2026-11-22")

    assert coverage.complete
    assert coverage.promises
    assert [row.cover for row in coverage.rows if row.measures] == [
        "covered",
        "covered",
        "described",
    ]
    assert (coverage.row(6).cover, coverage.row(6).because) == (Cover.EXPLAINED, silence.because)
    assert [row.number for row in coverage.rows if row.cover is Cover.GAP] == [2, 4, 5, 8, 9, 10]
    assert coverage.total[Column.EXISTING_SERVICES] == 1


@given(made.plans(), days())
def test_all_of_a_plan_is_that_of_its_measures_and_facts(plan: ActionPlan, on: dt.date) -> None:
    """Stage, coverage and timeline are those of facts and measures, as the plan put them on record."""
    measures = [measure.put_on_record(plan.recorded) for measure in plan.measures]
    because = {silence.point: silence.because for silence in plan.none_because if silence.because}
    options: Any = {name: getattr(plan, name) for name in ("authorities", "titles", "identity")}
    plan = attrs.evolve(plan, facts=[attrs.evolve(fact, authorities=()) for fact in plan.facts])
    facts = [
        fact if fact.recorded else attrs.evolve(fact, recorded=plan.recorded) for fact in plan.facts
    ]

    assert plan.on_record == tuple(measures)
    in_part = plan.complete is False
    ended = end_on(facts, plan.period, on)
    reached = Stage.DRAFT if plan.stage_on(on) is Stage.NOT_ON_RECORD else plan.stage_on(str(on))
    assert reached is stage_on(facts, on)
    assert plan.coverage_on(str(on)) == coverage(
        measures,
        on=on,
        complete=plan.complete is not False,
        because=because,
        ended=ended,
        reported_counts=plan.reported_counts,
        **options,
    )
    assert plan.timeline_on(str(on)) == timeline(
        measures, on=on, in_part=in_part, ended=ended, period=plan.period, **options
    )
    assert hash(attrs.evolve(plan)) == hash(plan)


@given(
    standing,
    made.plan_facts(st.dates(MIDDLE, LAST).map(when)),
    made.progress_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    plan: ActionPlan, fact: Any, progress: Any, on: dt.date
) -> None:
    """What happens to a plan and its measures later leaves the answers of a day alone."""
    measures = [
        attrs.evolve(measure, progress=(progress, *measure.progress, progress))
        for measure in plan.measures
    ]
    later = attrs.evolve(plan, facts=(fact, *plan.facts), measures=measures)

    assert later.stage_on(on) is plan.stage_on(on)
    assert later.coverage_on(on) == plan.coverage_on(on)
    assert later.timeline_on(on).bars == plan.timeline_on(on).bars


@given(standing, st.randoms(use_true_random=False), days())
def test_the_order_of_measures_does_not_matter(
    plan: ActionPlan, chance: Random, on: dt.date
) -> None:
    """The order of the measures does not change the coverage."""
    shuffled = list(plan.measures)
    chance.shuffle(shuffled)
    covered, other = plan.coverage_on(on), attrs.evolve(plan, measures=shuffled).coverage_on(on)

    assert [row.counts for row in other.rows] == [row.counts for row in covered.rows]
    assert other.total.counts == covered.total.counts


def test_the_content_of_a_plan_was_recorded_with_it() -> None:
    """A year that is not over counts from the day of the plan, for its facts and its measures."""
    started = attrs.evolve(ADVICE, kind="action", progress=[Started(when=2026)])
    document = plan(recorded="2026-06-30", facts=[Adopted(when=2026)], measures=[started])

    assert document.stage_on("2026-06-29") is Stage.DRAFT
    assert document.stage_on("2026-06-30") is Stage.ADOPTED
    assert document.coverage_on("2026-06-29").row(3).cover is Cover.NOT_REPORTED
    assert document.coverage_on("2026-06-30").row(3).cover is Cover.COVERED
    assert document.timeline_on("2026-06-30").bars[0].running
    assert document.measures == (started,)


def test_one_authority_of_a_joint_plan_acts_for_itself() -> None:
    """One adoption makes a plan an adopted one; it is replaced only for all, and by no stranger."""
    both = ["de/musterstadt", "de/nachbarort"]
    adopted = Adopted(when=2024, authorities=both[:1])
    alone = Replaced(when=2025, authorities=both[1:])
    stranger = Adopted(when=2024, authorities=["fr/exempleville"])

    def stage(*facts: PlanFact) -> str:
        joint = ActionPlan(authorities=both, titles={"en": "Plan"}, facts=facts)
        return joint.stage_on("2026-01-01")

    assert stage(stranger) == "draft"
    assert stage(adopted) == stage(adopted, alone) == "adopted"
    assert stage(adopted, Replaced(when=2025, authorities=both)) == "replaced"
    assert stage(adopted, Replaced(when=2025)) == "replaced"


def test_a_joint_plan_can_be_replaced_by_one_authority_after_the_other() -> None:
    """When the last of them has another, or has judged it, the whole plan is replaced, or evaluated."""
    city, other, third = both = ["de/musterstadt", "de/nachbarort", "de/amt"]

    def stage(on: str, *facts: PlanFact) -> str:
        joint = ActionPlan(
            authorities=both, titles={"en": "Plan"}, facts=[Adopted(when=2020), *facts]
        )
        return joint.stage_on(on)

    for kind, reached in ((Replaced, "replaced"), (Evaluated, "evaluated")):
        apart = [
            kind(when="2025-01-01", authorities=[city, third]),
            kind(when="2025-02-01", authorities=[city]),
            kind(when="2025-03-01", authorities=[other]),
        ]
        assert stage("2025-03-01", *apart) == reached
        assert stage("2025-02-28", *apart) == "adopted"
        assert (
            stage("2026-01-01", *apart[:2], kind(when="2025-03-01", authorities=["fr/x"]))
            == "adopted"
        )
    again = [Replaced(when="2025", authorities=both), Adopted(when="2026-01-01")]
    assert stage("2026-02-01", *again, Replaced(when="2026-01-15", authorities=[city])) == "adopted"


def test_one_text_is_no_list() -> None:
    """A text in place of a list is refused, not split into letters."""
    with pytest.raises(TypeError, match="a list: \\['de/musterstadt'\\]"):
        ActionPlan(authorities="de/musterstadt", titles={"en": "Plan"})
    with pytest.raises(TypeError, match="a list: \\['Report'\\]"):
        ActionPlan(authorities=["de/a"], titles={"en": "Plan"}, diagnosis="Report")


def test_what_has_no_rules_says_so() -> None:
    """A part of a plan cannot be checked by itself."""
    with pytest.raises(TypeError, match="no rules for a Domain; there are for: Membership"):
        check(Domain(id="a", titles={"en": "A"}), on="2026-01-01")


@pytest.mark.parametrize(
    ("complete", "facts", "expected"),
    [
        (False, [], Stage.NOT_ON_RECORD),
        (False, [Revised(when=2020, sources=["Minutes"])], Stage.NOT_ON_RECORD),
        (False, [Drafted(when=2020)], Stage.DRAFT),
        (False, [Adopted(when=2020, sources=["Minutes"])], Stage.ADOPTED),
        (False, [Adopted(when=2030, sources=["Minutes"])], Stage.NOT_ON_RECORD),
        (True, [], Stage.DRAFT),
        (None, [], Stage.DRAFT),
    ],
)
def test_a_plan_known_in_part_is_no_draft(
    complete: bool | None, facts: list[PlanFact], expected: Stage
) -> None:
    """Without a fact that says so, nobody has recorded that it is one."""
    plan = ActionPlan(
        authorities=["de/musterstadt"], titles={"en": "Plan"}, complete=complete, facts=facts
    )

    assert plan.stage_on("2026-11-22") is expected
    assert check(plan, on="2026-11-22").stage == expected
