"""Reading: formats and bytes, the scalars of YAML 1.2, and the place of everything."""

from __future__ import annotations

import datetime as dt
import json
from collections import OrderedDict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pendulum
import pytest

import eccar
from eccar import (
    DocumentError,
    Membership,
    from_dict,
    load,
    read,
)
from eccar.documents import json as json_reader
from eccar.documents import yaml as yaml_reader

from ..values.test_dates import REFUSED

YAML = (
    "eccar: membership/1\n"
    "city:\n"
    "  id: pl/krakow\n"
    "  names: {pl: Kraków, de: Krakau}\n"
    "  country: PL\n"
    "facts:\n"
    "- fact: accepted\n"
    "  date: 2024-09-25\n"
    "  sources:\n"
    "  - https://www.example.org\n"
    "  - text: Minutes\n"
    "    kind: press\n"
)
DATA: dict[str, Any] = {
    "eccar": "membership/1",
    "city": {"id": "pl/krakow", "names": {"pl": "Kraków", "de": "Krakau"}, "country": "PL"},
    "facts": [
        {
            "fact": "accepted",
            "date": "2024-09-25",
            "sources": ["https://www.example.org", {"text": "Minutes", "kind": "press"}],
        }
    ],
}
JSON = json.dumps(DATA, indent=1, ensure_ascii=False)
VALUE = from_dict(DATA, Membership)
BOM = b"\xef\xbb\xbf"


def codes(source: Any, **how: Any) -> list[str]:
    """The codes that *source* ends in."""
    with pytest.raises(DocumentError) as caught:
        from_dict(source) if isinstance(source, dict) else load(source, **how)
    return [finding.code for finding in caught.value.findings]


def with_facts(*facts: object) -> dict[str, Any]:
    """The document with other facts."""
    return {**DATA, "facts": list(facts)}


@pytest.mark.parametrize("text", [YAML, JSON], ids=["yaml", "json"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", [b"", BOM], ids=["no-bom", "bom"])
def test_marks_and_ends_of_lines(text: str, newline: str, mark: bytes) -> None:
    """A byte order mark of UTF-8 and the ends of lines of any system change nothing."""
    assert load(mark + text.replace("\n", newline).encode()) == VALUE


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.yaml", YAML), ("a.yml", YAML), ("a.YAML", YAML), ("a.json", JSON), ("a.JSON", JSON),
     ("a", YAML), ("a", JSON), ("a.txt", JSON), ("a.yaml", JSON)],
)  # fmt: skip
def test_the_file_name_gives_the_format(name: str, text: str, tmp_path: Path) -> None:
    """The ending of the name decides, else the first character; JSON is YAML too."""
    file = tmp_path / name
    file.write_text(text, "utf-8")
    assert load(file) == load(str(file)) == read(file).value == VALUE
    assert read(str(file)).file == str(file)


def test_a_wrong_name_is_a_fault(tmp_path: Path) -> None:
    """YAML in a file that is called JSON is not JSON."""
    file = tmp_path / "a.json"
    file.write_text(YAML, "utf-8")
    assert codes(file) == ["DOC018"]
    assert load(file, format="yaml") == VALUE


@pytest.mark.parametrize("content", [b"", b" \n", BOM, b"# only\n", b"\r\n"])
@pytest.mark.parametrize("format", ["yaml", "json", None])
def test_nothing_is_a_fault(content: bytes, format: str | None) -> None:
    """A file without a value is empty, in any format."""
    assert codes(content, format=format) in (["DOC011"], ["DOC018"])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("05315000", "05315000"), ("NO", "NO"), ("no", "no"), ("yes", "yes"), ("on", "on"),
        ("off", "off"), ("y", "y"), ("0o17", "0o17"), ("0x1F", "0x1F"), ("1_000", "1_000"),
        ("12:30", "12:30"), ("2024-03-06", "2024-03-06"), (".5", ".5"), ("+1", "+1"),
        ("1.", "1."), (".inf", ".inf"), (".nan", ".nan"), ("=", "="), ("<<", "<<"),
        ("'5'", "5"), ('"true"', "true"), ("'~'", "~"), ("２０２４", "２０２４"),
        ("5", 5), ("-5", -5), ("0", 0), ("5.25", 5.25), ("1e3", 1000.0), ("1.5E-2", 0.015),
        ("true", True), ("False", False), ("TRUE", True), ("tRUE", "tRUE"),
        ("null", None), ("~", None), ("", None), ("Null", None), ("nULL", "nULL"),
        ("{}", {}), ("[]", []), ("[a, 1, null]", ["a", 1, None]), ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
    ],
)  # fmt: skip
def test_scalars_are_those_of_yaml_1_2(written: str, value: object) -> None:
    """Numbers, booleans and null are those of JSON; everything else is text."""
    data, _ = yaml_reader.parse(f"a: {written}\n")
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


def test_keys_are_as_written() -> None:
    """A key is text, even if it would be another type as a value."""
    data, _ = yaml_reader.parse("NO: 1\n5: 2\nnull: 3\ntrue: 4\n2024-01-01: 5\n")
    assert list(data) == ["NO", "5", "null", "true", "2024-01-01"]


@pytest.mark.parametrize("written", ["2009", "'2009'"])
def test_a_bare_year_is_a_date(written: str) -> None:
    """A year may be a number or text."""
    membership = load(f"{YAML}- {{fact: left, date: {written}}}\n".encode(), Membership)
    assert str(membership.facts[1].when) == "2009"
    assert membership.facts[1].when == eccar.when(2009)


@pytest.mark.parametrize(
    "year", [0, -1, 5, 999, 10000, 20240306, 10**14, 2009.5, 999.0, 1e300, True]
)
def test_no_other_number_is_a_date(year: object) -> None:
    """Nothing but a year of four digits is a date as a number."""
    assert len(codes(with_facts({"fact": "left", "date": year}))) == 1


@pytest.mark.parametrize("key", ["by", "reference", "note"])
def test_a_year_is_no_text(key: str) -> None:
    """A number is never taken for text."""
    assert codes(with_facts({"fact": "left", "date": 2009, key: 2009})) == ["DOC107"]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date(text: str) -> None:
    """Other notations, which Python or other readers would take, are refused."""
    assert codes(with_facts({"fact": "left", "date": text})) == [REFUSED[text]]


@pytest.mark.parametrize(
    "value",
    [dt.date(2024, 9, 25), pendulum.date(2024, 9, 25), "2024-09-25"],
)
def test_plain_data_may_hold_dates(value: object) -> None:
    """What another reader of YAML has taken for a day is one."""
    fact = {**DATA["facts"][0], "date": value}
    assert from_dict({**with_facts(fact), "recorded": value}, Membership).facts == VALUE.facts


@pytest.mark.parametrize("key", ["date", "recorded"])
@pytest.mark.parametrize(
    "value", [dt.datetime(2024, 9, 25, 10, tzinfo=dt.UTC), pendulum.datetime(2024, 9, 25)]
)
def test_times_of_day_are_refused(key: str, value: object) -> None:
    """A fact has a day, and a time of day is not cut off."""
    assert codes(with_facts({"fact": "left", "date": 2024, key: value})) == ["DOC202"]


@pytest.mark.parametrize("make", [OrderedDict, MappingProxyType])
def test_plain_data_may_be_any_mapping(make: Any) -> None:
    """A mapping of any kind, and tuples for lists, are plain data too."""
    assert from_dict(make({**DATA, "facts": tuple(DATA["facts"])})) == VALUE


def test_plain_data_is_left_alone() -> None:
    """Reading changes nothing of what it is given, and keeps nothing of it."""
    data = {**json.loads(JSON), "extra": {"list": [1]}}
    before = json.dumps(data)
    value = from_dict(data)
    assert json.dumps(data) == before
    data["extra"]["list"].append(2)
    assert value.extra["list"] == [1]


@pytest.mark.parametrize("data", [None, 5, "text", [], True, 5.5])
def test_plain_data_has_to_be_a_mapping(data: object) -> None:
    """Nothing else is a document."""
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    assert len(caught.value.findings) == 1


def test_keys_have_to_be_text() -> None:
    """A key that is a number, as YAML 1.1 has them, is refused."""
    assert codes({**DATA, "city": {**DATA["city"], 5: 6}}) == ["DOC111"]
    assert codes({**DATA, "city": {**DATA["city"], 5: 6, "zz": 7, "id": "x"}}) == [
        "DOC221",
        "DOC111",
        "DOC104",
    ]
    assert codes({**DATA, "city": {**DATA["city"], "\ud800": 6, "zz": 7}}) == ["DOC213", "DOC104"]
    assert codes({**DATA, "facts": [{"fact": "nope", "date": "2024", 1: 2}]}) == [
        "DOC109",
        "DOC111",
    ]
    assert codes({**DATA, "facts": [{"date": "2024", 1: 2}]}) == ["DOC105", "DOC111"]


@pytest.mark.parametrize(
    ("parts", "line", "column"),
    [
        (("eccar",), 1, 1), (("city",), 2, 1), (("city", "names", "de"), 4, 23),
        (("facts",), 6, 1), (("facts", 0), 7, 3), (("facts", 0, "date"), 8, 3),
        (("facts", 0, "sources", 0), 10, 5), (("facts", 0, "sources", 1), 11, 5),
        (("facts", 0, "sources", 1, "kind"), 12, 5), ((), 1, 1),
        (("facts", 0, "by"), 7, 3), (("city", "kind"), 2, 1), (("facts", 7), 6, 1),
        (("eccar", "deeper"), 1, 1), (("facts", "date"), 6, 1), (("city", 0), 2, 1),
    ],
)  # fmt: skip
def test_places_in_yaml(parts: tuple[str | int, ...], line: int, column: int) -> None:
    """Every path has the position of its key, or of the nearest parent in the file."""
    place = read(YAML.encode()).place(eccar.Path(parts))
    assert (place.line, place.column) == (line, column)


@pytest.mark.parametrize(
    ("parts", "line", "column"),
    [
        (("eccar",), 2, 2), (("city", "names", "de"), 7, 4), (("facts", 0), 12, 3),
        (("facts", 0, "date"), 14, 4), (("facts", 0, "sources", 1, "kind"), 19, 6),
        ((), 1, 1), (("facts", 0, "by"), 12, 3), (("facts", 9), 11, 2),
    ],
)  # fmt: skip
def test_places_in_json(parts: tuple[str | int, ...], line: int, column: int) -> None:
    """JSON has places too, those of keys and of the items of lists."""
    place = read(JSON.encode()).place(eccar.Path(parts))
    assert (place.line, place.column) == (line, column)


def test_places_in_json_survive_brackets_in_texts() -> None:
    """Brackets, quotes and commas within texts are no structure."""
    text = '{"a]": "{[,:\\"}", "b": [{}, [], "x\\\\", -1.5e3, true],\n "c": {"d": null}}'
    positions = json_reader.positions(text)

    def found(*parts: str | int) -> object:
        return positions.find(eccar.Path(parts)).position

    first, second = text.split("\n")
    assert [found(key) for key in ("c", "a]", "b")] == [(1, 1), (0, 1), (0, first.index('"b"'))]
    starts = [first.index(part) for part in ("{}", "[]", '"x', "-1", "true")]
    assert [found("b", index) for index in range(5)] == [(0, start) for start in starts]
    assert found("c", "d") == (1, second.index('"d"'))
    assert found("b", 5) == found("b", "x") == found("b")


def test_a_path_has_a_pointer() -> None:
    """A path prints as people read it and points as tools want it."""
    path = eccar.Path(("facts", 0, "a/b~c", "ż"))
    assert str(path) == "facts[0]['a/b~c']['ż']"
    assert path.pointer == "/facts/0/a~1b~0c/ż"


def test_errors_in_extra_are_limited() -> None:
    """Errors of a hostile list under extra are limited, and the last says that there are more."""
    data = {"eccar": "inventory/1", "authorities": ["de/musterstadt"]}
    with pytest.raises(DocumentError) as error:
        from_dict({**data, "extra": {"numbers": [float("inf")] * 3000}})

    codes = [finding.code for finding in error.value.findings]
    assert codes[-1] == "DOC113"
    assert len(codes) == 1001


def test_a_tag_on_a_key_is_refused() -> None:
    """Keys have neither tags nor anchors."""
    for key in ("!!str a", "&x a"):
        with pytest.raises(DocumentError) as refused:
            read(f"eccar: membership/1\n{key}: 1\n".encode())
        assert "DOC020" in {finding.code for finding in refused.value.findings}
