"""``eccar show``: everything known about a city, at a glance."""

from __future__ import annotations

import argparse

from ..catalogue import statutes
from ..checks import check
from ..show.as_data import report_data, standing_data
from ..show.glance import glance
from ..wording import language
from .console import Console
from .inputs import day_of, documents, placed


def run(call: argparse.Namespace, console: Console) -> int:
    """Print all about each authority named in *call*."""
    on = day_of(call)
    found, complete = documents(call, console)
    beside = [document.value for document in found]
    for number, document in enumerate(found):
        membership = document.value
        standing = membership.standing_on(on)
        missing = membership.missing_on(on, statutes())
        report = placed(check(membership, on=on, beside=beside), document)
        if call.format == "json":
            from ..documents.writing import to_dict

            console.data(
                {
                    "file": document.file,
                    "standing": standing_data(standing),
                    "not_on_record": [step.value for step in missing],
                    "report": report_data(report, language(call.lang)),
                    "document": to_dict(membership),
                }
            )
        else:
            if number:
                console.print("")
            shown = glance(
                membership, standing, missing, report, lang=call.lang, paint=console.paint
            )
            console.print(shown)
    return 0 if complete else 2
