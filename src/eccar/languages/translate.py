"""What a translator fills in: every key of the wording, with the English and what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..checking.catalog import catalog
from ..checking.rules import Rule
from ..values.errors import CatalogEntry
from ..values.packaged import table

Key = tuple[str, ...]
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def english() -> dict[Key, str | list[str]]:
    """All that is said in English, by key: the wording's own words, then rules and faults."""
    own = dict(_flat(table("languages", "wording", "en.toml"), ()))
    return {**own, **{key: text for entry in catalog().values() for key, text in _entry(entry)}}


def translated(language: str) -> dict[Key, str | list[str]]:
    """All that the file of *language* says, by key."""
    return dict(_flat(table("languages", "wording", f"{language}.toml"), ()))


def gaps(language: str) -> dict[Key, str]:
    """What is wrong with the words of *language*, by key: lacking, unknown, other placeholders."""
    source, words = english(), translated(language)
    found = {key: "lacking" for key in source if not words.get(key)}
    found |= {key: "unknown" for key in words if key not in source}
    found |= {
        key: "other placeholders"
        for key in source.keys() & words.keys()
        if _placeholders(source[key]) != _placeholders(words[key])
    }
    return found


def template(language: str) -> str:
    """The file that a translator into *language* has to fill in, with what is there already."""
    words = translated(language) if language != "en" else {}
    return "\n".join(_lines(english(), words)) + "\n"


def _lines(source: Mapping[Key, str | list[str]], words: Mapping[Key, Any]) -> Iterator[str]:
    section: Key = ()
    for key, text in source.items():
        if key[:-1] != section:
            section = key[:-1]
            yield ""
            yield f"[{'.'.join(map(_quoted, section))}]"
        yield f"# {_value(text)}"
        yield f"{_quoted(key[-1])} = {_value(words.get(key, ''))}"


def _flat(words: Mapping[str, Any], above: Key) -> Iterator[tuple[Key, str | list[str]]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*above, key))
        else:
            yield (*above, key), value


def _entry(entry: CatalogEntry) -> Iterator[tuple[Key, str]]:
    parts = (
        ("message", "many", "hint", "requirement", "reason")
        if isinstance(entry, Rule)
        else ("message", "hint", "otherwise")
    )
    for part in parts:
        text = getattr(entry, part)
        if text:
            yield ("entry", entry.code, part), text


def _placeholders(text: str | list[str]) -> object:
    return len(text) if isinstance(text, list) else sorted(set(_PLACEHOLDER.findall(text)))


def _quoted(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
