"""What a report responds to the items of a questionnaire: plain text to paste into a form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, frozen

from ...checking.placeholders import is_placeholder
from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.texts import Text
from ..entries import Response
from ..report import ProgressReport
from .questionnaire import Questionnaire, QuestionnaireItem


@frozen(kw_only=True)
class ItemResponse(Brief):
    """The response of a report to one item.

    Attributes:
        item: The item.
        words: The response in all languages that the report has; ``None`` if it has none.
        entered: The day on which this text was entered into the form, if it was.
    """

    item: QuestionnaireItem
    words: Text | None = None
    entered: dt.date | None = None

    def text(self, lang: str) -> str | None:
        """The response in the language *lang*, and in no other; ``None`` if there is none.

        A placeholder that nobody has replaced yet is none.
        """
        text = dict(self.words.by_language).get(lang) if self.words else None
        return None if text is None or is_placeholder(text) else text

    def excess(self, lang: str) -> int:
        """By how many characters the response in *lang* is longer than the form takes."""
        length, limit = len(self.text(lang) or ""), self.item.max_length
        return max(0, length - limit) if limit else 0


@frozen(kw_only=True)
class ReportResponses(Displayable):
    """What a report responds to each item of a questionnaire.

    Attributes:
        report: The report.
        questionnaire: The questionnaire.
        responses: One response for each item, in the order of the form.
        lang: The language in which they are entered.
    """

    view = "questionnaires.report_responses"

    report: ProgressReport
    questionnaire: Questionnaire
    responses: tuple[ItemResponse, ...]
    lang: str

    @property
    def identity(self) -> str:
        """The identity of the report."""
        return self.report.identity

    @property
    def without_response(self) -> tuple[QuestionnaireItem, ...]:
        """The items to which the report has no response in the language."""
        return tuple(each.item for each in self.responses if each.text(self.lang) is None)

    @property
    def too_long(self) -> tuple[QuestionnaireItem, ...]:
        """The items whose response is longer than the form takes."""
        return tuple(each.item for each in self.responses if each.excess(self.lang))


def responses_to(
    questionnaire: Questionnaire, report: ProgressReport, lang: str = "en"
) -> ReportResponses:
    """What a *report* responds to each item of a *questionnaire*, in the language *lang*.

    A response to the item itself comes first, then the response to the question that it asks, then
    what the report says of the point that it is about.

    >>> from eccar.reports import ProgressReport, Response, minimal_questionnaire
    >>> report = ProgressReport(
    ...     authorities=["de/musterstadt"],
    ...     responses=[Response(item="achievements", words={"en": "A centre opened."})],
    ... )
    >>> responses = responses_to(minimal_questionnaire(), report)
    >>> responses.responses[0].text("en"), len(responses.without_response)
    ('A centre opened.', 12)
    """
    responses = tuple(_response(item, questionnaire.id, report) for item in questionnaire.items)
    return ReportResponses(
        report=report, questionnaire=questionnaire, responses=responses, lang=lang
    )


def _response(item: QuestionnaireItem, questionnaire: str, report: ProgressReport) -> ItemResponse:
    own = report.response(item.id, questionnaire)
    if own is not None:
        return ItemResponse(item=item, words=own.words, entered=own.entered)
    general = report.response(item.question) if item.question else None
    if general is not None:
        return ItemResponse(item=item, words=general.words)
    point = report.point(item.point) if item.point else None
    return ItemResponse(item=item, words=point.words if point else None)


def with_entered(responses: ReportResponses, on: dt.date) -> ProgressReport:
    """The report with these *responses* kept as the text that was entered into the form on the day *on*.

    >>> from eccar.reports import ProgressReport, Response, minimal_questionnaire
    >>> report = ProgressReport(
    ...     authorities=["de/musterstadt"],
    ...     responses=[Response(item="achievements", words={"en": "A centre opened."})],
    ... )
    >>> entered = with_entered(responses_to(minimal_questionnaire(), report), dt.date(2027, 3, 30))
    >>> entered.responses[-1].entered
    datetime.date(2027, 3, 30)
    """
    report, id_ = responses.report, responses.questionnaire.id
    entered = tuple(_entered(responses, on))
    items = {each.item for each in entered}
    others = [r for r in report.responses if r.questionnaire != id_ or r.item not in items]
    return evolve(report, responses=(*others, *entered))


def _entered(responses: ReportResponses, on: dt.date) -> Iterator[Response]:
    for each in responses.responses:
        if each.words is not None and each.text(responses.lang) is not None:
            yield Response(
                item=each.item.id,
                questionnaire=responses.questionnaire.id,
                words=each.words,
                entered=each.entered or on,
            )
