"""Hostile and unlucky input: small documents cost little, and whatever is read is read as written."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from itertools import product
from types import FrameType
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar import ActionPlan, DocumentError, load
from eccar.documents import json_positions, reported
from eccar.documents import yaml as yaml_reader
from eccar.documents.limits import MAX_ERRORS, MAX_SUGGESTIONS
from eccar.values.constraints import Pattern

from .steps import steps_of

PLAN = '"eccar":"plan/1","authorities":["de/a"],"titles":{"de":"x"}'
SEPARATORS = ("\x85", "\u2028", "\u2029")


def refused(text: str | bytes, format: str | None = None) -> DocumentError:
    """The error in which the reading of *text* ends."""
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(DocumentError) as caught:
        load(content, format=format)
    return caught.value


def calls_of(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, *work* calls."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def keys(count: int) -> str:
    """A plan with so many unknown keys in a measure."""
    unknown = ",".join(f'"k{index:x}q":0' for index in range(count))
    measure = f'{{"id":"a","points":[1],"titles":{{"de":"x"}},{unknown}}}'
    return f'{{{PLAN},"measures":[{measure}]}}'


GROWING: dict[str, tuple[Callable[[int], str], str]] = {
    "unknown keys": (keys, "json"),
    "unknown words": (
        lambda count: f'{{{PLAN},"measures":[' + ",".join(
            f'{{"id":"a{index}","kind":"w{index}"}}' for index in range(count)
        ) + "]}",
        "json",
    ),
    "blanks": (lambda count: f'{{"eccar":"plan/1"}}{" " * count}', "json"),
    "numbers": (lambda count: f'{{{PLAN},"extra":{{"a":[1e999{",1e999" * count}]}}}}', "json"),
    "wrong texts": (lambda count: f'{{{PLAN},"measures":["{"a" * count}"]}}', "json"),
    "a long amount": (
        lambda count: '{"eccar":"account/1","city":"de/a","kept_since":"2020-01-01","facts":'
        f'[{{"fact":"paid","date":"2020-01-01","amount":"1{".000" * count}x y"}}]}}',
        "json",
    ),
    "a dotted key": (lambda count: f"a{'.a' * count} = 1", "toml"),
    "quotes": (lambda count: 'a = """' + '\\"""' * count, "toml"),
    "separators": (lambda count: "a: '" + "\u2028" * count + "'", "yaml"),
    "escapes": (lambda count: 'a: "' + "\\ud83d\\ude00" * count + '"', "yaml"),
    "keys in braces": (lambda count: "{a: b" + ", c d" * count + "}", "yaml"),
}  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_calls_grow_with_the_size(name: str) -> None:
    """Four times the size takes no more than about four times the calls."""
    text, format = GROWING[name]
    small, large = text(400), text(1600)
    refused(small, format), refused(large, format)
    few, many = (calls_of(lambda text=text: refused(text, format)) for text in (small, large))  # type: ignore[misc]  # mypy gives a default no type.

    assert many <= 5 * few + 100


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each regular expression of the library, with its name."""
    known = set()
    for info in pkgutil.walk_packages(eccar.__path__, "eccar."):
        if info.name.endswith("__main__") or "pyinstaller" in info.name:
            continue
        module = importlib.import_module(info.name)
        for name, value in sorted(vars(module).items()):
            constraint = isinstance(value, Pattern) and not value.choices
            pattern = re.compile(value.pattern) if constraint else value
            if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                if pattern.pattern not in known:
                    yield f"{info.name}.{name}", pattern
                known.add(pattern.pattern)


ATOMS = (
    "a", "0", "1", " ", "-", ".", ",", ".000", ",000", " a", "a ", "-a", "a.", "/", "é", "A", '"',
    "\\", '\\"', "\n", "\t", "a@", "0 ", "(", "{a}", "[", "#", "'", "_", ":", "\ud83d", "1.", "0-", "=",
)  # fmt: skip
PREFIXES = ("", "1", "-", '"', "ab/", "http://")


AT_THE_BEGINNING = {
    "eccar.desk.workbook.grids._ID",
    "eccar.desk.workbook.grids._SPECIAL",
    "eccar.documents.emit._NOT_TEXT",
    "eccar.documents.foreign._TWO_CELLS",
    "eccar.documents.foreign._YAML",
    "eccar.documents.meant._BEHIND",
    "eccar.documents.meant._MONTH_FIRST",
    "eccar.documents.reading._LIKE_JSON",
    "eccar.documents.schema.TEXT",
    "eccar.fees.payment.payee.MAILBOX",
    "eccar.network.entries.declarations.ENTRY_ID",
    "eccar.network.entries.projects.MEASURE",
    "eccar.reports.evaluation.evaluation.IDENTITY",
    "eccar.testing.case_files._VALUE",
    "eccar.values.money._FINE",
    "eccar.values.money._MUCH",
    "eccar.values.money._OTHER_MARK",
}
"""Patterns that are only matched from the beginning of a text; a search would take longer."""


@pytest.mark.parametrize(("name", "pattern"), list(patterns()))
def test_no_pattern_grows_faster_than_its_text(name: str, pattern: re.Pattern[str]) -> None:
    """Backtracking takes a number of steps that grows with the text, whatever is repeated in it."""
    ways = (False,) if name in AT_THE_BEGINNING else (False, True)
    for prefix, atom, everywhere in product(PREFIXES, ATOMS, ways):
        texts = (prefix + atom * count + "\x00 \x00" for count in (8, 32))
        few, many = (steps_of(pattern, text, everywhere=everywhere) for text in texts)
        assert many <= 6 * few + 400, f"{name}: {prefix!r}, {atom!r}: {few} to {many} steps"


def test_a_pattern_that_grows_is_noticed() -> None:
    """The counter of steps sees squares and powers."""
    for pattern, atom in ((r"(?:,0)+(?:,0)*x", ",0"), (r"(?:a+)+b", "a"), (r"\s*\s*x", " ")):
        few, many = (steps_of(re.compile(pattern), atom * count) for count in (8, 32))
        assert many > 6 * few + 400


def test_few_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand unknown keys the first few have a proposal, and no more are looked for."""
    compared: list[str] = []

    def points(word: str, _: object) -> str:
        compared.append(word)
        return "points"

    monkeypatch.setitem(reported._MEANT, "DOC104", points)
    findings = refused(keys(999), "json").findings

    assert [finding.values["near"] for finding in findings[:21]] == ["points"] * 20 + [""]
    assert len(compared) == MAX_SUGGESTIONS == 20


def test_the_errors_of_a_document_are_bounded() -> None:
    """Four mappings with hundreds of unknown keys have no more errors than one may have."""
    measure = keys(400).partition('"measures":[')[2].removesuffix("]}")
    findings = refused(f'{{{PLAN},"measures":[{",".join([measure] * 4)}]}}', "json").findings

    assert len(findings) == MAX_ERRORS + 1
    assert findings[-1].code == "DOC113"


MANY = {
    "keys of a mapping": (keys(MAX_ERRORS + 9), "json", ("measures", 0)),
    "items of a list": (
        "{" + PLAN + ',"measures":[' + "5," * (MAX_ERRORS + 9) + "5]}",
        "json",
        ("measures",),
    ),
    "duplicate keys of JSON": ('{"a":1' + ',"a":1' * (MAX_ERRORS + 9) + "}", "json", ()),
    "anchors of YAML": ("a: [" + "&a 1, " * (MAX_ERRORS + 9) + "]", "yaml", ("a", MAX_ERRORS - 1)),
}


@pytest.mark.parametrize(("text", "format", "path"), MANY.values(), ids=MANY)
def test_the_error_behind_the_last_says_that_there_are_more(
    text: str, format: str, path: tuple[str | int, ...]
) -> None:
    """A thousand are reported, wherever they are counted; then comes the one that ends the list."""
    *findings, last = refused(text, format).findings

    assert len(findings) == MAX_ERRORS
    assert {finding.code for finding in findings}.isdisjoint({"DOC113"})
    assert last.code == "DOC113"
    assert last.path.parts == path


@pytest.mark.parametrize(
    ("written", "got", "wanted"),
    [('["x"]', "LIST", "WORDS"), ('"x"', "TEXT", "WORDS"), ("5", "NUMBER", "WORDS")],
)
def test_texts_are_a_mapping_of_languages(written: str, got: str, wanted: str) -> None:
    """Whatever else stands there is named by its type, and what belongs there by an example."""
    text = f'{{"eccar":"plan/1","authorities":["de/a"],"titles":{written}}}'
    (finding,) = refused(text, "json").findings
    assert (finding.code, finding.values["got"].name, finding.values["wanted"].name) == (
        "DOC106",
        got,
        wanted,
    )


@pytest.mark.parametrize("written", ["5", "true", '["x"]'])
def test_a_source_is_text_or_a_mapping(written: str) -> None:
    """The error names both ways to write a source."""
    (finding,) = refused(f'{{{PLAN},"sources":[{written}]}}', "json").findings
    assert finding.values["wanted"].name == "TEXT_OR_MAPPING"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff"])
@pytest.mark.parametrize("format", ["json", "yaml"])
def test_an_empty_document_is_empty_from_its_first_line(text: str, format: str) -> None:
    """That is where a line is to be written."""
    (finding,) = refused(text, format).findings
    assert finding.place is not None
    assert (finding.code, finding.place.line, finding.place.column) == ("DOC011", 1, 1)


def test_a_merge_key_in_quotes_is_a_key() -> None:
    """Only without quotes does it merge anything."""
    assert yaml_reader.parse('"<<": 1')[0] == {"<<": 1}
    assert refused("<<: 1", "yaml").findings[0].code == "DOC020"


def test_positions_are_found_in_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies before a wrong value is skipped whole, and once."""
    skipped: list[int] = []
    skip = json_positions._skip

    def counted(text: str, start: int) -> Any:
        skipped.append(start)
        return skip(text, start)

    monkeypatch.setattr(json_positions, "_skip", counted)
    measures = [{"id": f"m{index}", "points": [1], "starts": "x"} for index in range(100)]
    text = "{" + PLAN + ',"measures":' + json.dumps(measures) + "}"
    assert len(refused(text, "json").findings) == 200
    assert len(skipped) == len(set(skipped)) < 1000


@pytest.mark.parametrize("loader", [yaml_reader._LOADER, yaml.SafeLoader])
@pytest.mark.parametrize(
    ("text", "code"),
    [("a: \x01", "DOC024"), ("a: \x7f", "DOC024"), ("a:\n\t- b", "DOC017"), ("a: [", "DOC016"),
     ('a: "\\ud83d"', "DOC101"), ("a: b: c", "DOC016"), ("[" * 900, "DOC015"), ("&a b", "DOC020")],
)  # fmt: skip
def test_both_parsers_end_in_the_same_errors(
    loader: Any, text: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where PyYAML has no part in C the same is said."""
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
    assert refused(text, "yaml").findings[0].code == code


@pytest.mark.parametrize("loader", [yaml_reader._LOADER, yaml.SafeLoader])
@settings(max_examples=100)
@given(st.lists(st.sampled_from([*SEPARATORS, "a", " b", "ż", "😀", "\U000f0000"]), min_size=1))
def test_separators_are_characters_like_others(loader: Any, parts: list[str]) -> None:
    """In a comment they end nothing; in a text they stay, without the blanks around them."""
    text = "x" + "".join(parts) + "x"
    stripped = re.sub(f" *([{''.join(SEPARATORS)}]+) *", r"\1", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "_LOADER", loader)
        for written in (text, f"'{text}'", f'"{text}"'):
            assert yaml_reader.parse(f"# {text}: y\na: {written}")[0] == {"a": stripped}
        assert yaml_reader.parse(f"# {text}: y\na: {json.dumps(text)}")[0] == {"a": text}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'x\u2028    y'", "x\u2028y"),
        ("'x\u2028\u2029    y'", "x\u2028\u2029y"),
        ("'l1\u2028\n    l2'", "l1\u2028\nl2"),
        ("'a # b\u2028    c: d'", "a # b\u2028c: d"),
    ],
)
@pytest.mark.parametrize("loader", [yaml_reader._LOADER, yaml.SafeLoader])
def test_what_version_0_1_0_wrote_is_read_as_it_was_meant(
    loader: Any, written: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its separators were line breaks, with the indentation of the next line behind them."""
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)

    assert yaml_reader.parse(f"extra:\n  n: {written}\n")[0] == {"extra": {"n": text}}


@pytest.mark.parametrize("written", ["'\\ud83d\\ude00'", "\\ud83d\\ude00"])
def test_an_escape_is_one_in_double_quotes_only(written: str) -> None:
    """Elsewhere a backslash is a backslash."""
    assert yaml_reader.parse(f"a: {written}")[0] == {"a": "\\ud83d\\ude00"}
    assert yaml_reader.parse('a: "\\\\ud83d" # "\\ud83d"')[0] == {"a": "\\ud83d"}


def test_columns_are_those_of_the_text() -> None:
    """What is replaced for the parser changes no position."""
    root = yaml_reader.parse('# \u2028\n{"a": "\\ud83d\\ude00", "b": 1}')[1]
    assert root.find(eccar.Path(("b",))).position == (1, 22)


FOREIGN = {
    b"%PDF-1.7\n": "pdf",
    b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml": "text_document",
    b"PK\x03\x04"
    + b"\x00" * 26
    + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet": "workbook",
    b"PK\x03\x04" + b"\x00" * 26 + b"a.txt": "archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1": "old_office",
    b"<!DOCTYPE html><html>": "web_page",
    b"\x89PNG\r\n": "image",
    b"\xef\xbb\xbf%PDF-1.7\n": "pdf",
    b"\xef\xbb\xbf\n <!-- saved --><html>": "web_page",
    b"<?xml version='1.0'?><svg>": "markup",
    b"PK\x05\x06" + b"\x00" * 18: "archive",
    b"plan.yaml" + b"\x00" * 248 + b"ustar\x00": "archive",
    b"\x7fELF\x02\x01\x01" + b"\x00" * 9: "binary",
    b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00": "binary",
    b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00": "binary",
}


@pytest.mark.parametrize("content", FOREIGN, ids=FOREIGN.values())
def test_a_foreign_file_is_named(content: bytes) -> None:
    """No parser says what it lacks in a file of an Office program."""
    (finding,) = refused(content, "yaml").findings
    assert (finding.code, finding.values["what"].name.lower()) == ("DOC025", FOREIGN[content])


@pytest.mark.parametrize("content", FOREIGN, ids=FOREIGN.values())
def test_only_a_workbook_is_read_by_the_desk(content: bytes) -> None:
    """Without a format, what looks like a workbook goes to its reader, which names the damage."""
    (finding,) = refused(content).findings
    assert finding.code == ("DOC408" if FOREIGN[content] == "workbook" else "DOC025")


@pytest.mark.parametrize(
    "text",
    ["Nr;Titel\n1;Beratung: kostenlos\n", "a\tb\nc\td", "a,b,c\n1,2,3", "ä;b\n\n1;ö", "a,b\nä,2",
     '"a","b"\n"ä","d"'],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_table_is_named(text: str, encoding: str) -> None:
    """A table is called so in whatever encoding, with any separator."""
    assert [finding.code for finding in refused(text.encode(encoding)).findings] == ["DOC026"]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1;2\nb: 3;4",
        "# a;b\n# c;d\na: b",
        "- a, b, c\n- d, e, f",
        "Liebe Leute, hallo\nalso, so",
    ],
)
def test_yaml_is_no_table(text: str) -> None:
    """Separators in the values of a document make no table of it."""
    assert refused(text).findings[0].code != "DOC026"


def test_toml_is_no_table() -> None:
    """Lists of the same length on lines of their own are TOML."""
    text = 'eccar = "plan/1"\na = [1, 2, 3]\nb = [1, 2, 3]'
    assert tomllib.loads(text)
    assert "DOC026" not in {finding.code for finding in refused(text, "toml").findings}


@pytest.mark.parametrize(
    ("text", "name"), [("a: Düsseldorf ", "Windows-1252"), ("a: Łódź, Gdańsk ", "Windows-1250")]
)
def test_an_encoding_of_windows_is_named(text: str, name: str) -> None:
    """The encoding is that in which most of the bytes are letters."""
    content = text.encode(name.lower().replace("windows-", "cp"))
    (finding,) = refused(content).findings
    assert (finding.code, finding.values["encoding"]) == ("DOC027", name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("23.06.2016", "2016-06-23"), ("ca. 2014", "2014"), ("März 2016", "2016-03"),
     ("1er juin 2016", "2016-06-01"), ("23 czerwca 2016 r.", "2016-06-23"), ("23/06/2016", "2016-06-23"),
     ("03/04/2016", ""), ("2014–2016", "2014/2016"), ("20160623", "2016-06-23"), ("2016-063", ""),
     ("2014?", "2014"), ("31.02.2016", ""), ("x" * 1000, ""), ("2016\u201106\u201123", "2016-06-23"),
     ("２０１６-０６-２３", "2016-06-23"), ("June 23, 2016", "2016-06-23"), ("Sept. 2016", "2016-09"),
     ("3 juin 2016", "2016-06-03"), ("jui 2016", ""), ("w 2016 r.", "2016"), ("le 3 juin 2016", "2016-06-03"),
     ("Frühjahr 2016", "2016-21"), ("Winter 2016", ""), ("bis 31.12.2016", ""), ("2016-06-23\u200b", "2016-06-23")],
)  # fmt: skip
def test_a_date_in_a_national_notation_is_proposed(written: str, meant: str) -> None:
    """If it can be read in one way only."""
    text = f'{{{PLAN},"measures":[{{"id":"a","points":[1],"titles":{{"de":"x"}},"starts":"{written}"}}]}}'
    (finding,) = refused(text, "json").findings
    assert finding.values["near"] == meant
    assert meant in finding.hint
    assert (finding.hint == f"Did you mean {meant}?") == bool(meant)


@pytest.mark.parametrize("written", ["[2024]", '{"a": 2024}', "true", "null"])
def test_what_is_no_text_is_named_by_its_type(written: str) -> None:
    """It could look like a date in a sentence that says it is none."""
    text = f'{{{PLAN},"measures":[{{"id":"a","points":[1],"titles":{{"de":"x"}},"starts":{written}}}]}}'
    (finding,) = refused(text, "json").findings
    assert finding.code in ("DOC106", "DOC108")
    assert "2024" not in finding.message


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff", "\u200e"])
def test_a_message_shows_what_cannot_be_seen(hidden: str) -> None:
    """Else it would refuse a text and propose the same, or quote nothing."""
    same = {"“titles”", "“de/a”", "“”"}
    text = json.dumps(
        {"eccar": "plan/1", "authorities": [f"de/a{hidden}"], f"titles{hidden}": {"de": hidden}}
    )
    for finding in refused(text, "json").findings:
        assert finding.code == "DOC105" or not set(re.findall("“.*?”", finding.message)) & same


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_a_wide_encoding_is_named(encoding: str) -> None:
    """It is no binary file, and has two or four bytes for each character."""
    (finding,) = refused("eccar: plan/1\ntitles: {de: Zürich}\n".encode(encoding)).findings
    assert finding.code == "DOC013"
    assert finding.values["encoding"].lower() == encoding[:6]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1.500,00 €", "1500.00 EUR"), ("1 500 EUR", "1500.00 EUR"), ("12,5 EUR", "12.50 EUR"),
     ("EUR 1500.00", "1500.00 EUR"), ("1,500.00 EUR", "1500.00 EUR"), ("1.2.3 EUR", "")],
)  # fmt: skip
def test_an_amount_in_a_national_notation_is_proposed(written: str, meant: str) -> None:
    """With a point, two decimals, and the code of the currency."""
    fact = {"fact": "paid", "date": "2026-01-01", "amount": written}
    data = {"eccar": "account/1", "city": "de/a", "kept_since": "2026-01-01", "facts": [fact]}
    (finding,) = refused(json.dumps(data), "json").findings
    assert finding.values["near"] == meant


@pytest.mark.parametrize(
    ("text", "format", "near"),
    [("{eccar: plan/1, titles: {de: x}}", "yaml", ", authorities: …"),
     ('{"eccar": "plan/1", "titles": {"de": "x"}}', "json", ', "authorities": …'),
     ("eccar: plan/1\ntitles: {de: x}", "yaml", None)],
)  # fmt: skip
def test_what_is_lacking_can_be_pasted(text: str, format: str, near: str | None) -> None:
    """Within braces no line can be added."""
    first = refused(text, format).findings[0]
    assert (first.code, first.values.get("near")) == ("DOC105", near)


def test_a_whole_number_may_have_a_point() -> None:
    """As programs export it; the value is a whole number."""
    measure = '{"id":"a","points":[3.0],"titles":{"de":"x"},"starts":2026.0}'
    plan = load(f'{{{PLAN},"measures":[{measure}]}}'.encode(), ActionPlan)
    assert repr(plan.measures[0].points) == "(3,)"
    assert str(plan.measures[0].starts) == "2026"


@pytest.mark.parametrize(
    "text",
    ["paid by Frau Muster", "cash, 030 123456", "a@example.org", "Dr. Muster", "see Pani Nowak"],
)
def test_a_person_is_not_repeated(text: str) -> None:
    """Neither as a word, nor as a key, nor in a path."""
    fact = {"fact": text, text: 1, "date": "2026-01-01", "amount": text}
    data = {
        "eccar": "account/1",
        "city": "de/a",
        "kept_since": "2026-01-01",
        text: 1,
        "facts": [fact],
    }
    error = refused(json.dumps(data), "json")
    assert text not in str(error)
    assert {finding.code for finding in error.findings} >= {"DOC104", "DOC109"}
    assert error.findings[0].path.pointer.endswith(text) or error.findings[1].path.parts


def test_a_long_key_is_cut_in_a_path() -> None:
    """A key of a megabyte is not printed."""
    assert len(str(refused(f'{{{PLAN},"{"k" * 10**6}":1}}', "json"))) < 1000
