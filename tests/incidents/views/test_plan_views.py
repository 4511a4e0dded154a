"""Views of plans and audits: for whom they are, what fits a terminal, and that no cell is empty."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve

import eccar
from eccar.incidents.counts.control import ControlMethod, DisclosureControl
from eccar.incidents.counts.table import CountTable
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.publishing.plan import plan_release
from eccar.incidents.publishing.proposals import ReleasePlan
from eccar.incidents.publishing.rule import PublishingRule
from eccar.incidents.views.table_names import table_names
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.render.audience import notice, with_notice
from eccar.values.vocabulary import Audience

from ..smalltown import town

SMALLTOWN = Path(__file__).parents[3] / "examples" / "incidents" / "smalltown" / "table.yaml"
RULE = PublishingRule(threshold=3)
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def planned(*, totals: bool = True) -> ReleasePlan:
    table = town(control=DisclosureControl())
    if not totals:
        cells = [each for each in table.cells if len(each.codes) == 2]
        table = evolve(table, cells=cells)
    return plan_release(table, RULE)


@each_language
def test_what_is_for_inside_says_so_once(lang: str) -> None:
    """A plan and each proposal have true counts: in every form, also from Python."""
    sentence = notice(Audience.OFFICE, language(lang))
    for value in (planned(), *planned().proposals):
        for form in (eccar.text, eccar.html, eccar.markdown):
            assert form(value, lang).count(sentence) == 1
        assert "For internal use only." in value._repr_html_()


def test_a_notice_of_a_view_is_not_repeated() -> None:
    """Whoever shows it again may add one for fewer readers, and none for as many or more."""
    lang = language("en")
    office, members = (with_notice([], each, lang) for each in (Audience.OFFICE, Audience.MEMBERS))

    assert with_notice(office, Audience.MEMBERS, lang) == office
    assert with_notice(office, Audience.OFFICE, lang) == office
    assert with_notice(members, Audience.OFFICE, lang) == (*office, *members)


def test_an_attack_that_knows_the_exact_table_is_for_inside() -> None:
    """It lists the counts of that table; one of releases alone is public."""
    table = eccar.load(SMALLTOWN)
    assert isinstance(table, CountTable)
    methods = [ControlMethod.ROUNDING]
    release = plan_release(table, RULE, methods=methods).by("rounding").release
    assert release is not None
    alone, together = attack(release), attack(release, [table])

    assert together.earlier == (table,)
    assert together.audience is Audience.OFFICE
    assert alone.audience is Audience.PUBLIC
    for text in (eccar.text(together), eccar.text(together, more=True), eccar.html(together)):
        assert text.count("For internal use only.") == 1
    assert "internal" not in eccar.html(alone)


@each_language
@pytest.mark.parametrize("totals", [True, False])
def test_the_proposals_fit_a_terminal(lang: str, totals: bool) -> None:
    """No row is broken or cut, and the choice is said."""
    text = eccar.text(planned(totals=totals), lang)
    rows = [line for line in text.splitlines() if re.search(r"\w {3,}", line)]

    assert "--choose" in text
    assert "…" not in text
    assert all(len(line) <= 80 for line in text.splitlines())
    assert len(rows) == 4


@each_language
def test_a_page_names_no_option_of_the_command(lang: str) -> None:
    assert "--choose" not in eccar.html(planned(), lang)


def test_no_cell_of_the_proposals_is_empty() -> None:
    """Exact numbers, a range, or no upper limit where nothing limits a hidden number."""
    for totals in (True, False):
        assert not re.search(r"<td[^>]*></td>", eccar.html(planned(totals=totals)))
    assert "exact numbers" in eccar.text(planned())
    assert "no upper limit" in eccar.text(planned(totals=False))


def test_the_values_of_a_rounded_number_are_explained() -> None:
    """What is printed as 0 is not at most 2 by itself, but because it is rounded."""
    control = DisclosureControl(method="rounding", base=5, threshold=3)
    table: CountTable = evolve(
        town(control=control),
        cells=[evolve(town().cells[0], codes=("2022", "religion-or-belief"), count=0)],
    )
    audit = attack(table, protection=4)

    assert audit.falling
    text = eccar.text(audit, more=True)
    assert "At most 2, because the number is printed as 0 (rounded)." in text


def test_tables_of_one_name_are_told_apart() -> None:
    """By the method, and by a day where the method is the same."""
    table = eccar.load(SMALLTOWN)
    assert isinstance(table, CountTable)
    releases = [each.release for each in plan_release(table, RULE).proposals if each.release]
    rounded, merged, hidden = releases
    later = evolve(hidden, data_day=dt.date(2025, 3, 1))
    title = "Reported incidents of discrimination 2022–2024 (invented)"

    assert table_names((rounded, merged, table), language("en")) == (
        f"{title} (rounding)",
        f"{title} (merging of categories)",
        f"{title} (numbers as counted)",
    )
    assert table_names((rounded, hidden, later), language("en"))[1:] == (
        f"{title} (numbers not published; day of the data: 1 February 2025)",
        f"{title} (numbers not published; day of the data: 1 March 2025)",
    )
    assert table_names((rounded,), language("en")) == (title,)
    compared = eccar.text(rounded.comparable_with(table))
    assert "incidents-2022-2024 (rounding) and incidents-2022-2024 (numbers as" in compared
