"""The argument parser: the subcommands of ``command`` and of every domain."""

from __future__ import annotations

import argparse
import os
import sys

from .errors import CallError, Metavar, refused
from .listing import DESCRIPTION, help_order, lookup_order
from .options import COMMAND, EXCEL, LANGUAGE, add_language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

    from .options import Command

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""What word processors write for one or two hyphens."""

_NEAR = {
    "no_command": "no_command_near",
    "no_option": "no_option_near",
    "no_choice": "no_choice_near",
}
"""The keys of the sentences about an unknown word, each with that which proposes another."""

_FALLBACK_WIDTH = 80
"""Columns of a terminal that does not say how many it has."""


def parse(arguments: Sequence[str], lang: str = "en") -> argparse.Namespace:
    """The call that *arguments* make; its ``run`` carries it out.

    The language of its help and of its answer is *lang*, unless another was typed; ``typed_lang``
    is that one, or ``None``. Raises ``CallError`` for a call that cannot be understood.
    """
    _refuse_dashes(arguments)
    typed = _command_of(arguments)
    command = next((command for command in lookup_order() if command.name == typed), None)
    top = parser([command] if command else help_order(), lang)
    call = top.parse_args(arguments)
    call.typed_lang = call.lang
    call.lang = call.lang or lang
    _check_format(call)
    return call


def _check_format(call: argparse.Namespace) -> None:
    """Refuse an option that has no effect in the format of the *call*."""
    format, css = getattr(call, "format", None), getattr(call, "css", None)
    if getattr(call, "reader", None) == EXCEL and format not in ("text", "csv"):
        raise refused("for_excel", format=format)
    if css and format != "html":
        raise refused("css_html", format=format)


def _command_of(arguments: Sequence[str]) -> str | None:
    """The first of *arguments* that is neither an option nor the language after ``--lang``."""
    pairs = zip(("", *arguments), arguments, strict=False)
    texts = (text for before, text in pairs if before != "--lang")
    return next((text for text in texts if not text.startswith("-")), None)


def _refuse_dashes(arguments: Sequence[str]) -> None:
    """Refuse an option whose hyphens a word processor has turned into dashes."""
    for text in arguments:
        name = text.lstrip(f"-{_DASHES}")
        marks = text.removesuffix(name).lstrip("-")
        if marks and not os.path.lexists(text):
            raise refused("dash", typed=text, point=f"U+{ord(marks[0]):04X}", meant=f"--{name}")


def parser(commands: Sequence[Command], lang: str) -> Parser:
    """The parser of *commands*. A single one is that which was typed: only it needs its options."""
    top = Parser(prog="eccar", description=DESCRIPTION, lang=lang)
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    add_language(top, LANGUAGE)
    # Given no prog, argparse would format its usage at once, and load much for it.
    parsers = top.add_subparsers(dest="command", required=True, metavar=COMMAND, prog=top.prog)
    for command in commands:
        sub = parsers.add_parser(
            command.name, help=command.help, description=command.help, lang=lang, command=command
        )
        sub.set_defaults(run=command.run)
        top.subparsers[command.name] = sub
        for add in command.options if len(commands) == 1 else ():
            add(sub)
    top.commands = tuple(commands)
    return top


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are in the language of the call.

    What is wrong with a call is found before ``argparse`` says so in English: unknown options and
    values of flags in ``parse_known_args``, values that are not allowed in ``_check_value``, what
    is no number in ``_get_value``, options without their value in ``_match_argument``, and what is
    missing in ``error``. Other functions that convert a value raise a ``CallError`` themselves.
    """

    def __init__(self, *, lang: str, command: Command | None = None, **settings: Any) -> None:
        self.lang = lang
        self.command = command
        self.commands: tuple[Command, ...] = ()
        self.subparsers: dict[str, Parser] = {}
        # A script that shortens an option breaks on the day another one begins alike.
        super().__init__(allow_abbrev=False, formatter_class=self._formatter, **settings)

    @property
    def actions(self) -> list[argparse.Action]:
        """The options and arguments, in the order of the help."""
        return self._actions

    @property
    def options(self) -> list[str]:
        """The names of the options that the help shows, written in full."""
        shown = [action for action in self._actions if action.help != argparse.SUPPRESS]
        names = [name for action in shown for name in action.option_strings]
        return [name for name in names if name.startswith("--")]

    def _formatter(self, prog: str) -> _Formatter:
        return _Formatter(prog, self.lang)

    def format_help(self) -> str:
        """The help, in the language of the call."""
        if self.lang != "en":
            self._localize()
        return super().format_help()

    def _localize(self) -> None:
        from .help import line, localize, localize_lines, title, word

        lang, command = self.lang, self.command
        self.description = line(command, lang) if command else word("description", lang)
        for group in self._action_groups:
            group.title = title(group.title, lang)
        localize(self._actions, command, lang)
        localize_lines(self._actions, self.commands, lang)

    # One signature for the three overloads of typeshed.
    def parse_known_args(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, args: Any = None, namespace: Any = None
    ) -> Any:
        """As in ``argparse``; raises ``CallError`` for what is wrong, with the call that prints the help."""
        texts = [*args]
        end = texts.index("--") if "--" in texts else len(texts)
        for before, text in zip(("", *texts), texts[:end], strict=False):
            if before == "--lang":
                continue
            if self.commands and not text.startswith("-"):
                break  # What follows belongs to the subcommand.
            self._check_option(text)
        try:
            call, further = super().parse_known_args(args, namespace)
        except CallError as error:
            error.help = error.help or self._help_call
            raise
        if further:
            raise self.refused("too_many", names=further)
        return call, further

    def _check_option(self, text: str) -> None:
        """Refuse *text* if it is an option that is not known, or a flag with a value."""
        if len(text) < 2 or not text.startswith("-") or text[1].isdigit() or " " in text:
            return
        name, equals, _ = text.partition("=")
        action = self._option_string_actions.get(name)
        if action is None:
            raise self.near("no_option", name, self.options)
        if equals and action.nargs == 0:
            raise self.refused("no_value", option=name)

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:
        try:
            return super()._get_value(action, arg_string)
        except argparse.ArgumentError:
            # Only a number among choices is converted by a function that does not refuse it itself.
            raise self._no_choice(action, arg_string) from None

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # It has no other name.
            raise self.near("no_command", str(value), [*action.choices])
        raise self._no_choice(action, str(value))

    def _no_choice(self, action: argparse.Action, typed: str) -> CallError:
        """The error of a value that is none of the choices of an *action*; no number means another."""
        name = action.option_strings[0] if action.option_strings else Metavar(action.metavar)
        known = [*map(str, action.choices or ())]
        if action.type is int:
            return self.refused("no_choice", typed=typed, known=known, option=name)
        return self.near("no_choice", typed, known, option=name)

    def _match_argument(self, action: argparse.Action, arg_strings_pattern: str) -> int:
        try:
            return super()._match_argument(action, arg_strings_pattern)
        except argparse.ArgumentError:
            raise self.refused("needs_value", option="/".join(action.option_strings)) from None

    def error(self, message: str) -> NoReturn:
        """Refuse a call in which arguments are missing; *message* ends with their names.

        It also names arguments of which there can be none, if one before them is missing.
        """
        optional = {action.metavar for action in self._actions if action.nargs == "*"}
        names = [name for name in message.rpartition(": ")[2].split(", ") if name not in optional]
        raise self.refused("missing", names=[*map(Metavar, names)])

    def near(self, key: str, typed: str, known: list[str], **more: object) -> CallError:
        """The error of a word that is not *known*, with the one that was probably meant."""
        from .near import near

        meant = near(typed, known)
        if meant:
            return self.refused(_NEAR[key], typed=typed, near=meant, **more)
        return self.refused(key, typed=typed, known=known, **more)

    def refused(self, key: str, **values: object) -> CallError:
        """The error with the text under *key*, and the call that prints the help."""
        error = refused(key, **values)
        error.help = self._help_call
        return error

    @property
    def _help_call(self) -> str:
        """The call that prints the help, whose lines would bury the sentence about what is wrong."""
        return f"{self.prog} --help"

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print *message*; what cannot be printed is an error, which argparse would pass over."""
        (file or sys.stdout).write(message)


class _Version(argparse.Action):
    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        from .._version import __version__

        print(f"eccar {__version__}")
        raise SystemExit(0)


class _Formatter(argparse.HelpFormatter):
    """The formatter of argparse, which would load ``shutil`` to learn the width."""

    def __init__(self, prog: str, lang: str) -> None:
        super().__init__(prog, width=_columns() - 2)
        self._lang = lang

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """As in ``argparse``, in the language of the call."""
        if self._lang != "en" and prefix is None:
            from .help import word

            prefix = f"{word('usage', self._lang)} "
        super().add_usage(usage, actions, groups, prefix)


def _columns() -> int:
    """The columns of the terminal, as ``shutil.get_terminal_size`` has them."""
    variable = os.environ.get("COLUMNS", "")
    if variable.isdecimal() and int(variable):
        return int(variable)
    try:
        columns = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (ValueError, OSError):  # Closed, or no terminal.
        return _FALLBACK_WIDTH
    return columns or _FALLBACK_WIDTH
