"""The parts of a report in words: what views, answers and papers share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.points import NUMBERS
from ...plan.views.measure_text import counted
from ...render.blocks import Alternatives, Block, Heading, Paragraph
from ...render.fitting import ELLIPSIS
from ...render.localized import document_heading, document_title, localize, names_of, verdict
from ...values.characters import printable
from ...values.dates import When, period
from ...values.identity import distinction_of
from ...values.texts import Count, Text, capitalized, changed, joined
from ..chain.state import ReportState
from ..entries import MeasureReport, PointReport, PointState, Question, Response
from ..lead_time import in_words
from ..packaged import known_scales
from ..references import CarriedOver, ReportedOn
from ..report import ProgressReport
from ..scales import Scale, SelfAssessment

SECTION = "reports.report"
"""The section of the wording with the names of fields, and the sentences about reports."""

DONE = frozenset({PointState.CARRIED_OUT, PointState.UNDER_WAY})
"""The states of a point under which something is, or was, done."""

SHORT_FORM = (Question.ACHIEVEMENTS, Question.DIFFICULTIES, Question.NEXT_STEPS)
"""The questions that the short form has, besides the ten points."""


def shown_verdict(finding: str) -> Iterator[Block]:
    """The sentence *finding* in a line, which a page sets apart from the rest."""
    yield Alternatives(lines=[Paragraph(finding)], page=[verdict(finding)])


def report_title(report: ProgressReport, lang: Language) -> str:
    """Its title, else what it is, its period, and the authorities whose report it is."""
    distinction = distinction_of(report)
    return document_title("report", report.titles, report.authorities, distinction, lang)


def report_heading(
    content: str,
    report: ProgressReport | ReportState,
    distinction: Iterable[object],
    lang: Language,
) -> Heading:
    """The heading of a view: on a page the authorities, above them what it is, below them its title."""
    return document_heading(
        content,
        lang.word("kind", "report"),
        authorities=report.authorities,
        titles=report.titles,
        distinction=distinction,
        lang=lang,
    )


def finding(report: ProgressReport, lang: Language) -> str:
    """The period, the points by state, the number of measures, and what is not confirmed, in a sentence."""
    measures = counted("measures", len(report.measures), lang) if report.measures else ""
    text = lang.apart((points_text(report, lang), measures, *unconfirmed(report, lang)))
    text = lang.line(lang.say(report.period), text) if report.period else text
    return lang.ended(capitalized(text))


def unconfirmed(report: ProgressReport, lang: Language) -> Iterator[str]:
    """How many entries were carried over and not confirmed, if any were."""
    if number := len(report.not_confirmed):
        yield lang.word(SECTION, "unconfirmed", count=Count(number))


def points_text(report: ProgressReport, lang: Language) -> str:
    """How many of the ten points are in which state; none is a grade."""
    states = [state for _, state in point_states(report)]
    numbers = {
        "points_done": sum(state in DONE for state in states),
        "points_planned": states.count(PointState.PLANNED),
        "points_no_action": states.count(PointState.NO_ACTION),
        "points_not_stated": states.count(PointState.NOT_STATED),
    }
    if numbers["points_not_stated"] == len(states):
        return lang.word(SECTION, "points_none_stated")
    shown = {key: number for key, number in numbers.items() if number or key == "points_done"}
    parts = (lang.word(SECTION, key, count=Count(number)) for key, number in shown.items())
    return joined(parts, ", ")


def point_states(report: ProgressReport) -> Iterator[tuple[int, PointState]]:
    """Each of the ten points with its state."""
    for entry in point_entries(report):
        yield entry.point, entry.state


def point_entries(report: ProgressReport) -> Iterator[PointReport]:
    """What is reported of each of the ten points; of those without an entry, that nothing is stated."""
    for number in NUMBERS:
        yield report.point(number) or PointReport(point=number)


def not_stated(report: ProgressReport) -> tuple[int, ...]:
    """The numbers of the points of which no state is given."""
    return tuple(n for n, state in point_states(report) if state is PointState.NOT_STATED)


def unanswered(report: ProgressReport) -> tuple[Question, ...]:
    """The questions of the short form without a response."""
    return tuple(question for question in SHORT_FORM if report.response(question) is None)


def without_stop(text: str) -> str:
    """*text* without the full stop at its end, where it goes on within a line or in brackets."""
    return changed(text, lambda part: part.removesuffix("."))


def labelled(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*."""
    return lang.line(lang.word(SECTION, key), text)


def point_name(number: int, lang: Language) -> str:
    """A point by its number."""
    return lang.word("plan.coverage", "of_point", points=(number,))


def measure_name(entry: MeasureReport, lang: Language) -> str:
    """The title of a measure; its id, if the report gives no title."""
    return localize(entry.titles, lang) if entry.titles else entry.measure or ""


def titled(titles: Text | None, id_: str, lang: Language) -> str:
    """A title with the id in brackets, or whichever of them there is."""
    if titles is None:
        return id_
    title = localize(titles, lang)
    return joined((title, f" ({id_})")) if id_ else title


def question_text(response: Response, lang: Language) -> str:
    """The question that is responded to, or the item by its id and that of the questionnaire."""
    if response.questionnaire:
        values = {"item": response.item, "questionnaire": response.questionnaire}
        return lang.whole(SECTION, "item_of", **values)
    if response.item in tuple(Question):
        return lang.say(Question(response.item))
    return lang.whole(SECTION, "item", item=response.item)


def carried_text(mark: CarriedOver, report: ProgressReport, lang: Language) -> str:
    """Where an entry was taken from, of which day that is, and whether it has been confirmed."""
    kind, own = _identified(mark.origin, report)
    key = f"carried_from_{kind}" if own else "carried_from"
    origin = lang.whole(SECTION, key, id=own or mark.origin)
    details = [as_of_text(mark.as_of, lang)] if mark.as_of else []
    if mark.measure:
        details.append(lang.whole(SECTION, "carried_as", id=mark.measure))
    if details:
        origin = joined((origin, " (", lang.apart(details), ")"))
    confirmed = mark.confirmed or report.confirmed
    answer = (
        lang.word(SECTION, "confirmed_on", day=confirmed)
        if confirmed
        else lang.word(SECTION, "not_confirmed")
    )
    return joined((origin, answer), ", ")


def as_of_text(when: When, lang: Language) -> str:
    """The day of a situation with the word for it; of a period, its ends."""
    if "/" in when.notation:
        return lang.period(when)
    return lang.word("label", "counted_on", date=when)


def situation(when: When) -> When:
    """The day of a situation as sentences say it: if it has two ends it is a period, and no rough day."""
    return period(when) if "/" in when.notation else when


def document_text(identity: str, report: ProgressReport, lang: Language) -> str:
    """A document of the same authorities by its kind and id, another one by its identity."""
    kind, own = _identified(identity, report)
    return lang.whole(SECTION, f"document_{kind}", id=own) if own else printable(identity)


def _identified(identity: str, report: ProgressReport) -> tuple[str, str]:
    """The kind of a document, and what tells it from others of the same authorities.

    That is empty if it is of other authorities, of another kind, or has no id.
    """
    kind, _, rest = identity.partition(":")
    owner, _, own = rest.partition(":")
    same = owner == "+".join(sorted(report.authorities))
    return kind, own if same and kind in NAMED else ""


NAMED = frozenset({"report", "plan", "inventory"})
"""The kinds of documents that sentences name."""


def basis_text(basis: ReportedOn, report: ProgressReport, lang: Language) -> str:
    """The document that a report is on, and the digest of its content, if it is known."""
    text = document_text(basis.identity, report, lang)
    return f"{text} ({labelled('digest', basis.digest, lang)})" if basis.digest else text


_DIGEST = re.compile(r"(sha256:[0-9a-f]{12})[0-9a-f]{52}")


def with_short_digests(text: str) -> str:
    """*text* with only the first twelve digits of digests, as views in brief have it."""
    return changed(text, lambda part: _DIGEST.sub(rf"\1{ELLIPSIS}", part))


def assessment_text(own: SelfAssessment, report: ProgressReport, lang: Language) -> str:
    """The step and the scale in words, and the reasons; a scale that is not at hand by its id."""
    text = step_in_words(own.scale, own.step, lang, report.scales)
    return lang.apart((text, localize(own.words, lang) if own.words else ""))


def judged_text(
    scale: str | None, step: str | None, lang: Language, own: Iterable[Scale] = ()
) -> Iterator[str]:
    """The step and its scale, or whichever of them is given."""
    if scale and step:
        yield step_in_words(scale, step, lang, own)
    elif scale or step:
        yield labelled("scale" if scale else "step", scale or step or "", lang)


def step_in_words(scale_id: str, step_id: str, lang: Language, own: Iterable[Scale] = ()) -> str:
    """A step and its scale by their names; what is neither packaged nor among the *own* scales by its id."""
    scale = known_scales(own).get(scale_id)
    step = scale.step(step_id) if scale else None
    step_name = localize(step.titles, lang) if step else step_id
    scale_name = localize(scale.titles, lang) if scale and scale.titles else scale_id
    return lang.whole(SECTION, "step_on_scale", step=step_name, scale=scale_name)


def field_text(name: str, value: object, report: ProgressReport, lang: Language) -> str:
    """The *value* of the field *name* of a report, in words."""
    match name:
        case "lead_time":
            return lang.say(in_words(str(value)))
        case "as_of" if isinstance(value, When):
            return lang.say(situation(value))
        case "on_behalf_of":
            return names_of(report.on_behalf_of, lang)
        case "basis" if isinstance(value, ReportedOn):
            return basis_text(value, report, lang)
        case "self_assessment" if isinstance(value, SelfAssessment):
            return assessment_text(value, report, lang)
        case _:
            values = value if isinstance(value, tuple) else (value,)
            return joined((printable(v) if type(v) is str else lang.say(v) for v in values), ", ")
