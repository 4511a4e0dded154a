"""What the pages show of plans: the pictures of an invented one, and the notebooks of the examples."""

from __future__ import annotations

from pathlib import Path

import eccar
from eccar.languages.language import Language
from eccar.plan.views import coverage_picture, timeline_picture

EXAMPLES = Path(__file__).parents[1] / "examples"
PLAN = EXAMPLES / "plans" / "musterstadt" / "plan-2027.yaml"


def pages(lang: Language, on: str) -> dict[str, str]:
    """The pictures of the example as it stood on the day *on*, by file name."""
    plan = eccar.load(PLAN)
    return {
        "coverage.svg": coverage_picture.picture(plan.coverage_on(on), lang),
        "timeline.svg": timeline_picture.picture(plan.timeline_on(on), lang),
    }


def copy_notebooks(folder: Path) -> None:
    """Copy the notebooks of the examples into *folder*: Sphinx reads nothing from elsewhere."""
    for notebook in sorted(EXAMPLES.glob("*.ipynb")):
        copy = folder / notebook.name
        if not copy.exists() or copy.read_bytes() != notebook.read_bytes():
            copy.write_bytes(notebook.read_bytes())
