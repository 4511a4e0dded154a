"""The view of a report: by rule, errors first, with what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Group,
    Heading,
    ItemContent,
    Items,
    Line,
    Paragraph,
    Span,
    Table,
)
from ...render.localized import distinguished, labelled, lang_span, localize, names_of, verdict
from ...values.errors import CatalogEntry
from ...values.texts import Count, capitalized
from ..catalog import Catalog, Explanation
from ..findings import Finding
from ..reports import Report
from ..rules import Rule
from .brief import MAX_STEPS, in_brief, outcome
from .words import (
    by_rule,
    coded,
    counted,
    group_message,
    kind_name,
    named,
    naming,
    place,
    short_place,
    subject,
)

MAX_FINDINGS = 5
"""Findings of one rule that are listed one by one."""

MAX_PLACES = 8
"""Places of many findings that are named."""

_HEADS = ("severity", "where", "what", "what_to_do")


def report(report: Report, lang: Language) -> Iterator[Block]:
    """The outcome, the next steps, the findings by rule, and what was not evaluated."""
    yield Details(brief=in_brief(report, lang), full=in_full(report, lang))


def in_full(report: Report, lang: Language) -> Iterator[Block]:
    """All findings by rule, with their places, and what was not evaluated."""
    lang = naming(report, lang)
    what = subject(report, lang)
    yield Alternatives(
        lines=[outcome(what, report, lang)],
        page=[
            _page_heading(what, report, lang),
            verdict(lang.ended(capitalized(counted(report, lang)))),
        ],
    )
    if steps := _next_steps(report, lang):
        yield Paragraph(lang.line(lang.word("checking.label", "next_steps"), ""))
        yield Items(steps, ordered=True)
    if report.findings:
        yield _findings(by_rule(report.findings), lang)
    else:
        yield Group([Paragraph(lang.word("checking.label", "no_findings"))])
    yield Items((*_set_aside(report, lang), *_counts(report, lang)))


def _page_heading(what: str, report: Report, lang: Language) -> Heading:
    """On a page the authority, with the document's title, the day and the stage below.

    A document of no authority has its title in their place; a stage that is called as the kind is
    not repeated.
    """
    names = names_of(report.subject.split(", "), lang) if report.subject else ""
    title = localize(report.titles, lang) if report.titles else kind_name(report, lang)
    further = distinguished(title, report.distinction, lang).removeprefix(title).removeprefix(", ")
    shown = lang_span(report.titles, lang) if report.titles else title
    stage = lang.say(report.stage) if report.stage else ""
    parts = (shown if names else "", further, lang.say(report.on), "" if stage == title else stage)
    below = tuple(piece for part in parts if part for piece in (", ", part))[1:]
    above = lang.word("checking.label", "findings")
    return Heading(what, above=above, name=names or shown, below=below)


def _next_steps(report: Report, lang: Language) -> list[str]:
    """The most useful things to do, if there are so many findings that one may lose sight."""
    hints: dict[str, str] = {}
    for group in by_rule(report.findings):
        hints.setdefault(lang.hint(group[0]), group[0].code)
    steps = [f"{hint} ({code})" for hint, code in hints.items()]
    return steps[:MAX_STEPS] if len(steps) > MAX_STEPS else []


def _findings(groups: list[tuple[Finding, ...]], lang: Language) -> Block:
    return Alternatives(
        lines=[Items(item for group in groups for item in _items(group, lang))],
        page=[
            Table(
                lang.word("checking.label", "caption_findings"),
                heads=(lang.word("checking.label", key) for key in _HEADS),
                rows=(_row(named(group), lang) for group in groups),
            )
        ],
    )


def _items(group: tuple[Finding, ...], lang: Language) -> Iterator[ItemContent]:
    """What one rule found: few findings one by one, many by their number and the first places."""
    *others, last = group
    hint = f"→ {lang.hint(group[0])}"
    many = len(group) > 1 and group[0].entry.many
    if many or len(group) > MAX_FINDINGS:
        yield coded(group, group_message(group, lang), lang), _places(group, lang), hint
        return
    for finding in others:
        yield coded(group, lang.message(finding), lang), place(finding)
    yield coded(group, lang.message(last), lang), place(last), hint


def _places(group: tuple[Finding, ...], lang: Language, most: int = MAX_PLACES) -> str:
    """The first places in full and by their paths, and how many more there are."""
    first, *others = {str(finding.path): finding for finding in group}.values()
    paths = (short_place(finding) for finding in others[: most - 1])
    places = [place(first), *paths]
    more = len(others) + 1 - len(places)
    elsewhere = [lang.word("checking.label", "more_places", count=more)] if more else []
    return " ".join((", ".join(places), *elsewhere))


def _row(group: tuple[Finding, ...], lang: Language) -> Iterator[CellContent]:
    first = group[0]
    yield lang.say(first.severity), first.code
    yield _places(group, lang, len(group))
    yield group_message(group, lang)
    yield lang.hint(first)


def _set_aside(report: Report, lang: Language) -> Iterator[str]:
    for gap in report.not_evaluated:
        yield lang.line(lang.word("checking.label", "unasked"), f"{gap.code} – {lang.reason(gap)}")
    for rule in report.ignored:
        values = {"code": rule.code, "reason": rule.reason, "count": len(rule.findings)}
        yield lang.word("checking.label", "ignored", **values)
    for rule in report.lapsed:
        yield lang.word(
            "checking.label", "lapsed", code=rule.code, reason=rule.reason, until=rule.until
        )


def _counts(report: Report, lang: Language) -> Iterator[str]:
    if report.evaluated:
        counts = (
            ("rules_asked", len(report.evaluated)),
            ("rules_ignored", len(report.ignored)),
        )
        parts = (
            lang.word("checking.label", key, count=Count(count)) for key, count in counts if count
        )
        yield lang.ended(", ".join(parts))
    if report.at_other_stages:
        yield lang.word("checking.label", "at_other_stages", count=len(report.at_other_stages))


def catalog(catalog: Catalog, lang: Language) -> Iterator[Block]:
    """The code, the severity and the message of each entry; on a page, also what to do."""
    heads = ("severity", "what", "what_to_do")
    entries = [Paragraph(_entry(entry, lang)) for entry in catalog.entries]
    yield Alternatives(
        lines=[Details(brief=entries, full=entries, most=None, single=True)],
        page=[
            Heading(lang.word("checking.label", "catalog")),
            Table(
                lang.word("checking.label", "catalog"),
                captioned=False,
                heads=(lang.word("checking.label", key) for key in heads),
                rows=(_entry_row(entry, lang) for entry in catalog.entries),
            ),
        ],
    )


def _entry(entry: CatalogEntry, lang: Language) -> Line:
    severity = Span(lang.say(entry.severity), style=entry.severity.value)
    return (Span(f"{entry.code}  "), *labelled(severity, lang.entry_text(entry, "message"), lang))


def _entry_row(entry: CatalogEntry, lang: Language) -> Iterator[CellContent]:
    yield entry.code, lang.say(entry.severity)
    yield lang.entry_text(entry, "message")
    yield lang.entry_text(entry, entry.hinted({}))


def explanation(explanation: Explanation, lang: Language) -> Iterator[Block]:
    """What an entry of the catalog requires and says, what to do, and on which source."""
    entry = explanation.entry
    yield Heading(f"{entry.code}  {lang.say(entry.severity)}", style="")
    yield Group(Paragraph(text) for text in _explained(entry, lang))


def _explained(entry: CatalogEntry, lang: Language) -> Iterator[str]:
    if isinstance(entry, Rule):
        if requirement := lang.entry_text(entry, "requirement"):
            yield _part("rule_holds", requirement, lang)
        yield _part("message", lang.entry_text(entry, "message"), lang)
    else:
        yield _part("what", lang.entry_text(entry, "message"), lang)
    yield _part("what_to_do", lang.entry_text(entry, entry.hinted({})), lang)
    if isinstance(entry, Rule) and entry.stages:
        stages = (f"{lang.say(key)} ({lang.say(grade)})" for key, grade in entry.stages.items())
        yield _part("asked_at", ", ".join(stages), lang)
    yield _part("source_of_rule", lang.described(entry.source), lang)
    if entry.until:
        replaced_by = entry.replaced_by or "–"
        yield lang.word("checking.label", "retired", until=entry.until, replaced_by=replaced_by)


def _part(key: str, text: str, lang: Language) -> str:
    return lang.line(lang.word("checking.label", key), text)
