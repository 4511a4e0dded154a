"""Rules ``DOS3…``: what some documents let one expect of others."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...plan.inventory import Inventory
from ...plan.plan import ActionPlan
from ...values.errors import Severity
from ..context import DossierContext
from ..dossier import Dossier
from ._select import has_other_documents, reports


@rule(
    "DOS301",
    Severity.NOTE,
    "There are reports here, but neither a plan nor an inventory.",
    hint="Add the plan or the inventory to the folder. If there is none, nothing is to be done.",
    source=OURS,
)
def reports_without_measures(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """Next to reports lies a plan or an inventory, from which the next one is drafted."""
    has_measures = any(isinstance(each, ActionPlan | Inventory) for each in dossier.documents)
    if has_other_documents(dossier) and not has_measures:
        for index, report in reports(dossier):
            if report.basis is None:
                yield hit("documents", index)
                return


RULES = (reports_without_measures,)
