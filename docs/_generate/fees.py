"""Fees: bands, rules for days and years, observations, and the words of the answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import eccar
from eccar.fees.accounts.facts import POSTINGS, Posting, Reversed
from eccar.fees.observations import Fit, Observation, fit
from eccar.fees.proration import PartYear
from eccar.fees.reconciliation import Verdict
from eccar.fees.schedule import Band, FeeSchedule, FeeTable
from eccar.fees.yearly.fee import Reason

from .english import ENGLISH
from .markdown import code, lines, plain, source, summary, table, template


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    schedule = eccar.fee_schedule()
    return {
        "fee-bands.md": "\n".join(_bands(schedule)),
        "fee-rules.md": "\n".join(map(_rules, schedule.tables)),
        "fee-parts.md": _parts_of_years(),
        "fee-observations.md": "\n".join(_observations(schedule)),
        "fee-reasons.md": _reasons(),
        "fee-verdicts.md": _verdicts(),
        "fee-facts.md": _facts(),
    }


# ── the packaged schedule ──


def _bands(schedule: FeeSchedule) -> Iterator[str]:
    for fees in schedule.tables:
        bands = [(ENGLISH.say(name), band) for name, band in fees.named_bands(fees.bands)]
        yield f"{_about(fees)}\n"
        yield table(
            ("Band", "Fee", "How it is known", "Source", "Where its upper edge may lie"),
            (_band(name, band, fees) for name, band in bands),
        )
        yield from lines(
            f"*{plain(name)}*: {plain(band.note)}" for name, band in bands if band.note
        )


def _about(fees: FeeTable) -> str:
    kinds = f" (known for: {plain(ENGLISH.say(fees.kinds))})" if fees.kinds else ""
    known = f"{ENGLISH.say(fees.basis)}, last compared on {ENGLISH.say(fees.seen)}"
    return (
        f"**Table since {ENGLISH.say(fees.since)}{kinds}**: {known}. "
        f"Source: {source(fees.source)}. {plain(fees.note or '')}"
    ).rstrip()


def _band(name: str, band: Band, fees: FeeTable) -> list[str]:
    basis = ENGLISH.say(band.basis or fees.basis)
    return [
        plain(name),
        ENGLISH.say(band.fee),
        basis,
        source(band.source or fees.source),
        _edge(band),
    ]


def _edge(band: Band) -> str:
    if band.up_to is None:
        return "has none"
    if band.edge is None:
        return "as stated"
    least, most = ENGLISH.number(band.edge.least), ENGLISH.number(band.edge.most)
    return f"{least} to {most}. {plain(band.edge.note or '')}"


def _rules(fees: FeeTable) -> str:
    day, joining, leaving = fees.population_day, fees.joining, fees.leaving
    years = {0: "of the fee year", 1: "of the year before"}
    year = years.get(day.years_before, f"{day.years_before} years before the fee year")
    old = f"{day.old_after} years after it was taken"
    return table(
        (f"Table since {fees.since}", "What is taken", "How it is known", "Note"),
        (
            (what, value, ENGLISH.say(basis), plain(note or ""))
            for what, value, basis, note in (
                (
                    "Which count of people",
                    f"the last by {day.month_day} {year}",
                    day.basis,
                    day.note,
                ),
                ("When a count is old", old, day.basis, None),
                ("Year of joining", ENGLISH.say(joining.rule), joining.basis, joining.note),
                ("Year of leaving", ENGLISH.say(leaving.rule), leaving.basis, leaving.note),
            )
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


def _parts_of_years() -> str:
    return table(
        ("`rule:`", "In words", "Charged in the year of joining", "Charged in the year of leaving"),
        ((code(rule.value), ENGLISH.say(rule), _JOINED[rule], _LEFT[rule]) for rule in PartYear),
    )


# ── the observations ──

_FITS = {
    Fit.AGREES: "agrees",
    Fit.MAY_AGREE: "may agree: it is one of the amounts that the schedule leaves open",
    Fit.CONTRADICTS: "**contradicts**",
    Fit.NOT_IN_FORCE: "no table was in force",
}


def _observations(schedule: FeeSchedule) -> Iterator[str]:
    observations = eccar.fees.fee_observations().observations
    heads = ("Authority", "Fee", "For", "Counts taken", "Sizes the source names", "Source")
    rows = (_observation(schedule, item) for item in observations)
    yield table((*heads, "The schedule"), rows, wide=True)
    yield "Where sources contradict each other:\n"
    yield from _remarks((item, item.contradiction) for item in observations)
    yield "Other remarks on single observations:\n"
    yield from _remarks((item, item.note) for item in observations)


def _observation(schedule: FeeSchedule, item: Observation) -> list[str]:
    # A count in words ends with its source, which the packaged records cite.
    counts = (ENGLISH.count(count).partition(" – ")[0] for count in item.city.population)
    sizes = item.stated and map(ENGLISH.number, (item.stated.least, item.stated.most))
    return [
        plain(ENGLISH.authority(item.city)),
        ENGLISH.say(item.fee),
        ENGLISH.date(item.when),
        "<br>".join(map(plain, counts)),
        " to ".join(sizes or ()),
        source(item.source),
        _FITS[fit(schedule, item)],
    ]


def _remarks(remarks: Iterable[tuple[Observation, str | None]]) -> Iterator[str]:
    return lines(
        f"{plain(ENGLISH.authority(item.city))}, {source(item.source)}: {plain(text)}"
        for item, text in remarks
        if text
    )


# ── words and what they mean ──

_SETTLED = {
    Reason.NO_TABLE: "Put in the table that held then.",
    Reason.STALE_TABLE: "Compare the table with its source and write the day under `seen`, or put "
    "in the newer one.",
    Reason.NEW_TABLE: "Nothing, if the table of the first day holds for the whole year.",
    Reason.NO_POPULATION: "Add a count to the membership, under `population`.",
    Reason.UNDATED_POPULATION: "Add the day of the count, or another count with its day.",
    Reason.ROUGH_POPULATION: "Write the date of the count more exactly, or add another count.",
    Reason.OLD_POPULATION: "Add a newer count.",
    Reason.LATER_POPULATION: "Add a count from before that day.",
    Reason.OTHER_POPULATION: "A table whose `population_day` is decided or observed; for two counts "
    "of one day, a decision which of them counts.",
    Reason.POPULATION_SPAN: "Replace the span by a count.",
    Reason.EDGE: "A table whose edges are sourced: leave out `edge`.",
    Reason.KIND: "A table that names the kind under `kinds` or `own`.",
    Reason.JOINED: "A table whose rule for `joining` is decided or observed.",
    Reason.LEFT: "A table whose rule for `leaving` is decided or observed.",
    Reason.NOTICE: "The leaving itself, with its day, among the facts of the membership.",
    Reason.MEMBERSHIP: "More exact dates in the membership, or an entry that is on record.",
}
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


def _reasons() -> str:
    return table(
        ("`reason`", "Sentence", "What settles it"),
        (
            (
                code(reason.value),
                template(ENGLISH.word("fees.doubt", reason.value)),
                _SETTLED[reason],
            )
            for reason in Reason
        ),
    )


def _verdicts() -> str:
    return table(
        ("`verdict`", "In words", "What is proposed"),
        ((code(key.value), ENGLISH.say(key), _PROPOSED[key]) for key in Verdict),
    )


def _facts() -> str:
    return table(
        ("`fact:`", "In words", "What happened", "What the city owes"),
        (
            (
                code(fact.kind),
                ENGLISH.word("fees.posting", fact.kind),
                plain(summary(fact)),
                _sign(fact),
            )
            for fact in POSTINGS
        ),
    )


def _sign(fact: type[Posting]) -> str:
    if fact is Reversed:
        return "the opposite of the fact that is undone"
    return "more" if fact.sign > 0 else "less"
