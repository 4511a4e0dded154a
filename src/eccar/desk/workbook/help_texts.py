"""What is to be filled in under a heading, in the words of a workbook.

The help is the description of the field that schemas and templates have, ``field.<class>``, unless
``cell.<class>`` has another one for those who fill in a cell. Descriptions name the words of
documents with what they mean in brackets, as “office (internal)”; whoever fills in a cell finds the
meaning alone in its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...languages.language import Language
from ...values.texts import Rendered, fill
from .codecs import ChoiceCodec, Codec, DateCodec, NumberCodec
from .hints import hint_in_headings
from .layout import AMOUNT, FieldShape, SheetLayout
from .list_codecs import ListCodec, PairsCodec, SourceCodec
from .words import CURRENCY, SheetColumn, said, sheet_name

MOST_WORDS = 30
"""The words of a closed list that a help text names; longer lists, such as of countries, it does not."""

_EXPLAINED = re.compile(r"(?<![\w-])([a-z]+(?:-[a-z]+)*)(?:\u00a0| )\([^()]*\)")
"""A word of documents, and what it means."""

_IN_BRACKETS = re.compile(r"(?:\u00a0| )\(([a-z]+(?:-[a-z]+)*)\)")
"""A word of documents behind what it means."""

_FORMS: Mapping[type[Codec], str] = {
    NumberCodec: "number",
    DateCodec: "period",
    SourceCodec: "source",
    PairsCodec: "pairs",
}
"""What the wording calls the form of a value whose constraint has no error of its own."""


def help_text(column: SheetColumn, lang: Language) -> str:
    """What is to be filled in under a *column*, in the language *lang*."""
    return " ".join(filter(None, (_needed(column, lang), _help(column, lang), _form(column, lang))))


def _needed(column: SheetColumn, lang: Language) -> str:
    return lang.word("desk.workbook", "needed") if column.needed else ""


def _help(column: SheetColumn, lang: Language) -> str:
    if column.owner:
        return lang.word("desk.workbook", "help_owner", sheet=sheet_name(column.owner, lang))
    if column.field is None:
        return lang.word("desk.workbook", "help_number")
    if column.part == CURRENCY:
        return lang.word("desk.workbook", "help_currency")
    cls, key = column.field.cls, column.field.key
    text = said(cls, "cell.", key, lang.code) or said(cls, "field.", key, lang.code)
    text = text or said(cls, "field.", key, "en")
    item = column.codec.item if isinstance(column.codec, ListCodec) else column.codec
    if isinstance(item, ChoiceCodec):
        return _in_its_words(text, item.labels(lang), column.sheet, lang)
    return hint_in_headings(text, column.sheet, lang, lang.quote)


def _in_its_words(text: str, labels: Mapping[str, str], sheet: SheetLayout, lang: Language) -> str:
    """The *text* with the words of a closed list as the list has them.

    What is enumerated behind a colon are words of the list, and no keys: “: yes, no or unknown;
    unknown if not stated”.
    """
    text = _EXPLAINED.sub(lambda match: labels.get(match[1], match[0]), text)
    text = _IN_BRACKETS.sub(lambda match: "" if match[1] in labels else match[0], text)
    word = _word((*labels, *labels.values()))
    parts = re.split(rf"(:\s{word}(?:(?:,\s|\s\w+\s){word})+(?:\s?;\s{word})?)", text)
    parts[0::2] = [hint_in_headings(part, sheet, lang, lang.quote) for part in parts[0::2]]
    parts[1::2] = [
        re.sub(word, lambda match: labels.get(match[0], match[0]), part) for part in parts[1::2]
    ]
    return "".join(parts)


def _word(choices: Iterable[str]) -> str:
    """The pattern of one of *choices*, the longest of those that begin alike."""
    either = "|".join(map(re.escape, sorted(choices, key=len, reverse=True)))
    return rf"(?<![\w-])(?:{either})(?![\w-])"


def _form(column: SheetColumn, lang: Language) -> str:
    """How a value is typed, where the kind of value says it."""
    codec = column.codec
    if isinstance(codec, ListCodec):
        choices = codec.item.words(lang)
        if choices and len(choices) <= MOST_WORDS:
            return lang.word("desk.workbook", "form_words", words=Rendered("; ".join(choices)))
        several = lang.word("desk.workbook", "form_lines" if codec.free else "form_list")
        return " ".join(filter(None, (_form_of_one(codec.item, column.sheet, lang), several)))
    if column.field and column.field.shape is FieldShape.LANGUAGES:
        return lang.word("desk.workbook", "form_language", code=column.part)
    if codec is AMOUNT:
        return lang.word("desk.form", "amount")
    return (
        lang.word("desk.workbook", "form_choice")
        if codec.words(lang)
        else _form_of_one(codec, column.sheet, lang)
    )


def _form_of_one(codec: Codec, sheet: SheetLayout, lang: Language) -> str:
    """How one value of a *codec* is typed: what the error of another says that is to be written."""
    if codec.fault is None:
        key = _FORMS.get(type(codec))
        return lang.word("desk.form", key) if key else ""
    if lang.has("desk.form", codec.fault.code):
        return lang.word("desk.form", codec.fault.code)
    part = "otherwise" if codec.fault.otherwise else "hint"
    return hint_in_headings(fill(lang.entry(codec.fault, part), {}), sheet, lang, lang.quote)


def list_help(sheet: SheetLayout, lang: Language) -> str:
    """What the entries of a *sheet* are, in the language *lang*."""
    if sheet.holder is None:
        return lang.word("desk.workbook", "document_help")
    key = sheet.keys[-1]
    return said(sheet.holder, "cell.", key, lang.code) or said(
        sheet.holder, "field.", key, lang.code
    )
