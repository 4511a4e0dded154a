"""The command ``eccar show`` of folders: the documents of an authority together on one screen."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from eccar import load
from eccar.checking.check import check
from eccar.dossier.views.steps import MAX_STEPS
from eccar.languages.language import language
from eccar.plan.coverage import Cover

from .conftest import Run

ROOT = Path(__file__).parents[2]
KRAKOW = str(ROOT / "examples/krakow")
DAY = "2026-11-22"
NOT_REPORTED, DESCRIBED, GAP = map(language().say, (Cover.NOT_REPORTED, Cover.DESCRIBED, Cover.GAP))
LANGUAGES = ("en", "de", "fr", "pl")
MEMBERSHIP = """\
eccar: membership/1
recorded: 2026-01-01
city: {{id: {id}, names: {{de: {name}}}, country: DE, population: [{{date: 2024, inhabitants: 50000}}]}}
coordination: [{{unit: Office for equality}}]
facts:
- {{fact: accepted, date: 2020-01-01, sources: [Minutes]}}
"""
ACCOUNT = """\
eccar: account/1
city: de/a
kept_since: 2025-01-01
facts:
- {fact: charged, date: 2025-02-01, amount: 500.00 EUR, year: 2025, notice: "1"}
"""
PLAN = """\
eccar: plan/1
authorities: [{authorities}]
titles: {{de: "Plan von {authorities} (erfunden)"}}
period: 2024/2027
revision: "1"
facts: [{facts}]
measures:
- {{id: late, points: [3], titles: {{de: Beratung}}, starts: 2024, ends: 2025}}
- {{id: said, points: [1], kind: declaration, titles: {{de: Erklärung}}}}
"""
INVENTORY = """\
eccar: inventory/1
authorities: [de/a]
complete: {complete}
measures: [{measures}]
"""
SERVICE = "{id: s, points: [4], kind: existing-service, titles: {de: Treff}}"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Two invented cities: one with all its documents in a folder, one with a file next to it."""
    city = tmp_path / "a"
    city.mkdir()
    (city / "membership.yaml").write_text(MEMBERSHIP.format(id="de/a", name="A-Stadt"))
    (city / "account.yaml").write_text(ACCOUNT)
    (city / "plan.yaml").write_text(PLAN.format(authorities="de/a", facts=""))
    (city / "inventory.yaml").write_text(INVENTORY.format(complete="true", measures=SERVICE))
    (tmp_path / "b.yaml").write_text(MEMBERSHIP.format(id="de/b", name="B-Stadt"))
    return tmp_path


def show(run: Run, *paths: str | Path, on: str = DAY) -> str:
    """What is shown of *paths* on a day."""
    result = run("show", *paths, "--more", "--on", on)
    assert (result.code, result.err) == (0, "")
    return result.out


def test_krakow_is_on_one_screen(run: Run) -> None:
    """The first example says standing, fee, plan, inventory and next steps, and is soon read."""
    shown = show(run, KRAKOW)

    assert len(shown.splitlines()) <= 45
    for part in (
        "Kraków\n", "On 22 November 2026: member", "No document: ", "Fee for 2026: ",
        "Plan: ", "draft; ", "8 points: ", "Inventory (list not complete): ", "Next steps:", "More:",
    ):  # fmt: skip
        assert shown.count(part) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_every_language(office: Path, lang: str, run: Run) -> None:
    """Every language shows the screens, and passes itself on in the calls it names."""
    result = run("show", office, "--more", "--on", DAY, "--lang", lang)

    assert result.code == 0
    assert "{" not in result.out
    assert "Beratung" in result.out
    assert result.out.count(f" --lang {lang}") == 8


def test_documents_of_one_city_are_shown_together(office: Path, run: Run) -> None:
    """Each city has one screen, in the order of the ids, wherever its documents are."""
    shown = show(run, office)
    first, second = shown.split("\n\nB-Stadt\n")

    assert "\n\nA-Stadt\n" in first
    for part in (
        "Coordination: Office for equality", "Fee for 2026: EUR\xa0500.00",
        "Account: EUR\xa0500.00 open (for 2025: EUR\xa0500.00).",
        "Plan: Plan von de/a (erfunden)\n  draft; 2024–2027; version: 1; 2 measures\n",
        f"  1 point: {NOT_REPORTED}; 1 point: {DESCRIBED}; 8 points: {GAP}\n",
        f" ({DESCRIBED})\n    2  ", "  Overdue: “Beratung”\n",
        "Inventory: 1 entry under point 4.",
    ):  # fmt: skip
        assert part in first
    assert "Plan" not in second.split("Next steps")[0]


def test_the_points_without_an_action_are_named(office: Path, run: Run) -> None:
    """Each point without an action is named."""
    shown = show(run, office / "a").split("Points without an action or a service:\n")[1]
    numbers = [line.split()[0] for line in shown.splitlines()[:9]]

    assert numbers == ["1", "2", "4", "5", "6", "7", "8", "9", "10"]


def test_what_lacks_nothing_is_short(tmp_path: Path, run: Run) -> None:
    """With every step on record and an action under every point, nothing is listed as lacking."""
    steps = ("resolved", "applied", "signed", "presented", "accepted", "certified")
    facts = (
        f"- {{fact: {word}, date: 2020-01-0{day}, {'purpose: join, ' if day == 1 else ''}"
        "sources: [Minutes]}\n"
        for day, word in enumerate(steps, 1)
    )
    head = MEMBERSHIP.format(id="de/a", name="A-Stadt").partition("- {fact")[0]
    (tmp_path / "membership.yaml").write_text(head + "".join(facts))
    plan = PLAN.format(authorities="de/a", facts="").replace(
        "points: [3]", "points: [1, 2, 3, 4, 5]"
    )
    more = "- {id: more, points: [6, 7, 8, 9, 10], titles: {de: Etwas}}\n"
    (tmp_path / "plan.yaml").write_text(plan + more)
    shown = show(run, tmp_path)

    assert "No document: " not in shown
    assert "Points without" not in shown
    assert f"  10 points: {NOT_REPORTED}\n" in shown


STEPS = [f"{number}. " for number in range(1, 10)]
"""With what the line of a step begins."""


def test_the_most_useful_steps_are_the_weightiest(office: Path, run: Run) -> None:
    """At most five steps are named, none twice, errors before warnings before notes."""
    (office / "a/plan.yaml").write_text(
        PLAN.format(authorities="de/a", facts="{fact: adopted, date: 2024-01-01}").replace(
            "starts: 2024, ends: 2025", "starts: 2026, ends: 2025"
        )
    )
    steps = show(run, office / "a").split("Next steps:\n")[1].split("\n\nMore:")[0]
    lines = steps.splitlines()
    hints = [line[5:] for line in lines if line[:2] == "  " and line[2:5] in STEPS]
    weights = [line.split()[0] for line in lines if line.startswith("     ")]

    assert len(hints) == len(set(hints)) == len(weights) == MAX_STEPS
    assert weights == sorted(weights, key=["error", "warning", "note"].index)
    assert weights[0] == "error"
    assert "plan.yaml:" in steps
    assert lines[-1].endswith((" more finding", " more findings"))


def test_no_findings_are_one_sentence(tmp_path: Path, run: Run) -> None:
    """If no rule finds anything, the text says so."""
    (tmp_path / "account.yaml").write_text(ACCOUNT.partition("facts:")[0])
    shown = show(run, tmp_path)

    assert shown.startswith(
        "de/a\nFor internal use only.\n\nAccount: nothing open.\n\nNext steps:\n  No findings."
    )


def test_an_empty_inventory(tmp_path: Path, run: Run) -> None:
    """Without a membership the id says whose screen it is; nothing on record is no gap."""
    (tmp_path / "inventory.yaml").write_text(INVENTORY.format(complete="false", measures=""))
    shown = show(run, tmp_path)

    assert shown.startswith(
        "de/a\nFor internal use only.\n\nInventory (list not complete): 0 entries."
    )


def test_replaced_plans_come_last_and_in_brief(office: Path, run: Run) -> None:
    """A plan that another replaced is in one line, after the plan in force."""
    replaced = "{fact: adopted, date: 2024-01-01}, {fact: replaced, date: 2025}"
    (office / "a/a-old-plan.yaml").write_text(PLAN.format(authorities="de/a", facts=replaced))
    shown = show(run, office / "a")

    assert shown.count(f"8 points: {GAP}") == 1
    assert shown.index("  draft; ") < shown.index("  replaced by another plan; ")


def test_many_outstanding_measures_are_counted(office: Path, run: Run) -> None:
    """Of many outstanding measures some are named, and the others counted."""
    late = "".join(
        f"- {{id: m-{number}, points: [3], titles: {{de: Etwas}}, ends: 2025}}\n"
        for number in range(1200)
    )
    plan = office / "a/plan.yaml"
    plan.write_text(plan.read_text() + late)

    assert "  Overdue: “Beratung”, “Etwas”, “Etwas”, “Etwas”, “Etwas” and 1,196 more\n" in show(
        run, plan.parent
    )


def test_what_several_have_together_is_with_each(office: Path, run: Run) -> None:
    """A joint plan is in the overview of each of its authorities that has documents of its own."""
    (office / "joint.yaml").write_text(PLAN.format(authorities="de/a, de/b, de/c", facts=""))
    shown = show(run, office)

    assert shown.count("Plan: Plan von de/a, de/b, de/c") == 2
    assert "\nde/c\n" not in shown


def test_joint_documents_have_an_overview_of_their_own(tmp_path: Path, run: Run) -> None:
    """A joint plan of authorities without other documents is shown once."""
    (tmp_path / "joint.yaml").write_text(PLAN.format(authorities="de/c, de/d", facts=""))
    shown = show(run, tmp_path)

    assert shown.startswith("de/c, de/d\n")
    assert shown.count("Plan: ") == 1


def test_a_former_member_owes_nothing(office: Path, run: Run) -> None:
    """Without a membership on record, no fee is shown as if it were owed."""
    shown = show(run, office / "a", on="2019-01-01")

    assert "The membership of A-Stadt begins after 2019; no fee is calculated" in shown
    assert "Fee for 2019" not in shown


@pytest.mark.parametrize("on", ["0001-01-01", "1850-06-01", "9999-12-31"])
def test_a_year_without_fees_is_shown_without_one(office: Path, on: str, run: Run) -> None:
    """In a year without a fee, the rest of the view is shown."""
    shown = show(run, office / "a", on=on)

    assert "A-Stadt" in shown
    assert "eccar fee" not in shown
    [data] = [line for line in run("show", office / "a", "--on", on, "--format", "json").data
              if line["standing"]]  # fmt: skip
    assert data["identity"] == "membership:de/a"
    assert data["assessment"] is None


def test_the_calls_that_tell_more_can_be_made(office: Path, run: Run) -> None:
    """Each call at the end of an overview can be made as it is, and is about this city alone."""
    spaced = office / "with space"
    spaced.mkdir()
    (spaced / "c.yaml").write_text(MEMBERSHIP.format(id="de/c", name="C-Stadt"))
    calls = [
        shlex.split(line.partition(": eccar ")[2])
        for line in show(run, office).splitlines()
        if ": eccar " in line and line.startswith("  ") and not line.startswith("   ")
    ]

    assert [call[0] for call in calls] == [
        "show", "check", "fee", "account", "coverage", "show", "check", "fee", "show", "check", "fee"
    ]  # fmt: skip
    assert all(call[-2:] == ["--on", DAY] for call in calls)
    results = [run(*call) for call in calls]
    assert all((result.code, result.err) == (0, "") for result in results)
    assert all("B-Stadt" not in result.out for result in results[:5])
    assert "C-Stadt" in results[-3].out


def test_without_a_day_no_day_is_passed_on(office: Path, run: Run) -> None:
    """The calls name the day only if it was named."""
    assert "--on" not in run("show", office).out


def test_what_is_named_by_itself_is_shown_in_full(office: Path, run: Run) -> None:
    """A single document is shown with all its facts and measures."""
    city = office / "a"
    membership = show(run, city / "membership.yaml")
    plan = show(run, city / "plan.yaml")

    assert "Entries:" in membership
    assert "Findings (A-Stadt)" in membership
    assert "      start: 2024; end: 2025" in plan
    assert "1 entry" in show(run, city / "inventory.yaml")
    assert "Account of A-Stadt" in show(run, city / "account.yaml")
    both = show(run, city / "plan.yaml", office)
    assert both.index("      start: 2024; end: 2025") < both.index("Fee for 2026")


def test_documents_without_a_membership_come_last(office: Path, run: Run) -> None:
    """A schedule of fees in a folder is shown as it is, after the screens."""
    schedule = (ROOT / "examples/office/fee-schedule.yaml").read_text()
    (office / "a-schedule.yaml").write_text(schedule)
    shown = show(run, office)

    assert shown.rindex("B-Stadt") < shown.index("Membership fees")
    first, *_ = run("show", office, "--format", "json").data
    answered = {"standing", "assessment", "statement", "stage", "coverage"}
    assert first["document"]["eccar"] == "fee-schedule/1"
    assert {key for key in answered if first[key] is not None} == set()
    assert (first["missing"], first["undone"]) == ([], [])
    assert first["report"]["outcome"] == "passed"


def test_as_data_every_document_has_its_line(office: Path, run: Run) -> None:
    """For other tools each document is a line, with what holds of it on the day and its report."""
    lines = {
        line["document"]["eccar"].partition("/")[0]: line
        for line in run("show", office / "a", "--on", DAY, "--format", "json").data
    }

    assert lines["membership"]["standing"]["status"] == "member"
    owed = {"amount": "500.00", "currency": "EUR"}
    assert lines["membership"]["assessment"]["amount"] == owed
    assert lines["membership"]["missing"] == [
        "resolution", "application", "act-of-accession", "presentation", "certificate"
    ]  # fmt: skip
    assert lines["membership"]["undone"] == []
    assert lines["account"]["statement"]["balance"] == owed
    assert lines["plan"]["stage"] == "draft"
    assert lines["plan"]["coverage"]["points"][2]["counts"]["outstanding"] == 1
    assert lines["inventory"]["coverage"]["promises"] is False
    plan = load(office / "a/plan.yaml")
    codes = [finding["code"] for finding in lines["plan"]["report"]["findings"]]
    assert codes == [finding.code for finding in check(plan, on=DAY).findings]
    assert all(line["file"].endswith(f"{kind}.yaml") for kind, line in lines.items())
