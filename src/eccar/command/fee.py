"""``eccar fee``: what a city owes for a year, and why."""

from __future__ import annotations

import argparse

from ..fees.assessing import assess
from ..languages.language import language
from ..membership.membership import Membership
from ..render import text
from .console import Console
from .inputs import documents, schedule_of, year_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the assessment of each membership named in *call*."""
    year = year_of(call)
    schedule = schedule_of(call, console)
    found, unread = documents(call, console, Membership)
    for number, document in enumerate(found):
        assessment = assess(document.value, schedule, year=year)
        if call.format == "json":
            from ..fees.views.data import assessment_data

            console.data(assessment_data(assessment, language(call.lang)))
            continue
        if number:
            console.print("")
        console.print(text(assessment, call.lang, console.style))
    return 2 if unread else 0
