"""The documentation runs: every code block of README.md and docs/ does what its page says.

The blocks of a page run in one folder, from top to bottom, and have to come out as written:

- ``python`` blocks run in one namespace; where they hold ``>>>`` their answers are compared;
- ``yaml`` blocks that are documents (``eccar: …``), case files (``# expect: …``) or lists of facts
  (``- fact: …``) are read; in those that are jobs of a code host, ``run: eccar …`` is run, as on a
  day that does not change, and has to succeed;
- ``console`` blocks run what follows ``$ eccar`` and compare what it prints;
- other blocks are checked to be well-formed, where there is a parser for their language.

In an output ``…`` stands for any text within a line, and a line of ``…`` alone for any lines.

An HTML comment before a block says more: ``<!-- file: NAME -->`` writes it to a file for the
blocks after it, ``<!-- add: NAME -->`` at the end of that file, ``<!-- refused: CODE -->`` expects
that it cannot be read, ``<!-- output -->`` compares it with what the python blocks since the
last output have printed. At the top of a page, ``<!-- continues: PAGE -->`` runs that page first in
the same folder and namespace, ``<!-- folder: FOLDER -->`` copies the files of a folder, and ``<!-- needs: django postgresql -->`` names packages that the
environment of the tests has not, or a server: without them the page is skipped, and
``make test-integrations`` runs it.

``python tests/test_docs.py PAGE…`` writes into the pages what their blocks really print.
"""

from __future__ import annotations

import contextlib
import doctest
import functools
import importlib
import io
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
import traceback
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
import yaml

from eccar import DocumentError, read
from eccar.command import main
from eccar.fees import Posting
from eccar.kinds import KINDS
from eccar.testing.case_files import EXPECT, split

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LEFT_OUT = (DOCS / "_build", DOCS / "reference" / "generated")
PAGES = [
    page
    for page in (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
    if page.exists() and not any(page.is_relative_to(folder) for folder in LEFT_OUT)
]
NOT_RUN = ("make", "pip", "git", "cd", "python -m venv", "python -m pip", "source", ".")
"""Commands that a page may show and that are not run here."""

ON = "2026-11-22"
"""The day on which the jobs of code hosts are run."""

PLAIN = ("text", "html", "css", "js", "sh")
ONE_ACCOUNT = "eccar: account/1\ncity: de/musterstadt\nkept_since: 2004-12-10\n"
ONE_CITY = (
    "eccar: membership/1\ncity: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}\n"
)

_FENCE = re.compile(r"^( *)(`{3,}|~{3,})(\S*)[^`]*$")
_NEEDS = re.compile(r"^<!-- needs: (.+) -->$", re.MULTILINE)
_FOLDER = re.compile(r"^<!-- folder: (\S+) -->$", re.MULTILINE)
_CONTINUES = re.compile(r"^<!-- continues: (\S+) -->$", re.MULTILINE)
_TOTAL = re.compile(r"\b[0-9]{2,} rules\b")
_NOTE = re.compile(r"^ *<!-- (file|add|refused|output)(?:: (.+?))? -->$")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:|mailto:)([^)\s]+)\)")
_FACT = re.compile(r"- \{?fact: ([a-z-]+)")
_HEADING = re.compile(r"^#{1,4} +(.+?)\s*$", re.MULTILINE)
_TARGET = re.compile(r"^\(([a-z0-9-]+)\)=$", re.MULTILINE)
_INCLUDE = re.compile(r"^```\{include\} generated/(\S+)\n```$", re.MULTILINE)


class Block(NamedTuple):
    """A fenced block: its language, its lines, the comments before it, and its position."""

    language: str
    text: str
    notes: dict[str, str]
    first: int
    last: int
    indent: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, without the directives of Sphinx."""
    lines = page.split("\n")
    notes: dict[str, str] = {}
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        fence = _FENCE.match(line)
        if note := _NOTE.match(line):
            notes[note[1]] = note[2] or ""
        elif fence:
            indent, marks, language = fence.groups()
            first = number
            while lines[number].strip() != marks:
                number += 1
            inside = [text.removeprefix(indent) for text in lines[first:number]]
            if not language.startswith("{"):
                yield Block(language, "\n".join(inside), notes, first, number, indent)
            notes = {}
            number += 1
        elif line.strip():
            notes = {}


def played(page: str, folder: Path, before: tuple[str, ...] = ()) -> str:
    """The page as it comes out if all its blocks are run in *folder*, after those *before* it."""
    lines = page.split("\n")
    player = Player(folder)
    if copied := _FOLDER.search(page):
        shutil.copytree(ROOT / copied[1], folder, dirs_exist_ok=True)
    with contextlib.chdir(folder):
        for earlier in before:
            for block in blocks(earlier):
                player.plays(block)
        results = [(block, player.plays(block)) for block in blocks(page)]
    for block, text in reversed(results):
        lines[block.first : block.last] = [
            f"{block.indent}{line}" if line else "" for line in text.split("\n")
        ]
    return "\n".join(lines)


def pages_before(page: Path) -> tuple[str, ...]:
    """The texts of the pages that *page* continues, the first one first."""
    match = _CONTINUES.search(page.read_text(encoding="utf-8"))
    if match is None:
        return ()
    earlier = page.parent / match[1]
    return (*pages_before(earlier), earlier.read_text(encoding="utf-8"))


def abbreviated(wanted: str, actual: str) -> str:
    """*wanted*, if its ellipses leave room for *actual*; else *actual*, with the lines that do.

    A last line that is an ellipsis stays, after as many lines as were there.
    """
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() == "…" else f"{_with_gaps(line)}\n"
        for line in wanted.split("\n")
    )
    if re.fullmatch(pattern, f"{actual}\n"):
        return wanted
    *first, last = wanted.split("\n")
    if last.strip() == "…":
        return "\n".join((*actual.split("\n")[: len(first)], last))
    gaps = [line for line in wanted.split("\n") if "…" in line and line.strip() != "…"]
    return "\n".join(
        next((gap for gap in gaps if re.fullmatch(_with_gaps(gap), line)), line)
        for line in actual.split("\n")
    )


def _abbreviated_lines(wanted: list[str], actual: list[str]) -> list[str]:
    return abbreviated("\n".join(wanted), "\n".join(actual)).split("\n") if actual else []


def _with_gaps(line: str) -> str:
    return ".*".join(map(re.escape, line.split("…")))


class Player:
    """What the blocks of one page share: a folder, a namespace, an exit code, what was printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.namespace: dict[str, Any] = {"__name__": "page"}
        self.exit = 0
        self.printed = ""

    def plays(self, block: Block) -> str:
        """The text that *block* has to have."""
        if "output" in block.notes:
            printed, self.printed = self.printed.rstrip("\n"), ""
            return abbreviated(block.text, printed)
        if name := block.notes.get("file") or block.notes.get("add"):
            target = self.folder / name
            assert target.resolve().is_relative_to(self.folder.resolve()), name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("w" if "file" in block.notes else "a", encoding="utf-8") as file:
                file.write(block.text + "\n")
        match block.language:
            case "python":
                return self.python(block)
            case "yaml":
                self.yaml(block)
            case "console":
                return self.console(block.text)
            case "json":
                json.loads(block.text)
            case "toml":
                tomllib.loads(block.text)
            case language:
                assert language in PLAIN, f"line {block.first}: no block is of “{language}”"
        return block.text

    def python(self, block: Block) -> str:
        """Run a block of Python: a file with its tests, a session, or plain statements.

        A file in a folder is a module of a package, which the blocks after it import.
        """
        name = block.notes.get("file") or block.notes.get("add") or ""
        if "/" in name:
            compile(block.text, name, "exec", dont_inherit=True)
            return block.text
        if "file" in block.notes:
            made = runpy.run_path(name)
            for key, test in made.items():
                if key.startswith("test_"):
                    test()
            return block.text
        if ">>>" in block.text:
            return "".join(self.session(block.text + "\n")).removesuffix("\n")
        with contextlib.redirect_stdout(io.StringIO()) as out:
            code = compile(block.text, f"line {block.first}", "exec", dont_inherit=True)
            exec(code, self.namespace)  # noqa: S102  # Running what a page says is the test.
        self.printed += out.getvalue()
        return block.text

    def session(self, text: str) -> Iterator[str]:
        """What is typed in a session, each line followed by what it answers."""
        for piece in doctest.DocTestParser().parse(text):
            if isinstance(piece, str):
                yield piece
                continue
            first, *more = piece.source.rstrip("\n").split("\n")
            yield "\n".join([f">>> {first}", *(f"... {line}".rstrip() for line in more), ""])
            yield self.answer(piece)

    def answer(self, example: doctest.Example) -> str:
        """What an example of a session answers, or what it wants to, if that is the same."""
        flags = sum(flag for flag, on in example.options.items() if on)
        same = doctest.OutputChecker().check_output
        with contextlib.redirect_stdout(io.StringIO()) as out:
            try:
                code = compile(example.source, "session", "single", dont_inherit=True)
                exec(code, self.namespace)  # noqa: S102  # Running what a page says is the test.
            except Exception as error:  # noqa: BLE001  # A session may show any of them.
                said = "".join(traceback.format_exception_only(error))
                if example.exc_msg and same(example.exc_msg, said, flags):
                    return example.want
                return f"Traceback (most recent call last):\n  ...\n{said}"
        got = out.getvalue()
        if same(example.want, got, flags):
            return example.want
        return abbreviated(example.want, re.sub(r"^(?=\n)", "<BLANKLINE>", got, flags=re.MULTILINE))

    def yaml(self, block: Block) -> None:
        """Read a document, a file of cases or a list of facts; any other text must be YAML."""
        text = block.text + "\n"
        if block.text.startswith(f"# {EXPECT}"):
            assert all(document.value() for document in split(text, block.notes["file"]))
            return
        if fact := _FACT.match(block.text):
            document = ONE_ACCOUNT if fact[1] in Posting.family else ONE_CITY
            text = f"{document}facts:\n{text}"
        elif not block.text.startswith("eccar:") and "refused" not in block.notes:
            for command in _commands(yaml.safe_load(text)):
                self.run(command.replace(" check ", f" check --on {ON} "))
                assert self.exit == 0, command
            return
        codes: set[str] = set()
        try:
            read(text.encode(), format="yaml")
        except DocumentError as error:
            codes = {finding.code for finding in error.findings}
            if "refused" not in block.notes:
                raise
        assert codes == set(filter(None, re.split(r"[, ]+", block.notes.get("refused", ""))))

    def console(self, text: str) -> str:
        """What is typed in a console, each command followed by what it prints."""
        shown: list[str] = []
        for typed, printed in _typed(text):
            command = re.sub(r" *\\\n *> ?| *\\\n *", " ", typed)
            answer = self.run(command)
            lines = printed if answer is None else _abbreviated_lines(printed, answer)
            shown += [f"$ {typed}", *lines]
        return "\n".join(shown)

    def run(self, command: str) -> list[str] | None:
        """The lines that a command prints; nothing if it is not run."""
        if command == "echo $?":
            return [str(self.exit)]
        arguments = shlex.split(command, comments=True)
        if arguments[0] != "eccar":
            known = any(arguments[: len(name.split())] == name.split() for name in NOT_RUN)
            assert known, f"“{command}” is neither run nor known"
            return None
        target = arguments.pop() if ">" in arguments else None
        if target:
            assert arguments.pop() == ">", command
        assert not {"|", "<", ">", "&&", ";"} & set(arguments), command
        out, printed = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(out if target else printed),
            contextlib.redirect_stderr(printed),
        ):
            try:
                self.exit = main(arguments[1:])
            except SystemExit as end:
                self.exit = int(end.code or 0)
        if target:
            (self.folder / target).write_text(out.getvalue(), encoding="utf-8")
        return printed.getvalue().split("\n")[:-1]


def _commands(data: Any) -> Iterator[str]:
    """The commands ``eccar`` in the steps of a job, anywhere in *data*."""
    if isinstance(data, dict):
        if str(data.get("run")).startswith("eccar "):
            yield data["run"]
        data = list(data.values())
    if isinstance(data, list):
        for item in data:
            yield from _commands(item)


def _typed(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command typed in a console, with the lines that follow it."""
    assert text.startswith("$ "), f"a console block begins with “$ ”: {text[:60]}"
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        lines = part.removesuffix("\n").split("\n")
        end = next(n for n, line in enumerate(lines) if not line.endswith("\\"))
        yield "\n".join(lines[: end + 1]), lines[end + 1 :]


@contextlib.contextmanager
def furnished(folder: Path) -> Iterator[Path]:
    """*folder* with a copy of the examples; from it and ``src`` in it modules can be imported."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    with imported_from(folder), imported_from(folder / "src"):
        yield folder


@contextlib.contextmanager
def imported_from(folder: Path) -> Iterator[None]:
    """Import modules from *folder*, too, and forget those that were not there before."""
    before = {*sys.modules}
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in {*sys.modules} - before:
            if _lies_in(folder, sys.modules[name]):
                del sys.modules[name]


def _lies_in(folder: Path, module: ModuleType) -> bool:
    """Whether a *module* or package was imported from *folder*."""
    files = (getattr(module, "__file__", None), *getattr(module, "__path__", ()))
    return any(Path(file).is_relative_to(folder) for file in files if file)


@functools.cache
def generated_pages() -> dict[str, str]:
    """The pages that are generated, by their names."""
    with imported_from(DOCS):
        pages: dict[str, str] = importlib.import_module("_generate").pages()
    return pages


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def postgresql() -> Any:
    """The module that runs a server; this one is also run as a program, which has no package."""
    with imported_from(ROOT / "tests"):
        return importlib.import_module("postgresql")


def needs(page: Path) -> list[str]:
    """What the environment of the tests has not, and *page* needs."""
    match = _NEEDS.search(page.read_text(encoding="utf-8"))
    return match[1].split() if match else []


def lacking(page: Path) -> list[str]:
    """What *page* needs, and this machine has not."""
    return [
        name
        for name in needs(page)
        if not (postgresql().program("initdb") if name == "postgresql" else find_spec(name))
    ]


@contextlib.contextmanager
def served(page: Path) -> Iterator[None]:
    """A server, if *page* needs one, which the variables of the environment name."""
    if "postgresql" not in needs(page):
        yield
        return
    with postgresql().running() as variables, pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        yield


@pytest.mark.parametrize(
    "page",
    [pytest.param(page, marks=[pytest.mark.integration] if needs(page) else []) for page in PAGES],
    ids=map(_name, PAGES),
)
def test_a_page_does_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every block of a page runs, and prints the output below it."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    text = page.read_text(encoding="utf-8")
    if lacking(page):
        pytest.skip(f"{', '.join(lacking(page))} not installed: make test-integrations")

    with furnished(tmp_path), served(page):
        assert text == played(text, tmp_path, pages_before(page))


AHEAD = (
    "lies ahead; this is",
    "steht noch bevor; Stand",
    "est à venir ; état",
    "To dzień przyszły",
)


@pytest.mark.parametrize("page", PAGES, ids=map(_name, PAGES))
def test_no_output_depends_on_the_day_of_the_run(page: Path) -> None:
    """A day that lies ahead now is past some time: an answer for it has another sentence then."""
    text = page.read_text(encoding="utf-8")

    assert not [sentence for sentence in AHEAD if sentence in text]


def test_blocks_that_lie_are_found(tmp_path: Path) -> None:
    """A wrong answer, a wrong output and a document that cannot be read do not pass."""
    wrong = (
        "```python\n>>> 1 + 1\n3\n```\n```console\n$ eccar rules DOC011 \\\n  --lang en\nno\n```\n"
    )
    right = played(wrong, tmp_path)

    assert ">>> 1 + 1\n2\n" in right
    assert "$ eccar rules DOC011 \\\n  --lang en\nDOC011  error\n" in right
    for text in (
        "```yaml\neccar: membership/1\n```\n",
        "<!-- refused: DOC203 -->\n```yaml\n- fact: applied\n  date: 2024\n```\n",
        "```console\n$ rm -r .\n```\n",
        "```yaml\nsteps: [{run: eccar check nothing.yaml}]\n```\n",
        "```\nof no language\n```\n",
        "```python\nassert False\n```\n",
    ):
        with pytest.raises((DocumentError, AssertionError)):
            played(text, tmp_path)


@pytest.mark.parametrize(
    ("wanted", "actual", "result"),
    [
        ("Rules: …; set aside: 0", "Rules: 45; set aside: 0", "Rules: …; set aside: 0"),
        ("a\n…\nd", "a\nb\nc\nd", "a\n…\nd"),
        ("a\n…\nd", "a\nd", "a\n…\nd"),
        ("a\n…", "b\nc", "b\n…"),
        ("a\n…\nd", "b\nc", "b\nc"),
        ("old\nRules: …", "new\nRules: 45", "new\nRules: …"),
        ("Municip…", "Municipal", "Municip…"),
    ],
)
def test_an_ellipsis_matches_any_text(wanted: str, actual: str, result: str) -> None:
    """Within a line, or for whole lines; what differs elsewhere is replaced."""
    assert abbreviated(wanted, actual) == result


def test_no_page_quotes_totals_of_rules() -> None:
    """A new rule must not change a page; decisions may quote the totals of their day."""
    quoted = [
        f"{_name(page)}: {match[0]}"
        for page in PAGES
        if not page.is_relative_to(DOCS / "decisions")
        for match in _TOTAL.finditer(page.read_text(encoding="utf-8"))
    ]

    assert quoted == []


def test_generated_pages_come_out_the_same_each_time(tmp_path: Path) -> None:
    """The generated pages depend on nothing but the code: not on hashes, not on the day."""
    made = generated_pages()
    program = f"import _generate, pathlib; _generate.write(pathlib.Path({str(tmp_path)!r}))"
    path = os.pathsep.join((str(DOCS), *sys.path))
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)

    assert {file.name for file in tmp_path.iterdir()} == set(made)
    for name, text in made.items():
        assert text == (tmp_path / name).read_text(encoding="utf-8"), name
    for kind in KINDS:
        assert f"\n## A document: `{kind}/" in f"\n{made['documents.md']}", kind


def test_the_picture_of_the_architecture_leaves_out_what_follows() -> None:
    """An import that follows from others is no arrow; units that import each other lie in a row."""
    with imported_from(DOCS):
        drawing = importlib.import_module("_generate.architecture_picture")
    imports = {
        "a": frozenset("bcd"),
        "b": frozenset("ce"),
        "c": frozenset("e"),
        "d": frozenset("e"),
        "e": frozenset("d"),
    }

    assert list(drawing.arrows(imports)) == [("a", "b"), ("b", "c"), ("c", "e")]
    assert drawing.cycles(imports) == [("d", "e"), ("e", "d")]
    assert drawing.heights(imports) == {"a": 3, "b": 2, "c": 1, "d": 0, "e": 0}
    assert drawing.picture(imports).count("<text") == len(imports)


def test_links_lead_somewhere() -> None:
    """Every link to another page or file leads to one that is there, and to a heading in it."""
    generated = generated_pages()
    lost = [
        f"{_name(page)}: {link}"
        for page in PAGES
        for link in _LINK.findall(_without_blocks(page.read_text(encoding="utf-8")))
        if not _leads_somewhere(page, link, generated)
    ]

    assert lost == []


def _leads_somewhere(page: Path, link: str, generated: dict[str, str]) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return False
    return not anchor or target.suffix != ".md" or anchor in _anchors(target, generated)


def _anchors(page: Path, generated: dict[str, str]) -> set[str]:
    text = page.read_text(encoding="utf-8")
    text = _INCLUDE.sub(lambda match: generated[match[1]], text)
    slugs = {_slug(heading) for heading in _HEADING.findall(_without_blocks(text))}
    return slugs | set(_TARGET.findall(text))


def _slug(heading: str) -> str:
    plain = re.sub(r"[`*]", "", heading).lower().replace(" ", "-")
    return re.sub(r"[^\w-]", "", plain)


def _without_blocks(text: str) -> str:
    lines = text.split("\n")
    for block in blocks(text):
        lines[block.first : block.last] = [""] * (block.last - block.first)
    return "\n".join(lines)


def rewrite(names: list[str]) -> None:
    """Write into the pages named what their blocks really print."""
    os.environ.update(COLUMNS="80", NO_COLOR="1", ECCAR_LANG="en")
    for page in [Path(name).resolve() for name in names] or PAGES:
        if lacking(page):
            continue
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, furnished(Path(folder)), served(page):
            right = played(text, Path(folder), pages_before(page))
        if right != text:
            page.write_text(right, encoding="utf-8")
            print(f"rewritten: {_name(page)}")  # noqa: T201  # Run by hand, it says what it did.


if __name__ == "__main__":
    rewrite(sys.argv[1:])
