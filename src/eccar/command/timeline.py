"""``eccar timeline``: the measures of a plan or an inventory in time."""

from __future__ import annotations

import argparse

from ..show.in_time import heading
from ..show.plans_as_data import timeline_data
from ..show.timeline_picture import picture
from .console import Console
from .drawn import View, show

VIEW = View(
    ask=lambda value, on: value.timeline_on(on),
    data=timeline_data,
    heading=heading,
    picture=lambda told, words: picture(told, words, alone=True),
)


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the timeline of each plan and inventory named in *call*."""
    return show(VIEW, call, console)
