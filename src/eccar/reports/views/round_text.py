"""The parts of a round and of a questionnaire in words: titles, deadlines, facts, what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...languages.language import Language
from ...plan.views.measure_text import capital, fact_text
from ...render.localized import distinguished, localize, names_of
from ...render.statements import Statement
from ...values.dates import When
from ...values.identity import distinction_of
from ...values.sources import Source
from ...values.texts import Count
from ..rounds.facts import Consented, RoundExcused, RoundExtended, RoundFact
from ..rounds.overview import RoundStatus
from ..rounds.questionnaire import Questionnaire
from ..rounds.round import ReportingRound


def title_of(document: ReportingRound | Questionnaire, lang: Language) -> str:
    """The title of a round or of a questionnaire; without one, what it is and its id; the period of a round."""
    return distinguished(short_title_of(document, lang), distinction_of(document), lang)


def short_title_of(document: ReportingRound | Questionnaire, lang: Language) -> str:
    """The same without the period, where a day is named with it."""
    if document.titles:
        return localize(document.titles, lang)
    section = "round" if isinstance(document, ReportingRound) else "questionnaire"
    return lang.word(f"reports.{section}", "title_of", id=document.id)


def deadline_text(deadline: When | None, lang: Language) -> str:
    """Until when reports are asked for, as a sentence."""
    if deadline is None:
        return lang.word("reports.round", "no_deadline")
    text = lang.line(lang.word("reports.round", "deadline"), lang.say(deadline))
    return lang.ended(capital(text))


def counted_statuses(counts: Mapping[RoundStatus, int], lang: Language) -> Iterator[str]:
    """How many authorities have each status, in the order of the statuses."""
    for status in RoundStatus:
        if number := counts.get(status):
            yield lang.word("reports.roundcounted", status, count=Count(number))


def round_fact_text(fact: RoundFact, lang: Language) -> str:
    """What happened to a round, when, by whom, until when, why, and for which authorities."""
    name = lang.word("reports.roundfact", fact.kind)
    return fact_text(name, fact, lang, fact.reference, *round_fact_details(fact, lang))


def round_fact_details(fact: RoundFact, lang: Language) -> Iterator[str]:
    """Until when, why, and for which authorities."""
    if isinstance(fact, RoundExtended | Consented) and fact.until:
        yield lang.word("reports.round", "until", day=fact.until)
    if isinstance(fact, RoundExcused) and fact.reason:
        yield fact.reason
    if fact.authorities:
        names = names_of(fact.authorities, lang)
        yield lang.whole("reports.round", "for", authorities=names)


def headed(section: str, key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capital(lang.line(lang.word(f"reports.{section}", key), text))


def cited(section: str, sources: tuple[Source, ...], lang: Language) -> Statement:
    """*sources* behind the word for them."""
    return Statement(
        capital(lang.word(f"reports.{section}", "sources")), sources, names_sources=True
    )
