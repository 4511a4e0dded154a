"""Views of a membership: what is on record, without asking where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ..membership.facts import Fact, Signed, Votes
from ..membership.membership import Membership
from ..shown import Paint
from ..texts import plain, printable
from ..wording import Language
from .elements import cited, paragraph, stacked, table, title


def lines(membership: Membership, words: Language, paint: Paint) -> Iterator[str]:
    """The authority, its facts with their sources, its units and inhabitants."""
    yield paint(f"{words.authority(membership.city)}, {_sort(membership, words)}", "title")
    yield from body(membership, words)


def body(membership: Membership, words: Language) -> Iterator[str]:
    """The same without the authority."""
    yield words.line(words.word("label", "facts"), "").rstrip()
    for fact in membership.facts:
        yield f"  - {words.fact(fact)}"
        yield from (f"      {more}" for more in _details(fact, words))
    yield from _about(membership, words)


def parts(membership: Membership, words: Language) -> Iterator[str]:
    """The same as a heading, a table and paragraphs."""
    yield title(words.authority(membership.city))
    yield paragraph(_sort(membership, words))
    yield table(
        words.word("label", "caption_facts"),
        [words.word("label", key) for key in ("date", "fact", "by", "sources")],
        (_row(fact, words) for fact in membership.facts),
    )
    yield from map(paragraph, _about(membership, words))


def _sort(membership: Membership, words: Language) -> str:
    return f"{words.say(membership.city.kind)}, {membership.city.country}"


def _row(fact: Fact, words: Language) -> list[str]:
    return [
        stacked([words.date(fact.when)]),
        stacked([words.word("fact", fact.word), *_details(fact, words)]),
        stacked(part for part in (fact.by, fact.reference) if part),
        "<br>".join(map(cited, fact.sources)) or stacked([words.word("label", "no_source")]),
    ]


def _about(membership: Membership, words: Language) -> Iterator[str]:
    for unit in membership.coordination:
        yield words.line(words.word("label", "coordination"), plain(unit.unit))
    for count in membership.city.population:
        yield words.line(words.word("label", "population"), words.count(count))


def _details(fact: Fact, words: Language) -> Iterator[str]:
    if fact.jointly_with:
        yield words.word("label", "jointly_with", cities=fact.jointly_with)
    if fact.votes:
        yield from _votes(fact.votes, words)
    if isinstance(fact, Signed):
        yield from map(words.say, fact.declarations)
    if fact.note:
        yield printable(fact.note)
    if fact.retracted:
        yield words.word("label", "retracted", day=fact.retracted)


def _votes(votes: Votes, words: Language) -> Iterator[str]:
    if votes.result:
        yield words.say(votes.result)
    counts = {
        "in_favour": votes.in_favour,
        "against": votes.against,
        "abstained": votes.abstained,
    }
    if any(count is not None for count in counts.values()):
        told = {name: "–" if count is None else count for name, count in counts.items()}
        yield words.word("label", "votes", **told)
