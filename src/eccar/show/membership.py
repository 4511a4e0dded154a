"""Views of a membership: what is on record, without asking where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.language import Language
from ..membership.facts import Fact, Signed, Votes
from ..membership.membership import Membership
from ..values.displayable import Style
from ..values.texts import plain, printable
from .elements import cited, paragraph, stacked, table, title


def lines(membership: Membership, lang: Language, style: Style) -> Iterator[str]:
    """The authority, its facts with their sources, its units and inhabitants."""
    yield style(f"{lang.authority(membership.city)}, {_sort(membership, lang)}", "title")
    yield from body(membership, lang)


def body(membership: Membership, lang: Language) -> Iterator[str]:
    """The same without the authority."""
    yield lang.line(lang.word("label", "facts"), "").rstrip()
    for fact in membership.facts:
        yield f"  - {lang.fact(fact)}"
        yield from (f"      {more}" for more in _details(fact, lang))
    yield from _about(membership, lang)


def parts(membership: Membership, lang: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(lang.authority(membership.city))
    yield paragraph(_sort(membership, lang))
    yield table(
        lang.word("label", "caption_facts"),
        [lang.word("label", key) for key in ("date", "fact", "by", "sources")],
        (_row(fact, lang) for fact in membership.facts),
    )
    yield from map(paragraph, _about(membership, lang))


def _sort(membership: Membership, lang: Language) -> str:
    return f"{lang.say(membership.city.kind)}, {membership.city.country}"


def _row(fact: Fact, lang: Language) -> list[str]:
    return [
        stacked([lang.date(fact.when)]),
        stacked([lang.word("fact", fact.word), *_details(fact, lang)]),
        stacked(part for part in (fact.by, fact.reference) if part),
        "<br>".join(map(cited, fact.sources)) or stacked([lang.word("label", "no_source")]),
    ]


def _about(membership: Membership, lang: Language) -> Iterator[str]:
    for unit in membership.coordination:
        yield lang.line(lang.word("label", "coordination"), plain(unit.unit))
    for count in membership.city.population:
        yield lang.line(lang.word("label", "population"), lang.count(count))


def _details(fact: Fact, lang: Language) -> Iterator[str]:
    if fact.jointly_with:
        yield lang.word("label", "jointly_with", cities=fact.jointly_with)
    if fact.votes:
        yield from _votes(fact.votes, lang)
    if isinstance(fact, Signed):
        yield from map(lang.say, fact.declarations)
    if fact.note:
        yield printable(fact.note)
    if fact.retracted:
        yield lang.word("label", "retracted", day=fact.retracted)


def _votes(votes: Votes, lang: Language) -> Iterator[str]:
    if votes.result:
        yield lang.say(votes.result)
    counts = {
        "in_favour": votes.in_favour,
        "against": votes.against,
        "abstained": votes.abstained,
    }
    if any(count is not None for count in counts.values()):
        told = {name: "–" if count is None else count for name, count in counts.items()}
        yield lang.word("label", "votes", **told)
