"""What each rule finds, to the letter; and how rules are asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pytest
from attrs import evolve

from eccar import (
    Accepted,
    City,
    Ignore,
    Membership,
    Outcome,
    Report,
    Resolved,
    Rule,
    RuleContext,
    Severity,
    Statutes,
    When,
    check,
    hit,
    not_evaluated,
    rule,
    when,
)
from eccar.checking.check import check_together
from eccar.checking.reports import UnevaluatedRule
from eccar.checking.rules import Hit, NotEvaluated
from eccar.checking.rules import evaluate as ask
from eccar.membership.membership import Coordination
from eccar.membership.rules import RULES
from eccar.testing.cases import Case, Expectation, cases
from eccar.values.figures import Authorisation, Figure
from eccar.values.texts import Text

FOUND = """
MEM001/fault-eve              facts[1].date        accepted=2024-03-05 resolved=2024-03-06
MEM001/fault-on-the-day       facts[1].date        accepted=2023-09-25 resolved=2024-03-06
MEM001/fault-open-ends        facts[1].date        accepted=../2024-03-05 resolved=2024-03-06/..
MEM001/fault-rough            facts[1].date        accepted=2023 resolved=2024-03
MEM001/fault-two-acceptances  facts[0].date        accepted=2005-12-15 resolved=2008-04-02
MEM001/fault-two-acceptances  facts[2].date        accepted=2006-09-07 resolved=2008-04-02
MEM001/fault-two-resolutions  facts[2].date        accepted=2007-04-17 resolved=2008-04-02
MEM001/fault                  facts[1].date        accepted=2023-09-25 resolved=2024-03-06

MEM002/fault-eve              facts[1].date        accepted=2023-06-19 certified=2023-06-18
MEM002/fault-rough            facts[1].date        accepted=2023-06 certified=2023-21
MEM002/fault-two-acceptances  facts[2].date        accepted=2023-06-19 certified=2022-11-17
MEM002/fault                  facts[0].date        accepted=2023-06-19 certified=2022-11-17

MEM003/fault-eve              facts[0].date        date=2004-12-09 founded=2004-12-10
MEM003/fault-open             facts[0].date        date=../2004-11 founded=2004-12-10
MEM003/fault-rough            facts[0].date        date=2004-23 founded=2004-12-10
MEM003/fault                  facts[0].date        date=2003-05-01 founded=2004-12-10

MEM004/fault-all-later        facts[0]             date=2015-06-30
MEM004/fault-entry-later      facts[0]             date=2015-06-30
MEM004/fault-entry-retracted  facts[1]             date=2015-06-30
MEM004/fault-excluded         facts[1]             date=2020-12-31
MEM004/fault-merged           facts[0]             date=2020-01-01
MEM004/fault-two-leavings     facts[0]             date=2012-06-30
MEM004/fault-two-leavings     facts[1]             date=2013-06-30
MEM004/fault-without-membership facts[1]             date=2015-06-30
MEM004/fault                  facts[0]             date=2020-12-31

MEM005/fault-eve              facts[0].date        constituted=2007-11 date=2007-10-31
MEM005/fault-rough            facts[0].date        constituted=2007-11 date=2007-22
MEM005/fault                  facts[0].date        constituted=2007-11 date=2006-09-07

MEM006/fault-later            facts[1].retracted   recorded=2025-06-01 retracted=2025-05-31
MEM006/fault-own-day          facts[0].retracted   recorded=2024-05-01 retracted=2024-04-30
MEM006/fault                  facts[0].retracted   recorded=2026-11-22 retracted=2026-11-21

MEM007/fault-eve              facts[1].date        date=2026-11-23 recorded=2026-11-22
MEM007/fault-later            facts[0].date        date=2025-05-01 recorded=2024-06-01
MEM007/fault-own-day          facts[0].date        date=2020-01-02 recorded=2020-01-01
MEM007/fault-rough            facts[0].date        date=2026-24 recorded=2026-11-22
MEM007/fault                  facts[0].date        date=2027-05-01 recorded=2026-11-22

MEM008/fault-eve              facts[1].effective   date=2024-06-30 effective=2024-06-29
MEM008/fault-rough            facts[1].effective   date=2024-01 effective=2023
MEM008/fault                  facts[1].effective   date=2024-06-30 effective=2023-12-31

MEM009/fault-later            facts[1]             first=1
MEM009/fault-other-notation   facts[1]             first=1
MEM009/fault-thrice           facts[2]             first=2
MEM009/fault-thrice           facts[3]             first=2
MEM009/fault                  facts[1]             first=1

MEM010/fault-no-reference     facts[1].undoes
MEM010/fault-no-resolution    facts[1].undoes
MEM010/fault-unknown          facts[1].undoes
MEM010/fault                  facts[1].undoes

MEM101/fault-applied-later    facts
MEM101/fault-applied-retracted facts
MEM101/fault                  facts

MEM102/fault-applied          facts
MEM102/fault-certified        facts
MEM102/fault-enrolled         facts
MEM102/fault-leave            facts
MEM102/fault-resolved-later   facts
MEM102/fault-resolved-retracted facts
MEM102/fault-signed           facts
MEM102/fault                  facts

MEM103/fault-join-later       facts[0].purpose     date=2017-02-22
MEM103/fault-join-retracted   facts[0].purpose     date=2017-02-22
MEM103/fault-two              facts[0].purpose     date=2017-02-22
MEM103/fault-two              facts[1].purpose     date=unknown
MEM103/fault                  facts[0].purpose     date=2017-02-22

MEM104/fault-certified        facts[0]             date=2007 registered=2008-02-21
MEM104/fault-enrolled-later   facts[0]             date=2006-09-07 registered=2008-02-21
MEM104/fault-enrolled-retracted facts[0]             date=2006-09-07 registered=2008-02-21
MEM104/fault-eve              facts[0]             date=2008-02-20 registered=2008-02-21
MEM104/fault-once             facts[1]             date=2006-09-07 registered=2008-02-21
MEM104/fault-second           facts[1]             date=2006-09-07 registered=2008-02-21
MEM104/fault                  facts[0]             date=2006-09-07 registered=2008-02-21

MEM105/fault-boundary         facts[1]             date=2022-11-21 years=4
MEM105/fault-news-later       facts[0]             date=2015-10-21 years=4
MEM105/fault-news-retracted   facts[0]             date=2015-10-21 years=4
MEM105/fault-only-named       facts[0]             date=2012 years=4
MEM105/fault-open             facts[1]             date=2016/.. years=4
MEM105/fault-rough            facts[0]             date=2021 years=4
MEM105/fault                  facts[1]             date=2015-10-21 years=4
MEM105/unasked                –

MEM106/fault-boundary         facts[0]             date=2022-11-21 years=4
MEM106/fault-candidate        facts[0]             date=2012 years=4
MEM106/fault-intending        facts[0]             date=2004-12-10 years=4
MEM106/fault-news-retracted   facts[0]             date=2012 years=4
MEM106/fault                  facts[1]             date=2015-03-01 years=4
MEM106/unasked                –

MEM107/fault-back-again       facts                by=the minister of… law=the law on join…
MEM107/fault-consent-later    facts                by=the minister of… law=the law on join…
MEM107/fault-consent-retracted facts                by=the minister of… law=the law on join…
MEM107/fault-member           facts                by=the minister of… law=the law on join…
MEM107/fault-turkey           facts                by=a higher author… law=Law 5393 on mun…
MEM107/fault                  facts                by=the minister of… law=the law on join…

MEM108/fault-entry-later      facts[0]             date=2007
MEM108/fault-entry-retracted  facts[1]             date=2007
MEM108/fault-once             facts[0]             date=2012
MEM108/fault-passes-unknown   facts[1]             date=2012
MEM108/fault                  facts[1]             date=2007

MEM109/fault-left-later       facts[1]             date=2020-03-01
MEM109/fault-left-retracted   facts[2]             date=2020
MEM109/fault-twice            facts[1]             date=2020-03-01
MEM109/fault-twice            facts[2]             date=2022-03-01
MEM109/fault                  facts[1]             date=2020

MEM110/fault-left-later       facts[1].effective   effective=2024-12-31
MEM110/fault-left-retracted   facts[1].effective   effective=2024-12-31
MEM110/fault-on-the-day       facts[1].effective   effective=2026-11-22
MEM110/fault-rough            facts[1].effective   effective=2024-12-31
MEM110/fault                  facts[1].effective   effective=2024-12-31

MEM111/fault-two              facts[1].passes      other=de/beispielburg
MEM111/fault-two              facts[2].passes      other=de/neumusterdorf
MEM111/fault                  facts[0].passes      other=de/beispielburg

MEM112/fault-notice-later     facts[1]             date=2024-03-06
MEM112/fault-notice-retracted facts[1]             date=2024-03-06
MEM112/fault-two              facts[1]             date=2024-03-06
MEM112/fault-two              facts[2]             date=2025-03-06
MEM112/fault                  facts[1]             date=2024-03-06

MEM113/fault-candidate        coordination
MEM113/fault                  coordination

MEM114/fault-second           facts[1]
MEM114/fault                  facts[1]
MEM115/fault-fact             facts[0].by          text=…
MEM115/fault-fact             facts[0].sources[0]  text=?
MEM115/fault                  city.names           text=‹Name Ihrer Sta…

MEM201/fault-back-twice       facts[3].date        first=2012-05-01 second=2013-05-01
MEM201/fault-left-after       facts[1].date        first=2006-09-07 second=2009-05-01
MEM201/fault-left-before      facts[2].date        first=2006-09-07 second=2009-05-01
MEM201/fault-left-retracted   facts[2].date        first=2006-09-07 second=2012-05-01
MEM201/fault-next-day         facts[1].date        first=2015-10-21 second=2015-10-22
MEM201/fault-open             facts[1].date        first=../2005 second=2006/2009
MEM201/fault-open             facts[2].date        first=2006/2009 second=2010/..
MEM201/fault-three            facts[1].date        first=2005 second=2006
MEM201/fault-three            facts[2].date        first=2005 second=2007
MEM201/fault-told-backwards   facts[1].date        first=2005-12-15 second=2006-09-07
MEM201/fault                  facts[2].date        first=2005-12-15 second=2006-09-07

MEM202/fault-earlier          facts[0].jointly_with[0] partner=de/beispielburg
MEM202/fault-not-joint        facts[0].jointly_with[0] partner=de/beispielburg
MEM202/fault-other-partner    facts[0].jointly_with[0] partner=de/beispielburg
MEM202/fault-other-step       facts[0].jointly_with[0] partner=de/beispielburg
MEM202/fault-retracted-there  facts[0].jointly_with[0] partner=de/beispielburg
MEM202/fault-second-partner   facts[1].jointly_with[2] partner=de/neumusterdorf
MEM202/fault                  facts[0].jointly_with[0] partner=de/beispielburg
MEM202/unasked-other          facts[1].jointly_with[1] partner=de/beispielburg
MEM202/unasked                facts[0].jointly_with[0] partner=de/beispielburg

MEM203/fault-certified        facts[1].date        entry=2008-09-01 named=2006
MEM203/fault-enrolled         facts[1].date        entry=2008-09-01 named=2006
MEM203/fault-eve              facts[1].date        entry=2008-05-01 named=2008-04-30
MEM203/fault-every-entry      facts[2].date        entry=2008-05-01 named=2006
MEM203/fault-every-entry      facts[3].date        entry=2008-05-01 named=2007-04-17
MEM203/fault                  facts[0].date        entry=2008-05-01 named=2006

MEM204/fault                  facts[1].jointly_with[1]

MEM205/fault-certified        facts[1].date        entry=2015-24 leaving=2016-02
MEM205/fault-enrolled         facts[1].date        entry=2015 leaving=2015
MEM205/fault-last-day         facts[1].date        entry=2015 leaving=2015-12-31
MEM205/fault-open             facts[1].date        entry=2014/.. leaving=2015
MEM205/fault-two              facts[2].date        entry=2015 leaving=2015-07
MEM205/fault-two              facts[2].date        entry=2015-06/2016-02 leaving=2015-07
MEM205/fault-within           facts[0].date        entry=2015 leaving=2015-06-30
MEM205/fault                  facts[1].date        entry=2015 leaving=2015

MEM206/fault-accepted         facts[1].votes       against=2
MEM206/fault                  facts[0].votes       against=1

MEM301/fault                  facts[1]

MEM302/fault-every-decision   facts[0].sources
MEM302/fault-every-decision   facts[1].sources
MEM302/fault-every-decision   facts[2].sources
MEM302/fault-every-decision   facts[3].sources
MEM302/fault-every-decision   facts[4].sources
MEM302/fault-every-decision   facts[5].sources
MEM302/fault-every-decision   facts[6].sources
MEM302/fault-every-decision   facts[7].sources
MEM302/fault-every-decision   facts[8].sources
MEM302/fault-two-parties      facts[0].sources
MEM302/fault                  facts[0].sources

MEM303/fault-open             facts[0].date
MEM303/fault                  facts[1].date

MEM304/fault-term             facts[1].reference   reference=1678/IIX
MEM304/fault                  facts[0].reference   reference=CXXIXX/3569/24

MEM305/fault-rough            facts[0].reference   date=2017-23 reference=123/16 year=2016
MEM305/fault-year-after       facts[1].reference   date=2017-12-31 reference=79/2018 year=2018
MEM305/fault                  facts[0].reference   date=2020-01-31 reference=VO/2019/08277 year=2019

MEM306/fault-one              facts[1]
MEM306/fault                  facts[0]

MEM307/fault                  facts[1].reference   reference=A-17/b/2024-x

MEM401/fault                  city.id              country=DE id=at/musterstadt

MEM402/fault-no-hyphen        city.id              id=de/regiona kind=region
MEM402/fault-other-kind       city.id              id=de/canton-muster kind=district
MEM402/fault                  city.id              id=ch/muster kind=canton

MEM403/fault-both             city.official_languages[0] language=de
MEM403/fault-both             city.official_languages[1] language=fr
MEM403/fault                  city.official_languages[1] language=fr

MEM404/fault                  city.part_of[1]

MEM405/fault                  city.population[1]   date=2024 inhabitants=53400

MEM406/fault-every-title      coordination[0].unit unit=Mr Example
MEM406/fault-every-title      coordination[1].unit unit=Mrs. Example
MEM406/fault-every-title      coordination[2].unit unit=Ms Example
MEM406/fault-every-title      coordination[3].unit unit=Herr Example
MEM406/fault-every-title      coordination[4].unit unit=Frau Example
MEM406/fault-every-title      coordination[5].unit unit=Mme Example
MEM406/fault-every-title      coordination[6].unit unit=Madame Example
MEM406/fault-every-title      coordination[7].unit unit=Monsieur Example
MEM406/fault-every-title      coordination[8].unit unit=Pani Example
MEM406/fault-every-title      coordination[9].unit unit=Dr. Example
MEM406/fault-every-title      coordination[10].unit unit=Prof. Example
MEM406/fault-every-title      coordination[11].unit unit=Sig. Example
MEM406/fault-every-title      coordination[12].unit unit=Sr. Example
MEM406/fault-every-title      coordination[13].unit unit=Sra. Example
MEM406/fault-in-brackets      coordination[0].unit unit=Office for Equa…
MEM406/fault                  coordination[1].unit unit=Frau Muster

MEM407/fault-by               facts[1].by
MEM407/fault-later            facts[0].note
MEM407/fault-note             facts[0].note
MEM407/fault-retracted        facts[0].note
MEM407/fault                  coordination[1].unit
"""
"""Every finding that a rule has on its cases: case, path and values; – is the whole document."""

LONGEST = 16
SHOWN = tuple(
    case
    for case in cases()
    if case.code.startswith("MEM") and case.expectation is not Expectation.FINE
)
DAY = dt.date(2026, 11, 22)
TOWN = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
TABLE = [line for line in FOUND.splitlines() if line]


def line(case: Case, one: Any) -> str:
    """One finding as a line of the table."""
    values = " ".join(f"{key}={short(value)}" for key, value in sorted(one.values.items()))
    return f"{case!s:<29} {str(one.path) or '–':<20} {values}".rstrip()


def short(value: object) -> str:
    """A value as the table has it: cut, so that the lines can be read."""
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_findings(case: Case) -> None:
    """On each case a rule finds just what the table says: how often, where, about which values."""
    report = case.check()
    answers: list[Any] = [*report.findings, *report.not_evaluated]
    found = [one for one in answers if one.code == case.code]

    assert [line(case, one) for one in found] == [
        one for one in TABLE if one.split()[0] == str(case)
    ]


def test_table_holds_no_case_that_is_gone() -> None:
    """Each line of the table is of a case."""
    assert {one.split()[0] for one in TABLE} == set(map(str, SHOWN))


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_values_wait_for_a_language(case: Case) -> None:
    """Dates and words reach the wording as what they are, not as text in some language."""
    dates = {"accepted", "certified", "date", "effective", "entry", "leaving", "named", "resolved"}
    days = {"constituted", "first", "founded", "recorded", "registered", "retracted", "second"}
    for one in case.check().findings:
        for key, value in one.values.items():
            if key in dates | days and not isinstance(value, int):
                assert isinstance(value, When | dt.date), (one.code, key)
            if key in {"law", "by"}:
                assert isinstance(value, Text), (one.code, key)


def membership(*facts: Any, **told: Any) -> Membership:
    """Musterstadt with these facts."""
    return Membership(**{"city": TOWN, "facts": facts, "recorded": DAY, **told})


def no_name(subject: Membership, context: RuleContext) -> Iterator[Hit]:
    """Every name is long."""
    for place, language in enumerate(subject.city.names):
        yield hit("city", "names", place, language=language)


def made(code: str = "CTY001", severity: Severity = Severity.ERROR, **told: Any) -> Rule[Any, Any]:
    """A third party's rule, which always finds one thing."""
    words = {"hint": "Write {language}.", "source": "Musterstadt", **told}
    return rule(code, severity, "Short in {language}.", **words)(no_name)


@rule("CTY009", Severity.NOTE, "Odd.", hint="", source="Musterstadt", reason="No {what} known.")
def cannot_be_asked(subject: Membership, context: RuleContext) -> Iterator[NotEvaluated]:
    """Nothing can be said."""
    yield not_evaluated("extra", what="moon")


def test_a_rule_takes_its_name_and_sentence_from_its_function() -> None:
    """The function's name says the fault, its docstring what holds when all is well."""
    one = made(since="2020-02-03", reason="Why not.")

    assert (one.code, one.name, one.requirement) == ("CTY001", "no_name", "Every name is long.")
    assert (one.message, one.hint, one.source) == (
        "Short in {language}.",
        "Write {language}.",
        "Musterstadt",
    )
    assert (one.severity, one.since, one.until) == (Severity.ERROR, dt.date(2020, 2, 3), None)
    assert one.reason == "Why not."
    assert made().since == dt.date(2004, 12, 10)


def test_a_rule_without_a_sentence_holds_nothing() -> None:
    """A docstring that was left out is no error; it is said by an empty sentence."""
    plain: Rule[Any, Any] = rule("CTY002", Severity.NOTE, "Odd.", hint="", source="x")(
        lambda *_: ()
    )

    assert (plain.requirement, plain.reason) == ("", "")
    assert check(membership(), on=DAY, rules=[plain]).findings == ()


def test_rules_of_a_third_party_are_another_tuple() -> None:
    """With ``rules`` those are asked and no others; their findings are like any."""
    report = check(membership(), on=DAY, rules=(made(), *RULES))
    [finding] = check(membership(), on="2026-11-22", rules=(one for one in [made()])).findings

    assert report.findings[0] == finding
    assert report.evaluated == ("CTY001", *(one.code for one in RULES))
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
    """Each rule's findings stand together, in the order in which the rules were given."""
    two, one = made("CTY002"), made("CTY001")
    town = evolve(TOWN, names={"de": "Musterstadt", "en": "Example Town"})

    report = check(membership(city=town), on=DAY, rules=[two, one])

    assert [one.code for one in report.findings] == ["CTY002", "CTY002", "CTY001", "CTY001"]
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
    assert [one.code for one in aside.findings] == ["CTY001"]
    assert report.codes() == ("CTY002",)
    assert (report.evaluated, report.lapsed) == (("CTY001", "CTY002"), ())


def test_an_ignored_rule_that_finds_nothing_is_listed() -> None:
    """What was set aside in vain can be seen, and be dropped."""
    [aside] = check(membership(), on=DAY, ignore={"MEM001": "for now"}).ignored

    assert (aside.code, aside.findings) == ("MEM001", ())


def test_gaps_of_an_ignored_rule_are_not_listed() -> None:
    """Who does not want to hear of a rule need not hear that it could not be asked."""
    report = check(membership(), on=DAY, rules=[cannot_be_asked], ignore={"CTY009": "no moon here"})

    assert (report.not_evaluated, report.outcome) == ((), Outcome.PASSED)


@pytest.mark.parametrize(("until", "held"), [(22, False), (23, True), (21, False)])
def test_until_is_the_first_day_no_longer_ignored(until: int, held: bool) -> None:
    """A wish that has run out is listed as lapsed, and the rule is heard again."""
    wish = Ignore("until the council meets", until=dt.date(2026, 11, until))

    report = check(membership(), on=DAY, rules=[made()], ignore={"CTY001": wish})

    assert report.codes() == (() if held else ("CTY001",))
    assert [one.code for one in report.ignored] == (["CTY001"] if held else [])
    assert [(one.code, one.reason, one.until, one.findings) for one in report.lapsed] == (
        [] if held else [("CTY001", wish.reason, wish.until, ())]
    )
    assert report.ok is held


@pytest.mark.parametrize("grade", [Severity.NOTE, "note"])
def test_severity_is_graded_anew_for_one_call(grade: Severity | str) -> None:
    """A rule can weigh less or more, for this call; the rule itself stays as it is."""
    one = made()

    report = check(membership(), on=DAY, rules=[one], severity={"CTY001": grade})

    assert report.findings[0].severity is Severity.NOTE
    assert report.findings[0].entry is one
    assert (report.outcome, report.ok) == (Outcome.PASSED, True)
    assert one.severity is Severity.ERROR
    assert check(membership(), on=DAY, rules=[one]).findings[0].severity is Severity.ERROR


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


def test_codes_are_those_of_the_rules_asked() -> None:
    """A packaged code is unknown where only a third party's rules are asked."""
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
def test_a_rule_is_asked_while_it_is_in_force(since: int, until: int | None, asked: bool) -> None:
    """Asked from the day ``since`` on; ``until`` is the first day on which it is retired."""
    ends = dt.date(2026, 11, until) if until else None
    one = evolve(made(since=f"2026-11-{since:02}"), until=ends)

    report = check(membership(), on=DAY, rules=[one], severity={"CTY001": "note"})

    assert report.evaluated == (("CTY001",) if asked else ())
    assert report.codes() == (("CTY001",) if asked else ())


def test_a_retired_rule_can_still_be_named() -> None:
    """A wish about a rule that is no longer asked is no error: it may be asked of the past."""
    retired = evolve(made(), until=dt.date(2020, 1, 1))
    wish: dict[str, Any] = {"ignore": {"CTY001": "known"}}

    assert check(membership(), on=DAY, rules=[retired], **wish).ignored[0].findings == ()
    assert check(membership(), on="2019-12-31", rules=[retired], **wish).ignored[0].findings


def test_an_exception_in_a_rule_is_not_swallowed() -> None:
    """A broken rule of a third party must be seen, not taken for praise."""

    @rule("CTY003", Severity.NOTE, "Odd.", hint="", source="x")
    def broken(subject: Membership, context: RuleContext) -> Iterator[Hit]:
        yield hit("facts")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        check(membership(), on=DAY, rules=[broken])
    with pytest.raises(ZeroDivisionError):
        check(membership(), on=DAY, rules=[broken], ignore={"CTY003": "it is broken"})


def test_a_rule_that_cannot_be_asked_leaves_the_check_incomplete() -> None:
    """What was not asked is listed with why, and is no failure."""
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
    rules = [made(f"CTY10{turn}", grade) for turn, grade in enumerate(severities)]
    found = check(membership(), on=DAY, rules=rules).findings
    report = Report(
        on=DAY, findings=found, not_evaluated=(UnevaluatedRule(code="X", reason="Y"),) * gaps
    )

    assert report.outcome is outcome
    assert report.ok is (outcome is not Outcome.FAILED)


def test_codes_are_named_once() -> None:
    """However often a rule finds something, its code is named once."""
    report = check(membership(Accepted(when="2025"), Accepted(when="2024")), on=DAY)

    assert len(report.codes()) == len(set(report.codes())) < len(report.findings)
    assert Report(on=DAY).codes() == ()


def test_a_report_cannot_be_changed() -> None:
    """What a rule was told to say cannot be made to say something else."""
    words = {"language": "de"}
    one = hit("city", **words)
    words["language"] = "fr"

    assert one.values == MappingProxyType({"language": "de"})
    with pytest.raises(TypeError):
        one.values["language"] = "fr"  # type: ignore[index]  # Just what must not be.


def test_figures_of_the_caller_hold() -> None:
    """Who knows better than the packaged figures checks by figures of their own."""
    quiet = Figure(
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

    by_code = {one.code: one for one in report.findings}
    assert dict(by_code["MEM105"].values) == {"date": when("2025-09-25"), "years": 1}
    consents = {key: str(value) for key, value in by_code["MEM107"].values.items()}
    assert consents == {"by": "the moon", "law": "lunar law"}
    assert not {"MEM105", "MEM107"} & set(check(member, on=DAY).codes())


def test_figures_are_those_of_the_day() -> None:
    """A figure that begins tomorrow says nothing of today."""
    tomorrow = Figure(
        key="quiet_years",
        value=1,
        since="2026-11-23",
        source="x",
        basis="assumed",
        seen="2026-01-01",
    )
    member = membership(Accepted(when="2025-09-25"))

    report = check(member, on=DAY, figures=Statutes(figures=[tomorrow]))

    assert [one.code for one in report.not_evaluated] == ["MEM105"]
    assert "MEM105" not in report.codes()


def test_documents_are_checked_together() -> None:
    """Partners are checked beside each other; neither is beside itself."""
    partner = evolve(TOWN, id="de/beispielburg")
    joint: dict[str, Any] = {"when": "2025-10-23", "sources": ["Minutes"]}
    one = membership(Accepted(**joint, jointly_with=["de/beispielburg"]))
    other = membership(Accepted(**joint), city=partner)

    first, second = check_together([one, other], on=DAY, ignore={"MEM113": "later"})

    assert (first.subject, second.subject) == ("de/musterstadt", "de/beispielburg")
    assert "MEM202" in first.codes()
    assert "MEM202" not in second.codes()
    assert [one.code for one in first.ignored] == ["MEM113"]
    assert check(one, on=DAY).outcome is Outcome.INCOMPLETE
    assert check(one, on=DAY, related=[other, one]) == check(one, on=DAY, related=[other])


def test_a_coordinating_unit_is_enough() -> None:
    """Nothing more than a unit is asked of a member."""
    unit = Coordination(unit="Amt für Vielfalt")
    member = membership(Accepted(when="2026-09-25"), coordination=[unit])

    assert "MEM113" not in check(member, on=DAY).codes()


def test_an_empty_record_passes() -> None:
    """Of an authority with nothing on record nothing is missing."""
    report = check(membership(), on=DAY)

    assert (report.outcome, report.findings, report.not_evaluated) == (Outcome.PASSED, (), ())
    assert report.evaluated == tuple(one.code for one in RULES)


def test_severities() -> None:
    """What cannot be is an error; what the coalition's own texts ask for, or ours alone, is less."""
    errors = {one.code for one in RULES if one.severity is Severity.ERROR}
    notes = [one.code for one in RULES if one.severity is Severity.NOTE]

    assert errors == {"MEM006", "MEM204", "MEM401", "MEM404"}
    assert " ".join(notes) == (
        "MEM004 MEM010 MEM101 MEM103 MEM104 MEM106 MEM108 MEM109 MEM111 MEM112 MEM113 "
        "MEM114 MEM203 MEM205 MEM305 MEM306 MEM307 MEM403 MEM405"
    )


def test_codes_go_by_topic() -> None:
    """Codes ascend, and what is not on record is never an error."""
    codes = [one.code for one in RULES]

    assert codes == sorted(set(codes))
    assert all(one.severity is not Severity.ERROR for one in RULES if one.code.startswith("MEM1"))
