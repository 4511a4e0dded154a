"""The subcommands about reports: draft, report, round."""

from __future__ import annotations

from ..command.options import Command

COMMANDS: tuple[Command, ...] = ()
