"""The help under a heading names what its list has: the labels, and not the words of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from eccar.desk.workbook.codecs import ChoiceCodec
from eccar.desk.workbook.help_texts import MOST_WORDS, help_text
from eccar.desk.workbook.layout import layout
from eccar.desk.workbook.list_codecs import ListCodec
from eccar.desk.workbook.words import SheetColumn, columns
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.language import language


def choices(lang: str) -> Iterator[tuple[SheetColumn, ChoiceCodec]]:
    """The columns of all workbooks whose values are of a closed list, each with it."""
    for kind in KINDS:
        for sheet in layout(kind):
            for column in columns(sheet, (lang,)):
                codec = column.codec
                item = codec.item if isinstance(codec, ListCodec) else codec
                if column.field and isinstance(item, ChoiceCodec):
                    yield column, item


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_enumerated_is_in_the_list(lang: str) -> None:
    """Behind a colon there is no word of a document that its list calls something else."""
    reader, wrong = language(lang), []
    for column, item in choices(lang):
        labels = item.labels(reader)
        enumerated = help_text(column, reader).partition(":")[2].partition(".")[0]
        for label in sorted(labels.values(), key=len, reverse=True):
            enumerated = enumerated.replace(label, "")
        listed = re.split(r"[,;]\s|\s", enumerated)
        wrong += [(column.id, word) for word in listed if word in labels]

    assert not wrong


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_help_has_a_heading_for_a_word_of_its_sentence(lang: str) -> None:
    """“The kind: action, declaration” names no heading, though *kind: action* is what a document says."""
    reader = language(lang)
    for column, _ in choices(lang):
        assert not re.search(r"[”“»]: [“„«]", help_text(column, reader)), column.id


def test_a_long_list_is_not_spelt_out() -> None:
    """Of countries the help says what a code is."""
    reader = language("en")
    shown = (
        column for kind in KINDS for sheet in layout(kind) for column in columns(sheet, ("en",))
    )
    long = [
        help_text(column, reader)
        for column in shown
        if isinstance(column.codec, ListCodec)
        and len(column.codec.item.words(reader) or ()) > MOST_WORDS
    ]

    assert long
    assert all(len(text) < 300 for text in long)
