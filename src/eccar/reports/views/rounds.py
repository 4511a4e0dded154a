"""Views of a reporting round: what is on record of it, and which reports have come by a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.views.measure_text import joined, language_names, recorded_text
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
)
from ...render.fact_blocks import fact_statement, fact_table
from ...render.localized import fitted, label, lang_span, names_of, verdict
from ...render.spans import NONE
from ...render.statements import Statement
from ...render.summaries import DOUBT, cities, place_cell
from ...values.texts import Count
from ...values.vocabulary import Audience
from ..rounds.facts import RoundFact
from ..rounds.overview import RoundEntry, RoundOverview, RoundStatus
from ..rounds.round import ReportingRound
from .report_text import shown_verdict
from .round_remarks import in_order, notes, remarks, reported
from .round_text import (
    cited,
    counted_statuses,
    deadline_text,
    headed,
    round_fact_details,
    round_fact_text,
    short_title_of,
    title_of,
)

MAX_FACTS = 3
"""Facts of a round that are shown in brief: the last of those that are of all authorities."""

_ABOUT = ("id", "recorded", "period", "questionnaire", "languages", "deadline")
"""Fields of a round as they are shown, before those whose values need words of their own."""

_IN_BRIEF = ("period", "questionnaire", "deadline")
"""The most important of them."""

_ASKED_FOR = ("period", "questionnaire", "languages")
"""Fields of a round that its overview shows, too, when more is asked for."""

_HEADS = ("status", "step", "due", "consent")
"""The heads of the work list after that of the city."""


def reporting_round(round: ReportingRound, lang: Language) -> Iterator[Block]:
    """The title, until when and from whom reports are asked for, and the facts."""
    heading = _heading(round, title_of(round, lang), lang)
    yield Details(
        brief=(heading, *_in_brief(round, lang)),
        full=(heading, *shown_verdict(_finding(round, lang)), *_in_full(round, lang)),
    )


def _heading(
    round_: ReportingRound, content: str, lang: Language, on: dt.date | None = None
) -> Heading:
    """The heading *content*; on a page the title, below it the day, above it that it is a round."""
    kind = lang.word("kind", "round")
    name = lang_span(round_.titles, lang) if round_.titles else title_of(round_, lang)
    return Heading(content, above=kind, name=name, below=lang.say(on) if on else "")


def _finding(round_: ReportingRound, lang: Language) -> str:
    """Until when reports are asked for, and from how many."""
    return f"{deadline_text(round_.deadline, lang)} {lang.ended(_asked(round_, lang))}"


def _asked(round_: ReportingRound, lang: Language) -> str:
    """How many authorities are asked to report."""
    if not round_.invited:
        key = "members_then" if round_.is_dated else "not_named"
        return headed("round", "invited", lang.word("reports.round", key), lang)
    count = Count(len({*round_.invited}))
    return lang.word("reports.round", "asked", count=count)


def _in_brief(round_: ReportingRound, lang: Language) -> Iterator[Block]:
    counts = (statement.text for statement in reported(round_, lang))
    yield Items(
        (
            *(statement.text for statement in _fields(round_, _IN_BRIEF, lang)),
            _asked(round_, lang),
            *list(counts)[:1],
            *(round_fact_text(fact, lang) for fact in _of_all(round_)[-MAX_FACTS:]),
        )
    )


def _of_all(round_: ReportingRound) -> list[RoundFact]:
    """The facts that are of all authorities."""
    return [fact for fact in round_.facts if not fact.authorities]


def _in_full(round_: ReportingRound, lang: Language) -> Iterator[Block]:
    statements = list(_about(round_, lang))
    yield Alternatives(
        lines=[Items((statement.line(lang),) for statement in statements)],
        page=[Items((statement.cell(lang),) for statement in statements)],
    )
    if round_.facts:
        yield Alternatives(
            lines=_fact_list(round_, lang),
            page=fact_table(round_.facts, lambda fact: _described(fact, lang), lang),
        )


def _about(round_: ReportingRound, lang: Language) -> Iterator[Statement]:
    """What holds for the whole round."""
    yield from _fields(round_, _ABOUT, lang)
    if round_.invited:
        yield Statement(headed("round", "invited", names_of(round_.invited, lang), lang))
    else:
        yield Statement(_asked(round_, lang))
    yield from reported(round_, lang)
    if round_.sources:
        yield cited("round", round_.sources, lang)


def _fields(round_: ReportingRound, keys: Iterable[str], lang: Language) -> Iterator[Statement]:
    for key in keys:
        value = getattr(round_, key)
        if value is not None and value != ():
            yield Statement(headed("round", key, _known(key, value, lang), lang))


def _known(key: str, value: object, lang: Language) -> str:
    """The *value* of the field *key* in words."""
    if key == "questionnaire":
        return lang.title_of(key, str(value))
    return language_names(value, lang) if key == "languages" else joined(value, lang)


def _fact_list(round_: ReportingRound, lang: Language) -> Iterator[Block]:
    yield Paragraph(label(lang.word("label", "facts"), lang))
    yield Items((_fact(fact, lang) for fact in round_.facts), bullets=True)


def _fact(fact: RoundFact, lang: Language) -> tuple[Line]:
    return (fact_statement(fact, round_fact_text(fact, lang), lang).line(lang),)


def _described(fact: RoundFact, lang: Language) -> Iterator[str | None]:
    """What happened in the round, and the details of it."""
    yield lang.word("reports.roundfact", fact.kind)
    yield from round_fact_details(fact, lang)
    yield from recorded_text(fact, lang)
    yield fact.note


def overview(value: RoundOverview, lang: Language) -> Iterator[Block]:
    """For the office a work list, a line an authority; for others the counts, and names with a consent."""
    name = short_title_of(value.round, lang)
    title = lang.whole("reports.round", "heading", round=name, day=value.on)
    yield fitted(_heading(value.round, title, lang, value.on))
    yield Alternatives(lines=(), page=[verdict(_counts(value, lang))])
    yield Paragraph(deadline_text(value.deadline, lang))
    yield Details(full=[Items(_lines(value.round, lang))])
    if value.audience is Audience.OFFICE:
        yield from _work_list(value, lang)
    else:
        yield fitted(Paragraph(_names(value, lang)))
    yield Alternatives(lines=[fitted(Paragraph(_counts(value, lang)))], page=())
    yield fitted(*map(Paragraph, remarks(value, lang)))


def _lines(round_: ReportingRound, lang: Language) -> Iterator[tuple[Line]]:
    """What is asked for, in which languages, and where the round is announced."""
    yield from ((part.line(lang),) for part in _fields(round_, _ASKED_FOR, lang))
    if round_.sources:
        yield (cited("round", round_.sources, lang).line(lang),)


def _counts(value: RoundOverview, lang: Language) -> str:
    """How many authorities have each status."""
    number = sum(value.counts.values())
    if not number:
        key = "nobody_asked" if value.round.is_dated else "asked_not_known"
        return lang.word("reports.round", key)
    return cities(number, lang, counted_statuses(value.counts, lang))


def _names(value: RoundOverview, lang: Language) -> str:
    """The names of those that reported and agreed to be named."""
    if not value.entries:
        return lang.word("reports.round", "nobody_named")
    names = ", ".join(place_cell(where) for where, _ in in_order(value.entries, lang))
    return lang.whole("reports.round", "named", names=names)


def _work_list(value: RoundOverview, lang: Language) -> Iterator[Block]:
    """A row for each authority: in brief whether it may be named, in full until when, and the notes."""
    rows = in_order(value.entries, lang)
    if rows:
        brief = [
            (where, (*_cells(entry, lang), _may_be_named(entry, lang))) for where, entry in rows
        ]
        full = [(where, (*_cells(entry, lang), *_further(entry, lang))) for where, entry in rows]
        yield Details(
            brief=[_table(brief, _HEADS, lang)],
            full=[_table(full, (*_HEADS, "note"), lang)],
            most=None,
            single=True,
        )


def _table(
    rows: Iterable[tuple[tuple[str, str], tuple[str, ...]]], heads: Iterable[str], lang: Language
) -> Table:
    """The work list of *rows*, each after its country and name."""
    return Table(
        lang.word("reports.round", "caption"),
        heads=(
            lang.word("summary", "city"),
            *(lang.word("reports.round", head) for head in heads),
        ),
        rows=((place_cell(where), *cells) for where, cells in rows),
    )


def _cells(entry: RoundEntry, lang: Language) -> tuple[str, str, str]:
    """The status, the last step, and until when a report is expected that has not come."""
    open_ = entry.status not in (RoundStatus.SUBMITTED, RoundStatus.EXCUSED)
    due = lang.say(entry.due) if entry.due and open_ else NONE
    return lang.say(entry.status), _step(entry, lang), due


def _step(entry: RoundEntry, lang: Language) -> str:
    """The step that the report has reached, and when; the day alone if the status says the same.

    A mark says that the record leaves another step open.
    """
    state = entry.state
    if state is None or state.because is None:
        return NONE
    parts = [] if state.step.value == entry.status.value else [lang.say(state.step)]
    text = ", ".join((*parts, lang.date(state.because.when)))
    return text if state.certain else f"{text}{DOUBT}"


def _may_be_named(entry: RoundEntry, lang: Language) -> str:
    return lang.word("reports.round", "yes") if entry.consent else NONE


def _further(entry: RoundEntry, lang: Language) -> tuple[str, str]:
    """Until when the authority may be named, and the notes."""
    until = entry.consent.until if entry.consent else None
    named = lang.word("reports.round", "until", day=until) if until else _may_be_named(entry, lang)
    return named, lang.apart(notes(entry, lang)) or NONE
