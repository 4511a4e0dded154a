"""The progress reports of an authority in brief, and the next date to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Line, Paragraph, Span
from ...render.fitting import ELLIPSIS, WIDTH, columns, shortened
from ...render.localized import labelled, localize, separated
from ..dates.deadlines import Deadline
from ..dates.report_dates import CountingReport
from .deadlines import title_of, when_of

MAX_OPEN = 1
"""Reports without a submission that an overview names."""


def last_and_open(reports: Iterable[CountingReport]) -> tuple[CountingReport, ...]:
    """The last of the *reports* that each addressee has, and the last ones that one has not got.

    A report that both have is the last one of the coalition.
    """
    reports = tuple(reports)
    submitted = [each for each in reports if each.submitted][-1:]
    of_council = [each for each in reports if not each.open_to and not each.submitted][-1:]
    still_open = [each for each in reports if each.open_to and not each.submitted]
    return (*submitted, *of_council, *still_open[-MAX_OPEN:])


def report_lines(reports: Iterable[CountingReport], lang: Language) -> Iterator[Paragraph]:
    """A line for the last report, and for each that is open: title or period, and state."""
    name = lang.word("dossier.screen", "report")
    for each in last_and_open(reports):
        room = room_for_title(name, step_of(each, lang), lang)
        yield Paragraph(labelled(name, report_line(each, lang, room), lang))


def room_for_title(name: str, step: str, lang: Language) -> int:
    """The columns that a title has in a line between the *name* of what it is and its *step*."""
    return WIDTH - columns(lang.line(name, lang.apart((ELLIPSIS, step)))) + columns(ELLIPSIS)


def report_line(counting: CountingReport, lang: Language, room: int | None = None) -> Line:
    """Title or period of a report, cut for what fits the *room*, and how far it has come."""
    title = title_or_period(counting, lang)
    shown = title if room is None else shortened(title, room)
    state = Span(step_of(counting, lang), style="status")
    return separated((Span(shown, style="title") if shown else "", state), lang)


def title_or_period(counting: CountingReport, lang: Language) -> str:
    """What readers know a report by; empty if it has neither."""
    report = counting.report
    if report.titles is not None:
        return localize(report.titles, lang)
    return lang.period(report.period) if report.period is not None else ""


def step_of(counting: CountingReport, lang: Language) -> str:
    """How far a report has come."""
    return lang.say(counting.state.step)


def next_date(deadline: Deadline, lang: Language) -> Paragraph:
    """The next date to keep, in a line."""
    name = lang.word("dossier.screen", "next_date")
    text = lang.apart((when_of(deadline, lang), title_of(deadline, lang)))
    room = WIDTH - columns(lang.line(name, "")) - 1
    return Paragraph(labelled(name, shortened(text, room), lang))
