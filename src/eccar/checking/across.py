"""Findings across documents: the rules for documents together, and what each document has of them.

Documents form collections (``COLLECTIONS`` in ``kinds``), such as all documents of one authority. A
rule for collections finds something at ``documents[2].basis``; in the report on that document it is
at ``basis``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from ..kinds import COLLECTIONS, resolve
from .findings import Finding, Path
from .related import RelatedDocuments, related_documents
from .reports import Report

Parts = Mapping[int, Sequence[Report]]
"""By the identity of the object of a document, what the reports on collections say of it."""


def parts_across(values: Iterable[Any], check: Callable[[Any, RelatedDocuments], Report]) -> Parts:
    """What the collections of *values* have been found to say of each of them.

    Documents of one kind contradict each other by the rules for this kind, so that there are no
    collections of them.

    Args:
        values: All documents that are checked together.
        check: Gives the report on a collection, with the others of its kind as related.
    """
    values, parts = tuple(values), defaultdict[int, list[Report]](list)
    if len({type(value) for value in values}) == 1:
        return parts
    for line in COLLECTIONS.values():
        collections = resolve(line.gather)(values)
        related = related_documents(collections)
        for collection in collections:
            report = check(collection, related)
            for index, document in enumerate(collection.documents):
                parts[id(document)].append(_of(report, index))
    return parts


def _of(report: Report, index: int) -> Report:
    """What a *report* on a collection says of the document with this *index*."""
    ignored = tuple(evolve(each, findings=_at(each.findings, index)) for each in report.ignored)
    return evolve(report, findings=_at(report.findings, index), ignored=ignored)


def _at(findings: Iterable[Finding], index: int) -> tuple[Finding, ...]:
    """Those of the *findings* that are in the document with this *index*, as paths in it."""
    head = ("documents", index)
    return tuple(
        evolve(each, path=Path(each.path.parts[2:]))
        for each in findings
        if each.path.parts[:2] == head
    )


def joined(report: Report, parts: Sequence[Report]) -> Report:
    """The *report* on a document, and what the reports on collections say of it, each finding once."""
    if not parts:
        return report
    findings = (finding for part in parts for finding in part.findings)
    added = [*_once((*report.findings, *findings))]
    return evolve(
        report,
        findings=tuple(added),
        evaluated=tuple(dict.fromkeys((*report.evaluated, *parts[0].evaluated))),
        ignored=(*report.ignored, *(each for each in parts[0].ignored if each.findings)),
    )


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """*findings*, each once: a joint document is in the collections of several authorities."""
    seen: set[tuple[str, Path]] = set()
    for finding in findings:
        key = finding.code, finding.path
        if not finding.code.startswith(_PREFIXES) or key not in seen:
            yield finding
        seen.add(key)


_PREFIXES = tuple(line.prefix for line in COLLECTIONS.values())
