"""Languages with the outward words: their files, what they lack, and variants."""

from __future__ import annotations

import functools
import pickle
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar import check, html, language, load, text
from eccar.dossier.dossier import dossiers
from eccar.dossier.page import DossierPage
from eccar.dossier.summary import dossier_summary
from eccar.languages import LANGUAGES, OUTWARD, READERS, REGIONS, VARIANTS, base_of, known
from eccar.languages.files import packages, section
from eccar.languages.language import Language
from eccar.languages.plural_rules import categories
from eccar.languages.translate import files, outward, outward_gaps, template, translated
from eccar.membership.lifecycle import Status
from eccar.membership.membership import Membership
from eccar.plan import ten_points
from eccar.plan.inventory import Inventory
from eccar.values.displayable import Message
from eccar.values.plurals import Forms, forms_in
from eccar.values.texts import Law, Marked, Titled, Untranslated, joined, runs_of
from eccar.values.texts import text as texts_of

ROOT = Path(eccar.__file__).parent
KRAKOW = Path(__file__).parents[2] / "examples" / "krakow"
ON = "2026-11-22"
each_outward = pytest.mark.parametrize("code", OUTWARD)
each_variant = pytest.mark.parametrize("code", VARIANTS)

ENGLISH = re.compile(
    r"\b(the|and|this|which|from|has|have|there|where|because|record)\b", re.IGNORECASE
)
"""Words that no sentence of the other languages has."""


def wording_files(code: str) -> list[Path]:
    """The wording files of a language."""
    return sorted(ROOT.glob(f"*/wording/{code}.toml"))


@each_outward
def test_a_partial_language_has_exactly_what_leaves_the_house(code: str) -> None:
    """No key lacks, none is too many, and each has the values and the forms that it needs."""
    assert outward_gaps(code) == {}
    assert set(translated(code)) == set(outward())


@each_outward
def test_a_gap_is_found(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that lacks, and one that is not outward, are both named."""
    translations = dict(translated(code))
    del translations["membership", "status", "member"]
    translations["membership", "template", "city"] = "x"
    monkeypatch.setattr("eccar.languages.translate.translated", lambda _: translations)
    known_keys = outward()
    monkeypatch.setattr("eccar.languages.translate.outward", lambda: known_keys)

    assert outward_gaps(code)["membership", "template", "city"] == "unknown"


def test_what_leaves_the_house_is_declared_once() -> None:
    """Every name that the English files declare is that of a section or a key."""
    for package in packages():
        declared = tomllib.loads((ROOT / package / "wording" / "en.toml").read_text("utf-8"))
        for name in declared.get("outward", ()):
            assert any(
                key[: len(parts)] == parts
                for parts in [(package, *name.split("."))]
                for key in outward()
            ), name


def test_the_mark_is_in_each_file_of_a_partial_language_and_in_no_other() -> None:
    """A file says itself that it is partial; languages are told apart without reading it."""
    marked = {
        path
        for path in ROOT.glob("*/wording/*.toml")
        if tomllib.loads(path.read_text("utf-8")).get("outward") is True
    }

    assert marked == {path for code in OUTWARD for path in wording_files(code)}
    assert {"it", "es", "nl", "sv"} <= set(OUTWARD)
    assert LANGUAGES == ("en", "de", "fr", "pl")


@pytest.mark.parametrize("code", [*OUTWARD, "cs"])
def test_a_translator_fills_in_only_what_leaves_the_house(code: str) -> None:
    """Each key comes with the English text above it, and the plural categories of the language."""
    shown = template(code, only_outward=True)
    read = tomllib.loads(shown)

    assert "entry" not in read
    assert list(read["plan"]["plan"]["measures"]) == list(categories(code))
    assert '# "candidate"\ncandidate = ' in shown
    for path, content in files(code, only_outward=True).items():
        assert tomllib.loads(content)["outward"] is True
        if code in OUTWARD:
            packaged = tomllib.loads((ROOT / path).read_text("utf-8"))
            assert tomllib.loads(content) == packaged


@each_outward
def test_what_lacks_is_english_and_marked(code: str) -> None:
    """A finding is English, as a whole and marked so; a status is not."""
    reader = language(code)
    report = check(load(KRAKOW / "membership.yaml"), on=ON)
    messages = [reader.message(finding) for finding in report.findings]

    assert messages == [language("en").message(finding) for finding in report.findings]
    assert all(isinstance(message, Untranslated) for message in messages)
    assert {lang for message in messages for _, lang in runs_of(message)} <= {"en", "pl"}
    assert not isinstance(reader.say(Status.MEMBER), Marked)
    assert reader.say(Status.MEMBER) != "xx"


def test_no_sentence_is_in_two_languages() -> None:
    """With a value that lacks, all of the sentence is English; a title keeps its own language."""
    finding = check(load(KRAKOW / "membership.yaml"), on=ON).findings[0]
    reader = language("it")
    pending = Message("membership.explain.pending", {"fact": Message("fees.doubt.membership")})
    title = Titled("1", texts_of({"pl": "Poradnia"}))

    assert isinstance(reader.sentence(pending), Untranslated)
    assert reader.sentence(pending) == language("en").sentence(pending)
    assert reader.message(finding) == language("en").message(finding)
    assert runs_of(reader.say(title)) == (("«", ""), ("Poradnia", "pl"), ("»", ""))


TITLES = (KRAKOW / "inventory.yaml").read_text("utf-8")
"""A document that names its sources by titles in a language that nobody states."""


class Foreign(HTMLParser):
    """The text of a page that is not within an element of another language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code, self.stack, self.texts = code, [code], [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"br", "meta", "col", "hr"}:
            self.stack.append(dict(attrs).get("lang") or self.stack[-1])

    def handle_endtag(self, _: str) -> None:
        self.stack.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_data(self, data: str) -> None:
        if self.stack[-1] == self.code:
            self.texts.append(data)


@functools.cache
def shown() -> list[Any]:
    """Values whose views go outside, of documents without words in the languages tested."""
    membership = load(KRAKOW / "membership.yaml", Membership)
    plan = load(KRAKOW / "inventory.yaml", Inventory)
    return [
        membership.standing_on(ON),
        plan.coverage_on(ON),
        plan.timeline_on(ON),
        plan,
        ten_points().edition_on(ON),
        check(membership, on=ON),
        dossier_summary([membership, plan], on=ON),
        DossierPage(dossier=dossiers([membership, plan])[0], on=ON),
    ]


@each_outward
@pytest.mark.parametrize("number", range(8))
def test_a_page_has_no_english_that_is_not_marked(code: str, number: int) -> None:
    """What is not in the language of the page is in an element with its own language."""
    parser = Foreign(code)
    parser.feed(html(shown()[number], code))

    unmarked = {part for part in parser.texts if ENGLISH.search(part) and part not in TITLES}
    assert parser.stack == [code]
    assert unmarked == set()


@pytest.mark.parametrize("code", ["it", "de-CH"])
def test_an_untranslated_title_is_remarked_once(code: str) -> None:
    """Behind the first title in another language a page says so, and then no more."""
    coverage = load(KRAKOW / "inventory.yaml", Inventory).coverage_on(ON)
    remark = section("label", code)["not_translated"]

    assert html(coverage, code).count(f"({remark})") == 1
    assert text(coverage, code, more=True).count(f"({remark})") == 1
    assert remark not in text(coverage, "en", more=True)


def test_a_law_is_cited_in_its_own_language() -> None:
    """Readers of another language have a gloss behind it."""
    law = Law(
        texts_of({"pl": "Prawo łowieckie", "en": "hunting law", "it": "legge sulla caccia"}), "pl"
    )

    assert language("pl").say(law) == "Prawo łowieckie"
    assert runs_of(language("it").say(law)) == (
        *(("Prawo łowieckie", "pl"), (" [", ""), ("legge sulla caccia", ""), ("]", "")),
    )
    assert runs_of(language("sv").say(law))[2] == ("hunting law", "en")

    report = check(load(KRAKOW / "membership.yaml"), on=ON)
    assert "poz. 1009 ze zm. [the law on joining" in text(report, "en", more=True)
    assert '<span lang="pl" dir="auto">art. 4 ust. 2' in html(report, "it")


@each_variant
def test_a_variant_has_only_what_differs(code: str) -> None:
    """Each text of a variant is one of its language, with the same values, and says it otherwise."""
    base, own = translated(base_of(code)), translated(code)

    assert own.keys() <= base.keys()
    assert all(own[key] != base[key] for key in own)
    assert len(own) < 40


def test_the_chain_of_a_variant() -> None:
    """First its own words, then those of its language, and then English."""
    austrian, swiss = language("de-AT"), language("it-CH")

    assert austrian.word("citykind", "district") == "Bezirk"
    assert austrian.say(Status.FORMER) == language("de").say(Status.FORMER)
    assert swiss.say(Status.MEMBER) == language("it").say(Status.MEMBER)
    assert swiss.word("fees.doubt", "kind", kind="x") == language("en").word(
        "fees.doubt", "kind", kind="x"
    )
    assert language("sv-FI") == language("sv")
    assert austrian.authority(load(KRAKOW / "membership.yaml", Membership).city) == "Krakau"


def test_swiss_german_has_no_sharp_s() -> None:
    """No template, no name of a country and no text about the ten points has “ß”."""
    swiss = language("de-CH")
    names = [(".".join(key[:-1]), key[-1]) for key in translated("de") if len(key) > 2]
    texts = [
        form
        for name, key in names
        for form in forms_in(swiss.template(name.removeprefix("languages."), key))
        if ".entry." not in name
    ]

    assert any("ß" in form for each in translated("de").values() for form in forms_in(each))
    assert not any("ß" in form or "„" in form for form in texts)
    edition = ten_points().edition_on(ON)
    assert edition is not None
    assert "ß" not in text(edition, "de-CH", more=True)
    assert "ß" in text(edition, "de", more=True)


@pytest.mark.parametrize("number", range(8))
def test_swiss_german_pages_have_no_sharp_s(number: int) -> None:
    """What a page says in Swiss German has no “ß”, whatever it is made of."""
    assert "ß" not in html(shown()[number], "de-CH")
    assert "ß" not in text(shown()[number], "de-CH", more=True)


@pytest.mark.parametrize(
    ("code", "name"),
    [("de-CH", "de-CH"), ("it-CH", "it-CH"), ("sv-FI", "sv"), ("nl-BE", "nl"), ("es-ES", "es"),
     ("fr-BE", "fr-BE"), ("de-XX", "de"), ("xx", ""), ("xx-CH", ""), ("", "")],
)  # fmt: skip
def test_the_languages_that_are_known(code: str, name: str) -> None:
    """A region without anything of its own is that of its language."""
    assert known(code) == name
    assert set(REGIONS) | set(VARIANTS) <= set(READERS)


def test_pieces_keep_their_language() -> None:
    """A text that is joined, copied or begun with a capital says of each piece in which language it is."""
    marked = joined(["a ", Marked([("b", "pl"), ("", "de")]), "c"], "-")

    assert marked == "a -b-c"
    assert runs_of(marked) == (("a ", ""), ("-", ""), ("b", "pl"), ("-", ""), ("c", ""))
    assert runs_of(pickle.loads(pickle.dumps(marked))) == runs_of(marked)  # noqa: S301  # Made here.
    assert type(joined(["a", "b"])) is str
    assert isinstance(joined(["a", Untranslated([("b", "en")])]), Untranslated)
    assert isinstance(Language("xx").word("label", "source"), Untranslated)
    assert not isinstance(outward()["plan", "label", "point"], Forms)
