"""The subcommand ``convert``: one file into another, or the documents of a folder into another folder."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from .errors import PASSED, REFUSED, refused

if TYPE_CHECKING:
    from ..documents.folder import Folder
    from ..languages.language import Language
    from .console import Console


def write_converted(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document of one file named in *arguments* to the other, or those of a folder."""
    from ..documents.errors import DocumentError
    from ..languages.language import language
    from ..values.errors import InvalidValue
    from .faults import print_refusal

    write = _folder if os.path.isdir(arguments.source) else _file
    lang = language(arguments.lang)
    try:
        written = write(arguments, lang, console)
    except (InvalidValue, DocumentError) as error:
        print_refusal(error, arguments.target, lang, console)
        return REFUSED
    if not written:
        return REFUSED
    console.print(written)
    return PASSED


def _file(arguments: argparse.Namespace, lang: Language, console: Console) -> str:
    """Write the document of a file to another file; what the command says then."""
    from ..documents.writing import save
    from .files import refuse_existing
    from .inputs import read_named

    if arguments.format:
        raise refused("format_of_a_file", name=arguments.target)
    refuse_existing([arguments.target], force=arguments.force)
    save(read_named(arguments.source).value, arguments.target, lang=lang.code)
    return lang.word("command.label", "written", file=arguments.target)


def _folder(arguments: argparse.Namespace, lang: Language, console: Console) -> str:
    """Write each document of a folder to a file in another; empty text if one of them cannot be read."""
    from ..documents.folder import open_folder
    from ..documents.formats import FORMATS, XLSX, YAML
    from ..documents.writing import save
    from .faults import print_errors

    if os.path.splitext(arguments.target)[1].lower() in (*FORMATS, f".{XLSX}"):
        raise refused("folder_into_file", source=arguments.source, name=arguments.target)
    documents = open_folder(arguments.source)
    _name_skipped(documents, lang, console)
    for file, error in documents.errors.items():
        print_errors(error.findings, lang, console, file)
    if documents.errors:
        return ""
    if not documents:
        raise refused("empty_folder", name=arguments.source)
    save(documents, arguments.target, lang=lang.code, format=arguments.format or YAML)
    return lang.word("command.label", "written_to", folder=arguments.target)


def _name_skipped(documents: Folder, lang: Language, console: Console) -> None:
    """Say which spreadsheets of the folder are no documents."""
    from .data import sentence
    from .folders import not_read

    if notice := not_read(documents.skipped.items()):
        console.error(f"eccar: {sentence(notice.key, notice.values, lang)}")
