"""The command ``eccar``: the one place that prints, and that knows today's date."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from ..checking.findings import finding
from ..documents.formats import reason
from ..languages.language import Language, language
from ..values.errors import InvalidValue
from ..values.texts import printable
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


def _said(lang: Language, why: object, values: Mapping[str, object] | None = None) -> str:
    """Why a call cannot be carried out, in the language of the reader where there are words for it."""
    if values is not None:
        told = {name: _whole(value, lang) for name, value in values.items()}
        package, _, key = str(why).rpartition(".")
        return lang.word(f"{package or 'command'}.call", key).format(**told)
    if isinstance(why, InvalidValue):
        return f"{lang.message(finding(why))} {lang.hint(finding(why))}"
    return str(why)


def _whole(value: object, lang: Language) -> str:
    """A value in words; names of files are not cut, however long they are."""
    if isinstance(value, list):
        return ", ".join(_whole(one, lang) for one in value)
    return printable(value) if isinstance(value, str) else lang.say(value)


def _discard() -> None:
    """Send to nowhere what Python would still try to flush at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    console, lang = Console(), "en"
    try:
        call = parse(arguments)
        lang = getattr(call, "lang", None) or lang
        code = call.run(call, console)
    except CallError as error:
        console.error(f"eccar: {_said(language(lang), *error.args)}")
        return UNREADABLE
    console.flush()
    return int(code)
