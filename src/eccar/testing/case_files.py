"""The grammar of case files, which ``eccar.testing.cases`` describes: from text to documents.

Everything here is text: no document is read before the file is split, since the readers of
documents refuse a second one. Whatever breaks the grammar is a ``CaseError`` with file and line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from attrs import field, frozen

from ..documents.reading import read

EXPECT, RELATED, SCHEDULE, CASE = "expect:", "related", "schedule", "case:"
NOTHING, NOT_EVALUATED = "nothing", "not evaluated"

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_PATH = re.compile(r"[^\s\[\].]+(\.[^\s\[\].]+|\[[^\s\[\]]+\])*")
_WITH = re.compile(r"\swith(?:\s|$)")
_VALUE = re.compile(r"([a-z_]+)=(.*)")
_BETWEEN_VALUES = re.compile(r", (?=[a-z_]+=)")


class CaseError(ValueError):
    """A case file breaks the grammar; the message says where, what is wrong and what to do."""


@frozen(kw_only=True)
class Answer:
    """What a rule says once: where it finds something, or where it cannot be evaluated.

    ``path`` is empty for the document as a whole; ``values`` are texts by their names.
    """

    path: str = ""
    evaluated: bool = True
    values: Mapping[str, str] = field(factory=dict, hash=False)

    def expects(self, other: Answer) -> bool:
        """Whether *other* is at this path and has the values that are named here."""
        same = (self.path, self.evaluated) == (other.path, other.evaluated)
        return same and self.values.items() <= other.values.items()

    def line(self, code: str) -> str:
        """The answer of the rule with a *code* as a line of a case file."""
        values = ", ".join(f"{key}={text}" for key, text in sorted(self.values.items()))
        state, given = "" if self.evaluated else NOT_EVALUATED, f"with {values}" if values else ""
        return " ".join(filter(None, ("#", EXPECT, code, state, self.path, given)))


@frozen(kw_only=True)
class CaseDocument:
    """One document of a case file: its text, its file and the line on which it begins."""

    file: str
    line: int
    text: str

    @property
    def head(self) -> tuple[str, ...]:
        """The comments with which the document begins, without their signs."""
        lines = itertools.takewhile(lambda line: line.startswith("#"), self.text.split("\n"))
        return tuple(line[1:].strip() for line in lines)

    @property
    def role(self) -> str:
        """The word that says what the document is for: ``EXPECT``, ``RELATED``, ``SCHEDULE``."""
        first = next(iter(self.head), "")
        return EXPECT if first.startswith(EXPECT) else first

    @property
    def sentence(self) -> str:
        """What the document shows: the comment after its role or its expectations."""
        start = len(self.expectations) or 1
        return next((line for line in self.head[start:][:1] if not line.startswith(CASE)), "")

    @property
    def expectations(self) -> tuple[str, ...]:
        """The lines of the head that say what is expected, without ``expect:``."""
        lines = itertools.takewhile(lambda line: line.startswith(EXPECT), self.head)
        return tuple(line.removeprefix(EXPECT).strip() for line in lines)

    def value(self) -> Any:
        """The value of the document; each call reads it anew.

        The lines before it are kept as empty ones, so that errors name the line in the file.
        """
        text = "\n" * (self.line - 1) + self.text
        return read(text.encode(), format="yaml", name=self.file).value

    def refuse(self, message: str, offset: int = 0) -> NoReturn:
        """Raise a ``CaseError`` for the line that is *offset* lines below the document's first."""
        raise CaseError(f"{self.file}:{self.line + offset}: {message}")


def split(text: str, file: str) -> Iterator[CaseDocument]:
    """The documents in the *text* of a *file*: what lies between its lines of ``---``."""
    lines = text.split("\n")
    separators = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    for before, after in itertools.pairwise([-1, *separators, len(lines)]):
        body = "\n".join(lines[before + 1 : after])
        document = CaseDocument(file=file, line=before + 2, text=body)
        if document.role not in (EXPECT, RELATED, SCHEDULE):
            roles = f"'# {EXPECT} …', '# {RELATED}' or '# {SCHEDULE}'"
            document.refuse(f"The document does not say what it is for. Begin it with {roles}.")
        if not document.sentence:
            document.refuse("The document does not say what it shows. Say it in the next comment.")
        yield document


def expectation(document: CaseDocument, code: str) -> Iterator[Answer]:
    """The answers that a *document* expects of the rule with a *code*."""
    for offset, line in enumerate(document.expectations):
        if line != NOTHING:
            yield from _answers(line, document, code, offset)
        elif len(document.expectations) > 1:
            document.refuse(f"'{NOTHING}' excludes other expectations. Keep one.", offset)


def case_name(document: CaseDocument) -> str:
    """The name that a comment in the head of a *document* gives it, or an empty text."""
    names = [line.removeprefix(CASE).strip() for line in document.head if line.startswith(CASE)]
    if len(names) > 1 or not all(map(_NAME.fullmatch, names)):
        hint = "Write one name of small letters, digits and hyphens."
        document.refuse(f"The case is named {' and '.join(names)!r}. {hint}")
    return next(iter(names), "")


def _answers(line: str, document: CaseDocument, code: str, offset: int) -> Iterator[Answer]:
    """The answers that one *line* expects of the rule with a *code*."""
    answer, *given = _WITH.split(line, maxsplit=1)
    head, *rest = answer.split() or [""]
    evaluated = rest[:2] != NOT_EVALUATED.split()
    paths = rest if evaluated else rest[2:]
    wrong = [path for path in paths if not _PATH.fullmatch(path)]
    if head != code:
        hint = f"Write '# {EXPECT} {code} path' or '# {EXPECT} {NOTHING}'."
        document.refuse(f"{head!r} is not the code of the rule of this file. {hint}", offset)
    if wrong:
        document.refuse(f"{wrong[0]!r} is not a path. Write it as facts[0].date.", offset)
    if given and len(paths) > 1:
        document.refuse("The values belong to several paths. Give each path a line.", offset)
    values = _values(given[0], document, offset) if given else {}
    for path in paths or [""]:
        yield Answer(path=path, evaluated=evaluated, values=values)


def _values(given: str, document: CaseDocument, offset: int) -> dict[str, str]:
    """The texts by name that are *given* on a line of a document."""
    matches = [_VALUE.fullmatch(item.strip()) for item in _BETWEEN_VALUES.split(given)]
    if None in matches:
        document.refuse(f"{given!r} are no values. Write them as year=2026, what=paid.", offset)
    return {match[1]: match[2] for match in matches if match}
