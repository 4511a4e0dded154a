"""The subcommand about incidents: count records, publish a table, attack releases."""

from __future__ import annotations

from ...command.options import Command

COMMANDS: tuple[Command, ...] = ()
"""The subcommands."""
