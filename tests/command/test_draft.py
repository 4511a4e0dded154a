"""The commands ``eccar draft report`` and ``eccar submit``: from documents to a report that was sent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import eccar
from eccar.reports import ProgressReport, Resubmitted, Submitted

from .conftest import Result, Run

ON = ("--on", "2027-01-15")
PERIOD = ("--period", "2025/2026")
LANGUAGES = ("en", "de", "fr", "pl")

MEMBERSHIP = """\
eccar: membership/1
city: {{id: {city}, names: {{de: Musterstadt}}, country: DE}}
coordination: [{{unit: Stelle für Vielfalt}}]
facts: [{{fact: accepted, date: {accepted}}}]
"""
PLAN = """\
eccar: plan/1
recorded: 2025-01-01
id: {id}
authorities: [{city}]
titles: {{de: Plan (erfunden)}}
responsible: Amt für Integration
facts: [{{fact: adopted, date: 2025-02-01}}]
measures:
- {{id: advice, points: [3], titles: {{de: Beratung}}, progress: [{{fact: started, date: 2025-03}}]}}
"""
INVENTORY = """\
eccar: inventory/1
recorded: 2025-01-01
authorities: [{city}]
measures:
- {{id: schools, points: [8], titles: {{de: Schulen}}}}
"""
REPORT = """\
eccar: report/1
recorded: {year}-01-15
id: "{id}"
authorities: [{city}]
period: {period}
to: [{to}]
responses:
- {{item: achievements, words: {{de: Aus dem Bericht {id} (erfunden).}}}}
facts: [{{fact: submitted, date: {year}-02-01}}]
"""
VALUES = {
    "city": "de/musterstadt",
    "accepted": "2023-05",
    "id": "plan",
    "year": "2025",
    "period": "2023/2024",
    "to": "coalition",
}


def write(folder: Path, name: str, template: str, **values: str) -> Path:
    """An invented document in a *folder*, of the city Musterstadt unless *values* say otherwise."""
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.yaml"
    file.write_text(template.format(**{**VALUES, **values}), "utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The documents of an invented city: a membership, a plan in force, an inventory, a report."""
    city = tmp_path / "musterstadt"
    write(city, "membership", MEMBERSHIP)
    write(city, "plan", PLAN)
    write(city, "inventory", INVENTORY)
    write(city, "report-2024", REPORT, id="2024")
    return city


def drafted(text: str) -> ProgressReport:
    """The report that was printed."""
    return eccar.loads(text, ProgressReport)


def test_a_draft_takes_each_source_by_its_kind(folder: Path, run: Run) -> None:
    """The plan, not the inventory; the unit of the membership; words of the last report."""
    result = run("draft", "report", folder, *ON)
    report = drafted(result.out)

    assert result.code == 0
    assert report.basis is not None
    assert report.basis.identity == "plan:de/musterstadt:plan"
    assert str(report.period) == "2025/2026"
    assert report.responsible == "Stelle für Vielfalt"
    assert report.earlier == "2024"
    assert [entry.measure for entry in report.measures] == ["advice"]
    assert len(report.not_confirmed) == 1


def test_the_next_steps_are_where_errors_go(folder: Path, run: Run) -> None:
    """What was printed can be kept in a file; what comes next is said apart, with the day of the mark."""
    result = run("draft", "report", folder, *ON)

    assert result.err.splitlines() == [
        "Fill in what is between ‹ and ›.",
        "Read what was carried over, and remove the # from the line: # confirmed: 2027-01-15",
        "Check the report: eccar check FILE",
        "When it has been sent, record that: eccar submit FILE --date DAY",
    ]


@pytest.mark.parametrize(
    ("lang", "day"), [("en", "DAY"), ("de", "TAG"), ("fr", "JOUR"), ("pl", "DZIEŃ")]
)
def test_the_next_calls_name_what_was_written(
    lang: str, day: str, folder: Path, tmp_path: Path, run: Run
) -> None:
    """The folder that the draft is in, if it was drafted from it; else the file, whatever is in its name."""
    inside, outside = folder / "report 2026.yaml", tmp_path / "report-2026.yaml"
    among = run("draft", "report", folder, *ON, "--lang", lang, "--out", inside).err.splitlines()
    alone = run("draft", "report", folder, *ON, "--lang", lang, "--out", outside).err.splitlines()

    assert among[-2].endswith(f"eccar check {folder}")
    assert among[-1].endswith(f"eccar submit '{inside}' --date {day} --out '{inside}' --force")
    assert alone[-2].endswith(f"eccar check {outside}")
    assert alone[-1].endswith(f"eccar submit {outside} --date {day} --out {outside} --force")


def test_from_the_draft_to_the_next_years_draft(folder: Path, tmp_path: Path, run: Run) -> None:
    """Draft, fill in, confirm, check, submit; then next year's draft carries over what was sent."""
    file, sent = folder / "report-2026.yaml", folder / "report-2026.yaml"
    assert run("draft", "report", folder, *ON, "--out", file).code == 0
    text = file.read_text("utf-8")
    for number, question in enumerate(("What was difficult?", "What are the next steps?")):
        text = text.replace(f"‹{question}›", f"Answer {number}")
    file.write_text(text.replace("# confirmed:", "confirmed:"), "utf-8")

    checked = run("check", file, *ON)
    submitted = run(
        *("submit", file, "--date", "2027-02-01", "--by", "Stelle für Vielfalt"),
        *("--on", "2027-02-02", "--out", sent, "--force"),
    )
    following = run("draft", "report", folder, "--on", "2029-01-15")
    report = drafted(following.out)

    assert checked.code == 0
    assert submitted.code == 0
    assert eccar.load(sent, ProgressReport).state_on("2027-02-01").step == "submitted"
    assert (report.earlier, str(report.period)) == ("2026", "2027/2028")
    assert [response.words for response in report.responses] == [
        response.words for response in eccar.load(sent, ProgressReport).responses
    ]
    assert {mark.origin for mark in report.not_confirmed} == {"report:de/musterstadt:2026"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_first_report_needs_no_document(lang: str, run: Run) -> None:
    """Ten points, three questions, the unit; nothing is carried over."""
    call = ("draft", "report", "--authority", "pl/przykladowo", "--first", *PERIOD, *ON)
    result = run(*call, "--lang", lang)
    report = drafted(result.out)

    assert result.code == 0
    assert report.authorities == ("pl/przykladowo",)
    assert [len(report.points), len(report.responses)] == [10, 3]
    assert report.earlier is None
    assert report.carried_over == ()
    assert all(lang in dict(response.words.by_language) for response in report.responses)


def test_the_period_is_proposed_from_the_admission(tmp_path: Path, run: Run) -> None:
    """A membership is enough; the comment says that the period is a proposal."""
    file = write(tmp_path, "membership", MEMBERSHIP)
    result = run("draft", "report", file, *ON)

    assert str(drafted(result.out).period) == "2023-05/2026"
    assert "# The period is a proposal" in result.out
    assert "a proposal" not in run("draft", "report", file, *PERIOD, *ON).out


def test_each_addressee_has_a_chain_of_its_own(folder: Path, run: Run) -> None:
    """The yearly report to the council is not the one before the report to the coalition."""
    write(
        folder, "council", REPORT, id="council-2025", period="2025", year="2026", to="own-council"
    )
    council = drafted(run("draft", "report", folder, *ON, "--to", "own-council").out)
    coalition = drafted(run("draft", "report", folder, *ON).out)

    assert (council.earlier, coalition.earlier) == ("council-2025", "2024")
    assert (str(council.period), [*map(str, council.to)]) == ("2026/2027", ["own-council"])


def test_first_and_earlier_say_what_is_carried_over(folder: Path, run: Run) -> None:
    """--first carries nothing over; --earlier names another report than the last one."""
    old = write(folder, "report-2022", REPORT, id="2022", period="2021/2022", year="2023")
    first = drafted(run("draft", "report", folder, "--first", *PERIOD, *ON).out)
    named = drafted(run("draft", "report", folder, "--earlier", old, *PERIOD, *ON).out)

    assert (first.earlier, named.earlier) == (None, "2022")
    assert first.carried_over == ()
    assert drafted(run("draft", "report", folder, *ON).out).earlier == "2024"


def test_without_a_plan_it_is_the_inventory(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").unlink()
    report = drafted(run("draft", "report", folder, *ON).out)

    assert [entry.measure for entry in report.measures] == ["schools"]


def test_a_revised_plan_is_taken_in_its_last_version(folder: Path, run: Run) -> None:
    """Two versions of one plan are no two plans: the one that was recorded last counts."""
    text = (folder / "plan.yaml").read_text("utf-8")
    revised = text.replace("recorded: 2025", "recorded: 2026").replace("id: advice", "id: help")
    (folder / "revised.yaml").write_text(revised, "utf-8")
    report = drafted(run("draft", "report", folder, *ON).out)

    assert [entry.measure for entry in report.measures] == ["help"]


def test_the_items_of_a_questionnaire_are_asked(folder: Path, tmp_path: Path, run: Run) -> None:
    questionnaire = write(
        tmp_path,
        "questionnaire",
        "eccar: questionnaire/1\nid: '2027'\nitems: [{{id: staff, titles: {{en: How many posts?}}}}]",
    )
    result = run("draft", "report", folder, "--for", questionnaire, *ON)

    assert "en: ‹How many posts?›" in result.out
    assert drafted(result.out).response("staff", "2027") is not None
    assert run("draft", "report", folder, "--for", folder / "plan.yaml", *ON).code == 2


# ── mistakes ──


def refused(result: Result, *pieces: str) -> None:
    """The call printed no document, and said why."""
    assert (result.code, result.out) == (2, "")
    assert all(piece in result.err for piece in pieces), result.err


def test_no_period_is_refused_with_an_example(run: Run) -> None:
    refused(run("draft", "report", "--authority", "de/x", "--first", *ON), "2025/2026")


def test_what_is_no_period_is_refused(folder: Path, run: Run) -> None:
    refused(run("draft", "report", folder, "--period", "last year"), "last year")


def test_a_call_that_names_nothing_is_refused(run: Run) -> None:
    refused(run("draft", "report", *PERIOD), "--authority")


def test_another_thing_than_a_report_is_not_drafted(run: Run) -> None:
    refused(run("draft", "reprot", *PERIOD), "report")


def test_two_plans_in_force_are_a_question(folder: Path, run: Run) -> None:
    """Both are named; the file to use can be named."""
    write(folder, "other", PLAN, id="other")
    refused(run("draft", "report", folder, *ON), "plan:de/musterstadt:plan", "musterstadt:other")

    report = drafted(run("draft", "report", folder / "other.yaml", *PERIOD, *ON).out)
    assert report.basis is not None
    assert report.basis.identity == "plan:de/musterstadt:other"


def test_a_plan_whose_period_is_over_is_no_second_one(folder: Path, run: Run) -> None:
    old = PLAN.replace("2025-01-01", "2020-01-01").replace("2025-02-01", "2020-02-01")
    write(folder, "old", f"{old}period: 2020/2023\n", id="old")
    report = drafted(run("draft", "report", folder, *ON).out)

    assert report.basis is not None
    assert report.basis.identity == "plan:de/musterstadt:plan"


def test_two_reports_that_could_be_the_last_are_a_question(folder: Path, run: Run) -> None:
    write(folder, "twin", REPORT, id="twin")
    refused(run("draft", "report", folder, *ON), "report:de/musterstadt:twin", "--earlier")

    assert run("draft", "report", folder, "--first", *PERIOD, *ON).code == 0


def test_the_report_of_another_city_is_refused(folder: Path, tmp_path: Path, run: Run) -> None:
    other = write(tmp_path, "other", REPORT, id="2024", city="de/beispielstadt")
    refused(
        run("draft", "report", folder, "--earlier", other, *ON),
        "de/beispielstadt",
        "de/musterstadt",
    )


def test_two_cities_in_a_folder_need_a_choice(folder: Path, run: Run) -> None:
    write(folder, "neighbour", INVENTORY, city="de/beispielstadt")
    refused(run("draft", "report", folder, *ON), "de/beispielstadt", "--authority")
    refused(run("draft", "report", folder, "--authority", "de/x", *ON), "de/x")

    report = drafted(run("draft", "report", folder, "--authority", "de/musterstadt", *ON).out)
    assert report.authorities == ("de/musterstadt",)


def test_an_earlier_report_that_is_none_is_refused(folder: Path, tmp_path: Path, run: Run) -> None:
    refused(run("draft", "report", folder, "--earlier", folder / "plan.yaml", *ON), "report/1")
    refused(run("draft", "report", folder, "--earlier", tmp_path / "none.yaml", *ON), "none.yaml")
    refused(run("draft", "report", folder, "--earlier", folder / "plan.yaml", "--first"), "--first")


def test_a_file_of_a_wrong_kind_is_refused(tmp_path: Path, run: Run) -> None:
    account = write(tmp_path, "account", "eccar: account/1\ncity: {city}\nkept_since: 2024-01-01\n")
    refused(run("draft", "report", account, *PERIOD), "account/1")


def test_nothing_is_drafted_if_a_document_cannot_be_read(folder: Path, run: Run) -> None:
    (folder / "damaged.yaml").write_text("eccar: report/1\nauthorities: [", "utf-8")
    result = run("draft", "report", folder, *ON)

    assert (result.code, result.out) == (2, "")
    assert "damaged.yaml" in result.err


@pytest.mark.parametrize("name", ["report.yaml", "report.json"])
def test_a_file_is_not_replaced_unless_asked(
    folder: Path, tmp_path: Path, name: str, run: Run
) -> None:
    file = tmp_path / name
    file.write_text("mine", "utf-8")
    call = ("draft", "report", folder, *ON, "--out", file)
    refused(run(*call), name)
    assert file.read_text("utf-8") == "mine"

    assert run(*call, "--force").code == 0
    assert eccar.load(file, ProgressReport).id == "2026"


def test_a_file_of_no_format_is_refused(folder: Path, tmp_path: Path, run: Run) -> None:
    refused(run("draft", "report", folder, *ON, "--out", tmp_path / "report.txt"), "report.txt")


# ── submitting ──


def report_file(tmp_path: Path, more: str = "") -> Path:
    template = f'eccar: report/1\nid: "2026"\nauthorities: [{{city}}]\n{more}'
    return write(tmp_path, "report", template)


def test_a_submission_keeps_the_digest_of_what_was_sent(tmp_path: Path, run: Run) -> None:
    file = report_file(tmp_path)
    result = run("submit", file, "--date", "2027-02", "--by", "Stelle", "--on", "2027-03-01")
    sent, before = drafted(result.out), eccar.load(file, ProgressReport)
    [fact] = sent.facts

    assert result.code == 0
    assert type(fact) is Submitted
    assert (str(fact.when), fact.by, fact.recorded) == ("2027-02", "Stelle", dt.date(2027, 3, 1))
    assert fact.digest == before.content_digest == sent.content_digest


def test_what_was_submitted_is_not_submitted_again(tmp_path: Path, run: Run) -> None:
    """A corrected report is a document of its own; the own council is another addressee."""
    file = report_file(tmp_path, "facts: [{{fact: submitted, date: 2027-02-01}}]\n")
    refused(run("submit", file, "--date", "2027-03-01"), "replaces: [2026]")

    assert run("submit", file, "--date", "2027-03-01", "--to", "own-council").code == 0


@pytest.mark.parametrize(
    "more",
    [
        "replaces: ['2025']\n",
        "facts: [{{fact: submitted, date: 2027-02-01}}, {{fact: returned, date: 2027-02-10}}]\n",
    ],
)
def test_a_correction_is_submitted_again(tmp_path: Path, more: str, run: Run) -> None:
    file = report_file(tmp_path, more)
    result = run("submit", file, "--date", "2027-03-01", "--on", "2027-03-01")

    assert type(drafted(result.out).facts[-1]) is Resubmitted


def test_what_is_open_in_a_report_that_was_sent_is_said(folder: Path, run: Run) -> None:
    """It is recorded all the same, since it happened; the remarks are where errors go."""
    file = folder / "draft.yaml"
    run("draft", "report", folder, *ON, "--out", file)
    result = run("submit", file, "--date", "2027-02-01")

    assert result.code == 0
    assert result.err.splitlines()[:2] == [
        f"2 places still have a placeholder: eccar check {file}",
        "1 entry that was carried over is not marked as confirmed.",
    ]


def test_a_date_or_a_report_that_is_none_is_refused(tmp_path: Path, run: Run) -> None:
    file = report_file(tmp_path)
    refused(run("submit", file, "--date", "yesterday"), "yesterday")
    refused(run("submit", file), "--date")
    refused(run("submit", write(tmp_path, "plan", PLAN), "--date", "2027-02-01"), "report/1")


ROUND = """\
eccar: round/1
id: "{id}"
period: {period}
deadline: {deadline}
questionnaire: {questionnaire}
facts: [{facts}]
{more}
"""
QUESTIONNAIRE = """\
eccar: questionnaire/1
id: {id}
items: [{{id: staff, titles: {{en: How many posts (invented)}}, max_length: 300}}]
"""
OPENED = "{fact: opened, date: 2026-11-02}"
CLOSED = "{fact: closed, date: 2027-01-10}"


def a_round(folder: Path, id: str = "2027", **values: str) -> Path:
    """An invented round that is open in January 2027, unless *values* say otherwise."""
    filled = {
        "period": "2025/2026",
        "deadline": "2027-03-31",
        "questionnaire": "edition-2",
        "facts": OPENED,
        "more": "",
        **values,
    }
    return write(folder, f"round-{id}", ROUND, id=id, **filled)


def test_a_draft_is_for_the_round_that_asks_for_it(folder: Path, run: Run) -> None:
    """Its id, its period, its deadline in a comment, and the items of its questionnaire."""
    a_round(folder, period="2025/2027")
    write(folder, "questionnaire", QUESTIONNAIRE, id="edition-2")
    result = run("draft", "report", folder, *ON)
    report = drafted(result.out)

    assert (report.round, str(report.period)) == ("2027", "2025/2027")
    assert report.response("staff", "edition-2") is not None
    assert "# The period is that of the round 2027." in result.out.splitlines()
    assert "# The round asks for the report until 31 March 2027." in result.out.splitlines()
    assert "# At most 300 characters." in result.out.splitlines()


def test_of_a_round_whose_questionnaire_is_not_at_hand_the_call_says_so(
    folder: Path, run: Run
) -> None:
    """Its items are then asked with --for; the packaged one is at hand always."""
    a_round(folder)
    missing = run("draft", "report", folder, *ON).err
    a_round(folder, questionnaire="minimal")
    packaged = run("draft", "report", folder, *ON)

    assert "edition-2" in missing
    assert "--for" in missing
    assert "--for" not in packaged.err
    assert all(each.words for each in drafted(packaged.out).points)


@pytest.mark.parametrize(
    "values",
    [
        {"facts": f"{OPENED}, {CLOSED}"},
        {"facts": "{fact: opened, date: 2027-02-01}"},
        {"facts": f"{OPENED}, {{fact: excused, date: 2026-12-01, authorities: [de/musterstadt]}}"},
        {"more": "invited: [de/elsewhere]"},
        {"facts": "", "deadline": "2027-01-14"},
    ],
    ids=["closed", "not yet opened", "excused", "not invited", "over"],
)
def test_a_round_that_does_not_ask_is_not_that_of_a_draft(
    values: dict[str, str], folder: Path, run: Run
) -> None:
    """Closed, not yet opened, without this authority, or over with nothing else on record."""
    a_round(folder, **values)

    assert drafted(run("draft", "report", folder, *ON).out).round is None


def test_of_several_rounds_the_call_asks_which(folder: Path, run: Run) -> None:
    """Unless their periods, or a report that was sent, say which; --round chooses."""
    a_round(folder, "2027")
    a_round(folder, "2028", period="2027/2028")
    several = run("draft", "report", folder, *ON)
    chosen = run("draft", "report", folder, *ON, "--round", "2028")
    by_period = run("draft", "report", folder, *ON, *PERIOD)
    unknown = run("draft", "report", folder, *ON, "--round", "2029")

    assert several.code == 2
    assert "2027, 2028" in several.err
    assert "--round" in several.err
    assert drafted(chosen.out).round == "2028"
    assert drafted(by_period.out).round == "2027"
    assert unknown.code == 2
    assert "2027, 2028" in unknown.err


def test_a_round_that_has_its_report_asks_no_more(folder: Path, run: Run) -> None:
    """The report of 2024 was sent for the round: the next draft is for none."""
    a_round(folder, "2025", period="2023/2026")
    sent = folder / "report-2024.yaml"
    sent.write_text(sent.read_text("utf-8") + 'round: "2025"\n', "utf-8")

    assert drafted(run("draft", "report", folder, *ON).out).round is None


def test_a_report_to_the_own_council_is_for_no_round(folder: Path, run: Run) -> None:
    """Rounds are those of the coalition."""
    a_round(folder)
    report = drafted(run("draft", "report", folder, *ON, *PERIOD, "--to", "own-council").out)

    assert report.round is None


def test_a_round_is_enough_with_the_id_of_the_authority(tmp_path: Path, run: Run) -> None:
    """A city without any document of its own answers a round: only its id is to be given."""
    a_round(tmp_path / "empty")
    report = drafted(
        run("draft", "report", tmp_path / "empty", *ON, "--authority", "pl/przykladowo").out
    )

    assert (report.authorities, report.round) == (("pl/przykladowo",), "2027")
    assert str(report.period) == "2025/2026"
