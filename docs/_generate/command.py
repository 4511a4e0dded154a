"""The command: the help of each subcommand, as it is printed, and the exit codes."""

from __future__ import annotations

import contextlib
import io
import os
import re
from unittest import mock

from eccar.command import main
from eccar.command.errors import EXIT_CODES

from .markdown import fenced, table


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    codes = ((str(number), f"{text[0].upper()}{text[1:]}.") for number, text in EXIT_CODES.items())
    return {"command.md": _command(), "exit_codes.md": table(("Code", "Meaning"), codes)}


def _command() -> str:
    overview = _printed("--help")
    subcommands = re.findall(r"^    ([a-z-]+)  ", overview, flags=re.MULTILINE)
    parts = ["## eccar\n", fenced(overview)]
    for name in subcommands:
        parts += [f"## eccar {name}\n", fenced(_printed(name, "--help"))]
    return "\n".join(parts)


def _printed(*arguments: str) -> str:
    with (
        mock.patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1", "ECCAR_LANG": "en"}),
        contextlib.redirect_stdout(io.StringIO()) as out,
        contextlib.suppress(SystemExit),
    ):
        main(arguments)
    return out.getvalue()
