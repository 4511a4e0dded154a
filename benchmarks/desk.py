"""How fast workbooks are read, written and commented, against the libraries that do the same cells bare.

Run ``python benchmarks/desk.py``; it takes a few minutes. The two times of a pair alternate.
"""

from __future__ import annotations

import io
import sys
from functools import partial
from typing import Any

import openpyxl
import xlsxwriter
from plan_document import plan
from ratios import compare

import eccar
from eccar.desk.workbook.comments import Checked, commented
from eccar.desk.workbook.documents import read, written
from eccar.desk.workbook.reading import opened, value_in
from eccar.documents.convert import unstructure
from eccar.languages.language import language

MEASURES = 5_000
PAIRS = 3
DAY = "2026-11-29"
INNER = ("resources", "milestones", "progress", "indicators", "reported_counts")
"""Lists of a measure, which are sheets of their own."""


def inventory() -> Any:
    """An inventory of 5,000 measures, each with twelve to sixteen cells."""
    measures = plan(MEASURES)["measures"]
    flat = [{key: value for key, value in item.items() if key not in INNER} for item in measures]
    data = {"eccar": "inventory/1", "authorities": ["de/musterstadt"], "measures": flat}
    return eccar.from_dict(data)


def cells_of(content: bytes) -> list[tuple[str, list[list[Any]]]]:
    """The sheets of a workbook with the values of all cells."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return [(page.title, [[*row] for row in page.iter_rows(values_only=True)]) for page in book]


def read_only_pass(content: bytes) -> int:
    """The number of cells with content, as openpyxl goes through them fastest."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return sum(cell.value is not None for page in book for row in page.iter_rows() for cell in row)


def written_bare(sheets: list[tuple[str, list[list[Any]]]]) -> int:
    """The size of a workbook with the same cells, without formats or anything else."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for title, rows in sheets:
        page = book.add_worksheet(title)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    write = page.write_string if isinstance(value, str) else page.write_number
                    write(number, column, value)
    book.close()
    return len(out.getvalue())


def loaded_and_saved(content: bytes) -> int:
    """The size of the workbook after openpyxl loaded and saved it."""
    out = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(content)).save(out)
    return len(out.getvalue())


def main() -> int:
    """Print the ratios; 1 if a goal is not kept."""
    value = inventory()
    data = unstructure(value)
    content = written("inventory", data, "de")
    sheets = cells_of(content)
    _, positions = value_in(opened(content))
    report = eccar.check(value, on=DAY)
    located = [
        item.at(positions.find(item.path).cell("inventory.xlsx"))  # type: ignore[misc]  # It is a cell.
        for item in report.findings
    ]
    lang = language("de")
    kept = [
        compare(
            "read 5,000 measures into values / openpyxl, read-only",
            lambda: read(content, "inventory.xlsx", None),
            lambda: read_only_pass(content),
            goal=1.5,
            pairs=PAIRS,
        ),
        compare(
            "the same and evaluate all rules / openpyxl, read-only",
            lambda: eccar.check(read(content, "inventory.xlsx", None)[0], on=DAY),
            lambda: read_only_pass(content),
            pairs=PAIRS,
        ),
        compare(
            "write 5,000 measures / XlsxWriter, the same cells bare",
            lambda: written("inventory", data, "de"),
            lambda: written_bare(sheets),
            goal=1.5,
            pairs=PAIRS,
        ),
        *(
            compare(
                f"{len(checked.findings):,} findings into a copy / openpyxl, load and save",
                partial(commented, content, "inventory", checked, lang),
                lambda: loaded_and_saved(content),
                goal=goal,
                pairs=PAIRS,
            )
            for checked, goal in (
                (Checked(located[:500], ["x"]), 1.5),
                (Checked(located, ["x"]), None),
            )
        ),
    ]
    return not all(kept)


if __name__ == "__main__":
    sys.exit(main())
