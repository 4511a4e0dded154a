"""Views of one measure: what it is, who does it, until when, with what, and how far it has come.

What is not on record is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TypeAlias

from attrs import frozen

from ..languages.language import Language
from ..plan.happened import Happened
from ..plan.measures.indicators import Indicator
from ..plan.measures.measure import Measure, MeasureKind, Milestone
from ..plan.measures.progress import Abandoned, Merged, Postponed, Progress, ReplacedBy
from ..plan.measures.resources import Resource
from ..plan.measures.values import Value
from ..values.sources import Source
from ..values.texts import Text, printable
from .elements import cited, paragraph, table
from .spoken import marked, spoken


@frozen
class Told:
    """Something in words, and who says so; or what the words name is the sources themselves.

    ``text`` is where the words come from, if they may be in another language than the reader's.
    """

    words: str
    sources: tuple[Source, ...] = ()
    names_sources: bool = False
    text: Text | None = None

    def line(self, lang: Language) -> str:
        """The words and their sources as text."""
        said = lang.apart(map(lang.say, self.sources))
        if self.names_sources:
            return lang.line(self.words, said)
        if not said:
            return self.words
        return f"{self.words} – {lang.line(lang.word('label', 'source'), said)}"

    def element(self, lang: Language) -> str:
        """The words and their sources as HTML, pages as links."""
        links = lang.apart(map(cited, self.sources))
        if self.names_sources:
            return lang.line(escape(self.words), links)
        said = marked(self.text, lang) if self.text else escape(self.words)
        return said + (f" – {links}" if links else "")


Part: TypeAlias = Callable[[Measure, Language], Iterator[Told]]


def lines(measure: Measure, lang: Language, *, leave_out: str = "") -> Iterator[str]:
    """Its id and title, and under it all that is told of it, but for the part to *leave_out*."""
    yield f"  {heading(measure, lang)}"
    for key, part in PARTS.items():
        for told in part(measure, lang) if key != leave_out else ():
            line = told.line(lang)
            yield f"      {line if key in SELF_EXPLAINING else labelled(key, line, lang)}"
    for one in measure.indicators:
        first, *more = indicator(one, lang)
        yield f"      {lang.word('plan', 'indicator')} {first.line(lang)}"
        yield from (f"        {told.line(lang)}" for told in more)


def table_of(caption: str, measures: Iterable[Measure], lang: Language) -> Iterator[str]:
    """Several measures as a table, with the columns in which one of them has something to say."""
    rows = [[_cell(key, one, lang) for key in COLUMNS] for one in measures]
    told = [turn for turn in range(len(COLUMNS)) if any(row[turn] for row in rows)]
    if not told:
        yield paragraph(caption)
        return
    heads = [capital(lang.word("plan", COLUMNS[turn])) for turn in told]
    yield table(caption, heads, ([row[turn] or "–" for turn in told] for row in rows))


def heading(measure: Measure, lang: Language) -> str:
    """Its id and title, and of what kind it is, unless it is an action."""
    return lang.line(measure.id, f"{spoken(measure.titles, lang)}{_kind(measure, lang)}")


def _kind(measure: Measure, lang: Language) -> str:
    return "" if measure.kind is MeasureKind.ACTION else f" ({lang.say(measure.kind)})"


def capital(words: str) -> str:
    """*lang* as a line begins."""
    return words[:1].upper() + words[1:]


def labelled(key: str, told: str, lang: Language) -> str:
    """What is told, behind the name of what it is."""
    return lang.line(lang.word("plan", key), told)


def _cell(key: str, measure: Measure, lang: Language) -> str:
    if key == "measure":
        name = f"{marked(measure.titles, lang)}{escape(_kind(measure, lang))}"
        return lang.line(escape(measure.id), name)
    if key != "indicator":
        return "<br>".join(told.element(lang) for told in PARTS[key](measure, lang))
    told = (one for indicator_ in measure.indicators for one in indicator(indicator_, lang))
    return "<br>".join(one.element(lang) for one in told)


def _what(measure: Measure, lang: Language) -> Iterator[Told]:
    if measure.description:
        yield Told(spoken(measure.description, lang), text=measure.description)
    for key in ("answers", "sources"):
        if told := getattr(measure, key):
            yield Told(lang.word("plan", key), told, names_sources=True)
    if measure.note:
        yield Told(printable(measure.note))


def _domain(measure: Measure, lang: Language) -> Iterator[Told]:
    if measure.domain:
        yield Told(measure.domain)


def _points(measure: Measure, lang: Language) -> Iterator[Told]:
    if measure.points:
        yield Told(lang.say(measure.points))


def _who(measure: Measure, lang: Language) -> Iterator[Told]:
    for key in (
        *("lead", "partners", "carried_by", "roles"),
        *("whom", "addressed_to", "grounds", "hostility"),
    ):
        if told := getattr(measure, key):
            yield Told(labelled(key, listed(told, lang), lang))


def listed(told: str | tuple[object, ...], lang: Language) -> str:
    """One thing or several in words, each of whatever length it is."""
    several = told if isinstance(told, tuple) else (told,)
    return ", ".join(printable(one) if type(one) is str else lang.say(one) for one in several)


def _when(measure: Measure, lang: Language) -> Iterator[Told]:
    told = [
        labelled(key, lang.date(day), lang)
        for key, day in (("starts", measure.starts), ("ends", measure.ends))
        if day is not None
    ]
    if measure.ongoing:
        told.append(lang.word("plan", "ongoing"))
    if told:
        yield Told(lang.apart(told))
    if measure.depends_on:
        yield Told(labelled("depends_on", lang.say(measure.depends_on), lang))
    for one in measure.milestones:
        yield Told(labelled("milestones", milestone(one, lang), lang))


def milestone(one: Milestone, lang: Language) -> str:
    """A step: what, until when, and when it was reached."""
    days = [
        labelled(key, lang.date(day), lang)
        for key, day in (("due", one.due), ("reached", one.reached))
        if day is not None
    ]
    return lang.apart([spoken(one.titles, lang), *days, *_note(one.note)])


def _resources(measure: Measure, lang: Language) -> Iterator[Told]:
    return (resource(one, lang) for one in measure.resources)


def resource(one: Resource, lang: Language) -> Told:
    """Money or staff, for what time, how sure and from where; or what is said instead."""
    told = []
    if one.amount is not None:
        told.append(lang.say(one.amount))
    if one.staff is not None:
        told.append(lang.word("plan", "staff", number=lang.decimal(one.staff)))
    if told and one.per is not None:
        told.append(lang.say(one.per))
    if one.years:
        told.append(lang.say(one.years))
    told.extend(lang.say(choice) for choice in (one.stated, one.state) if choice)
    if one.funding:
        told.append(labelled("funding", printable(one.funding), lang))
    return Told(lang.apart([", ".join(told), *_note(one.note)]), one.sources)


def _progress(measure: Measure, lang: Language) -> Iterator[Told]:
    return (progress(one, lang) for one in measure.progress)


def progress(fact: Progress, lang: Language) -> Told:
    """What happened, when, by whom, and what it led to."""
    return happened(lang.word("progress", fact.kind), fact, lang, _more(fact, lang))


def _more(fact: Progress, lang: Language) -> str | None:
    match fact:
        case Postponed() if fact.to is not None:
            return labelled("to", lang.date(fact.to), lang)
        case Abandoned():
            return printable(fact.reason)
        case Merged() | ReplacedBy():
            return fact.other
    return None


def happened(what: str, fact: Happened, lang: Language, *about: str | None) -> Told:
    """A fact in one line: what, when, and in brackets by whom and what else is known."""
    inside = lang.apart(printable(one) for one in (fact.by, *about) if one)
    told = f"{what}, {lang.date(fact.when)}{f' ({inside})' if inside else ''}"
    return Told(lang.apart([told, *_note(fact.note)]), fact.sources)


def indicator(one: Indicator, lang: Language) -> Iterator[Told]:
    """Its id and title, then a line for each baseline, target and latest observation."""
    yield Told(lang.apart([_measured(one, lang), *_note(one.note)]))
    latest = _latest(one.observations)
    for key, values in (("baselines", one.baselines), ("targets", one.targets)):
        yield from (valued(key, value, one, lang) for value in values)
    yield from (valued("observations", value, one, lang) for value in latest)
    if earlier := len(one.observations) - len(latest):
        yield Told(lang.word("plan", "earlier", count=earlier))


def _measured(one: Indicator, lang: Language) -> str:
    """What is measured, in which unit, which way it is meant to move, and by what it is told."""
    told = [printable(one.unit)] if one.unit else []
    if one.direction:
        told.append(lang.say(one.direction))
    if one.dimensions:
        told.append(labelled("dimensions", listed(one.dimensions, lang), lang))
    inside = f" ({lang.apart(told)})" if told else ""
    return lang.line(one.id, f"{spoken(one.titles, lang)}{inside}")


def _latest(values: Iterable[Value]) -> list[Value]:
    """Of each part of the whole the latest value; of several on one day, the last told."""
    found: dict[frozenset[tuple[str, object]], Value] = {}
    for one in values:
        of = frozenset((key, str(part)) for key, part in one.of.items())
        if of not in found or _day(one) >= _day(found[of]):
            found[of] = one
    return list(found.values())


def _day(value: Value) -> str:
    return value.when.last.isoformat() if value.when.last else ""


def valued(key: str, value: Value, of: Indicator, lang: Language) -> Told:
    """A value of an indicator behind the name of what it is."""
    told = labelled(key, lang.say(value), lang)
    return Told(lang.apart([told, *_note(value.note)]), value.sources)


def _note(note: str | None) -> list[str]:
    return [printable(note)] if note else []


PARTS: dict[str, Part] = {
    "what": _what,
    "domain": _domain,
    "points": _points,
    "who": _who,
    "when": _when,
    "resources": _resources,
    "progress": _progress,
}
"""What is told of a measure, besides its indicators."""

COLUMNS = ("measure", *PARTS, "indicator")
"""What can have a column of its own in a table."""

SELF_EXPLAINING = frozenset({"what", "who", "when"})
"""Parts of which each line says by itself what it is about."""
