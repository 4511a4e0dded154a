"""The papers of the examples, word for word, so that a change of a sentence is seen.

``python -m tests.desk.papers.test_golden`` records them anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.desk.papers.files import content
from eccar.desk.papers.paper import PaperKind, paper
from eccar.dossier.dossier import dossiers
from eccar.languages.language import language
from eccar.render import to_text

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests/golden/papers"
CITIES = {"beispielstadt": "de", "przykladowo": "pl"}
KINDS = (PaperKind.ACCESSION, PaperKind.ACT)


def shown(city: str, kind: PaperKind) -> str:
    """The text of a paper of an example in the language of its country."""
    [dossier] = dossiers(eccar.open_folder(ROOT / "examples/papers" / city))
    blocks, _ = content(paper(kind, dossier, "2026-11-28"), language(CITIES[city]))
    return f"{to_text.render(blocks)}\n"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("city", CITIES)
def test_a_paper_reads_as_recorded(city: str, kind: PaperKind) -> None:
    assert shown(city, kind) == (GOLDEN / f"{city}-{kind}.txt").read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for city in CITIES:
        for kind in KINDS:
            (GOLDEN / f"{city}-{kind}.txt").write_text(shown(city, kind), "utf-8")
