"""The subcommands about reports: draft, submit, report, round."""

from __future__ import annotations

from . import drafts, rounds

COMMANDS = (*drafts.COMMANDS, *rounds.COMMANDS)
