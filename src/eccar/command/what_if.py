"""``eccar what-if``: what another schedule of fees would change, in total and by city."""

from __future__ import annotations

import argparse

from ..fees.runs.projections import what_if
from ..languages.language import language
from ..membership.membership import Membership
from ..render import text
from .console import Console
from .inputs import documents, schedule_in, schedule_of, summable, year_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print what the other schedule named in *call* would change for a year."""
    year = year_of(call)
    present = schedule_of(call, console)
    other = schedule_in(call.other, call, console)
    found, unread = documents(call, console, Membership)
    told = what_if(summable(found, unread), present, other, year=year)
    if call.format == "json":
        from ..fees.views.data import difference_data

        for line in difference_data(told, language(call.lang)):
            console.data(line)
    else:
        console.print(text(told, call.lang, console.style))
    return 0
