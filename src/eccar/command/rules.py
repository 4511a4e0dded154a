"""``eccar rules``: the catalogue, one rule explained, or what a translator has to fill in."""

from __future__ import annotations

import argparse
import difflib
from typing import Any

from ..checks import catalogue
from ..faults import Entry
from ..rules import Rule
from ..translating import template
from ..wording import Language, language
from .arguments import refused
from .console import Console


def run(call: argparse.Namespace, console: Console) -> int:
    """Print what *call* asks for about the catalogue."""
    if call.template:
        console.raw(template(call.template))
        return 0
    words = language(call.lang)
    entries = catalogue()
    for entry in [_one(call.code, entries)] if call.code else entries.values():
        if call.format == "json":
            console.data(_data(entry, words))
        elif call.code:
            console.print(_explained(entry, words))
        else:
            severity = console.paint(words.say(entry.severity), entry.severity)
            console.print(f"{entry.code}  {words.line(severity, words.entry(entry, 'message'))}")
    return 0


def _one(code: str, entries: dict[str, Entry]) -> Entry:
    if code not in entries:
        near = difflib.get_close_matches(code.upper(), entries, n=1)
        raise refused("no_code_near" if near else "no_code", code=code, near=near)
    return entries[code]


def _explained(entry: Entry, words: Language) -> str:
    lines = [f"{entry.code}  {words.say(entry.severity)}"]
    parts = (
        (("rule_holds", "holds"), ("message", "message"))
        if isinstance(entry, Rule)
        else (("what", "message"),)
    )
    for label, part in (*parts, ("what_to_do", "hint")):
        lines.append(f"  {words.line(words.word('label', label), words.entry(entry, part))}")
    if isinstance(entry, Rule) and entry.stages:
        stages = ", ".join(
            f"{words.stage(stage)} ({words.say(grade)})" for stage, grade in entry.stages.items()
        )
        lines.append(f"  {words.line(words.word('label', 'asked_at'), stages)}")
    lines.append(f"  {words.line(words.word('label', 'source_of_rule'), entry.source)}")
    if entry.until:
        told = {"until": entry.until, "replaced_by": entry.replaced_by or "–"}
        lines.append(f"  {words.word('label', 'retired', **told)}")
    return "\n".join(lines)


def _data(entry: Entry, words: Language) -> dict[str, Any]:
    return {
        "code": entry.code,
        "severity": entry.severity.value,
        "holds": words.entry(entry, "holds") if isinstance(entry, Rule) else None,
        "message": words.entry(entry, "message"),
        "hint": words.entry(entry, "hint"),
        "source": entry.source,
        "since": entry.since.isoformat(),
        "until": entry.until and entry.until.isoformat(),
        "replaced_by": entry.replaced_by,
    }
