"""The notice of a document that is not public: in every format, also from Python."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.render.audience import notice, with_notice
from eccar.render.blocks import Alternatives, Heading, Paragraph, Section
from eccar.render.svg import headed, svg
from eccar.values.vocabulary import Audience, audience_of, narrowest

PLAN = eccar.ActionPlan(authorities=["de/musterstadt"], titles={"de": "Aktionsplan"})


@pytest.mark.parametrize("audience", ["members", "office"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_document_says_whom_it_is_for(lang: str, audience: str) -> None:
    """As text, as a fragment of a page, as Markdown, and in a notebook."""
    plan = attrs.evolve(PLAN, audience=audience)
    sentence = notice(Audience(audience), language(lang))

    for form in (eccar.text, eccar.html, eccar.markdown):
        assert form(plan, lang).count(sentence) == 1
        assert sentence not in form(attrs.evolve(plan, audience="public"), lang)
    assert notice(Audience(audience), language("en")) in plan._repr_html_()


def test_the_notice_is_below_the_first_heading() -> None:
    """Or before all else, where there is none."""
    heading, paragraph, lang = Heading("Plan"), Paragraph("…"), language("en")
    said = with_notice([], Audience.OFFICE, lang)

    assert with_notice([heading, paragraph], Audience.OFFICE, lang) == (heading, *said, paragraph)
    assert with_notice([Section([heading])], Audience.OFFICE, lang) == (Section([heading, *said]),)
    assert with_notice([paragraph], Audience.OFFICE, lang) == (*said, paragraph)
    both = Alternatives(lines=[heading], page=[heading, paragraph])
    assert with_notice([both], Audience.OFFICE, lang) == (
        Alternatives(lines=[heading, *said], page=[heading, *said, paragraph]),
    )
    assert with_notice([heading], Audience.PUBLIC, lang) == (heading,)
    assert with_notice([heading], None, lang) == (heading,)


def test_a_line_above_a_picture() -> None:
    """The picture is higher by the line, which is escaped; only one that stands alone can have it."""
    settings: Any = {"width": 100, "height": 50, "title": "T", "description": "D", "lang": "en"}
    alone, part = (svg("", **settings, alone=alone) for alone in (True, False))

    assert headed(alone, "", "en") == alone
    assert 'viewBox="0 0 100 78"' in headed(alone, "a < b", "en")
    assert ">a &lt; b</text>" in headed(alone, "a < b", "en")
    with pytest.raises(ValueError, match="alone"):
        headed("", "x", "en")
    assert part


def test_the_narrowest_audience() -> None:
    """Of documents, of what is none, and of nothing."""
    public = attrs.evolve(PLAN, audience="public")

    assert audience_of() is audience_of(None, public) is Audience.PUBLIC
    assert audience_of(public, PLAN) is Audience.OFFICE
    assert narrowest([Audience.MEMBERS, Audience.PUBLIC]) is Audience.MEMBERS


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [("public", "office", True), ("office", "members", False), ("members", "members", True)],
)
def test_who_may_read(wide: str, narrow: str, expected: bool) -> None:
    """What is for an audience can be read by a narrower one."""
    assert Audience(wide).includes(Audience(narrow)) is expected
