"""The generated parts of the reference that are about fees: bands, observations, words."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Any

from markdown_parts import code, link, plain, table, template

import eccar
from eccar.fees.accounts.facts import POSTINGS, Posting, Reversed
from eccar.fees.assessment import Reason
from eccar.fees.observations import Fit, Observation, fit
from eccar.fees.proration import PartYear
from eccar.fees.reconciliation import Verdict
from eccar.fees.schedule import Band, FeeSchedule, Table
from eccar.languages.language import Language
from eccar.values.sources import Source


def pages(lang: Language) -> dict[str, str]:
    """The text of each generated file about fees, by its name."""
    schedule = eccar.fee_schedule()
    found = eccar.fees.fee_observations().observations
    return {
        "fee-bands.md": _text(_bands(schedule, lang)),
        "fee-rules.md": _text(_rules(schedule, lang)),
        "fee-parts.md": _text(_parts_of_years(lang)),
        "fee-observations.md": _text(_observations(schedule, found, lang)),
        "fee-reasons.md": _text(_reasons(lang)),
        "fee-verdicts.md": _text(_verdicts(lang)),
        "fee-facts.md": _text(_facts(lang)),
    }


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines)


# ── the packaged schedule ──


def _bands(schedule: FeeSchedule, lang: Language) -> Iterator[str]:
    for one in schedule.tables:
        yield f"{_about(one, lang)}\n"
        yield from table(
            ("Band", "Fee", "How it is known", "Source", "Where its upper edge may lie"),
            (_band(lang.say(name), band, one, lang) for name, band in one.named_bands(one.bands)),
        )
        noted = [(lang.say(name), band.note) for name, band in one.named_bands(one.bands)]
        yield from (f"- *{plain(name)}*: {plain(note)}" for name, note in noted if note)
        yield ""


def _about(one: Table, lang: Language) -> str:
    kinds = f" (known for: {plain(lang.say(one.kinds))})" if one.kinds else ""
    told = [
        (
            f"**Table since {lang.say(one.since)}{kinds}**: {lang.say(one.basis)}, last compared on "
            f"{lang.say(one.seen)}."
        ),
        f"Source: {_source(one.source)}.",
        plain(one.note or ""),
    ]
    return " ".join(filter(None, told))


def _band(name: str, band: Band, one: Table, lang: Language) -> list[str]:
    edge = "as stated"
    if band.up_to is None:
        edge = "has none"
    elif band.edge is not None:
        least, most = lang.number(band.edge.least), lang.number(band.edge.most)
        edge = f"{least} to {most}. {plain(band.edge.note or '')}"
    basis = lang.say(band.basis or one.basis)
    return [plain(name), lang.say(band.fee), basis, _source(band.source or one.source), edge]


def _source(one: Source) -> str:
    told = plain(one.text or "")
    return link(one.url, str(one.text) if one.text else None) if one.url else told


def _rules(schedule: FeeSchedule, lang: Language) -> Iterator[str]:
    for one in schedule.tables:
        day = one.population_day
        years = {0: "of the fee year", 1: "of the year before"}
        before = years.get(day.years_before, f"{day.years_before} years before the fee year")
        rows = [
            ("Which count of people", f"the last by {day.month_day} {before}", day),
            ("When a count is old", f"{day.old_after} years after it was taken", None),
            ("Year of joining", lang.say(one.joining.rule), one.joining),
            ("Year of leaving", lang.say(one.leaving.rule), one.leaving),
        ]
        yield from table(
            (f"Table since {one.since}", "What is taken", "How it is known", "Note"),
            (
                (
                    what,
                    told,
                    lang.say(rule.basis if rule else day.basis),
                    plain((rule and rule.note) or ""),
                )
                for what, told, rule in rows
            ),
        )


_JOINED = {
    PartYear.FULL: "all of it",
    PartYear.BY_MONTH: "the month of joining and all after it, as twelfths",
    PartYear.BY_DAY: "the day of joining and all after it",
    PartYear.FREE: "nothing",
}
_LEFT = {
    PartYear.FULL: "all of it",
    PartYear.BY_MONTH: "up to the month of the last day as a member, as twelfths",
    PartYear.BY_DAY: "up to the last day as a member",
    PartYear.FREE: "nothing",
}


def _parts_of_years(lang: Language) -> Iterator[str]:
    yield from table(
        ("`rule:`", "In words", "Charged in the year of joining", "Charged in the year of leaving"),
        ((code(one.value), lang.say(one), _JOINED[one], _LEFT[one]) for one in PartYear),
    )


# ── the observations ──

_FITS = {
    Fit.AGREES: "agrees",
    Fit.MAY_AGREE: "may agree: it is one of the amounts that the schedule leaves open",
    Fit.CONTRADICTS: "**contradicts**",
    Fit.NOT_IN_FORCE: "no table was in force",
}


def _observations(
    schedule: FeeSchedule, found: Iterable[Observation], lang: Language
) -> Iterator[str]:
    told = tuple(found)
    yield "```{rst-class} wide\n```\n"
    yield from table(
        (
            "Authority",
            "Fee",
            "For",
            "Counts taken",
            "Sizes the source names",
            "Source",
            "The schedule",
        ),
        (
            (
                plain(lang.authority(one.city)),
                lang.say(one.fee),
                lang.date(one.when),
                "<br>".join(plain(_counted(count, lang)) for count in one.city.population),
                _stated(one, lang),
                _source(one.source),
                _FITS[fit(schedule, one)],
            )
            for one in told
        ),
    )
    yield "Where sources contradict each other:\n"
    yield from (_said(one, one.contradiction, lang) for one in told if one.contradiction)
    yield "\nWhat else is to be said of single observations:\n"
    yield from (_said(one, one.note, lang) for one in told if one.note)
    yield ""


def _said(one: Observation, what: str, lang: Language) -> str:
    return f"- {plain(lang.authority(one.city))}, {_source(one.source)}: {plain(what)}"


def _counted(count: Any, lang: Language) -> str:
    """The count in words, without its source, which the packaged records cite."""
    return lang.count(count).partition(" – ")[0]


def _stated(one: Observation, lang: Language) -> str:
    if one.stated is None:
        return ""
    return f"{lang.number(one.stated.least)} to {lang.number(one.stated.most)}"


# ── words and what they mean ──

_SETTLED = {
    Reason.NO_TABLE: "Put in the table that held then.",
    Reason.STALE_TABLE: "Compare the table with its source and write the day under `seen`, or put "
    "in the newer one.",
    Reason.NEW_TABLE: "Nothing, if the table of the first day holds for the whole year.",
    Reason.NO_POPULATION: "Add a count to the membership, under `population`.",
    Reason.OLD_POPULATION: "Add a newer count.",
    Reason.LATER_POPULATION: "Add a count from before that day.",
    Reason.OTHER_POPULATION: "A table whose `population_day` is decided or observed; for two counts "
    "of one day, a decision which of them counts.",
    Reason.POPULATION_SPAN: "Replace the span by a count.",
    Reason.EDGE: "A table whose edges are sourced: leave out `edge`.",
    Reason.KIND: "A table that names the kind under `kinds` or `own`.",
    Reason.JOINED: "A table whose rule for `joining` is decided or observed.",
    Reason.LEFT: "A table whose rule for `leaving` is decided or observed.",
    Reason.MEMBERSHIP: "More exact dates in the membership, or an entry that is on record.",
}


def _reasons(lang: Language) -> Iterator[str]:
    yield from table(
        ("`reason`", "What is said", "What settles it"),
        (
            (code(one.value), template(lang.word("doubt", one.value)), _SETTLED[one])
            for one in Reason
        ),
    )


_PROPOSED = {
    Verdict.RIGHT: "nothing",
    Verdict.NOTHING_DUE: "nothing; the year is left out of the list",
    Verdict.POSSIBLE: "nothing: the charge is left alone",
    Verdict.NOT_CHARGED: "a charge",
    Verdict.TOO_LITTLE: "the reversal of what was charged, and a charge of what is asked",
    Verdict.TOO_MUCH: "the reversal of what was charged, and a charge of what is asked, if anything",
    Verdict.UNKNOWN: "nothing: the fee is not known, or is in another currency",
    Verdict.BEFORE_ACCOUNT: "nothing: other books hold that year",
}


def _verdicts(lang: Language) -> Iterator[str]:
    yield from table(
        ("`verdict`", "In words", "What is proposed"),
        ((code(one.value), lang.say(one), _PROPOSED[one]) for one in Verdict),
    )


def _facts(lang: Language) -> Iterator[str]:
    yield from table(
        ("`fact:`", "In words", "What happened", "What the city owes"),
        (
            (code(one.kind), lang.word("posting", one.kind), plain(_about_class(one)), _way(one))
            for one in POSTINGS
        ),
    )


def _about_class(of: type[Any]) -> str:
    return " ".join((inspect.getdoc(of) or "").split("\n\n")[0].split())


def _way(one: type[Posting]) -> str:
    if one is Reversed:
        return "the contrary of what is undone"
    return "more" if one.sign > 0 else "less"
