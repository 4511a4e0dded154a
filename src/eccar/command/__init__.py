"""The command ``eccar``: the one place that prints, and that knows today's date."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ..documents.formats import reason
from .arguments import CallError, parse
from .console import Console

PASSED, FAILED, UNREADABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with *arguments* (those of the process by default); the exit code.

    0: nothing wrong; 1: findings of severity error; 2: input that could not be read, or a wrong
    call.
    """
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        _discard()  # Whoever read us has had enough.
        return PASSED
    except OSError as error:
        _discard()
        print(f"eccar: What was to be printed cannot be: {reason(error)}.", file=sys.stderr)
        return UNREADABLE
    except KeyboardInterrupt:
        return 130


def _discard() -> None:
    """Send to nowhere what Python would still try to flush at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    console = Console()
    try:
        call = parse(arguments)
        code = call.run(call, console)
    except CallError as error:
        console.error(f"eccar: {error}")
        return UNREADABLE
    console.flush()
    return int(code)
