"""A drafted report as a document to fill in: its questions as placeholders, comments on what came from where."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
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
from ...values.dates import When
from ...values.texts import Count
from ..entries import PointReport, Question, Response
from ..report import ProgressReport
from ..rounds.questionnaire import ItemType, Questionnaire, QuestionnaireItem
from ..rounds.responses import responses_to
from ..rounds.round import ReportingRound
from .report_text import situation

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
        round: The round that the report is for.
        questionnaire: The questionnaire that is answered.
        is_proposed: Whether the period was proposed, and not given.
    """

    report: ProgressReport
    lang: Language
    round: ReportingRound | None = None
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
        if key == "period":
            yield from self._of_period()
        if key == "round" and self.round and (due := self._due(self.round)):
            yield self._note("round", day=due)
        if key == "responsible" and is_open(report.responsible):
            yield self._note("responsible")
        if key == "basis" and report.basis:
            yield self._note("basis", identity=report.basis.identity, as_of=on and situation(on))
        if key == "responses":
            yield from self._to_confirm()
        if key == "points":
            yield _commented(self.lang.word("reports.template", "points"))

    def _of_period(self) -> Iterator[str]:
        """Whether the period is a proposal, or the one that a round asks for."""
        if self.is_proposed:
            yield self._note("period")
        elif self.round and self.report.period == self.round.period:
            yield self._note("period_of_round", id=self.round.id)

    def _due(self, round_: ReportingRound) -> When | None:
        """Until when a round asks for the report, as known on the day of the draft."""
        report = self.report
        return round_.deadline_for(report.authorities[0], report.recorded or dt.date.max)

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
        items = items_of_points(self.questionnaire) if self.questionnaire else {}
        for entry in content:
            number = entry["point"]
            if number in titles:
                yield _commented(f"{number}. {self.lang.own(titles[number])}")
            if number in items:
                yield _commented(self._limit(items[number]))
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
        return self._limit(item) if item and response.questionnaire else ""

    def _limit(self, item: QuestionnaireItem) -> str:
        """The most characters that the form takes for an *item*, if it has a limit."""
        if item.max_length is None:
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
    round: ReportingRound | None = None,
    questionnaire: Questionnaire | None = None,
    is_proposed: bool = False,
) -> DraftDocument:
    """The *report*, a draft, as a document to fill in, in the language *lang*.

    Args:
        report: The draft.
        lang: The language of questions and comments.
        round: The round that the report is for.
        questionnaire: The questionnaire whose items are asked, too.
        is_proposed: Whether its period was proposed, and not given.
    """
    code = base_of(lang.code)
    responses = (*report.responses, *_open_responses(report, questionnaire, lang, code))
    unit = f"‹{lang.word('template', 'unit')}›"
    points = tuple(_open_points(report, questionnaire, lang, code))
    filled = evolve(
        report, responses=responses, points=points, responsible=report.responsible or unit
    )
    return DraftDocument(
        report=filled,
        lang=lang,
        round=round,
        questionnaire=questionnaire,
        is_proposed=is_proposed,
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
            placeholder = {code: _placeholder(item, lang)}
            yield Response(item=item.id, questionnaire=questionnaire.id, words=placeholder)


def _open_points(
    report: ProgressReport, questionnaire: Questionnaire | None, lang: Language, code: str
) -> Iterator[PointReport]:
    """The points; those that an item asks about, and of which nothing is written yet, with its question."""
    items = items_of_points(questionnaire) if questionnaire else {}
    for entry in report.points:
        item = items.get(entry.point)
        is_open = item is not None and entry.words is None
        yield evolve(entry, words={code: _placeholder(item, lang)}) if item and is_open else entry


def _placeholder(item: QuestionnaireItem, lang: Language) -> str:
    """The question of an *item* in one line, to be replaced by the response."""
    return f"‹{' '.join(lang.own(item.titles).split())}›"


def open_items(
    report: ProgressReport, questionnaire: Questionnaire, code: str
) -> tuple[QuestionnaireItem, ...]:
    """The items to which *report* has no response, and which are asked nowhere else in it.

    Elsewhere are the questions of every report, and the points (``items_of_points``).
    """
    open_ = responses_to(questionnaire, report, code).without_response
    points = {entry.point for entry in report.points}
    asked = [item for number, item in items_of_points(questionnaire).items() if number in points]
    return tuple(item for item in open_ if item.question not in EXPECTED and item not in asked)


def items_of_points(questionnaire: Questionnaire) -> dict[int, QuestionnaireItem]:
    """By the number of a point, the item to which what a report says of the point responds in full.

    That is the only item about the point, asks for a text, and for no question of every report.
    """
    items = [item for item in questionnaire.items if item.point is not None]
    counts = Counter(item.point for item in items)
    return {
        item.point: item
        for item in items
        if item.point
        and counts[item.point] == 1
        and item.type is ItemType.TEXT
        and item.question is None
    }


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
