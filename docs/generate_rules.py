"""The generated parts of the reference that are about rules and faults: what each code says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markdown_parts import cited, plain, table, template

from eccar.checking.catalog import catalog
from eccar.checking.rules import Rule
from eccar.languages.language import Language, language
from eccar.plan.history import Stage
from eccar.values.errors import CatalogEntry

ENGLISH: Language = language("en")


def pages() -> dict[str, str]:
    """The text of the generated file about rules, by its name."""
    return {"rules.md": "\n".join(_told_rules())}


_TOPICS = {
    "DOC0": ("Files and notations", "What keeps a file from being read or written at all."),
    "DOC1": ("The shape of a document", "Keys, kinds and sorts of values."),
    "DOC2": (
        "Single values",
        (
            "Days, addresses, codes, numbers, amounts of money, tables of fees, and what is needed to "
            "ask for a payment."
        ),
    ),
    "DOC3": ("Plans", "What the parts of an action plan refuse."),
    "PLN0": ("The order of days in a plan", "Of measures, progress and facts."),
    "PLN1": (
        "The plan and its points",
        "What stands under each point, and what a plan says of itself.",
    ),
    "PLN2": ("Measures", "What a measure says of itself."),
    "PLN3": (
        "Indicators",
        "What they lack to tell anything, and values that contradict each other.",
    ),
    "PLN4": ("Links", "What refers to something else in the plan."),
    "PLN5": ("Resources", "What the measures may cost, and what the plan may."),
    "PLN6": ("Languages", "The languages in which a plan is to be read."),
    "PLN7": ("Follow-up", "Whether anything is happening, once a plan is adopted."),
    "FEE0": ("The facts of an account", "Each beside the others."),
    "FEE1": ("Claims", "What is open, and since when. What follows is for people to decide."),
    "FEE2": ("What the schedule asks", "The charges beside it; the membership has to be there."),
    "FEE3": ("The membership", "The account beside it. No status ever follows from an account."),
    "FEE4": ("The schedule of fees", "A schedule by itself."),
    "MEM0": ("The order of days", ""),
    "MEM1": ("What is not on record", ""),
    "MEM2": ("Contradictions", ""),
    "MEM3": ("Evidence", ""),
    "MEM4": ("The authority", ""),
}


def _told_rules() -> Iterator[str]:
    entries = catalog()
    topics: dict[str, list[CatalogEntry]] = {}
    for entry in entries.values():
        topics.setdefault(entry.code[:4], []).append(entry)
    for topic, inside in topics.items():
        name, about = _TOPICS.get(topic, (topic, ""))
        yield f"## {topic}…: {name}\n"
        if about:
            yield f"{about}\n"
        yield from table(
            ("Code", "Severity", "What is said"),
            (
                (
                    f"[{entry.code}](#{entry.code.lower()})",
                    ENGLISH.say(entry.severity),
                    template(entry.message),
                )
                for entry in inside
            ),
        )
        for entry in inside:
            yield from _entry(entry)


def _entry(entry: CatalogEntry) -> Iterator[str]:
    yield f"### {entry.code}\n"
    parts = [("Severity", ENGLISH.say(entry.severity))]
    if isinstance(entry, Rule):
        if entry.stages:
            parts.append(("Asked at the stages", _stages(entry)))
        parts.append(("What holds when all is well", plain(entry.requirement)))
    parts.append(("What is said", template(entry.message)))
    if entry.many:
        parts.append(("Of many", template(entry.many)))
    parts.append(("What to do", template(entry.hint)))
    if isinstance(entry, Rule) and entry.reason:
        parts.append(("Where it cannot be asked", template(entry.reason)))
    parts.append(("Source", cited(entry.source)))
    parts.append(("In force since", entry.since.isoformat()))
    if entry.until:
        parts.append(("Retired on", f"{entry.until}; replaced by {entry.replaced_by or 'nothing'}"))
    yield from (f"- **{label}**: {words}" for label, words in parts)
    yield ""


def _stages(rule: Rule[Any, Any]) -> str:
    told = ((ENGLISH.say(Stage(stage)), ENGLISH.say(grade)) for stage, grade in rule.stages.items())
    return ", ".join(f"{stage} ({grade})" for stage, grade in told)
