"""Rules ``PLN9…``: personal data in plans and inventories that others read."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import persons
from ...checking.rules import OURS, Hit, rule
from ..context import PlanContext
from ..inventory import PlanDocument
from ._select import WARNING


@rule("PLN901", WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_for_others(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Documents for others name units, and contain no names, addresses or telephone numbers of
    persons.
    """
    return persons.personal_data_hits(document)


RULES = (personal_data_for_others,)
