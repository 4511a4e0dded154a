"""``eccar coverage``: what of the ten points a plan or an inventory covers on a day."""

from __future__ import annotations

import argparse

from ..show.coverage_picture import heading, picture
from ..show.plans_as_data import coverage_data
from .console import Console
from .drawn import View, show

VIEW = View(
    ask=lambda value, on: value.coverage_on(on),
    data=coverage_data,
    heading=heading,
    picture=lambda told, words: picture(told, words, alone=True),
)


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the coverage of each plan and inventory named in *call*."""
    return show(VIEW, call, console)
