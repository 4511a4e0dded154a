"""``eccar points``: the ten points of the plan of action, in one language."""

from __future__ import annotations

import argparse

from ..documents.convert import unstructure
from ..plan.packaged import ten_points
from ..render import text
from .arguments import refused
from .console import Console
from .inputs import day_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the edition of the ten points that is in force on the day."""
    edition = ten_points().edition_on(day_of(call))
    if edition is None:
        first = min(known.since for known in ten_points().editions)
        raise refused("plan.no_edition", first=first)
    if call.format == "json":
        for point in edition.points:
            console.data(unstructure(point))
    else:
        console.print(text(edition, call.lang, console.style))
    return 0
