"""The action count: a table of incidents from records, which are not shown."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...command import inputs
from ...command.errors import CallError, refused
from ...command.names import reader
from ...values.errors import InvalidValue
from ...values.texts import Count
from ..records.counting import count_incidents
from ..records.tables import incident_table_of
from .written import show_or_save

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ..records.counted import CountedRecords
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
    except OSError:
        raise refused("incidents.unreadable", file=arguments.paths[0]) from None
    except ImportError as error:
        raise refused("incidents.no_library", library=error.name or str(error)) from None
    for remark in _remarks(counts, lang):
        console.error(remark)
    return show_or_save(table, arguments, lang, console)


def _remarks(counts: CountedRecords, lang: Language) -> Iterator[str]:
    """How many records were read, and which of them are in no table."""
    yield lang.word("incidents.command", "read", count=Count(counts.read))
    dates = counts.dates
    for key, number in (
        ("outside", counts.outside),
        ("undated", dates.undated),
        ("invalid", dates.invalid),
        ("after_recording", dates.after_recording),
    ):
        if number:
            yield lang.word("incidents.command", key, count=Count(number))
    for unknown in counts.unknown:
        values = {"heading": unknown.heading, "code": unknown.code}
        yield lang.word("incidents.command", "unknown", count=Count(unknown.count), **values)
