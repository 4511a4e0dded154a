"""Reports as a log in SARIF 2.1.0, the format in which code hosts and editors read findings.

A finding is a result with its rule, level, message, place in a file and path in the document. What
was set aside is a result with a suppression; a rule that could not be evaluated is a notification
of the run. Documents that cannot be read are results, too. The log has no addresses of help, as the
codes are explained by ``eccar rules``.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

from .._version import __version__
from ..checking.findings import Finding, Path, Place
from ..checking.reports import Report, UnevaluatedRule
from ..checking.rules import Rule
from ..languages.language import Language
from ..values.characters import printable
from ..values.errors import CatalogEntry
from ..values.vocabulary import Audience

Data: TypeAlias = dict[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def log(
    reports: Iterable[tuple[str | None, Report]],
    unreadable: Iterable[tuple[str, Iterable[Finding]]],
    lang: Language,
    audience: Audience = Audience.PUBLIC,
) -> Data:
    """The log of one run, as plain data.

    Args:
        reports: The reports, each with the name of its file, if it has one; their findings have
            places.
        unreadable: The names of files that could not be read, with the errors in each.
        lang: The language of the messages.
        audience: Whom the documents are for; the log says so, if that is not the public.
    """
    reports, unreadable = tuple(reports), tuple(unreadable)
    findings = [*_findings(reports, unreadable)]
    entries = {finding.code: finding.entry for _, finding, _ in findings}
    index = {code: number for number, code in enumerate(sorted(entries))}
    driver = {
        "name": "eccar",
        "version": __version__,
        "rules": [_rule(entries[code], lang) for code in index],
    }
    run: Data = {
        "tool": {"driver": driver},
        "language": lang.code,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports, unreadable, lang)],
        "results": [
            _result(file, finding, index, reason, lang) for file, finding, reason in findings
        ],
    }
    if audience is not Audience.PUBLIC:
        run["properties"] = {"audience": audience.value}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _findings(
    reports: Iterable[tuple[str | None, Report]],
    unreadable: Iterable[tuple[str, Iterable[Finding]]],
) -> Iterator[tuple[str | None, Finding, str]]:
    """Each finding with its file, and the reason for which it was set aside, if it was."""
    for file, report in reports:
        yield from ((file, finding, "") for finding in report.findings)
        for rule in report.ignored:
            yield from ((file, finding, rule.reason) for finding in rule.findings)
    for file, findings in unreadable:
        yield from ((file, finding, "") for finding in findings)


def _rule(entry: CatalogEntry, lang: Language) -> Data:
    """What the log says of a code once: what is required, what to do, and who requires it."""
    holds = lang.entry(entry, "requirement") if isinstance(entry, Rule) else ""
    texts = (lang.entry(entry, entry.hinted({})), lang.described(entry.source))
    rule = {
        "id": entry.code,
        "shortDescription": {"text": printable(holds or lang.entry(entry, "message"))},
        "fullDescription": {"text": printable(lang.entry(entry, "message"))},
        "help": {"text": printable("\n".join(filter(None, texts)).replace("\n", " – "))},
        "defaultConfiguration": {"level": entry.severity.value},
    }
    return {**rule, "name": entry.name} if isinstance(entry, Rule) else rule


def _result(
    file: str | None, finding: Finding, index: Mapping[str, int], reason: str, lang: Language
) -> Data:
    result: Data = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.severity.value,
        "message": {"text": f"{lang.message(finding)} {lang.hint(finding)}".strip()},
        "locations": [_location(file, finding.path, finding.place)],
    }
    if not reason:
        return result
    return {**result, "suppressions": [{"kind": "external", "justification": printable(reason)}]}


def _location(file: str | None, path: Path, place: Place | None) -> Data:
    """A place in a file, and the path in its document."""
    location: Data = {}
    if file not in {None, "-"}:
        physical: Data = {"artifactLocation": {"uri": _uri(str(file))}}
        if place and place.line and place.in_text:
            physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
        location["physicalLocation"] = physical
    if name := place.shortened(path) if place else str(path):
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return location


def _uri(file: str) -> str:
    """The address of a *file*, relative to the current folder if it can be."""
    try:
        file = os.path.relpath(file)
    except ValueError:  # On Windows, another drive.
        return "file:///" + quote(os.path.abspath(file).replace(os.sep, "/"))
    return quote(os.fsencode(file.replace(os.sep, "/")))


def _invocation(
    reports: Iterable[tuple[str | None, Report]], unreadable: tuple[Any, ...], lang: Language
) -> Data:
    """Whether all could be read and asked; the rules that could not be evaluated, and why."""
    gaps = [(file, gap) for file, report in reports for gap in report.not_evaluated]
    failed = any(gap.error for _, gap in gaps)
    return {
        "executionSuccessful": not (unreadable or failed),
        "toolExecutionNotifications": [_notification(file, gap, lang) for file, gap in gaps],
    }


def _notification(file: str | None, gap: UnevaluatedRule, lang: Language) -> Data:
    return {
        "level": "error" if gap.error else "note",
        "message": {"text": f"{gap.code}: {lang.reason(gap)}"},
        "descriptor": {"id": gap.code},
        "locations": [_location(file, gap.path, None)],
    }
