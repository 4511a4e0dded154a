"""Views: text that commands no terminal, and HTML that is escaped, complete and on its own."""

from __future__ import annotations

import re
from typing import Any

import pytest

import eccar
from eccar import Membership, check, from_dict, html, load, source, text
from eccar.checking.catalog import catalog
from eccar.checking.findings import Finding
from eccar.checking.reports import Report
from eccar.documents.writing import dumps
from eccar.membership.standing import Standing
from eccar.render import notebook
from eccar.values.errors import Severity

from ..pages import Page

DAY = "2026-11-22"
LANGUAGES = ("en", "de", "fr", "pl")
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e back"
URL = "https://www.example.org/?a=1&b='2'"
DATA: dict[str, Any] = {
    "eccar": "membership/1",
    "city": {
        "id": "pl/krakow",
        "names": {"pl": f"Kraków {EVIL}"},
        "country": "PL",
        "population": [{"date": 2024, "inhabitants": 800653}],
    },
    "coordination": [{"unit": f"Unit {EVIL}"}],
    "facts": [
        {
            "fact": "resolved",
            "date": "2024-03-06",
            "purpose": "join",
            "by": f"Council {EVIL}",
            "reference": f"Ref {EVIL}",
            "note": f"Note {EVIL}\nsecond line",
            "sources": [URL, {"url": URL, "text": f"Page {EVIL}"}, f"Paper {EVIL}"],
            "votes": {"in_favour": 3, "result": "majority"},
            "jointly_with": ["pl/oswiecim"],
        },
        {"fact": "left", "date": "2025-23", "retracted": "2026-01-01"},
        {"fact": "signed", "date": "2025", "declarations": ["adheres"]},
    ],
}
MEMBERSHIP = from_dict(DATA, Membership)
STANDING: Standing = MEMBERSHIP.standing_on(DAY, known_on=DAY)
REPORT: Report = check(MEMBERSHIP, on=DAY, ignore={"MEM301": EVIL})
CLEAN = Report(on=eccar.day(DAY))
VIEWS: list[Any] = [MEMBERSHIP, STANDING, REPORT, CLEAN]

each_view = pytest.mark.parametrize(
    "value", VIEWS, ids=["membership", "standing", "report", "clean"]
)
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_view
@each_language
def test_html_is_escaped_and_whole(value: Any, lang: str) -> None:
    """No text of a document becomes an element, and every element is closed."""
    page = Page(html(value, lang))
    assert page.open == []
    tags = {tag for tag, _ in page.elements}
    assert tags <= {
        "section", "hgroup", "h3", "p", "strong", "ul", "ol", "li", "table", "caption", "thead", "tbody",
        "tr", "th", "td", "a", "br", "span", "div",
    }  # fmt: skip
    allowed = {"lang", "dir", "class", "scope", "href", "rel", "data-label"}
    assert all(set(attributes) <= allowed for _, attributes in page.elements)


@each_view
@each_language
def test_html_says_its_language(value: Any, lang: str) -> None:
    """The fragment has the code of its language, and begins with a heading."""
    (first, attributes), (second, _), *_ = Page(html(value, lang)).elements
    assert (first, attributes["lang"]) == ("section", lang)
    assert second in ("h3", "hgroup")


@each_language
@pytest.mark.parametrize("value", [MEMBERSHIP, REPORT], ids=["membership", "report"])
def test_tables_can_be_heard(value: Any, lang: str) -> None:
    """Every table has a caption, and every head a scope, of columns or of rows."""
    page = Page(html(value, lang))
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption") == tags.count("thead") == 1
    scopes = [attributes["scope"] for tag, attributes in page.elements if tag == "th"]
    assert scopes.count("col") == 4
    assert scopes.count("row") == tags.count("tr") - 1


@each_view
def test_html_needs_no_network(value: Any) -> None:
    """Nothing is loaded and no script runs; only links lead away, without a referrer."""
    fragment = html(value)
    assert not re.search(r"<(script|img|link|iframe|object|style)|\son[a-z]+=|url\(", fragment)
    for tag, attributes in Page(fragment).elements:
        if tag == "a":
            assert attributes == {"href": URL, "rel": "noreferrer"}


def test_html_says_all_that_the_text_says() -> None:
    """Names, notes, sources and votes are in both views."""
    page = Page(html(MEMBERSHIP)).words
    shown = text(MEMBERSHIP, more=True)
    for part in (
        "Kraków <script>",
        "Council <script>",
        "Note <script>",
        "Page <script>",
        "800,653",
    ):
        assert part in page
        assert part in shown


@pytest.mark.parametrize("severity", list(Severity))
def test_severity_is_a_word(severity: Severity) -> None:
    """The severity of a finding is a word, not only a colour."""
    entry = catalog()["MEM101"]
    report = Report(on=eccar.day(DAY), findings=(Finding(entry=entry, severity=severity),))
    for lang in LANGUAGES:
        said = eccar.language(lang).say(severity)
        assert said in text(report, lang, more=True)
        assert said in Page(html(report, lang)).words


@each_view
def test_a_notebook_shows_html_and_text(value: Any) -> None:
    """A value in a notebook has its HTML and its text."""
    bundle = value._repr_mimebundle_(include=None, exclude=None)
    assert bundle == {"text/html": notebook(value), "text/plain": text(value)}
    assert bundle["text/plain"].strip()
    assert value._repr_html_() == notebook(value)
    assert str(value) == text(value)


NAMES = {"de": "Krakau", "fr": "Cracovie"}
"""What the languages of the library call Kraków, where they have a name of their own."""


@each_view
@each_language
def test_text_commands_no_terminal(value: Any, lang: str) -> None:
    """Without colours there is no control character but the end of the line, in any view."""
    if value is not CLEAN:
        assert NAMES.get(lang, "Kraków") in text(value, lang, more=True)
    for line in text(_without_sources(value), lang, more=True).split("\n"):
        assert line.replace("\xa0", " ").replace("\u202f", " ").isprintable()


def _without_sources(value: Any) -> Any:
    """The same value without the sources, of which the next test says what is wrong."""
    if value in (CLEAN, REPORT):
        return value
    facts = [{**fact, "sources": ["Paper"]} for fact in DATA["facts"]]
    bare = from_dict({**DATA, "facts": facts}, Membership)
    return bare if value is MEMBERSHIP else bare.standing_on(DAY, known_on=DAY)


@pytest.mark.parametrize("value", ["Paper\nOn 2026: member", "turned \u202e round", "a\u2028b"])
def test_a_source_is_one_line(value: str) -> None:
    """The text of a source cannot make lines of its own, nor turn the ones there are."""
    fact = eccar.membership.Accepted(when="2024", sources=[source(value)])
    membership = MEMBERSHIP.record(fact)
    assert value not in text(membership, more=True)
    assert value not in text(membership.standing_on(DAY), more=True)


@pytest.mark.parametrize("key", ["by", "reference", "note"])
def test_an_escape_is_never_read(key: str) -> None:
    """ESC cannot come in through a text of a document."""
    fact = {"fact": "left", "date": 2024, key: "red \x1b[31m"}
    with pytest.raises(eccar.DocumentError) as caught:
        from_dict({**DATA, "facts": [fact]})
    assert "\x1b" not in str(caught.value)


def test_extra_is_kept_and_never_shown() -> None:
    """What others keep in a document, control characters too, reaches no view."""
    membership = from_dict({**DATA, "extra": {"secret \x1b": "a\x1b[31mb"}}, Membership)
    assert load(dumps(membership).encode()) == membership
    assert "secret" not in text(membership, more=True) + html(membership)
    assert "\x1b" not in dumps(membership)


def test_paint_is_laid_over_words_only() -> None:
    """Colours change nothing but themselves."""

    def style(content: str, kind: str) -> str:
        return f"<{kind}>{content}</{kind}>"

    for value in VIEWS:
        assert re.sub(r"</?(status|title|outcome|error|warning|note|passed|failed|incomplete)>", "",
                      text(value, style=style, more=True)) == text(value, more=True)  # fmt: skip


@pytest.mark.parametrize("value", [5, None, "text", eccar.when(2009)])
def test_what_has_no_view_is_a_wrong_call(value: Any) -> None:
    """Only what has a view is shown."""
    for show in (text, html):
        with pytest.raises(TypeError, match="no view"):
            show(value)


@pytest.mark.parametrize("lang", ["xx", "", "EN", "de_AT"])
def test_an_unknown_language_is_a_wrong_call(lang: str) -> None:
    """An unknown language is an error, not English."""
    with pytest.raises(ValueError, match="en, de, fr, pl"):
        text(MEMBERSHIP, lang, more=True)
