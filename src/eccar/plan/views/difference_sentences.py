"""The changes between two versions of a plan as sentences: at least one for each change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from typing import Any, TypeAlias

from attrs import frozen

from ...languages.language import Language
from ...languages.names import language_name
from ...values.characters import composed, printable
from ...values.facts import Fact
from ...values.texts import LONGEST_VALUE, Text
from ..comparison.difference import ChangedMeasure, FieldChange, PlanDifference
from ..comparison.equivalence import canonical
from ..history import PlanFact
from ..measures.indicators import Indicator
from ..measures.measure import Milestone
from ..measures.progress import Progress
from ..measures.reported_counts import ReportedCount
from ..measures.resources import Resource
from ..measures.values import Value
from ..plan import Domain, Participation, Silence
from . import measure_text, plan_text

IDENTITY: dict[type[Any], tuple[str, ...]] = {
    Value: ("when", "of"),
    Milestone: ("titles",),
    Resource: ("per", "years", "stated"),
    Domain: ("id",),
    Silence: ("point",),
    Participation: ("who",),
    ReportedCount: ("words", "state", "when"),
}
"""The fields by which two items of a list are versions of the same item; facts have their kind."""

_CONTEXT = 20
"""Characters of a long text that are shown before the first that differs."""

InWords: TypeAlias = Callable[[Any, Language, str], str]
"""Puts a value into words; some depend on the name of its field."""


@frozen(kw_only=True)
class FieldWords:
    """The words for the fields of a kind of document, and for their values.

    Attributes:
        section: The section of the wording with the names of the fields.
        value: What puts a value of a field into words.
        identity: The fields by which two items of a list are versions of the same item, by class.
    """

    section: str
    value: InWords
    identity: Mapping[type[Any], tuple[str, ...]] = IDENTITY

    def name(self, field: str, lang: Language) -> str:
        """The name of a *field*."""
        return lang.word(self.section, field)


def with_titles_of_both(difference: PlanDifference, lang: Language) -> Language:
    """The same language, which knows the titles in both versions, of the new one first."""
    return plan_text.with_titles(plan_text.with_titles(lang, difference.old), difference.new)


def plan_sentences(difference: PlanDifference, lang: Language) -> list[str]:
    """The changes of the plan or inventory as a whole, without its measures."""
    return [sentence for change in difference.changes for sentence in sentences(change, lang)]


def measure_sentences(changed: ChangedMeasure, lang: Language) -> list[str]:
    """The changes of one measure; those of an indicator begin with its title."""
    indicators = {indicator.id: indicator for indicator in changed.after.indicators}
    return [
        sentence
        if change.indicator is None
        else _of_indicator(indicators[change.indicator], sentence, lang)
        for change in changed.changes
        for sentence in sentences(change, lang)
    ]


def _of_indicator(indicator: Indicator, sentence: str, lang: Language) -> str:
    title = lang.quoted(indicator.titles)
    name = f"{lang.word('plan.plan', 'indicator')} {title}"
    return lang.line(name, sentence)


def sentences(change: FieldChange, lang: Language, wording: FieldWords | None = None) -> list[str]:
    """*change* in sentences: at least one; with the *wording* for plans, unless others are given."""
    wording = wording or PLAN_WORDS
    before, after = (next(iter(values), None) for values in (change.before, change.after))
    if change.is_list:
        texts = list(_of_list(change, lang, wording))
    elif isinstance(before, Text) or isinstance(after, Text):
        name = wording.name(change.name, lang)
        texts = list(_of_text(name, before or Text(), after or Text(), lang))
    else:
        return [_of_value(change.name, before, after, lang, wording)]
    return texts or [formatted("detail", lang, what=wording.name(change.name, lang))]


def _of_list(change: FieldChange, lang: Language, wording: FieldWords) -> Iterator[str]:
    """The items of a list that changed, were removed, and were added, each by itself."""
    removed, added = list(change.before), list(change.after)
    for item in change.before:
        other = next((other for other in added if _same_item(item, other, wording)), None)
        if other is not None:
            removed.remove(item)
            added.remove(other)
            yield _of_value(change.name, item, other, lang, wording)
    for item in removed:
        yield _of_value(change.name, item, None, lang, wording)
    for item in added:
        yield _of_value(change.name, None, item, lang, wording)


def _same_item(item: Any, other: Any, wording: FieldWords) -> bool:
    """Whether two items of a list are versions of the same, so that the one became the other."""
    keys = wording.identity.get(type(item))
    if keys is None or type(item) is not type(other):
        return type(item) is type(other) and isinstance(item, Fact)
    return all(canonical(getattr(item, key)) == canonical(getattr(other, key)) for key in keys)


def _of_value(name: str, before: object, after: object, lang: Language, wording: FieldWords) -> str:
    """The value of the field *name* now, and the one before; ``None`` is no value."""
    label = wording.name(name, lang)
    if before is None or after is None:
        what = lang.line(label, wording.value(after if before is None else before, lang, name))
        return formatted("came" if before is None else "went", lang, what=what)
    old, new = wording.value(before, lang, name), wording.value(after, lang, name)
    if old == new:
        return formatted("detail", lang, what=lang.line(label, new))
    return lang.line(label, formatted("instead", lang, now=new, before=old))


def _of_text(name: str, before: Text, after: Text, lang: Language) -> Iterator[str]:
    """The changes of a text, the field with this *name*, in each of its languages."""
    for code in dict.fromkeys((*before, *after)):
        old, new = (
            printable(text[code]) if code in tuple(text) else "" for text in (before, after)
        )
        label = f"{name} ({language_name(code, lang.code)})"
        if composed(old) == composed(new):
            continue
        if old and new:
            yield lang.line(label, _replaced(old, new, lang))
        else:
            what = lang.line(label, new or old)
            yield formatted("came" if new else "went", lang, what=what)


def _replaced(old: str, new: str, lang: Language) -> str:
    old, new = map(lang.quote, _clipped(old, new))
    return formatted("instead", lang, now=new, before=old)


def _clipped(old: str, new: str) -> tuple[str, str]:
    """Two texts; of long ones, the part from where they differ."""
    long = max(len(old), len(new)) > LONGEST_VALUE
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    begin = max(0, same - _CONTEXT) if long else 0
    return _part(old, begin), _part(new, begin)


def _part(text: str, begin: int) -> str:
    end = begin + LONGEST_VALUE
    return f"{'…' if begin else ''}{text[begin:end]}{'…' if end < len(text) else ''}"


def value_words(value: Any, lang: Language, name: str = "") -> str:
    """The value of any field of a plan or a measure, in words; some depend on its *name*."""
    match value:
        case bool():
            return lang.word("plan.difference", "yes" if value else "no")
        case PlanFact():
            return plan_text.plan_fact_text(value, lang)
        case Progress():
            return measure_text.progress_text(value, lang)
        case Resource():
            return measure_text.resource_text(value, lang)
        case Participation():
            return plan_text.participation_text(value, lang)
        case Indicator():
            return measure_text.indicator_text(value, lang)
        case Milestone():
            return measure_text.milestone_text(value, lang)
        case Domain():
            return plan_text.domain_text(value, lang)
        case Silence():
            return plan_text.silence_text(value, lang)
        case _:
            named = measure_text.references(name, value, lang)
            return plan_text.field_words(name, named, lang)


PLAN_WORDS = FieldWords(section="plan.plan", value=value_words)
"""The words for the fields of plans, inventories and measures."""


def formatted(key: str, lang: Language, **values: str) -> str:
    """The sentence *key* with *values* in full length, however long they are."""
    return lang.whole("plan.difference", key, **values)
