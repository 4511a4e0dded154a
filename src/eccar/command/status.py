"""``eccar status``: where each city stands on a day, and why."""

from __future__ import annotations

import argparse

from ..membership.membership import Membership
from ..render import text
from .console import Console
from .inputs import day_of, documents


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the standing of each membership named in *call*."""
    on = day_of(call)
    found, unread = documents(call, console, Membership)
    for document in found:
        standing = document.value.standing_on(on, call.known_on)
        if call.format == "json":
            from ..membership.views import standing_data

            console.data(standing_data(standing))
        else:
            console.print(text(standing, call.lang, console.style))
    return 2 if unread else 0
