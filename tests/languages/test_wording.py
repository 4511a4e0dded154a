"""Words: every language says everything, with the same values, and dates as people write them."""

from __future__ import annotations

import datetime as dt
import enum
import pkgutil
import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any, TypeGuard

import attrs
import pytest

import eccar
from eccar import (
    Membership,
    from_dict,
    language,
    when,
)
from eccar.checking.catalog import catalog
from eccar.documents.structuring.scalars import data_type
from eccar.fees.observations import Fit
from eccar.languages import LANGUAGES
from eccar.languages.files import COMMON, name_for, packages, section
from eccar.languages.language import Language
from eccar.languages.translate import english, files, gaps, template, translated
from eccar.membership.choices import Passes, Purpose
from eccar.membership.facts import FACTS, MembershipFact
from eccar.membership.lifecycle import Status
from eccar.values.plurals import Forms, has_forms
from eccar.values.texts import fill
from eccar.values.vocabulary import Declaration

ROOT = Path(eccar.__file__).parent
OTHERS = LANGUAGES[1:]
each_language = pytest.mark.parametrize("lang", LANGUAGES)
CITY = {"id": "pl/krakow", "names": {"pl": "Kraków", "de": "Krakau"}, "country": "PL"}

MORE: dict[str, list[dict[str, Any]]] = {
    "resolved": [
        {"purpose": purpose, **condition}
        for purpose in Purpose
        for condition in ({}, {"condition": "Consent to the budget."})
    ],
    "condition-met": [{"purpose": purpose} for purpose in Purpose],
    "seated": [{"body": "Steering Committee"}],
    "took-over": [{"other": "pl/other", "passes": passes} for passes in Passes],
    "merged-into": [{"other": "pl/other"}],
    "rescinded": [{"undoes": "1/2024"}],
    "signed": [{"declarations": [str(declaration) for declaration in Declaration]}],
    "gave-notice": [{"effective": "2025-12-31"}],
}
TOLD = [
    {"fact": kind.kind, "date": "2024-23", **{key: str(value) if isinstance(value, enum.StrEnum) else value
                                              for key, value in more.items()}}
    for kind in FACTS
    for more in MORE.get(kind.kind, [{}])
]  # fmt: skip


def membership(*facts: dict[str, Any]) -> Membership:
    """A membership with these facts."""
    made = from_dict({"eccar": "membership/1", "city": CITY, "facts": list(facts)})
    assert isinstance(made, Membership)
    return made


@pytest.mark.parametrize("lang", OTHERS)
def test_no_language_has_gaps(lang: str) -> None:
    """Every language says all that English says, with the same placeholders, and no more."""
    assert gaps(lang) == {}
    assert set(translated(lang)) == set(english())


@pytest.mark.parametrize("lang", OTHERS)
def test_little_is_left_in_english(lang: str) -> None:
    """Long sentences are nowhere the English ones."""
    translations, source = translated(lang), english()
    same = [key for key, text in source.items() if translations[key] == text and len(text) > 25]
    assert same == []


@pytest.mark.parametrize("lang", OTHERS)
def test_gaps_are_found(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that lacks, one too many and a wrong placeholder are all found."""
    translations = dict(translated(lang))
    translations[("membership", "status", "member")] = ""
    translations[("membership", "status", "friend")] = "friend"
    translations[("languages", "label", "as_of")] = "{date}"
    few = Forms({"two": "{count}", "other": "{count}"})
    translations[("languages", "label", "inhabitants")] = few
    source = english()
    monkeypatch.setattr("eccar.languages.translate.english", lambda: source)
    monkeypatch.setattr("eccar.languages.translate.translated", lambda _: translations)
    assert gaps(lang) == {
        ("membership", "status", "member"): "lacking",
        ("membership", "status", "friend"): "unknown",
        ("languages", "label", "as_of"): "other placeholders",
        ("languages", "label", "inhabitants"): "other forms",
    }


@each_language
def test_the_template_is_toml(lang: str) -> None:
    """What a translator fills in can be read, has every key, and what is there already."""
    read = tomllib.loads(template(lang))
    common = {key[1:] if key[0] == COMMON else key for key in english()}
    assert _keys(read) == common
    if lang != "en":
        member = translated(lang)["membership", "status", "member"]
        assert read["membership"]["status"]["member"] == member
        assert not re.search(r'= ""$', template(lang), re.MULTILINE)


def test_a_translator_fills_in_the_forms_of_the_language() -> None:
    """Where English has forms, the file of a language has its own, each to be filled in."""
    polish = tomllib.loads(files("pl")["dossier/wording/pl.toml"])["screen"]["counted"]
    czech = tomllib.loads(files("cs")["dossier/wording/cs.toml"])["screen"]["counted"]

    assert list(polish) == ["one", "few", "many", "other"]
    assert czech == {"one": "", "other": ""}
    assert tomllib.loads(template("cs"))["fees"]["doubt"]["old-population"]["select"] == "years"


@each_language
def test_the_files_of_a_translator_are_those_of_the_packages(lang: str) -> None:
    """There is one file for each package, and what it says already is what is packaged."""
    for path, text in files(lang).items():
        package, *folder = path.split("/")
        assert folder == ["wording", f"{lang}.toml"]
        if lang != "en":
            assert tomllib.loads(text) == tomllib.loads((ROOT / path).read_text("utf-8"))
        assert package in packages()


def test_a_new_language_begins_empty() -> None:
    """All files of a language that is not there yet have all keys, and nothing filled in."""
    keys = {
        (path.split("/")[0], *key)
        for path, text in files("cs").items()
        for key in _keys(tomllib.loads(text))
    }
    assert keys == set(english())
    assert translated("cs") == {}


def _keys(table: dict[str, Any], above: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    keys: set[tuple[str, ...]] = set()
    for key, value in table.items():
        section = isinstance(value, dict) and not has_forms(value)
        keys |= _keys(value, (*above, key)) if section else {(*above, key)}
    return keys


DATES = {
    "2024-03-06": ("6 March 2024", "6.\xa0März 2024", "6 mars 2024", "6 marca 2024\xa0r."),
    "2024-03-01": ("1 March 2024", "1.\xa0März 2024", "1er mars 2024", "1 marca 2024\xa0r."),
    "2024-08": ("August 2024", "August 2024", "août 2024", "sierpień 2024\xa0r."),
    "2024": ("2024", "2024", "2024", "2024\xa0r."),
    "2024-21": ("spring 2024", "Frühjahr 2024", "printemps 2024", "wiosna 2024\xa0r."),
    "2024-22": ("summer 2024", "Sommer 2024", "été 2024", "lato 2024\xa0r."),
    "2024-23": ("autumn 2024", "Herbst 2024", "automne 2024", "jesień 2024\xa0r."),
    "2024-24": ("winter 2024/2025", "Winter 2024/2025", "hiver 2024/2025", "zima 2024/2025\xa0r."),
}


@pytest.mark.parametrize("notation", DATES)
def test_dates_in_words(notation: str) -> None:
    """Every notation reads as people write it in each language."""
    said = tuple(language(lang).date(when(notation)) for lang in LANGUAGES)
    assert said == DATES[notation]


@each_language
@pytest.mark.parametrize(
    "notation",
    ["../2024-09-25", "2024-03/..", "2022-12/2023-02", "2023/2024-09-25", "2022-24/2023-21",
     "../2024", "2024-01-01/2024-01-01", "0999", "9999-24"],
)  # fmt: skip
def test_spans_in_words(notation: str, lang: str) -> None:
    """Spans and open ends are words, with no notation left over."""
    said = language(lang).date(when(notation))
    assert ".." not in said
    assert "{" not in said
    assert said != notation
    years = re.findall(r"[0-9]{4}", notation)
    assert all(year.lstrip("0") in said for year in years)


@each_language
def test_unknown_in_words(lang: str) -> None:
    """An unknown day is named, not left out."""
    said = language(lang).date(when("unknown"))
    assert said
    assert said != "unknown"


def closed_lists() -> list[type[enum.StrEnum]]:
    """Every closed list of the library that has a section of words in English."""
    modules = [
        import_module(module.name)
        for module in pkgutil.walk_packages(eccar.__path__, "eccar.")
        if not module.name.startswith(("eccar._", "eccar.testing"))
    ]
    classes = {value for module in modules for value in vars(module).values() if is_list(value)}
    named = (cls for cls in classes if section(name_for(cls), "en"))
    return sorted(named, key=lambda cls: (cls.__module__, cls.__name__))


def is_list(value: object) -> TypeGuard[type[enum.StrEnum]]:
    """Whether *value* is a closed list of the library."""
    return (
        isinstance(value, type)
        and issubclass(value, enum.StrEnum)
        and value.__module__.startswith("eccar.")
        and len(value) > 0
    )


@each_language
@pytest.mark.parametrize("choices", closed_lists(), ids=lambda cls: str(cls.__name__))
def test_closed_lists_have_words(choices: type[enum.StrEnum], lang: str) -> None:
    """Everything of a closed list has words of its own in each language."""
    translation = language(lang)
    own = section(name_for(choices), lang)
    said = [translation.say(item) for item in choices]
    assert len(set(said)) == len(said) == len(own)
    assert all(said)


@each_language
@pytest.mark.parametrize("data", TOLD, ids=lambda data: "-".join(map(str, data.values())))
@pytest.mark.parametrize("day", ["2024-08-31", "2024-10-01", "2026-01-01"])
def test_every_fact_is_explained(data: dict[str, Any], lang: str, day: str) -> None:
    """The explanation of a standing is a sentence for every fact."""
    translation = language(lang)
    standing = membership(data).standing_on(day, known_on=day)
    for message in standing.explain():
        said = translation.sentence(message)
        assert "{" not in said
        assert said[0] == said[0].upper()
        assert said.isprintable() or "\u202f" in said or "\xa0" in said


@each_language
@pytest.mark.parametrize("data", TOLD, ids=lambda data: "-".join(map(str, data.values())))
def test_every_fact_has_words(data: dict[str, Any], lang: str) -> None:
    """A fact is shown with its word, date and body, and that it has no source."""
    translation = language(lang)
    [bare] = membership(data).facts
    [whole] = membership({**data, "by": "Council", "reference": "7/24", "sources": ["Act"]}).facts
    assert translation.word("membership.fact", bare.word) in translation.say(bare)
    assert translation.word("membership.fact", bare.word) != bare.word or lang == "en"
    assert translation.date(bare.when) in translation.say(bare)
    assert translation.word("label", "no_source") in translation.say(bare)
    assert f"({translation.apart(['Council', '7/24'])})" in translation.say(whole)
    assert "Act" in translation.say(whole)


def test_every_word_of_a_fact_is_listed() -> None:
    """The list above has each kind of fact with each purpose."""
    facts: tuple[MembershipFact, ...] = membership(*TOLD).facts
    assert {fact.word for fact in facts} == set(section("membership.fact", "en"))


@each_language
def test_catalogue_entries_are_filled(lang: str) -> None:
    """No entry of the catalogue has a brace that is neither a placeholder nor doubled."""
    translation = language(lang)
    for entry in catalog().values():
        for part in ("message", "hint"):
            text = translation.entry(entry, part)
            names = set(re.findall(r"\{([a-z_]+)(?::[a-z]+)?\}", text))
            said = fill(text, dict.fromkeys(names, "value"))
            assert said.strip() == said
            assert said


@each_language
def test_names_of_cities(lang: str) -> None:
    """A city has its name in the reader's language, of its document or in general use, else its own."""
    city = attrs.evolve(membership().city, official_languages=["pl"])
    said = language(lang).say(city)
    assert said == {"de": "Krakau", "fr": "Cracovie"}.get(lang, "Kraków")


def test_what_a_language_lacks_is_english() -> None:
    """A word that is not translated yet is English, and so are all of a new language."""
    half = Language("xx")
    assert half.say(Status.FORMER) == "former member"
    assert not half.has("membership.status", "friend")
    assert half.word("fees.label", "nothing_open") == "nothing open"
    assert half.date(when("2024-03-06")) == "6 March 2024"


@pytest.mark.parametrize("value", ["a\x1b[31mb", "a\nb", "a\x00b", "\u202eb"])
def test_values_are_made_plain(value: str) -> None:
    """What a sentence is about cannot command a terminal."""
    said = language("en").say(value)
    assert said.isprintable()


def test_overlong_values_are_cut() -> None:
    """A sentence does not become as long as what it is about."""
    assert len(language("en").say("x" * 10**6)) < 200
    assert eccar.language("en") is language("en")


def test_a_member_of_a_closed_list_without_translation_is_shown_as_in_documents() -> None:
    """Without wording, a value is shown as documents write it."""
    assert language("de").say(Fit.AGREES) == "agrees"
    assert data_type(dt.date(2024, 1, 1)) == "a date"
