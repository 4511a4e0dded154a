"""Lists opened and saved by LibreOffice, without a window: they are read as they were before.

Run by ``make test-desk``; skipped where LibreOffice is not there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eccar.desk.lists.fields import is_heading
from eccar.desk.lists.importing import import_list
from eccar.desk.lists.marks import marked
from eccar.desk.lists.search import find_list
from eccar.desk.opening import open_book

from ..test_libreoffice import pytestmark, saved_by_libreoffice
from .test_imports import ANSWERS, DAY, EXAMPLES, all_answered, imported

__all__ = ("pytestmark",)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_lists_are_read_alike_as_libreoffice_saves_them(ending: str, tmp_path: Path) -> None:
    """The same entries; in .ods nobody looks at colours, so what was answered about them is left out."""
    names = [name for name in ANSWERS if name.endswith(".xlsx")]
    saved = saved_by_libreoffice([EXAMPLES / name for name in names], tmp_path, ending)

    for name, path in zip(names, saved, strict=True):
        book = open_book(path, is_heading=is_heading)
        table = marked(find_list(book), path)
        result = import_list(book, table, all_answered(table, ANSWERS[name]), recorded=DAY)
        before = imported(name)
        known = {entry.id: entry for entry in result.inventory.measures}
        for entry in before.inventory.measures:
            assert known[entry.id] == entry
        assert (table.marks is None) == (ending == "ods")
