"""The language of a call: the one that was typed, or that of the environment.

Only the command reads the environment. What other programs read, JSON, CSV without ``--for`` and
SARIF, has the language that was typed, or English.
"""

from __future__ import annotations

from ..languages import known, tag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VARIABLE = "ECCAR_LANG"
"""The variable with the language of the command."""

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the locale for messages; the first that is set decides, as in GNU gettext."""

ENGLISH = "en"
_NEUTRAL = frozenset({"c", "posix"})
"""The locales without a language, in lower case: their messages are in English."""

_FOR_PROGRAMS = frozenset({"json", "csv", "sarif"})


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, str]:
    """The code of the language in which a call with these *arguments* is answered.

    The second text is the value of ``ECCAR_LANG`` if it was read and names no language of the
    library; else it is empty.
    """
    typed = [*filter(None, map(_typed, _values("--lang", arguments)))]
    if typed:
        return typed[-1], ""
    if _is_for_programs(arguments):
        return ENGLISH, ""
    wanted = environment.get(VARIABLE, "")
    if code := _code(wanted):
        return code, ""
    locale = next(filter(None, map(environment.get, LOCALE)), "")
    return _code(locale) or ENGLISH, wanted


def format_of(arguments: Sequence[str]) -> str:
    """The format that *arguments* ask for, before the parser has read them; empty if they name none."""
    return _last("--format", arguments)


def _is_for_programs(arguments: Sequence[str]) -> bool:
    """Whether the *arguments* ask for a format that other programs read."""
    format_ = format_of(arguments)
    return format_ in _FOR_PROGRAMS and not (format_ == "csv" and _last("--for", arguments))


def _last(option: str, arguments: Sequence[str]) -> str:
    """The last value of an *option* among *arguments*; empty if it is not there."""
    return next(reversed([*_values(option, arguments)]), "")


def _values(option: str, arguments: Sequence[str]) -> Iterator[str]:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for index, text in enumerate(arguments[:end]):
        if text == option:
            yield from arguments[index + 1 : end][:1]
        elif text.startswith(f"{option}="):
            yield text.removeprefix(f"{option}=")


def _typed(text: str) -> str:
    """The code of the language that was typed; empty if the library has no such language."""
    return known(tag(text))


def _code(locale: str) -> str:
    """The language of a *locale* such as ``de_DE.UTF-8``; empty if the library has no such language."""
    code = tag(locale)
    return ENGLISH if code in _NEUTRAL else known(code)
