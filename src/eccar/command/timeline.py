"""``eccar timeline``: the measures of a plan or an inventory in time."""

from __future__ import annotations

import argparse

from ..plan.views.data import timeline_data
from ..plan.views.timeline_picture import picture
from ..plan.views.timeline_text import heading
from .console import Console
from .drawn import View, show

VIEW = View(
    derive=lambda document, on: document.timeline_on(on),
    data=timeline_data,
    heading=heading,
    picture=lambda timeline, lang: picture(timeline, lang, alone=True),
)


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the timeline of each plan and inventory named in *call*."""
    return show(VIEW, call, console)
