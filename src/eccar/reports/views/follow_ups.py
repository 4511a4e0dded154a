"""The view of the follow-up of recommendations: what is open on a day, and since when."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Section, Table
from ...render.localized import localize, names_of, verdict
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ..evaluation.follow_up import FollowUp
from ..evaluation.recommendation_state import RecommendationState
from .evaluations import headed
from .facts import dated_fact

SECTION = "reports.followup"
"""The section of the wording with the sentences about the follow-up."""

HEADS = ("recommendation", "response", "state", "measures")
"""The heads of the table, behind that of the reference."""


def follow_up(follow: FollowUp, lang: Language) -> Iterator[Block]:
    """How many are open, and a line for each; in full, all that became of each."""
    finding = _finding(follow, lang)
    yield Heading(_title(follow, lang))
    yield Alternatives(lines=[Paragraph(finding)], page=[verdict(finding)])
    if follow.states:
        yield Details(
            brief=[Items((_line(state, lang) for state in follow.states), bullets=True)],
            full=[_table(follow, lang), *(_section(state, lang) for state in follow.states)],
            most=None,
        )


def _title(follow: FollowUp, lang: Language) -> str:
    if not follow.authorities:
        return lang.word(SECTION, "title", day=follow.on)
    names = names_of(follow.authorities, lang)
    return lang.whole(SECTION, "title_of", authorities=names, day=follow.on)


def _finding(follow: FollowUp, lang: Language) -> str:
    """Of how many recommendations something remains to be done."""
    if not follow.states:
        return lang.word(SECTION, "none")
    values = {"open": Count(len(follow.open)), "count": Count(len(follow.states))}
    return lang.word(SECTION, "open", **values)


def _line(state: RecommendationState, lang: Language) -> str:
    """A recommendation in one line: its reference, the response, and whether it is open."""
    parts = (lang.say(state.response), state_text(state, lang))
    return lang.apart((lang.line(state.reference, _words(state, lang)), *parts))


def _words(state: RecommendationState, lang: Language) -> str:
    text = state.recommendation.words
    return localize(text, lang) if text else lang.word(SECTION, "no_words")


def state_text(state: RecommendationState, lang: Language) -> str:
    """Whether something remains to be done, since when or by which fact, and whether that is certain."""
    if state.open:
        since = state.since
        text = (
            lang.word(SECTION, "open_since", day=since) if since else lang.word(SECTION, "is_open")
        )
    elif state.closed is not None:
        text = lang.whole(SECTION, "closed", fact=dated_fact(state.closed, lang))
    else:
        text = lang.word(SECTION, "parts_closed")
    doubt = [lang.word(SECTION, "perhaps_otherwise")] if state.perhaps_otherwise else []
    return lang.apart((text, *doubt))


def _table(follow: FollowUp, lang: Language) -> Table:
    heads = (lang.word(SECTION, "reference"), *(lang.word(SECTION, key) for key in HEADS))
    rows = (_row(state, lang) for state in follow.states)
    return Table(lang.word(SECTION, "caption"), heads=heads, rows=rows)


def _row(state: RecommendationState, lang: Language) -> Iterator[str]:
    yield state.reference
    yield _words(state, lang)
    yield lang.say(state.response)
    yield state_text(state, lang)
    yield lang.listed(printable(each.measure) for each in state.measures) or "–"


def _section(state: RecommendationState, lang: Language) -> Section:
    """All that became of one recommendation."""
    name = lang.line(state.reference, _words(state, lang))
    return Section([Heading(name, 3), Items(map(capitalized, _details(state, lang)), bullets=True)])


def _details(state: RecommendationState, lang: Language) -> Iterator[str]:
    recommendation = state.recommendation
    if recommendation.to:
        yield headed("to", printable(recommendation.to), lang)
    if recommendation.due:
        yield headed("due", lang.say(recommendation.due), lang)
    yield dated_fact(state.responded, lang) if state.responded else lang.say(state.response)
    if state.possibly:
        yield lang.word(SECTION, "also_possible", responses=state.possibly)
    for fact in filter(None, (state.judged, state.own_words)):
        yield dated_fact(fact, lang)
    yield state_text(state, lang)
    if state.parts:
        numbers = {"closed": Count(state.parts_closed), "count": Count(len(state.parts))}
        yield lang.word(SECTION, "parts", **numbers)
    if state.same_as:
        yield lang.whole(SECTION, "same_as", other=state.same_as)
    if state.repeats:
        yield lang.whole(SECTION, "repeats", other=state.repeats)
    for each in state.measures:
        yield lang.whole(SECTION, "answered", measure=each.measure, identity=each.identity)


def follow_up_table(follow: FollowUp, lang: Language) -> Table:
    """A recommendation a row, with values as documents have them, for spreadsheets."""
    heads = ("reference", "recommendation", "response", "open", "since", "measures")
    return Table("", heads=heads, rows=(_data_row(state, lang) for state in follow.states))


def _data_row(state: RecommendationState, lang: Language) -> tuple[str, ...]:
    text = state.recommendation.words
    measures = "; ".join(each.measure for each in state.measures)
    return (
        state.reference,
        localize(text, lang) if text else "",
        state.response.value,
        "yes" if state.open else "no",
        str(state.since or ""),
        measures,
    )
