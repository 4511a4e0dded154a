"""Views of an evaluation: what bodies say of the work of an authority, and how far it has come by a day."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...plan.views import reported_counts
from ...plan.views.coverage_text import and_more
from ...plan.views.measure_text import points_in_words
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Heading,
    Items,
    Line,
    Paragraph,
    Section,
    Span,
)
from ...render.fitting import ELLIPSIS, WIDTH, clipped, shortened
from ...render.localized import (
    document_heading,
    document_title,
    heading_in_a_line,
    labelled,
    localize,
    names_of,
)
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Count, capitalized, joined
from ..evaluation.evaluation import Assessor, EvaluatedSubject, Evaluation, Judgement
from ..evaluation.recommendation import Recommendation
from ..evaluation.state import EvaluationState
from .facts import (
    dated_fact,
    fact_in_brief,
    facts_blocks,
    facts_in_lines,
    steps_not_recorded,
)
from .report_text import (
    judged_text,
    point_name,
    shown_verdict,
    situation,
    with_short_digests,
    without_stop,
)
from .reports import scale_text

SECTION = "reports.evaluation"
"""The section of the wording with the names of fields, and the sentences about evaluations."""

STATE = "reports.reportprogress"
"""The section of the wording with the sentences about how far something has come."""

MAX_RECOMMENDATIONS = 3
"""Recommendations of an evaluation that are named in brief."""

TWO_LINES = 2 * WIDTH - 20
"""Columns that fit two lines, wherever they are wrapped."""


def evaluation(evaluation: Evaluation, lang: Language) -> Iterator[Block]:
    """The bodies and what they say in brief; the facts, judgements and recommendations in full."""
    heading = _heading(evaluation, lang)
    finding = _finding(evaluation, lang)
    yield Details(
        brief=_in_brief(evaluation, lang),
        full=(heading, *shown_verdict(finding), *_in_full(evaluation, lang)),
    )


def evaluation_title(evaluation: Evaluation | EvaluationState, lang: Language) -> str:
    """Its title, else what it is, with its id, and the authorities whose work is evaluated."""
    distinction = () if evaluation.titles else (evaluation.id,)
    return document_title(
        "evaluation", evaluation.titles, evaluation.authorities, distinction, lang
    )


def _heading(evaluation: Evaluation | EvaluationState, lang: Language) -> Heading:
    """The heading of the view: on a page the authorities, above them what it is, below them its title."""
    return document_heading(
        evaluation_title(evaluation, lang),
        lang.word("kind", "evaluation"),
        authorities=evaluation.authorities,
        titles=evaluation.titles,
        distinction=() if evaluation.titles else (evaluation.id,),
        lang=lang,
    )


def short_title(evaluation: Evaluation | EvaluationState, lang: Language) -> Heading:
    """The title as a heading of one line."""
    names = names_of(evaluation.authorities, lang)
    if not evaluation.titles:
        return Heading(shortened(evaluation_title(evaluation, lang), WIDTH))
    if not names:
        return Heading(shortened(localize(evaluation.titles, lang), WIDTH))
    return Heading(heading_in_a_line(lambda text: text, evaluation.titles, names, lang))


def _finding(evaluation: Evaluation, lang: Language) -> str:
    """Who made it, and how many judgements and recommendations it has, in one sentence."""
    bodies = lang.listed(printable(assessor.name) for assessor in evaluation.assessors)
    counts = (
        lang.word(SECTION, key, count=Count(number))
        for key, number in (
            ("judged", len(evaluation.judgements)),
            ("recommended", len(evaluation.recommendations)),
        )
        if number
    )
    return lang.ended(headed("by", lang.apart((bodies, *counts)), lang))


def _in_brief(evaluation: Evaluation, lang: Language) -> Iterator[Block]:
    """What was evaluated, what happened last, and the first recommendations."""
    yield short_title(evaluation, lang)
    yield Paragraph(clipped(_finding(evaluation, lang), TWO_LINES))
    lines = [with_short_digests(_evaluated_line(evaluation, lang))] if evaluation.evaluated else []
    lines += [localize(evaluation.words, lang)] if evaluation.words else []
    lines += [capitalized(fact_in_brief(fact, lang)) for fact in evaluation.facts[-1:]]
    yield Items(clipped(line, TWO_LINES) for line in lines)
    yield from _first_recommendations(evaluation, lang)


def _first_recommendations(evaluation: Evaluation, lang: Language) -> Iterator[Block]:
    """The first recommendations, a line each, and the number of the others."""
    given = evaluation.recommendations
    if not given:
        return
    shown = [shortened(recommended(r, lang), WIDTH - 4) for r in given[:MAX_RECOMMENDATIONS]]
    if len(given) > len(shown):
        shown.append(and_more(ELLIPSIS, len(given), lang, len(shown)))
    yield Items(shown, bullets=True)


def recommended(recommendation: Recommendation, lang: Language) -> str:
    """A recommendation by its id, in the words of whoever made it."""
    text = recommendation.words
    return lang.line(recommendation.id, localize(text, lang)) if text else recommendation.id


def _in_full(evaluation: Evaluation, lang: Language) -> Iterator[Block]:
    """All that holds for the whole, the judgements, the recommendations, and the facts."""
    statements = list(_about(evaluation, lang))
    yield Alternatives(
        lines=[Items((each.line(lang),) for each in statements)],
        page=[Items((each.cell(lang),) for each in statements)],
    )
    if evaluation.judgements:
        judged = (_judgement(each, evaluation, lang) for each in evaluation.judgements)
        heading = Heading(lang.word(SECTION, "judgements"), 2)
        yield Section([heading, Items(judged, bullets=True)])
    for recommendation in evaluation.recommendations:
        yield Section(
            [
                Heading(recommended(recommendation, lang), 2),
                *_recommendation(recommendation, evaluation, lang),
            ]
        )
    yield from facts_blocks(evaluation.facts, lang)


def _about(evaluation: Evaluation, lang: Language) -> Iterator[Statement]:
    """What holds for the evaluation as a whole."""
    yield Statement(headed("id", evaluation.id, lang))
    if evaluation.evaluated:
        yield Statement(_evaluated_line(evaluation, lang))
    for assessor in evaluation.assessors:
        yield Statement(headed("assessors", _assessor(assessor, lang), lang))
    as_of = situation(evaluation.as_of) if evaluation.as_of else None
    for key, value in (("form", evaluation.form), ("as_of", as_of)):
        if value is not None:
            yield Statement(headed(key, lang.say(value), lang))
    if evaluation.words:
        yield Statement(headed("words", localize(evaluation.words, lang), lang))
    for count in reported_counts.statements(evaluation.counts, lang):
        yield Statement(headed("counts", str(count.text), lang), count.sources)
    for scale in evaluation.scales:
        yield Statement(headed("scales", scale_text(scale, lang), lang), scale.sources)
    if evaluation.sources:
        name = capitalized(lang.word(SECTION, "sources"))
        yield Statement(name, evaluation.sources, names_sources=True)


def headed(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capitalized(lang.line(lang.word(SECTION, key), text))


def _evaluated_line(evaluation: Evaluation, lang: Language) -> str:
    subjects = (_subject(each, lang) for each in evaluation.evaluated)
    return headed("evaluated", lang.listed(subjects), lang)


def _subject(subject: EvaluatedSubject, lang: Language) -> str:
    """What was evaluated, with its title, its identity and the digest of its content."""
    title = localize(subject.titles, lang) if subject.titles else ""
    digest = lang.line(lang.word(SECTION, "digest"), subject.digest) if subject.digest else ""
    details = lang.apart(
        filter(None, (title, subject.identity and printable(subject.identity), digest))
    )
    kind = lang.say(subject.kind)
    return joined((kind, f" ({details})")) if details else kind


def _assessor(assessor: Assessor, lang: Language) -> str:
    """A body, in which capacity it evaluates, where it has its seat, and how independence was kept."""
    name = printable(assessor.name)
    capacity = lang.say(assessor.kind) if assessor.kind else ""
    parts = [] if capacity == name else [capacity]
    if assessor.seat:
        parts.append(lang.line(lang.word(SECTION, "seat"), names_of((assessor.seat,), lang)))
    if assessor.independence:
        text = without_stop(printable(assessor.independence))
        parts.append(lang.line(lang.word(SECTION, "independence"), text))
    inside = lang.apart(filter(None, parts))
    return f"{name} ({inside})" if inside else name


def _judgement(judgement: Judgement, evaluation: Evaluation, lang: Language) -> str:
    """What a judgement is of, and what it says."""
    said = judgement_text(judgement, evaluation, lang)
    return capitalized(lang.line(_judged(judgement, lang), said))


def judgement_text(judgement: Judgement, evaluation: Evaluation, lang: Language) -> str:
    """The step of a judgement with its scale, the sample, and the words."""
    parts = [*judged_text(judgement.scale, judgement.step, lang, evaluation.scales)]
    if judgement.sample:
        parts.append(lang.line(lang.word(SECTION, "sample"), lang.say(judgement.sample)))
    if judgement.words:  # A sentence, with its full stop, is the last of the line.
        parts.append(localize(judgement.words, lang))
    return lang.apart(parts)


def _judged(judgement: Judgement, lang: Language) -> str:
    """What a judgement is of: a point, a measure, a topic, or the whole."""
    names = [point_name(judgement.point, lang)] if judgement.point else []
    names += [lang.whole(SECTION, "measure", id=judgement.measure)] if judgement.measure else []
    names += [localize(judgement.topic, lang)] if judgement.topic else []
    return joined(names, ", ") if names else lang.word(SECTION, "whole")


def _recommendation(
    recommendation: Recommendation, evaluation: Evaluation, lang: Language
) -> Iterator[Block]:
    """To whom it is made, on which points, until when, and its facts."""
    lines = []
    if recommendation.to:
        lines.append(headed("to", printable(recommendation.to), lang))
    if recommendation.points:
        lines.append(capitalized(points_in_words(recommendation.points, lang)))
    if recommendation.due:
        lines.append(headed("due", lang.say(recommendation.due), lang))
    if lines:
        yield Items(lines)
    yield from facts_in_lines(recommendation.facts, lang, evaluation.scales)


def evaluation_state(state: EvaluationState, lang: Language) -> Iterator[Block]:
    """The step on the day and the fact by which it was reached; in full, what is not recorded, too."""
    finding = Paragraph(_verdict(state, lang))
    because = (capitalized(fact_in_brief(fact, lang)) for fact in filter(None, [state.because]))
    yield Details(
        brief=(
            short_title(state, lang),
            finding,
            Items(clipped(line, TWO_LINES) for line in because),
        ),
        full=(
            _heading(state, lang),
            finding,
            Items((line,) for line in _state_in_full(state, lang)),
        ),
    )


def _verdict(state: EvaluationState, lang: Language) -> Line:
    """The step on the day, and which others are possible."""
    text = lang.say(state.step)
    if not state.certain:
        text = lang.word(STATE, "also_possible", step=state.step, others=state.possibly)
    answer = Span(text, strong=True, style="status")
    return (*labelled(lang.word("label", "as_of", day=state.on), answer, lang), Span("."))


def _state_in_full(state: EvaluationState, lang: Language) -> Iterator[Line]:
    for fact in filter(None, (state.because, *state.published)):
        yield Statement(capitalized(dated_fact(fact, lang)), fact.sources).line(lang)
    for fact in state.pending:
        yield (Span(lang.whole(STATE, "pending", fact=dated_fact(fact, lang))),)
    if state.not_on_record:
        yield (Span(steps_not_recorded(state.not_on_record, lang)),)
