"""The subcommand ``import`` of a workbook of ours, which is a document already."""

from __future__ import annotations

import argparse

from ...command.console import Console
from ...command.errors import PASSED
from ...command.files import refuse_existing, write_all
from ...command.inputs import read_named
from ...command.output import Item, show
from ...documents.writing import content_for
from ...values.vocabulary import audience_of
from .files import out_file, print_written


def run_document(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document in the workbook that *arguments* name as a file in YAML, and print it."""
    value = read_named(arguments.path).value
    out = out_file(arguments)
    files = {} if arguments.preview else {out: content_for(out, value, lang=arguments.lang)}
    refuse_existing(files, force=arguments.force)
    write_all(files)
    show([Item(value, audience=audience_of(value))], arguments, console)
    print_written(files, arguments, console)
    return PASSED
