"""The small tools that the generated pages are written with: Markdown, and nothing of eccar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit


def plain(words: object) -> str:
    """*words* as Markdown that shows them as they are."""
    return re.sub(r"([\\`*_<>|\[\]#~$])", r"\\\1", str(words)).replace("\n", " ")


def code(words: object) -> str:
    """*words* as code; a pipe would end the cell of a table."""
    return f"`{words}`".replace("|", r"\|")


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table, a row a line."""
    told = list(heads)
    yield f"| {' | '.join(told)} |"
    yield f"| {' | '.join('---' for _ in told)} |"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def fenced(text: str, sort: str = "text") -> Iterator[str]:
    """A fenced block."""
    yield f"```{sort}"
    yield text.rstrip("\n")
    yield "```"
    yield ""


def template(words: str) -> str:
    """A sentence with its placeholders, as it is shown."""
    return plain(words.replace("{{", "{").replace("}}", "}"))


def link(address: str, words: str | None = None) -> str:
    """A link to a page elsewhere, by default under the name of its site."""
    return f"[{plain(words or urlsplit(address).netloc)}](<{address}>)"


def cited(words: str) -> str:
    """A source as it is written: an address as a link, words as words."""
    return link(words) if words.startswith(("http://", "https://")) else plain(words)
