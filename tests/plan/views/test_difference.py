"""Differences in words: each change a sentence, none of them forgotten, none that says nothing."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eccar import html, language, text, to_dict
from eccar.languages import LANGUAGES
from eccar.plan.comparison.difference import diff
from eccar.plan.history import Adopted
from eccar.plan.inventory import Inventory
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import Completed, Started
from eccar.plan.measures.reported_counts import ReportedCount
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value
from eccar.plan.plan import ActionPlan, Domain, Participation, Silence
from eccar.plan.views.difference_data import difference_data
from eccar.plan.views.difference_sentences import measure_sentences, plan_sentences
from eccar.plan.views.measure_text import capital
from eccar.render.localized import localize
from eccar.testing import plan_strategies as made
from eccar.values.sources import source
from eccar.values.texts import LONGEST_VALUE, Count, Text

from ...pages import Page

ENGLISH = language()
EVIL = "<script>alert('x')</script> \u202e"
TITLES = {"en": "Something (invented)"}
IN_GERMAN = Inventory(
    authorities=["de/musterstadt"],
    reported_counts=[ReportedCount(count=0, words=Text({"de": "Beratung"}))],
)
FAR = "The same beginning, told at length. " * 10
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def unmarked(sentence: str) -> str:
    """*sentence* without the mark of texts in another language, which only the first of them bears."""
    return sentence.replace(" (not translated)", "")


def joined(sentence: str) -> str:
    """*sentence* without mark and white space: in a page such a text is an element of its own."""
    return "".join(unmarked(sentence).split())


def measure(id_: str = "m", **fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **fields})


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    """An invented plan with *measures* and *fields*."""
    return ActionPlan(
        **{"authorities": ["de/musterstadt"], "titles": TITLES, "measures": measures, **fields}
    )


def indicator(**fields: Any) -> Indicator:
    """An invented indicator with *fields*."""
    return Indicator(**{"id": "cases", "titles": {"en": "Cases"}, **fields})


def changes(old: Measure, new: Measure) -> list[str]:
    """What changed of a measure, in sentences."""
    [changed] = diff(plan(old), plan(new)).changed
    return measure_sentences(changed, ENGLISH)


whole = made.plans(made.measures())
lists = made.inventories(made.measures())
short = st.builds(measure, st.sampled_from("abcdef"), lead=st.sampled_from((None, "Office", EVIL)))
apart = st.lists(short, max_size=6).map(lambda measures: plan(*measures))


@given(whole | lists, st.sampled_from(LANGUAGES))
def test_no_change_is_one_sentence(document: ActionPlan | Inventory, lang: str) -> None:
    """Between a document and itself there is only that nothing changed."""
    difference = diff(document, document)
    wording = language(lang)
    same = wording.word("plan.difference", "same")

    assert difference.same
    assert text(difference, lang, more=True).split("\n")[1:] == [f"  {same}"]
    assert same in Page(html(difference, lang)).words
    assert difference_data(difference, wording)["sentences"] == []


@given(st.tuples(apart, apart) | st.tuples(whole, whole) | st.tuples(lists, whole))
@example((IN_GERMAN, plan()))
def test_what_came_went_or_changed_is_named(documents: tuple[Any, Any]) -> None:
    """Both views name what was added, removed and changed; what changed has a sentence at least."""
    difference = diff(*documents)
    shown, page = text(difference, more=True), Page(html(difference))
    titles = [
        localize(measure_.titles, ENGLISH)
        for measure_ in (
            *difference.added,
            *difference.removed,
            *(measure_.after for measure_ in difference.changed),
        )
    ]
    sentences = plan_sentences(difference, ENGLISH)

    assert all(title in shown and title in page.words for title in titles)
    assert all(measure_sentences(changed, ENGLISH) for changed in difference.changed)
    assert bool(sentences) == bool(difference.changes)
    assert all(unmarked(sentence) in unmarked(shown) for sentence in sentences)
    assert all(joined(sentence) in joined(page.words) for sentence in sentences)
    assert page.open == []
    allowed = {"section", "hgroup", "h3", "h4", "p", "a", "span", "ul", "li", "strong"}
    assert {tag for tag, _ in page.elements} <= allowed
    assert shown.replace("\n", "").replace("\xa0", " ").replace("\u202f", " ").isprintable()


@given(st.tuples(whole, whole) | st.tuples(lists, whole))
def test_no_sentence_repeats_an_equal_value(documents: tuple[Any, Any]) -> None:
    """A value with the same sentence before and after differs in its details."""
    difference = diff(*documents)
    for changed in difference.changed:
        for sentence in measure_sentences(changed, ENGLISH):
            now, instead, before = sentence.partition(" instead of ")
            assert not instead or not now.endswith(f": {before}")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ({"ends": 2025}, {"ends": 2026}, "end: 2026 instead of 2025"),
        ({}, {"ends": 2026}, "end: 2026 (added)"),
        ({"ends": 2025}, {}, "end: 2025 (removed)"),
        ({}, {"ongoing": True}, "ongoing: yes instead of no"),
        ({}, {"kind": "declaration"}, "kind: declaration instead of action"),
        ({"lead": "Office"}, {"lead": EVIL}, "lead: <script>alert('x')</script> \\u202e instead of Office"),
        ({"points": [3]}, {"points": [3, 7]}, "points: 7 (added)"),
        ({"partners": ["A", "B"]}, {"partners": ["B"]}, "with: A (removed)"),
        ({}, {"grounds": ["age"]}, "grounds: age (added)"),
        ({}, {"progress": [Completed(when="2026-05-03", by="Office")]}, "progress: completed, 3 May 2026 (Office) (added)"),
        (
            {"progress": [Started(when=2025)]}, {"progress": [Started(when="2025-05")]},
            "progress: started, May 2025 instead of started, 2025",
        ),
        (
            {"progress": [Started(when=2025)]}, {"progress": [Started(when=2025, sources=["Report"])]},
            "progress: started, 2025 (details changed)",
        ),
        (
            {"milestones": [Milestone(titles={"en": "Open"}, due=2026)]},
            {"milestones": [Milestone(titles={"en": "Open"}, due=2026, reached=2025)]},
            "milestone: Open; due: 2026; reached: 2025 instead of Open; due: 2026",
        ),
        ({}, {"resources": [Resource(stated="existing-staff")]}, "resources: with the existing staff (added)"),
        ({"resources": [Resource(staff=1)]}, {"resources": [Resource(staff=1.5)]},
         "resources: 1.5 full-time posts instead of 1 full-time post"),
        ({}, {"indicators": [indicator(unit="cases")]}, "indicator: cases: Cases (cases) (added)"),
        ({"indicators": [indicator()]}, {}, "indicator: cases: Cases (removed)"),
        (
            {"indicators": [indicator()]},
            {"indicators": [indicator(observations=[Value(when=2026, value=40)])]},
            "indicator “Cases”: observation: 40 (2026) (added)",
        ),
        (
            {"indicators": [indicator(targets=[Value(when=2026, value=40)])]},
            {"indicators": [indicator(targets=[Value(when=2026, value=30)])]},
            "indicator “Cases”: target: 30 (2026) instead of 40 (2026)",
        ),
        ({"indicators": [indicator()]}, {"indicators": [indicator(direction="up")]},
         "indicator “Cases”: direction: to be increased (added)"),
        ({}, {"titles": {"en": "Else"}}, "title (English): “Else” instead of “Something (invented)”"),
        ({}, {"titles": {**TITLES, "de": "Etwas"}}, "title (German): Etwas (added)"),
        ({"titles": {**TITLES, "de": "Etwas"}}, {}, "title (German): Etwas (removed)"),
        ({}, {"description": {"de": "Neu"}}, "description (German): Neu (added)"),
        ({"note": "a\nb"}, {"note": "a b"}, "note: a b (details changed)"),
        ({"description": {"en": "a\nb"}}, {"description": {"en": "a b"}},
         "description (details changed)"),
        ({}, {"sources": ["Report"]}, "source: Report (added)"),
    ],
)  # fmt: skip
def test_a_change_is_a_sentence(old: dict[str, Any], new: dict[str, Any], sentence: str) -> None:
    """Each change of a measure reads as somebody would say it."""
    assert changes(measure(**old), measure(**new)) == [sentence]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ({}, {"period": "2026/2028"}, "period: 2026–2028 (added)"),
        ({}, {"budget": "5.00 EUR"}, "budget: EUR\xa05.00 (added)"),
        ({}, {"audience": "public"}, "audience: public instead of internal"),
        ({}, {"facts": [Adopted(when=2026, by="Rat")]}, "entry: adopted, 2026 (Rat) (added)"),
        ({}, {"strategy": source("Minutes, §12")}, "strategy: Minutes, §12 (added)"),
        ({}, {"participation": [Participation(who="All", how="by post")]}, "participation: All, by post (added)"),
        (
            {"domains": [Domain(id="a", titles={"en": "A"})]},
            {"domains": [Domain(id="a", titles={"en": "B"}, points=[1])]},
            "own domain: B (a; point 1) instead of A (a)",
        ),
        (
            {"none_because": [Silence(point=9, because="Later")]},
            {"none_because": [Silence(point=9, because="Never")]},
            "no action, reason: point 9: Never instead of point 9: Later",
        ),
        ({}, {"authorities": ["de/musterstadt", "de/b"]}, "authorities: de/b (added)"),
    ],
)  # fmt: skip
def test_what_changed_of_the_whole(old: dict[str, Any], new: dict[str, Any], sentence: str) -> None:
    """A change of the plan itself reads as somebody would say it."""
    assert plan_sentences(diff(plan(**old), plan(**new)), ENGLISH) == [sentence]


def test_an_inventory_and_a_plan_are_compared_as_such() -> None:
    """Two documents of different kinds are named first."""
    inventory = Inventory(authorities=["de/musterstadt"], complete=True)
    forth, back = diff(inventory, plan()), diff(plan(), inventory)

    assert "Compared: an inventory and a plan." in text(forth, more=True)
    assert "Compared: a plan and an inventory." in Page(html(back)).words
    assert "complete: yes (added)" in text(back, more=True)


def test_long_texts_are_shown_from_where_they_differ() -> None:
    """Of long texts that begin alike, the part that differs is shown, and not much more."""
    [sentence] = changes(
        measure(description={"en": f"{FAR}Then this. {FAR}"}),
        measure(description={"en": f"{FAR}Then that. {FAR}"}),
    )

    assert "Then this" in sentence
    assert "Then that" in sentence
    assert sentence.count("…") == 4
    assert len(sentence) < 3 * LONGEST_VALUE


def test_equal_sentences_are_not_shown_as_a_change() -> None:
    """Two facts with equal sentences each differ in their details."""
    old = measure(progress=[Started(when=2025, sources=["Report A"])])
    new = measure(progress=[Started(when=2025, sources=["Report B"]), Completed(when=2026)])

    assert changes(old, new) == [
        "progress: started, 2025 (details changed)",
        "progress: completed, 2026 (added)",
    ]


def test_what_did_not_change_is_counted() -> None:
    """The number of unchanged measures comes last."""
    difference = diff(
        plan(measure("a"), measure("b")), plan(measure("a"), measure("b", lead="Office"))
    )

    assert text(difference, more=True).endswith("1 measure unchanged")
    assert Page(html(difference)).words.strip().endswith("1 measure unchanged")


@each_language
@pytest.mark.parametrize("complete", [True, None, False])
@pytest.mark.parametrize("version", ["old", "new"])
def test_what_was_not_read_is_not_called_removed(
    version: str, complete: bool | None, lang: str
) -> None:
    """Of a version known in part the difference says what a missing measure need not mean."""
    known = {"complete": complete}
    old = plan(measure("a"), **(known if version == "old" else {}))
    new = plan(measure("b"), **(known if version == "new" else {}))
    shown, data = text(diff(old, new), lang, more=True), to_dict(diff(old, new), lang=lang)
    remarks = [language(lang).word("plan.difference", f"{item}_in_part") for item in ("old", "new")]
    removed = capital(language(lang).word("plan.difference", "removed", count=Count(1)))

    assert data[version]["in_part"] == (complete is False)
    assert [remark in shown for remark in remarks] == [
        data["old"]["in_part"],
        data["new"]["in_part"],
    ]
    assert (f"\n{removed}" in shown) == (not data["new"]["in_part"])


def test_every_remark_on_a_part_needs_a_change() -> None:
    """Two equal versions known in part are the same, and nothing else is said."""
    part = plan(measure("a"), complete=False)

    assert "complete" not in text(diff(part, part), more=True)


@each_language
def test_every_name_of_a_field_has_words(lang: str) -> None:
    """Every field that can differ has a name in the wording."""
    wording = language(lang)
    names = {
        field.name
        for kind in (ActionPlan, Inventory, Measure, Indicator)
        for field in attrs.fields(kind)
    }

    for name in names - {"id", "extra", "measures"}:
        assert wording.word("plan.plan", name)


def test_as_data_all_is_there() -> None:
    """As plain data, what changed is there by name, as in documents, and in sentences."""
    old = plan(measure("a"), measure("b", indicators=[indicator()]))
    new = plan(
        measure("b", indicators=[indicator(targets=[Value(when=2028, value=5)])]),
        measure("c"),
        revision="2",
    )
    data = to_dict(diff(old, new))

    assert (
        data["old"]
        == data["new"]
        == {
            "kind": "plan/1",
            "authorities": ["de/musterstadt"],
            "identity": "plan:de/musterstadt",
            "in_part": False,
        }
    )
    assert data["same"] is False
    assert data["changes"] == [
        {"name": "revision", "indicator": None, "before": [], "after": ["2"]}
    ]
    assert data["sentences"] == ["version: 2 (added)"]
    assert [measure_["id"] for measure_ in (*data["added"], *data["removed"])] == ["c", "a"]
    [changed] = data["changed"]
    assert changed["id"] == "b"
    assert changed["changes"] == [
        {
            "name": "targets", "indicator": "cases", "before": [],
            "after": [{"date": "2028", "value": 5}],
        }
    ]  # fmt: skip
    assert changed["sentences"] == ["indicator “Cases”: target: 5 (2028) (added)"]
