"""``eccar diff``: what changed between two versions of a plan or an inventory, in words."""

from __future__ import annotations

import argparse
import os

from ..languages.language import language
from ..plan.comparison.difference import diff
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..render import text
from .arguments import refused
from .console import Console
from .inputs import STDIN, documents


def run(call: argparse.Namespace, console: Console) -> int:
    """Print what changed from one document named in *call* to the other."""
    names = [call.old, call.new]
    if names == [STDIN, STDIN]:
        raise refused("both_from_standard_input")
    for name in names:
        if name != STDIN and os.path.isdir(name):
            raise refused("folder", name=name)
    both = argparse.Namespace(**vars(call), paths=names)
    pair, unread = documents(both, console, ActionPlan, Inventory)
    if unread:
        return 2
    old, new = pair
    difference = diff(old.value, new.value)
    if call.format == "json":
        from ..plan.views.difference_data import diff_data

        console.data({"files": [old.file, new.file], **diff_data(difference, language(call.lang))})
    else:
        console.print(text(difference, call.lang, console.style))
    return 0
