"""Laws of documents: any bytes are a value or one error; any value survives a round trip."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import eccar
from eccar import DocumentError, Finding, Membership, from_dict, load, to_dict, when
from eccar.documents import json as json_reader
from eccar.documents.json_positions import JsonPositions
from eccar.documents.writing import dumps
from eccar.testing import strategies

GOLDEN = Path(__file__).parents[1] / "golden"
GOOD = {ending: (GOLDEN / f"membership-1.{ending}").read_bytes() for ending in ("yaml", "json")}
PLAN = {ending: (GOLDEN / f"plan-1.{ending}").read_bytes() for ending in ("yaml", "json")}
PIECES = (
    b"-", b"- ", b": ", b":", b"\n", b"  ", b"\t", b"&a", b"*a", b"!!x", b"<<: ", b"|", b">", b"'",
    b'"', b"{", b"}", b"[", b"]", b",", b"#", b"%", b"---\n", b"...\n", b"\x00", b"\xff", b"\\",
    b"\\ud800", b"NaN", b"1e999", b"null", b"?", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\r", b"9" * 200,
)  # fmt: skip
BOM = b"\xef\xbb\xbf"
FORMATS = st.sampled_from([None, "yaml", "json"])
formats = pytest.mark.parametrize("format", ["yaml", "json"])

leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(10**15) + 1, 10**15 - 1)
    | st.floats(-1e14, 1e14)
    | st.text(st.characters(codec="utf-8"), max_size=20)
)
keys = st.text(st.characters(codec="utf-8"), max_size=8)
any_json = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4)
)
odd_json = st.recursive(
    leaves | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
HUGE = 10**400
BARE = from_dict(
    {
        "eccar": "membership/1",
        "city": {"id": "pl/krakow", "names": {"pl": "Kraków"}, "country": "PL"},
    },
    Membership,
)


def ends_well(source: bytes, format: str | None) -> None:
    """*source* is a value, or one error whose findings all have sentences."""
    if source.startswith(BOM) and not _utf8(source):
        return  # See test_a_mark_before_a_bad_byte.
    try:
        load(source, format=format)
    except DocumentError as error:
        findings = error.findings
    else:
        return
    assert findings
    for finding in findings[:20]:
        assert finding.message
        assert str(finding).isprintable() or "\xa0" in str(finding) or "\u202f" in str(finding)


def _findings(data: Any) -> tuple[Finding, ...]:
    """What is wrong with plain *data*: nothing, or at least one thing."""
    try:
        from_dict(data)
    except DocumentError as error:
        findings = error.findings
    else:
        return ()
    assert findings
    return findings


def _utf8(source: bytes) -> bool:
    try:
        source.decode()
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("source", [BOM + b"-\x80", BOM + "aóbc".encode() + b"\xff"])
def test_a_mark_before_a_bad_byte(source: bytes) -> None:
    """A byte that is not UTF-8 is reported after a byte order mark, too."""
    with pytest.raises(DocumentError):
        load(source)


@settings(max_examples=100)
@given(st.binary(max_size=200), FORMATS)
def test_any_bytes(source: bytes, format: str | None) -> None:
    """Any bytes end in a value or in one error."""
    ends_well(source, format)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=3), max_size=30), FORMATS)
def test_any_pieces_of_syntax(pieces: list[bytes], format: str | None) -> None:
    """What YAML and JSON are made of, in any order, ends in a value or in one error."""
    ends_well(b"".join(pieces), format)


@settings(max_examples=100)
@given(odd_json, FORMATS)
def test_any_json(data: Any, format: str | None) -> None:
    """Any JSON, even such as only Python writes, ends in a value or in one error."""
    ends_well(json.dumps(data).encode(), format)
    _findings(data)


@pytest.mark.parametrize("good", [GOOD, PLAN], ids=["membership", "plan"])
@formats
@settings(max_examples=100)
@given(st.data())
def test_mutated_lines(format: str, good: dict[str, bytes], data: st.DataObject) -> None:
    """A good document with lines left out, doubled, moved or changed ends well."""
    lines = good[format].split(b"\n")
    for _ in range(data.draw(st.integers(1, 3))):
        index = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "move", "change", "indent"])):
            case "drop":
                del lines[index]
            case "double":
                lines.insert(index, lines[index])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(index))
            case "change":
                lines[index] = data.draw(st.binary(max_size=12))
            case _:
                lines[index] = b"  " + lines[index]
    ends_well(b"\n".join(lines), format)


@formats
@settings(max_examples=100)
@given(st.data())
def test_mutated_bytes(format: str, data: st.DataObject) -> None:
    """A good document with a few bytes replaced ends well."""
    content = GOOD[format]
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(content)))
        piece = data.draw(st.sampled_from(PIECES) | st.binary(max_size=3))
        content = content[:index] + piece + content[index + data.draw(st.integers(0, 3)) :]
    ends_well(content, format)


def _paths(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(value, (dict, list)):
        return []
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    return [way for key, inner in inside for way in ((*above, key), *_paths(inner, (*above, key)))]


@pytest.mark.parametrize("good", [GOOD, PLAN], ids=["membership", "plan"])
@settings(max_examples=100)
@given(st.data(), odd_json)
def test_any_value_anywhere(good: dict[str, bytes], drawn: st.DataObject, value: Any) -> None:
    """A good document with anything in any one place is a value, or has faults at or below it."""
    data = json.loads(good["json"])
    path = drawn.draw(st.sampled_from(_paths(data)))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value
    for finding in _findings(data):
        shared = finding.path.parts[: len(path)]
        assert shared == path[: len(shared)]


@settings(max_examples=10, suppress_health_check=[HealthCheck.filter_too_much])
@given(strategies.memberships())
def test_every_membership_comes_back(value: Membership) -> None:
    """What is written is read as the same value, and writing that again gives the same text."""
    assert from_dict(to_dict(value)) == value
    for format in ("yaml", "json"):
        text = dumps(value, format=format)
        back = load(text.encode(), format=format)
        assert back == value
        assert dumps(back, format=format) == text


@formats
@settings(max_examples=100)
@given(st.dictionaries(keys, any_json, max_size=5))
def test_any_extra_comes_back(format: str, extra: dict[str, Any]) -> None:
    """Whatever JSON others put under extra is kept, its types and its order too."""
    value = attrs.evolve(BARE, extra=extra)
    back = load(dumps(value, format=format).encode(), format=format)
    assert back == value
    assert json.dumps(dict(back.extra)) == json.dumps(extra)


@formats
@settings(max_examples=100)
@given(strategies.texts())
def test_any_note_comes_back(format: str, note: str) -> None:
    """A note of any kind is read as it was written, by us and by readers of YAML 1.1."""
    sources = [eccar.Source(text=note)]
    fact = eccar.membership.Left(when="2009", note=note, by=note, reference=note, sources=sources)
    value = attrs.evolve(BARE, facts=(fact,))
    text = dumps(value, format=format)
    assert load(text.encode(), format=format) == value
    if format == "yaml" and not note[:4].isdigit():
        assert yaml.safe_load(text)["facts"][0]["note"] == note


@settings(max_examples=100)
@given(strategies.whens())
def test_dates_keep_their_notation(date: eccar.When) -> None:
    """A date written and read again is the same, in the same words."""
    assert when(str(date)) == date
    assert str(when(str(date))) == str(date)


@settings(max_examples=100)
@given(st.text(max_size=12) | st.from_regex(r"\A[0-9]{4}-?[0-9W]{2}(-?[0-9]{1,2})?\Z"))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """Any text is a date that writes itself so, or refused."""
    try:
        date = when(text)
    except ValueError:
        return
    assert str(date) == text
    assert text.isascii()


def test_positions_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The positions of a document are computed once for all its errors."""
    looks = []
    real = json_reader.positions

    def positions(text: str) -> JsonPositions:
        looks.append(text)
        return real(text)

    monkeypatch.setattr(json_reader, "positions", positions)
    data = {**to_dict(BARE), "facts": [{"fact": "left", "date": "2024-13"}] * 20}
    with pytest.raises(DocumentError) as caught:
        load(json.dumps(data).encode(), format="json")
    assert len(caught.value.findings) == 20
    assert len(looks) <= 1


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_errors_are_limited(format_: str) -> None:
    """Of very many errors of a document the first thousand are reported, and that there are more."""
    fact = '{"fact": "left", "date": "2024-13"}'
    facts = ",\n".join([fact] * 20_000)
    city = '{"id": "pl/krakow", "names": {"pl": "Kraków"}, "country": "PL"}'
    text = f'{{"eccar": "membership/1", "city": {city}, "facts": [{facts}]}}'

    with pytest.raises(DocumentError) as caught:
        load(text.encode(), format=format_)

    codes = [finding.code for finding in caught.value.findings]
    assert codes == ["DOC206"] * 1000 + ["DOC113"]


MANY = {
    "unknown keys.yaml": "eccar: membership/1\n" + "".join(f"k{n}: 1\n" for n in range(10_000)),
    "aliases.yaml": "eccar: membership/1\nextra:\n  a: [" + "*a, " * 10_000 + "]\n",
    "twice.json": '{"eccar": "membership/1"' + ', "a": 1' * 10_000 + "}",
    "numbers.json": '{"eccar": "membership/1", "extra": {"a": [1' + ", 1e999" * 10_000 + "]}}",
}


@pytest.mark.parametrize("name", MANY)
def test_errors_of_the_reader_are_limited(name: str) -> None:
    """Of very many errors of one kind the first are reported, and that there are more."""
    with pytest.raises(DocumentError) as caught:
        load(MANY[name].encode(), format=name.rpartition(".")[2])

    codes = [finding.code for finding in caught.value.findings]
    assert len(codes) <= 1002
    assert codes[-1] == "DOC113"


@pytest.mark.parametrize(
    "part",
    [
        {"resources": [{"staff": HUGE}]},
        {"points": [HUGE]},
        {"starts": {"a": 10**5000}},
        {"ends": HUGE},
        {"ongoing": HUGE},
    ],
)
def test_numbers_of_any_length_end_in_findings(part: dict[str, Any]) -> None:
    """Plain data can hold numbers that no file can; they are reported."""
    measure = {"id": "a", "points": [1], "titles": {"de": "x"}, **part}
    with pytest.raises(DocumentError) as caught:
        from_dict({"eccar": "inventory/1", "authorities": ["de/a"], "measures": [measure]})
    assert len(str(caught.value)) < 600
