"""A wording file, of which each part is parsed when it is asked for.

Most commands need few sections: to say how a membership stands takes no sentence of any rule. The
parts of a file are the sections whose names begin alike, such as all of ``[entry.…]``. A line that
begins with a bracket is always the head of a section, since no text of the wording has two lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

_HEAD = re.compile(r"^\[([\w-]+)", re.MULTILINE)


class Sections(Mapping[str, Any]):
    """The sections and keys of a wording file, by their first names."""

    __slots__ = ("_parsed", "_texts")

    def __init__(self, text: str) -> None:
        """The sections of the TOML file with this *text*."""
        begins = list(_HEAD.finditer(text))
        ends = [head.start() for head in begins[1:]] + [len(text)]
        top = text[: begins[0].start()] if begins else text
        self._parsed: dict[str, Any] = tomllib.loads(top)
        self._texts: dict[str, str] = {}
        for head, end in zip(begins, ends, strict=True):
            name = head[1]
            self._texts[name] = self._texts.get(name, "") + text[head.start() : end]

    def __getitem__(self, name: str) -> Any:
        if name not in self._parsed:
            self._parsed[name] = tomllib.loads(self._texts[name])[name]
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._parsed, *self._texts)))

    def __len__(self) -> int:
        return len(self._parsed.keys() | self._texts.keys())
