"""What tests of the subcommands for lists share: a call, and what came of it."""

from ..command.conftest import run

__all__ = ("run",)
