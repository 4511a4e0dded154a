"""``eccar rules``: the catalogue, one rule explained, or what a translator has to fill in."""

from __future__ import annotations

import argparse
import difflib
import os
from typing import Any

from ..checking.catalog import catalog
from ..checking.rules import Rule
from ..documents.errors import CANNOT_WRITE, EXISTS
from ..documents.formats import reason
from ..documents.writing import replace
from ..languages.language import Language, language
from ..languages.translate import files, template
from ..values.errors import CatalogEntry
from .arguments import CallError, refused
from .console import Console


def run(call: argparse.Namespace, console: Console) -> int:
    """Print what *call* asks for about the catalogue."""
    if call.template:
        return _template(call.template, call.into, console)
    lang = language(call.lang)
    entries = catalog()
    for entry in [_one(call.code, entries)] if call.code else entries.values():
        if call.format == "json":
            console.data(_data(entry, lang))
        elif call.code:
            console.print(_explained(entry, lang))
        else:
            severity = console.style(lang.say(entry.severity), entry.severity)
            console.print(f"{entry.code}  {lang.line(severity, lang.entry(entry, 'message'))}")
    return 0


def _template(code: str, folder: str | None, console: Console) -> int:
    """Print what a translator fills in, or write it as files below a *folder*; no file is replaced."""
    if folder is None:
        console.raw(template(code))
        return 0
    contents = {os.path.join(folder, path): text for path, text in files(code).items()}
    for path in contents:
        if os.path.exists(path):
            raise CallError(EXISTS(file=path))
    for path, text in contents.items():
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            replace(path, text.encode())
        except OSError as error:
            raise CallError(CANNOT_WRITE(file=path, reason=reason(error))) from None
        console.print(path)
    return 0


def _one(code: str, entries: dict[str, CatalogEntry]) -> CatalogEntry:
    if code not in entries:
        near = difflib.get_close_matches(code.upper(), entries, n=1)
        raise refused("no_code_near" if near else "no_code", code=code, near=near)
    return entries[code]


def _explained(entry: CatalogEntry, lang: Language) -> str:
    lines = [f"{entry.code}  {lang.say(entry.severity)}"]
    parts = (
        (("rule_holds", "requirement"), ("message", "message"))
        if isinstance(entry, Rule)
        else (("what", "message"),)
    )
    for label, part in (*parts, ("what_to_do", "hint")):
        lines.append(f"  {lang.line(lang.word('command.label', label), lang.entry(entry, part))}")
    if isinstance(entry, Rule) and entry.stages:
        stages = ", ".join(
            f"{lang.say(stage)} ({lang.say(grade)})" for stage, grade in entry.stages.items()
        )
        lines.append(f"  {lang.line(lang.word('command.label', 'asked_at'), stages)}")
    lines.append(f"  {lang.line(lang.word('command.label', 'source_of_rule'), entry.source)}")
    if entry.until:
        told = {"until": entry.until, "replaced_by": entry.replaced_by or "–"}
        lines.append(f"  {lang.word('command.label', 'retired', **told)}")
    return "\n".join(lines)


def _data(entry: CatalogEntry, lang: Language) -> dict[str, Any]:
    return {
        "code": entry.code,
        "severity": entry.severity.value,
        "holds": lang.entry(entry, "requirement") if isinstance(entry, Rule) else None,
        "message": lang.entry(entry, "message"),
        "hint": lang.entry(entry, "hint"),
        "source": entry.source,
        "since": entry.since.isoformat(),
        "until": entry.until and entry.until.isoformat(),
        "replaced_by": entry.replaced_by,
    }
