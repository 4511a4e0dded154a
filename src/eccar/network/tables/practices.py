"""The tables of good practices, and of the lists that a practice has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.measures.values import Value
from ...plan.tables.indicators import GROUP, VALUE, value_cells
from ...tables.cells import first_source, named_date, start_of, words_cells
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    integer,
    term,
    text,
)
from ...tables.facts import (
    ACTED_BY,
    HAPPENED,
    RECORDED,
    happened_cells,
    kind_columns,
    numbered_facts,
    recorded_cells,
)
from ...values.vocabulary import Audience
from ..practices.practice import Evidence, EvidenceKind, Practice
from ..practices.publication import PRACTICE_FACTS

NOT_ON_RECORD = "not on record"
"""The meaning of an empty cell of what is not known; it does not say that there is none."""

_PRACTICE = (*AUTHORITY, text("practice_id", "The id of the practice."))


def _start(practice: Practice) -> Row:
    return {**start_of(practice), "practice_id": practice.id}


# ── practices ──


def _practices(
    practices: Sequence[Practice], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for practice in practices:
        yield {**_start(practice), **_practice(practice, on or dt.date.min)}


def _practice(practice: Practice, on: dt.date) -> Row:
    title, language = words_cells(practice.titles)
    texts = {
        name: words_cells(content)[0]
        for name, content in (
            ("description", practice.description),
            ("field_of_work", practice.domain),
            ("effect", practice.effect),
            ("transfer", practice.transfer),
            ("what_failed", practice.failed),
        )
    }
    return {
        "as_of": on,
        "audience": practice.audience.value,
        "title": title,
        "title_language": language,
        **named_date("since", practice.since),
        **named_date("until", practice.until),
        **texts,
        "contact_unit": practice.contact.unit if practice.contact else None,
        "contact_mailbox": practice.contact.mailbox if practice.contact else None,
        "drawn_from": practice.drawn_from,
        "others_may_read": practice.permission_on(on) is not None,
        "source": first_source(practice.sources),
        "note": practice.note,
    }


PRACTICES = TableDefinition(
    name="practices",
    meaning="One good practice. Texts are in English, or else in the first language by its code.",
    columns=(
        *_PRACTICE,
        day_column("as_of", "The day for which it is said whether others may read it."),
        term("audience", "For whom the document is meant.", Audience),
        text("title", "The title."),
        text("title_language", "The language of the title, by BCP 47."),
        *date_columns("since", "Since when it has been done.", missing=NOT_ON_RECORD),
        *date_columns("until", "The last day on which it was done.", missing=NOT_ON_RECORD),
        text("description", "What was done.", missing=NOT_ON_RECORD),
        text("field_of_work", "The field of work.", missing=NOT_ON_RECORD),
        text("effect", "What it changed.", missing=NOT_ON_RECORD),
        text("transfer", "What it takes to do the same elsewhere.", missing=NOT_ON_RECORD),
        text("what_failed", "What did not work.", missing=NOT_ON_RECORD),
        text("contact_unit", "The unit that answers questions.", missing=NOT_ON_RECORD),
        text("contact_mailbox", "The e-mail address of the unit.", missing=NOT_ON_RECORD),
        text("drawn_from", "The measure that it was drawn from.", missing=NOT_ON_RECORD),
        flag("others_may_read", "Whether a publication or a consent is in force on the day."),
        SOURCE,
        text("note", "A note on the practice.", missing=NONE),
    ),
    of=("practice",),
    make=_practices,
    needs_day=True,
)

# ── lists ──

_LISTS = {
    "point": "points",
    "role": "roles",
    "ground": "grounds",
    "hostility": "hostility",
    "whom": "whom",
    "language": "languages",
    "related": "related",
}
"""What the entries of each list of a practice are called, and the attribute with the list."""


def _terms(practices: Sequence[Practice], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for practice in practices:
        steps = [words_cells(step.words)[0] for step in practice.first_steps]
        lists = {kind: getattr(practice, name) for kind, name in _LISTS.items()}
        for kind, entries in {**lists, "first-step": steps}.items():
            for place, entry in enumerate(entries, 1):
                cells = {"term_kind": kind, "term_number": place, "term_text": str(entry)}
                yield {**_start(practice), **cells}


PRACTICE_TERMS = TableDefinition(
    name="practice_terms",
    meaning="One entry of a list of a practice: a point that it belongs to, a ground, a first step.",
    columns=(
        *_PRACTICE,
        term("term_kind", "Of which list it is an entry.", (*_LISTS, "first-step")),
        integer("term_number", "The place in the list, from 1."),
        text("term_text", "The entry; of a point, its number as text."),
    ),
    of=("practice",),
    make=_terms,
    takes_day=False,
)

# ── evidence ──


def _evidence(
    practices: Sequence[Practice], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for practice in practices:
        for place, each in enumerate(practice.evidence, 1):
            for index, value in enumerate(each.observations or (None,), 1):
                figure = {"observation_number": index if value else None, **_figure(each, value)}
                yield {**_start(practice), "evidence_number": place, **_said(each), **figure}


def _said(evidence: Evidence) -> Row:
    content, language = words_cells(evidence.words)
    return {
        "evidence_kind": evidence.kind.value,
        "evidence_words": content,
        "evidence_language": language,
    }


def _figure(evidence: Evidence, value: Value | None) -> Row:
    """The cells of a figure; without one, the date and the sources of the evidence itself."""
    sources = (*(value.sources if value else ()), *evidence.sources)
    return {
        **named_date("observed", value.when if value else evidence.when),
        **value_cells(value),
        "unit": evidence.unit,
        "source": first_source(sources),
        "note": (value and value.note) or evidence.note,
    }


PRACTICE_EVIDENCE = TableDefinition(
    name="practice_evidence",
    meaning="One piece of evidence of the effect of a practice; one with figures has a row for each.",
    columns=(
        *_PRACTICE,
        integer("evidence_number", "The number of the piece of evidence, from 1."),
        term("evidence_kind", "What it is.", EvidenceKind),
        text("evidence_words", "What it says, or what its figures count."),
        text("evidence_language", "The language of these words, by BCP 47."),
        integer("observation_number", "The number of the figure, from 1.", missing="it has none"),
        *date_columns("observed", "The day or period that it is of.", missing=NOT_ON_RECORD),
        *VALUE,
        GROUP,
        text("unit", "The unit of the figures.", missing=NOT_ON_RECORD),
        SOURCE,
        text("note", "A note.", missing=NONE),
    ),
    of=("practice",),
    make=_evidence,
    takes_day=False,
)

# ── publication ──


def _facts(
    practices: Sequence[Practice], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for practice in practices:
        start, recorded = _start(practice), practice.recorded
        for number, fact in numbered_facts(practice.facts_on_record, on, known_on, recorded):
            yield {
                **start,
                "fact_number": number,
                "fact": fact.kind,
                **happened_cells(fact, recorded),
                "acted_by": fact.by,
                **named_date("lasts_until", getattr(fact, "until", None)),
                **recorded_cells(fact, recorded),
            }


PRACTICE_FACTS_TABLE = TableDefinition(
    name="practice_facts",
    meaning="One fact by which others may read a practice, or no longer. With a day, only facts that "
    "count on it.",
    columns=(
        *_PRACTICE,
        *kind_columns(PRACTICE_FACTS, "practice"),
        *HAPPENED,
        ACTED_BY,
        *date_columns("lasts_until", "Until when a consent is in force.", missing=NONE),
        *RECORDED,
    ),
    of=("practice",),
    make=_facts,
    takes_known_on=True,
)
