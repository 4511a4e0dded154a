"""The parts of a measure in words, without their sources: what views and sentences share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...languages.names import language_name
from ...render.localized import localize
from ...values.characters import printable
from ...values.facts import Fact
from ...values.texts import Count, capitalized
from ...values.texts import joined as texts_joined
from ..measures.indicators import Indicator
from ..measures.measure import Measure, MeasureKind, Milestone
from ..measures.progress import Abandoned, Merged, Postponed, Progress, ReplacedBy
from ..measures.resources import Resource
from ..measures.values import Value


def measure_title(measure: Measure, lang: Language) -> str:
    """Its title, and its kind, unless it is an action."""
    return texts_joined((localize(measure.titles, lang), kind_suffix(measure, lang)))


def references(name: str, value: object, lang: Language) -> object:
    """The *value* of the field *name*; where it is of ids, by the titles or names of what they are of.

    *value* is an id, or several.
    """
    kind = REFERENCES.get(name)
    if kind is None:
        return value
    if isinstance(value, tuple):
        return tuple(references(name, item, lang) for item in value)
    id_ = str(value)
    return lang.name_of(id_) if kind == "authority" else lang.title_of(kind, id_)


REFERENCES = {
    "depends_on": "measure",
    "domain": "domain",
    "carried_by": "authority",
    "authorities": "authority",
}
"""The fields that hold ids of something else, each with what that is."""


def kind_suffix(measure: Measure, lang: Language) -> str:
    """The kind of a measure in brackets; nothing for an action."""
    return "" if measure.kind is MeasureKind.ACTION else f" ({lang.say(measure.kind)})"


def capital(text: str) -> str:
    """*text* with a capital, as a line begins."""
    return capitalized(text)


def counted(key: str, number: int, lang: Language) -> str:
    """The *number* of what the words under *key* count."""
    return lang.word("plan.plan", key, count=Count(number))


def labelled(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*."""
    return lang.line(lang.word("plan.plan", key), text)


def joined(value: object, lang: Language) -> str:
    """A value, or several with commas, in words and in full length."""
    values = value if isinstance(value, tuple) else (value,)
    said = (printable(item) if type(item) is str else lang.say(item) for item in values)
    return texts_joined(said, ", ")


def language_names(codes: object, lang: Language) -> str:
    """The languages with these *codes* by their names, with commas."""
    names = codes if isinstance(codes, tuple) else (codes,)
    return ", ".join(language_name(printable(str(code)), lang.code) for code in names)


def milestone_text(milestone: Milestone, lang: Language) -> str:
    """A milestone: what, until when, and when it was reached."""
    days = [
        labelled(key, lang.date(day), lang)
        for key, day in (("due", milestone.due), ("reached", milestone.reached))
        if day is not None
    ]
    return lang.apart([localize(milestone.titles, lang), *days, *note_text(milestone.note)])


def resource_text(resource: Resource, lang: Language, *, column: bool = False) -> str:
    """Money or staff, for what time, how sure and from where; or the statement in its stead.

    In a *column*, all amounts have groups of digits.
    """
    parts = []
    if resource.amount is not None:
        parts.append(lang.money(resource.amount, column=column))
    if resource.staff is not None:
        parts.append(lang.word("plan.plan", "staff", number=float(resource.staff)))
    if parts and resource.per is not None:
        parts.append(lang.say(resource.per))
    if resource.years:
        parts.append(lang.word("plan.plan", "in_years", years=resource.years))
    parts.extend(lang.say(choice) for choice in (resource.stated, resource.state) if choice)
    if resource.funding:
        parts.append(labelled("funding", printable(resource.funding), lang))
    return lang.apart([", ".join(parts), *note_text(resource.note)])


def points_in_words(points: tuple[int, ...], lang: Language) -> str:
    """The numbers of *points* behind the word for them; nothing if there are none."""
    key = "of_point" if len(points) == 1 else "of_points"
    return lang.word("plan.coverage", key, points=points) if points else ""


def progress_text(fact: Progress, lang: Language) -> str:
    """What happened to a measure, when, by whom, and what it led to."""
    return fact_text(lang.word("plan.progress", fact.kind), fact, lang, _outcome(fact, lang))


def _outcome(fact: Progress, lang: Language) -> str | None:
    match fact:
        case Postponed() if fact.to is not None:
            return labelled("to", lang.date(fact.to), lang)
        case Abandoned() if fact.reason is not None:
            return printable(fact.reason)
        case Merged() | ReplacedBy() if fact.other is not None:
            return lang.title_of("measure", fact.other)
    return None


def fact_text(name: str, fact: Fact, lang: Language, *details: str | None) -> str:
    """A fact in one line: its *name*, when, and in brackets by whom, *details*, when recorded."""
    parts = (fact.by, *details, *recorded_text(fact, lang))
    inside = lang.apart(printable(part) for part in parts if part)
    text = f"{name}, {lang.date(fact.when)}{f' ({inside})' if inside else ''}"
    return lang.apart([text, *note_text(fact.note)])


def recorded_text(fact: Fact, lang: Language) -> Iterator[str]:
    """The fact's own day of recording, if it has one."""
    if fact.recorded is not None:
        yield lang.word("detail", "recorded", recorded=fact.recorded)


def indicator_text(indicator: Indicator, lang: Language) -> str:
    """The id and title of an indicator, its unit, direction, dimensions and note."""
    parts = [printable(indicator.unit)] if indicator.unit else []
    if indicator.direction:
        parts.append(lang.say(indicator.direction))
    if indicator.dimensions:
        parts.append(labelled("dimensions", joined(indicator.dimensions, lang), lang))
    inside = f" ({lang.apart(parts)})" if parts else ""
    name = lang.line(indicator.id, f"{localize(indicator.titles, lang)}{inside}")
    return lang.apart([name, *note_text(indicator.note)])


def value_text(key: str, value: Value, lang: Language) -> str:
    """A value of an indicator behind the name of what it is."""
    return lang.apart([labelled(key, lang.say(value), lang), *note_text(value.note)])


def latest_values(values: Iterable[Value]) -> list[Value]:
    """The latest value of each part of the whole; of several on one day, the last in the document."""
    latest: dict[object, Value] = {}
    for value in values:
        if value.group not in latest or _day(value) >= _day(latest[value.group]):
            latest[value.group] = value
    return list(latest.values())


def _day(value: Value) -> str:
    return value.when.last.isoformat() if value.when.last else ""


def note_text(note: str | None) -> list[str]:
    """A note as a part of a line, if there is one."""
    return [printable(note)] if note else []
