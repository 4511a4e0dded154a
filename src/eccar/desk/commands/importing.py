"""The subcommand ``import``: a list in, an inventory and what belongs to it out."""

from __future__ import annotations

import argparse
import os

from ...checking.check import check
from ...command.console import Console
from ...command.errors import PARTLY, PASSED, REFUSED, CallError, refused
from ...command.faults import print_unread
from ...command.files import refuse_existing, write_all
from ...command.inputs import day_of
from ...command.output import Item, show
from ...documents.errors import DocumentError
from ...documents.writing import content_for
from ...kinds import KINDS
from ...languages.language import language
from ...plan.inventory import Inventory
from ...plan.packaged import ten_points
from ...plan.rules.measures import under_no_point
from ...values.constraints import CITY_ID
from ...values.errors import InvalidValue
from ..cells import Book
from ..lists.fields import is_heading
from ..lists.findings_book import findings_of, write_findings
from ..lists.importing import ImportedList, import_list
from ..lists.mapping import (
    MEANT,
    ListMapping,
    from_text,
    mapping_file,
    to_text,
    truth,
)
from ..lists.mark_proposal import corrections
from ..lists.marks import marked
from ..lists.meanings import MARK, meanings_of, meant_by
from ..lists.point_sheet import KIND as POINT_SHEET
from ..lists.point_sheet import kind_of_book, write_point_sheet
from ..lists.questions import accepted, answered, proposal, questions
from ..lists.search import find_list
from ..lists.tables import ListTable, MarkKind
from ..opening import open_book
from .asking import ask, may_ask
from .documents import run_document
from .files import kept_text, out_file, print_written, refuse_source
from .points import run_points


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read the list that *arguments* name, and write the inventory."""
    try:
        return _import(arguments, console)
    except DocumentError as error:
        print_unread(error, arguments.path, arguments, console)
        return REFUSED
    except InvalidValue as error:
        raise CallError(error) from None


def _import(arguments: argparse.Namespace, console: Console) -> int:
    book = open_book(arguments.path, is_heading=is_heading)
    kind = kind_of_book(book)
    if kind == POINT_SHEET:
        return run_points(book, arguments, console)
    if kind.partition("/")[0] in KINDS:
        return run_document(arguments, console)
    refuse_source(out_file(arguments), [arguments.path])
    if not arguments.preview:  # Before anybody answers questions.
        refuse_existing([out_file(arguments)], force=arguments.force)
    table = marked(find_list(book, arguments.sheet), arguments.path)
    result = _read(book, table, _typed(arguments, table), arguments, console)
    if result is None:
        return PARTLY
    files = {} if arguments.preview else _files(arguments, result, book)
    write_all(files)
    show([Item(result, audience=result.inventory.audience)], arguments, console)
    print_written(files, arguments, console)
    return PARTLY if result.findings else PASSED


def read_list(
    book: Book, path: str, arguments: argparse.Namespace, console: Console
) -> ImportedList | None:
    """The list in the *book* at *path*, read as its kept mapping says, or as it is answered.

    ``None`` if something is left open and nobody can be asked; the questions are printed then.
    """
    table = marked(find_list(book), path)
    return _read(book, table, ListMapping(), arguments, console)


def _read(
    book: Book,
    table: ListTable,
    given: ListMapping,
    arguments: argparse.Namespace,
    console: Console,
) -> ImportedList | None:
    mapping = _kept(str(book.file)).updated(given)
    everything = getattr(arguments, "yes", False)
    if everything or given.columns:
        mapping = _as_proposed(table, mapping, everything=everything)
    if next(questions(table, mapping), None) is not None:
        if not may_ask(arguments):
            show([Item(proposal(table, mapping, book.file))], arguments, console)
            return None
        mapping = ask(table, mapping, language(arguments.lang), console)
    return import_list(book, table, mapping, recorded=day_of(arguments))


def _kept(path: str) -> ListMapping:
    """The mapping that is kept next to the list at *path*, if there is one."""
    file = mapping_file(path)
    text = kept_text(file)
    return ListMapping() if text is None else from_text(text, file)


def _typed(arguments: argparse.Namespace, table: ListTable) -> ListMapping:
    """What the options say about the list."""
    complete = None
    if arguments.complete is not None and (complete := truth(arguments.complete)) is None:
        raise refused("desk.no_truth", text=arguments.complete)
    mapping = ListMapping(
        authority=CITY_ID(arguments.authority) if arguments.authority else None,
        language=arguments.titles_in,
        complete=complete,
        meanings=dict(map(_word, arguments.word)),
    )
    for text in arguments.map:
        mapping = mapping.updated(corrections(text, table))
    return mapping


def _word(text: str) -> tuple[tuple[str, str], str]:
    """The section and the word in ``WORD=MEANING``, and the meaning."""
    word, _, meaning = text.rpartition("=")
    word, meaning = word.strip(), meaning.strip()
    is_mark = word.partition(" ")[0] in {kind.value for kind in MarkKind}
    sections = (MARK,) if is_mark else MEANT
    for section in sections:
        if code := meant_by(section, meaning):
            return (section, word), code
    known = dict.fromkeys(each for section in sections for each in meanings_of(section))
    raise refused("desk.no_meaning", text=meaning, known=[*known])


def _as_proposed(table: ListTable, mapping: ListMapping, *, everything: bool) -> ListMapping:
    """The *mapping* with all columns as they are proposed; with *everything*, other proposals, too."""
    mapping = accepted(mapping, table)
    if not everything:
        return mapping
    for question in [*questions(table, mapping)]:
        if question.proposed:
            mapping = answered(question, "", table, mapping)
    return mapping


def _files(arguments: argparse.Namespace, result: ImportedList, book: Book) -> dict[str, bytes]:
    """The content of each file that is written, by its name; refused if one is there already.

    Without points in the list, a workbook to tick them is among the files; with findings, one of
    them.
    """
    out = out_file(arguments)
    files = {out: content_for(out, result.inventory, lang=arguments.lang)}
    files |= point_sheet_file(result.inventory, out, arguments)
    # The sheet to tick asks for the points.
    report = check(result.inventory, on=day_of(arguments))
    findings = findings_of(result, report, [under_no_point.code])
    if findings:
        name = f"{os.path.splitext(out)[0]}-findings.xlsx"
        files[name] = write_findings(findings, result, book, language(arguments.lang))
    refuse_existing(files, force=arguments.force)
    return files | answers_file(result, arguments.path)


def answers_file(result: ImportedList, path: str) -> dict[str, bytes]:
    """The file with the answers about the list at *path*, by its name; nothing if it is there so."""
    if result.mapping == _kept(path):
        return {}
    return {mapping_file(path): to_text(result.mapping, path).encode()}


def point_sheet_file(
    inventory: Inventory, out: str, arguments: argparse.Namespace
) -> dict[str, bytes]:
    """The workbook to tick the points of an *inventory*, which is written to *out*, by its name.

    Nothing if every entry is under a point.
    """
    edition = ten_points().edition_on(day_of(arguments))
    if edition is None or all(entry.points for entry in inventory.measures):
        return {}
    lang = language(arguments.lang)
    content = write_point_sheet(inventory, edition, lang, os.path.basename(out))
    return {f"{os.path.splitext(out)[0]}-points.xlsx": content}
