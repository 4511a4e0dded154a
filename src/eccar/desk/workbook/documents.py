"""What ``documents`` calls when it meets a workbook; it knows these functions by their names alone."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from ...checking.findings import Finding, Place, finding
from ...checking.reports import Report
from ...documents.errors import DocumentError
from ...documents.positions import Positions
from ...documents.sources import content_of
from ...languages.language import Language
from ...values.texts import Count
from .errors import NO_WRITER, NOT_OURS


def read(content: bytes, file: str | None, cls: type | None) -> tuple[Any, Positions]:
    """The value of the document in a workbook with this *content*, and the addresses of everything in it.

    Raises ``DocumentError``, also if it is no workbook of ours.
    """
    from .reading import opened, value_in

    return value_in(opened(content, file), cls)


def written(kind: str, data: dict[str, Any], lang: str, file: str | None = None) -> bytes:
    """The workbook of a document of this *kind* with the plain *data*, in the language *lang*.

    Raises ``DocumentError`` if a cell cannot hold something, or if the library for it is missing.
    """
    with _library(file):
        from . import writing

        return writing.of_document(kind, data, lang, file)


def template(kind: str, lang: str, on: dt.date, file: str | None = None) -> bytes:
    """A workbook to be filled in for a document of this *kind* that is recorded on the day *on*.

    Raises ``DocumentError`` if the library for it is missing.
    """
    with _library(file):
        from . import writing

        return writing.template(kind, lang, on)


def check_copying(source: str) -> None:
    """Raise ``DocumentError`` if the library that copies a workbook, such as *source*, is missing."""
    with _library(source):
        import openpyxl  # noqa: F401  # Only whether it can be imported.


def copy_with_comments(
    source: str, findings: Sequence[Finding], report: Report | None, lang: Language
) -> bytes:
    """A copy of our own workbook *source* with the *findings* in its cells.

    The *report* says what was checked; there is none if the workbook could not be read as a
    document. Raises ``DocumentError`` if it is no workbook of ours, or if the library for it is
    missing.
    """
    from .comments import Checked, commented
    from .reading import kind_in, opened

    content = content_of(source)
    name = kind_in(opened(content, source)) or ""
    if not name:
        raise DocumentError([finding(NOT_OURS(), place=Place(file=source))])
    checked = Checked(findings, _sentences(findings, report, lang))
    with _library(source):
        return commented(content, name.partition("/")[0], checked, lang)


def _sentences(findings: Sequence[Finding], report: Report | None, lang: Language) -> Iterator[str]:
    """What was checked, on which day, and what was not; that nothing was found is said, too."""
    if report is None:
        yield lang.word("desk.workbook", "not_readable")
        return
    rules = lang.word("checking.label", "rules_asked", count=Count(len(report.evaluated)))
    result = lang.apart((rules, lang.say(report.outcome)))
    yield f"{lang.line(lang.say(report.on), result)}."
    if codes := [*dict.fromkeys(rule.code for rule in report.not_evaluated)]:
        yield lang.word("desk.workbook", "not_checked", codes=codes)
    if not findings:
        yield lang.word("desk.workbook", "nothing_found")


@contextlib.contextmanager
def _library(file: str | None) -> Iterator[None]:
    """Within it, a library that is missing is a ``DocumentError`` that says what to install."""
    try:
        yield
    except ImportError as error:
        refused = NO_WRITER(library=error.name or "")
        raise DocumentError([finding(refused, place=Place(file=file))]) from None
