"""The text of a cell as a document can have it."""

from __future__ import annotations

import re

from ...values.characters import hidden, written_out
from ..cells import Cell, text_of

_LINE_ENDS = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029|_x000[AaDdBb]_\n?")
_BULLET = re.compile(r"^\s*[-–•*·▪]\s+")
_SEPARATOR = re.compile(r"[;\n]")


def clean_text(cell: Cell) -> tuple[str, str]:
    """The text of a *cell* with line feeds alone, and the first control character that was left out."""
    text = _LINE_ENDS.sub("\n", text_of(cell.value))
    if text.isprintable():
        return text, ""
    control = [character for character in text if character != "\n" and _is_control(character)]
    kept = "".join(character for character in text if character not in control)
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    return "\n".join(lines).strip(), written_out(control[0]) if control else ""


def _is_control(character: str) -> bool:
    """Whether *character* is neither seen, nor a space, nor only guides the breaking of words."""
    return (
        hidden(character) and character not in "\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    )


def parts_of(text: str) -> list[str]:
    r"""The texts in a cell that a semicolon or the end of a line parts, without signs of lists.

    >>> parts_of("- Schulen\n- Vereine; Verbände")
    ['Schulen', 'Vereine', 'Verbände']
    """
    parts = (_BULLET.sub("", part).strip() for part in _SEPARATOR.split(text))
    return [part for part in parts if part]
