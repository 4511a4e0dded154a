"""The packaged register: the lists of the coalition, and the facts of each membership.

No status is shown, since it would be that of a day: the pages say what is on record, and who says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import eccar
from eccar.languages.language import Language
from eccar.languages.names import alphabetical, country_name
from eccar.membership.facts import MembershipFact
from eccar.membership.views.memberships import fact_words
from eccar.network.coalition import Coalition
from eccar.network.entries.bodies import Body
from eccar.network.entries.entry import CoalitionEntry
from eccar.network.entries.seats import Seat
from eccar.network.packaged import packaged_coalition
from eccar.network.references import LISTS
from eccar.network.views.entry_text import (
    Titles,
    dates_of,
    details_of,
    holder_of,
    name_of,
    titles_of,
)
from eccar.render.blocks import Line, Span
from eccar.values.cities import cities_of
from eccar.values.sources import Source

from .english import ENGLISH
from .markdown import code, link, plain, source, table

_HEADS = ("Date", "On record", "Sources")


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    register, coalition = eccar.coalition(), packaged_coalition()
    lang = ENGLISH.naming(cities_of(register))
    titles = titles_of(coalition)
    return {
        **{f"register-{name}.md": _list(coalition, name, titles, lang) for name in LISTS},
        "register-seats.md": "\n".join(_seats(coalition.bodies, titles, lang)),
        "register-memberships.md": "\n".join(_memberships(register, lang)),
    }


# ── the lists of the coalition ──


def _list(coalition: Coalition, name: str, titles: Titles, lang: Language) -> str:
    """The entries of the list *name*, in the order of the record."""
    entries: tuple[CoalitionEntry, ...] = getattr(coalition, name)
    rows = (
        [f"{plain(name_of(entry, lang))}<br>{code(entry.id)}", *_cells(entry, titles, lang)]
        for entry in entries
    )
    return table(("Entry", *_HEADS), rows, wide=True)


def _seats(bodies: Iterable[Body], titles: Titles, lang: Language) -> Iterator[str]:
    """The seats of each body that has any on record."""
    for body in bodies:
        if body.seats:
            rows = (_seat(seat, titles, lang) for seat in body.seats)
            yield f"### {plain(name_of(body, lang))}\n"
            yield table(("Held by", *_HEADS), rows, wide=True)


def _seat(seat: Seat, titles: Titles, lang: Language) -> list[str]:
    dates, details, sources = _cells(seat, titles, lang)
    role = plain(lang.say(seat.role))
    said = "<br>".join(filter(None, (role, details)))
    return [plain(holder_of(seat, titles, lang)), dates, said, sources]


def _cells(entry: CoalitionEntry | Seat, titles: Titles, lang: Language) -> tuple[str, str, str]:
    """The dates of an entry, all else that is on record of it, and its sources."""
    own = plain(lang.line(lang.word("network.coalition", "id"), getattr(entry, "id", "")))
    details = (_marked(line) for line in details_of(entry, titles, lang))
    return (
        "<br>".join(map(plain, dates_of(entry, lang))) or "–",
        "<br>".join(each for each in details if each != own) or "–",
        _sources(entry.sources),
    )


def _marked(line: Line) -> str:
    """A line of a view as Markdown; an address is shown under the name of its site."""
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    if span.link is None:
        return plain(span.text)
    return link(span.link, None if span.text == span.link else span.text)


def _sources(sources: Iterable[Source]) -> str:
    return "<br>".join(map(source, sources)) or "none"


# ── the memberships ──


def _memberships(register: Iterable[eccar.Membership], lang: Language) -> Iterator[str]:
    """The facts of each authority on record, by country and name."""
    by_country: dict[str, list[eccar.Membership]] = {}
    for membership in register:
        name = country_name(membership.city.country, lang.code)
        by_country.setdefault(name, []).append(membership)
    for country in sorted(by_country, key=alphabetical):
        yield f"## {plain(country)}\n"
        rows = sorted(by_country[country], key=lambda each: alphabetical(lang.authority(each.city)))
        yield table(("Authority", "Facts on record"), (_row(each, lang) for each in rows))


def _row(membership: eccar.Membership, lang: Language) -> list[str]:
    city = membership.city
    named = (plain(lang.authority(city)), plain(lang.say(city.kind)), code(city.id))
    facts = (_fact(fact, lang) for fact in membership.facts)
    return ["<br>".join(named), "<br>".join(facts) or "none"]


def _fact(fact: MembershipFact, lang: Language) -> str:
    sources = ", ".join(map(source, fact.sources))
    return f"– {plain(fact_words(fact, lang))}: {sources or 'no source'}"
