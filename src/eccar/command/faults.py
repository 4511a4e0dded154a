"""What the command prints of files that cannot be read or written, and where findings are in files."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..checking.findings import Place, finding
from ..documents.errors import DocumentError
from ..documents.reading import Document
from ..languages.language import Language, language
from ..values.characters import printable
from ..values.errors import InvalidValue
from .console import Console

if TYPE_CHECKING:
    from ..checking.findings import Finding
    from ..checking.reports import Report


def placed(report: Report, document: Document[Any]) -> Report:
    """The same report, each finding with its place in *document*, also those set aside."""
    ignored = (
        evolve(rule, findings=tuple(map(document.locate, rule.findings))) for rule in report.ignored
    )
    findings = tuple(map(document.locate, report.findings))
    return evolve(report, findings=findings, ignored=tuple(ignored))


def print_unread(
    error: DocumentError, name: str, arguments: argparse.Namespace, console: Console
) -> None:
    """Print what is wrong with the file *name*."""
    lang = language(arguments.lang)
    if arguments.format == "json":
        from ..documents.answers import answer_data

        console.data(answer_data(error, lang, file=name))
        return
    print_errors(error.findings, lang, console, name)


def print_refusal(
    error: InvalidValue | DocumentError, file: str, lang: Language, console: Console
) -> None:
    """Print where errors go why a *file* is not written."""
    findings = error.findings if isinstance(error, DocumentError) else (finding(error),)
    print_errors(findings, lang, console, file)


def print_errors(
    findings: Iterable[Finding], lang: Language, console: Console, name: str = ""
) -> None:
    """Print *findings* where errors go, each with its place, or else with the *name* of a file."""
    for item in findings:
        where = item.place or Place(file=name or None)
        place = printable(where.with_path(item.path))
        begin = f"{place}: " if place else ""
        hint = f"\n    → {lang.hint(item)}"
        console.error(f"{begin}{item.code} {lang.message(item)}{hint}")
