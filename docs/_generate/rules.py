"""Rules and errors: what each code says, when it applies, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eccar.checking.catalog import catalog
from eccar.checking.rules import Rule
from eccar.plan.history import Stage
from eccar.values.errors import CatalogEntry

from .english import ENGLISH
from .markdown import cited, lines, plain, table, template

_TOPICS = {
    "DOC0": ("Files and notations", "What prevents a file from being read or written at all."),
    "DOC1": ("The shape of a document", "Keys, kinds and types of values."),
    "DOC2": (
        "Single values",
        "Days, addresses, codes, numbers, amounts, tables of fees, and what a payment needs.",
    ),
    "DOC3": ("Plans", "What the parts of an action plan refuse."),
    "PLN0": ("The order of days in a plan", "Days of measures, progress and facts."),
    "PLN1": ("The plan and its points", "The measures under each point, and the plan as a whole."),
    "PLN2": ("Measures", "The fields of a measure."),
    "PLN3": (
        "Indicators",
        "Values that an indicator lacks, and values that contradict each other.",
    ),
    "PLN4": ("Links", "References to other parts of the plan."),
    "PLN5": ("Resources", "What the measures may cost, and what the plan may."),
    "PLN6": ("Languages", "The languages in which a plan is to be read."),
    "PLN7": ("Follow-up", "Whether anything is happening, once a plan is adopted."),
    "FEE0": ("The facts of an account", "Facts of one account compared with each other."),
    "FEE1": ("Claims", "What is open, and since when. What follows is for people to decide."),
    "FEE2": (
        "Charges and the schedule",
        "Charges compared with the schedule; these rules need the membership.",
    ),
    "FEE3": (
        "The membership",
        "The account compared with the membership. No status ever follows from an account.",
    ),
    "FEE4": ("The schedule of fees", "A schedule by itself."),
    "MEM0": ("The order of days", ""),
    "MEM1": ("What is not on record", ""),
    "MEM2": ("Contradictions", ""),
    "MEM3": ("Evidence", ""),
    "MEM4": ("The authority", ""),
}
"""The hundreds of codes: a heading and a sentence for each."""


def pages() -> dict[str, str]:
    """The text of the generated file, by its name."""
    return {"rules.md": "\n".join(_rules())}


def _rules() -> Iterator[str]:
    topics: dict[str, list[CatalogEntry]] = {}
    for entry in catalog().values():
        topics.setdefault(entry.code[:4], []).append(entry)
    for topic, entries in topics.items():
        title, summary = _TOPICS.get(topic, (topic, ""))
        yield f"## {topic}…: {title}\n"
        if summary:
            yield f"{summary}\n"
        yield table(("Code", "Severity", "Message"), map(_row, entries))
        for entry in entries:
            yield f"### {entry.code}\n"
            yield from lines(f"**{label}**: {text}" for label, text in _details(entry))


def _row(entry: CatalogEntry) -> tuple[str, ...]:
    link = f"[{entry.code}](#{entry.code.lower()})"
    return link, ENGLISH.say(entry.severity), template(entry.message)


def _details(entry: CatalogEntry) -> Iterator[tuple[str, str]]:
    rule = entry if isinstance(entry, Rule) else None
    yield "Severity", ENGLISH.say(entry.severity)
    if rule and rule.stages:
        yield "Stages", _stages(rule)
    if rule:
        yield "Requirement", plain(rule.requirement)
    yield "Message", template(entry.message)
    if entry.many:
        yield "Message for several", template(entry.many)
    yield "What to do", template(entry.hint)
    if rule and rule.reason:
        yield "Where it cannot be evaluated", template(rule.reason)
    yield "Source", cited(entry.source)
    yield "In force since", entry.since.isoformat()
    if entry.until:
        yield "Retired on", f"{entry.until}; replaced by {entry.replaced_by or 'nothing'}"


def _stages(rule: Rule[Any, Any]) -> str:
    stages = ((ENGLISH.say(Stage(key)), ENGLISH.say(grade)) for key, grade in rule.stages.items())
    return ", ".join(f"{stage} ({severity})" for stage, severity in stages)
