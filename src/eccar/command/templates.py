"""The subcommand new without --from: the template of a kind of document, printed or written to a file."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from ..documents.errors import DocumentError
from ..documents.formats import FORMATS, XLSX, YAML
from ..languages.language import language
from ..languages.scaffold import template
from ..values.errors import InvalidValue
from .errors import PASSED, REFUSED, refused
from .faults import print_refusal
from .files import refuse_existing, write_all
from .inputs import day_of
from .workbooks import new_workbook

if TYPE_CHECKING:
    from .console import Console


def check_name(arguments: argparse.Namespace) -> None:
    """Refuse a file whose name says another format than ``--format``, or one without templates.

    The name says the format, as it does for documents. A template has comments, so there is none in
    JSON.
    """
    format, file = arguments.format, arguments.out
    if not file:
        return
    named = _format_of(file)
    if named is None and not arguments.source:
        raise refused("template_name", file=file)
    if format and format != named:
        raise refused("not_with", option=f"--format {format}", other=f"--out {file}")


def new_template(kind: str, arguments: argparse.Namespace, console: Console) -> int:
    """Print the template of this *kind*, or write it to the file of ``--out``; a workbook is written."""
    workbook = f"{kind}.{XLSX}" if arguments.format == XLSX else None
    file, lang = arguments.out or workbook, language(arguments.lang)
    if file is None:
        console.raw(template(kind, arguments.lang, day_of(arguments)))
        return PASSED
    try:
        _write(file, kind, arguments)
    except (InvalidValue, DocumentError) as error:
        print_refusal(error, file, lang, console)
        return REFUSED
    console.print(lang.word("command.label", "written", file=file))
    return PASSED


def _write(file: str, kind: str, arguments: argparse.Namespace) -> None:
    """Write a template to *file*; raises ``InvalidValue`` or ``DocumentError`` if that cannot be done."""
    if _format_of(file) == XLSX:
        new_workbook(file, kind, arguments)
        return
    refuse_existing([file], force=arguments.force)
    write_all({file: template(kind, arguments.lang, day_of(arguments)).encode()})


def _format_of(file: str) -> str | None:
    """The format of a template that the name of a *file* says; ``None`` if there is none of it."""
    ending = os.path.splitext(file)[1].lower()
    return XLSX if ending == f".{XLSX}" else YAML if FORMATS.get(ending) == YAML else None
