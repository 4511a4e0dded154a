"""Views of plans and inventories: they are complete, and all texts are escaped."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import from_dict, html, language, text
from eccar.languages import LANGUAGES
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.plan import ActionPlan
from eccar.testing import plan_strategies as made

from ...pages import Page

EVIL = "<script>alert('x')</script> & \"quoted\" \u202e שלום"
URL = "https://www.example.org/?a=1&b='2'"
SOURCE = {"url": URL, "text": f"Page {EVIL}"}
LONG = "Long words. " * 40
DATA: dict[str, Any] = {
    "eccar": "plan/1",
    "recorded": "2026-09-01",
    "authorities": ["pl/przykladowo", "pl/oswiecim"],
    "titles": {"pl": f"Plan {EVIL}"},
    "languages": ["pl", "de"],
    "period": "2026/2028",
    "revision": f"Second {EVIL}",
    "edition": "2004-12-10",
    "responsible": f"Unit {EVIL}",
    "strategy": SOURCE,
    "diagnosis": [SOURCE, "Survey"],
    "participation": [
        {"who": f"Council {EVIL}", "how": "workshops", "date": "2025-11", "sources": [SOURCE]},
        {"who": "Others"},
    ],
    "domains": [
        {"id": "help", "titles": {"en": f"Help {EVIL}"}, "points": [3, 4]},
        {"id": "rest", "titles": {"en": "The rest"}},
    ],
    "budget": "120000.00 EUR",
    "none_because": [{"point": 9, "because": f"Because {EVIL} {LONG}"}],
    "facts": [
        {"fact": "drafted", "date": "2025-12", "note": f"Note {EVIL}"},
        {
            "fact": "adopted", "date": "2026-03-12", "by": f"Rada {EVIL}", "reference": "12/2026",
            "authorities": ["pl/oswiecim"], "sources": [SOURCE],
        },
        {"fact": "replaced", "date": "2029", "other": f"The next {EVIL}"},
    ],
    "measures": [
        {
            "id": "flag", "points": [], "titles": {"en": "Flag"}, "kind": "declaration",
            "domain": "none-of-these", "ongoing": True,
        },
        {
            "id": "advice-centre", "points": [3, 4], "titles": {"pl": f"Porady {EVIL}"},
            "description": {"pl": f"Opis {EVIL} {LONG}"}, "domain": "help",
            "roles": ["service-provider", "employer"], "grounds": ["age"],
            "hostility": ["antisemitism"], "whom": [f"All {EVIL}"], "addressed_to": ["landlords"],
            "carried_by": ["pl/oswiecim"], "lead": f"Lead {EVIL}", "partners": [f"Club {LONG}"],
            "starts": "2026-06", "ends": "2028", "depends_on": ["flag"],
            "resources": [
                {
                    "amount": "30000.00 EUR", "staff": 1.5, "per": "year", "years": [2026, 2027],
                    "state": "approved", "funding": f"Fund {EVIL}", "sources": [SOURCE],
                    "note": f"Money {EVIL}",
                },
                {"stated": "existing-budget"},
            ],
            "milestones": [
                {"titles": {"en": f"Open {EVIL}"}, "due": "2026-06", "reached": "2026-07-01"},
                {"titles": {"en": "Second room"}, "note": "if there is one"},
            ],
            "progress": [
                {"fact": "started", "date": "2026-06", "by": f"Office {EVIL}", "sources": [SOURCE]},
                {"fact": "postponed", "date": "2027", "to": "2029-05"},
                {"fact": "postponed", "date": "2027"},
                {"fact": "abandoned", "date": "2028", "reason": f"No rooms {EVIL}"},
                {"fact": "merged-into", "date": "2028", "other": "m-2"},
                {"fact": "replaced-by", "date": "2028", "other": "m-3"},
            ],
            "indicators": [
                {
                    "id": "cases", "titles": {"en": f"Cases {EVIL}"}, "unit": f"unit {EVIL}",
                    "direction": "up", "dimensions": ["gender"], "note": "by the year",
                    "baselines": [{"date": "2025", "value": 1234.5}],
                    "targets": [{"date": "2027", "part": 1, "whole": 4}],
                    "observations": [
                        {"date": "2026-12-31", "value": 40, "sources": [SOURCE]},
                        {"date": "2026-06-30", "value": 7},
                        {"date": "2026", "value": 22, "of": {"gender": EVIL}, "note": "about"},
                        {"date": "unknown", "value": 999},
                    ],
                },
                {"id": "words", "titles": {"en": "In words"}},
            ],
            "answers": [SOURCE], "sources": ["Own source"], "note": f"To note {EVIL}",
        },
    ],
    "sources": [SOURCE],
}  # fmt: skip
PLAN = from_dict(DATA, ActionPlan)
INVENTORY = from_dict(
    {
        "eccar": "inventory/1", "recorded": "2026-09-01", "authorities": DATA["authorities"],
        "complete": True, "measures": DATA["measures"], "sources": [SOURCE],
    }, Inventory
)  # fmt: skip
VIEWS = [PLAN, INVENTORY]
TAGS = {
    "section", "hgroup", "h3", "ul", "li", "p", "table", "caption", "thead", "tbody", "tr", "th", "td", "a",
    "br", "div", "span", "strong",
}  # fmt: skip
each_view = pytest.mark.parametrize("value", VIEWS, ids=["plan", "inventory"])
each_language = pytest.mark.parametrize("lang", LANGUAGES)
written = made.plans() | made.inventories()


def keys(value: ActionPlan | Inventory) -> set[str]:
    """The ids of its domains, measures and indicators, and the names of its authorities."""
    domains = value.domains if isinstance(value, ActionPlan) else ()
    measures = {measure.id for measure in value.measures}
    indicators = {indicator.id for measure in value.measures for indicator in measure.indicators}
    authorities = map(language("en").name_of, value.authorities)
    return {*authorities, *measures, *indicators, *(domain.id for domain in domains)}


def no_commands(shown: str) -> bool:
    """Whether a terminal would obey nothing of it but the ends of the lines."""
    spaces = shown.replace("\n", "").replace("\xa0", " ").replace("\u202f", " ")
    return spaces.isprintable()


@given(written, st.sampled_from(LANGUAGES))
def test_every_id_is_in_every_view(value: ActionPlan | Inventory, lang: str) -> None:
    """Whatever has an id is shown by it, as text and as HTML."""
    shown, page = text(value, lang, more=True), Page(html(value, lang)).words

    for id_ in keys(value):
        assert id_ in shown
        assert id_ in page


@given(written, st.sampled_from(LANGUAGES))
def test_views_are_whole_and_command_nothing(value: ActionPlan | Inventory, lang: str) -> None:
    """The text obeys no control character, and the HTML is closed and holds only our elements."""
    page = Page(html(value, lang))

    assert no_commands(text(value, lang, more=True))
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= TAGS


@each_view
@each_language
def test_no_text_becomes_an_element(value: ActionPlan | Inventory, lang: str) -> None:
    """Texts of a document are escaped in each view, and links send no referrer."""
    page = Page(html(value, lang))

    assert {tag for tag, _ in page.elements} <= TAGS
    assert {attrs_["href"] for tag, attrs_ in page.elements if tag == "a"} == {URL}
    assert all(attrs_["rel"] == "noreferrer" for tag, attrs_ in page.elements if tag == "a")
    assert "<script>alert('x')</script>" in page.words
    assert no_commands(text(value, lang, more=True))


@each_view
@each_language
def test_tables_can_be_heard(value: ActionPlan | Inventory, lang: str) -> None:
    """Every table has a caption, every head a scope, and every row as many cells as heads."""
    fragment = html(value, lang)
    page = Page(fragment)
    tags = [tag for tag, _ in page.elements]

    assert tags.count("table") == tags.count("caption") == len(re.findall("<caption>.", fragment))
    assert all(attrs_["scope"] in ("col", "row") for tag, attrs_ in page.elements if tag == "th")
    for table in re.findall("<table>.*?</table>", fragment, re.DOTALL):
        head, *rows = re.findall("<tr>.*?</tr>", table, re.DOTALL)
        assert {len(re.findall("<t[hd][ >]", row)) for row in rows} == {head.count("<th ")}


@each_view
def test_words_of_another_language_are_marked(value: ActionPlan | Inventory) -> None:
    """A title that is not in the reader's language says in which it is; one that is does not."""
    marked = {attrs_.get("lang") for tag, attrs_ in Page(html(value)).elements if tag == "span"}
    at_home = {
        attrs_.get("lang") for tag, attrs_ in Page(html(value, "pl")).elements if tag == "span"
    }

    assert marked == {None, "pl"}
    assert at_home == {None, "en"}


@pytest.mark.parametrize(
    "show", [partial(text, more=True), lambda value: Page(html(value)).words], ids=["text", "html"]
)
@each_view
def test_every_value_is_shown(value: ActionPlan | Inventory, show: Any) -> None:
    """Who, when, with what, how far, on whose word: both views say it, and cut nothing."""
    shown = re.sub(r"\s+", " ", show(value))

    for part in (
        "Porady <script>", "Opis <script>", LONG.strip(), "service provider, employer", "age",
        "antisemitism", "All <script>", "landlords", "carried out by: Oświęcim", "Lead <script>",
        "Club Long", "start: June 2026; end: 2028", "depends on: “Flag”",
        "EUR 30,000.00, 1.5 full-time posts, per year, 2026 and 2027, approved, funded by: Fund",
        "Money <script>", "from the existing budget", "milestone: Open <script>",
        "due: June 2026; reached: 1 July 2026", "Second room; if there is one",
        "started, June 2026 (Office <script>", "postponed, 2027 (new end: May 2029)",
        "discontinued, 2028 (No rooms", "merged into another measure, 2028 (m-2)",
        "replaced by another measure, 2028 (m-3)", "to be increased; by: gender); by the year",
        "baseline: 1,234.5 (2025)", "target: 1 of 4 (25%; 2027)",
        "observation: 40 (31 December 2026)", "observation: 22 (gender: <script>", "about",
        "2 earlier observations", "response to: Page <script>", "source: Own source",
        "To note <script>", "Flag (declaration)", "ongoing",
    ):  # fmt: skip
        assert part in shown
    assert "999" not in shown


@pytest.mark.parametrize(
    "show", [partial(text, more=True), lambda value: Page(html(value)).words], ids=["text", "html"]
)
def test_what_holds_for_the_whole_is_shown(show: Any) -> None:
    """A plan says what it is about, what happened to it, and why it is silent."""
    shown = re.sub(r"\s+", " ", show(PLAN))

    for part in (
        "Plan <script>", "pl/przykladowo, Oświęcim", "Period: 2026–2028",
        "Version: Second <script>", "Edition of the ten points: 10 December 2004",
        "Responsible for follow-up: Unit <script>", "Languages: Polish, German", "Budget: EUR 120,000.00",
        "Strategy: Page <script>", "Based on: Page <script>", "; Survey",
        "Participation: Council <script>", "workshops, November 2025", "Participation: Others",
        "No action, reason: point 9: Because <script>", LONG.strip(), "Help <script>",
        "(help; points 3 and 4)", "The rest (rest)", "drafted", "Note <script>", "Rada <script>",
        "12/2026", "for Oświęcim", "no source given", "The next <script>",
    ):  # fmt: skip
        assert part in shown


def test_measures_stand_under_the_domains_of_the_city() -> None:
    """As text, each domain heads its measures; the others come last, with what they say of it."""
    shown = text(PLAN, more=True)
    places = [shown.index(part) for part in ("(help;", "advice-centre:", "(rest), 0 m", "flag:")]

    assert places == sorted(places)
    assert "\n\n1 measure in none of the domains\n" in shown
    assert "domain: none-of-these" in shown
    assert "domain: help" not in shown
    assert "2 measures" in text(attrs.evolve(PLAN, domains=()), more=True)


def test_repeated_domains_do_not_double_a_measure() -> None:
    """A measure is shown once, even if domains are repeated."""
    twice = attrs.evolve(PLAN, domains=(*PLAN.domains, *PLAN.domains))

    assert text(twice, more=True).count("advice-centre: ") == 1


def test_an_inventory_says_whether_it_is_complete() -> None:
    """A point without a measure is a gap only if the inventory is complete."""
    assert "The list is complete." in text(INVENTORY, more=True)
    assert "The list is not complete" in text(attrs.evolve(INVENTORY, complete=False), more=True)
    assert "Inventory of pl/przykladowo, Oświęcim" in text(INVENTORY, more=True)
    assert "Recorded: 1 September 2026" in text(INVENTORY, more=True)


@pytest.mark.parametrize(
    "value",
    [
        ActionPlan(authorities=["de/musterstadt"], titles={"de": "Plan"}),
        Inventory(authorities=["de/musterstadt"]),
    ],
    ids=["plan", "inventory"],
)
@each_language
def test_what_is_not_on_record_is_left_out(value: ActionPlan | Inventory, lang: str) -> None:
    """An empty plan is a title, whom it is for, and that there are no measures."""
    page = Page(html(value, lang))

    assert len(text(value, lang, more=True).splitlines()) <= 5
    assert "table" not in {tag for tag, _ in page.elements}
    assert page.open == []


def test_empty_columns_are_left_out() -> None:
    """A table has no column of dashes alone."""
    bare = Measure(id="m", points=[], titles={"en": "Bare"})
    heads = re.findall(
        "<th scope=.col[^>]*>([^<]*)", html(attrs.evolve(INVENTORY, measures=(bare,)))
    )

    assert heads == ["Measure"]


def test_many_measures_are_shown_each_once() -> None:
    """Of a thousand measures each has its line and its row."""
    many = tuple(
        Measure(id=f"m-{index}", points=[3], titles={"en": "Something"}) for index in range(1000)
    )
    plan = attrs.evolve(PLAN, measures=many, domains=())

    assert text(plan, more=True).count("Something") == html(plan).count("Something") == 1000


def test_measures_without_domain_are_listed_only_if_any() -> None:
    """The heading for measures without a domain is left out if there are none."""
    sorted_in = attrs.evolve(
        PLAN, measures=[measure for measure in PLAN.measures if measure.domain == "help"]
    )

    assert sorted_in.measures
    assert "none of the domains" not in text(sorted_in, more=True)
