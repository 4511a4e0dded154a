"""Files for translators: all keys of the wording, with the English and the present translation.

Keys are tuples that begin with the package of the file, as ``("fees", "label", "balance")``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ..checking.catalog import rules
from ..checking.rules import Rule
from ..kinds import ERROR_CODES, resolve
from ..values.errors import CatalogEntry
from .files import COMMON, FOLDER, package_name, packages, wording

Key: TypeAlias = tuple[str, ...]
Texts: TypeAlias = Mapping[Key, str | list[str]]

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def english() -> Texts:
    """All English texts by their keys: those of the wording, then those of errors and rules."""
    return {**translated("en"), **dict(_entries())}


def translated(code: str) -> Texts:
    """The texts in the wording of the language *code*, by their keys."""
    return {
        key: text for package in packages() for key, text in _flat(wording(package, code), package)
    }


def gaps(code: str) -> dict[Key, str]:
    """What is wrong with the wording of the language *code*: lacking, unknown, other placeholders."""
    source, texts = english(), translated(code)
    faults = {key: "lacking" for key in source if not texts.get(key)}
    faults |= {key: "unknown" for key in texts if key not in source}
    faults |= {
        key: "other placeholders"
        for key in source.keys() & texts.keys()
        if _placeholders(source[key]) != _placeholders(texts[key])
    }
    return faults


def files(code: str) -> dict[str, str]:
    """The files that a translator into the language *code* fills in, by their paths.

    The paths are below the folder of the library: ``fees/wording/it.toml``. What there is already is
    filled in, but for English, which is the source.
    """
    source, texts = english(), _filled_in(code)
    return {
        f"{package}/{FOLDER}/{code}.toml": _toml(
            {key[1:]: text for key, text in source.items() if key[0] == package},
            {key[1:]: text for key, text in texts.items() if key[0] == package},
        )
        for package in packages()
    }


def template(code: str) -> str:
    """All that a translator into the language *code* fills in, as one text.

    The sections have the names that the code uses, such as ``[fees.label]``.
    """
    source, texts = english(), _filled_in(code)
    return _toml(
        {_address(key): text for key, text in source.items()},
        {_address(key): text for key, text in texts.items()},
    )


def _filled_in(code: str) -> Texts:
    return {} if code == "en" else translated(code)


def _address(key: Key) -> Key:
    return key[1:] if key[0] == COMMON else key


def _toml(source: Texts, texts: Texts) -> str:
    return "\n".join(_lines(source, texts)).strip("\n") + "\n"


def _lines(source: Texts, texts: Texts) -> Iterator[str]:
    section: Key = ()
    for key, text in source.items():
        if key[:-1] != section:
            section = key[:-1]
            yield ""
            yield f"[{'.'.join(map(_quoted, section))}]"
        yield f"# {_value(text)}"
        yield f"{_quoted(key[-1])} = {_value(texts.get(key, ''))}"


def _flat(section: Mapping[str, Any], *above: str) -> Iterator[tuple[Key, str | list[str]]]:
    for key, value in section.items():
        if isinstance(value, Mapping):
            yield from _flat(value, *above, key)
        else:
            yield (*above, key), value


def _entries() -> Iterator[tuple[Key, str]]:
    """The texts of all errors and rules, in the wording of the packages that define them."""
    entries: list[tuple[str, CatalogEntry]] = [
        (package_name(name), entry) for name in ERROR_CODES for entry in resolve(name)
    ]
    entries += [(package_name(rule.module), rule) for rule in rules()]
    for package, entry in sorted(entries, key=lambda item: item[1].code):
        yield from (
            (((package or COMMON, "entry", entry.code, part)), text) for part, text in _parts(entry)
        )


def _parts(entry: CatalogEntry) -> Iterator[tuple[str, str]]:
    names = (
        ("message", "many", "hint", "requirement", "reason")
        if isinstance(entry, Rule)
        else ("message", "hint", "otherwise")
    )
    return ((name, text) for name in names if (text := getattr(entry, name)))


def _placeholders(text: str | list[str]) -> object:
    return len(text) if isinstance(text, list) else sorted(set(_PLACEHOLDER.findall(text)))


def _quoted(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
