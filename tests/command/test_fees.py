"""The commands about fees: fee, account, dues and what-if, and their wrong calls."""

from __future__ import annotations

import csv
import io
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
    result = run("fee", KRAKOW, "--year", "2024")

    assert result.code == 0
    assert "Fee: 1,500.00\xa0EUR, not certain (inferred)." in result.out
    assert "It joined on 25 September 2024" in result.out


def test_the_fee_as_data(run: Run) -> None:
    """Other tools get every ground, and amounts as text."""
    [data] = run("fee", KRAKOW, "--year", "2024", "--format", "json").data

    assert (data["city"], data["year"]) == ("pl/krakow", 2024)
    assert (data["amount"], data["currency"]) == ("1500.00", "EUR")
    assert data["band"] == {"above": 500000, "up_to": None, "fee": "1500.00"}
    assert (data["basis"], data["certain"], data["stale"]) == ("inferred", False, False)
    assert data["source"]["kind"] == "authority"
    assert data["population"]["inhabitants"] == 800653
    assert [doubt["amount"] for doubt in data["otherwise"]] == ["500.00", "401.64", "0.00"]
    assert all(doubt["why"] for doubt in data["otherwise"])


@pytest.mark.parametrize(
    ("year", "amount", "reason"),
    [("2008", None, "no-table"), ("2023", "0.00", None), ("2025", "1500.00", None),
     ("2030", "1500.00", "stale-table")],
)  # fmt: skip
def test_other_years(year: str, amount: str | None, reason: str | None, run: Run) -> None:
    """Before the first table, before joining, a full year, and beyond the last comparison."""
    [data] = run("fee", KRAKOW, "--year", year, "--format", "json").data

    assert data["amount"] == amount
    assert (reason is None) == data["certain"]
    assert reason is None or reason in [doubt["reason"] for doubt in data["otherwise"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["fee", "account", "dues"])
def test_every_language(command: str, lang: str, office: Path, run: Run) -> None:
    """Each command speaks each language, and always says the same ids."""
    result = run(command, office, "--on", DAY, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    assert "de/a-stadt" in result.out


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

        assert (data["amount"], data["basis"], data["certain"]) == ("800.00", "decided", True)
        assert data["source"] == "Minutes of the assembly (invented)"


def test_an_account_with_its_membership(office: Path, run: Run) -> None:
    """With the membership, the account shows what is missing, and the charge that would correct it."""
    stranger, paid, owing = run("account", office, "--on", DAY, "--format", "json").data

    assert (paid["balance"], paid["proposed"], paid["left_owing"]) == ("0.00", [], False)
    assert owing["balance"] == "1000.00"
    assert owing["open"] == [{"year": 2025, "amount": "1000.00"}]
    assert [year["verdict"] for year in owing["years"]] == ["right", "not-charged"]
    [charge] = owing["proposed"]
    assert charge == {"fact": "charged", "date": DAY, "amount": "1000.00 EUR", "year": 2026}
    assert "years" not in stranger


def test_an_account_alone(office: Path, run: Run) -> None:
    """Without its membership an account says what is open, and that nothing was compared."""
    result = run("account", office / "b/account.yaml", "--on", DAY)

    assert result.code == 0
    assert "1,000.00\xa0EUR open" in result.out
    assert "nothing is held against the schedule" in result.out


def test_an_account_as_it_was_known(office: Path, run: Run) -> None:
    """With another day of knowledge, both documents are read as of that day."""
    accounts = run("account", office, "--on", DAY, "--known-on", DAY, "--format", "json").data

    assert {account["known_on"] for account in accounts} == {DAY}
    assert any("years" in account for account in accounts)
    before = run(
        "account", office, "--on", DAY, "--known-on", "2000-01-01", "--format", "json"
    ).data
    assert "0.00" in {account["balance"] for account in before}


def test_dues_in_text(office: Path, run: Run) -> None:
    """One table for the office, with the sums and the accounts without a membership."""
    result = run("dues", office, "--year", "2026", "--on", DAY, "--ahead", "2")

    assert result.code == 0
    assert "In all, Fee: 1,500.00\xa0EUR\nIn all, Open: 1,000.00\xa0EUR" in result.out
    assert "Accounts without a membership on record: de/c-stadt" in result.out
    assert "2027: 1,500.00\xa0EUR (certain: 0, uncertain: 2, not known: 0)" in result.out


def test_dues_as_csv(office: Path, run: Run) -> None:
    """A line of names and a city a line; a name that begins as a formula does is defuse."""
    result = run("dues", office, "--year", "2026", "--on", DAY, "--format", "csv")
    heads, first, second = csv.reader(io.StringIO(result.out))

    assert tuple(heads) == CSV_HEADS
    assert first[:2] == ["de/a-stadt", "A-Stadt"]
    assert dict(zip(heads, first, strict=True))["certain"] == "yes"
    row = dict(zip(heads, second, strict=True))
    assert (row["name"], row["open"], row["oldest_open_year"]) == (
        "'=B-Stadt",
        "1000.00",
        "2025",
    )
    assert (row["amount"], row["verdict"], row["charged"]) == ("1000.00", "not-charged", "")


def test_dues_as_data(office: Path, run: Run) -> None:
    """A city a line, and the sums in a last line without a city."""
    *rows, sums = run("dues", office, "--on", DAY, "--format", "json", "--ahead", "1").data

    assert [row["city"] for row in rows] == ["de/a-stadt", "de/b-stadt"]
    assert (sums["city"], sums["total"], sums["open"]) == (
        None,
        {"amount": "1500.00", "currency": "EUR"},
        [{"amount": "1000.00", "currency": "EUR"}],
    )
    assert [year["year"] for year in sums["ahead"]] == [2027]
    assert sums["accounts_without_membership"] == ["de/c-stadt"]


def test_dues_of_a_city_with_two_documents(office: Path, run: Run) -> None:
    """Two documents of one kind about one city are a wrong call, not a wrong sum."""
    result = run("dues", office, office / "a", "--on", DAY)

    assert (result.code, result.out) == (2, "")
    assert "de/a-stadt is told twice" in result.err
    assert "account.yaml" in result.err


@pytest.mark.parametrize("format", ["text", "json"])
def test_what_if(format: str, office: Path, tmp_path: Path, run: Run) -> None:
    """What another schedule would change is shown by city and in total."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    result = run("what-if", office, other, "--year", "2026", "--format", format)

    assert result.code == 0
    if format == "json":
        first, second, sums = result.data
        assert (first["more"], second["more"]) == ("300.00", "-200.00")
        assert (sums["total_before"]["amount"], sums["total_after"]["amount"]) == (
            "1500.00",
            "1600.00",
        )
    else:
        assert "In all, Now: 1,500.00\xa0EUR\nIn all, Then: 1,600.00\xa0EUR" in result.out


def test_what_if_of_a_city_with_two_documents(office: Path, tmp_path: Path, run: Run) -> None:
    """Two documents on one city are not summed up."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)

    assert run("what-if", office, office / "a", other).code == 2


def test_checking_by_another_schedule(office: Path, tmp_path: Path, run: Run) -> None:
    """Accounts are checked by the schedule that is named."""
    other = tmp_path / "other.toml"
    other.write_text(SCHEDULE)
    folder = office / "a"

    assert "FEE201" not in run("check", folder, "--on", DAY).out
    assert "FEE201" in run("check", folder, "--on", DAY, "--schedule", other).out


def test_a_folder_of_all_kinds(office: Path, run: Run) -> None:
    """What another command is about is passed over in a folder, and shown by show."""
    assert len(run("status", office, "--format", "json").data) == 2
    shown = run("show", office, "--format", "json").data
    assert [document["document"]["eccar"] for document in shown] == [
        "account/1", "account/1", "membership/1", "account/1", "membership/1"
    ]  # fmt: skip
    assert run("show", office).out.count("\nAccount: ") == 3


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (("fee", KRAKOW, "--year", "9999"), "9999 is not a year that can be asked about"),
        (("fee", KRAKOW, "--year", "0"), "0 is not a year that can be asked about"),
        (("fee", KRAKOW, "--year", "soon"), "“soon” is not a year"),
        (("fee", KRAKOW, "--year", "-1"), "-1"),
        (("fee", KRAKOW, "--schedule", KRAKOW), "wanted here: fee-schedule/1"),
        (("fee", KRAKOW, "--schedule", "nowhere.toml"), "nothing was reckoned"),
        (("dues", KRAKOW, "--ahead", "51"), "from 0 to 50"),
        (("dues", KRAKOW, "--ahead", "x"), "from 0 to 50"),
        (("account", "{office}/stranger.yaml", "--known-on", "never"), "never"),
        (("fee", "{office}/stranger.yaml"), "holds account/1; wanted here: membership/1"),
        (("status", "{office}/stranger.yaml"), "holds account/1; wanted here: membership/1"),
        (("what-if", KRAKOW, KRAKOW), "wanted here: fee-schedule/1"),
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


@pytest.mark.parametrize("command", ["dues", "what-if"])
def test_no_sums_if_a_file_cannot_be_read(command: str, tmp_path: Path, run: Run) -> None:
    """A run over a folder with a broken file names the file and prints no sum."""
    folder, other = tmp_path / "papers", tmp_path / "fees.yaml"
    folder.mkdir()
    (folder / "broken.yaml").write_text("eccar: account/1\ncity: 5\n", encoding="utf-8")
    save(fee_schedule(), other)
    schedules = [str(other)] if command == "what-if" else []

    code, out, err = run(command, str(folder), *schedules, "--on", DAY)

    assert (code, out) == (2, "")
    assert "Nothing was summed up" in err
    assert "broken.yaml" in err
