"""The subcommands for spreadsheets."""

from __future__ import annotations

from ..command.options import Command

COMMANDS: tuple[Command, ...] = ()
