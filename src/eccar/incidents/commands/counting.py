"""The action count: a table of incidents from records, which are not shown."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command import inputs
from ...command.errors import CallError, refused
from ...command.names import reader
from ...values.errors import InvalidValue
from ...values.texts import Count
from ..records.counting import count_incidents
from ..records.tables import incident_table_of
from ..views.counted_records import left_out, to_look_at
from .written import show_or_save

if TYPE_CHECKING:
    from ...command.console import Console
    from ..records.mapping import IncidentMapping

BY = ("ground", "year")
"""By what records are counted, unless the call says it."""


def count(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the table of the records named in *arguments*, and what could not be counted."""
    if arguments.mapping is None:
        raise refused("incidents.no_mapping")
    if len(arguments.paths) > 1:
        raise refused("incidents.one_file", action=arguments.action, paths=arguments.paths)
    mapping: IncidentMapping = inputs.value_in(
        arguments.mapping, "incident-mapping", arguments, console
    )
    lang = reader(arguments, [])
    console.error(lang.word("incidents.command", "personal"))
    try:
        counts = count_incidents(
            arguments.paths[0],
            mapping,
            by=arguments.by or BY,
            period=arguments.period,
            progress=console.progress,
        )
        table = incident_table_of(
            counts, arguments.id or "incidents", recorded=inputs.day_of(arguments)
        )
    except InvalidValue as error:
        raise CallError(error) from None
    except FileNotFoundError:
        raise refused("incidents.no_file", file=arguments.paths[0]) from None
    except OSError:
        raise refused("incidents.unreadable", file=arguments.paths[0]) from None
    except ImportError as error:
        raise refused("incidents.no_library", library=error.name or "") from None
    console.error(lang.word("incidents.command", "read", count=Count(counts.read)))
    for remark in (*left_out(counts, lang), *to_look_at(counts, lang)):
        console.error(remark)
    return show_or_save(table, arguments, lang, console)
