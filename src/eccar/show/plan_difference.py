"""Views of a difference of plans: what changed, each change as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import takewhile
from typing import Any

from ..languages.language import Language
from ..plan.comparison.difference import Change, Changed, PlanDifference
from ..plan.happened import Happened
from ..plan.history import PlanFact
from ..plan.measures.indicators import Indicator
from ..plan.measures.measure import Measure, Milestone
from ..plan.measures.progress import Progress
from ..plan.measures.resources import Resource
from ..plan.measures.values import Value
from ..plan.plan import ActionPlan, Domain, Participation, Silence
from ..values.displayable import Style
from ..values.texts import LONGEST_VALUE, Text, printable
from . import inventory as of_inventory
from . import measure as of_measure
from . import plan as of_plan
from .elements import paragraph, strong, title, unordered
from .measure import labelled
from .spoken import spoken


def lines(difference: PlanDifference, lang: Language, style: Style) -> Iterator[str]:
    """What changed of the whole, and the measures that came, went and changed."""
    yield style(_heading(difference, lang), "title")
    yield from (f"  {line}" for line in _aside(difference, lang))
    for caption, told in _sections(difference, lang):
        yield style(caption, "status")
        yield from (f"  - {one}" for one in told)
    for one in difference.changed:
        yield f"  {of_measure.heading(one.after, lang)}"
        yield from (f"    - {sentence}" for sentence in of_changed(one, lang))
    yield from _unchanged(difference, lang)


def parts(difference: PlanDifference, lang: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and lists."""
    yield title(_heading(difference, lang))
    yield from map(paragraph, _aside(difference, lang))
    for caption, told in _sections(difference, lang):
        yield f"<h4>{escape(caption)}</h4>"
        sentences = list(told)
        if sentences:
            yield unordered(sentences)
    for one in difference.changed:
        yield f"<p>{strong(of_measure.heading(one.after, lang))}</p>"
        yield unordered(of_changed(one, lang))
    yield from map(paragraph, _unchanged(difference, lang))


def of_whole(difference: PlanDifference, lang: Language) -> list[str]:
    """What changed of the whole, in sentences."""
    return [sentence for change in difference.about for sentence in _sentences(change, lang)]


def of_changed(changed: Changed, lang: Language) -> list[str]:
    """What changed of a measure, in sentences."""
    indicators = {one.id: one for one in changed.after.indicators}
    found = []
    for change in changed.changes:
        if change.of is None:
            found += _sentences(change, lang)
            continue
        one = indicators[change.of]
        title_ = spoken(one.titles, lang)
        name = f"{lang.word('plan', 'indicator')} {one.id} ({title_})"
        found += [lang.line(name, sentence) for sentence in _sentences(change, lang)]
    return found


def _heading(difference: PlanDifference, lang: Language) -> str:
    return lang.line(lang.word("difference", "heading"), _name(difference.new, lang))


def _name(told: Any, lang: Language) -> str:
    view: Any = of_plan if isinstance(told, ActionPlan) else of_inventory
    name: str = view.heading(told, lang)
    return name


def _aside(difference: PlanDifference, lang: Language) -> Iterator[str]:
    old, new = difference.old, difference.new
    if type(old) is not type(new):
        kinds = {
            key: lang.word("difference", "plan" if isinstance(one, ActionPlan) else "inventory")
            for key, one in (("old", old), ("new", new))
        }
        yield lang.word("difference", "kinds", **kinds)
    if difference.same:
        yield lang.word("difference", "same")


def _sections(difference: PlanDifference, lang: Language) -> Iterator[tuple[str, Iterable[str]]]:
    """What changed of the whole, and which measures came and went; last, how many changed."""
    if difference.about:
        yield lang.word("difference", "about"), of_whole(difference, lang)
    for key in ("added", "removed"):
        measures: tuple[Measure, ...] = getattr(difference, key)
        if measures:
            yield _counted(key, measures, lang), (_entry(one, lang) for one in measures)
    if difference.changed:
        yield _counted("changed", difference.changed, lang), ()


def _unchanged(difference: PlanDifference, lang: Language) -> Iterator[str]:
    """What may only have another id, and how many measures are as they were, if others are not."""
    for old, new in difference.perhaps_renamed:
        yield _worded("renamed", lang, old=old, new=new)
    touched = {one.id for one in (*difference.added, *(one.after for one in difference.changed))}
    left = {one.id for one in difference.new.measures} - touched
    if left and not difference.same:
        yield lang.line(lang.word("difference", "unchanged"), lang.number(len(left)))


def _counted(key: str, several: tuple[object, ...], lang: Language) -> str:
    return lang.line(lang.word("difference", key), lang.number(len(several)))


def _entry(measure: Measure, lang: Language) -> str:
    points = labelled("points", lang.say(measure.points), lang) if measure.points else ""
    return lang.apart((of_measure.heading(measure, lang), points))


def _sentences(change: Change, lang: Language) -> list[str]:
    """*change* in sentences: at least one."""
    before, after = (next(iter(told), None) for told in (change.before, change.after))
    if change.listed:
        found = list(_of_list(change, lang))
    elif isinstance(before, Text) or isinstance(after, Text):
        found = list(_of_text(change.name, before or Text(), after or Text(), lang))
    else:
        return [_of_one(change.name, before, after, lang)]
    return found or [_worded("detail", lang, what=lang.word("plan", change.name))]


def _of_list(change: Change, lang: Language) -> Iterator[str]:
    """What is told no longer and what is told now of a list, each by itself."""
    gone, come = list(change.before), list(change.after)
    for one in change.before:
        other = next((other for other in come if _alike(one, other)), None)
        if other is not None:
            gone.remove(one)
            come.remove(other)
            yield _of_one(change.name, one, other, lang)
    for one in gone:
        yield _of_one(change.name, one, None, lang)
    for one in come:
        yield _of_one(change.name, None, one, lang)


def _alike(one: Any, other: Any) -> bool:
    """Whether two things of a list are about the same, so that one can stand for the other."""
    keys = ALIKE.get(type(one))
    if keys is None or type(one) is not type(other):
        return type(one) is type(other) and isinstance(one, Happened)
    return all(getattr(one, key) == getattr(other, key) for key in keys)


ALIKE: dict[type[Any], tuple[str, ...]] = {
    Value: ("when", "of"),
    Milestone: ("titles",),
    Resource: ("per", "years", "stated"),
    Domain: ("id",),
    Silence: ("point",),
    Participation: ("who",),
}
"""What two things have in common that are about the same; two facts have their kind."""


def _of_one(name: str, before: object, after: object, lang: Language) -> str:
    """What something is told to be now, and what it was told to be before."""
    if before is None or after is None:
        what = labelled(name, said(after if before is None else before, lang), lang)
        return _worded("came" if before is None else "went", lang, what=what)
    old, new = said(before, lang), said(after, lang)
    if old == new:
        return _worded("detail", lang, what=labelled(name, new, lang))
    return labelled(name, _worded("instead", lang, now=new, before=old), lang)


def _of_text(name: str, before: Text, after: Text, lang: Language) -> Iterator[str]:
    """What changed in the words of each language."""
    for code in dict.fromkeys((*before, *after)):
        old, new = (printable(one[code]) if code in tuple(one) else "" for one in (before, after))
        label = f"{lang.word('plan', name)} ({code})"
        if old and new and old != new:
            old, new = (lang.word("difference", "quoted", text=one) for one in _clipped(old, new))
            yield lang.line(label, _worded("instead", lang, now=new, before=old))
        elif old != new:
            yield _worded("came" if new else "went", lang, what=lang.line(label, new or old))


def _clipped(old: str, new: str) -> tuple[str, str]:
    """Two texts; of long ones, the part from where they differ."""
    long = max(len(old), len(new)) > LONGEST_VALUE
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    begin = max(0, same - _BEFORE) if long else 0
    return _part(old, begin), _part(new, begin)


def _part(told: str, begin: int) -> str:
    end = begin + LONGEST_VALUE
    return f"{'…' if begin else ''}{told[begin:end]}{'…' if end < len(told) else ''}"


_BEFORE = 20
"""Characters that are shown before those that differ."""


def said(value: Any, lang: Language) -> str:
    """What a plan or a measure can tell, in words."""
    match value:
        case bool():
            return lang.word("difference", "yes" if value else "no")
        case PlanFact():
            return of_plan.fact_told(value, lang).words
        case Progress():
            return of_measure.progress(value, lang).words
        case Resource():
            return of_measure.resource(value, lang).words
        case Participation():
            return of_plan.participation(value, lang).words
        case Indicator():
            return next(of_measure.indicator(value, lang)).words
        case Milestone():
            return of_measure.milestone(value, lang)
        case Domain():
            return of_plan.domain(value, lang)
        case Silence():
            return of_plan.silence(value, lang)
        case _:
            return of_measure.listed(value, lang)


def _worded(key: str, lang: Language, **told: str) -> str:
    """A sentence about what is *told*, none of which is cut, however long it is."""
    return lang.word("difference", key).format(**told)
