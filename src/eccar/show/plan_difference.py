"""Views of a difference of plans: what changed, each change as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import takewhile
from typing import Any

from ..plan.difference import Change, Changed, PlanDifference
from ..plan.happened import Happened
from ..plan.history import PlanFact
from ..plan.indicators import Indicator
from ..plan.measures import Measure, Milestone
from ..plan.plan import ActionPlan, Domain, Participation, Silence
from ..plan.progress import Progress
from ..plan.resources import Resource
from ..plan.values import Value
from ..shown import Paint
from ..texts import LONGEST_VALUE, Text, printable
from ..wording import Language
from . import inventory as of_inventory
from . import measure as of_measure
from . import plan as of_plan
from .elements import paragraph, strong, title, unordered
from .measure import labelled
from .spoken import spoken


def lines(difference: PlanDifference, words: Language, paint: Paint) -> Iterator[str]:
    """What changed of the whole, and the measures that came, went and changed."""
    yield paint(_heading(difference, words), "title")
    yield from (f"  {line}" for line in _aside(difference, words))
    for caption, told in _sections(difference, words):
        yield paint(caption, "status")
        yield from (f"  - {one}" for one in told)
    for one in difference.changed:
        yield f"  {of_measure.heading(one.after, words)}"
        yield from (f"    - {sentence}" for sentence in of_changed(one, words))
    yield from _unchanged(difference, words)


def parts(difference: PlanDifference, words: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and lists."""
    yield title(_heading(difference, words))
    yield from map(paragraph, _aside(difference, words))
    for caption, told in _sections(difference, words):
        yield f"<h4>{escape(caption)}</h4>"
        sentences = list(told)
        if sentences:
            yield unordered(sentences)
    for one in difference.changed:
        yield f"<p>{strong(of_measure.heading(one.after, words))}</p>"
        yield unordered(of_changed(one, words))
    yield from map(paragraph, _unchanged(difference, words))


def of_whole(difference: PlanDifference, words: Language) -> list[str]:
    """What changed of the whole, in sentences."""
    return [sentence for change in difference.about for sentence in _sentences(change, words)]


def of_changed(changed: Changed, words: Language) -> list[str]:
    """What changed of a measure, in sentences."""
    indicators = {one.id: one for one in changed.after.indicators}
    found = []
    for change in changed.changes:
        if change.of is None:
            found += _sentences(change, words)
            continue
        one = indicators[change.of]
        title_ = spoken(one.titles, words)
        name = f"{words.word('plan', 'indicator')} {one.id} ({title_})"
        found += [words.line(name, sentence) for sentence in _sentences(change, words)]
    return found


def _heading(difference: PlanDifference, words: Language) -> str:
    return words.line(words.word("difference", "heading"), _name(difference.new, words))


def _name(told: Any, words: Language) -> str:
    view: Any = of_plan if isinstance(told, ActionPlan) else of_inventory
    name: str = view.heading(told, words)
    return name


def _aside(difference: PlanDifference, words: Language) -> Iterator[str]:
    old, new = difference.old, difference.new
    if type(old) is not type(new):
        kinds = {
            key: words.word("difference", "plan" if isinstance(one, ActionPlan) else "inventory")
            for key, one in (("old", old), ("new", new))
        }
        yield words.word("difference", "kinds", **kinds)
    if difference.same:
        yield words.word("difference", "same")


def _sections(difference: PlanDifference, words: Language) -> Iterator[tuple[str, Iterable[str]]]:
    """What changed of the whole, and which measures came and went; last, how many changed."""
    if difference.about:
        yield words.word("difference", "about"), of_whole(difference, words)
    for key in ("added", "removed"):
        measures: tuple[Measure, ...] = getattr(difference, key)
        if measures:
            yield _counted(key, measures, words), (_entry(one, words) for one in measures)
    if difference.changed:
        yield _counted("changed", difference.changed, words), ()


def _unchanged(difference: PlanDifference, words: Language) -> Iterator[str]:
    """What may only have another id, and how many measures are as they were, if others are not."""
    for old, new in difference.perhaps_renamed:
        yield _worded("renamed", words, old=old, new=new)
    touched = {one.id for one in (*difference.added, *(one.after for one in difference.changed))}
    left = {one.id for one in difference.new.measures} - touched
    if left and not difference.same:
        yield words.line(words.word("difference", "unchanged"), words.number(len(left)))


def _counted(key: str, several: tuple[object, ...], words: Language) -> str:
    return words.line(words.word("difference", key), words.number(len(several)))


def _entry(measure: Measure, words: Language) -> str:
    points = labelled("points", words.say(measure.points), words) if measure.points else ""
    return words.apart((of_measure.heading(measure, words), points))


def _sentences(change: Change, words: Language) -> list[str]:
    """*change* in sentences: at least one."""
    before, after = (next(iter(told), None) for told in (change.before, change.after))
    if change.listed:
        found = list(_of_list(change, words))
    elif isinstance(before, Text) or isinstance(after, Text):
        found = list(_of_text(change.name, before or Text(), after or Text(), words))
    else:
        return [_of_one(change.name, before, after, words)]
    return found or [_worded("detail", words, what=words.word("plan", change.name))]


def _of_list(change: Change, words: Language) -> Iterator[str]:
    """What is told no longer and what is told now of a list, each by itself."""
    gone, come = list(change.before), list(change.after)
    for one in change.before:
        other = next((other for other in come if _alike(one, other)), None)
        if other is not None:
            gone.remove(one)
            come.remove(other)
            yield _of_one(change.name, one, other, words)
    for one in gone:
        yield _of_one(change.name, one, None, words)
    for one in come:
        yield _of_one(change.name, None, one, words)


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


def _of_one(name: str, before: object, after: object, words: Language) -> str:
    """What something is told to be now, and what it was told to be before."""
    if before is None or after is None:
        what = labelled(name, said(after if before is None else before, words), words)
        return _worded("came" if before is None else "went", words, what=what)
    old, new = said(before, words), said(after, words)
    if old == new:
        return _worded("detail", words, what=labelled(name, new, words))
    return labelled(name, _worded("instead", words, now=new, before=old), words)


def _of_text(name: str, before: Text, after: Text, words: Language) -> Iterator[str]:
    """What changed in the words of each language."""
    for code in dict.fromkeys((*before, *after)):
        old, new = (printable(one[code]) if code in tuple(one) else "" for one in (before, after))
        label = f"{words.word('plan', name)} ({code})"
        if old and new and old != new:
            old, new = (words.word("difference", "quoted", text=one) for one in _clipped(old, new))
            yield words.line(label, _worded("instead", words, now=new, before=old))
        elif old != new:
            yield _worded("came" if new else "went", words, what=words.line(label, new or old))


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


def said(value: Any, words: Language) -> str:
    """What a plan or a measure can tell, in words."""
    match value:
        case bool():
            return words.word("difference", "yes" if value else "no")
        case PlanFact():
            return of_plan.fact_told(value, words).words
        case Progress():
            return of_measure.progress(value, words).words
        case Resource():
            return of_measure.resource(value, words).words
        case Participation():
            return of_plan.participation(value, words).words
        case Indicator():
            return next(of_measure.indicator(value, words)).words
        case Milestone():
            return of_measure.milestone(value, words)
        case Domain():
            return of_plan.domain(value, words)
        case Silence():
            return of_plan.silence(value, words)
        case _:
            return of_measure.listed(value, words)


def _worded(key: str, words: Language, **told: str) -> str:
    """A sentence about what is *told*, none of which is cut, however long it is."""
    return words.word("difference", key).format(**told)
