"""Views of practices and searches: short at first, everything on demand, and what is not recorded is said."""

from __future__ import annotations

import csv
import io
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages import LANGUAGES, OUTWARD
from eccar.network import Practice, PracticePublished, find_practices, packaged_practices
from eccar.render import blocks_of
from eccar.render import csv as to_csv
from eccar.render.to_text import render
from eccar.testing import practice_strategies as made

from .samples import answers_about_practices, golden, practice

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@given(made.practices(), st.sampled_from((*LANGUAGES, *OUTWARD)))
def test_a_practice_is_short_at_first(value: Practice, lang: str) -> None:
    """At most twelve lines of 80 columns, with the line that says whom it is for."""
    text = eccar.text(value, lang)

    assert len(text.splitlines()) <= 12
    assert all(len(line) <= 80 for line in text.splitlines())
    assert eccar.html(value, lang).count("<h") >= 2
    assert eccar.markdown(value, lang)


@each_language
def test_what_is_not_recorded_is_said(lang: str) -> None:
    """Of each question that a reader has; a missing key is never “nothing failed”."""
    phrases = {
        "en": "not recorded", "de": "nicht verzeichnet", "fr": "non enregistré",
        "pl": "brak w rejestrze",
    }  # fmt: skip
    [line] = [
        line
        for line in eccar.text(practice(), lang, more=True).lower().splitlines()
        if line.startswith(phrases[lang])
    ]

    # What was done, effect, evidence, transfer, what failed, first steps, contact and publication.
    assert line.count(",") == 6
    assert phrases[lang] not in eccar.text(golden(), lang, more=True).lower()
    assert eccar.text(practice(), lang).lower().count(phrases[lang]) >= 4


FIELDS = [
    field.name
    for field in attrs.fields(Practice)
    if field.name not in ("audience", "extra", "titles", "id", "authority")
]


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("format_", ["text", "html"])
def test_every_field_is_shown(name: str, format_: str) -> None:
    """Without it, the whole view is another."""
    show = eccar.html if format_ == "html" else lambda value: eccar.text(value, more=True)
    absent: dict[str, Any] = {name: attrs.fields_dict(Practice)[name].default}
    empty = attrs.evolve(golden(), **absent)

    assert show(golden()) != show(empty)


def test_every_field_of_evidence_is_shown() -> None:
    """Also of the figures."""
    text = eccar.text(golden(), more=True)
    page = eccar.html(golden())

    for evidence in golden().evidence:
        for shown in (text, page):
            assert str(evidence.words).removesuffix(".") in shown
            for each in (evidence.unit, evidence.note, *(v.note for v in evidence.observations)):
                assert each is None or each.removesuffix(".") in shown


@each_language
def test_the_examples_are_shown_in_every_format(lang: str) -> None:
    """With the title, and no text from a document as markup."""
    bad = practice(titles={lang: "<b>&amp; 'x'</b>"}, failed={lang: "<script>"})

    page = eccar.html(bad, lang)
    assert "<script>" not in page
    assert "<b>" not in page
    for answer in answers_about_practices():
        assert eccar.markdown(answer, lang)
        assert eccar.html(answer, lang)
        assert len(eccar.text(answer, lang).splitlines()) <= 12


def test_a_search_says_how_each_practice_matches() -> None:
    """Where the words are, and what is not stated; in full also what was done and the identity."""
    answer = find_practices(packaged_practices(), "contract diskriminier", roles=["contractor"])
    text = eccar.text(answer, more=True)

    assert "“contract” in: title" in text
    assert "“diskriminier” in: title and what was done" in text
    assert "practice:be/gent:non-discrimination-clause" in text
    assert "A practice that is not recorded may still exist." in text


def test_a_search_that_finds_nothing_says_what_was_searched() -> None:
    """And that this is not the absence of a practice."""
    text = " ".join(eccar.text(find_practices(packaged_practices(), "schwimmbad")).split())

    assert "3 practices searched, none of them matches." in text
    assert "A practice that is not recorded may still exist." in text


def test_many_matches_are_short_at_first() -> None:
    """The first are named, the others counted; in full, and for programs, each is there."""
    answer = find_practices(practice(id=f"p{number}") for number in range(40))

    assert len(eccar.text(answer).splitlines()) <= 12
    assert "37" in eccar.text(answer)
    assert eccar.text(answer, more=True).count("practice:de/musterstadt:p") == 40
    assert len(list(csv.DictReader(io.StringIO(to_csv(answer))))) == 40


def test_a_search_for_the_office_says_so() -> None:
    """Whom the answer is for follows from the practices in it."""
    assert "internal" in render(blocks_of(find_practices([practice()]), eccar.language("en")))
    assert "internal" not in eccar.text(find_practices(packaged_practices()))


ANSWERS = ("effect", "transfer", "failed", "first_steps", "evidence", "contact", "sources")
"""What whoever copies a practice has to read before."""


@pytest.mark.parametrize("name", ANSWERS)
def test_a_search_shows_in_full_all_that_one_needs_to_copy_a_practice(name: str) -> None:
    """Each step and each piece of evidence in its words, not their number."""
    value = getattr(golden(), name)
    parts = value if isinstance(value, tuple) else (value,)
    contents = [getattr(part, "words", part) for part in parts]
    wanted = [
        str(getattr(each, "unit", None) or getattr(each, "text", None) or each) for each in contents
    ]
    shown = eccar.text(find_practices([golden()], ""), "en", more=True)

    assert all(text.rstrip(".") in shown for text in wanted), wanted


def test_a_search_says_what_is_not_recorded() -> None:
    shown = eccar.text(find_practices([practice()], ""), "en", more=True)

    assert "What it takes elsewhere: not recorded" in shown
    assert "First steps: not recorded" in shown


def test_who_published_a_practice_is_said() -> None:
    """A page of the press is not the city."""
    published = PracticePublished(when="2026-03", by="A newspaper (invented)")
    text = eccar.text(practice(publication=[published]), "en", more=True)

    assert "Published by A newspaper (invented), March 2026" in text
    assert "Published, March 2026" in eccar.text(
        practice(publication=[PracticePublished(when="2026-03")]), "en", more=True
    )
