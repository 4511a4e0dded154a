"""The view of what moved from one report to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...languages.language import Language
from ...plan.views.coverage_text import point_title
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph
from ...render.localized import localize, verdict
from ...values.texts import Count, capitalized
from ..comparison import MeasureMove, PointMove, ReportDifference
from ..entries import MeasureReport
from ..report import ProgressReport
from .entries import edition_of
from .report_text import measure_name, question_text, report_title

MOVES = "reports.reportmoves"
"""The section of the wording with the sentences about what moved."""


def report_difference(difference: ReportDifference, lang: Language) -> Iterator[Block]:
    """The points and the measures that moved, those that are new or gone, and the same words."""
    blocks = tuple(_blocks(difference, lang))
    yield Details(brief=blocks, full=blocks, most=None)


def _blocks(difference: ReportDifference, lang: Language) -> Iterator[Block]:
    title = report_title(difference.report, lang)
    above = lang.word("plan.difference", "heading")
    yield Heading(lang.line(above, title), above=above, name=title)
    periods = Paragraph(_compared(difference, lang))
    answer = finding(difference, lang)
    yield Alternatives(lines=[periods, Paragraph(answer)], page=[verdict(answer), periods])
    for caption, texts in _sections(difference, lang):
        yield Heading(capitalized(caption), level=2)
        yield Items(texts, bullets=True)


def _compared(difference: ReportDifference, lang: Language) -> str:
    """Which two reports are compared."""
    reports = (difference.report, difference.earlier)
    after, before = (_named(report, lang) for report in reports)
    return lang.whole(MOVES, "compared", after=after, before=before)


def _named(report: ProgressReport, lang: Language) -> str:
    return report.id or (lang.say(report.period) if report.period else report.identity)


def finding(difference: ReportDifference, lang: Language) -> str:
    """How many points and measures moved, in a sentence."""
    counts = [
        _counted(key, len(entries), lang) for key, entries in _moved(difference).items() if entries
    ]
    return lang.ended(capitalized(", ".join(counts) or lang.word(MOVES, "none")))


def _moved(difference: ReportDifference) -> dict[str, tuple[object, ...]]:
    """What moved, by the key of the words that count it."""
    names = ("points", "measures", "added", "removed")
    return {name: getattr(difference, name) for name in names}


def _counted(key: str, number: int, lang: Language) -> str:
    return lang.word(MOVES, key, count=Count(number))


def _sections(difference: ReportDifference, lang: Language) -> Iterator[tuple[str, Iterable[str]]]:
    """What moved, each kind below its number."""
    sentences: dict[str, Callable[[ReportDifference, Language], Iterable[str]]] = {
        "points": point_sentences,
        "measures": measure_sentences,
        "added": lambda each, lang: _names(each.added, lang),
        "removed": lambda each, lang: _names(each.removed, lang),
        "unchanged_words": unchanged_sentences,
    }
    for key, made in sentences.items():
        if number := len(getattr(difference, key)):
            yield _counted(key, number, lang), made(difference, lang)


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
