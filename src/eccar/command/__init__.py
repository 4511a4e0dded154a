"""The command ``eccar``: the one place that prints, and that knows today's date."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

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
        # Whoever read us has had enough; what Python would still flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PASSED
    except KeyboardInterrupt:
        return 130


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
