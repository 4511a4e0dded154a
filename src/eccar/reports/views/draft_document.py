"""A drafted report as a document to fill in: its questions as placeholders, comments on what came from where."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from ...checking.placeholders import is_placeholder
from ...documents.emit import dump
from ...documents.formats import FORMATS, YAML
from ...documents.writing import content_for, to_dict
from ...languages import base_of
from ...languages.language import Language
from ...plan.packaged import ten_points
from ...values.texts import Count
from ..entries import Question, Response
from ..report import ProgressReport
from ..rounds.questionnaire import Questionnaire, QuestionnaireItem
from ..rounds.responses import responses_to

EXPECTED = (Question.ACHIEVEMENTS, Question.DIFFICULTIES, Question.NEXT_STEPS)
"""The questions that the short form answers."""

OFFERED = (Question.WHAT_WAS_HARD, Question.WOULD_REPEAT)
"""The questions that help and that nobody has to answer."""


@frozen(kw_only=True)
class DraftDocument:
    """A drafted report as text in YAML.

    Attributes:
        report: The drafted report, with the open questions as placeholders.
        lang: The language of questions and comments.
        questionnaire: The questionnaire that is answered.
        is_proposed: Whether the period was proposed, and not given.
    """

    report: ProgressReport
    lang: Language
    questionnaire: Questionnaire | None = None
    is_proposed: bool = False

    def text(self) -> str:
        """The document: what ``dumps`` gives, with comments between its keys and entries."""
        return "".join(self._parts())

    def content_for(self, file: str) -> bytes:
        """What is written to a *file* by its name: YAML with the comments, other formats without them.

        Raises ``DocumentError`` if the format is not known, or cannot hold the report.
        """
        content = content_for(file, self.report, lang=self.lang.code)
        is_yaml = FORMATS.get(os.path.splitext(file)[1].lower()) == YAML
        return self.text().encode() if is_yaml else content

    def _parts(self) -> Iterator[str]:
        entries = {"responses": self._responses, "points": self._points}
        for key, content in to_dict(self.report).items():
            yield from self._notes(key)
            if key in entries:
                yield f"{key}:\n"
                yield from entries[key](content)
            else:
                yield dump({key: content})

    def _notes(self, key: str) -> Iterator[str]:
        """The comments above a *key* of the document."""
        report, on = self.report, self.report.as_of
        if key == "recorded":
            yield self._note("first", day=report.recorded)
        if key == "period" and self.is_proposed:
            yield self._note("period")
        if key == "responsible" and is_open(report.responsible):
            yield self._note("responsible")
        if key == "basis" and report.basis:
            yield self._note("basis", identity=report.basis.identity, as_of=on)
        if key == "responses":
            yield from self._to_confirm()
        if key == "points":
            yield _commented(self.lang.word("reports.template", "points"))

    def _to_confirm(self) -> Iterator[str]:
        """What was carried over, from where, and the line by which it is confirmed."""
        for origin, count in carried_from(self.report).items():
            yield self._note("carried_over", count=Count(count), origin=origin)
        if self.report.not_confirmed:
            yield self._note("confirm")
            yield _commented(dump({"confirmed": str(self.report.recorded)}))

    def _responses(self, content: Iterable[Mapping[str, Any]]) -> Iterator[str]:
        """The responses, each below its question; as comments, the questions that are only offered."""
        for response, entry in zip(self.report.responses, content, strict=True):
            if question := self._question(response):
                yield _commented(question)
            yield _entry(entry)
        answered = {response.item for response in self.report.responses}
        for offered in OFFERED:
            if offered not in answered:
                yield _commented(self._asked(offered))
                yield _commented(_entry({"item": str(offered), "words": {self._code: "…"}}))

    def _points(self, content: Iterable[Mapping[str, Any]]) -> Iterator[str]:
        edition = ten_points().edition_on(self.report.recorded or "2026-01-01")
        titles = {point.number: point.titles for point in edition.points} if edition else {}
        for entry in content:
            number = entry["point"]
            if number in titles:
                yield _commented(f"{number}. {self.lang.own(titles[number])}")
            yield _entry(entry)

    def _question(self, response: Response) -> str:
        """The question of a *response*, unless its placeholder has it."""
        if is_open(self.lang.own(response.words)):
            return self._length(response)
        if response.questionnaire is None:
            known = response.item in [str(question) for question in Question]
            return self._asked(Question(response.item)) if known else ""
        item = self.questionnaire.item(response.item) if self.questionnaire else None
        return self.lang.own(item.titles) if item else ""

    def _length(self, response: Response) -> str:
        item = self.questionnaire.item(response.item) if self.questionnaire else None
        if item is None or response.questionnaire is None or item.max_length is None:
            return ""
        return self.lang.word("reports.draft", "length", number=item.max_length)

    def _asked(self, question: Question) -> str:
        return self.lang.word("reports.question_text", question.value)

    def _note(self, key: str, **values: object) -> str:
        return _commented(self.lang.word("reports.draft", key, **values))

    @property
    def _code(self) -> str:
        return base_of(self.lang.code)


def draft_document(
    report: ProgressReport,
    lang: Language,
    *,
    questionnaire: Questionnaire | None = None,
    is_proposed: bool = False,
) -> DraftDocument:
    """The *report*, a draft, as a document to fill in, in the language *lang*.

    Args:
        report: The draft.
        lang: The language of questions and comments.
        questionnaire: The questionnaire whose items are asked, too.
        is_proposed: Whether its period was proposed, and not given.
    """
    code = base_of(lang.code)
    responses = (*report.responses, *_open_responses(report, questionnaire, lang, code))
    unit = f"‹{lang.word('template', 'unit')}›"
    filled = evolve(report, responses=responses, responsible=report.responsible or unit)
    return DraftDocument(
        report=filled, lang=lang, questionnaire=questionnaire, is_proposed=is_proposed
    )


def _open_responses(
    report: ProgressReport, questionnaire: Questionnaire | None, lang: Language, code: str
) -> Iterator[Response]:
    """Placeholders for what *report* does not answer: the questions of the short form, and the items."""
    for question in EXPECTED:
        if report.response(question) is None:
            asked = lang.word("reports.question_text", question.value)
            yield Response(item=str(question), words={code: f"‹{asked}›"})
    if questionnaire is not None:
        for item in open_items(report, questionnaire, code):
            title = " ".join(lang.own(item.titles).split())
            placeholder = {code: f"‹{title}›"}
            yield Response(item=item.id, questionnaire=questionnaire.id, words=placeholder)


def open_items(
    report: ProgressReport, questionnaire: Questionnaire, code: str
) -> tuple[QuestionnaireItem, ...]:
    """The items to which *report* has no response, and which ask for no question of every report."""
    open_ = responses_to(questionnaire, report, code).without_response
    return tuple(item for item in open_ if item.question not in EXPECTED)


def carried_from(report: ProgressReport) -> dict[str, int]:
    """How many entries were carried over from each document, by its identity."""
    counts: dict[str, int] = {}
    for mark in report.not_confirmed:
        counts[mark.origin] = counts.get(mark.origin, 0) + 1
    return counts


def is_open(text: str | None) -> bool:
    """Whether a *text* is a placeholder."""
    return text is not None and is_placeholder(text)


def _entry(content: Mapping[str, Any]) -> str:
    """An entry of a list, as it is below its key."""
    return dump({"entries": [dict(content)]}).partition("\n")[2]


def _commented(text: str) -> str:
    """The lines of *text* as comments."""
    return "".join(f"# {line}\n" for line in text.splitlines())
