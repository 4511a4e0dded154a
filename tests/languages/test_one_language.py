"""No sentence mixes languages: in the wording files, and in what is put out.

A template is searched for function words of the other languages. What is put out must consist of
words of its own language: those of the wording, of the documents that are shown, and of the
packaged texts in that language. A word that is in the English wording alone, and shows up in
German, has not been translated on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import eccar
from eccar import check, load, text
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.conventions import CONVENTIONS
from eccar.languages.translate import Key, english, translated
from eccar.values.packaged import table
from eccar.values.plurals import forms_in

ROOT = Path(__file__).parents[2]
ON = "2026-11-22"
OTHERS = LANGUAGES[1:]

FUNCTION_WORDS = {
    "en": "the and is are were not with which that this it its there what has have been where "
    "only each whose does from they them than if as under".split(),
    "de": "der die das und ist sind nicht eine einen einer mit wird werden für dem den sich im zum "
    "zur oder keine auf aus bei nach nur noch von zu ein".split(),
    "fr": "le la les et est une du pour pas dans qui sont aux ou sur cette aucune leur avec "
    "ne se ce sans elle".split(),
    "pl": "jest się oraz lub dla które który która tego być są przez albo przy ani jak od w i "
    "na po za co że czy aby gdy bez których jego tylko może tej o".split(),
}
"""Words that no sentence of another language has; keys of documents, such as “of”, are not among them."""

CODE = re.compile(
    r"\{\{.*?\}\}|\{[^}]*\}|https?://\S+|[\w.-]*[_/:=@<>][\w./:=@<>-]*|--\w[\w-]*"
    r"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‹[^›]*›"
)
"""What is in no language: placeholders, addresses, keys of documents, options, and quotations."""

KEYS = {key[-1] for key in english() if "-" in key[-1]}
"""Values of closed lists that could be taken for words, such as “not-quantified”."""

CODES = (ROOT / "tests" / "golden" / "codes.txt").read_text("utf-8").split()
"""The codes of rules, which are the same in every language."""

HYPHENATED = re.compile(r"[a-z]+(?:-[a-z]+)+")
PLACEHOLDER = re.compile(r"\{[a-z_:]+\}")
WORD = re.compile(r"[^\W\d_]+")


def tokens(sentence: str) -> list[str]:
    """The words of a *sentence*, in small letters, without what is in no language."""
    without = HYPHENATED.sub(lambda match: " " if match[0] in KEYS else match[0], sentence)
    return WORD.findall(CODE.sub(" ", without).lower())


def foreign(sentence: str, code: str) -> set[str]:
    """The function words of other languages in a *sentence* of the language *code*."""
    return {
        word
        for word in tokens(sentence)
        for other, known in FUNCTION_WORDS.items()
        if other != code and word in known
    }


def wording(code: str) -> Mapping[Key, str]:
    return english() if code == "en" else translated(code)


def sentences(code: str) -> Iterator[tuple[Key, str]]:
    return ((key, form) for key, template in wording(code).items() for form in forms_in(template))


def test_function_words_belong_to_one_language() -> None:
    """The lists have no word in common, so that each word says in which language it is."""
    every = [word for known in FUNCTION_WORDS.values() for word in known]

    assert set(FUNCTION_WORDS) == set(LANGUAGES)
    assert len(every) == len(set(every))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_are_found_in_their_own_language(code: str) -> None:
    """Nearly every longer sentence has a word of the list: the search could not miss one."""
    long = [form for _, form in sentences(code) if len(tokens(form)) >= 8]
    matches = [form for form in long if set(tokens(form)) & set(FUNCTION_WORDS[code])]

    assert len(long) > 100
    assert len(matches) > 0.9 * len(long)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_template_mixes_languages(code: str) -> None:
    """No text of a language has a function word of another one."""
    mixed = {key: strange for key, form in sentences(code) if (strange := foreign(form, code))}

    assert mixed == {}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("other", LANGUAGES)
def test_a_mixed_sentence_is_found(code: str, other: str) -> None:
    """A sentence of another language is found wherever a template of this one is searched."""
    strange = [form for _, form in sentences(other) if len(tokens(form)) >= 8]
    matches = [form for form in strange if foreign(form, code)]

    assert len(matches) > 0.9 * len(strange) if code != other else matches == []


SHOWN = (
    ROOT / "examples" / "krakow" / "membership.yaml",
    ROOT / "examples" / "krakow" / "inventory.yaml",
    *sorted((ROOT / "tests" / "golden").glob("*-1.yaml")),
    *sorted((ROOT / "tests" / "golden" / "register").glob("*.yaml"))[:8],
)
"""Documents of each kind; what is in them is in whatever language it is."""


def strings(value: Any, only: str = "") -> Iterator[str]:
    """All texts in plain data; of texts by language, with *only*, those in one language."""
    if isinstance(value, Mapping):
        by_language = only and set(LANGUAGES) <= set(value)
        for key, part in value.items():
            if not by_language or key == only:
                yield from (() if by_language else (str(key),))
                yield from strings(part, only)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from strings(part, only)
    else:
        yield str(value)


def vocabulary(texts: Iterable[str]) -> set[str]:
    """The words of *texts*, without the names of placeholders."""
    plain = (PLACEHOLDER.sub(" ", part.lower()) for part in texts)
    return {word for part in plain for word in WORD.findall(part)}


def known_words(code: str) -> set[str]:
    """The words of a language: its wording, its names of months and seasons, and the ten points."""
    conventions = CONVENTIONS[code]
    calendar = (*conventions.months, *conventions.cases.values(), *conventions.seasons.values())
    packaged = (table("eccar.plan", "points.toml"), table("eccar.values", "figures.toml"))
    own = (form for _, form in sentences(code))
    return vocabulary((*own, *strings(calendar), *strings(packaged, code), "1er")) | PROPER


PROPER = vocabulary(
    path.stem
    for path in (*ROOT.glob("src/eccar/membership/register/*.yaml"), *ROOT.glob("src/eccar/*/*"))
) | vocabulary(("eccar", "yaml", "eur", "chf", "pln", "html", *KINDS, *KEYS, *CODES))
"""Names of cities in the register, of currencies, of rules, and of what the command is called with."""


def shown(path: Path, code: str) -> Iterator[str]:
    """What is put out about the document at *path*: itself, its findings, and what follows from it."""
    document: Any = load(path)
    yield text(document, code, more=True)
    yield text(check(document, on=ON), code, more=True)
    for name in ("standing_on", "statement_on", "coverage_on", "timeline_on"):
        if hasattr(document, name):
            yield text(getattr(document, name)(ON), code, more=True)
    if hasattr(document, "standing_on"):
        yield text(eccar.assess(document, eccar.fee_schedule(), year=2026), code, more=True)


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_what_is_put_out_has_words_of_one_language(path: Path, code: str) -> None:
    """Each word is in the wording of the language, in the document, or a name."""
    own = vocabulary(strings(yaml.safe_load(path.read_text("utf-8"))))
    allowed = known_words(code) | own
    unknown = {
        word
        for view in shown(path, code)
        for word in WORD.findall(view.lower())
        if word not in allowed
    }

    assert unknown & known_words("en") == set()
