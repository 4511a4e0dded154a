"""Hints in the words of a workbook: the headings of columns and the names of sheets, in place of keys.

Hints name keys as documents have them, such as “under lead”. Whoever fills in a workbook never sees
a key. What is replaced is only what certainly is one: behind a word that says where, in brackets,
before a colon, or of several words with underscores; and words of closed lists with hyphens. In
other languages than English, a key is known by itself, unless the language has the same word.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping

from ...languages.language import Language, language
from .codecs import ChoiceCodec
from .layout import Field, SheetLayout, layout
from .list_codecs import ListCodec
from .words import field_heading, sheet_names

_KEY = r"[a-z][a-z_]*"
_WHERE = re.compile(
    rf"\b(?:[Uu]nder|[Uu]nter|[Ss]ous|[Pp]ol(?:u|ach|a|e)|pól|[Bb]ei) {_KEY}"
    rf"(?:(?:,| and| or| und| oder| et| ou| i| lub| albo) {_KEY})*"
)
"""Keys behind a word that says where, several of them with commas and conjunctions between."""

_ONE_KEY = re.compile(rf"(?<!\w){_KEY}")
_BRACKETS = re.compile(rf"\(({_KEY})\)")
_COMPOUND = re.compile(r"(?<![\w„“«])[a-z]+(?:_[a-z]+)+(?!\w)")
_CHOICE = r"[a-z][a-z-]*"
_OR = r", | (?:or|oder|ou|lub|albo) "
_PAIR = re.compile(
    rf"(?<![\w-])({_KEY})([ \xa0]?: )([0-9]+|{_CHOICE}(?:(?:{_OR}){_CHOICE})*)(?!\w|[ \xa0]?:)"
)
"""A key with its number, or with words of its list."""

_WORD = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)+(?![\w-])")
_SHARE = re.compile(
    r"(?<!\w)(?:part|whole) (?:and|or|und|oder|et|ou|i|lub|albo) (?:part|whole)(?!\w)"
)
"""The two keys of a share, which are words of several languages and certain only together."""

_BEFORE_LIST = re.compile(rf"(?<!\w){_KEY}(?=: \[)")
_LIST = re.compile(r"\[([\w/{}-]+(?:, [\w/{}-]+)*)\]")
_BARE = re.compile(rf"(?<![\w„“«.:/{{-])(?<!eccar )(?<!paper )(?<![0-9] )({_KEY})(?![\w/}}-]|\.\w)")
"""A key by itself: in no quotation marks, and neither a command nor the unit of a number."""

_ORDINARY: Mapping[str, frozenset[str]] = {
    "de": frozenset({"final", "national", "total"}),
    "fr": frozenset(
        "audience budget condition coordination date description dimensions direction effective final item latitude"
        " longitude national note notice observations participation passes point points population questionnaire"
        " source sources total type part".split()
    ),
    "pl": frozenset({"by", "to"}),
}
"""Keys that are words of a language, too."""


def hint_in_headings(
    text: str, sheet: SheetLayout, lang: Language, quote: Callable[[str], str]
) -> str:
    """The *text* of a hint about an entry of a *sheet* whose headings are in the language *lang*."""
    headings, labels = _headings(sheet, lang.code), _labels(sheet.kind, lang.code)

    def heading(match: re.Match[str]) -> str:
        return quote(headings[match[0]]) if match[0] in headings else match[0]

    def where(match: re.Match[str]) -> str:
        place, _, keys = match[0].partition(" ")
        return f"{place} {_ONE_KEY.sub(heading, keys)}"

    def in_brackets(match: re.Match[str]) -> str:
        return f"({quote(headings[match[1]])})" if match[1] in headings else match[0]

    def pair(match: re.Match[str]) -> str:
        key, colon, value = match.groups()
        first, *others = re.split(rf"({_OR})", value)
        label = _label(key, first, sheet.kind, lang.code)
        if key not in headings or not (label or value.isdigit()):
            return match[0]
        further = [_label(key, each, sheet.kind, lang.code) for each in others]
        further_values = [
            quote(word) if word else text for word, text in zip(further, others, strict=True)
        ]
        return f"{quote(headings[key])}{colon}{quote(label) if label else value}{''.join(further_values)}"

    def share(match: re.Match[str]) -> str:
        of_shares = _share_headings(lang.code)
        return _ONE_KEY.sub(
            lambda key: quote(of_shares[key[0]]) if key[0] in of_shares else key[0], match[0]
        )

    def bare(match: re.Match[str]) -> str:
        ordinary = _ORDINARY.get(lang.code)
        return match[0] if ordinary is None or match[0] in ordinary else heading(match)

    def word(match: re.Match[str]) -> str:
        return quote(labels[match[0]]) if match[0] in labels else match[0]

    for pattern, replacement in (
        (_WHERE, where),
        (_BRACKETS, in_brackets),
        (_PAIR, pair),
        (_SHARE, share),
        (_BEFORE_LIST, heading),
        (_COMPOUND, heading),
        (_BARE, bare),
        (_WORD, word),
    ):
        text = pattern.sub(replacement, text)
    return _LIST.sub(lambda match: match[1].replace(",", ";"), text)


@functools.cache
def _headings(sheet: SheetLayout, code: str) -> Mapping[str, str]:
    """What keys are called: those of the *sheet*, of the lists within it, of the document, and of the others."""
    first, *others = layout(sheet.kind)
    inner = [item for item in others if item.parent is sheet]
    names = sheet_names(sheet.kind, code)
    headings: dict[str, str] = {}
    for item in (sheet, *inner, first, *others):
        if item is not sheet and item.keys:
            headings.setdefault(item.keys[-1], names[item.name])
        for field in item.fields:
            headings.setdefault(field.key, field_heading(field, language(code)))
    return headings


@functools.cache
def _share_headings(code: str) -> Mapping[str, str]:
    """The headings of a share, which hints about numbers name in workbooks of every kind."""
    [values] = [item for item in layout("plan") if item.keys and item.keys[-1] == "observations"]
    fields = (field for field in values.fields if field.key in {"part", "whole"})
    return {field.key: field_heading(field, language(code)) for field in fields}


@functools.cache
def choices_of(kind: str) -> tuple[tuple[Field, ChoiceCodec], ...]:
    """The fields of documents of a *kind* that hold words of a closed list."""
    fields = (field for item in layout(kind) for field in item.fields)
    items = (
        (field, field.codec.item if isinstance(field.codec, ListCodec) else field.codec)
        for field in fields
    )
    return tuple((field, item) for field, item in items if isinstance(item, ChoiceCodec))


@functools.cache
def _labels(kind: str, code: str) -> Mapping[str, str]:
    """What the words of all closed lists of a *kind* are called, by the words of documents."""
    lang = language(code)
    return {key: word for _, item in choices_of(kind) for key, word in item.labels(lang).items()}


def _label(key: str, word: str, kind: str, code: str) -> str:
    """What a *word* of the list of the field *key* is called; empty text if there is none."""
    labels = (item.labels(language(code)) for field, item in choices_of(kind) if field.key == key)
    return next((known[word] for known in labels if word in known), "")
