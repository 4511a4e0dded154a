"""The examples that pages show: the pictures of an invented plan, and the notebooks."""

from __future__ import annotations

from pathlib import Path

import eccar
from eccar.plan.views import coverage_picture, timeline_picture

from .english import DAY, ENGLISH

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = EXAMPLES / "plans" / "musterstadt" / "plan-2027.yaml"


def pages() -> dict[str, str]:
    """The pictures of the example on the day of the examples, by file name."""
    plan = eccar.load(PLAN, eccar.ActionPlan)
    return {
        "coverage.svg": coverage_picture.picture(plan.coverage_on(DAY), ENGLISH),
        "timeline.svg": timeline_picture.picture(plan.timeline_on(DAY), ENGLISH),
    }


def copy_notebooks(folder: Path) -> None:
    """Copy the notebooks of the examples into *folder*: Sphinx reads nothing from elsewhere."""
    for notebook in sorted(EXAMPLES.glob("*.ipynb")):
        copy = folder / notebook.name
        if not copy.exists() or copy.read_bytes() != notebook.read_bytes():
            copy.write_bytes(notebook.read_bytes())
