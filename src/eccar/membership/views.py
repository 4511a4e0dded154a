"""Views of a membership: what is on record, its standing, an overview; and standings as plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from ..checking.views import report
from ..languages.language import Language
from ..render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Group,
    Heading,
    Items,
    Paragraph,
    Section,
    Span,
    Table,
)
from ..render.localized import citations, label, labelled
from ..values.displayable import Message
from ..values.facts import own_fields
from ..values.figures import statutes
from ..values.texts import plain, printable
from .facts import MembershipFact, Votes
from .membership import Membership, Step
from .overview import MembershipOverview
from .standing import Standing, sorted_statuses

_HEADS = ("date", "fact", "by", "sources")


def membership(membership: Membership, lang: Language) -> Iterator[Block]:
    """The authority, its facts with their sources, its units and inhabitants."""
    name = lang.authority(membership.city)
    kind = f"{lang.say(membership.city.kind)}, {membership.city.country}"
    yield Alternatives(
        lines=[Heading(f"{name}, {kind}")],
        page=[Heading(name), Paragraph(kind)],
    )
    yield from _record(membership, lang)


def standing(standing: Standing, lang: Language) -> Iterator[Block]:
    """The authority, its status on the day, and the sentences that justify it."""
    status = Span(lang.say(standing.status), strong=True, style="status")
    certainty = Span(f", {_certainty(standing, lang)}", strong=True)
    yield Heading(lang.authority(standing.city))
    yield Paragraph((*labelled(_day(standing, lang), (status, certainty), lang), "."))
    yield Items(lang.sentence(message) for message in standing.explain())


def overview(overview: MembershipOverview, lang: Language) -> Iterator[Block]:
    """The standing, the steps not on record, the facts and the findings."""
    yield from standing(overview.standing, lang)
    yield from missing_steps(overview.missing, lang)
    yield Section(_record(overview.membership, lang))
    yield Section(report(overview.report, lang))


def missing_steps(steps: Iterable[Step], lang: Language) -> Iterator[Block]:
    """The *steps* that are not on record, if there are any."""
    if names := lang.say(tuple(steps)):
        yield Group(
            [Paragraph(f"{lang.line(lang.word('membership.label', 'not_on_record'), names)}.")]
        )


def units(membership: Membership, lang: Language) -> Iterator[Block]:
    """The units that coordinate the membership."""
    for unit in membership.coordination:
        yield Paragraph(lang.line(lang.word("membership.label", "coordination"), plain(unit.unit)))


def _record(membership: Membership, lang: Language) -> Iterator[Block]:
    """The facts with their sources, the units and the inhabitants."""
    yield Alternatives(
        lines=[
            Paragraph(label(lang.word("label", "facts"), lang)),
            Items(
                ((fact_phrase(fact, lang), *_details(fact, lang)) for fact in membership.facts),
                bullets=True,
            ),
        ],
        page=[
            Table(
                lang.word("label", "caption_facts"),
                heads=(lang.word("label", key) for key in _HEADS),
                rows=(_row(fact, lang) for fact in membership.facts),
            )
        ],
    )
    yield from units(membership, lang)
    for count in membership.city.population:
        yield Paragraph(lang.line(lang.word("membership.label", "population"), lang.count(count)))


def fact_phrase(fact: MembershipFact, lang: Language) -> str:
    """*fact* with its date, its body and reference, and its sources."""
    body = lang.apart(plain(part) for part in (fact.by, fact.reference) if part)
    name = lang.word("membership.fact", fact.word)
    text = f"{name}, {lang.date(fact.when)}{f' ({body})' if body else ''}"
    return lang.cited(text, fact.sources)


def _row(fact: MembershipFact, lang: Language) -> Iterator[CellContent]:
    yield lang.date(fact.when)
    yield lang.word("membership.fact", fact.word), *_details(fact, lang)
    yield filter(None, (fact.by, fact.reference))
    yield citations(fact.sources, lang)


def _details(fact: MembershipFact, lang: Language) -> Iterator[str]:
    if fact.jointly_with:
        yield lang.word("membership.label", "jointly_with", cities=fact.jointly_with)
    if fact.votes:
        yield from _votes(fact.votes, lang)
    yield from details(fact, lang)
    if fact.note:
        yield printable(fact.note)
    if fact.retracted:
        yield lang.word("membership.label", "retracted", day=fact.retracted)


def details(fact: MembershipFact, lang: Language) -> Iterator[str]:
    """A line for each field that only facts of this kind have, and for the day of recording.

    Empty fields are left out, and so are those that the fact's word says. A field with several
    values has a line for each. The words are under ``detail`` in the wording, by the name of the
    class in small letters and the field: ``gavenotice_effective``.
    """
    for name in own_fields(type(fact)):
        if name not in fact.in_word:
            value = getattr(fact, name)
            values = value if isinstance(value, tuple) else () if value is None else (value,)
            key = f"membership.detail.{type(fact).__name__.lower()}_{name}"
            yield from (lang.say(Message(key, {name: item})) for item in values)
    if fact.recorded is not None:
        yield lang.word("detail", "recorded", recorded=fact.recorded)


def _votes(votes: Votes, lang: Language) -> Iterator[str]:
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


def _day(standing: Standing, lang: Language) -> str:
    day = lang.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {lang.word('label', 'known_on', day=standing.known_on)}"
    return day


def _certainty(standing: Standing, lang: Language) -> str:
    if standing.certain:
        return lang.word("label", "certain")
    return lang.word("membership.label", "possibly", statuses=sorted_statuses(standing.possibly))


def membership_data(membership: Membership, lang: Language, on: dt.date) -> dict[str, Any]:
    """The standing on a day, and the steps that are not on record by then."""
    missing = membership.missing_on(on, statutes())
    return {
        "standing": standing_data(membership.standing_on(on), lang),
        "not_on_record": [step.value for step in missing],
    }


def standing_data(standing: Standing, lang: Language) -> dict[str, Any]:
    """A standing as plain data, with its grounds; facts are as in documents."""
    from ..documents.convert import unstructure  # Loads what no text needs.

    return {
        "city": standing.city.id,
        "on": standing.on.isoformat(),
        "known_on": standing.known_on and standing.known_on.isoformat(),
        "status": standing.status.value,
        "possibly": [status.value for status in sorted_statuses(standing.possibly)],
        "certain": standing.certain,
        "exact": standing.exact,
        "since": standing.since and str(standing.since),
        "because": standing.because and unstructure(standing.because),
        "last_evidence": standing.last_evidence and unstructure(standing.last_evidence),
        "taken_as_known": len(standing.taken_as_known),
    }
