"""Help and wrong calls: in every language, without the English of argparse, with what was meant."""

from __future__ import annotations

import argparse
import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import eccar
from eccar.command import main
from eccar.command.help import ENGLISH, metavar, texts
from eccar.command.listing import help_order
from eccar.command.near import near
from eccar.command.parser import Parser, parser
from eccar.languages import LANGUAGES
from eccar.languages.files import section
from eccar.languages.language import language
from eccar.languages.translate import translated

from .conftest import Run
from .test_answers import SCHEDULE
from .test_formats import MEMBERSHIP

OTHERS = LANGUAGES[1:]
COMMANDS = {command.name: command for command in help_order()}
each_language = pytest.mark.parametrize("lang", LANGUAGES)
each_command = pytest.mark.parametrize("name", COMMANDS)

REACHED = {
    "the following arguments are required: %s": "error",
    "expected one argument": "_match_argument",
    "expected at most one argument": "_match_argument",
    "expected at least one argument": "_match_argument",
    "expected %s argument": "_match_argument",
    "expected %s arguments": "_match_argument",
    "ignored explicit argument %r": "_check_option",
    "unrecognized arguments: %s": "parse_known_args",
    "invalid %(type)s value: %(value)r": "_get_value",
}
"""The messages of argparse that a call could cause, each with the method that is called instead."""

NOT_REACHED = (
    "ambiguous option",  # Options are not abbreviated.
    "not allowed with argument",  # There are no groups of which one excludes another,
    "one of the arguments",  # nor groups of which one is required,
    "unexpected option string",  # nor are arguments and options intermixed.
    "unknown parser",  # A choice is checked before,
    "invalid choice",  # and by the parser of the library.
    "can't open",  # No argument is a file that argparse opens.
    'argument "-" with mode',
    "conflicting",  # These are errors of a program, not of a call.
    "unknown ",
    "cannot ",
    "mutually exclusive arguments must be optional",
    "'required' is an invalid argument",
    "invalid option string",
    "dest= is required",
    "invalid conflict_resolution",
    "%r is not callable",
    ".__call__() not defined",
    "show program's version number and exit",  # The command has a version of its own.
    " (default: %(default)s)",  # Other formatters of help have it.
    "%(prog)s: warning: %(message)s",
    "command '%(parser_name)s' is deprecated",  # Nothing is declared so.
    "option '%(option)s' is deprecated",
    "argument '%(argument_name)s' is deprecated",
    "%(prog)s: error: %(message)s",  # The sentence is printed by the command,
    "argument %(argument_name)s: %(message)s",
    "%(heading)s:",  # the titles by the help.
)
"""How the messages of argparse begin that no call can cause."""


def messages_of_argparse() -> Iterator[str]:
    """The texts that argparse has for translation."""
    tree = ast.parse(Path(argparse.__file__).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_", "ngettext"}:
            for text in node.args:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def test_every_message_of_argparse_is_known() -> None:
    """In this version of Python, too, each is replaced, or cannot come up."""
    further = {*ENGLISH.values(), "usage: ", "subcommands", "deprecated"}
    messages = sorted({*messages_of_argparse()} - further)
    replaced = [text for text in messages if REACHED.get(text) in vars(Parser)]

    assert replaced
    assert [text for text in messages if not text.startswith(NOT_REACHED)] == replaced


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_the_language(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No text of it is English, the line of each command is that of the wording; the options are the same."""
    english, other = (help_of(name, code, capsys) for code in ("en", lang))
    foreign = [text for key, text in texts() if "metavar" not in key or metavar(text, lang) != text]
    shown = [text for text in foreign if len(text) > len("options") and text in english]

    assert shown
    assert [text for text in shown if text in other] == []
    for command in [name] if name else COMMANDS:
        assert f"{command} " in other
        assert line(command, lang) in other
    assert re.findall(r"--[a-z][a-z-]+", english) == re.findall(r"--[a-z][a-z-]+", other)


METAVARS = {key[-1] for key, _ in texts() if key[-2] == "metavar"}
"""What is typed in the place of values, in English: FILE, DAY."""


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_typed_in_the_place_of_a_value_is_named_in_the_language(
    name: str, lang: str
) -> None:
    """In the help, of which the first lines are the call: no FILE where that is DATEI."""
    made = parser([COMMANDS[name]], lang).subparsers[name]
    shown = {action.metavar for action in made.actions if isinstance(action.metavar, str)}
    usage, _, _ = made.format_help().partition("\n\n")
    english = {text for text in METAVARS if metavar(text, lang) != text}

    assert shown <= METAVARS
    assert not english & {*re.findall(r"[^\s\[\]{}]+", usage)}
    assert not english & {action.metavar for action in made.actions}


@pytest.mark.parametrize("lang", OTHERS)
def test_sentences_name_what_is_typed_as_the_help_does(lang: str) -> None:
    """No sentence, hint or text of the help has the English name, where the help has another one."""
    english = {text for text in METAVARS if text.isalpha() and metavar(text, lang) != text}
    named = re.compile(rf"(?<![\w-])({'|'.join(sorted(english))})(?![\w-])")
    files = Path(eccar.__file__).parent.glob(f"*/wording/{lang}.toml")
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]

    assert [line for line in lines if named.search(line.partition(" = ")[2])] == []


def help_of(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The help of a command, or of all, on one line."""
    with pytest.raises(SystemExit) as ended:
        main([*filter(None, ("--lang", lang, name, "--help"))])
    result = capsys.readouterr()
    assert (ended.value.code, result.err) == (None if ended.value.code is None else 0, "")
    return " ".join(result.out.split()).replace("- ", "-")


def line(name: str, lang: str) -> str:
    """The line of the help about a command, as the wording has it."""
    [package] = {key[0] for key, _ in texts() if key[1:] == ("help", name, "line")}
    text = str(section(f"{package}.help.{name}", lang)["line"])
    return " ".join(text.split()).replace("- ", "-")


@each_language
def test_the_help_is_localised_only_when_it_is_read(lang: str) -> None:
    """A call that needs no help does not read its words."""
    made = parser([COMMANDS["status"]], lang)
    before = [action.help for action in made.actions]
    made.parse_args(["status", "x"])

    assert [action.help for action in made.actions] == before


def test_each_suggestion_has_a_sentence_without_it() -> None:
    """Where nothing is near, there is another sentence, and no dash or gap in the place of a word."""
    named = {key: text for key, text in texts_of_calls() if "{near}" in text}

    assert named
    assert [key for key in named if not key[-1].endswith("_near")] == []
    others = {key for key, text in texts_of_calls() if "{near}" not in text}
    assert [key for key in named if (*key[:-1], key[-1].removesuffix("_near")) not in others] == []


def texts_of_calls() -> Iterator[tuple[tuple[str, ...], str]]:
    """The English sentences about wrong calls, of all packages, by their keys."""
    return ((key, text) for key, text in translated("en").items() if key[1] == "call")


@each_language
@each_command
def test_what_is_missing(name: str, lang: str, run: Run) -> None:
    """The sentence names all that has to be typed and nothing else, as the help does."""
    made = parser([COMMANDS[name]], lang).subparsers[name]
    needed = [
        "/".join(action.option_strings) or metavar(str(action.metavar), lang)
        for action in made.actions
        if action.required and action.nargs != "*"
    ]
    if not needed:
        return
    result = run("--lang", lang, name)
    said = language(lang).whole("command.call", "missing", names=", ".join(needed))
    more = language(lang).word("command.label", "more", call=f"eccar {name} --help")

    assert (result.code, result.out) == (2, "")
    assert result.err == f"eccar: {said}\n{more}\n"


@each_command
def test_what_is_no_number_is_no_choice(name: str, run: Run) -> None:
    """Each option that is a number among choices names what was typed, and the choices."""
    made = parser([COMMANDS[name]], "en").subparsers[name]
    for action in made.actions:
        for typed in ("seven", "7,8", "11", "") if action.type is int else ():
            option = action.option_strings[0]
            result = run(name, f"{option}={typed}", *["x"] * len(made.actions))
            known = ", ".join(map(str, action.choices or ()))
            said = f"“{typed}” is not a value of {option}. The values are: {known}."
            assert (result.code, result.err.splitlines()[0]) == (2, f"eccar: {said}")


MADE_WRONG = {
    "no_command_near": ("statsu",),
    "no_command": ("xylophone",),
    "no_option_near": ("status", "--formt", "x"),
    "no_option": ("status", "--xylophone", "x"),
    "no_choice_near": ("status", "--audience", "offise", "x"),
    "no_choice": ("status", "--audience", "xylophone", "x"),
    "needs_value": ("status", "x", "--on"),
    "no_value": ("check", "x", "--strict=yes"),
    "missing": ("convert", "x"),
    "too_many": ("new", "plan", "x"),
    "no_year": ("fee", "x", "--year", "20x"),
    "no_years": ("dues", "x", "--ahead", "51"),
    "no_language": ("rules", "--template", "Italian"),
    "fees.no_inhabitants": ("fee", "--inhabitants", "many"),
    "fees.no_kind": ("fee", "--inhabitants", "5", "--kind", "xylophone"),
    "none_of_kind": ("account", MEMBERSHIP.parent),
}
"""A call for each sentence with which the parser refuses one, by its key."""


@each_language
@pytest.mark.parametrize("key", MADE_WRONG)
def test_a_wrong_call_is_refused_in_the_language(
    key: str, lang: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence of the wording, filled; as JSON the same key and values whatever the language."""
    call = MADE_WRONG[key]
    form = () if call[0] in {"convert", "new"} else ("--format", "json")
    monkeypatch.setenv("ECCAR_LANG", lang)
    result = run(*call)
    [as_data] = run("--lang", lang, *call, *form).data if form else [{}]

    assert (result.code, result.out) == (2, "")
    name, _, of_key = key.rpartition(".")
    template = language(lang).template(f"{name or 'command'}.call", of_key)
    pattern = re.sub(r"\\{[a-z]+\\}", ".+", re.escape(template))
    assert re.match(f"eccar: {pattern}(\n|$)", result.err), result.err
    assert "{" not in result.err.splitlines()[0]
    if form:
        assert (as_data["key"], as_data["lang"]) == (key, lang)
        assert result.err == f"eccar: {as_data['message']}\n"
        [english] = run(*call, *form).data
        assert (english["lang"], english["values"]) == ("en", as_data["values"])


@each_command
def test_no_wrong_call_has_a_word_of_argparse(name: str, run: Run) -> None:
    """Whatever is wrong with the options of whatever command; the languages take turns."""
    lang = OTHERS[[*COMMANDS].index(name) % len(OTHERS)]
    [sub] = parser([COMMANDS[name]], lang).subparsers.values()
    wrong = [[name, "--xylophone"], [name, *["x"] * 9, "--on"], [name]]
    for action in sub.actions:
        if action.dest != "help":
            for option in action.option_strings:
                wrong += [[name, option], [name, f"{option}x"]]
                wrong += [[name, f"{option}=x"]] if action.nargs == 0 or action.choices else []
    for call in wrong:
        result = run("--lang", lang, *call)
        first, *_ = [*result.err.splitlines(), ""]
        pattern = "argument |invalid|expected|choose|required|unrecognized| is | the "
        assert not re.search(pattern, re.sub("Il manque un argument :|--choose", "", first)), call


def swapped(word: str) -> str:
    """*word* with two different letters of its middle in the other order."""
    middle = next(n for n in range(len(word) // 2, len(word)) if word[n - 1] != word[n])
    return f"{word[: middle - 1]}{word[middle]}{word[middle - 1]}{word[middle + 1 :]}"


@each_command
def test_a_misspelt_command_or_option_is_understood(name: str, run: Run) -> None:
    """Two letters in the other order, or the beginning alone, lead to what was meant."""
    if len(name) > 3:
        assert near(swapped(name), [*COMMANDS]) == name
        assert f"{name}?" in run(swapped(name)).err
    [sub] = parser([COMMANDS[name]], "en").subparsers.values()
    options = [option for option in sub.options if len(option) > len("--on")]
    for option in options:
        for typed in {swapped(option), option[:-1]} - {*sub.options}:
            result = run(name, typed)
            assert f"{option}?" in result.err, typed
            assert result.code == 2


def test_hidden_options_are_not_proposed(run: Run) -> None:
    """Those of version 0.1 are understood, and not shown."""
    for typed, option in (("--ibann", "--iban"), ("--addres", "--address")):
        shown = run("letter", "x", typed).err.splitlines()[0]
        assert option not in re.findall(r"--[a-z-]+", shown)


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["status", "fee", "account", "dues", "what-if", "coverage", "timeline"]
)
def test_a_folder_without_a_document_of_the_kind_is_refused(
    name: str, lang: str, format_: str, tmp_path: Path, run: Run
) -> None:
    """Nothing wrong is not nothing answered: the sentence names the folder and what is wanted."""
    shutil.copy(SCHEDULE, tmp_path / "schedule.yaml")
    if name in {"account", "coverage", "timeline"}:  # A membership alone is not enough.
        shutil.copy(MEMBERSHIP, tmp_path / "membership.yaml")
    further = [SCHEDULE] if name == "what-if" else []
    result = run(name, tmp_path, *further, "--lang", lang, "--format", format_)

    assert result.code == 2
    if format_ == "json":
        [usage] = result.data
        assert (usage["eccar"], usage["key"]) == ("usage/1", "none_of_kind")
        assert usage["values"]["paths"] == [str(tmp_path)]
    else:
        assert result.out == ""
        assert str(tmp_path) in result.err
        assert "/1" in result.err
