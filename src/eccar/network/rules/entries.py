"""Rules ``NET1…``: ids of entries, and references between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..coalition import Coalition
from ..context import NetworkContext
from ..references import LISTS

Place = tuple[str | int, ...]


@rule(
    "NET101",
    Severity.WARNING,
    "Several entries of the list have the id {id}.",
    hint="Give each entry an id of its own; others refer to it by this id.",
    source=OURS,
)
def id_of_several_entries(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """An id is unique in its list."""
    for name in LISTS:
        entries = getattr(coalition, name)
        counts = Counter(entry.id for entry in entries)
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            if counts[entry.id] > 1 and entry.id in seen:
                yield hit(name, index, "id", id=entry.id)
            seen.add(entry.id)


@rule(
    "NET102",
    Severity.NOTE,
    "{reference} is not in the documents at hand.",
    hint="Check the spelling. If another document has the entry, check both together.",
    source=OURS,
)
def reference_to_no_entry(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """What an entry refers to is in the documents at hand."""
    documents = (coalition, *context.coalitions())
    known = {
        f"{name}/{entry.id}"
        for document in documents
        for name in LISTS
        for entry in getattr(document, name)
    }
    for place, reference in _references(coalition):
        if reference not in known:
            yield hit(*place, reference=reference)


def _references(coalition: Coalition) -> Iterator[tuple[Place, str]]:
    """All references of the document to entries, each with its path."""
    for name in LISTS:
        for index, entry in enumerate(getattr(coalition, name)):
            for key, target in (("related", ""), ("bodies", "bodies/"), ("partners", "partners/")):
                for number, reference in enumerate(getattr(entry, key, ())):
                    yield (name, index, key, number), f"{target}{reference}"
            if event := getattr(entry, "event", None):
                yield (name, index, "event"), f"events/{event}"
            for number, seat in enumerate(getattr(entry, "seats", ())):
                if seat.authority is None:
                    yield (name, index, "seats", number, "holder"), seat.holder


@rule(
    "NET103",
    Severity.WARNING,
    "Another document has {reference} with other contents.",
    hint="Compare the two. If both describe the same, let them agree; if not, change one id. Neither "
    "replaces the other.",
    source=OURS,
)
def entry_differs_elsewhere(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """Documents agree on the entries that they share."""
    others = tuple(context.coalitions())
    for name in LISTS:
        elsewhere = {entry.id: entry for other in others for entry in getattr(other, name)}
        for index, entry in enumerate(getattr(coalition, name)):
            if elsewhere.get(entry.id, entry) != entry:
                yield hit(name, index, reference=f"{name}/{entry.id}")


COALITION_ONLY = (id_of_several_entries, reference_to_no_entry, entry_differs_elsewhere)
"""Evaluated for documents of the coalition."""
