"""The view of what moved from one report to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...languages.language import Language
from ...plan.views.coverage_text import point_title
from ...render.blocks import Alternatives, Block, Details, Group, Heading, Items, Paragraph, Span
from ...render.localized import document_heading, localize, verdict
from ...values.texts import Count, capitalized, joined
from ..comparison import MeasureMove, PointMove, ReportDifference
from ..entries import MeasureReport
from ..report import ProgressReport
from .changed_fields import entry_name, entry_sentences, report_sentences
from .entries import edition_of
from .report_text import as_of_text, measure_name, question_text, report_title

MOVES = "reports.reportmoves"
"""The section of the wording with the sentences about what moved."""


def report_difference(difference: ReportDifference, lang: Language) -> Iterator[Block]:
    """What moved: points, measures, the whole, single entries; last, the same words."""
    blocks = tuple(_blocks(difference, lang))
    yield Details(brief=blocks, full=blocks, most=None)


def _blocks(difference: ReportDifference, lang: Language) -> Iterator[Block]:
    report, above = difference.report, lang.word("plan.difference", "heading")
    yield document_heading(
        lang.line(above, report_title(report, lang)),
        above,
        authorities=report.authorities,
        titles=report.titles,
        lang=lang,
    )
    periods = Paragraph(_compared(difference, lang))
    answer = finding(difference, lang)
    yield Alternatives(lines=[periods, Paragraph(answer)], page=[verdict(answer), periods])
    for caption, blocks in _sections(difference, lang):
        yield Heading(capitalized(caption), level=2)
        yield from blocks


def _compared(difference: ReportDifference, lang: Language) -> str:
    """Which two reports are compared."""
    reports = (difference.report, difference.earlier)
    after, before = (_named(report, lang) for report in reports)
    return lang.whole(MOVES, "compared", after=after, before=before)


def _named(report: ProgressReport, lang: Language) -> str:
    """A report by its id, with the period and the day that it is of."""
    spans = [lang.period(report.period)] if report.period else []
    if report.as_of and (report.period is None or report.as_of.last != report.period.last):
        spans.append(as_of_text(report.as_of, lang))
    if report.id is None:
        return lang.apart(spans) or report.identity
    return joined((report.id, f" ({lang.apart(spans)})")) if spans else report.id


def finding(difference: ReportDifference, lang: Language) -> str:
    """How many points, measures and other entries changed, in a sentence."""
    counts = [
        _counted(key, _number(key, difference, lang), lang)
        for key, entries in _moved(difference).items()
        if entries
    ]
    return lang.ended(capitalized(", ".join(counts) or lang.word(MOVES, "none")))


def _moved(difference: ReportDifference) -> dict[str, tuple[object, ...]]:
    """What moved, by the key of the words that count it."""
    names = ("points", "measures", "added", "removed", "changes", "changed")
    return {name: getattr(difference, name) for name in names}


def _number(key: str, difference: ReportDifference, lang: Language) -> int:
    """How many moved; of what is changed about the whole report, as many as there are sentences."""
    if key == "changes":
        return len([*report_sentences(difference, lang)])
    return len(getattr(difference, key))


def _counted(key: str, number: int, lang: Language) -> str:
    return lang.word(MOVES, key, count=Count(number))


def _sections(
    difference: ReportDifference, lang: Language
) -> Iterator[tuple[str, Iterable[Block]]]:
    """What moved, each kind below its number."""
    blocks: dict[str, Callable[[ReportDifference, Language], Iterable[Block]]] = {
        "points": _listed(point_sentences),
        "measures": _listed(measure_sentences),
        "added": _listed(lambda each, lang: _names(each.added, lang)),
        "removed": _listed(lambda each, lang: _names(each.removed, lang)),
        "changes": _listed(report_sentences),
        "changed": _changed_entries,
        "unchanged_words": _listed(unchanged_sentences),
    }
    for key, made in blocks.items():
        if number := _number(key, difference, lang):
            yield _counted(key, number, lang), made(difference, lang)


def _listed(
    sentences: Callable[[ReportDifference, Language], Iterable[str]],
) -> Callable[[ReportDifference, Language], Iterable[Block]]:
    """What makes a list of *sentences*."""
    return lambda difference, lang: [Items(sentences(difference, lang), bullets=True)]


def _changed_entries(difference: ReportDifference, lang: Language) -> Iterator[Block]:
    """The entries that differ in more than their state, each above what differs."""
    for changed in difference.changed:
        name = Span(entry_name(changed, difference.report, lang), strong=True)
        said = Items(entry_sentences(changed, difference.report, lang), bullets=True)
        yield Group((Paragraph(name), said))


def point_sentences(difference: ReportDifference, lang: Language) -> Iterator[str]:
    """The points that moved, each with both states."""
    edition = edition_of(difference.report)
    for move in difference.points:
        yield _move(f"{move.point}. {point_title(move.point, edition, lang)}", move, lang)


def measure_sentences(difference: ReportDifference, lang: Language) -> Iterator[str]:
    """The measures that moved, each with both states."""
    for move in difference.measures:
        name = localize(move.titles, lang) if move.titles else move.measure
        yield _move(name, move, lang)


def _move(name: str, move: PointMove | MeasureMove, lang: Language) -> str:
    states = {"now": lang.say(move.after), "before": lang.say(move.before)}
    return lang.line(name, lang.whole("plan.difference", "instead", **states))


def _names(entries: Iterable[MeasureReport], lang: Language) -> Iterator[str]:
    return (measure_name(entry, lang) for entry in entries)


def unchanged_sentences(difference: ReportDifference, lang: Language) -> Iterator[str]:
    """The entries whose words are those of the earlier report."""
    report = difference.report
    for place in difference.unchanged_words:
        name, _, index = place.removesuffix("]").partition("[")
        match name:
            case "responses":
                yield capitalized(question_text(report.responses[int(index)], lang))
            case "points":
                points = (report.points[int(index)].point,)
                yield capitalized(lang.word("plan.coverage", "of_point", points=points))
            case _:
                yield measure_name(report.measures[int(index)], lang)
