"""``eccar show``: everything known about a city, at a glance."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

from ..catalogue import statutes
from ..checks import check
from ..documents.reading import Document
from ..documents.writing import to_dict
from ..membership.membership import Membership
from ..show.as_data import report_data, standing_data
from ..show.glance import glance
from ..shown import text
from ..wording import language
from .console import Console
from .inputs import day_of, documents, placed


def run(call: argparse.Namespace, console: Console) -> int:
    """Print all about each authority named in *call*, and the other documents as they are."""
    on = day_of(call)
    found, unread = documents(call, console)
    beside = [document.value for document in found]
    for number, document in enumerate(found):
        if number and call.format == "text":
            console.print("")
        if isinstance(document.value, Membership):
            _show(document, beside, on, call, console)
        elif call.format == "json":
            console.data({"file": document.file, "document": to_dict(document.value)})
        else:
            console.print(text(document.value, call.lang, console.paint))
    return 2 if unread else 0


def _show(
    document: Document[Membership],
    beside: list[Any],
    on: dt.date,
    call: argparse.Namespace,
    console: Console,
) -> None:
    membership = document.value
    standing = membership.standing_on(on)
    missing = membership.missing_on(on, statutes())
    report = placed(check(membership, on=on, beside=beside), document)
    if call.format == "json":
        console.data(
            {
                "file": document.file,
                "standing": standing_data(standing),
                "not_on_record": [step.value for step in missing],
                "report": report_data(report, language(call.lang)),
                "document": to_dict(membership),
            }
        )
        return
    console.print(
        glance(membership, standing, missing, report, lang=call.lang, paint=console.paint)
    )
