"""The page of a city with a plan of 60 measures against loading its documents, in YAML as cities keep them.

Usage: ``python benchmarks/dossier_page.py``. The exit code is 1 if a goal is not kept: at most three
times the loading, and fewer than 300,000 bytes.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path

from plan_document import plan
from ratios import compare

import eccar
from eccar.dossier.dossier import Dossier, dossiers
from eccar.dossier.page import DossierPage

ON = dt.date(2026, 11, 28)
MEASURES = 60
MOST_BYTES = 300_000
MEMBERSHIP = """
eccar: membership/1
city: {{id: {id}, names: {{de: Musterstadt}}, country: DE}}
facts: [{{fact: accepted, date: 2024-09-25}}]
"""


def write(folder: Path) -> None:
    """Write the documents of an invented city into *folder*."""
    document = plan(MEASURES)
    eccar.save(eccar.from_dict(document), folder / "plan.yaml")
    membership = MEMBERSHIP.format(id=document["authorities"][0])
    (folder / "membership.yaml").write_text(membership, "utf-8")


def loaded(folder: Path) -> Dossier:
    """The documents in *folder*, read anew."""
    return dossiers(eccar.open_folder(folder))[0]


def main() -> int:
    """Measure, print, and say by the exit code whether the goals are kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder)
        page = DossierPage(dossier=loaded(folder), on=ON)
        size = len(eccar.html(page).encode())
        print(f"size of the page: {size:,} bytes (goal: fewer than {MOST_BYTES:,})")
        fast = compare(
            "page of a city / loading its documents",
            lambda: eccar.html(page),
            lambda: loaded(folder),
            times=4,
            goal=3,
        )
    return 0 if fast and size < MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
