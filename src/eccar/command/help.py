"""The words of the help in the language of the call.

The English ones are in the tables of subcommands. Those of other languages are in the wording: under
``help.<command>`` in that of its package, its line under ``line`` and each option under its name; those of
the options that several commands have under ``help.option`` in that of ``command``, and those around them
under ``help.eccar``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping

from ..kinds import package_of
from ..languages.files import section
from .options import SHARED, Command
from .parser import DESCRIPTION, Parser, help_order

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


def localize(parser: Parser) -> None:
    """Put the help of a *parser* into its language, as far as that has words for it."""
    titles = {ENGLISH[key]: word(key, parser.lang) for key in ("arguments", "options")}
    for group in parser.groups:
        group.title = titles.get(group.title or "", group.title)
    if parser.command is not None:
        parser.description = _line(parser.command, parser.lang)
    else:
        parser.description = word("description", parser.lang)
    for action in parser.actions:
        _localize(action, parser)


def word(key: str, lang: str) -> str:
    """The word under *key* around the commands, in the language *lang*."""
    return str(section(_AROUND, lang).get(key, ENGLISH[key]))


def _localize(action: argparse.Action, parser: Parser) -> None:
    if action.help and action.help != argparse.SUPPRESS:
        sections = [_OPTION, _AROUND]
        if parser.command is not None:
            sections.insert(0, _section(parser.command))
        texts = (section(name, parser.lang).get(action.dest) for name in sections)
        action.help = next(filter(None, texts), action.help)
    lines = {command.name: _line(command, parser.lang) for command in parser.commands}
    for choice in getattr(action, "_choices_actions", ()):
        choice.help = lines.get(choice.dest, choice.help)


def _line(command: Command, lang: str) -> str:
    return str(section(_section(command), lang).get("line", command.help))


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
    for command in help_order():
        path = (_package(command), "help", command.name)
        yield (*path, "line"), command.help
        for dest, text in _helps(command.options):
            if shared.get(dest) != text:
                yield (*path, dest), text


def _helps(options: Iterable[Option]) -> Iterator[tuple[str, str]]:
    """The texts of *options*, by the names under which they are parsed."""
    parser = Parser(lang="en", add_help=False)
    for add in options:
        add(parser)
    for action in parser.actions:
        if action.help and action.help != argparse.SUPPRESS:
            yield action.dest, action.help
