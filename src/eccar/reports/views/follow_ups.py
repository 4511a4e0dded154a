"""The view of the follow-up of recommendations: what is open on a day, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.views.coverage_text import and_more
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Heading,
    Items,
    Paragraph,
    Row,
    RowList,
    Section,
    Table,
)
from ...render.fitting import ELLIPSIS, WIDTH, shortened
from ...render.localized import document_heading, lang_span, localize, names_of
from ...render.spans import NONE
from ...render.summaries import first_names
from ...values.characters import printable
from ...values.dates import When, when
from ...values.texts import Count, capitalized
from ..evaluation.follow_up import FollowUp
from ..evaluation.recommendation_state import RecommendationState
from .evaluations import headed
from .facts import dated_fact
from .report_text import shown_verdict

SECTION = "reports.followup"
"""The section of the wording with the sentences about the follow-up."""

HEADS = ("recommendation", "response", "state", "measures")
"""The heads of the table, behind that of the reference."""


MAX_STATES = 7
"""Recommendations that are named in brief."""


def follow_up(follow: FollowUp, lang: Language) -> Iterator[Block]:
    """How many are open, and a line for each of the first; in full, all that became of each."""
    title, said = _title(follow, lang), finding(follow, lang)
    heading = document_heading(
        title,
        lang.word(SECTION, "caption"),
        authorities=follow.authorities,
        titles=None,
        lang=lang,
        on=follow.on,
    )
    answer = tuple(shown_verdict(said))
    if not follow.states:
        short = Heading(shortened(title, WIDTH))
        yield from (Alternatives(lines=[short], page=[heading]), *answer)
        return
    yield Details(
        brief=(
            Heading(shortened(title, WIDTH)),
            Paragraph(said),
            Items(_in_brief(follow, lang), bullets=True),
        ),
        full=(heading, *answer, *_in_full(follow, lang)),
    )


def _in_full(follow: FollowUp, lang: Language) -> Iterator[Block]:
    """A table of the recommendations, and all that became of each; a page has a row for each instead."""
    if follow.listed:
        sections = (_section(state, lang) for state in follow.listed)
        rows = (_page_row(state, lang) for state in follow.listed)
        caption = lang.word(SECTION, "caption")
        yield Alternatives(
            lines=[_table(follow, lang), *sections], page=[RowList(caption=caption, rows=rows)]
        )


def _page_row(state: RecommendationState, lang: Language) -> Row:
    """The words of a recommendation, its reference with the state, and what became of it."""
    text = state.recommendation.words
    title = lang_span(text, lang) if text else lang.word(SECTION, "no_words")
    answer = (printable(state.reference), state_text(state, lang))
    details = [(capitalized(each),) for each in _details(state, lang)]
    return Row(title=title, answer=lang.apart(answer), blocks=[Items(details)] if details else [])


def _title(follow: FollowUp, lang: Language) -> str:
    if not follow.authorities:
        return lang.word(SECTION, "title", day=follow.on)
    names = names_of(follow.authorities, lang)
    return lang.whole(SECTION, "title_of", authorities=names, day=follow.on)


def finding(follow: FollowUp, lang: Language) -> str:
    """Of how many recommendations something remains to be done."""
    if not follow.states:
        return lang.word(SECTION, "none")
    values = {"count": Count(follow.open_count), "of": Count(len(follow.counted))}
    return lang.word(SECTION, "open", **values)


def without_any(others: Iterable[FollowUp], lang: Language) -> Paragraph:
    """The names of the authorities of *others*, for which no recommendation is on record."""
    names = first_names([names_of(each.authorities, lang) for each in others], lang)
    return Paragraph(lang.whole(SECTION, "none_for", names=names))


def _in_brief(follow: FollowUp, lang: Language) -> Iterator[str]:
    """The first recommendations, open ones before the others, and the number of the rest."""
    states = sorted(follow.listed, key=lambda state: not state.open)
    yield from (_line(state, lang) for state in states[:MAX_STATES])
    if len(states) > MAX_STATES:
        yield and_more(ELLIPSIS, len(states), lang, MAX_STATES)


def _line(state: RecommendationState, lang: Language) -> str:
    """A recommendation in a line: its reference, whether it is open, and its words as far as they fit."""
    parts = (state_text(state, lang), _words(state, lang))
    return shortened(lang.line(state.reference, lang.apart(parts)), WIDTH - 4)


def _words(state: RecommendationState, lang: Language) -> str:
    text = state.recommendation.words
    return localize(text, lang) if text else lang.word(SECTION, "no_words")


def state_text(state: RecommendationState, lang: Language) -> str:
    """Whether something remains to be done, since when, and whether that is certain."""
    doubt = [lang.word(SECTION, "perhaps_otherwise")] if state.perhaps_otherwise else []
    return lang.apart((_open_or_closed(state, lang), *doubt))


def _open_or_closed(state: RecommendationState, lang: Language) -> str:
    if state.open:
        return _open_since(state.since, lang)
    if state.closed is not None:
        return lang.word(SECTION, "closed_on", day=state.closed.when)
    return lang.word(SECTION, "parts_closed")


def _open_since(since: When | None, lang: Language) -> str:
    """Since when it is open; of a day that is known in part, what is known."""
    if since is None or since.last is None:
        return lang.word(SECTION, "is_open")
    if since.first is None:
        latest = when(since.notation.rpartition("/")[2])
        return lang.word(SECTION, "open_since_latest", day=latest)
    key = "open_since_between" if "/" in since.notation else "open_since"
    return lang.word(SECTION, key, day=since)


def _table(follow: FollowUp, lang: Language) -> Table:
    heads = (lang.word(SECTION, "reference"), *(lang.word(SECTION, key) for key in HEADS))
    rows = (_row(state, lang) for state in follow.listed)
    return Table(lang.word(SECTION, "caption"), heads=heads, rows=rows)


def _measures(state: RecommendationState) -> tuple[str, ...]:
    """The ids of the measures that answer it, each once, whoever says so."""
    return tuple(dict.fromkeys(each.measure for each in state.measures))


def _titles(state: RecommendationState, lang: Language) -> Iterator[str]:
    """The titles of the measures that answer it, in quotes; of one without a title, the id."""
    known = {each.measure: each.titles for each in state.measures if each.titles}
    for measure in _measures(state):
        titles = known.get(measure)
        yield lang.quoted(titles) if titles else printable(measure)


def _row(state: RecommendationState, lang: Language) -> Iterator[str]:
    yield state.reference
    yield _words(state, lang)
    yield lang.say(state.response)
    yield state_text(state, lang)
    yield lang.listed(_titles(state, lang)) or NONE


def _section(state: RecommendationState, lang: Language) -> Section:
    """All that became of one recommendation."""
    name = lang.line(state.reference, _words(state, lang))
    details = (*_details(state, lang), state_text(state, lang))
    return Section([Heading(name, 2), Items(map(capitalized, details), bullets=True)])


def _details(state: RecommendationState, lang: Language) -> Iterator[str]:
    recommendation = state.recommendation
    if recommendation.to:
        yield headed("to", printable(recommendation.to), lang)
    if recommendation.due:
        yield headed("due", lang.say(recommendation.due), lang)
    if not state.responded:
        yield lang.say(state.response)
    facts = (state.responded, state.judged, state.own_words, state.closed)
    yield from (dated_fact(fact, lang, state.scales) for fact in dict.fromkeys(filter(None, facts)))
    if state.possibly:
        yield lang.word(SECTION, "also_possible", responses=state.possibly)
    if state.parts:
        values = {"count": Count(state.parts_closed), "of": Count(len(state.parts))}
        yield lang.word(SECTION, "parts", **values)
    if state.same_as:
        yield lang.whole(SECTION, "same_as", other=state.same_as)
    if state.repeats:
        yield lang.whole(SECTION, "repeats", other=state.repeats)
    for title in _titles(state, lang):
        yield lang.whole(SECTION, "answered", measure=title)


def follow_up_table(follow: FollowUp, lang: Language) -> Table:
    """A recommendation a row, with values as documents have them, for spreadsheets."""
    heads = ("authorities", "reference", "recommendation", "response", "open", "since", "measures")
    authorities = " ".join(follow.authorities)
    rows = ((authorities, *_data_row(state, lang)) for state in follow.listed)
    return Table("", heads=heads, rows=rows)


def _data_row(state: RecommendationState, lang: Language) -> tuple[str, ...]:
    text = state.recommendation.words
    measures = "; ".join(_measures(state))
    return (
        state.reference,
        localize(text, lang) if text else "",
        state.response.value,
        "yes" if state.open else "no",
        str(state.since or ""),
        measures,
    )
