"""The words of the help in the language of the call.

The English ones are in the tables of subcommands. Those of other languages are in the wording:
under ``help.<command>`` in that of its package, its line under ``line`` and each option under its
name; those of the options that several commands have under ``help.option`` in that of ``command``,
those around them under ``help.eccar``, and the names of what is typed in the place of values, such
as ``FILE``, under ``help.metavar``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..kinds import package_of
from ..languages.files import section
from .listing import DESCRIPTION, help_order
from .options import COMMAND, SHARED, Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .options import Option

ENGLISH: Mapping[str, str] = {
    "description": DESCRIPTION,
    "usage": "usage:",
    "arguments": "positional arguments",
    "options": "options",
    "help": "show this help message and exit",
    "version": "print the version",
}
"""The English words around the commands, those of ``argparse`` included."""

_OPTION, _AROUND = "command.help.option", "command.help.eccar"
_METAVAR = "command.help.metavar"


def word(key: str, lang: str) -> str:
    """The word under *key* around the commands, in the language *lang*."""
    return str(section(_AROUND, lang).get(key, ENGLISH[key]))


def title(english: str | None, lang: str) -> str | None:
    """The title of a group of the help in the language *lang*, by its *english* title."""
    keys = (key for key in ("arguments", "options") if ENGLISH[key] == english)
    return next((word(key, lang) for key in keys), english)


def metavar(english: str, lang: str) -> str:
    """The name of what is typed in the place of a value, as *english* FILE, in the language *lang*."""
    return str(section(_METAVAR, lang).get(english, english))


def line(command: Command, lang: str) -> str:
    """The line of the help about a *command*."""
    return str(section(_section(command), lang).get("line", command.help))


def localize(actions: Iterable[argparse.Action], command: Command | None, lang: str) -> None:
    """Put the help of *actions*, of a *command* or of all, into a language, as far as it has words for it.

    The names of their values are put into it, too.
    """
    names = [_OPTION, _AROUND] if command is None else [_section(command), _OPTION, _AROUND]
    for action in actions:
        if isinstance(action.metavar, str):
            action.metavar = metavar(action.metavar, lang)
        if action.help and action.help != argparse.SUPPRESS:
            known = (section(name, lang).get(action.dest) for name in names)
            action.help = next(filter(None, known), action.help)


def localize_lines(
    actions: Iterable[argparse.Action], commands: Sequence[Command], lang: str
) -> None:
    """Put the lines about *commands* into a language, where *actions* have them."""
    lines = {command.name: line(command, lang) for command in commands}
    for action in actions:
        for choice in getattr(action, "_choices_actions", ()):
            choice.help = lines.get(choice.dest, choice.help)


def _section(command: Command) -> str:
    """The section of the wording with the words of a *command*."""
    return f"{_package(command)}.help.{command.name}"


def _package(command: Command) -> str:
    return package_of(command.run.__module__).rpartition(".")[2]


def texts() -> Iterator[tuple[tuple[str, ...], str]]:
    """The English texts of the help, each with its key in the wording."""
    for key, text in ENGLISH.items():
        yield ("command", "help", "eccar", key), text
    shared = dict(_helps(SHARED))
    for dest, text in shared.items():
        yield ("command", "help", "option", dest), text
    for name in sorted(_metavars()):
        yield ("command", "help", "metavar", name), name
    for command in help_order():
        path = (_package(command), "help", command.name)
        yield (*path, "line"), command.help
        for dest, text in _helps(command.options):
            if shared.get(dest) != text:
                yield (*path, dest), text


def _metavars() -> set[str]:
    """The names of what is typed in the place of values, in all commands and before them."""
    tables = [SHARED, *(command.options for command in help_order())]
    names = {action.metavar for options in tables for action in _recorded(options)}
    return {name for name in names if isinstance(name, str)} | {COMMAND}


class _Recorder(argparse.ArgumentParser):
    """A parser that keeps the options that are added to it."""

    def __init__(self) -> None:
        self.recorded: list[argparse.Action] = []
        super().__init__(add_help=False)

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        """As in ``argparse``."""
        action = super().add_argument(*names, **settings)
        self.recorded.append(action)
        return action


def _helps(options: Iterable[Option]) -> Iterator[tuple[str, str]]:
    """The texts of *options*, by the names under which they are parsed."""
    for action in _recorded(options):
        if action.help and action.help != argparse.SUPPRESS:
            yield action.dest, action.help


def _recorded(options: Iterable[Option]) -> list[argparse.Action]:
    """The *options* as ``argparse`` has them."""
    recorder = _Recorder()
    for add in options:
        add(recorder)
    return recorder.recorded
