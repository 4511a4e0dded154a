"""Test cases of rules: small invented documents with the findings they produce, or none.

The cases of the rule MEM101 are in one file, ``MEM101.yaml``: YAML documents that are separated by
lines of ``---``. The file is split as text before any document is read, and each document begins
with comments, its head::

    # expect: MEM101 facts
    # Accepted, and no application on record.
    # case: no-application
    eccar: membership/1
    …
    ---
    # expect: nothing
    # Applied, then accepted.
    eccar: membership/1
    …
    ---
    # related
    # The city that applied jointly.
    eccar: membership/1
    …

The grammar of a head, as ABNF (RFC 5234)::

    head     = role sentence *comment
    role     = 1*expect / "# related" LF / "# schedule" LF
    expect   = "# expect: " ("nothing" / answer) LF
    answer   = code [" not evaluated"] (*(" " path) / [" " path] " with " values)
    values   = key "=" text *(", " key "=" text)
    sentence = "# " what the document shows LF
    comment  = "# case: " name LF / "#" anything LF

- ``# expect:`` begins a case. Each path stands for one finding of the rule, in the order of the
  report; a path that is found twice is written twice, and many paths may go on several lines.
  Without a path the answer is about the document as a whole. ``not evaluated`` stands for a rule
  that lacks what it needs to know.
- ``with`` compares values of the one finding on its line, as text: ``year=2026, what=paid``. The
  items of a list are joined by ``; ``. Values that are not named are not compared.
- ``# case:`` names the case (small letters, digits, hyphens, a letter first); else its name is its
  number in the file.
- ``# related`` documents are checked together with the case above them. Of a rule across documents
  (``DOS…``), a path begins with the place of the document among those of its authority:
  ``documents[0].basis``. A ``# schedule`` holds the
  fees by which the case above is checked, if they are not those of the library.
- The document of a case may say under ``extra: {case: …}`` on which day it is checked
  (``on: 2024-01-01``), and that no statutory figures are known (``figures: none``).
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from ..checking.check import check
from ..checking.reports import Report
from ..fees.schedule import FeeSchedule
from ..kinds import COLLECTIONS, Collection, resolve
from ..values.dates import day
from ..values.figures import Statutes
from ..values.packaged import names, text
from .case_files import (
    EXPECT,
    NOTHING,
    RELATED,
    SCHEDULE,
    Answer,
    CaseDocument,
    case_name,
    expectation,
    split,
)

DAY = dt.date(2026, 11, 22)
"""The day on which a case is checked, unless its document names another."""

_HERE = Path(__file__).parent
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


@frozen(kw_only=True)
class Case:
    """A small document and what one rule says about it.

    ``expectation`` holds the answers that the rule with the ``code`` gives, none for a case in
    which nothing is found. ``related_documents`` are checked together with the ``document``.
    """

    code: str
    name: str
    expectation: tuple[Answer, ...]
    document: CaseDocument
    related_documents: tuple[CaseDocument, ...] = ()
    schedule_document: CaseDocument | None = None

    def __str__(self) -> str:
        return f"{self.code}/{self.name}"

    @property
    def sentence(self) -> str:
        """What the case shows, in one sentence."""
        return self.document.sentence

    def value(self) -> Any:
        """The value that is checked, the document's; each call reads it anew.

        Of a rule across documents it is the dossier of all documents of the same authority.
        """
        value, line = self.document.value(), self._collection
        if line is None:
            return value
        gathered = resolve(line.gather)((value, *self._others()))
        return next(each for each in gathered if value in each.documents)

    def related(self) -> tuple[Any, ...]:
        """The values of the documents, or the dossiers, that are checked together with the case."""
        if (line := self._collection) is None:
            return self._others()
        value = self.document.value()
        gathered = resolve(line.gather)((value, *self._others()))
        return tuple(each for each in gathered if value not in each.documents)

    def _others(self) -> tuple[Any, ...]:
        return tuple(document.value() for document in self.related_documents)

    @property
    def _collection(self) -> Collection | None:
        """What holds the documents together, if the rule is one across documents."""
        lines = COLLECTIONS.values()
        return next((line for line in lines if self.code.startswith(line.prefix)), None)

    def schedule(self) -> FeeSchedule | None:
        """The fees to check by; ``None`` for those of the library."""
        if self.schedule_document is None:
            return None
        schedule: FeeSchedule = self.schedule_document.value()
        return schedule

    def options(self, value: Any) -> dict[str, Any]:
        """The keywords of ``check`` with which *value*, that of the document, is checked."""
        document = value if self._collection is None else self.document.value()
        settings = document.extra.get("case", {})
        return {
            "on": day(settings["on"]) if "on" in settings else DAY,
            "figures": Statutes() if settings.get("figures") == "none" else None,
            "schedule": self.schedule(),
            "related": self.related(),
        }

    def check(self, **options: Any) -> Report:
        """The report on the document; *options* of ``check`` go before those of the case.

        Cases of rules of your own need ``rules=RULES``.
        """
        value = self.value()
        return check(value, **{**self.options(value), **options})

    def answers(self, report: Report) -> tuple[Answer, ...]:
        """What the rule of the case says in a *report*: its findings, then what it lacks."""
        return tuple(
            Answer(path=str(entry.path), values=_as_texts(entry.values), evaluated=evaluated)
            for entries, evaluated in ((report.findings, True), (report.not_evaluated, False))
            for entry in entries
            if entry.code == self.code
        )

    def mismatch(self, report: Report) -> str:
        """How a *report* differs from the expectation; an empty text if it does not.

        It names the case, its file and line, and shows what was found as lines of a case file.
        """
        answers = self.answers(report)
        place = f"{self.document.file}:{self.document.line}"
        if errors := [gap.error for gap in report.not_evaluated if gap.error]:
            return f"{place}: {self} ({self.sentence}) fails: {errors[0]}"
        if len(answers) == len(self.expectation) and all(
            expected.expects(answer)
            for expected, answer in zip(self.expectation, answers, strict=True)
        ):
            return ""
        lines = [answer.line(self.code) for answer in answers] or [f"# {EXPECT} {NOTHING}"]
        return "\n    ".join([f"{place}: {self} ({self.sentence}) gives", *lines])


def cases(path: str | os.PathLike[str] | None = None) -> Iterator[Case]:
    """The cases in the file *path* or in the folder *path*, by code and in the order of their files.

    Without a *path* they are those of the library. In a folder each ``.yaml`` file is a case file;
    folders within it are left alone. Raises ``CaseError`` for a file that breaks the grammar.
    """
    for file, content in _files(Path(path)) if path is not None else _own():
        yield from parse(content, file, os.path.basename(file).partition(".")[0])


def parse(text: str, file: str, code: str) -> Iterator[Case]:
    """The cases in the *text* of a *file*, which are those of the rule with a *code*."""
    documents = list(split(text, file))
    first = documents[0]
    if not _CODE.fullmatch(code):
        first.refuse(f"{code!r} is not the code of a rule. Name the file as MEM101.yaml.")
    starts = [index for index, document in enumerate(documents) if document.role == EXPECT]
    if 0 not in starts:
        first.refuse(f"No case precedes this document. Begin the file with '# {EXPECT} …'.")
    names: set[str] = set()
    for number, (start, end) in enumerate(itertools.pairwise([*starts, len(documents)]), 1):
        case = _case(code, str(number), documents[start:end])
        if case.name in names:
            case.document.refuse(f"Another case is named {case.name!r}. Choose another name.")
        names.add(case.name)
        yield case


def _case(code: str, number: str, documents: Sequence[CaseDocument]) -> Case:
    """The case that the first of the *documents* begins, to which the others belong."""
    document, *others = documents
    schedules = [other for other in others if other.role == SCHEDULE]
    if len(schedules) > 1:
        schedules[1].refuse("The case has a schedule already. Keep one of the two.")
    return Case(
        code=code,
        name=case_name(document) or number,
        expectation=tuple(expectation(document, code)),
        document=document,
        related_documents=tuple(other for other in others if other.role == RELATED),
        schedule_document=schedules[0] if schedules else None,
    )


def _as_texts(values: Mapping[str, Any]) -> dict[str, str]:
    """The *values* as a case file writes them: on one line, lists with semicolons."""
    return {key: _as_text(value) for key, value in values.items()}


def _as_text(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_as_text, value))
    return " ".join(str(value).split())


def _own() -> Iterator[tuple[str, str]]:
    """The names and texts of the library's case files, which the sources have among the tests."""
    folder = _HERE.parents[2] / "tests" / "cases"
    if folder.is_dir():
        return _files(folder)
    packed = "eccar.testing", "cases"
    return ((name, text(*packed, name)) for name in names(*packed))


def _files(source: Path) -> Iterator[tuple[str, str]]:
    """The paths and texts of the case files in the folder *source*, or of the file *source*."""
    files = source.glob("*.yaml") if source.is_dir() else [source]
    for file in sorted(files, key=lambda file: file.name):
        yield str(file), file.read_text(encoding="utf-8")
