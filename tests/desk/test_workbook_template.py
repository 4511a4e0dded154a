"""A workbook to be filled in: made for every kind in every language, and right by its own help."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import openpyxl
import pytest

import eccar
from eccar.desk.workbook.codecs import ChoiceCodec
from eccar.desk.workbook.documents import template
from eccar.desk.workbook.help_texts import help_text
from eccar.desk.workbook.hints import choices_of
from eccar.desk.workbook.layout import AMOUNT, FieldShape, SheetLayout, layout
from eccar.desk.workbook.list_codecs import ListCodec
from eccar.desk.workbook.reading import opened, value_in
from eccar.desk.workbook.words import (
    CURRENCY,
    LONGEST_NAME,
    SheetColumn,
    columns,
    heading,
    said,
    sheet_names,
)
from eccar.documents.errors import DocumentError
from eccar.documents.layout import fields_of, key_of, strip_optional
from eccar.documents.structuring.collect import InvalidValues
from eccar.documents.structuring.readers import reader
from eccar.kinds import KINDS, full_name
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.values.errors import InvalidValue, Severity

ON = dt.date(2026, 11, 29)
EVERY = [*product(KINDS, LANGUAGES)]
FIRST_ROW, VALUES = 4, 3
"""Where the first entry of a list is, and the column with the values of the document itself."""


def sheets(kind: str) -> Iterator[SheetLayout]:
    return iter(layout(kind))


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_names_of_sheets_are_short_and_apart(kind: str, lang: str) -> None:
    """Excel takes 31 characters, some of them never, and tells no upper from lower case."""
    names = [*sheet_names(kind, lang).values()]
    names += [
        language(lang).word("desk.workbook", key) for key in ("cover_sheet", "findings_sheet")
    ]

    assert max(map(len, names)) <= LONGEST_NAME
    assert len({name.casefold() for name in names}) == len(names)
    assert not any(re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names)


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_every_column_has_a_heading_of_its_own_and_help(kind: str, lang: str) -> None:
    """Each is worded in the language itself, and none is twice in a sheet."""
    for sheet in sheets(kind):
        own = [*columns(sheet, (lang,))]
        counted = Counter(heading(column, language(lang)).casefold() for column in own)
        assert not [name for name, count in counted.items() if count > 1]
        assert all(help_text(column, language(lang)) for column in own)
        for field in sheet.fields:
            assert said(field.cls, "sheet.", field.key, lang), (field.cls, field.key)
        if sheet.holder:
            assert said(sheet.holder, "sheet.", sheet.keys[-1], lang), sheet


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_help_has_the_words_of_the_list_of_a_cell(kind: str, lang: str) -> None:
    """“intern”, as in the list, and not “office (intern)”, as documents have it."""
    said = language(lang)
    for sheet in layout(kind):
        for column in columns(sheet, [lang]):
            item = column.codec.item if isinstance(column.codec, ListCodec) else column.codec
            if not isinstance(item, ChoiceCodec):
                continue
            text = help_text(column, said)
            codes = {code for code, label in item.labels(said).items() if code != label}
            assert not {*re.findall(r"([a-z-]+) \(", text)} & codes, text
            assert not {*re.findall(r"\(([a-z-]+)\)", text)} & codes, text


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_list_is_read_in_every_language(kind: str) -> None:
    """No word of one language means another thing in another language."""
    for sheet in sheets(kind):
        for field in sheet.fields:
            codec = field.codec.item if isinstance(field.codec, ListCodec) else field.codec
            if isinstance(codec, ChoiceCodec):
                data = [item.value if hasattr(item, "value") else item for item in codec.choices]
                for lang, item in product(map(language, LANGUAGES), data):
                    assert codec.read(codec.write(item, lang)) == item
                    assert codec.read(str(item)) == item


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_a_new_workbook_is_plain_and_always_the_same(kind: str, lang: str) -> None:
    """No formulas, no account's name, the same bytes twice; the first sheet fits one screen."""
    content = template(kind, lang, ON)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        texts = {name: parts.read(name).decode() for name in parts.namelist()}
    book = openpyxl.load_workbook(io.BytesIO(content))
    cover = book.worksheets[0]

    assert content == template(kind, lang, ON)
    assert not [name for name, text in texts.items() if "worksheets" in name and "<f>" in text]
    assert "<dc:creator>eccar</dc:creator>" in texts["docProps/core.xml"]
    assert full_name(kind) in [cell.value for row in cover.iter_rows() for cell in row]
    assert cover.max_row <= 32
    assert book["eccar"].sheet_state == "veryHidden"
    assert [book["eccar"].cell(1, column).value for column in (1, 2)] == ["eccar", full_name(kind)]


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_every_drop_down_has_its_list(kind: str, lang: str) -> None:
    """Each refers to a name of the workbook; nothing exceeds what Excel takes."""
    book = openpyxl.load_workbook(io.BytesIO(template(kind, lang, ON)))
    for page in book:
        for validation in page.data_validations.dataValidation:
            assert validation.formula1.lstrip("=") in book.defined_names
            assert len(validation.errorTitle) <= 32
            assert len(validation.error) <= 255


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_workbook_says_what_is_missing(kind: str) -> None:
    """What every document needs is named by its heading, with the address of the cell to fill in."""
    with pytest.raises(DocumentError) as caught:
        value_in(opened(template(kind, "en", ON)))

    assert {item.code for item in caught.value.findings} <= {"DOC449", "DOC258"}
    assert all(item.place and item.place.line for item in caught.value.findings)


EXAMPLE = re.compile(
    r"(?:\bas|for example|z\. B\.|etwa|par exemple|comme|np\.|na przykład|from|von|de|od)\s+([^\s,;()]+)",
    re.IGNORECASE,
)
DIGITS = re.compile(r"[^\s,;()“”„«»]*[0-9][^\s,;()“”„«»]*")


def examples(column: SheetColumn, lang: str) -> Iterator[str]:
    """What the help of a column gives as examples, those that it calls so first."""
    described = help_text(column, language(lang))
    for text in (*EXAMPLE.findall(described), *DIGITS.findall(described)):
        yield text.rstrip(".:")
        yield text
    yield from re.findall(r"\d+ [a-z]+", described)


def hint_of(column: SheetColumn) -> Any:
    assert column.field
    [hint] = [
        strip_optional(field.type)
        for field in fields_of(column.field.cls)
        if key_of(field.name) == column.field.key
    ]
    return hint


def filled_in(column: SheetColumn, lang: str) -> Any:
    """What somebody types who follows the help of a *column* by the letter."""
    codec = column.codec
    chosen = codec.item if isinstance(codec, ListCodec) else codec
    choices = chosen.words(language(lang))
    if column.part == CURRENCY:
        return "EUR"
    if choices:
        return next((text for text in examples(column, lang) if text in choices), choices[0])
    assert column.field
    if codec is AMOUNT:
        return next(float(text) for text in examples(column, lang) if text.isdigit())
    if column.field.shape is FieldShape.LANGUAGES or hint_of(column) in (str, tuple[str, ...]):
        return "Text"
    for text in examples(column, lang):
        try:
            reader(hint_of(column))(codec.read(text))
        except (InvalidValue, InvalidValues):
            continue
        return text
    message = (
        f"The help of {column.id} in {lang} has no example: {help_text(column, language(lang))}"
    )
    raise AssertionError(message)


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_the_help_of_every_column_has_an_example_that_can_be_typed(kind: str, lang: str) -> None:
    """Whoever follows the help by the letter writes a cell that is accepted."""
    for sheet in sheets(kind):
        for column in columns(sheet, (lang,)):
            if column.field is not None and column.field.key not in NOT_TYPED:
                assert filled_in(column, lang) is not None


NOT_TYPED = {"digest"}
"""What nobody types: eccar puts it out, and it is copied."""

LEFT_EMPTY = {
    "": {"part_of"},
    "measures": {"depends_on", "domain"},
    "measures.progress": {"other"},
    "tables": {"kinds"},
    "tables.bands": {"above", "up_to"},
    "tables.own.bands": {"above", "up_to"},
    "dimensions.categories": {"within", "sum_of"},
    "columns": {"separator", "blank", "scheme", "any_code"},
}
"""What the help says of some columns: in the last band, or where an entry needs no other, it stays empty."""


def entries(sheet: SheetLayout, lang: str) -> Iterator[dict[str, Any]]:
    """The entries of a *sheet*, by the ids of their columns: one, or one of each kind of fact."""
    tags = [field for field in sheet.fields if field.key == "fact"]
    codec: Any = tags[0].codec if tags else None
    labels = codec.words(language(lang)) if codec else [""]
    choices = codec.choices if codec else [""]
    for word, choice in zip(labels, choices, strict=True):
        cells: dict[str, Any] = {}
        for column in columns(sheet, (lang,)):
            field = column.field
            if column.owner:
                cells[column.id] = name_in(column.owner, lang)
            elif field is None:
                cells[column.id] = 1
            elif field.key == "fact":
                cells[column.id] = word
            elif (not field.only_for or choice in field.only_for) and field.key not in {
                *NOT_TYPED,
                *LEFT_EMPTY.get(sheet.name, ()),
            }:
                cells[column.id] = filled_in(column, lang)
        yield cells
    if sheet.name in OF_TWO:
        [id_] = [id_ for id_ in cells if id_.endswith("!id")]
        yield {**cells, id_: f"{cells[id_]}-2"}


NO_ENTRIES = {"dimensions.groupings", "columns.codes"}
"""The lists that need two things of another list, or that a column of dates has not."""

OF_TWO = {"scales.steps"}
"""The lists that have two entries at least."""


def name_in(sheet: SheetLayout, lang: str) -> str:
    """What the entry of a *sheet* is called that its help gives as an example."""
    if sheet.numbered:
        return "1"
    [column] = [column for column in columns(sheet, (lang,)) if column.id.endswith("!id")]
    return str(filled_in(column, lang))


def filled(kind: str, lang: str) -> bytes:
    """The workbook of a *kind*, filled in by its own help."""
    book = openpyxl.load_workbook(io.BytesIO(template(kind, lang, ON)))
    for sheet in (each for each in sheets(kind) if each.name not in NO_ENTRIES):
        page = book[sheet_names(kind, lang)[sheet.name]]
        for number, cells in enumerate(entries(sheet, lang)):
            for place in range(1, (page.max_row if sheet.is_document else page.max_column) + 1):
                row, column = (place, VALUES) if sheet.is_document else (FIRST_ROW + number, place)
                id_ = page.cell(place, 1).value if sheet.is_document else page.cell(1, place).value
                if id_ in cells:
                    page.cell(row, column, cells[id_])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_filled_in_by_its_own_help_it_checks_clean(kind: str, lang: str) -> None:
    """Nothing that the help says is refused, by the reading or by the rules."""
    value, _ = value_in(opened(filled(kind, lang)))
    report = eccar.check(value, on=ON)

    assert [str(item) for item in report.findings if item.severity is Severity.ERROR] == []


SAME_WORDS = {"fr": {"coalition"}}
"""The words of documents that a language has, too."""

NOTATIONS = {("MappedColumn", "notation")}
"""The fields whose choices are no words: DD.MM.YYYY."""


@pytest.mark.parametrize("lang", ["de", "fr", "pl"])
def test_the_words_of_every_drop_down_are_of_the_language(lang: str) -> None:
    """No list offers the words of documents, but for names such as “district” that are the same in both."""
    lists = {
        (field.cls.__name__, field.key): item.labels(language(lang))
        for kind in KINDS
        for field, item in choices_of(kind)
    }
    assert len(lists) > 10
    for name, labels in lists.items():
        if name in NOTATIONS:
            continue
        same = {key for key, word in labels.items() if key == word} - SAME_WORDS.get(lang, set())
        assert len(same) <= len(labels) // 3, name
