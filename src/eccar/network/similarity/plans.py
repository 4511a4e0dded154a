"""The plans and inventories that come with the library: what public pages say of real ones, in part."""

from __future__ import annotations

from ...documents.collection import Documents
from ...documents.reading import read
from ...plan.inventory import PlanDocument
from ...values.packaged import data, names

PLANS = ("eccar.network", "plans")
"""The package and the folder of the packaged plans."""


def packaged_plans() -> Documents[PlanDocument]:
    """The packaged plans and inventories of real cities, each known in part; read when they are needed.

    Nothing in them is invented, and nothing follows from what they do not name.

    >>> [plan.subject for plan in packaged_plans()]
    ['ch/bern', 'ch/bern', 'be/gent', 'se/goeteborg', 'de/hannover', 'pl/krakow']
    """
    return Documents(names(*PLANS), _plan)


def _plan(name: str) -> PlanDocument:
    plan: PlanDocument = read(data(*PLANS, name), name=name).value
    return plan
