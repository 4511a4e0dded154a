"""Counts in sentences: each has the form of its number, and none is written around."""

from __future__ import annotations

import ast
import datetime as dt
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import check, language, load
from eccar.checking.catalog import catalog
from eccar.checking.findings import Finding
from eccar.languages import LANGUAGES
from eccar.languages.plural_rules import categories
from eccar.languages.translate import Key, english, translated
from eccar.values.errors import Severity
from eccar.values.plurals import NONE, Forms, forms_in
from eccar.values.texts import Count, CountRange, fill

from ..syntax import ROOT, trees

EXAMPLES = sorted((ROOT.parents[1] / "examples").rglob("*.yaml"))
ON = "2026-11-22"

NO_COUNTS = {
    ("fees", "fee", "population"): "a count with its day and its basis",
    ("fees", "doubt", "other-population"): "a count with its day and its basis",
    ("fees", "label", "uncharged"): "the years themselves",
    ("fees", "letter", "subject"): "the years themselves",
    ("fees", "entry", "FEE015", "message"): "the number of a notice, and years themselves",
    ("membership", "label", "votes"): "the result of a vote, as minutes list it",
}
"Texts in which a value that is elsewhere a number of things is something else."


def texts(code: str) -> dict[Key, str]:
    return dict(english() if code == "en" else translated(code))


def counted(code: str) -> Iterator[tuple[Key, Forms]]:
    """The texts of a language with plural forms."""
    return ((key, text) for key, text in texts(code).items() if isinstance(text, Forms))


def named_counts() -> Iterator[str]:
    """The names under which the code gives a ``Count`` to a sentence."""
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg and is_count(node.value):
                yield node.arg
            if isinstance(node, ast.Dict):
                pairs = zip(node.keys, node.values, strict=True)
                yield from (
                    ast.literal_eval(key) for key, value in pairs if key and is_count(value)
                )


def is_count(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Count"


SELECTED = {text.select for code in LANGUAGES for _, text in counted(code)}
"""The values by which any language selects a form."""

NO_NUMBERS = {
    **dict.fromkeys(("least", "most", "above", "up_to", "ceiling", "below", "edge"), "a limit"),
    "limit": "what something is compared with",
    "points": "mostly the numbers of the points themselves",
    "number": "mostly the number that an index, a notice or a paper has",
}
"""Names that are given to other values than numbers of things, too."""


@functools.cache
def numbers() -> frozenset[str]:
    """The values that are a number of things."""
    return frozenset(SELECTED | set(named_counts())) - NO_NUMBERS.keys()


@functools.cache
def behind_a_label() -> re.Pattern[str]:
    """A number of things behind a label, or in brackets."""
    return re.compile(rf"[:(][ \xa0\u202f]?\{{(?:{'|'.join(sorted(numbers()))})(?::z)?\}}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_count_is_written_around(code: str) -> None:
    """No text of the catalogue or the wording has the shape “findings: 5”, for want of a plural form."""
    around = {
        key: form
        for key, text in texts(code).items()
        for form in forms_in(text)
        if key not in NO_COUNTS and behind_a_label().search(form)
    }

    assert around == {}


def test_numbers_of_things_are_known_by_their_names() -> None:
    """Those that the code counts, and those by which a form is selected."""
    assert {"count", "of", "rows", "counted", "years", "age"} <= numbers()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: "-".join(path.parts[-2:]))
def test_no_count_is_behind_a_label_in_what_is_put_out(path: Path, code: str) -> None:
    """The views of answers put no label before a number of things either; a year is not one."""
    document: Any = load(path)
    answers: list[Any] = [check(document, on=ON)]
    names = ("standing_on", "statement_on", "coverage_on", "timeline_on")
    answers += [getattr(document, name)(ON) for name in names if hasattr(document, name)]
    shown = "\n".join(eccar.text(answer, code, more=True) for answer in answers)

    assert not re.findall(
        r"[^\W\d]\w*[ \xa0]?: [0-9]{1,3}(?![0-9.,–\xa0\u202f]|er |[ \xa0]\w)", shown
    )


def test_a_count_that_is_written_around_is_found() -> None:
    """The shape is found with any space, and in brackets."""
    for text in ("findings: {count}", "mesures\xa0: {count}", "i dalsze ({more})"):
        assert behind_a_label().search(text)
    assert not behind_a_label().search("{count} findings: {points}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_counts(code: str) -> None:
    """Each has texts with forms, and each of these the forms of the language."""
    forms = dict(counted(code))

    assert len(forms) > 20
    assert {frozenset(text.by_category) - {"none"} for text in forms.values()} == {
        frozenset(categories(code))
    }


@pytest.mark.parametrize("code", LANGUAGES)
@given(number=st.integers(0, 250) | st.integers(0, 10**7))
def test_every_number_has_a_sentence(code: str, number: int) -> None:
    """The form of a number names it, but where a word stands for one, or for none."""
    lang = language(code)
    for key, text in counted(code):
        names = set(re.findall(r"\{([a-z_]+)", text)) | {text.select}
        values = {**dict.fromkeys(names, "x"), text.select: Count(number)}
        said = fill(text, values, lang.say)

        assert "{" not in said, key
        nothing = fill(text.by_category.get(NONE, ""), values, lang.say)
        assert lang.number(number) in said or number == 1 or said == nothing, key


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("en", Count(1), "1 inhabitant"),
        ("en", CountRange(20_000, 100_000), "20,000–100,000 inhabitants"),
        ("de", CountRange(20_000, 100_000), "20.000–100.000"),
        ("fr", CountRange(20_000, 100_000), "20\u202f000–100\u202f000 habitants"),
        ("fr", Count(0), "0 habitant"),
        ("pl", Count(1), "1 mieszkaniec"),
        ("pl", CountRange(20_000, 100_000), "20\xa0000–100\xa0000 mieszkańców"),
    ],
)
def test_inhabitants(code: str, number: int | CountRange, said: str) -> None:
    """A number, and a range, with its noun."""
    assert language(code).word("label", "inhabitants", count=number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (5, "Nie podano terminów 2 z\xa05 działań."),
        (177, "Nie podano terminów 2 ze\xa0177 działań."),
    ],
)
def test_polish_says_of_a_hundred_otherwise(number: int, said: str) -> None:
    """The preposition is “ze” before “sto”."""
    text = texts("pl")["plan", "entry", "PLN202", "many"]

    assert fill(text, {"count": Count(2), "of": Count(number)}, language("pl").say) == said


NEVER_ONE = {
    "NET205": "“records” is a verb there",
    "DOC113": "a limit of the library",
    "DOC253": "inhabitants of a band, in thousands",
    "DOC254": "inhabitants of a band, in thousands",
    "DOC256": "inhabitants of a band, in thousands",
    "DOC260": "inhabitants of a band, in thousands",
    "DOC275": "the length of what is too long",
    "DOC403": "a limit of the library",
    "DOC411": "the length of what is too long",
    "DOC455": "the length of what is too long",
    "PLN215": "almost all of the ten points",
}
"""Messages that name a number of things, which is never 1."""

_COUNTED = re.compile(r"\{(\w+)\} (?:more |other )?([a-z]+s)\b")


def counted_things() -> set[str]:
    """The nouns that English texts with plural forms count, in the plural."""
    forms = (text.by_category["other"] for _, text in counted("en"))
    nouns = {noun for text in forms for _, noun in _COUNTED.findall(text)}
    return nouns - {"was", "is", "has", "matches"}


def test_a_message_with_a_number_of_things_has_a_form_for_one() -> None:
    """“1 members were published” is no English; what can never be 1 is listed, with the reason."""
    nouns = counted_things()
    singular = {
        code
        for code, entry in catalog().items()
        if not isinstance(entry.message, Forms)
        and any(noun in nouns for _, noun in _COUNTED.findall(entry.message))
    }

    assert {"members", "years", "points"} <= nouns
    assert singular == set(NEVER_ONE)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "en",
            "1 member was published, fewer than the certain members on 1 October 2025, at least 2.",
        ),
        (
            "de",
            "Veröffentlicht ist 1 Mitglied, weniger als am 1. Oktober 2025 sicher Mitglied sind, mindestens 2.",
        ),
        (
            "pl",
            "Opublikowano 1 członka, mniej niż pewnych członków w rejestrze na dzień 1 października 2025 r., których jest co najmniej 2.",
        ),
    ],
)
def test_one_published_member(code: str, sentence: str) -> None:
    values = {"count": 1, "members": 2, "on": dt.date(2025, 10, 1)}
    entry = catalog()["NET402"]
    finding = Finding(entry=entry, values=values, severity=Severity.WARNING)

    assert language(code).message(finding).replace("\xa0", " ") == sentence
