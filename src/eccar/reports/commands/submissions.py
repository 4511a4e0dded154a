"""The subcommand submit: that a report was sent, with the digest of what was sent."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...checking.placeholders import placeholders
from ...command import faults, inputs, output
from ...command.errors import PASSED, REFUSED, CallError
from ...command.names import reader
from ...documents.errors import DocumentError
from ...documents.writing import content_for, dumps
from ...values.errors import InvalidValue
from ...values.texts import Count
from ..chain.submitting import submit as record
from .drafts import call

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ..report import ProgressReport


def submit(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the report named in *arguments* with its submission, and the digest of its content."""
    report: ProgressReport = inputs.value_in(arguments.report, "report", arguments, console)
    lang, recorded = reader(arguments, []), inputs.day_of(arguments)
    try:
        sent = record(report, arguments.date, to=arguments.to, by=arguments.by, recorded=recorded)
        content = content_for(arguments.out, sent, lang=lang.code) if arguments.out else b""
    except InvalidValue as error:
        raise CallError(error) from None
    except DocumentError as error:
        faults.print_refusal(error, arguments.out, lang, console)
        return REFUSED
    if arguments.out:
        output.write(content, arguments, lang, console, file=arguments.out)
    else:
        console.raw(dumps(sent))
    for remark in _remarks(report, arguments, lang):
        console.error(remark)
    return PASSED


def _remarks(
    report: ProgressReport, arguments: argparse.Namespace, lang: Language
) -> Iterator[str]:
    """What is still open in a report that was sent, and what to do with the document."""
    if open_ := placeholders(report):
        typed = call("check", arguments.report)
        yield lang.word("reports.submission", "open_places", count=Count(len(open_)), call=typed)
    if marks := report.not_confirmed:
        yield lang.word("reports.submission", "not_confirmed", count=Count(len(marks)))
    yield lang.word("reports.submission", "next_keep")
