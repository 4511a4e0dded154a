"""Rules and errors: what each code says, when it applies, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eccar.checking.catalog import catalog
from eccar.checking.rules import Rule
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
    "DOC4": ("Lists, workbooks and papers", "What the desk refuses, and what it asks about."),
    "DOC5": ("Reports, rounds and evaluations", "What their parts refuse."),
    "DOC6": (
        "The coalition and practices",
        "What entries, seats, references and practices refuse.",
    ),
    "DOC7": (
        "Incidents",
        "What tables of incidents, releases, mappings and files of records refuse.",
    ),
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
    "PLN8": ("Several documents", "Documents that no id tells apart."),
    "PLN9": (
        "Personal data",
        "What may name or reach a person in a document that is not internal.",
    ),
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
    "FEE5": ("Several documents", "Documents that no id tells apart."),
    "FEE6": (
        "Personal data",
        "What may name or reach a person in a document that is not internal.",
    ),
    "FEE7": ("The payee", "What a letter that asks for a fee needs."),
    "REP1": ("Periods and days", "The period of a report, and the order of days."),
    "REP2": ("The entries of a report", "What it says of points, measures and questions."),
    "REP3": ("The chain of a report", "What was submitted, and which of several reports counts."),
    "REP4": ("Rounds and questionnaires", "Consents, items, and the length of responses."),
    "REP5": ("Evaluations", "Who evaluated what, and on which scale."),
    "REP6": ("Recommendations", "References between recommendations, and what became of them."),
    "REP8": ("Several documents", "Documents that no id tells apart."),
    "REP9": ("Templates and personal data", "What is left of a template, or may name a person."),
    "NET1": ("Entries and references", "Ids and names, and references between entries."),
    "NET2": ("Bodies and seats", "Terms of office, holders of seats, and meetings of bodies."),
    "NET3": ("Events and projects", "What an event or a project lacks."),
    "NET4": ("Published numbers", "Numbers of members compared with each other and the register."),
    "NET5": ("Practices", "What a practice lacks, and what it contradicts."),
    "NET8": ("Several documents", "Documents that no id tells apart."),
    "NET9": ("Templates and personal data", "What is left of a template, or may name a person."),
    "INC1": ("Words and dates", "Codes of the lists that a table uses, and days."),
    "INC2": ("Figures", "Totals, parts and shares compared with each other."),
    "INC3": ("What is said with figures", "Unit, coverage, caveat, and breaks of a series."),
    "INC4": ("What a release gives away", "A published table by itself and with earlier ones."),
    "INC8": ("Several documents", "Documents that no id tells apart."),
    "INC9": ("Templates and personal data", "What is left of a template, or may name a person."),
    "MEM0": ("The order of days", ""),
    "MEM1": ("What is not on record", ""),
    "MEM2": ("Contradictions", ""),
    "MEM3": ("Evidence", ""),
    "MEM4": ("The authority", ""),
    "MEM5": ("Several documents", ""),
    "DOS1": (
        "Which documents belong together",
        "What a report or an evaluation refers to, and whose documents are in one folder.",
    ),
    "DOS2": (
        "Contradictions between documents",
        "A report compared with the plan that it is on, and with the membership.",
    ),
    "DOS3": (
        "What other documents let one expect",
        "Notes alone: what is not in the folder need not exist.",
    ),
}
"""The hundreds of codes: a heading and a sentence for each."""


DOMAINS = {
    "DOC": ("rules-documents", "Documents that cannot be read"),
    "MEM": ("rules-memberships", "Memberships"),
    "FEE": ("rules-fees", "Fees, accounts and payees"),
    "PLN": ("rules-plans", "Plans and inventories"),
    "REP": ("rules-reports", "Reports, rounds and evaluations"),
    "NET": ("rules-network", "The coalition and practices"),
    "INC": ("rules-incidents", "Tables of incidents and releases"),
    "DOS": ("rules-dossiers", "The documents of one authority together"),
}
"""The page of each domain and its heading, by the letters that its codes begin with."""

Topics = dict[str, list[CatalogEntry]]


def address(code: str) -> str:
    """The link to a code from a page of the same folder."""
    return f"{DOMAINS[code[:3]][0]}.md#{code.lower()}"


def pages() -> dict[str, str]:
    """The text of each generated file, by its name: the index, and a page for each domain."""
    topics: Topics = {}
    for entry in catalog().values():
        topics.setdefault(entry.code[:4], []).append(entry)
    index = {"rules.md": "\n".join(_index(topics))}
    return index | {
        f"{name}.md": "\n".join(_rules(_of(domain, topics)))
        for domain, (name, _) in DOMAINS.items()
    }


def _of(domain: str, topics: Topics) -> Topics:
    return {topic: entries for topic, entries in topics.items() if topic.startswith(domain)}


def _index(topics: Topics) -> Iterator[str]:
    """Every code as a link, by domain and by what it is about."""
    for domain, (name, heading) in DOMAINS.items():
        yield f"## [{heading}]({name}.md)\n"
        yield table(
            ("What it is about", "Codes"),
            (
                (f"**{topic}…** {_title(topic)}", " ".join(map(_linked, entries)))
                for topic, entries in _of(domain, topics).items()
            ),
        )


def _title(topic: str) -> str:
    return _TOPICS[topic][0]


def _linked(entry: CatalogEntry) -> str:
    return f"[{entry.code}]({address(entry.code)})"


def _rules(topics: Topics) -> Iterator[str]:
    for topic, entries in topics.items():
        yield f"## {topic}…: {_title(topic)}\n"
        if summary := _TOPICS[topic][1]:
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
    stages = ((ENGLISH.say(key), ENGLISH.say(grade)) for key, grade in rule.stages.items())
    return ", ".join(f"{stage} ({severity})" for stage, severity in stages)
