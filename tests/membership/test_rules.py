"""How rules are evaluated; what each finds is in its cases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pytest
from attrs import evolve

from eccar import (
    City,
    Ignore,
    Membership,
    Outcome,
    Report,
    RuleContext,
    Severity,
    check,
    hit,
    not_evaluated,
    rule,
    when,
)
from eccar.checking import Rule
from eccar.checking.check import check_together
from eccar.checking.evaluation import evaluate as ask
from eccar.checking.reports import UnevaluatedRule
from eccar.checking.rules import Hit, NotEvaluated
from eccar.membership import Accepted, Resolved
from eccar.membership.membership import Coordination
from eccar.membership.rules import RULES
from eccar.values import Statutes
from eccar.values.figures import Authorisation, DatedFigure

DAY = dt.date(2026, 11, 22)
TOWN = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")


def membership(*facts: Any, **fields: Any) -> Membership:
    """Musterstadt with these facts."""
    return Membership(**{"city": TOWN, "facts": facts, "recorded": DAY, **fields})


def no_name(subject: Membership, context: RuleContext) -> Iterator[Hit]:
    """Every name is long."""
    for place, language in enumerate(subject.city.names):
        yield hit("city", "names", place, language=language)


def made(
    code: str = "CTY001", severity: Severity = Severity.ERROR, **fields: Any
) -> Rule[Any, Any]:
    """A third party's rule, which always finds one thing."""
    wording = {"hint": "Write {language}.", "source": "Musterstadt", **fields}
    return rule(code, severity, "Short in {language}.", **wording)(no_name)


@rule("CTY009", Severity.NOTE, "Odd.", hint="", source="Musterstadt", reason="No {what} known.")
def cannot_be_asked(subject: Membership, context: RuleContext) -> Iterator[NotEvaluated]:
    """Nothing can be said."""
    yield not_evaluated("extra", what="moon")


def test_a_rule_takes_its_name_and_sentence_from_its_function() -> None:
    """The function's name says the fault, its docstring what holds when all is well."""
    item = made(since="2020-02-03", reason="Why not.")

    assert (item.code, item.name, item.requirement) == ("CTY001", "no_name", "Every name is long.")
    assert (item.message, item.hint, item.source) == (
        "Short in {language}.",
        "Write {language}.",
        "Musterstadt",
    )
    assert (item.severity, item.since, item.until) == (Severity.ERROR, dt.date(2020, 2, 3), None)
    assert item.reason == "Why not."
    assert made().since == dt.date(2004, 12, 10)


def test_a_rule_without_a_sentence_holds_nothing() -> None:
    """A missing docstring is no error; the requirement is empty."""
    plain: Rule[Any, Any] = rule("CTY002", Severity.NOTE, "Odd.", hint="", source="x")(
        lambda *_: ()
    )

    assert (plain.requirement, plain.reason) == ("", "")
    assert check(membership(), on=DAY, rules=[plain]).findings == ()


def test_rules_of_a_third_party_are_another_tuple() -> None:
    """With ``rules`` only those are evaluated; their findings are like any."""
    report = check(membership(), on=DAY, rules=(made(), *RULES))
    [finding] = check(membership(), on="2026-11-22", rules=(item for item in [made()])).findings

    assert report.findings[0] == finding
    assert report.evaluated == ("CTY001", *(item.code for item in RULES))
    assert (finding.code, str(finding.path), finding.message) == (
        "CTY001",
        "city.names[0]",
        "Short in de.",
    )
    assert finding.hint == "Write de."
    assert dict(finding.values) == {"language": "de"}
    assert finding.place is None


def test_a_report_names_its_day_and_subject() -> None:
    """A report says what was checked, as of which day."""
    report = check(membership(), on="2026-11-22", rules=[])

    assert (report.on, report.subject) == (DAY, "de/musterstadt")
    assert (report.findings, report.not_evaluated, report.evaluated, report.ignored) == (
        (),
        (),
        (),
        (),
    )
    assert ask([], membership(), RuleContext(day=DAY)).subject == ""


def test_findings_come_in_the_order_of_the_rules() -> None:
    """The findings of a rule are together, in the order in which the rules were given."""
    two, item = made("CTY002"), made("CTY001")
    town = evolve(TOWN, names={"de": "Musterstadt", "en": "Example Town"})

    report = check(membership(city=town), on=DAY, rules=[two, item])

    assert [item.code for item in report.findings] == ["CTY002", "CTY002", "CTY001", "CTY001"]
    assert report.codes() == ("CTY002", "CTY001")
    assert report.evaluated == ("CTY002", "CTY001")


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_ignoring_needs_a_reason(reason: str) -> None:
    """Nobody sets a rule aside without saying why."""
    with pytest.raises(ValueError, match="needs a reason"):
        check(membership(), on=DAY, ignore={"MEM113": reason})
    with pytest.raises(ValueError, match="needs a reason"):
        Ignore(reason)


def test_what_is_ignored_is_kept_apart() -> None:
    """The findings of an ignored rule are in the report, but not among its findings."""
    rules = [made(), made("CTY002")]

    report = check(membership(), on=DAY, rules=rules, ignore={"CTY001": "we sign on paper"})

    [aside] = report.ignored
    assert (aside.code, aside.reason, aside.until) == ("CTY001", "we sign on paper", None)
    assert [item.code for item in aside.findings] == ["CTY001"]
    assert report.codes() == ("CTY002",)
    assert (report.evaluated, report.lapsed) == (("CTY001", "CTY002"), ())


def test_an_ignored_rule_that_finds_nothing_is_listed() -> None:
    """What was set aside in vain can be seen, and be dropped."""
    [aside] = check(membership(), on=DAY, ignore={"MEM001": "for now"}).ignored

    assert (aside.code, aside.findings) == ("MEM001", ())


def test_gaps_of_an_ignored_rule_are_not_listed() -> None:
    """An ignored rule is not listed as not evaluated."""
    report = check(membership(), on=DAY, rules=[cannot_be_asked], ignore={"CTY009": "no moon here"})

    assert (report.not_evaluated, report.outcome) == ((), Outcome.PASSED)


@pytest.mark.parametrize(("until", "held"), [(22, False), (23, True), (21, False)])
def test_until_is_the_first_day_no_longer_ignored(until: int, held: bool) -> None:
    """A wish that has run out is listed as lapsed, and the rule is heard again."""
    wish = Ignore("until the council meets", until=dt.date(2026, 11, until))

    report = check(membership(), on=DAY, rules=[made()], ignore={"CTY001": wish})

    assert report.codes() == (() if held else ("CTY001",))
    assert [item.code for item in report.ignored] == (["CTY001"] if held else [])
    assert [(item.code, item.reason, item.until, item.findings) for item in report.lapsed] == (
        [] if held else [("CTY001", wish.reason, wish.until, ())]
    )
    assert report.ok is held


@pytest.mark.parametrize("grade", [Severity.NOTE, "note"])
def test_severity_is_graded_anew_for_one_call(grade: Severity | str) -> None:
    """A rule can weigh less or more, for this call; the rule itself stays as it is."""
    item = made()

    report = check(membership(), on=DAY, rules=[item], severity={"CTY001": grade})

    assert report.findings[0].severity is Severity.NOTE
    assert report.findings[0].entry is item
    assert (report.outcome, report.ok) == (Outcome.PASSED, True)
    assert item.severity is Severity.ERROR
    assert check(membership(), on=DAY, rules=[item]).findings[0].severity is Severity.ERROR


def test_a_grade_that_makes_an_error_fails() -> None:
    """What a caller takes for an error is one; findings set aside are graded too."""
    both: dict[str, Any] = {"severity": {"MEM113": "error"}, "rules": RULES}
    member = membership(Accepted(when="2026-09-25"))

    assert check(member, on=DAY, **both).outcome is Outcome.FAILED
    report = check(member, on=DAY, **both, ignore={"MEM113": "next week"})
    assert report.ok
    assert report.ignored[0].findings[0].severity is Severity.ERROR


def test_an_unknown_grade_is_refused() -> None:
    """There are three grades."""
    with pytest.raises(ValueError, match="catastrophe"):
        check(membership(), on=DAY, severity={"MEM113": "catastrophe"})


@pytest.mark.parametrize("wish", [{"ignore": {"MEM11": "no"}}, {"severity": {"MEM11": "note"}}])
def test_unknown_codes_are_refused(wish: dict[str, Any]) -> None:
    """A code that is mistyped would set nothing aside; the nearest is named."""
    with pytest.raises(ValueError, match=r"'MEM11'.* Did you mean MEM11[0-9]\?"):
        check(membership(), on=DAY, **wish)


def test_nothing_near_is_named_where_nothing_is_near() -> None:
    """A code like no other is refused without a guess."""
    with pytest.raises(ValueError, match=r"'QQQ'\.$"):
        check(membership(), on=DAY, ignore={"QQQ": "no"})


def test_codes_are_those_of_the_evaluated_rules() -> None:
    """A packaged code is unknown if only the rules of a third party are evaluated."""
    with pytest.raises(ValueError, match="MEM113"):
        check(membership(), on=DAY, rules=[made()], ignore={"MEM113": "no"})


@pytest.mark.parametrize(
    ("since", "until", "asked"),
    [
        (21, None, True),
        (22, None, True),
        (23, None, False),
        (1, 23, True),
        (1, 22, False),
        (1, 21, False),
    ],
)
def test_a_rule_is_evaluated_while_it_is_in_force(
    since: int, until: int | None, asked: bool
) -> None:
    """Asked from the day ``since`` on; ``until`` is the first day on which it is retired."""
    ends = dt.date(2026, 11, until) if until else None
    item = evolve(made(since=f"2026-11-{since:02}"), until=ends)

    report = check(membership(), on=DAY, rules=[item], severity={"CTY001": "note"})

    assert report.evaluated == (("CTY001",) if asked else ())
    assert report.codes() == (("CTY001",) if asked else ())


def test_a_retired_rule_can_still_be_named() -> None:
    """An option for a retired rule is no error: the rule may apply to a day in the past."""
    retired = evolve(made(), until=dt.date(2020, 1, 1))
    wish: dict[str, Any] = {"ignore": {"CTY001": "known"}}

    assert check(membership(), on=DAY, rules=[retired], **wish).ignored[0].findings == ()
    assert check(membership(), on="2019-12-31", rules=[retired], **wish).ignored[0].findings


def test_an_exception_in_a_rule_is_not_swallowed() -> None:
    """A broken rule of a third party is named in the report, which is incomplete, with all the rest."""

    @rule("CTY003", Severity.NOTE, "Odd.", hint="", source="x")
    def broken(subject: Membership, context: RuleContext) -> Iterator[Hit]:
        yield hit("facts")
        raise ZeroDivisionError

    report = check(membership(), on=DAY, rules=[broken, *RULES])
    [failed] = [entry for entry in report.not_evaluated if entry.code == "CTY003"]

    assert report.outcome is Outcome.INCOMPLETE
    assert "ZeroDivisionError" in str(failed.error)
    assert set(check(membership(), on=DAY).codes()) <= set(report.codes())


def test_a_rule_that_cannot_be_evaluated_leaves_the_check_incomplete() -> None:
    """A rule that was not evaluated is listed with its reason, and is no failure."""
    report = check(membership(), on=DAY, rules=[cannot_be_asked])

    [gap] = report.not_evaluated
    assert (gap.code, str(gap.path), dict(gap.values)) == ("CTY009", "extra", {"what": "moon"})
    assert gap.reason == "No {what} known."
    assert str(gap) == "CTY009 was not asked: No moon known."
    assert (report.outcome, report.ok, report.codes()) == (Outcome.INCOMPLETE, True, ())
    assert report.evaluated == ("CTY009",)


@pytest.mark.parametrize(
    ("severities", "gaps", "outcome"),
    [
        ([], 0, Outcome.PASSED),
        ([Severity.NOTE, Severity.WARNING], 0, Outcome.PASSED),
        ([Severity.NOTE], 1, Outcome.INCOMPLETE),
        ([], 1, Outcome.INCOMPLETE),
        ([Severity.NOTE, Severity.ERROR], 0, Outcome.FAILED),
        ([Severity.ERROR], 1, Outcome.FAILED),
    ],
)
def test_outcomes(severities: list[Severity], gaps: int, outcome: Outcome) -> None:
    """An error fails, else something unasked leaves incomplete, else a check is passed."""
    rules = [made(f"CTY10{index}", grade) for index, grade in enumerate(severities)]
    findings = check(membership(), on=DAY, rules=rules).findings
    report = Report(
        on=DAY, findings=findings, not_evaluated=(UnevaluatedRule(code="X", reason="Y"),) * gaps
    )

    assert report.outcome is outcome
    assert report.ok is (outcome is not Outcome.FAILED)


def test_codes_are_named_once() -> None:
    """However often a rule finds something, its code is named once."""
    report = check(membership(Accepted(when="2025"), Accepted(when="2024")), on=DAY)

    assert len(report.codes()) == len(set(report.codes())) < len(report.findings)
    assert Report(on=DAY).codes() == ()


def test_a_report_cannot_be_changed() -> None:
    """The values of a finding cannot be changed."""
    wording = {"language": "de"}
    item = hit("city", **wording)
    wording["language"] = "fr"

    assert item.values == MappingProxyType({"language": "de"})
    with pytest.raises(TypeError):
        item.values["language"] = "fr"  # type: ignore[index]  # Just what must not be.


def test_figures_of_the_caller_hold() -> None:
    """Who knows better than the packaged figures checks by figures of their own."""
    quiet = DatedFigure(
        key="quiet_years",
        value=1,
        since="2010-01-01",
        source="x",
        basis="assumed",
        seen="2026-01-01",
    )
    consent = Authorisation(
        country="DE",
        by={"en": "the moon"},
        law={"en": "lunar law"},
        since="2010-01-01",
        source="x",
        basis="assumed",
        seen="2026-01-01",
    )
    own = Statutes(figures=[quiet], authorisations=[consent])
    member = membership(Resolved(when="2025-03-01", purpose="join"), Accepted(when="2025-09-25"))

    report = check(member, on=DAY, figures=own)

    by_code = {item.code: item for item in report.findings}
    assert dict(by_code["MEM105"].values) == {"date": when("2025-09-25"), "years": 1}
    consents = {key: str(value) for key, value in by_code["MEM107"].values.items()}
    assert consents == {"by": "the moon", "law": "lunar law"}
    assert not {"MEM105", "MEM107"} & set(check(member, on=DAY).codes())


def test_figures_are_those_of_the_day() -> None:
    """A figure that begins tomorrow says nothing of today."""
    tomorrow = DatedFigure(
        key="quiet_years",
        value=1,
        since="2026-11-23",
        source="x",
        basis="assumed",
        seen="2026-01-01",
    )
    member = membership(Accepted(when="2025-09-25"))

    report = check(member, on=DAY, figures=Statutes(figures=[tomorrow]))

    assert [item.code for item in report.not_evaluated] == ["MEM105"]
    assert "MEM105" not in report.codes()


def test_documents_are_checked_together() -> None:
    """Partners are related to each other; neither is related to itself."""
    partner = evolve(TOWN, id="de/beispielburg")
    joint: dict[str, Any] = {"when": "2025-10-23", "sources": ["Minutes"]}
    item = membership(Accepted(**joint, jointly_with=["de/beispielburg"]))
    other = membership(Accepted(**joint), city=partner)

    first, second = check_together([item, other], on=DAY, ignore={"MEM113": "later"})

    assert (first.subject, second.subject) == ("de/musterstadt", "de/beispielburg")
    assert "MEM202" in first.codes()
    assert "MEM202" not in second.codes()
    assert [item.code for item in first.ignored] == ["MEM113"]
    assert check(item, on=DAY).outcome is Outcome.INCOMPLETE
    assert check(item, on=DAY, related=[other, item]) == check(item, on=DAY, related=[other])


def test_a_coordinating_unit_is_enough() -> None:
    """The only requirement for coordination is a unit."""
    unit = Coordination(unit="Amt für Vielfalt")
    member = membership(Accepted(when="2026-09-25"), coordination=[unit])

    assert "MEM113" not in check(member, on=DAY).codes()


def test_an_empty_record_passes() -> None:
    """Of an authority with nothing on record nothing is missing."""
    report = check(membership(), on=DAY)

    assert (report.outcome, report.findings, report.not_evaluated) == (Outcome.PASSED, (), ())
    assert report.evaluated == tuple(item.code for item in RULES)


def test_severities() -> None:
    """What cannot be is an error; what the coalition's own texts ask for, or ours alone, is less."""
    errors = {item.code for item in RULES if item.severity is Severity.ERROR}
    notes = [item.code for item in RULES if item.severity is Severity.NOTE]

    assert errors == {"MEM006", "MEM204", "MEM401", "MEM404"}
    assert " ".join(notes) == (
        "MEM004 MEM010 MEM011 MEM012 MEM014 MEM101 MEM103 MEM104 MEM106 MEM108 MEM109 MEM111 MEM112 "
        "MEM113 MEM114 MEM116 MEM117 MEM118 MEM203 MEM205 MEM305 MEM306 MEM307 MEM403 MEM405 "
        "MEM503 MEM504"
    )


def test_codes_go_by_topic() -> None:
    """Codes ascend, and what is not on record is never an error."""
    codes = [item.code for item in RULES]

    assert codes == sorted(set(codes))
    assert all(
        item.severity is not Severity.ERROR for item in RULES if item.code.startswith("MEM1")
    )
