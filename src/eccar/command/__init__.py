"""The command ``eccar``: the one place that prints, and that knows today's date."""

from __future__ import annotations

import os
import sys

from .console import Console
from .environment import VARIABLE, format_of, language_of
from .errors import INTERRUPTED, PASSED, REFUSED, CallError
from .parser import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with *arguments* (those of the process by default).

    Returns the exit code; ``command.errors.EXIT_CODES`` has the meaning of each.
    """
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        _discard()  # The reader of the pipe has closed it.
        return PASSED
    except OSError as error:
        _discard()
        _report_output(error, sys.argv[1:] if arguments is None else arguments)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    console = Console()
    lang, unknown = language_of(arguments, os.environ)
    if unknown:
        _warn(unknown, lang, console)
    try:
        call = parse(arguments, lang)
        code = call.run(call, console)
    except CallError as error:
        _report(error, lang, arguments, console)
        code = REFUSED
    except SystemExit:  # Help and the version end so, once they have arrived.
        console.flush()
        raise
    console.flush()
    return int(code)


def _warn(unknown: str, lang: str, console: Console) -> None:
    """Say that the variable for the language names one that the library does not have."""
    from ..languages import LANGUAGES, OUTWARD
    from ..languages.language import language

    values = {"variable": VARIABLE, "value": unknown, "known": [*LANGUAGES, *OUTWARD]}
    console.error(f"eccar: {language(lang).word('command.label', 'unknown_language', **values)}")


def _report(error: CallError, lang: str, arguments: Sequence[str], console: Console) -> None:
    """Say why a call cannot be carried out: where errors go, or as data where data is asked for."""
    from ..languages.language import language

    if format_of(arguments) == "json":
        from ..documents.answers import answer_data

        console.data(answer_data(error, language(lang)))
        return
    from .data import call_message

    console.error(f"eccar: {call_message(error, language(lang))}")


def _report_output(error: OSError, arguments: Sequence[str]) -> None:
    """Say that nothing can be printed where results go."""
    from ..documents.formats import reason
    from ..languages.language import language

    lang = language(language_of(arguments, os.environ)[0])
    text = lang.word("command.label", "no_output", reason=reason(error))
    print(f"eccar: {text}", file=sys.stderr)


def _discard() -> None:
    """Send to nowhere what Python would still try to flush at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
