"""Quotation marks within quotation marks, and the spaces of each language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import language
from eccar.languages import LANGUAGES
from eccar.languages.conventions import CONVENTIONS, typeset
from eccar.languages.formats import Formats
from eccar.languages.translate import english, translated
from eccar.values import text
from eccar.values.plurals import forms_in
from eccar.values.texts import Titled

PAIRS = ("“”", "„“", "„”", "«»", '""')
CODES = st.sampled_from(sorted(CONVENTIONS))
WORDS = st.text("abcdé’ -", min_size=1).map(str.strip).filter(bool)

QUOTED = {
    "en": "“Report ‘Diversity’”",
    "de": "„Report ‚Diversity‘“",
    "fr": "«\xa0Report “Diversity”\xa0»",
    "pl": "„Report «Diversity»”",
}


@pytest.mark.parametrize("code", QUOTED)
@pytest.mark.parametrize("pair", [*PAIRS, "«\xa0|\xa0»", "« | »"])
def test_a_title_within_quotes_has_the_inner_pair(code: str, pair: str) -> None:
    """Whichever pair the author typed, it becomes that of the reader's language."""
    before, after = pair.split("|") if "|" in pair else tuple(pair)

    assert Formats(code).quote(f"Report {before}Diversity{after}") == QUOTED[code]


@pytest.mark.parametrize("code", QUOTED)
def test_a_sentence_that_quotes_has_the_inner_pair_in_it(code: str) -> None:
    """A title that a template puts between quotation marks is one within others, too."""
    lang = language(code)
    titles = text({"en": "Report “Diversity”"})
    sentence = lang.whole("plan.difference", "instead", now=lang.quoted(titles), before="")

    assert QUOTED[code] in sentence
    assert lang.say(Titled("1", titles)) == QUOTED[code]


@given(CODES, WORDS, WORDS, st.sampled_from(PAIRS), st.sampled_from(PAIRS))
def test_three_levels(code: str, outer: str, inner: str, first: str, second: str) -> None:
    """Within the inner pair, the outer one is written again."""
    typed = f"a {first[0]}{outer} {second[0]}{inner}{second[1]}{first[1]}"
    before, after, single, closing = CONVENTIONS[code].quotes

    expected = f"a {single}{outer} {before}{inner}{after}{closing}"
    assert Formats(code).inner(typed) == expected


@given(CODES, WORDS)
def test_a_text_without_quotation_marks_stays(code: str, phrase: str) -> None:
    """Apostrophes and hyphens are no quotation marks."""
    assert Formats(code).inner(phrase) == phrase


@pytest.mark.parametrize("code", CONVENTIONS)
@pytest.mark.parametrize("typed", ['5" pipe', "“open", "close”", "a ” b “ c", "««a»"])
def test_marks_that_do_not_pair_stay(code: str, typed: str) -> None:
    """A text whose marks have no partner is shown as it is."""
    assert Formats(code).inner(typed) == typed


TYPED = re.compile(r'--[a-z-]+ "[^"]*"')
"""An option with its value as it is typed: a shell knows straight quotation marks only."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_templates_have_the_quotes_of_their_language(code: str) -> None:
    """A wording uses its own outer and inner pair, and no straight marks around a value but in a call."""
    quotes = set("".join(CONVENTIONS[code].quotes)) - {"\xa0", "’"}
    foreign = set("“”„«»‚‘") - quotes
    texts = english() if code == "en" else translated(code)
    wrong = {
        key: form
        for key, template in texts.items()
        for form in forms_in(template)
        if foreign & set(form) or '"{' in TYPED.sub("", form)
    }

    assert wrong == {}


def test_french_never_breaks_before_a_sign() -> None:
    """All that is put out in French has no-break spaces, whatever its translators typed."""
    forms = [form for template in translated("fr").values() for form in forms_in(template)]
    spaced = [typeset(form, "fr") for form in forms]

    assert any(" ;" in form for form in forms)
    assert [form for form in spaced if re.search(r"\S (?=[;!?»])|\S (?=:(?!\w))|« ", form)] == []


def test_spaces_are_all_that_is_set() -> None:
    """Typesetting changes no letter and no sign."""
    for code in LANGUAGES[1:]:
        for template in translated(code).values():
            for form in forms_in(template):
                assert "".join(typeset(form, code).split()) == "".join(form.split())
