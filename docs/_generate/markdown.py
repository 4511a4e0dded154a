"""Helpers for writing Markdown: escaping, tables, fenced blocks, links."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit


def plain(text: object) -> str:
    """*text* with its special characters escaped, on one line."""
    return re.sub(r"([\\`*_<>|\[\]#~$])", r"\\\1", str(text)).replace("\n", " ")


def code(text: object) -> str:
    """*text* as code; a pipe is escaped, since it would end the cell of a table."""
    return f"`{text}`".replace("|", r"\|")


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], *, wide: bool = False) -> str:
    """A table with one line a row; a *wide* one is set in small type."""
    columns = list(heads)
    lines = ["```{rst-class} wide", "```", ""] if wide else []
    lines += [_row(columns), _row("---" for _ in columns), *map(_row, rows), ""]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def meanings(head: str, fields: Iterable[tuple[str, str]], column: str = "Meaning") -> str:
    """A table of two columns: a name as code, and what it means."""
    return table((head, column), ((code(name), meaning) for name, meaning in fields))


def fenced(text: str, language: str = "text") -> str:
    """A fenced block."""
    return "\n".join((f"```{language}", text.rstrip("\n"), "```", ""))


def template(sentence: str) -> str:
    """A sentence of the wording with its placeholders in single braces."""
    return plain(sentence.replace("{{", "{").replace("}}", "}"))


def link(address: str, text: str | None = None) -> str:
    """A link to a page elsewhere, by default under the name of its site."""
    return f"[{plain(text or urlsplit(address).netloc)}](<{address}>)"


def cited(text: str) -> str:
    """A source of a rule: an address becomes a link, anything else stays text."""
    return link(text) if text.startswith(("http://", "https://")) else plain(text)


def source(value: Any) -> str:
    """A ``Source`` as a link, or as its title if it has no address."""
    return link(value.url, value.text and str(value.text)) if value.url else plain(value.text or "")


def summary(documented: Any) -> str:
    """The first paragraph of a docstring on one line, without the marks of reStructuredText."""
    paragraph = (inspect.getdoc(documented) or "").split("\n\n")[0]
    return re.sub(r"``([^`]+)``", r"\1", " ".join(paragraph.split()))


def lines(parts: Iterable[str]) -> Iterator[str]:
    """Bulleted list items, closed by an empty line."""
    yield from (f"- {part}" for part in parts)
    yield ""
