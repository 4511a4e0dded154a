"""The generated pages of the reference, made from the code, its tables and its wording.

``pages()`` gives their texts by file name; ``write(folder)`` writes them. Nothing depends on the
day or on a network: the same code gives the same pages. Sphinx calls this through ``conf.py``.
"""

from __future__ import annotations

from pathlib import Path

from . import (
    answers,
    architecture,
    command,
    csv_columns,
    decisions,
    documents,
    examples,
    fees,
    glossary,
    incidents,
    lifecycle,
    points,
    python_names,
    register,
    rules,
    start,
    tables,
    workbooks,
)

PAGE_KINDS = (
    answers,
    architecture,
    command,
    csv_columns,
    decisions,
    documents,
    examples,
    fees,
    glossary,
    incidents,
    lifecycle,
    points,
    python_names,
    register,
    rules,
    start,
    tables,
    workbooks,
)
"""One module for each kind of page; each has a function ``pages``."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        name: text.rstrip("\n") + "\n"
        for module in PAGE_KINDS
        for name, text in module.pages().items()
    }


def write(folder: Path) -> None:
    """Write the generated files into *folder*; a file that already has its text is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        file = folder / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
