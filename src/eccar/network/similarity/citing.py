"""What names a measure: the good practices that were drawn from it, and the projects that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..coalition import Coalition
from ..practices.practice import Practice


def named_by(documents: Iterable[Any]) -> Mapping[str, tuple[str, ...]]:
    """By each measure that *documents* name, what names it: identities of practices, references to projects.

    >>> from eccar.network import packaged_practices
    >>> named_by(packaged_practices())["plan:be/gent:2015/2019#praktijktesten"]
    ('practice:be/gent:practice-tests',)
    """
    named: dict[str, dict[str, None]] = {}
    for document in documents:
        for measure, name in _names(document):
            named.setdefault(measure, {})[name] = None
    return {measure: tuple(names) for measure, names in named.items()}


def _names(document: Any) -> Iterator[tuple[str, str]]:
    """Each measure that a *document* names, and what in it does."""
    if isinstance(document, Practice) and document.drawn_from:
        yield document.drawn_from, document.identity
    elif isinstance(document, Coalition):
        for project in document.projects:
            yield from ((measure, f"projects/{project.id}") for measure in project.measures)
