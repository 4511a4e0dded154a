"""Views of a membership: what is on record, and the words of its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...documents.layout import key_of
from ...kinds import SEAT_IN_WORDS, resolve
from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Heading,
    Items,
    Paragraph,
)
from ...render.fact_blocks import fact_table
from ...render.localized import label, names_of
from ...values.characters import printable
from ...values.cities import AuthorityId, Coordinates, Population
from ...values.displayable import Message
from ...values.facts import own_fields
from ...values.texts import Marked, Rendered, plain
from ..choices import Votes
from ..facts import Decision, MembershipFact, Seated
from ..membership import Membership

MAX_FACTS = 4
"""Facts that are shown in brief: the last ones."""


def membership(membership: Membership, lang: Language) -> Iterator[Block]:
    """The authority, its facts with their sources, its units and inhabitants."""
    name = lang.authority(membership.city)
    kind = f"{lang.say(membership.city.kind)}, {membership.city.country}"
    heading = Heading(f"{name}, {kind}")
    above = Alternatives(lines=[heading], page=[Heading(name), Paragraph(kind)])
    yield Details(
        brief=(heading, *_in_brief(membership, lang)),
        full=(above, *record(membership, lang)),
    )


def _in_brief(membership: Membership, lang: Language) -> Iterator[Block]:
    """The last facts, the units, and the last count of inhabitants."""
    if membership.facts:
        yield Paragraph(label(lang.word("label", "facts"), lang))
        yield Items(
            (fact_words(fact, lang) for fact in membership.facts[-MAX_FACTS:]), bullets=True
        )
    yield from units(membership, lang)
    yield from inhabitants(membership.city.population[-1:], lang)


def units(membership: Membership, lang: Language) -> Iterator[Block]:
    """The units that coordinate the membership."""
    for unit in membership.coordination:
        yield Paragraph(lang.line(lang.word("membership.label", "coordination"), plain(unit.unit)))


def record(membership: Membership, lang: Language) -> Iterator[Block]:
    """The facts with their sources, the units and the inhabitants."""
    yield Alternatives(
        lines=[
            Paragraph(label(lang.word("label", "facts"), lang)),
            Items(
                ((fact_phrase(fact, lang), *_more(fact, lang)) for fact in membership.facts),
                bullets=True,
            ),
        ],
        page=fact_table(membership.facts, lambda fact: _described(fact, lang), lang),
    )
    yield from units(membership, lang)
    yield from inhabitants(membership.city.population, lang)
    yield from location(membership.city.coordinates, lang)


def inhabitants(counts: Iterable[Population], lang: Language) -> Iterator[Block]:
    """The *counts* of inhabitants, each with its day."""
    for count in counts:
        yield Paragraph(lang.line(lang.word("membership.label", "population"), lang.count(count)))


def location(place: Coordinates | None, lang: Language) -> Iterator[Block]:
    """Where the authority is, and who says so; nothing if that is not on record."""
    if place is not None:
        values = {"latitude": place.latitude, "longitude": place.longitude}
        degrees = lang.word(
            "membership.label",
            "degrees",
            **{key: lang.decimal(each) for key, each in values.items()},
        )
        name = lang.word("membership.label", "location")
        yield Paragraph(lang.cited(lang.line(name, degrees), place.sources))


def fact_phrase(fact: MembershipFact, lang: Language) -> str:
    """*fact* in words, with its sources."""
    return lang.cited(fact_words(fact, lang), fact.sources)


def fact_words(fact: MembershipFact, lang: Language) -> str:
    """*fact* with its date, its body and reference, and what its sense depends on."""
    body = lang.apart(plain(part) for part in (fact.by, fact.reference) if part)
    name = lang.word("membership.fact", fact.word)
    text = f"{name}, {lang.date(fact.when)}{f' ({body})' if body else ''}"
    needed = own_details(fact, lang, fact.in_phrase)
    return lang.apart((text, *needed))


def _described(fact: MembershipFact, lang: Language) -> Iterator[str]:
    """What happened, and the details of it."""
    yield lang.word("membership.fact", fact.word)
    yield from own_details(fact, lang, fact.in_phrase)
    yield from _more(fact, lang)


def _more(fact: MembershipFact, lang: Language) -> Iterator[str]:
    """A line for each thing on record of *fact* that its phrase does not say."""
    if fact.jointly_with:
        yield lang.word(
            "membership.label", "jointly_with", cities=names_of(fact.jointly_with, lang)
        )
    if isinstance(fact, Decision) and fact.votes:
        yield from vote_texts(fact.votes, lang)
    yield from details(fact, lang)
    if fact.note:
        yield printable(fact.note)
    if fact.retracted:
        yield lang.word("membership.label", "retracted", day=fact.retracted)


def details(fact: MembershipFact, lang: Language) -> Iterator[str]:
    """A line for each field that only facts of this kind have, and for the day of recording.

    Left out are empty fields, and those that the fact's word or its phrase says.
    """
    said = (*fact.in_word, *fact.in_phrase)
    names = (name for name in own_fields(type(fact)) if name not in said)
    yield from own_details(fact, lang, names)
    if fact.recorded is not None:
        yield lang.word("detail", "recorded", recorded=fact.recorded)


def _named(fact: MembershipFact, name: str, value: object, lang: Language) -> object:
    """The *value* of the field *name*: another authority by its name, a seat in the reader's words."""
    if name == "other" and isinstance(value, str):
        return AuthorityId(value)
    if name == "body" and isinstance(fact, Seated):
        seat = resolve(SEAT_IN_WORDS)(value, lang)
        return seat if isinstance(seat, Marked) else Rendered(seat)
    return value


def own_details(fact: MembershipFact, lang: Language, names: Iterable[str]) -> Iterator[str]:
    """A line for each of the fields *names* of *fact* that has a value, and for each of several.

    The words are under ``detail`` in the wording, by the name of the class in small letters and
    the key of the field: ``gavenotice_effective``.
    """
    for name in names:
        value = getattr(fact, name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        key = f"membership.detail.{type(fact).__name__.lower()}_{key_of(name)}"
        named = (_named(fact, name, item, lang) for item in values)
        yield from (lang.say(Message(key, {key_of(name): item})) for item in named)


def vote_texts(votes: Votes, lang: Language) -> Iterator[str]:
    """The result of a vote, and how many voted how, as far as that is recorded."""
    if votes.result:
        yield lang.say(votes.result)
    counts = {
        "in_favour": votes.in_favour,
        "against": votes.against,
        "abstained": votes.abstained,
    }
    if any(count is not None for count in counts.values()):
        values = {name: "–" if count is None else count for name, count in counts.items()}
        yield lang.word("membership.label", "votes", **values)
