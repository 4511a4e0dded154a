"""The list of decisions with their status, read from the decisions themselves.

A decision begins with its number and title. If it was replaced or extended, its first paragraph is in
italics and says by which other; otherwise it is in force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .markdown import table

FOLDER = Path(__file__).parents[1] / "decisions"
_TITLE = re.compile(r"# (\d{4}) ([^\n]+)\n\n(?:\*(?!\*)([^*]+)\*\n\n)?")


def pages() -> dict[str, str]:
    """The text of the generated file, by its name."""
    return {"decisions.md": table(("Number", "Decision", "Status"), _rows())}


def _rows() -> Iterator[tuple[str, str, str]]:
    for file in sorted(FOLDER.glob("[0-9]*.md")):
        match = _TITLE.match(file.read_text(encoding="utf-8"))
        if match is None:
            message = f"{file.name} does not begin with “# NUMBER TITLE” and an empty line."
            raise ValueError(message)
        number, title, status = match.groups()
        yield number, f"[{title}]({file.name})", " ".join((status or "In force.").split())
