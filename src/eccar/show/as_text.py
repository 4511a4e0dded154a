"""Text views: lines for a terminal or a letter, with nothing that depends on where they go."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

from ..findings import Finding, Report
from ..membership.facts import Fact
from ..membership.membership import Membership, Step
from ..membership.standing import Standing, sorted_statuses
from ..texts import plain, printable
from ..wording import Language, language
from .groups import by_rule, next_steps

Paint = Callable[[str, str], str]
"""What lays a colour, named as a severity or a part is, over a word."""


def unpainted(words: str, _: str) -> str:
    """*words* as they are."""
    return words


@functools.singledispatch
def lines(value: object, words: Language, paint: Paint = unpainted) -> Iterator[str]:
    """The lines that show *value*."""
    message = f"There is no view of a {type(value).__name__}."
    raise TypeError(message)


def text(value: object, lang: str = "en", paint: Paint = unpainted) -> str:
    """*value* as text in the language *lang*."""
    return "\n".join(lines(value, language(lang), paint))


def at_a_glance(
    membership: Membership,
    standing: Standing,
    missing: Iterable[Step],
    report: Report,
    lang: str = "en",
    paint: Paint = unpainted,
) -> str:
    """All that is known about one authority on one day, on one screen."""
    words = language(lang)
    return "\n".join(
        (
            *lines(standing, words, paint),
            *_not_on_record(tuple(missing), words),
            "",
            *_body(membership, words),
            "",
            *lines(report, words, paint),
        )
    )


@lines.register
def _standing(standing: Standing, words: Language, paint: Paint = unpainted) -> Iterator[str]:
    city = standing.city
    yield paint(f"{plain(city.name(words.code))} ({city.id})", "title")
    day = words.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {words.word('label', 'known_on', day=standing.known_on)}"
    status = paint(words.say(standing.status), "status")
    yield f"{day}: {status}, {_doubt(standing, words)}."
    for message in standing.explain():
        yield f"  {words.sentence(message)}"


def _doubt(standing: Standing, words: Language) -> str:
    if standing.certain:
        return words.word("label", "certain")
    return words.word("label", "possibly", statuses=sorted_statuses(standing.possibly))


def _not_on_record(missing: tuple[Step, ...], words: Language) -> Iterator[str]:
    if missing:
        yield f"  {words.word('label', 'not_on_record')}: {words.say(missing)}."


@lines.register
def _membership(membership: Membership, words: Language, paint: Paint = unpainted) -> Iterator[str]:
    city = membership.city
    kind = f"{words.say(city.kind)}, {city.country}"
    yield paint(f"{plain(city.name(words.code))} ({city.id}), {kind}", "title")
    yield from _body(membership, words)


def _body(membership: Membership, words: Language) -> Iterator[str]:
    yield f"{words.word('label', 'facts')}:"
    for fact in membership.facts:
        yield f"  - {_capital(words.fact(fact))}"
        yield from (f"      {more}" for more in details(fact, words))
    for unit in membership.coordination:
        yield f"{words.word('label', 'coordination')}: {plain(unit.unit)}"
    for count in membership.city.population:
        inhabitants = words.word("label", "inhabitants", count=f"{count.inhabitants:_}")
        yield f"{words.word('label', 'population')}: {inhabitants.replace('_', ' ')}, {words.date(count.when)}"


def details(fact: Fact, words: Language) -> Iterator[str]:
    """What else is on record about *fact*: partners, votes, declarations, notes."""
    if fact.jointly_with:
        yield words.word("label", "jointly_with", cities=fact.jointly_with)
    if fact.votes:
        votes = fact.votes
        if votes.result:
            yield words.say(votes.result)
        counts = (votes.in_favour, votes.against, votes.abstained)
        if any(count is not None for count in counts):
            told = ("–" if count is None else count for count in counts)
            yield words.word(
                "label",
                "votes",
                **dict(zip(("in_favour", "against", "abstained"), told, strict=True)),
            )
    for declaration in getattr(fact, "declarations", ()):
        yield words.say(declaration)
    if fact.note:
        yield printable(fact.note)
    if fact.retracted:
        yield words.word("label", "retracted", day=fact.retracted)


@lines.register
def _report(report: Report, words: Language, paint: Paint = unpainted) -> Iterator[str]:
    outcome = paint(words.say(report.outcome), report.outcome)
    what = words.word("label", "findings") + (f" ({report.subject})" if report.subject else "")
    yield f"{what}, {words.say(report.on)}: {outcome}."
    steps = next_steps(report, words)
    if steps:
        yield f"{words.word('label', 'next_steps')}:"
        yield from (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    for group in by_rule(report.findings):
        yield from _group(group, words, paint)
    if not report.findings:
        yield f"  {words.word('label', 'no_findings')}"
    for gap in report.unasked:
        yield f"  {words.word('label', 'unasked')}: {gap.code} – {words.excuse(gap)}"
    for one in report.ignored:
        told = {"code": one.code, "reason": one.reason, "count": len(one.findings)}
        yield f"  {words.word('label', 'ignored', **told)}"
    for one in report.lapsed:
        told = {"code": one.code, "reason": one.reason, "until": one.until}
        yield f"  {words.word('label', 'lapsed', **told)}"
    if report.asked:
        yield "  " + words.word(
            "label",
            "rules_asked",
            asked=len(report.asked),
            unasked=len({gap.code for gap in report.unasked}),
            ignored=len(report.ignored),
        )


def _group(group: tuple[Finding, ...], words: Language, paint: Paint) -> Iterator[str]:
    first, *more = group
    severity = paint(words.say(first.severity), first.severity)
    more_places = words.word("label", "more_places", count=len(more)) if more else ""
    yield f"  {severity} {first.code}: {words.message(first)}"
    yield f"      {' '.join(filter(None, (_where(first), more_places)))}"
    yield f"      → {words.hint(first)}"


def _where(finding: Finding) -> str:
    return " ".join(filter(None, (str(finding.place or ""), str(finding.path))))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
