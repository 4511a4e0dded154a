"""The commands about fees: fee, account, dues and what-if, and their wrong calls."""

from __future__ import annotations

import csv
import io
import weakref
from pathlib import Path

import pytest

from eccar import fee_schedule, load, save
from eccar.fees.views.yearly_runs import CSV_HEADS
from eccar.render.to_csv import defuse

from .conftest import Run

ROOT = Path(__file__).parents[2]
KRAKOW = str(ROOT / "examples/krakow/membership.yaml")
DAY = "2026-11-22"
LANGUAGES = ("en", "de", "fr", "pl")
MEMBERSHIP = """\
eccar: membership/1
recorded: 2026-01-01
city:
  id: {id}
  names: {{de: "{name}"}}
  country: DE
  population: [{{date: 2024-12-31, inhabitants: {people}}}]
facts:
- {{fact: accepted, date: {since}, sources: [Minutes]}}
"""
ACCOUNT = """\
eccar: account/1
city: {id}
kept_since: {since}
facts:
{facts}
"""
CHARGED = (
    '- {{fact: charged, date: {year}-02-01, amount: {amount}, year: {year}, notice: "{year}-1"}}'
)
SCHEDULE = """\
eccar = "fee-schedule/1"
[[tables]]
since = 2020-01-01
source = "Minutes of the assembly (invented)"
basis = "decided"
seen = 2026-11-22
population_day = { month_day = "12-31", years_before = 1, basis = "decided" }
bands = [{ up_to = 20_000, fee = "0.00 EUR" }, { fee = "800.00 EUR" }]
"""


def euro(amount: str) -> dict[str, str]:
    """An amount in euros as data."""
    return {"amount": amount, "currency": "EUR"}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An invented office: a member that pays, one that owes, a stranger; each in a folder."""
    cities = {
        "a": ("de/a-stadt", "A-Stadt", 50_000, ["2025", "2026"], ["2025", "2026"]),
        "b": ("de/b-stadt", "=B-Stadt", 250_000, ["2025"], []),
    }
    for name, (id_, city, people, charged, paid) in cities.items():
        folder = tmp_path / name
        folder.mkdir()
        amount = "500.00 EUR" if people < 100_000 else "1000.00 EUR"
        facts = [CHARGED.format(year=year, amount=amount) for year in charged]
        facts += [
            f"- {{fact: paid, date: {year}-03-01, amount: {amount}, year: {year}}}" for year in paid
        ]
        (folder / "membership.yaml").write_text(
            MEMBERSHIP.format(id=id_, name=city, people=people, since="2025-01-01")
        )
        (folder / "account.yaml").write_text(
            ACCOUNT.format(id=id_, since="2025-01-01", facts="\n".join(facts))
        )
    (tmp_path / "stranger.yaml").write_text(
        ACCOUNT.format(id="de/c-stadt", since="2025-01-01", facts=" []")
    )
    return tmp_path


def test_the_fee_of_krakow(run: Run) -> None:
    """Kraków's fee of 2024 is inferred, and not certain because it joined within the year."""
    result = run("fee", KRAKOW, "--more", "--year", "2024")

    assert result.code == 0
    assert "Fee: EUR\xa01,500.00, to be confirmed." in result.out
    assert "Joined on 25 September 2024" in result.out


def test_the_fee_as_data(run: Run) -> None:
    """Other tools get every ground, and amounts as text."""
    [data] = run("fee", KRAKOW, "--year", "2024", "--format", "json").data

    assert (data["eccar"], data["identity"]) == ("assessment/1", "membership:pl/krakow")
    assert (data["city"], data["year"]) == ("pl/krakow", 2024)
    assert (data["amount"], data["currency"]) == (euro("1500.00"), "EUR")
    assert data["band"] == {
        "name": "500,001 inhabitants or more",
        "up_to": None,
        "fee": euro("1500.00"),
    }
    assert data["above"] == 500000
    assert (data["basis"], data["certain"], data["stale"]) == ("inferred", False, False)
    assert data["source"]["kind"] == "authority"
    assert data["population"]["inhabitants"] == 800653
    assert data["population"]["date"]["first"] == "2021-03-31"
    otherwise = [doubt["amount"] for doubt in data["otherwise"]]
    assert otherwise == [euro("500.00"), euro("401.64"), euro("0.00")]
    assert {doubt["reason"] for doubt in data["otherwise"]} == {"joined"}
    assert all(doubt["message"] for doubt in data["otherwise"])


@pytest.mark.parametrize(
    ("year", "amount", "reason"),
    [("2008", "0.00", None), ("2023", "0.00", None), ("2025", "1500.00", None),
     ("2030", "1500.00", "stale-table")],
)  # fmt: skip
def test_other_years(year: str, amount: str, reason: str | None, run: Run) -> None:
    """Before the first table, before joining, a full year, and beyond the last comparison."""
    [data] = run("fee", KRAKOW, "--year", year, "--format", "json").data

    assert data["amount"] == euro(amount)
    assert (reason is not None) == data["doubtful"]
    assert not data["certain"], "the packaged table is not decided"
    assert reason is None or reason in [doubt["reason"] for doubt in data["otherwise"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["fee", "account", "dues"])
def test_every_language(command: str, lang: str, office: Path, run: Run) -> None:
    """Each command speaks each language, and always says the same ids."""
    result = run(command, office, "--on", DAY, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    assert "A-Stadt" in result.out or "C-Stadt" in result.out or "de/a-stadt" in result.out


def test_the_year_is_that_of_the_day(run: Run) -> None:
    """Without a year, it is that of the day."""
    [data] = run("fee", KRAKOW, "--on", "2025-06-01", "--format", "json").data

    assert data["year"] == 2025


def test_another_schedule(tmp_path: Path, run: Run) -> None:
    """A schedule of one's own, in TOML or YAML, takes the place of the packaged one."""
    toml, yaml = tmp_path / "fees.toml", tmp_path / "fees.yaml"
    toml.write_text(SCHEDULE)
    save(load(toml), yaml)
    for file in (toml, yaml):
        call = ("fee", KRAKOW, "--year", "2026", "--schedule", file, "--format", "json")
        [data] = run(*call).data

        assert (data["amount"], data["basis"], data["certain"]) == (euro("800.00"), "decided", True)
        assert data["source"]["text"] == "Minutes of the assembly (invented)"


def test_an_account_with_its_membership(office: Path, run: Run) -> None:
    """With the membership, the account shows what is missing, and the charge that would correct it."""
    stranger, paid, owing = run("account", office, "--on", DAY, "--format", "json").single

    assert (paid["balance"], paid["proposed"]) == (euro("0.00"), [])
    assert paid["owes_after_leaving"] is False
    assert owing["balance"] == owing["least"] == owing["most"] == euro("1000.00")
    assert owing["open"] == [{"year": 2025, "amount": euro("1000.00")}]
    assert [year["verdict"] for year in owing["years"]] == ["right", "not-charged"]
    [charge] = owing["proposed"]
    fact = {"fact": "charged", "date": DAY, "amount": "1000.00 EUR", "year": 2026}
    today = {"written": DAY, "first": DAY, "last": DAY}
    assert charge == {"fact": "charged", "date": today, "document": fact}
    assert [line["eccar"] for line in (stranger, owing)] == ["statement/1", "review/1"]
    assert owing["identity"] == "account:de/b-stadt"
    assert "years" not in stranger


def test_an_account_alone(office: Path, run: Run) -> None:
    """Without its membership an account says what is open, and that nothing was compared."""
    result = run("account", office / "b/account.yaml", "--more", "--on", DAY)

    assert result.code == 0
    assert "EUR\xa01,000.00 open" in result.out
    assert "the membership document is missing" in result.out


def test_an_account_as_it_was_known(office: Path, run: Run) -> None:
    """With another day of knowledge, both documents are read as of that day."""
    accounts = run("account", office, "--on", DAY, "--known-on", DAY, "--format", "json").single

    assert {account["known_on"] for account in accounts} == {DAY}
    assert any("years" in account for account in accounts)
    before = run(
        "account", office, "--on", DAY, "--known-on", "2000-01-01", "--format", "json"
    ).single
    assert euro("0.00") in [account["balance"] for account in before]


def test_dues_in_text(office: Path, run: Run) -> None:
    """One table for the office, with the sums and the accounts without a membership."""
    result = run("dues", office, "--year", "2026", "--on", DAY, "--ahead", "2")

    assert result.code == 0
    assert "Total fees: EUR\xa01,500.00 for 2 cities\n" in result.out
    assert "Total open: EUR\xa01,000.00 for 2 of 3 cities; 1 city without" in result.out
    assert "Accounts without a membership document: de/c-stadt" in result.out
    assert "2027: EUR\xa01,500.00 for 2 cities" in result.out


def test_dues_as_csv(office: Path, run: Run) -> None:
    """A line of names and a city a line; a name that begins as a formula does is defuse."""
    result = run("dues", office, "--year", "2026", "--on", DAY, "--format", "csv")
    heads, first, second, left_out = csv.reader(io.StringIO(result.out))

    assert tuple(heads) == (*CSV_HEADS, "audience")
    assert first[:2] == ["de/a-stadt", "A-Stadt"]
    assert dict(zip(heads, first, strict=True))["certain"] == "no"
    assert (left_out[0], dict(zip(heads, left_out, strict=True))["why"]) == (
        "de/c-stadt",
        "no membership document",
    )
    row = dict(zip(heads, second, strict=True))
    assert (row["name"], row["open"], row["oldest_open_year"]) == (
        "'=B-Stadt",
        "1000.00",
        "2025",
    )
    assert (row["amount"], row["verdict"], row["charged"]) == ("1000.00", "not-charged", "")


def test_dues_as_data(office: Path, run: Run) -> None:
    """One answer: a row for each city, and the sums."""
    [sums] = run("dues", office, "--on", DAY, "--format", "json", "--ahead", "1").data
    paid, owing = sums["rows"]

    assert sums["identity"] is sums["file"] is None
    assert (sums["year"], sums["on"]) == (2026, DAY)
    assert (paid["city"], paid["balance"], paid["verdict"]) == ("de/a-stadt", euro("0.00"), "right")
    assert (owing["city"], owing["verdict"]) == ("de/b-stadt", "not-charged")
    assert owing["assessment"]["amount"] == owing["balance"] == euro("1000.00")
    assert (owing["charged"], owing["oldest_open_year"]) == (None, 2025)
    assert sums["total"] == {
        "amount": euro("1500.00"),
        "rows": 2,
        "counted": 2,
        "uncertain": 2,
        "left_out": [],
    }
    assert sums["open"] == [
        {
            "amount": euro("1000.00"),
            "rows": 3,
            "counted": 2,
            "uncertain": 0,
            "left_out": [{"name": "de/c-stadt", "reason": "no-membership"}],
        }
    ]
    [ahead] = sums["ahead"]
    assert (ahead["year"], ahead["total"]["amount"]) == (2027, euro("1500.00"))
    assert sums["accounts_without_membership"] == ["de/c-stadt"]


@pytest.mark.parametrize("format_", ["text", "json", "csv", "html", "markdown"])
def test_dues_of_a_city_with_two_documents(format_: str, office: Path, run: Run) -> None:
    """The others are summed up; the city that appears twice is named, and the exit code says so."""
    result = run("dues", office, office / "a", "--on", DAY, "--format", format_)

    assert result.code == 3
    assert "A-Stadt appears twice" in (result.err or result.out)
    assert "account.yaml" in (result.err or result.out)
    assert "B-Stadt" in result.out or "de/b-stadt" in result.out
    assert "A-Stadt" in result.out or "de/a-stadt" in result.out
    if format_ == "json":
        *notices, sums = result.data
        assert {notice["key"] for notice in notices} == {"fees.duplicate"}
        assert [row["city"] for row in sums["rows"]] == ["de/b-stadt"]
        assert (sums["total"]["amount"], sums["total"]["rows"]) == (euro("1000.00"), 2)
        assert sums["total"]["left_out"] == [{"name": "de/a-stadt", "reason": "duplicate"}]


def test_an_account_with_two_memberships(office: Path, run: Run) -> None:
    """An account is shown without a comparison where two memberships would have to be chosen from."""
    result = run("account", office / "a", office / "a/membership.yaml", "--more", "--on", DAY)

    assert result.code == 3
    assert "A-Stadt appears twice" in result.err
    assert "there are several documents of one kind" in result.out
    assert "the membership document is missing" not in result.out


def test_the_difference_says_what_it_leaves_out(office: Path, tmp_path: Path, run: Run) -> None:
    """Each of its three sums, and its table for a spreadsheet."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    folder = office / ("long-name-" * 12)
    folder.mkdir()
    (folder / "broken.json").write_text("[")
    copy = office / "copy.yaml"
    copy.write_text((office / "a/membership.yaml").read_text())
    call = ("what-if", office, other, "--year", "2026", "--on", DAY)
    shown, table = run(*call).out, run(*call, "--format", "csv").out

    sums = [
        line
        for line in shown.splitlines()
        if line.startswith(("Current total", "New total", "Difference"))
    ]
    assert len(sums) == 3
    for line in sums:
        assert "1 file not read" in line
        assert "1 city with several documents (A-Stadt)" in line
    assert "A-Stadt: several documents" in table
    assert "broken.json: file not read" in table


def test_an_account_that_cannot_be_read_is_not_denied(office: Path, run: Run) -> None:
    """What is said of a missing account or membership is true of a file that is broken."""
    (office / "b/account.yaml").write_text("eccar: account/1\ncity: [")
    (office / "a/membership.yaml").write_text("eccar: membership/1\ncity: [")
    result = run("dues", office, "--more", "--on", DAY)
    table = run("dues", office, "--on", DAY, "--format", "csv").out

    assert result.code == 3
    assert "No account was found." in result.out
    assert "Accounts without a membership document: de/a-stadt" in result.out
    assert "on record" not in result.out.split("Total fees")[1]
    assert "de/a-stadt" in table
    checked = run("check", office, "--more", "--on", DAY)
    assert "The membership of de/a-stadt is not among the documents read." in checked.out


@pytest.mark.parametrize("command", ["fee", "status"])
def test_each_of_two_documents_of_a_city_is_answered(
    command: str, office: Path, run: Run, tmp_path: Path
) -> None:
    """That a city has two documents is reported, and the exit code says so."""
    copy = tmp_path / "copy.yaml"
    copy.write_text((office / "a/membership.yaml").read_text())
    result = run(command, office / "a/membership.yaml", copy, "--on", DAY)

    assert result.code == 3
    assert result.out.count("A-Stadt") >= 2
    assert "A-Stadt appears twice" in result.err
    assert "copy.yaml" in result.err
    assert "no sum" not in result.err


@pytest.mark.parametrize("format", ["text", "json"])
def test_what_if(format: str, office: Path, tmp_path: Path, run: Run) -> None:
    """What another schedule would change is shown by city and in total."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    result = run("what-if", office, other, "--year", "2026", "--format", format)

    assert result.code == 0
    if format == "json":
        [difference] = result.data
        assert difference["eccar"] == "schedule-difference/1"
        changes = [(change["city"], change["more"]) for change in difference["changes"]]
        assert changes == [("de/a-stadt", euro("300.00")), ("de/b-stadt", euro("-200.00"))]
        sums = [difference[key]["amount"] for key in ("before", "after")]
        assert [*sums, difference["more"]] == [*map(euro, ("1500.00", "1600.00", "100.00"))]
    else:
        assert "Current total: EUR\xa01,500.00 for 2 cities" in result.out
        assert "New total: EUR\xa01,600.00 for 2 cities" in result.out


def test_what_if_of_a_city_with_two_documents(office: Path, tmp_path: Path, run: Run) -> None:
    """It is left out of both sums by name."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    result = run("what-if", office, office / "a", other, "--year", "2026", "--format", "json")
    notice, difference = result.data

    assert result.code == 3
    assert notice["values"]["subject"] == "de/a-stadt"
    assert [change["city"] for change in difference["changes"]] == ["de/b-stadt"]
    for key in ("before", "after"):
        assert difference[key]["left_out"] == [{"name": "de/a-stadt", "reason": "duplicate"}]


def test_checking_by_another_schedule(office: Path, tmp_path: Path, run: Run) -> None:
    """Accounts are checked by the schedule that is named."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    folder = office / "a"

    assert "FEE201" not in run("check", folder, "--on", DAY).out
    assert "FEE201" in run("check", folder, "--on", DAY, "--schedule", other).out


def test_a_folder_of_all_kinds(office: Path, run: Run) -> None:
    """What another command is about is passed over in a folder, and shown by show."""
    assert len(run("status", office, "--format", "json").single) == 2
    shown = run("show", office, "--format", "json").single
    assert [document["document"]["eccar"] for document in shown] == [
        "account/1", "account/1", "membership/1", "account/1", "membership/1"
    ]  # fmt: skip
    assert run("show", office, "--more").out.count("\nAccount: ") == 3


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (("fee", KRAKOW, "--year", "9999"), "9999 is not a valid year"),
        (("fee", KRAKOW, "--year", "0"), "0 is not a valid year"),
        (("fee", KRAKOW, "--year", "soon"), "“soon” is not a year"),
        (("fee", KRAKOW, "--year", "-1"), "-1"),
        (("fee", KRAKOW, "--schedule", KRAKOW), "expected: fee-schedule/1"),
        (("fee", KRAKOW, "--schedule", "nowhere.toml"), "nothing was calculated"),
        (("dues", KRAKOW, "--ahead", "51"), "from 0 to 50"),
        (("dues", KRAKOW, "--ahead", "x"), "from 0 to 50"),
        (("account", "{office}/stranger.yaml", "--known-on", "never"), "never"),
        (("fee", "{office}/stranger.yaml"), "contains account/1; expected: membership/1"),
        (("status", "{office}/stranger.yaml"), "contains account/1; expected: membership/1"),
        (("what-if", KRAKOW, KRAKOW), "expected: fee-schedule/1"),
    ],
)
def test_wrong_calls(call: tuple[str, ...], text: str, office: Path, run: Run) -> None:
    """A wrong call says what is wrong, prints nothing else, and ends with 2."""
    result = run(*(argument.format(office=office) for argument in call))

    assert (result.code, result.out) == (2, "")
    assert text in result.err


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("=1+1", "'=1+1"), ("+49", "'+49"), ("-500.00", "-500.00"), ("-1+1", "'-1+1"), ("@SUM", "'@SUM"),
     ("\t=1", "'\t'=1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("|cmd", "'|cmd"), ("Musterstadt", "Musterstadt"),
     ("", ""), ("1500.00", "1500.00"), ("\r=1", "'\r'=1")],
)  # fmt: skip
def test_formulas_are_defuse(cell: str, safe: str) -> None:
    """A cell that a spreadsheet would run is plain text; a number stays a number."""
    assert defuse(cell) == safe


def test_the_packaged_fees_can_be_converted(tmp_path: Path, run: Run) -> None:
    """TOML is read and never written; YAML says the same."""
    toml, yaml = tmp_path / "fees.toml", tmp_path / "fees.yaml"
    toml.write_text(SCHEDULE)

    assert run("convert", toml, yaml).code == 0
    assert load(yaml) == load(toml)
    assert run("convert", yaml, tmp_path / "again.toml").code == 2
    assert fee_schedule() == fee_schedule()


@pytest.mark.parametrize("command", ["dues", "what-if", "account", "fee"])
def test_a_broken_file_stops_no_other_answer(
    command: str, office: Path, tmp_path: Path, run: Run
) -> None:
    """A file that cannot be read is named, all else is answered, and the exit code says so."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    (office / "broken.yaml").write_text("eccar: account/1\ncity: 5\n", encoding="utf-8")
    schedules = [str(other)] if command == "what-if" else []
    more = [] if command == "what-if" else ["--more"]
    result = run(command, office, *schedules, *more, "--on", DAY)

    assert result.code == 3
    assert "broken.yaml" in result.err
    assert "A-Stadt" in result.out or "de/a-stadt" in result.out or "a/membership" in result.out
    if command in ("dues", "what-if"):
        assert "1 file not read (" in result.out


def test_what_joining_would_cost_without_a_file(run: Run) -> None:
    """A number of inhabitants is enough; the first line answers, and the year of joining follows."""
    _, first, second, *rest = run(
        "fee", "--inhabitants", "78432", "--more", "--year", "2026"
    ).out.splitlines()

    assert first == (
        "Joining would cost about EUR\xa0500.00 a year (inferred; the official table is not public)."
    )
    assert second.startswith("In the year of joining: EUR\xa00.00 to EUR\xa0500.00; ")
    assert rest[0] == "Fee only; plan, travel and staff are not included."
    assert "certain" not in f"{first}\n{second}"


def test_near_an_edge_both_bands_are_shown(run: Run) -> None:
    """Where no source gives the edge, both amounts and both bands are named."""
    result = run("fee", "--inhabitants", "300000", "--year", "2026")
    [data] = run("fee", "--inhabitants", "300000", "--year", "2026", "--format", "json").data

    assert "about EUR\xa01,000.00 or EUR\xa01,500.00 a year" in result.out
    assert "\n500,001 inhabitants or more " in result.out
    assert (data["eccar"], data["identity"]) == ("joining-cost/1", None)
    assert (data["inhabitants"], data["kind"]) == (300_000, "city")
    assert [band["fee"] for band in data["bands"]] == [euro("1000.00"), euro("1500.00")]
    assert data["amounts"] == [euro("1000.00"), euro("1500.00")]
    assert data["first_year"] == [euro("0.00"), euro("1500.00")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "subject", [(KRAKOW,), ("--inhabitants", "60000"), ("--inhabitants", "300000")]
)
def test_a_rate_adds_the_other_currency(subject: tuple[str, ...], lang: str, run: Run) -> None:
    """The amount in the other currency comes with the rate, its source and its day."""
    rate = "4.2531 PLN/EUR, NBP 2026-11-27"
    call = ("fee", *subject, "--year", "2026", "--rate", rate)
    [data] = run(*call, "--format", "json").data
    shown = run(*call, "--lang", lang).out
    amounts = data["amounts"] if "amounts" in data else [data["amount"]]

    assert [money["currency"] for money in data["converted"]] == ["PLN"] * len(amounts)
    assert [float(money["amount"]) for money in data["converted"]] == [
        round(float(money["amount"]) * 4.2531, 2) for money in amounts
    ]
    assert data["rate"] == {
        "units": "4.2531",
        "currency": "PLN",
        "per": "EUR",
        "source": "NBP",
        "day": "2026-11-27",
    }
    assert all(part in shown for part in ("2531 PLN/EUR", "NBP", "2026", "PLN"))


@pytest.mark.parametrize("format_", ["text", "html", "markdown", "json"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_city_that_asks_reads_the_cost_first(
    format_: str, lang: str, tmp_path: Path, run: Run
) -> None:
    """Of a city that is no member, the cost of joining comes before that nothing is owed."""
    motion = tmp_path / "motion.yaml"
    motion.write_text(
        MEMBERSHIP.format(
            id="de/musterstadt", name="Musterstadt", people=63_120, since="2027-05-01"
        )
    )
    call = ("fee", motion, "--year", "2026", "--format", format_, "--lang", lang)
    result = run(*call)

    if format_ == "json":
        [data] = result.data
        assert data["joining"]["amounts"] == [euro("500.00")]
        assert (data["outside"], data["certain"], data["not_included"][0]) == (
            "later",
            False,
            "plan",
        )
        first, *_ = data["explained"]
    else:
        first = result.out.replace("\u202f", " ")
        assert first.index("500") < first.rindex("2026")
        assert "0" + ("." if lang == "en" else ",") + "00" in first
    assert "500" in first


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (("fee",), "Name files or give --inhabitants"),
        (("fee", KRAKOW, "--inhabitants", "5"), "not both"),
        (("fee", KRAKOW, "--kind", "canton"), "--kind is used with --inhabitants"),
        (("fee", "--inhabitants", "78.432"), "digits only"),
        (("fee", "--inhabitants", "0"), "inhabitants"),
        (("fee", "--inhabitants", "99999999999"), "inhabitants"),
        (
            ("fee", "--inhabitants", "5", "--kind", "village"),
            "is not a kind of authority. The kinds are: city, district",
        ),
        (("fee", KRAKOW, "--rate", "4,25"), "source and day: 4.2531 PLN/EUR, NBP 2026-11-27"),
        (("fee", KRAKOW, "--rate", "4.25 PLN/USD, NBP 2026-11-27"), "the amount is in EUR"),
    ],
)
def test_wrong_questions_about_fees(call: tuple[str, ...], text: str, run: Run) -> None:
    """A question that cannot be asked is refused in one sentence."""
    result = run(*call)

    assert (result.code, result.out) == (2, "")
    assert text in result.err


def test_what_makes_all_fees_doubtful_is_said_once(office: Path, run: Run) -> None:
    """The basis and the age of the table are above the table, and no row is marked for them."""
    result = run("dues", office, "--more", "--year", "2028", "--on", DAY)
    lines = result.out.splitlines()
    [bases] = [line for line in lines if line.startswith("Basis of the fees: ")]
    [stale] = [line for line in lines if "may have changed since" in line]
    [heads] = [line for line in lines if line.startswith("City ")]

    assert lines.index(bases) < lines.index(stale) < lines.index(heads)
    [row] = [line for line in lines if line.startswith("A-Stadt")]
    assert "EUR\xa0500.00  " in row
    [edge] = [line for line in lines if line.startswith("=B-Stadt")]
    assert "EUR\xa01,000.00\xa0?" in edge, "it differs: its band may be another"


def test_dues_keep_no_text_of_any_file(
    office: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While fees are added up, no document with its positions is kept, only the values."""
    from eccar.documents.folder import read_file
    from eccar.fees.runs import yearly_run

    added_up = yearly_run.dues
    documents: list[weakref.ref[object]] = []
    alive: list[int] = []

    def reading(name: str, folder: str) -> object:
        document = read_file(name, folder)
        documents.append(weakref.ref(document))
        return document

    def adding_up(*arguments: object, **options: object) -> object:
        alive.append(sum(reference() is not None for reference in documents))
        return added_up(*arguments, **options)  # type: ignore[arg-type]  # As they come.

    monkeypatch.setattr("eccar.command.inputs.read_file", reading)
    monkeypatch.setattr(yearly_run, "dues", adding_up)
    run("dues", office, "--on", DAY)

    assert len(documents) == 5
    assert alive == [0]
