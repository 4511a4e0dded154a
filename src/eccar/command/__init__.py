"""The command ``eccar``: the one place that prints, and that knows today's date."""

from __future__ import annotations

import os
import sys

from .console import Console
from .errors import PASSED, UNREADABLE, CallError
from .parser import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..languages.language import Language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with *arguments* (those of the process by default); the exit code.

    0: nothing wrong; 1: findings of severity error; 2: input that could not be read or
    appears twice, while all else is answered, or a wrong call.
    """
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        _discard()  # The reader of the pipe has closed it.
        return PASSED
    except OSError as error:
        _discard()
        reason = error.strerror or error
        print(f"eccar: What was to be printed cannot be: {reason}.", file=sys.stderr)
        return UNREADABLE
    except KeyboardInterrupt:
        return 130


def _run(arguments: Sequence[str]) -> int:
    console, lang = Console(), "en"
    try:
        call = parse(arguments)
        lang = getattr(call, "lang", None) or lang
        code = call.run(call, console)
    except CallError as error:
        console.error(f"eccar: {_message(lang, *error.args)}")
        return UNREADABLE
    except SystemExit:  # Help and the version end so, once they have arrived.
        console.flush()
        raise
    console.flush()
    return int(code)


def _message(code: str, reason: object, values: Mapping[str, object] | None = None) -> str:
    """Why a call cannot be carried out, in the reader's language as far as it has words for it."""
    from ..checking.findings import finding
    from ..languages.language import language
    from ..values.errors import InvalidValue

    lang = language(code)
    if values is not None:
        texts = {name: _in_full(value, lang) for name, value in values.items()}
        package, _, key = str(reason).rpartition(".")
        return lang.word(f"{package or 'command'}.call", key).format(**texts)
    if isinstance(reason, InvalidValue):
        return f"{lang.message(finding(reason))} {lang.hint(finding(reason))}"
    return str(reason)


def _in_full(value: object, lang: Language) -> str:
    """A value in words; names of files are not cut, however long they are."""
    from ..values.characters import printable

    if isinstance(value, list):
        return ", ".join(_in_full(item, lang) for item in value)
    return printable(value) if isinstance(value, str) else lang.say(value)


def _discard() -> None:
    """Send to nowhere what Python would still try to flush at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
