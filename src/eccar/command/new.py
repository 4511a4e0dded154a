"""``eccar new``: a commented document to begin with."""

from __future__ import annotations

import argparse

from ..languages.scaffold import template
from .console import Console
from .inputs import day_of
from .schema import known


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the template of the kind named in *call*."""
    console.raw(template(known(call.kind), call.lang, day_of(call)))
    return 0
