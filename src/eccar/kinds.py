"""Every kind of document, one line each: its class, its rules, and what they are evaluated in.

Loading, checking, schemas, templates, views, the reference pages and the tests iterate over
``KINDS``. The lines are strings only, so importing this module loads no domain; ``resolve`` imports
what a line names. The package of the class holds the kind's other files: ``schemas/<kind>-<n>.json``
and ``templates/<kind>.yaml``.
"""

from __future__ import annotations

import os
from collections import namedtuple
from importlib import import_module
from typing import Any

Kind = namedtuple("Kind", "value rules context upgrades slots", defaults=("", ""))  # noqa: PYI024  # Loading typing would double what this module costs.
"""A kind of document; each field names something as ``module:name``, or nothing.

``value`` is the class, ``rules`` the tuple of its rules, ``context`` the class they are evaluated
in, ``upgrades`` the tuple of steps from older schema versions, ``slots`` a function that fills
further slots of the template.
"""

KINDS: dict[str, Kind] = {
    "membership": Kind(
        "eccar.membership.membership:Membership",
        "eccar.membership.rules:RULES",
        "eccar.checking.context:RuleContext",
    ),
    "account": Kind(
        "eccar.fees.accounts.account:Account",
        "eccar.fees.rules:ACCOUNT_RULES",
        "eccar.fees.context:FeesContext",
    ),
    "fee-schedule": Kind(
        "eccar.fees.schedule:FeeSchedule",
        "eccar.fees.rules:SCHEDULE_RULES",
        "eccar.fees.context:FeesContext",
    ),
    "plan": Kind(
        "eccar.plan.plan:ActionPlan",
        "eccar.plan.rules:PLAN_RULES",
        "eccar.plan.context:PlanContext",
        slots="eccar.plan.packaged:template_slots",
    ),
    "inventory": Kind(
        "eccar.plan.inventory:Inventory",
        "eccar.plan.rules:INVENTORY_RULES",
        "eccar.plan.context:PlanContext",
        slots="eccar.plan.packaged:template_slots",
    ),
}
"""The kinds of documents by the word that a document's first line names."""

DOMAINS = ("membership", "fees", "plan", "dossier")
"""The packages that have views, commands and words of their own."""

ERROR_CODES = (
    "eccar.documents.errors:ERROR_CODES",
    "eccar.values.money:ERROR_CODES",
    "eccar.fees.errors:ERROR_CODES",
    "eccar.fees.payment.errors:ERROR_CODES",
    "eccar.plan.errors:ERROR_CODES",
)
"""Where the codes are defined with which values are refused."""


def resolve(name: str) -> Any:
    """What *name*, a module and an attribute of it, refers to: ``eccar.plan.plan:ActionPlan``."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def kind_of(cls: type[Any]) -> str | None:
    """The kind of the documents that *cls* models, or ``None`` if it models none."""
    name = f"{cls.__module__}:{cls.__qualname__}"
    return next((kind for kind, line in KINDS.items() if line.value == name), None)


def class_of(kind: str) -> type[Any]:
    """The class that models documents of this *kind*, imported when it is asked for."""
    cls: type[Any] = resolve(KINDS[kind].value)
    return cls


def upgrades_of(kind: str) -> tuple[Any, ...]:
    """The steps from each older schema version of this *kind* to the next."""
    name = KINDS[kind].upgrades
    return resolve(name) if name else ()


def version_of(kind: str) -> int:
    """The newest schema version of documents of this *kind*."""
    return len(upgrades_of(kind)) + 1


def full_name(kind: str) -> str:
    """What a document of this *kind* says in its first line: ``membership/1``."""
    return f"{kind}/{version_of(kind)}"


def folder_of(kind: str) -> str:
    """The folder of the package that models documents of this *kind*."""
    package = KINDS[kind].value.split(":")[0].rpartition(".")[0]
    parts = package.split(".")
    top = import_module(".".join(parts[:2]))
    return os.path.dirname(str(top.__file__))


def schema_file(kind: str) -> str:
    """The path of the published JSON Schema of the newest version of this *kind*."""
    return os.path.join(folder_of(kind), "schemas", f"{kind}-{version_of(kind)}.json")


def template_file(kind: str) -> str:
    """The path of the commented template of this *kind*."""
    return os.path.join(folder_of(kind), "templates", f"{kind}.yaml")
