"""Readers meet titles and names: no view shows the id of what has one, but for what is listed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from eccar import check, diff, from_dict, html, language, load, markdown, text, to_dict
from eccar.languages import LANGUAGES
from eccar.plan.inventory import Inventory
from eccar.plan.plan import ActionPlan
from eccar.plan.views.coverage_picture import picture as coverage_picture
from eccar.plan.views.timeline_picture import picture as timeline_picture
from eccar.values.texts import text as words_by_language

from ...pages import Page
from ...pictures import words_of

ROOT = Path(__file__).parents[3]
ON = "2026-11-28"
each_language = pytest.mark.parametrize("lang", LANGUAGES)

KEYS = {
    "document": "The view of a document itself names each entry by its id, too: cities print it as "
    "the number of the measure, and depends_on is written with it.",
}
"""The views in which ids of measures stand beside their titles, each with the reason."""


@cache
def documents() -> tuple[tuple[str, ActionPlan | Inventory], ...]:
    """The golden plans and inventories and those of the examples, by their files."""
    files = (*ROOT.glob("tests/golden/*-1*.yaml"), *ROOT.glob("examples/**/*.yaml"))
    loaded = ((str(file.relative_to(ROOT)), load(file)) for file in sorted(files))
    return tuple(
        (name, value) for name, value in loaded if isinstance(value, ActionPlan | Inventory)
    )


def memberships(document: ActionPlan | Inventory) -> list[Any]:
    """An invented membership of each authority of *document*."""
    return [
        from_dict(
            {
                "eccar": "membership/1",
                "city": {"id": id_, "names": {"en": f"City {number}"}, "country": id_[:2].upper()},
            }
        )
        for number, id_ in enumerate(document.authorities)
    ]


def shown(document: ActionPlan | Inventory, lang: str) -> Iterator[tuple[str, str]]:
    """Every view of *document* in seen, each by what it is of."""
    names = memberships(document)
    reader = language(lang).naming({item.city.id: item.city for item in names})
    coverage, timeline = document.coverage_on(ON), document.timeline_on(ON)
    values = {
        "coverage": coverage,
        "timeline": timeline,
        "document": document,
        "difference": diff(document, document),
        "report": check(document, on=ON),
    }
    for name, value in values.items():
        yield name, text(value, lang, names=names, more=True)
        yield name, Page(html(value, lang, names=names)).words
        yield name, markdown(value, lang, names=names)
    yield "coverage", "\n".join(words_of(coverage_picture(coverage, reader, alone=True)))
    yield "timeline", "\n".join(words_of(timeline_picture(timeline, reader, alone=True)))


@cache
def unmistakable_ids(name: str) -> tuple[str, ...]:
    """The ids of the measures of the document *name* that can be nothing else in its views."""
    document = dict(documents())[name]
    return tuple(item.id for item in document.measures if unmistakable(item.id, document))


def is_in(id_: str, seen: str) -> bool:
    """Whether an id stands in *seen* as a word of its own."""
    return bool(re.search(rf"(?<![\w./-]){re.escape(id_)}(?![\w/-]|\.\w)", seen))


def unmistakable(id_: str, document: ActionPlan | Inventory) -> bool:
    """Whether *id_* can be nothing else in a view of *document*: no number, no word of its texts."""
    texts = " ".join(texts_in(to_dict(document)))
    return not id_.replace(".", "").isdigit() and not is_in(id_, texts) and len(id_) > 2


def texts_in(value: Any) -> Iterator[str]:
    """The texts in plain data that are no ids."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in {"id", "other", "depends_on"}:
                yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, str):
        yield value


@each_language
@pytest.mark.parametrize("name", [name for name, _ in documents()])
def test_titles_are_shown_and_ids_are_not(name: str, lang: str) -> None:
    """Each view of each document has the titles that it refers to, no id of a measure or a city."""
    document = dict(documents())[name]
    for view, seen in shown(document, lang):
        assert not any(is_in(id_, seen) for id_ in document.authorities), (view, seen)
        if view not in KEYS:
            assert not [id_ for id_ in unmistakable_ids(name) if is_in(id_, seen)], view


@each_language
@pytest.mark.parametrize("name", [name for name, _ in documents()])
def test_every_measure_is_named_by_its_title(name: str, lang: str) -> None:
    """Coverage, timeline and the view of a document name each measure by its title."""
    document = dict(documents())[name]
    reader = language(lang)
    for value in (document.coverage_on(ON), document.timeline_on(ON), document):
        for seen in (text(value, lang, more=True), Page(html(value, lang)).words):
            plain = seen.translate(_QUOTES)
            for measure in document.measures[:20]:
                title = reader.quoted(measure.titles)[1:-1].strip()
                assert title.translate(_QUOTES) in plain


_QUOTES = str.maketrans(dict.fromkeys("“”„‘’‚«»\"'"))
"""Quotes within a title become the inner pair in a list of titles, and stay as they are elsewhere."""


def test_what_an_entry_refers_to_has_its_title() -> None:
    """What a measure waits for, lives on in or belongs to is named, and who carries it."""
    plan = from_dict(PLAN)
    assert isinstance(plan, ActionPlan)
    names = memberships(plan)
    headed = {
        "Plan (City 0, City 1)": text(plan, names=names, more=True),
        "City 0, City 1Action planPlan": Page(html(plan, names=names)).words,
    }
    for heading, seen in headed.items():
        assert "depends on: “Advice”" in seen
        assert "merged into another measure, 2026 (“Advice”)" in seen
        assert "carried out by: City 1" in seen
        assert seen.lstrip().startswith(heading)
    assert "“Housing”" in Page(html(plan)).words


def test_a_title_that_several_measures_of_an_id_have_is_not_guessed() -> None:
    """Of two measures with one id, a reference names the id: nobody knows which is meant."""
    twice = from_dict({**PLAN, "measures": [*PLAN["measures"], PLAN["measures"][0]]})

    assert "depends on: advice-centre" in text(twice, more=True)


PLAN: dict[str, Any] = {
    "eccar": "plan/1",
    "authorities": ["de/musterstadt", "de/nachbarort"],
    "titles": {"en": "Plan"},
    "domains": [{"id": "housing-field", "titles": {"en": "Housing"}}],
    "measures": [
        {"id": "advice-centre", "points": [3], "titles": {"en": "Advice"}},
        {
            "id": "mobile-advice",
            "points": [3],
            "titles": {"en": "Mobile advice"},
            "domain": "housing-field",
            "depends_on": ["advice-centre"],
            "carried_by": ["de/nachbarort"],
            "progress": [{"fact": "merged-into", "date": 2026, "other": "advice-centre"}],
        },
    ],
}
"""An invented joint plan, one measure of which refers to the other."""


def test_a_change_of_what_is_referred_to_has_its_title() -> None:
    """A difference names what a measure now depends on, belongs to, and who carries it."""
    later = dict(PLAN["measures"][1], depends_on=[], domain=None, carried_by=["de/musterstadt"])
    new = from_dict(
        {**PLAN, "measures": [PLAN["measures"][0], {k: v for k, v in later.items() if v}]},
        ActionPlan,
    )
    difference = diff(from_dict(PLAN, ActionPlan), new)
    seen = text(difference, names=memberships(new), more=True)

    assert "depends on: “Advice” (removed)" in seen
    assert "“Housing” (removed)" in seen
    assert "carried out by: City 0 (added)" in seen
    assert "advice-centre" not in seen


def test_a_city_has_the_name_of_its_membership_else_of_the_register_else_its_id() -> None:
    """What is at hand comes first; of a city nobody describes, the id is all there is."""
    inventory = Inventory(authorities=["de/nuernberg", "de/musterstadt"])
    renamed = from_dict(
        {
            "eccar": "membership/1",
            "city": {"id": "de/nuernberg", "names": {"de": "Norisstadt"}, "country": "DE"},
        }
    )

    assert text(inventory, "de", more=True).startswith(
        "Bestandsaufnahme von Nürnberg, de/musterstadt"
    )
    assert "Norisstadt, de/musterstadt" in text(inventory, "de", names=[renamed], more=True)


def test_findings_name_measures_and_cities() -> None:
    """The heading of a report, and what a finding is about, have titles and names."""
    circle = {
        **PLAN,
        "measures": [
            {**measure, "depends_on": [other]}
            for measure, other in zip(
                PLAN["measures"], ("mobile-advice", "advice-centre"), strict=True
            )
        ],
    }
    plan = from_dict(circle, ActionPlan)
    seen = text(check(plan, on=ON), names=memberships(plan), more=True)

    assert seen.startswith(f"Findings ({PLAN['titles']['en']}, City 0, City 1)")
    assert "“Advice” and “Mobile advice”" in seen


@pytest.mark.parametrize("kind", ["plan/1", "inventory/1"])
def test_a_report_names_what_was_checked_by_its_title(kind: str) -> None:
    """Of several documents of one city the title tells which was checked; without one, its kind does."""
    document = {"eccar": kind, "authorities": ["de/musterstadt"], "measures": []}
    titled = check(from_dict({**document, "titles": {"de": "Was wir tun (erfunden)"}}), on=ON)

    assert text(titled, more=True).startswith("Findings (Was wir tun (erfunden), de/musterstadt)")
    if kind == "inventory/1":
        assert text(check(from_dict(document), on=ON), more=True).startswith(
            "Findings (Inventory, de/musterstadt)"
        )


def test_a_report_of_a_membership_names_its_city() -> None:
    """The document that is checked has the name."""
    city = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
    report = check(from_dict({"eccar": "membership/1", "city": city}), on=ON)

    assert text(report, more=True).startswith("Findings (Musterstadt)")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "“a ‘b’ c”"),
        ("de", "„a ‚b‘ c“"),
        ("fr", "«\xa0a “b” c\xa0»"),
        ("pl", "„a «b» c”"),
    ],
)
@pytest.mark.parametrize("title", ['a "b" c', "a „b“ c", "a “b” c", "a «b» c"])
def test_quotes_within_a_title_are_the_inner_pair(title: str, lang: str, expected: str) -> None:
    """Whichever pair its author typed."""
    assert language(lang).quoted(words_by_language({"en": title})) == expected
