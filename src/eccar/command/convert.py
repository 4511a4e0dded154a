"""``eccar convert``: read one file and write it as another."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..checking.findings import finding
from ..documents.errors import EXISTS, DocumentError
from ..documents.writing import save
from ..languages.language import language
from .console import Console
from .inputs import read_named, told


def run(call: argparse.Namespace, console: Console) -> int:
    """Write the document of one file named in *call* to the other."""
    lang = language(call.lang)
    try:
        if Path(call.target).exists() and not call.force:
            raise DocumentError([finding(EXISTS(file=call.target))])
        save(read_named(call.source).value, call.target)
    except DocumentError as error:
        for one in error.findings:
            console.error(told(one, lang))
        return 2
    console.print(lang.word("command.label", "written", file=call.target))
    return 0
