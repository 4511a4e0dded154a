"""Writes the workbooks in ``examples/workbooks``: examples in YAML, as ``eccar convert`` makes them.

``python scripts/example_workbooks.py`` writes them anew. They are checked in, and stay readable when
headings and help change.
"""

from __future__ import annotations

from pathlib import Path

from eccar.command import main

EXAMPLES = Path(__file__).parents[1] / "examples"
FOLDER = EXAMPLES / "workbooks"

WORKBOOKS = {
    "krakow-inventory.xlsx": ("krakow/inventory.yaml", "pl"),
    "musterstadt-plan.xlsx": ("plans/musterstadt/plan-draft.yaml", "de"),
    "graz-plan.xlsx": ("plans/graz.yaml", "fr"),
}
"""The workbooks: of which document each is made, and the language of its headings."""


def write(folder: Path = FOLDER) -> None:
    """Write all workbooks into *folder*."""
    for name, (document, lang) in WORKBOOKS.items():
        source, target = str(EXAMPLES / document), str(folder / name)
        if main(["convert", source, target, "--lang", lang, "--force"]):
            raise SystemExit(name)


if __name__ == "__main__":
    write()
