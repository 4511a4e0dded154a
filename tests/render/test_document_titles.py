"""The titles of documents in headings: no two documents of one city are headed in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

import eccar
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.render.localized import distinguished
from eccar.values.dates import period

ON = "2027-01-15"
CITY = {"authorities": ["de/musterstadt"]}
TITLED = {"titles": {"en": "Against racism", "de": "Gegen Rassismus"}}

PAIRS: Mapping[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "report/1": ({**CITY, "period": "2023/2024"}, {**CITY, "period": "2025/2026"}),
    "report/1 correction": (
        {**CITY, "id": "2026", "period": "2025/2026"},
        {**CITY, "id": "2026-corrected", "replaces": ["2026"], "period": "2025/2026"},
    ),
    "report/1 correction with a title": (
        {**CITY, **TITLED, "id": "2026", "period": "2025/2026"},
        {**CITY, **TITLED, "id": "2026-b", "replaces": ["2026"], "period": "2025/2026"},
    ),
    "plan/1": (
        {**CITY, **TITLED, "period": "2020/2025", "measures": []},
        {**CITY, **TITLED, "period": "2026/2030", "measures": []},
    ),
    "inventory/1": ({**CITY, "id": "a", "measures": []}, {**CITY, "id": "b", "measures": []}),
    "evaluation/1": (
        {**CITY, "id": "eccar-2025", "assessors": [{"name": "Body (invented)"}]},
        {**CITY, "id": "eccar-2027", "assessors": [{"name": "Body (invented)"}]},
    ),
    "round/1": ({**TITLED, "id": "1", "period": "2025"}, {**TITLED, "id": "2", "period": "2026"}),
    "questionnaire/1": (
        {"id": "edition-1", "items": [{"id": "a", "titles": {"en": "A"}}]},
        {"id": "edition-2", "items": [{"id": "a", "titles": {"en": "A"}}]},
    ),
}  # fmt: skip
"""Two documents of one authority, invented; each pair differs in what a reader tells them apart by."""


def heading(view: Any, lang: str) -> str:
    """The heading of a view, in one line."""
    return eccar.text(view, lang).replace("\n    ", " ").splitlines()[0]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAIRS)
def test_two_documents_of_one_city_have_two_headings(name: str, lang: str) -> None:
    """When they are shown, and when they are checked; the findings of both have the same day."""
    kind = name.partition(" ")[0]
    first, second = (eccar.from_dict({"eccar": kind, **data}) for data in PAIRS[name])
    checked = [eccar.check(each, on=ON) for each in (first, second)]

    assert heading(checked[0], lang) != heading(checked[1], lang)
    assert heading(first, lang) != heading(second, lang)


def test_documents_of_different_kinds_have_different_headings() -> None:
    """What has no title is headed by its kind; only a membership by the authority alone."""
    reports = [
        eccar.check(eccar.from_dict({"eccar": kind, **PAIRS[kind][0]}), on=ON)
        for kind in ("report/1", "inventory/1", "evaluation/1")
    ]

    assert len({heading(each, "en").partition(")")[0] for each in reports}) == len(reports)


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Plan", "Plan, 2023–2028, b"),
        ("Plan 2023–2028 (invented)", "Plan 2023–2028 (invented), b"),
        ("Plan 2023", "Plan 2023, 2023–2028, b"),
        ("Plan b", "Plan b, 2023–2028"),
    ],
)
def test_what_a_title_says_itself_is_not_repeated(title: str, named: str) -> None:
    """Neither a period whose years it names, nor an id that is among its words."""
    assert distinguished(title, (period("2023/2028"), "b"), language("en")) == named


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_year_of_an_id_in_which_the_period_ends_is_not_repeated(lang: str) -> None:
    """However the language writes the period."""
    distinction = (period("2025-10/2026"), "2026")

    assert distinguished("A", distinction, language(lang)).count("2026") == 1


def test_headings_are_by_attributes_that_the_kinds_have() -> None:
    """Each name under ``headed_by`` is one of the class."""
    for kind, entry in KINDS.items():
        for attribute in entry.headed_by:
            assert hasattr(eccar.kinds.class_of(kind), attribute), (kind, attribute)
