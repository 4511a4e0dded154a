"""The views of the ten points."""

from __future__ import annotations

import re

import attrs
import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.plan.points import NUMBERS, Edition
from eccar.values.vocabulary import Basis

from ...pages import Page
from ..editions import INVENTED, OURS, PACKAGED, URL


def text_of(edition: Edition, code: str = "en") -> str:
    """The text of an *edition* in one line, wherever a terminal wraps it."""
    return re.sub(r"[ \n]+", " ", eccar.text(edition, code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_text(code: str) -> None:
    """The text has every title, commitment, example and field in full, in each language."""
    shown = text_of(PACKAGED, code)
    texts = [
        example.words for point in PACKAGED.points for example in (*point.examples, *point.typical)
    ]
    texts += [example.words for example in PACKAGED.invitations]
    texts += [text for point in PACKAGED.points for text in (point.titles, point.commitment)]
    texts += [field.names for field in PACKAGED.fields]

    assert all(text[code] in shown for text in texts)
    assert "…" not in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_html(code: str) -> None:
    """The HTML is one well-formed section in its language, with a heading, a caption and scopes."""
    page = Page(eccar.html(PACKAGED, code))
    tags = [tag for tag, _ in page.elements]

    assert page.open == []
    assert page.elements[0] == ("section", {"lang": code, "class": "eccar"})
    assert tags.count("h3") == 1
    assert tags.count("caption") == tags.count("table") == 3
    rows = [item["scope"] for tag, item in page.elements if tag == "th"].count("row")
    assert rows == len(PACKAGED.invitations) + len(NUMBERS) + len(PACKAGED.fields)
    given = [
        example
        for point in PACKAGED.points
        for example in (*point.examples, *point.typical, *PACKAGED.invitations)
    ]
    assert all(item.words[code] in page.words for item in given)
    assert all(
        item[code] in page.words
        for point in PACKAGED.points
        for item in (point.titles, point.commitment)
    )
    linked = {item["href"] for tag, item in page.elements if tag == "a"}
    assert {item.source.url for item in given if item.source} <= linked


@pytest.mark.parametrize("code", LANGUAGES)
def test_own_wording_is_marked(code: str) -> None:
    """Each view marks our own wording; titles only where we translated them."""
    lang = language(code)
    for shown in (text_of(PACKAGED, code), Page(eccar.html(PACKAGED, code)).words):
        assert lang.word("plan.label", "commitments_ours") in shown
        assert (lang.word("plan.label", "titles_ours") in shown) == (code in OURS)
        assert lang.say(Basis.ASSUMED) in shown
        assert lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED) in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_typical_measures_follow_the_examples(code: str) -> None:
    """Typical measures have a heading after the examples; our suggestions are marked."""
    lang = language(code)
    shown = text_of(PACKAGED, code)
    head = lang.line(lang.word("plan.label", "typical"), "").rstrip()

    assert shown.count(f" {head} - ") == len(NUMBERS)
    assert shown.index(lang.word("plan.label", "invitations")) < shown.index(" 1 ")
    for point in PACKAGED.points:
        part = shown[shown.index(f" {point.number} {point.titles[code]} ") :]
        begin = part.index(head)
        assert all(part.index(example.words[code]) < begin for example in point.examples)
        for example in point.typical:
            ours = f" ({lang.say(Basis.ASSUMED)})" if example.basis is Basis.ASSUMED else ""
            assert part.index(f" - {example.words[code]}{ours} ") > begin


def test_an_edition_with_points_alone() -> None:
    """Without invitations and typical measures, their headings are left out."""
    bare = attrs.evolve(
        PACKAGED,
        invitations=(),
        points=tuple(attrs.evolve(point, typical=()) for point in PACKAGED.points),
    )
    lang = language("en")
    for shown in (text_of(bare), Page(eccar.html(bare)).words):
        for label in ("invitations", "typical_ours"):
            assert lang.word("plan.label", label, assumed=Basis.ASSUMED) not in shown
    assert f"{lang.word('plan.label', 'typical')}:" not in text_of(bare)


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_are_escaped(code: str) -> None:
    """Texts of an edition make no elements in HTML and no control characters in text."""
    fragment = eccar.html(INVENTED, code)
    page = Page(fragment)
    linked = [item["href"] for tag, item in page.elements if tag == "a"]

    assert page.open == []
    assert "script" not in [tag for tag, _ in page.elements]
    assert linked == [URL]
    assert "<script" not in fragment
    for item in (
        "Title",
        "Commitment",
        "Example",
        "Source",
        "Note",
        "Typical",
        "Invitation",
        "Paper",
    ):
        assert f"{item} <script>alert('x')</script>" in page.words
    for item in (eccar.text(INVENTED, code), str(INVENTED)):
        assert "\u202e" not in item
        assert "Field <script>" in item


def test_an_edition_without_a_note() -> None:
    """Without a note, the text ends with the remarks on our own wording."""
    lang = language("de")
    ours = lang.word("plan.label", "commitments_ours")
    typical = lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED)

    assert text_of(attrs.evolve(INVENTED, note=None), "de").endswith(f" {ours} {typical}")


def test_a_note_is_shown_if_there_is_one() -> None:
    """A note is in both views; without one, neither has it."""
    bare = attrs.evolve(PACKAGED, note=None)

    assert PACKAGED.note
    assert PACKAGED.note in eccar.html(PACKAGED)
    assert PACKAGED.note not in eccar.html(bare) + text_of(bare)
