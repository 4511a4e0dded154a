"""What rules across the documents of an authority are evaluated in."""

from __future__ import annotations

from itertools import islice

from attrs import frozen

from ..checking.context import RuleContext
from .dossier import Dossier


@frozen(kw_only=True)
class DossierContext(RuleContext):
    """A rule context whose related documents are the dossiers of the other authorities of the call."""

    @property
    def only_other(self) -> Dossier | None:
        """The other dossier, if there is just one."""
        first = [*islice(self.related.of_class(Dossier), 2)]
        return first[0] if len(first) == 1 else None
