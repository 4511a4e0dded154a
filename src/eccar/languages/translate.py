"""Files for translators: all keys of the wording, with the English and the present translation.

Keys are tuples that begin with the package of the file, as ``("fees", "label", "balance")``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ..checking.catalog import rules
from ..checking.rules import Rule
from ..kinds import ERROR_CODES, HELP, resolve
from ..values.errors import CatalogEntry
from ..values.plurals import DEFAULT, NONE, SELECT, Forms, forms_in, forms_of, has_forms
from .files import COMMON, FOLDER, package_name, packages, wording
from .plural_rules import categories, rule_of

Key: TypeAlias = tuple[str, ...]
Texts: TypeAlias = Mapping[Key, str]
"""Templates by their keys; one with plural forms is a ``Forms``."""

OUTWARD_KEY = "outward"
"""The key in English files with the outward sections; in those of a partial language, ``true``."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?::[a-z]+)?\}")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def english() -> Texts:
    """All English texts by their keys: those of the wording, of the command's help, of errors and rules."""
    return {**translated("en"), **dict(resolve(HELP)()), **dict(_entries())}


def translated(code: str) -> Texts:
    """The texts in the wording of the language *code*, by their keys."""
    return {
        key: text
        for package in packages()
        for key, text in _flat(wording(package, code), code, package)
    }


def gaps(code: str) -> dict[Key, str]:
    """What is wrong with the wording of the language *code*.

    A text can be lacking, unknown, have other placeholders than the English one, or other plural
    forms than the language has.
    """
    return _faults(english(), code)


def _faults(source: Texts, code: str) -> dict[Key, str]:
    texts = translated(code)
    faults = {key: "lacking" for key in source if not texts.get(key)}
    faults |= {key: "unknown" for key in texts if key not in source}
    faults |= {
        key: "other placeholders"
        for key in source.keys() & texts.keys()
        if not _agree(source[key], texts[key])
    }
    faults |= {key: "other forms" for key, text in texts.items() if not _complete(text, code)}
    return faults


def outward() -> Texts:
    """The outward texts in English, by their keys.

    The English wording of each package names their sections, or single keys, under ``outward``.
    """
    return {
        key: text
        for key, text in translated("en").items()
        if any(key[1:][: len(part)] == part for part in _outward_of(key[0]))
    }


def _outward_of(package: str) -> tuple[Key, ...]:
    names: tuple[str, ...] | list[str] = wording(package, "en").get(OUTWARD_KEY, ())
    return tuple(tuple(name.split(".")) for name in names)


def outward_gaps(code: str) -> dict[Key, str]:
    """What is wrong with the wording of a language that has only outward words; see ``gaps``."""
    return _faults(outward(), code)


def files(code: str, *, only_outward: bool = False) -> dict[str, str]:
    """The files that a translator into the language *code* fills in, by their paths.

    The paths are below the folder of the library: ``fees/wording/it.toml``. What there is already
    is filled in, but for English, which is the source. With *only_outward*, it is the outward
    texts.
    """
    source, texts = _source(only_outward), _filled_in(code)
    mark = _mark(code) if only_outward else ""
    contents = {
        package: {key[1:]: text for key, text in source.items() if key[0] == package}
        for package in packages()
    }
    return {
        f"{package}/{FOLDER}/{code}.toml": mark
        + _toml(
            content,
            {key[1:]: text for key, text in texts.items() if key[0] == package},
            code,
        )
        for package, content in contents.items()
        if content
    }


def template(code: str, *, only_outward: bool = False) -> str:
    """All that a translator into the language *code* fills in, as one text.

    The sections have the names that the code uses, such as ``[fees.label]``. With *only_outward*,
    it is the outward texts.
    """
    source, texts = _source(only_outward), _filled_in(code)
    return (_mark(code) if only_outward else "") + _toml(
        {_address(key): text for key, text in source.items()},
        {_address(key): text for key, text in texts.items()},
        code,
    )


def _mark(code: str) -> str:
    """The beginning of a file with outward texts alone, with the plural categories of the language."""
    return f"# Plural categories: {', '.join(categories(code))}\n{OUTWARD_KEY} = true\n\n"


def _source(only_outward: bool) -> Texts:
    return outward() if only_outward else english()


def _filled_in(code: str) -> Texts:
    return {} if code == "en" else translated(code)


def _address(key: Key) -> Key:
    return key[1:] if key[0] == COMMON else key


def _toml(source: Texts, texts: Texts, code: str) -> str:
    return "\n".join(_lines(source, texts, code)).strip("\n") + "\n"


def _lines(source: Texts, texts: Texts, code: str) -> Iterator[str]:
    """Each section with its texts, and below it the tables of those with plural forms."""
    sections: dict[Key, list[Key]] = {}
    for key in source:
        sections.setdefault(key[:-1], []).append(key)
    for section, keys in sections.items():
        tables = [key for key in keys if isinstance(texts.get(key, source[key]), Forms)]
        yield from ("", f"[{_name(section)}]") if section else ()
        for key in keys:
            if key not in tables:
                yield f"# {_value(source[key])}"
                yield f"{_quoted(key[-1])} = {_value(texts.get(key, ''))}"
        for key in tables:
            yield from ("", f"[{_name(key)}]")
            yield from _form_lines(source[key], texts.get(key, ""), code)


def _form_lines(source: str, text: str, code: str) -> Iterator[str]:
    """The forms of one text, each behind a comment with the English forms."""
    yield from (f"# {_value(form)}" for form in forms_in(source))
    chosen = text if isinstance(text, Forms) else source
    if isinstance(chosen, Forms) and chosen.select != DEFAULT:
        yield f"{SELECT} = {_value(chosen.select)}"
    forms = text.by_category if isinstance(text, Forms) else dict.fromkeys(categories(code), text)
    yield from (f"{key} = {_value(form)}" for key, form in forms.items())


def _name(key: Key) -> str:
    return ".".join(map(_quoted, key))


def _flat(section: Mapping[str, Any], code: str, *above: str) -> Iterator[tuple[Key, str]]:
    for key, value in section.items():
        if isinstance(value, str):
            yield (*above, key), value
        elif has_forms(value):
            yield (*above, key), forms_of(value, rule_of(code))
        elif isinstance(value, Mapping):
            yield from _flat(value, code, *above, key)


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


def _agree(source: str, text: str) -> bool:
    """Whether *text* names the values that the English *source* names.

    A form for some numbers need not name the number: “a year ago”.
    """
    known = _placeholders(*forms_in(source))
    forms = forms_in(text)
    selects = {text.select} if isinstance(text, Forms) else set()
    return _placeholders(text) == known and all(
        known - selects <= _placeholders(form) <= known for form in forms
    )


def _complete(text: str, code: str) -> bool:
    """Whether *text* has a form for each category of the language *code*, if it has forms."""
    return not isinstance(text, Forms) or (
        set(text.by_category) - {NONE} == set(categories(code))
        and all(text.by_category.values())
        and text.select in _placeholders(text)
    )


def _placeholders(*texts: str) -> set[str]:
    return {name for text in texts for name in _PLACEHOLDER.findall(text)}


def _quoted(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
