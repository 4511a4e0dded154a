"""The parts of a plan in words, without their sources: what views and sentences share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...languages.language import Language
from ...render.localized import distinguished, document_title, localize, names_of, owner_title
from ...values.characters import printable
from ...values.identity import distinction_of
from ...values.texts import Text
from ..history import PlanFact, Replaced, in_words
from ..inventory import Inventory
from ..plan import ActionPlan, Domain, Participation, Silence
from .measure_text import fact_text, joined, language_names, points_in_words


def plan_title(plan: ActionPlan, lang: Language) -> str:
    """Its title, its period if the title does not name it, and the authorities whose plan it is."""
    return document_title("plan", plan.titles, plan.authorities, distinction_of(plan), lang)


def inventory_title(inventory: Inventory, lang: Language) -> str:
    """Its title, if it has one, and whose inventory it is; without a title also its id."""
    if inventory.titles:
        return owner_title(inventory.titles, inventory.authorities, lang)
    owner = owner_title(None, inventory.authorities, lang)
    name = lang.whole("plan.plan", "inventory_of", authorities=owner)
    return distinguished(name, distinction_of(inventory), lang)


def with_titles(lang: Language, *documents: ActionPlan | Inventory) -> Language:
    """The same language, which knows the titles of the measures and domains of *documents*.

    Of several measures with one id none is known by it.
    """
    items = [item for document in documents for item in _titled(document)]
    several = {key for key, count in Counter(key for key, _ in items).items() if count > 1}
    return lang.naming(titles={key: text for key, text in items if key not in several})


def _titled(document: ActionPlan | Inventory) -> Iterator[tuple[tuple[str, str], Text]]:
    for measure in document.measures:
        yield ("measure", measure.id), measure.titles
    for domain in document.domains if isinstance(document, ActionPlan) else ():
        yield ("domain", domain.id), domain.titles


def field_words(name: str, value: object, lang: Language) -> str:
    """The *value* of the field *name* of a plan, in words."""
    if name in ("reviewed_every", "reported_every"):
        return lang.say(in_words(str(value)))
    return language_names(value, lang) if name == "languages" else joined(value, lang)


def domain_text(domain: Domain, lang: Language) -> str:
    """A field of the city's own grouping, with the points that it gathers."""
    inside = lang.apart((domain.id, points_in_words(domain.points, lang)))
    return f"{localize(domain.titles, lang)} ({inside})"


def participation_text(participation: Participation, lang: Language) -> str:
    """Who took part, how and when."""
    parts = [printable(part) for part in (participation.who, participation.how) if part]
    if participation.when is not None:
        parts.append(lang.date(participation.when))
    return ", ".join(parts)


def silence_text(silence: Silence, lang: Language) -> str:
    """A point without an action, and the city's reason for it."""
    point = lang.word("plan.plan", "point", number=silence.point)
    return lang.line(point, printable(silence.because)) if silence.because else point


def plan_fact_text(fact: PlanFact, lang: Language) -> str:
    """What happened to a plan, when, by whom, and for which of its authorities."""
    name = lang.word("plan.planfact", fact.kind)
    return fact_text(name, fact, lang, fact.reference, *plan_fact_details(fact, lang))


def plan_fact_details(fact: PlanFact, lang: Language) -> Iterator[str]:
    """The plan that replaced it, and the authorities for which it happened."""
    if isinstance(fact, Replaced) and fact.other:
        yield fact.other
    if fact.authorities:
        names = names_of(fact.authorities, lang)
        yield lang.whole("plan.plan", "for", authorities=names)
