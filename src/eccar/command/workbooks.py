"""What the command does with our own workbooks: it makes them, and puts findings into a copy."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..documents.errors import DocumentError
from ..documents.formats import XLSX
from ..languages.language import Language
from .errors import refused
from .files import refuse_existing, write_all
from .inputs import day_of

if TYPE_CHECKING:
    from ..checking.reports import Report
    from .console import Console


def new_workbook(file: str, kind: str, arguments: argparse.Namespace) -> None:
    """Write a workbook for a document of this *kind*, to be filled in, to *file*.

    Raises ``InvalidValue`` if the file is there already or cannot be written, ``DocumentError`` if
    the library for it is missing.
    """
    from ..desk.workbook.documents import template

    refuse_existing([file], force=arguments.force)
    write_all({file: template(kind, arguments.lang, day_of(arguments), file)})


def check_target(arguments: argparse.Namespace) -> None:
    """Refuse a call with comments that cannot be carried out, before anything is checked.

    Raises ``InvalidValue`` if the copy is there already, ``DocumentError`` if the library for it is
    missing.
    """
    from ..desk.workbook.documents import check_copying

    if len(arguments.paths) != 1 or not arguments.paths[0].lower().endswith(f".{XLSX}"):
        raise refused("comments_for_one")
    if not arguments.comments.lower().endswith(f".{XLSX}"):
        raise refused("comments_into", name=arguments.comments)
    if _same(arguments.paths[0], arguments.comments):
        raise refused("comments_elsewhere", name=arguments.comments)
    refuse_existing([arguments.comments], force=arguments.force)
    check_copying(arguments.paths[0])


def _same(first: str, other: str) -> bool:
    return os.path.realpath(first) == os.path.realpath(other)


def write_comments(
    reports: Sequence[tuple[str | None, Report]],
    errors: Iterable[tuple[str, DocumentError]],
    arguments: argparse.Namespace,
    lang: Language,
    console: Console,
) -> None:
    """Write a copy of the workbook that was checked, with its findings in the cells.

    Raises ``InvalidValue`` if it cannot be written, ``DocumentError`` if there can be no copy.
    """
    from ..desk.workbook.documents import copy_with_comments

    [source] = arguments.paths
    target = arguments.comments
    findings = [item for _, report in reports for item in report.findings]
    findings += [item for _, error in errors for item in error.findings]
    report = reports[0][1] if reports else None
    write_all({target: copy_with_comments(source, findings, report, lang)})
    console.error(lang.word("command.label", "written", file=target))
