"""The parts of a practice in words: what its view, searches and drafts share."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...plan.views.measure_text import fact_text, joined, points_in_words
from ...render.blocks import Items, Line, line
from ...render.localized import label, localize, owner_title, since_text, until_text
from ...render.statements import Statement
from ...reports.views.report_text import without_stop
from ...values.characters import printable
from ...values.texts import Count, Text, capitalized
from ...values.texts import joined as texts_joined
from ..practices.practice import Evidence, Practice
from ..practices.publication import PracticeConsented, PracticeFact, PracticePublished

SECTION = "network.practice"
"""The section of the wording with the names of fields, and the sentences about practices."""

QUESTIONS = ("effect", "transfer", "failed")
"""Texts of which a view says that they are not on record."""


def practice_title(practice: Practice, lang: Language) -> str:
    """Its title, and the name of the authority."""
    return owner_title(practice.titles, (practice.authority,), lang)


def headed(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capitalized(lang.line(lang.word(SECTION, key), text))


def not_on_record(lang: Language) -> str:
    """That something is not on record, which does not say that there is none."""
    return lang.word(SECTION, "not_on_record")


def text_or_not(content: Text | None, lang: Language) -> str:
    """The words of *content*, or that there are none on record."""
    return localize(content, lang) if content else not_on_record(lang)


def span_of(practice: Practice, lang: Language) -> str:
    """Since when and until when it has been done, as far as that is known."""
    since = since_text(practice.since, lang) if practice.since else ""
    return lang.apart((since, until_text(practice.until, lang) if practice.until else ""))


def time_and_points(practice: Practice, lang: Language) -> str:
    """The points and the time, in one line; that no point is stated, if there is none."""
    points = points_in_words(practice.points, lang) or lang.word(SECTION, "no_points")
    return capitalized(lang.apart(filter(None, (points, span_of(practice, lang)))))


def contact_text(practice: Practice, lang: Language) -> str:
    """The unit that answers questions, with its mailbox; that none is on record."""
    contact = practice.contact
    if contact is None:
        return lang.word(SECTION, "no_unit")
    unit = printable(contact.unit)
    return f"{unit} ({contact.mailbox})" if contact.mailbox else unit


def evidence_count(practice: Practice, lang: Language) -> str:
    """What kinds of evidence are on record."""
    kinds = dict.fromkeys(each.kind for each in practice.evidence)
    return lang.say(tuple(kinds)) if kinds else not_on_record(lang)


def steps_count(practice: Practice, lang: Language) -> str:
    """How many first steps are on record."""
    number = len(practice.first_steps)
    return lang.word(SECTION, "steps", count=Count(number)) if number else not_on_record(lang)


def brief_lines(practice: Practice, lang: Language) -> Iterator[str]:
    """The points, the effect and its evidence, what failed, the first steps, and whom to ask."""
    yield time_and_points(practice, lang)
    yield headed("effect", text_or_not(practice.effect, lang), lang)
    yield headed("evidence", evidence_count(practice, lang), lang)
    yield headed("failed", text_or_not(practice.failed, lang), lang)
    yield headed("first_steps", steps_count(practice, lang), lang)
    yield headed("contact", contact_text(practice, lang), lang)


def full_lines(practice: Practice, lang: Language) -> Iterator[str | tuple[Line | Items, ...]]:
    """All that whoever copies a practice needs: what ``brief_lines`` has, with each evidence and step."""
    yield time_and_points(practice, lang)
    yield headed("effect", text_or_not(practice.effect, lang), lang)
    evidence = [evidence_lines(each, lang) for each in practice.evidence]
    yield _list_or_not("evidence", Items(evidence, bullets=True), lang)
    yield headed("transfer", text_or_not(practice.transfer, lang), lang)
    yield headed("failed", text_or_not(practice.failed, lang), lang)
    steps = [(localize(step.words, lang),) for step in practice.first_steps]
    yield _list_or_not("first_steps", Items(steps, ordered=True), lang)
    yield headed("contact", contact_text(practice, lang), lang)
    if practice.sources:
        yield (source_statement(practice, lang).line(lang),)


def _list_or_not(key: str, items: Items, lang: Language) -> str | tuple[Line | Items, ...]:
    """*items* below the name of the field *key*, or that there are none on record."""
    if not items.content:
        return headed(key, not_on_record(lang), lang)
    return line(label(capitalized(lang.word(SECTION, key)), lang)), items


def evidence_lines(evidence: Evidence, lang: Language) -> tuple[Line | Items, ...]:
    """A piece of evidence, and below it its figures."""
    statement = evidence_statement(evidence, lang).line(lang)
    figures = [each.line(lang) for each in observation_statements(evidence, lang)]
    return (statement, Items((each,) for each in figures)) if figures else (statement,)


def evidence_statement(evidence: Evidence, lang: Language) -> Statement:
    """A piece of evidence in one line: its kind, what it says, its date and its note."""
    unit = f" ({printable(evidence.unit)})" if evidence.unit else ""
    content = texts_joined((without_stop(localize(evidence.words, lang)), unit))
    when = lang.period(evidence.when) if evidence.when else ""
    note = without_stop(printable(evidence.note)) if evidence.note else ""
    said = lang.apart(filter(None, (content, when, note)))
    return Statement(capitalized(lang.line(lang.say(evidence.kind), said)), evidence.sources)


def observation_statements(evidence: Evidence, lang: Language) -> Iterator[Statement]:
    """The figures of a piece of evidence, each with its date, note and sources."""
    for value in evidence.observations:
        note = without_stop(printable(value.note)) if value.note else ""
        text = lang.apart(filter(None, (lang.say(value), note)))
        yield Statement(capitalized(text), value.sources)


def practice_fact_name(fact: PracticeFact, lang: Language) -> str:
    """What happened; of a publication, also who published."""
    if isinstance(fact, PracticePublished) and fact.by:
        return lang.whole(SECTION, "published_by", by=printable(fact.by))
    return lang.word("network.practicefact", fact.kind)


def limit_text(fact: PracticeFact, lang: Language) -> str | None:
    """Until when a consent is in force, if it has a limit."""
    if not isinstance(fact, PracticeConsented) or fact.until is None:
        return None
    return until_text(fact.until, lang)


def practice_fact_statement(fact: PracticeFact, lang: Language) -> Statement:
    """A fact of publication in one line, with its sources."""
    name, by = practice_fact_name(fact, lang), fact.by
    other = evolve(fact, by=None) if isinstance(fact, PracticePublished) and by else fact
    text = fact_text(name, other, lang, limit_text(fact, lang))
    return Statement(capitalized(text), fact.sources)


def source_statement(practice: Practice, lang: Language) -> Statement:
    """Where the practice is described."""
    name = capitalized(lang.word(SECTION, "sources"))
    return Statement(name, practice.sources, names_sources=True)


def value_text(value: object, lang: Language) -> str:
    """A value of a field, or several with commas."""
    return localize(value, lang) if isinstance(value, Text) else joined(value, lang)
