"""The view of a difference of plans: what changed, each change as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Details, Group, Heading, Items, Paragraph, Span
from ...render.localized import document_heading, verdict
from ...values.texts import Count
from ..comparison.difference import PlanDifference
from ..inventory import Inventory
from ..measures.measure import Measure
from ..plan import ActionPlan
from .difference_sentences import (
    formatted,
    measure_sentences,
    plan_sentences,
    with_titles_of_both,
)
from .measure_text import capital, measure_title, points_in_words
from .plan_text import inventory_title, plan_title


def difference(difference: PlanDifference, lang: Language) -> Iterator[Block]:
    """What changed of the whole, and the measures that were added, removed and changed."""
    lang = with_titles_of_both(difference, lang)
    blocks = tuple(_blocks(difference, lang))
    yield Details(brief=blocks, full=blocks, most=None, single=True)


def _blocks(difference: PlanDifference, lang: Language) -> Iterator[Block]:
    new, above = difference.new, lang.word("plan.difference", "heading")
    yield document_heading(
        lang.line(above, _title(new, lang)),
        above,
        authorities=new.authorities,
        titles=new.titles,
        lang=lang,
    )
    remarks = [*map(Paragraph, _remarks(difference, lang))]
    unchanged = [Paragraph(lang.word("plan.difference", "same"))] if difference.same else []
    yield Alternatives(
        lines=[Group((*remarks, *unchanged))], page=[verdict(finding(difference, lang)), *remarks]
    )
    for caption, texts in _sections(difference, lang):
        yield Heading(caption, level=2)
        yield Items(texts, bullets=True)
    for changed in difference.changed:
        name = Span(measure_title(changed.after, lang), strong=True)
        sentences = Items(measure_sentences(changed, lang), bullets=True)
        yield Group((Paragraph(name), sentences))
    yield from map(Paragraph, _unchanged(difference, lang))


def finding(difference: PlanDifference, lang: Language) -> str:
    """How many measures were added, removed and changed, in one sentence."""
    if difference.same:
        return lang.word("plan.difference", "same")
    numbers = {
        "added": len(difference.added),
        _gone(difference): len(difference.removed),
        "changed": len(difference.changed),
    }
    counts = [_counted(key, number, lang) for key, number in numbers.items() if number]
    no_measures = lang.word("plan.difference", "no_measures")
    return lang.ended(capital(", ".join(counts)) or no_measures)


def _gone(difference: PlanDifference) -> str:
    """The key of what the new version no longer has; one known in part may only not list it."""
    return "not_listed" if difference.new.in_part else "removed"


def _title(document: ActionPlan | Inventory, lang: Language) -> str:
    if isinstance(document, ActionPlan):
        return plan_title(document, lang)
    return inventory_title(document, lang)


def _remarks(difference: PlanDifference, lang: Language) -> Iterator[str]:
    """That these are two documents, not versions of one; which is known in part."""
    if type(difference.old) is not type(difference.new):
        kinds = {"old": _kind(difference.old, lang), "new": _kind(difference.new, lang)}
        yield lang.word("plan.difference", "kinds", **kinds)
    elif difference.old.identity != difference.new.identity:
        identities = {"old": difference.old.identity, "new": difference.new.identity}
        yield lang.word("plan.difference", "identities", **identities)
    if difference.same:
        return
    versions = (("old_in_part", difference.old), ("new_in_part", difference.new))
    for key, version in versions:
        if version.in_part:
            yield lang.word("plan.difference", key)


def _kind(document: ActionPlan | Inventory, lang: Language) -> str:
    return lang.word("plan.difference", "plan" if isinstance(document, ActionPlan) else "inventory")


def _sections(difference: PlanDifference, lang: Language) -> Iterator[tuple[str, Iterable[str]]]:
    """What changed of the whole, the measures added and removed; last, how many changed."""
    if difference.changes:
        yield lang.word("plan.difference", "about"), plan_sentences(difference, lang)
    for key, measures in (("added", difference.added), (_gone(difference), difference.removed)):
        if measures:
            yield (
                capital(_counted(key, len(measures), lang)),
                (_entry(measure, lang) for measure in measures),
            )
    if difference.changed:
        yield capital(_counted("changed", len(difference.changed), lang)), ()


def _unchanged(difference: PlanDifference, lang: Language) -> Iterator[str]:
    """What may only have another id, and how many measures did not change, if others did."""
    for old, new in difference.perhaps_renamed:
        yield formatted("renamed", lang, old=old, new=new)
    changed = (changed.after for changed in difference.changed)
    touched = {measure.id for measure in (*difference.added, *changed)}
    rest = {measure.id for measure in difference.new.measures} - touched
    if rest and not difference.same:
        yield capital(_counted("unchanged", len(rest), lang))


def _counted(key: str, number: int, lang: Language) -> str:
    return lang.word("plan.difference", key, count=Count(number))


def _entry(measure: Measure, lang: Language) -> str:
    return lang.apart((measure_title(measure, lang), points_in_words(measure.points, lang)))
