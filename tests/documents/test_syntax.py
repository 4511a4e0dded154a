"""What parsers and the operating system say: in words of the library, in every language."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

import eccar
from eccar.documents import syntax
from eccar.documents import yaml as yaml_reader
from eccar.documents.formats import reason
from eccar.documents.vocabulary import SyntaxProblem, SystemReason
from eccar.languages import LANGUAGES

BROKEN = {
    ("yaml", "a: b: c"): SyntaxProblem.COLON,
    ("yaml", "a: - b"): SyntaxProblem.ENTRY,
    ("yaml", "- a\n b: c"): SyntaxProblem.COLON,
    ("yaml", "a: b\nc\nd: e"): SyntaxProblem.NO_COLON,
    ("yaml", "a: [b, c"): SyntaxProblem.BRACKET,
    ("yaml", "a: [b: c d: e]"): SyntaxProblem.BRACKET,
    ("yaml", "a: {b: c"): SyntaxProblem.BRACKET,
    ("yaml", "a: ["): SyntaxProblem.BRACKET,
    ("yaml", "a:\n  b: c\n d: e"): SyntaxProblem.INDENTATION,
    ("yaml", "a:\n  - b\n c: d"): SyntaxProblem.INDENTATION,
    ("yaml", "a: |0\n  b"): SyntaxProblem.INDENTATION,
    ("yaml", 'a: "b'): SyntaxProblem.QUOTE,
    ("yaml", "a: 'b\nc: d"): SyntaxProblem.QUOTE,
    ("yaml", r'a: "\q"'): SyntaxProblem.ESCAPE,
    ("yaml", r'a: "\xzz"'): SyntaxProblem.ESCAPE,
    ("yaml", "a: @b"): SyntaxProblem.CHARACTER,
    ("yaml", "a: `b"): SyntaxProblem.CHARACTER,
    ("yaml", "%YAML x\n---\na: b"): SyntaxProblem.FEATURE,
    ("yaml", "a: !x!y z"): SyntaxProblem.FEATURE,
    ("yaml", "a: & b"): SyntaxProblem.FEATURE,
    ("yaml", "a: *"): SyntaxProblem.FEATURE,
    ("json", '{"a" 1}'): SyntaxProblem.NO_COLON,
    ("json", '{"a": 1 "b": 2}'): SyntaxProblem.BRACKET,
    ("json", "[1"): SyntaxProblem.BRACKET,
    ("json", '{"a": "b}'): SyntaxProblem.QUOTE,
    ("json", "{a: 1}"): SyntaxProblem.KEY,
    ("json", '{"a": }'): SyntaxProblem.VALUE,
    ("json", "[1,]"): SyntaxProblem.VALUE,
    ("json", '{"a": "b\tc"}'): SyntaxProblem.CHARACTER,
    ("json", r'{"a": "\q"}'): SyntaxProblem.ESCAPE,
    ("json", r'{"a": "\u12"}'): SyntaxProblem.ESCAPE,
    ("json", "{} {}"): SyntaxProblem.REST,
    ("toml", "a 1"): SyntaxProblem.NO_EQUALS_SIGN,
    ("toml", "a = [1"): SyntaxProblem.BRACKET,
    ("toml", "[a"): SyntaxProblem.BRACKET,
    ("toml", 'a = "b'): SyntaxProblem.QUOTE,
    ("toml", "a = 1 b"): SyntaxProblem.REST,
    ("toml", "a = 1\na = 2"): SyntaxProblem.REPEATED,
    ("toml", "[a]\n[a]"): SyntaxProblem.REPEATED,
    ("toml", "= 1"): SyntaxProblem.KEY,
    ("toml", "a = "): SyntaxProblem.VALUE,
    ("toml", r'a = "\q"'): SyntaxProblem.ESCAPE,
    ("toml", "a = 2024-02-31"): SyntaxProblem.VALUE,
}
"""Broken texts in each format, each with what is wrong with it."""


def sentences(format_: str, text: str) -> Iterator[str]:
    """The message about *text* in each language, the problem of all of which is the same."""
    with pytest.raises(eccar.DocumentError) as caught:
        eccar.loads(text, format=format_)
    finding = caught.value.findings[-1]
    assert finding.values["problem"] is BROKEN[format_, text]
    for code in LANGUAGES:
        yield eccar.language(code).message(finding)


@pytest.mark.parametrize("loader", [yaml_reader._LOADER, yaml.SafeLoader])
@pytest.mark.parametrize(("format_", "text"), BROKEN)
def test_what_is_wrong_with_the_syntax(
    format_: str, text: str, loader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both parsers of YAML lead to the same word, and each language has its own sentence."""
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
    english, *others = sentences(format_, text)

    assert BROKEN[format_, text].value in english
    assert len({english, *others}) == len(LANGUAGES)
    for word in ("expected", "found", "while", "Expecting", "allowed"):
        assert not any(word in sentence for sentence in others)


def test_every_word_is_used() -> None:
    """Each is the answer to a broken text; the last is that of a sentence that is not known."""
    assert {*BROKEN.values()} == {*SyntaxProblem} - {SyntaxProblem.OTHER}
    assert syntax.problem("something new", syntax.YAML) is SyntaxProblem.OTHER


def test_what_is_wrong_is_no_part_of_the_document() -> None:
    """So an answer over HTTP can say it."""
    for format_, text in BROKEN:
        with pytest.raises(eccar.DocumentError) as caught:
            eccar.loads(text, format=format_)
        assert caught.value.findings[-1].entry.library_values == ("problem",)


def test_why_the_system_refuses() -> None:
    """Each reason has a number; a rare number has its symbol, and what has none is a wrong name."""
    reasons = {reason(OSError(number, os.strerror(number))) for number in errno.errorcode}

    assert {*SystemReason} <= reasons
    assert all(symbol.isupper() for symbol in reasons - {*SystemReason})
    assert reason(ValueError("embedded null byte")) is SystemReason.NAME


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reason_is_in_the_language(lang: str) -> None:
    """Nothing of the English of the system is in a sentence of another language."""
    for number in errno.errorcode:
        said = eccar.language(lang).say(reason(OSError(number, os.strerror(number))))
        assert said
        assert os.strerror(number).lower() not in said.lower()
