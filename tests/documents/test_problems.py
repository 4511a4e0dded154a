"""Problem details for HTTP: one object for all errors, in which nothing of the document is repeated.

``MARKER`` is what nobody may read in an answer. It is put in every place of documents of all kinds, as
text, as a key, as a number, a date and an amount, and into files that cannot be parsed.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
import string
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar import DocumentError, Finding, RuleContext, Severity, hit, rule
from eccar.checking.catalog import catalog, error_codes
from eccar.checking.findings import HIDDEN, finding
from eccar.desk.workbook.errors import UNKNOWN_HEADING
from eccar.documents.errors import NOT_A_CHOICE, UNKNOWN_KEY, WRONG_TYPE
from eccar.kinds import KINDS, full_name, kind_of, rules_for
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.testing.cases import Case, cases
from eccar.testing.json_strategies import anything

from .test_bad_documents import BYTES, STORED
from .test_bad_documents import CASES as BAD_DOCUMENTS
from .test_schema import documents, light, places, with_value

TESTS = Path(__file__).parents[1]
DAY = "2026-11-22"
MARKER = "Zyxwv"
"""No word of any language of the library has it; as a number it is 48151, as an id zyxwv."""
TRACES = re.compile(r"zyxwv|48[ .,'\xa0\u202f]?151|4815", re.IGNORECASE)
KEYS = ["type", "title", "status", "detail", "errors"]
OF_AN_ERROR = ["code", "severity", "pointer", "detail", "hint", "line", "column"]

ODD: list[Any] = [
    MARKER, f"{MARKER}: x", "zyxwv", "de/zyxwv", "Straße der Zyxwv 4", f"{MARKER}\x00", f"\u202e{MARKER}", MARKER * 50,
    "23.06.4815", "4815-13", "4815-02-30", "4815-12-31T10:00", "4815/4814", "31 March 4815", "48151 EUR",
    "48.151,00 €", "48151.999 EUR", "-48151 EUR", "48151 XYZ", "48151.00 USD", "DE48151481514815148151", "4815%",
    48151, -48151, 48151.5, 48151e30, 48151 * 10**30, [MARKER], [[MARKER]], {MARKER: MARKER}, {"de": MARKER},
    {MARKER: {MARKER: [MARKER]}}, {"48151": 48151, "zyxwv": "x"}, [{MARKER: 1}], {"fact": MARKER, MARKER: 1},
    {"fact": "accepted", "date": MARKER}, {"url": MARKER, "text": MARKER}, {f"{MARKER}/~": None}, {"": MARKER},
]  # fmt: skip
"""What stands in the place of something else; some of it belongs there.

Each place gets some of these values, the next place others.
"""

BROKEN = [
    MARKER, f'"{MARKER}', f"{MARKER}: [", f"\t{MARKER}: 1", f"{MARKER}: &{MARKER} x", f"{MARKER}: *{MARKER}",
    f"{MARKER}: !{MARKER} x", f"%{MARKER}", f"- {MARKER}: {{{MARKER},", f"{MARKER}: 1\n{MARKER}: 2", f"--- {MARKER}",
    f"{MARKER}: 0x48151zyxwv", f"? [{MARKER}]\n: x", f"<<: {MARKER}", f"{MARKER}: 48151{'0' * 400}", f"{{{MARKER}: 48151,5}}",
    f"{MARKER}: \x07{MARKER}", f"{MARKER} = 48151 = 2", f'"{MARKER}" = "\\{MARKER}"',
]  # fmt: skip
"""Lines that break a file, or say what documents do without."""


def checked(make: Callable[[str], dict[str, Any] | None], where: object) -> int:
    """The number of errors in a problem, of which nothing shows the marker.

    Each place has its language, by the digest of *where* it is, so that every language is tried.
    """
    lang = LANGUAGES[zlib.crc32(repr(where).encode("utf-8", "surrogatepass")) % len(LANGUAGES)]
    problem = make(lang)
    if problem is None:
        return 0
    written = json.dumps(problem, ensure_ascii=False)
    assert not TRACES.search(written), (where, written)
    assert [*problem] == KEYS
    assert all([*error] == OF_AN_ERROR for error in problem["errors"])
    assert all(type(error["pointer"]) is str for error in problem["errors"])
    return len(problem["errors"])


def errors_of(read: Callable[..., object], *arguments: Any, **options: Any) -> int:
    """The number of errors in which *read* ends; the problem that they make is looked through."""
    try:
        read(*arguments, **options)
    except DocumentError as error:
        return checked(error.problem, arguments)
    return 0


def golden(kind: str) -> Any:
    """A document of a *kind* with everything in it, as plain data."""
    return json.loads(
        (TESTS / "golden" / f"{full_name(kind).replace('/', '-')}.json").read_text("utf-8")
    )


def places_of(kind: str) -> list[tuple[Any, tuple[Any, ...]]]:
    """Each place that documents of a *kind* have: a document with not much else, and the path in it."""
    document = golden(kind)
    shapes = {
        tuple(part if isinstance(part, str) else 0 for part in path): path
        for path in places(document)
    }
    return [light(document, path) for path in shapes.values()]


def functions_of_reading(data: Any) -> Iterator[int]:
    """The errors of *data* as plain data, as JSON, and as YAML in braces."""
    yield errors_of(eccar.from_dict, data)
    text = json.dumps(data, ensure_ascii=False)
    for format_ in ("json", "yaml"):
        yield errors_of(eccar.loads, text, format=format_)


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_in_any_place_is_repeated(kind: str) -> None:
    """Whatever stands there, and whichever error it makes, in data."""
    refused = [
        errors_of(eccar.from_dict, with_value(document, path, odd))
        for number, (document, path) in enumerate(places_of(kind))
        for odd in ODD[number % 4 :: 4]
    ]
    assert sum(map(bool, refused)) > len(refused) / 3


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_in_any_place_of_a_file_is_repeated(kind: str) -> None:
    """Of files, hints show how a key is added, and what stands before a place."""
    for number, (document, path) in enumerate(places_of(kind)):
        for odd in ODD[number % 16 :: 16]:
            changed = with_value(document, path, odd)
            assert len({*map(bool, functions_of_reading(changed))} - {False}) <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_no_key_of_the_document_is_repeated(kind: str) -> None:
    """An unknown key is what a document says, too: the pointer leads to what has it."""
    keys = (
        MARKER,
        "zyxwv",
        "Herr Zyxwv",
        "zyxwv-Latn",
        "48151",
        "48151 EUR",
        f"{MARKER}/~{MARKER}",
    )
    for document, path in places_of(kind):
        holder = functools.reduce(lambda data, part: data[part], path, document)
        if isinstance(holder, dict):
            for key in keys:
                changed = with_value(document, path, {**holder, key: MARKER})
                assert {*functions_of_reading(changed)} <= {0, 1}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15)
@given(st.data())
def test_a_document_full_of_the_marker(kind: str, data: st.DataObject) -> None:
    """Several at once, in documents that are made for the test, with any JSON next to it."""
    changed = eccar.to_dict(data.draw(documents(kind)))
    odd = st.sampled_from(ODD) | st.tuples(st.just(MARKER), _marked(anything())).map(list)
    for path in data.draw(st.lists(st.sampled_from(list(places(changed))), min_size=1, max_size=4)):
        if path and _there(changed, path):
            changed = with_value(changed, path, data.draw(odd))
    errors_of(eccar.from_dict, changed)


def _marked(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """*values*, each in a mapping under the marker."""
    return values.map(lambda value: {MARKER: value})


def _there(data: Any, path: tuple[Any, ...]) -> bool:
    """Whether *path* still leads to something in *data*."""
    return path in places(data)


@pytest.mark.parametrize("line", BROKEN)
@pytest.mark.parametrize("kind", ["membership", "account", "inventory"])
def test_a_broken_file_is_not_repeated(kind: str, line: str) -> None:
    """Parsers quote what they do not understand; a problem does not."""
    text = (TESTS / "golden" / f"{full_name(kind).replace('/', '-')}.yaml").read_text("utf-8")
    lines = text.splitlines()
    for number in range(0, len(lines) + 1, max(1, len(lines) // 6)):
        broken = "\n".join([*lines[:number], line, *lines[number:]])
        errors_of(eccar.loads, broken, format="yaml")
        errors_of(eccar.loads, f"{broken[: len(broken) // 2]}\n{line}", format="yaml")
    assert errors_of(eccar.loads, f"eccar: {kind}/1\n{line}\n", format="yaml")
    assert errors_of(eccar.loads, f'{{"eccar": "{kind}/1", {line}}}', format="json")
    assert errors_of(eccar.loads, f'eccar = "{kind}/1"\n{line}\n', format="toml")


@pytest.mark.parametrize(
    "content",
    [
        f"eccar: membership/1\n# {MARKER} ".encode() + b"\xf3\n",
        f"eccar: membership/1\n# {MARKER} ".encode() + b"\xff\x81\x8d\n",
        MARKER.encode("utf-16"),
        f"{MARKER};{MARKER}\n{MARKER};4815\n".encode(),
        f"<html>{MARKER}</html>".encode(),
        b"PK\x03\x04" + MARKER.encode(),
        f"eccar: {MARKER}/1\n".encode(),
        f"eccar: {MARKER}\n".encode(),
        b"eccar: membership/4815\n",
        MARKER.encode(),
        f"[{MARKER}]".encode(),
    ],
)
def test_what_is_no_document_is_not_repeated(content: bytes) -> None:
    """Not by its bytes, its kind or its version."""
    assert errors_of(eccar.load, content)


@pytest.mark.parametrize("name", [f"{MARKER}.yaml", f"{MARKER}: x\ny: 1"])
def test_the_name_of_a_file_is_not_repeated(name: str, tmp_path: Path) -> None:
    """It says where a server keeps its files."""
    assert errors_of(eccar.load, tmp_path / name)
    assert errors_of(eccar.load, name)
    value = eccar.Inventory(authorities=["de/musterstadt"])
    assert errors_of(eccar.save, value, tmp_path / MARKER / "x.yaml")
    assert errors_of(eccar.save, value, tmp_path / f"x.{MARKER}")


# Reports -----------------------------------------------------------------------------------------


def with_the_marker(data: Any) -> Any:
    """*data* with the marker in each text that may have it, in the form that is taken there."""
    for path in [*places(data)]:
        old = functools.reduce(lambda inner, part: inner[part], path, data)
        if isinstance(old, str) and path != ("eccar",):
            forms = (f"{MARKER} {old}", MARKER, "zyxwv", "de/zyxwv", "https://zyxwv.example/48151")
            changed = (with_value(data, path, form) for form in forms)
            data = next(filter(_can_be_read, changed), data)
    return data


def _can_be_read(data: Any) -> bool:
    try:
        eccar.from_dict(data)
    except DocumentError:
        return False
    return True


def as_errors(kind: str) -> dict[str, str]:
    """The severity with which each finding of a *kind* is an error."""
    return {rule.code: "error" for rule in rules_for(kind)}


COMPLETE = ("payee", "round", "questionnaire", "incident-mapping")
"""The kinds whose golden document gives no findings."""


@pytest.mark.parametrize("kind", KINDS)
def test_no_report_repeats_a_value(kind: str) -> None:
    """With every rule an error, on documents full of the marker, alone and next to others."""
    value = eccar.from_dict(with_the_marker(golden(kind)))
    other = eccar.from_dict(with_the_marker(golden(kind)))
    count = 0
    for on, related in itertools.product(("2005-01-01", DAY, "2040-01-01"), ((), (other,))):
        report = eccar.check(value, on=on, severity=as_errors(kind), related=related)
        count += checked(report.problem, (kind, on))
    assert count or kind in COMPLETE, "a complete document gives no findings"


@functools.cache
def cases_by_code() -> dict[str, list[Case]]:
    """The packaged cases in which a rule finds something, by its code."""
    listed: dict[str, list[Case]] = {}
    for case in cases(TESTS / "cases"):
        if any(answer.evaluated for answer in case.expectation):
            listed.setdefault(case.code, []).append(case)
    return listed


@functools.cache
def own_words(lang: str) -> str:
    """All that the library itself says of its codes, and all words and keys that it knows."""
    reader = language(lang)
    parts = ("message", "hint", "otherwise", "many")
    sentences = (
        reader.entry(entry, part)
        for entry in catalog().values()
        for part in parts
        if getattr(entry, part, "")
    )
    schemas = (json.dumps(eccar.schema(kind), ensure_ascii=False) for kind in KINDS)
    return "\n".join((*sentences, *schemas)).casefold()


def texts_of(data: Any) -> Iterator[str]:
    """Every text and key within *data*, and every number that has more than three digits."""
    if isinstance(data, dict):
        data = [*data.keys(), *data.values()]
    if isinstance(data, list):
        for inner in data:
            yield from texts_of(inner)
    elif isinstance(data, str):
        yield data
    elif isinstance(data, (int, float)) and abs(data) > 999:
        yield str(data)


@pytest.mark.parametrize("code", sorted(cases_by_code()))
def test_no_packaged_bad_case_is_repeated(code: str) -> None:
    """Of no case that a rule has, neither as it is nor full of the marker."""
    for case in cases_by_code()[code]:
        value = case.document.value()
        kind = str(kind_of(type(value)))
        report = case.check(severity={code: "error"})
        for lang in LANGUAGES:
            shown = json.dumps(report.problem(lang), ensure_ascii=False).casefold()
            for text in texts_of(eccar.to_dict(value)):
                if len(text) > 3 and text.casefold() in shown:
                    assert text.casefold() in own_words(lang), (str(case), lang, text)
    marked = eccar.from_dict(with_the_marker(eccar.to_dict(value)))
    options = {**case.options(value), "severity": as_errors(kind)}
    checked(eccar.check(marked, **options).problem, str(case))


@pytest.mark.parametrize("name", [*STORED, *BYTES])
def test_no_bad_document_is_repeated(name: str) -> None:
    """Of no packaged file that cannot be read."""
    stored = BAD_DOCUMENTS / name
    content = BYTES[name] if name in BYTES else stored.read_bytes()
    with pytest.raises(DocumentError) as caught:
        eccar.load(
            content,
            format=name.rpartition(".")[2].replace("yml", "yaml")
            if name.endswith(FORMATS)
            else None,
        )
    for lang in LANGUAGES:
        shown = json.dumps(caught.value.problem(lang), ensure_ascii=False).casefold()
        for word in {*re.findall(r"[\w./:@-]{4,}", content[:100_000].decode(errors="replace"))}:
            if word.casefold() in shown:
                assert word.casefold().strip(".:/-") in own_words(lang), word


FORMATS = (".yaml", ".yml", ".json", ".toml")


# The object ------------------------------------------------------------------------------------------


def problem_of(data: Any, lang: str = "en") -> dict[str, Any]:
    """The problem of *data* that cannot be read."""
    with pytest.raises(DocumentError) as caught:
        eccar.from_dict(data)
    return caught.value.problem(lang)


HEAD = {
    "eccar": "membership/1",
    "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
}


def test_one_error() -> None:
    """It gives the type, and the detail says what to do."""
    problem = problem_of({**HEAD, "recorded": "23.06.2016"})
    assert problem == {
        "type": "urn:eccar:fault:DOC201",
        "title": "“…” is not a day.",
        "status": 422,
        "detail": "“…” is not a day. Write year, month and day: 2024-03-06.",
        "errors": [
            {
                "code": "DOC201",
                "severity": "error",
                "pointer": "/recorded",
                "detail": "“…” is not a day.",
                "hint": "Write year, month and day: 2024-03-06.",
                "line": None,
                "column": None,
            }
        ],
    }


def test_several_errors_of_one_code() -> None:
    """They have the type of the code; where they are is in the list."""
    facts = [{"fact": "accepted", "date": "x"}, {"fact": "accepted", "date": "y"}]
    problem = problem_of({**HEAD, "facts": facts})
    assert problem["type"] == "urn:eccar:fault:DOC204"
    assert problem["title"] == "“…” is not a date."
    assert problem["detail"] == "Each error is listed with its place."
    assert [error["pointer"] for error in problem["errors"]] == ["/facts/0/date", "/facts/1/date"]


def test_errors_of_several_codes() -> None:
    """They have a type of their own, which promises nothing about any one of them."""
    problem = problem_of({**HEAD, "recorded": "x", "colour": "red"}, "pl")
    assert problem["type"] == "urn:eccar:fault:several"
    assert problem["title"] == "Stwierdzono więcej niż jeden błąd."
    assert [error["code"] for error in problem["errors"]] == ["DOC201", "DOC104"]


def test_files_have_lines() -> None:
    """Counted from 1, as in the findings."""
    with pytest.raises(DocumentError) as caught:
        eccar.loads("eccar: membership/1\ncity: {id: x, names: {de: A}, country: DE}\n")
    [error] = caught.value.problem()["errors"]
    assert (error["line"], error["column"], error["pointer"]) == (2, 8, "/city/id")


def test_words_of_the_library_are_shown() -> None:
    """What can stand there helps, and is no value of the document."""
    [error] = problem_of({**HEAD, "facts": [{"fact": "resolvd"}]})["errors"]
    assert error["detail"] == "“…” is not an allowed value."
    assert error["hint"].startswith("Did you mean “resolved”? Allowed values: proposed,")


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        (("city", "names", "de"), "/city/names/de"),
        (("city", "names", "uk"), "/city/names"),
        (("facts", 0, "colour"), "/facts/0"),
        (("extra", "Anna", "facts", 0), "/extra"),
        (("Anna",), ""),
        ((), ""),
    ],
)
def test_a_pointer_ends_before_a_key_that_is_not_known(path: Any, pointer: str) -> None:
    """So it still leads to something in the document."""
    error = DocumentError([finding(WRONG_TYPE(got="x", wanted="y"), eccar.Path(path))])
    assert error.problem()["errors"][0]["pointer"] == pointer


@rule("TOWN01", Severity.ERROR, "{name} has no {what}.", hint="Ask {name}.", source="ours")
def no_unit(membership: eccar.Membership, context: RuleContext) -> Iterator[Any]:
    """A membership has a unit."""
    yield hit("Anna", "city", name="Anna", what="unit")


def test_rules_of_others_repeat_nothing_either() -> None:
    """They need not know of it."""
    report = eccar.check(eccar.from_dict(HEAD), on=DAY, rules=[no_unit])
    problem = report.problem("de")
    assert problem is not None
    assert problem["type"] == "urn:eccar:fault:TOWN01"
    assert problem["detail"] == "… has no …. Ask …."
    assert problem["errors"][0]["pointer"] == ""


def test_a_report_without_errors_is_no_problem() -> None:
    """Neither are warnings and notes, and they are not among the errors of a report that has some."""
    membership = eccar.from_dict({**HEAD, "facts": [{"fact": "accepted", "date": "2024"}]})
    report = eccar.check(membership, on=DAY)
    assert report.findings
    assert report.problem() is None
    code = report.findings[0].code
    failed = eccar.check(membership, on=DAY, severity={code: "error"}).problem()
    assert failed is not None
    assert {(error["code"], error["severity"]) for error in failed["errors"]} == {(code, "error")}
    ignored = eccar.check(membership, on=DAY, severity={code: "error"}, ignore={code: "invented"})
    assert ignored.problem() is None


def test_a_language_without_words_is_refused() -> None:
    """As everywhere."""
    with pytest.raises(ValueError, match="'cs'"):
        problem_of(HEAD | {"recorded": "x"}, "cs")


# The codes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_says_something_without_values(lang: str) -> None:
    """Of whatever it is, the sentence has words, and no value that is not declared."""
    for entry in catalog().values():
        _says_something(entry, lang)


def _says_something(entry: Any, lang: str) -> None:
    names = {name for part in PARTS for name in placeholders(getattr(entry, part, ""))}
    values = {name: f"{MARKER}-{name}" for name in names}
    redacted = Finding(entry=entry, values=values, severity=Severity.ERROR).redacted(())
    said = language(lang).message(redacted), language(lang).hint(redacted)
    shown = {name for name in names for text in said if f"{MARKER}-{name}" in text}
    assert shown <= set(entry.library_values), entry.code
    assert re.search(r"\w{2}", said[0].replace(HIDDEN, "")), entry.code


PARTS = ("message", "hint", "otherwise")


def placeholders(template: str) -> set[str]:
    """The names of the values in a *template*."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_what_is_declared_is_a_value_of_the_sentences() -> None:
    """A declaration that misses its value would hide it without a word."""
    for entry in error_codes():
        names = {name for part in PARTS for name in placeholders(getattr(entry, part))}
        assert set(entry.library_values) <= names, entry.code


def test_what_is_meant_is_shown_only_where_it_is_a_word_of_the_library() -> None:
    """The nearest key, word or heading; a date or an amount in another notation is the document's."""
    showing = {entry.code for entry in error_codes() if "near" in entry.library_values}
    assert showing == {UNKNOWN_KEY.code, NOT_A_CHOICE.code, UNKNOWN_HEADING.code, "DOC105"}
