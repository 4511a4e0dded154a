"""Views of plans as Markdown: all that has an id is there, and no text becomes markup."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import language, ten_points
from eccar.languages import LANGUAGES
from eccar.plan.comparison.difference import diff
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.plan import ActionPlan
from eccar.render import markdown
from eccar.render.localized import localize
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days

written = made.plans() | made.inventories()


def unescaped(shown: str) -> str:
    """Markdown without its backslashes; no id has one."""
    return shown.replace("\\", "")


@given(written, days(), st.sampled_from(LANGUAGES))
def test_every_measure_is_in_every_view(
    document: ActionPlan | Inventory, on: dt.date, lang: str
) -> None:
    """A plan, its coverage and its timeline name each measure by its title.

    Measures that share an id, which is an error, cannot be distinguished.
    """
    reader = language(lang)
    ids = Counter(measure.id for measure in document.measures)
    for value in (document, document.coverage_on(on), document.timeline_on(on)):
        shown = unescaped(markdown(value, lang))
        for measure in document.measures:
            title = unescaped(localize(measure.titles, reader)).strip()
            assert title in shown or ids[measure.id] > 1


@given(written, written)
def test_a_difference_names_what_changed(
    old: ActionPlan | Inventory, new: ActionPlan | Inventory
) -> None:
    """Each measure that was added, removed or changed is named."""
    difference = diff(old, new)
    shown = unescaped(markdown(difference))
    changed = (changed.after for changed in difference.changed)

    for measure in (*difference.added, *difference.removed, *changed):
        assert unescaped(localize(measure.titles, language("en"))).strip() in shown


def test_text_is_escaped() -> None:
    """A title that looks like markup stays text, and every row has as many cells as the heads."""
    titles = {"en": "*All* | <b>of</b> [it](x)"}
    plan = ActionPlan(
        authorities=["de/musterstadt"],
        titles=titles,
        measures=[Measure(id="m", points=[3], titles=titles)],
    )
    rows = [line for line in markdown(plan).split("\n") if line.startswith("|")]

    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}
    assert "<b>" not in markdown(plan).replace("\\<b", "")
    assert r"\*All\* \| \<b\>of" in markdown(plan)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ten_points_are_tables(lang: str) -> None:
    """Invitations, points and fields of action are a table each, with links to their sources."""
    shown = markdown(ten_points().editions[0], lang)

    assert len(re.findall(r"^\|---", shown, re.MULTILINE)) == 3
    assert len(re.findall(r"^\| [0-9]+\\?\. ", shown, re.MULTILINE)) == 10
    assert "](<https://" in shown
