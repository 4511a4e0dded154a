"""What the actions share: a document that is written, or shown in the format of the call."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command import faults, output
from ...command.errors import PASSED, REFUSED, CallError
from ...documents.errors import DocumentError
from ...documents.writing import content_for, to_dict
from ...values.errors import InvalidValue
from ..views.program_tables import cells_table

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ..counts.table import CountTable


def show_or_save(
    table: CountTable, arguments: argparse.Namespace, lang: Language, console: Console
) -> int:
    """Write *table* to the file of ``--out``, or show it; CSV has a row for each figure."""
    if not arguments.out and arguments.format == "json":
        console.data(to_dict(table))
        return PASSED
    if not arguments.out:
        item = output.Item(table, audience=table.audience, table=lambda: cells_table(table))
        output.show([item], arguments, console, lang=lang)
        return PASSED
    try:
        content = content_for(arguments.out, table, lang=lang.code)
    except InvalidValue as error:
        raise CallError(error) from None
    except DocumentError as error:
        faults.print_refusal(error, arguments.out, lang, console)
        return REFUSED
    output.write(content, arguments, lang, console, file=arguments.out)
    return PASSED
