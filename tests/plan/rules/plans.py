"""Invented plans and inventories, and their reports by the rules on the plan and its measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from eccar import Report, check, from_dict
from eccar.plan.history import Stage
from eccar.plan.inventory import PlanDocument
from eccar.plan.plan import ActionPlan
from eccar.plan.rules import INVENTORY_RULES, PLAN_RULES
from eccar.testing.cases import DAY

LAST_CODE = "PLN217"
OF_PLANS = tuple(rule for rule in PLAN_RULES if rule.code <= LAST_CODE)
OF_INVENTORIES = tuple(rule for rule in INVENTORY_RULES if rule.code <= LAST_CODE)
MINE = {rule.code: rule for rule in (*OF_PLANS, *OF_INVENTORIES)}


def checked(value: PlanDocument, on: dt.date | str = DAY, stage: Stage | None = None) -> Report:
    """The report of the rules from PLN001 to PLN217."""
    rules = OF_PLANS if isinstance(value, ActionPlan) else OF_INVENTORIES
    return check(value, on=on, rules=rules, stage=stage)


def plan(*measures: Mapping[str, Any], **fields: Any) -> Any:
    """An invented plan, read from a document, with the required keys."""
    required = {"authorities": ["de/musterstadt"], "titles": {"de": "Aktionsplan"}, **fields}
    return from_dict({"eccar": "plan/1", **required, "measures": list(map(measure, measures))})


def inventory(*measures: Mapping[str, Any], **fields: Any) -> Any:
    """An invented inventory, read from a document, with the required keys."""
    required = {"authorities": ["de/musterstadt"], **fields}
    return from_dict({"eccar": "inventory/1", **required, "measures": list(map(measure, measures))})


def measure(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A measure as plain data."""
    return {"id": "training", "points": [5], "titles": {"de": "Fortbildung"}, **fields}


def codes(report: Report) -> set[str]:
    """The codes of the findings."""
    return {finding.code for finding in report.findings}


ADOPTED = [{"fact": "adopted", "date": "2025-03-12", "by": "Stadtrat"}]
