"""Documents that are checked together, found by class and authority, in an order of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias, TypeVar

from attrs import asdict, field, frozen

from ..values.brief import Brief
from ..values.identity import authorities_of, identity_of

Other = TypeVar("Other")
Made = TypeVar("Made")
Index: TypeAlias = Mapping[type[Any], Mapping[frozenset[str], Sequence[Any]]]
"""Documents by their class, then by their authorities."""


def _by_identity(documents: Iterable[Any]) -> tuple[Any, ...]:
    """*documents* in the order of their identities; those of one identity by their content."""
    ordered = sorted(documents, key=identity_of)
    groups = (tuple(group) for _, group in groupby(ordered, identity_of))
    return tuple(
        document
        for group in groups
        for document in (sorted(group, key=_content) if len(group) > 1 else group)
    )


def _content(document: Any) -> str:
    """All that a *document* says, as text by which equal identities are put in order."""
    return repr(asdict(document))


@frozen
class RelatedDocuments(Brief):
    """Documents that are checked together, in the order of their identities.

    So nothing depends on the order in which they were given, and none hides another: an authority
    can have several documents of a class. ``checked`` is the one that is being checked; it may be
    among the ``documents``, but is never given as related to itself.
    """

    documents: tuple[Any, ...] = ()
    checked: Any = field(default=None, eq=False, repr=False)
    _index: Index = field(factory=dict, eq=False, repr=False)
    _derived: dict[Any, Any] = field(factory=dict, eq=False, repr=False)

    def to(self, checked: Any) -> RelatedDocuments:
        """The same documents, as related to the one that is *checked*."""
        return RelatedDocuments(self.documents, checked, self._index, self._derived)

    def of_class(self, cls: type[Other]) -> Iterator[Other]:
        """All related documents of the class *cls*."""
        for documents in self._index.get(cls, {}).values():
            yield from (other for other in documents if other is not self.checked)

    def of(self, cls: type[Other], authorities: Iterable[str]) -> tuple[Other, ...]:
        """The related documents of the class *cls* whose *authorities* are these, and no others."""
        documents = self._index.get(cls, {}).get(frozenset(authorities), ())
        return tuple(other for other in documents if other is not self.checked)

    def derived(
        self,
        cls: type[Other],
        authorities: Iterable[str],
        make: Callable[[Sequence[Other]], Made],
    ) -> Made:
        """What *make* makes of all documents of the class *cls* of these *authorities*.

        The document that is checked is among them, if it was given. It is made once, however many
        documents are checked together.
        """
        owners = frozenset(authorities)
        key = (cls, owners, make)
        if key not in self._derived:
            self._derived[key] = make(self._index.get(cls, {}).get(owners, ()))
        made: Made = self._derived[key]
        return made

    def derived_of_class(self, cls: type[Other], make: Callable[[Sequence[Other]], Made]) -> Made:
        """What *make* makes of all documents of the class *cls*; it is made once, as by ``derived``."""
        key = (cls, make)
        if key not in self._derived:
            groups = self._index.get(cls, {}).values()
            self._derived[key] = make([document for group in groups for document in group])
        made: Made = self._derived[key]
        return made


def _document(value: Any) -> Any:
    """*value* itself, which has to be a document."""
    if not hasattr(value, "subject"):
        message = f"Documents are checked together, not a {type(value).__name__}."
        raise TypeError(message)
    return value


def related_documents(documents: Iterable[Any] | RelatedDocuments) -> RelatedDocuments:
    """*documents*, to be found by class and authority: one pass, whatever is asked for later."""
    if isinstance(documents, RelatedDocuments):
        return documents
    ordered = _by_identity(map(_document, documents))
    index: dict[type[Any], dict[frozenset[str], list[Any]]] = {}
    for document in ordered:
        of_class = index.setdefault(type(document), {})
        of_class.setdefault(authorities_of(document), []).append(document)
    return RelatedDocuments(ordered, None, index)
