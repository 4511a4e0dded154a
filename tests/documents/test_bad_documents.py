"""Bad documents, one fault each: every one gives its code in its place, and never a traceback."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eccar import DocumentError, Membership, from_dict, load, read
from eccar.checking.catalog import error_codes
from eccar.command import main
from eccar.desk.errors import DAMAGED
from eccar.desk.errors import ERROR_CODES as OF_SPREADSHEETS
from eccar.desk.papers.errors import ERROR_CODES as OF_PAPERS
from eccar.desk.workbook.errors import ERROR_CODES as OF_WORKBOOKS
from eccar.dossier.errors import ERROR_CODES as OF_DOSSIERS
from eccar.fees.payment.errors import ERROR_CODES as OF_PAYING
from eccar.incidents.records.errors import ERROR_CODES as OF_RECORDS
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.network.errors import ERROR_CODES as OF_THE_NETWORK
from eccar.plan.errors import ERROR_CODES as OF_PLANS
from eccar.reports.errors import ERROR_CODES as OF_REPORTS
from eccar.values import contacts

CASES = Path(__file__).parents[1] / "cases/documents"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((CASES / "expected.toml").read_text("utf-8"))
BAD = {name: case for name, case in EXPECTED.items() if case["codes"]}
STORED = [name for name, case in BAD.items() if not case.get("made")]
MADE = [name for name, case in BAD.items() if case.get("made")]
GOOD = "eccar: membership/1\ncity:\n  id: pl/krakow\n  names: {pl: Kraków}\n  country: PL\n"

BYTES = {
    "larger-than-allowed.yaml": b"[" * (10 * 2**20),
    "brackets.yaml": b"[" * 900,
    "brackets.json": b"[" * 2**20,
    "utf-16-le.yaml": b"\xff\xfe" + GOOD.encode("utf-16-le"),
    "utf-16-be.yaml": b"\xfe\xff" + GOOD.encode("utf-16-be"),
    "utf-16-without-mark.yaml": GOOD.encode("utf-16-le"),
    "utf-32.yaml": GOOD.encode("utf-32"),
    "latin-1.yaml": GOOD.encode("latin-1"),
    "half-a-sequence.yaml": GOOD.encode() + "# ó".encode()[:-1],
    "escape.yaml": GOOD.encode() + b"# \x1b[31m\n",
    "workbook.xlsx": b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 40 + b"xl/workbook.xml",
    "scan.pdf": b"%PDF-1.7\n",
    "digits.json": b'{"a": ' + b"9" * 5000 + b"}",
    "digits.yaml": b"a: " + b"9" * 5000,
    "brackets.toml": b"a = " + b"[" * 2**20,
    "digits.toml": b"a = " + b"9" * 5000,
}

ELSEWHERE = {
    "DOC690": "a library that is not installed: incidents/disclosure/test_possible.py",
    **dict.fromkeys(
        ("DOC716", "DOC717", "DOC718", "DOC719"), "sums of tables: incidents/counts/test_totals.py"
    ),
    "DOC740": "an attack without a threshold: command/test_incidents.py",
    **dict.fromkeys(
        ("DOC741", "DOC742", "DOC743", "DOC744", "DOC754"),
        "plans: incidents/publishing/test_plan.py",
    ),
    "DOC113": "only huge lists have so many: test_laws.py",
    "DOC002": "writing: test_writing.py",
    "DOC006": "the command: test_command.py",
    "DOC007": "writing: test_writing.py",
    "DOC029": "a link out of a folder: test_folder.py",
    "DOC030": "a folder that has documents already: test_new_folder.py",
    "DOC028": "a text for the name of a file: test_loading.py",
    "DOC116": "a document of another kind than is asked for: test_loading.py",
    "DOC111": "only plain data can have such keys: test_reading.py",
    "DOC302": "ids of plans and of their parts: test_bad_plans.py",
    "DOC307": "numbers that no document can have: plan/test_values.py",
    "DOC232": "what no document can have for a truth: plan/test_measures.py",
    "DOC233": "words that no document can tell twice: plan/test_measures.py",
    "DOC263": "the dues of two cities: fees/test_reconciliation.py",
    "DOC264": "retired: a sum leaves out by name what appears twice",
    "DOC265": "a rate of exchange: fees/test_rates.py",
    "DOC266": "a rate for another currency: fees/test_rates.py",
    **{fault.code: "plans and inventories: test_bad_plans.py" for fault in OF_PLANS},
    **{fault.code: "reports and rounds: reports/test_bad_reports.py" for fault in OF_REPORTS},
    **{fault.code: "contacts: fees/payment/test_payee.py" for fault in contacts.ERROR_CODES},
    **{fault.code: "the coalition and practices: tests/network" for fault in OF_THE_NETWORK},
    **{fault.code: "calendar files: dossier/test_calendar.py" for fault in OF_DOSSIERS},
    **{fault.code: "mappings and records: incidents/records" for fault in OF_RECORDS},
    **{fault.code: "asking for payment: tests/fees/payment" for fault in OF_PAYING},
    **{
        fault.code: "spreadsheets: desk/test_codes.py"
        for fault in OF_SPREADSHEETS
        if fault != DAMAGED
    },
    **{fault.code: "workbooks: desk/test_codes.py" for fault in OF_WORKBOOKS},
    **{fault.code: "papers: desk/test_codes.py" for fault in OF_PAPERS},
}
"""Codes that no file can have, and where they are tested."""


def made(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a document that only the test can make."""
    path = folder / name
    if name in BYTES:
        path.write_bytes(BYTES[name])
    elif name == "folder.yaml":
        path.mkdir()
    elif name == "pipe.yaml":
        os.mkfifo(path)
    elif name == "no-permission.yaml":
        path.write_text(GOOD, "utf-8")
        deny(path, monkeypatch)
    elif name == "nul-in-name.yaml":
        return f"{folder}/\0.yaml"
    return str(path)


def deny(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make opening *path* fail, also for root, who may open any file."""
    real = open

    def refuse(file: Any, *rest: Any, **more: Any) -> Any:
        if str(file) == str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(file, *rest, **more)

    monkeypatch.setattr("builtins.open", refuse)


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """The file of a case, stored or made."""

    def file(name: str) -> str:
        if name in STORED:
            return str(CASES / name)
        return made(name, tmp_path, monkeypatch)

    return file


def refused(source: str | bytes, **how: Any) -> DocumentError:
    """The error that *source* ends in."""
    with pytest.raises(DocumentError) as caught:
        load(source, **how)
    return caught.value


def test_every_case_is_expected() -> None:
    """Every file of the folder is in expected.toml, and every file in it exists."""
    stored = {path.name for path in CASES.iterdir()} - {"expected.toml"}
    assert stored == {name for name, case in EXPECTED.items() if not case.get("made")}


def test_every_fault_has_a_case() -> None:
    """Every code that a document can have is shown by a case, or tested elsewhere."""
    shown = {code for case in EXPECTED.values() for code in case["codes"]}
    assert shown | set(ELSEWHERE) == {fault.code for fault in error_codes()}
    assert not shown & set(ELSEWHERE)


@pytest.mark.parametrize("name", BAD)
def test_says_what_is_wrong_and_where(name: str, document: Callable[[str], str]) -> None:
    """The findings have the expected codes; the first of them names file, path, line, column."""
    file, expected = document(name), BAD[name]
    findings = refused(file).findings
    assert [finding.code for finding in findings] == expected["codes"] * expected.get("times", 1)
    first = findings[0]
    assert str(first.path) == expected.get("path", "")
    assert first.place is not None
    assert first.place.file == file
    assert (first.place.line, first.place.column) == (
        expected.get("line"),
        expected.get("column"),
    )


@pytest.mark.parametrize("name", [*STORED, *BYTES])
def test_bytes_have_no_file(name: str) -> None:
    """The same bytes, not from a file, have the same codes and no file in their places.

    A workbook that is read as text is named instead.
    """
    content = BYTES.get(name) or (CASES / name).read_bytes()
    ending = name.rpartition(".")[2]
    findings = refused(content, format=ending if ending in ("json", "toml") else "yaml").findings
    codes = BAD[name].get("as_text") or BAD[name]["codes"]
    assert [finding.code for finding in findings] == codes * BAD[name].get("times", 1)
    assert all(finding.place is None or finding.place.file is None for finding in findings)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", BAD)
def test_messages_exist_in_every_language(
    name: str, lang: str, document: Callable[[str], str]
) -> None:
    """Message and hint are whole sentences, with every value in and no control character."""
    wording = language(lang)
    for finding in refused(document(name)).findings:
        for said in (wording.message(finding), wording.hint(finding)):
            assert said.isprintable() or "\u202f" in said or "\xa0" in said
            assert said[-1] in ".!?)…»”"
            assert not re.search(r"\{[a-z_]+\}", said)
            assert len(said) < 900
        assert wording.message(finding) != wording.hint(finding)


@pytest.mark.parametrize("name", [name for name in BAD if name != "folder.yaml"])
def test_the_command_reports_it(
    name: str, document: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The command prints code and place where errors go, and ends with 2."""
    file = document(name)
    assert main(["status", file, "--on", "2026-01-01"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert BAD[name]["codes"][0] in err
    if "line" in BAD[name]:
        assert f"{file}:{BAD[name]['line']}:{BAD[name]['column']}" in err


@pytest.mark.parametrize("text", ["[" * 2**20, "- " * 2**18, "{a: " * 2**18])
def test_no_depth_is_too_much(text: str) -> None:
    """YAML that is nested too deep is reported, by each parser."""
    assert [finding.code for finding in refused(text.encode(), format="yaml").findings] == [
        "DOC015"
    ]


def test_norway_is_read() -> None:
    """NO is the text NO, as YAML 1.2 has it."""
    membership = load(CASES / "country-no.yaml", Membership)
    assert membership.city.country == "NO"
    assert dict(membership.city.names.by_language) == {"no": "Oslo"}


def test_all_faults_at_once() -> None:
    """A document with faults in many places has a finding for each of them."""
    text = GOOD + (
        "recorded: 2024-02\n"
        "fact: []\n"
        "facts:\n"
        "- {fact: left, date: 2024-13, by: 5, note: null, form: x}\n"
        "- {fact: resolved, date: 2024, purpose: joining, sources: [5, 'https://a b']}\n"
    )
    errors = {str(finding.path): finding.code for finding in refused(text.encode()).findings}
    assert errors == {
        "recorded": "DOC201",
        "fact": "DOC104",
        "facts[0].date": "DOC206",
        "facts[0].by": "DOC107",
        "facts[0].note": "DOC108",
        "facts[0].form": "DOC104",
        "facts[1].purpose": "DOC109",
        "facts[1].sources[0]": errors["facts[1].sources[0]"],
        "facts[1].sources[1]": "DOC212",
    }


def test_all_faults_of_an_unknown_fact() -> None:
    """A fact with a misspelt kind has its other errors reported, too."""
    text = GOOD + "facts:\n- {fact: acepted, date: 2024-13}\n"
    errors = {str(finding.path) for finding in refused(text.encode()).findings}
    assert errors == {"facts[0].fact", "facts[0].date"}


@pytest.mark.parametrize("data", [{"eccar": "membership/1", 5: 6}, {"\ud800": 1, "eccar": "a"}])
def test_a_bad_key_at_the_top_is_not_the_first_lines(data: dict[Any, Any]) -> None:
    """An invalid key is not reported as an error of the key ``eccar``."""
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    assert str(caught.value.findings[0].path) != "eccar"


def test_nothing_is_read_of_a_bad_document() -> None:
    """A document with a fault gives no value, not even one without places."""
    with pytest.raises(DocumentError):
        read(CASES / "no-such-day.yaml")
