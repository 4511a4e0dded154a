"""What the command does with our own workbooks: it makes them, and puts findings into a copy."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..checking.findings import Place, finding
from ..documents.errors import EXISTS, DocumentError
from ..documents.formats import XLSX
from ..documents.writing import replace_file
from ..languages.language import Language, language
from .errors import refused
from .inputs import day_of

if TYPE_CHECKING:
    from ..checking.reports import Report
    from .console import Console


def new_workbook(kind: str, arguments: argparse.Namespace, console: Console) -> None:
    """Write a workbook for a document of this *kind*, to be filled in; raises ``DocumentError``."""
    from ..desk.workbook.documents import template

    file = arguments.out or f"{kind}.{XLSX}"
    refuse_existing(file, arguments)
    replace_file(file, template(kind, arguments.lang, day_of(arguments), file))
    lang = language(arguments.lang)
    console.print(lang.word("command.label", "written", file=file))


def refuse_existing(file: str, arguments: argparse.Namespace) -> None:
    """Refuse to write over a *file* that is there, unless the call says so."""
    if os.path.exists(file) and not arguments.force:
        raise DocumentError([finding(EXISTS(file=file), place=Place(file=file))])


def check_target(arguments: argparse.Namespace) -> None:
    """Refuse a call with comments that cannot be carried out, before anything is checked."""
    if len(arguments.paths) != 1 or not arguments.paths[0].lower().endswith(f".{XLSX}"):
        raise refused("comments_for_one")
    if not arguments.comments.lower().endswith(f".{XLSX}"):
        raise refused("comments_into", name=arguments.comments)
    if _same(arguments.paths[0], arguments.comments):
        raise refused("comments_elsewhere", name=arguments.comments)
    refuse_existing(arguments.comments, arguments)


def _same(first: str, other: str) -> bool:
    return os.path.realpath(first) == os.path.realpath(other)


def write_comments(
    reports: Sequence[tuple[str | None, Report]],
    errors: Iterable[tuple[str, DocumentError]],
    arguments: argparse.Namespace,
    lang: Language,
    console: Console,
) -> None:
    """Write a copy of the workbook that was checked, with its findings in the cells."""
    from ..desk.workbook.documents import copy_with_comments

    [source] = arguments.paths
    target = arguments.comments
    findings = [item for _, report in reports for item in report.findings]
    findings += [item for _, error in errors for item in error.findings]
    report = reports[0][1] if reports else None
    replace_file(target, copy_with_comments(source, findings, report, lang))
    console.error(lang.word("command.label", "written", file=target))
