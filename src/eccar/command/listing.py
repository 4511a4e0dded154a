"""The subcommands of ``command`` and of every domain, and what the command is about."""

from __future__ import annotations

from importlib import import_module

from ..kinds import DOMAINS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .options import Command

DESCRIPTION = (
    "Memberships in the European Coalition of Cities against Racism: status, fees, action "
    "plans, and gaps in the documents. An independent project without legal effect."
)
"""What the help of the command begins with."""


def help_order() -> list[Command]:
    """All subcommands: those of the domains, then those for all documents."""
    return [command for package in (*DOMAINS, "command") for command in _table(package)]


def lookup_order() -> Iterator[Command]:
    """All subcommands, so that those for all documents are found without loading a domain's."""
    return (command for package in ("command", *DOMAINS) for command in _table(package))


def _table(package: str) -> tuple[Command, ...]:
    commands: tuple[Command, ...] = import_module(f"eccar.{package}.commands").COMMANDS
    return commands
