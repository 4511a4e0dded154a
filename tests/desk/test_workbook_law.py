"""What goes out comes back: a document saved as a workbook and loaded is an equal value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import fees
from eccar.desk.workbook.documents import written
from eccar.desk.workbook.reading import opened, value_in
from eccar.documents.convert import unstructure
from eccar.documents.errors import DocumentError
from eccar.kinds import KINDS, kind_of
from eccar.languages import LANGUAGES
from eccar.testing import (
    evaluation_strategies,
    incident_strategies,
    json_strategies,
    mapping_strategies,
    network_strategies,
    plan_strategies,
    practice_strategies,
    report_strategies,
    round_strategies,
    strategies,
)
from eccar.values.constraints import ID

PROJECT = Path(__file__).parents[2]
DOCUMENTS = sorted([*PROJECT.glob("examples/**/*.yaml"), *PROJECT.glob("tests/golden/*.yaml")])


def through_a_workbook(value: Any, lang: str = "en") -> Any:
    kind = str(kind_of(type(value)))
    read, _ = value_in(opened(written(kind, unstructure(value), lang)), type(value))
    return read


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_example_and_golden_document_comes_back(path: Path) -> None:
    """Each document of the project, in every language of headings."""
    try:
        value = eccar.load(path)
    except DocumentError:
        pytest.skip("no document by itself")
    for lang in LANGUAGES:
        assert through_a_workbook(value, lang) == value


def payees() -> st.SearchStrategy[fees.Payee]:
    lines = st.text(
        st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=20
    )
    return st.builds(
        fees.Payee,
        id=st.none() | strategies.formed(ID),
        name=lines,
        seat=st.none() | lines,
        address=st.lists(lines, max_size=3),
        vat=st.none() | lines,
        iban=st.just("DE89370400440532013000"),
        extra=json_strategies.extras(),
    )


STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "membership": strategies.memberships(),
    "account": strategies.accounts(),
    "fee-schedule": strategies.fee_schedules(),
    "payee": payees(),
    "plan": plan_strategies.plans(),
    "inventory": plan_strategies.inventories(),
    "report": report_strategies.reports(),
    "round": round_strategies.rounds(),
    "questionnaire": round_strategies.questionnaires(),
    "evaluation": evaluation_strategies.evaluations(),
    "coalition": network_strategies.coalitions(),
    "practice": practice_strategies.practices(),
    "incident-mapping": mapping_strategies.incident_mappings(),
    "incident-table": incident_strategies.incident_tables(),
    "release": incident_strategies.releases(),
}


def test_every_kind_has_a_strategy() -> None:
    """A kind that is added is tested, too."""
    assert set(STRATEGIES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_is_saved_as_a_workbook_is_loaded_as_an_equal_value(
    kind: str, data: st.DataObject
) -> None:
    """Any value, or what a cell cannot hold is named before anything is written."""
    value = data.draw(STRATEGIES[kind])
    lang = data.draw(st.sampled_from(LANGUAGES))
    try:
        read = through_a_workbook(value, lang)
    except DocumentError as error:
        if {finding.code for finding in error.findings} <= NOT_FOR_A_CELL:
            return
        raise
    assert read == value


NOT_FOR_A_CELL = frozenset({"DOC455", "DOC456", "DOC457"})
"""The codes of what is named before anything is written."""
