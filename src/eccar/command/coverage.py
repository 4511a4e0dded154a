"""``eccar coverage``: what of the ten points a plan or an inventory covers on a day."""

from __future__ import annotations

import argparse

from ..plan.views.coverage_picture import picture
from ..plan.views.coverage_text import heading
from ..plan.views.data import coverage_data
from .console import Console
from .drawn import View, show

VIEW = View(
    derive=lambda document, on: document.coverage_on(on),
    data=coverage_data,
    heading=heading,
    picture=lambda coverage, lang: picture(coverage, lang, alone=True),
)


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the coverage of each plan and inventory named in *call*."""
    return show(VIEW, call, console)
