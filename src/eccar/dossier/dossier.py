"""The documents of one authority together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import field, frozen

from ..fees.accounts.account import Account
from ..membership.membership import Membership
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..values.brief import Brief
from ..values.cities import City
from ..values.identity import authorities_of

Kind = TypeVar("Kind")

_IN_FORCE = (Stage.ADOPTED, Stage.EVALUATED)


def _tuple(documents: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(documents)


@frozen(kw_only=True)
class Dossier(Brief):
    """All documents of one authority, or of several that have one together.

    Attributes:
        subject: The id of the authority, or the ids with commas.
        documents: Its documents of every kind, in the order given.
    """

    subject: str
    documents: tuple[Any, ...] = field(converter=_tuple)

    def of(self, cls: type[Kind]) -> tuple[Kind, ...]:
        """The documents of the class *cls*."""
        return tuple(document for document in self.documents if isinstance(document, cls))

    @property
    def membership(self) -> Membership | None:
        """The membership of the authority itself, if there is one."""
        own = (each for each in self.of(Membership) if each.city.id == self.subject)
        return next(own, None)

    @property
    def city(self) -> City | None:
        """The authority, as its membership describes it."""
        return self.membership.city if self.membership else None

    @property
    def account(self) -> Account | None:
        """The account of the authority, if there is one."""
        return next(iter(self.of(Account)), None)

    @property
    def inventory(self) -> Inventory | None:
        """The inventory that was recorded last."""
        return max(self.of(Inventory), key=_recorded, default=None)

    def plan_on(self, on: dt.date) -> ActionPlan | None:
        """The plan that is in force on a day; without one, the draft that was recorded last."""
        plans = [plan for plan in self.of(ActionPlan) if plan.stage_on(on) is not Stage.REPLACED]
        in_force = [plan for plan in plans if plan.stage_on(on) in _IN_FORCE]
        return max(in_force or plans, key=_recorded, default=None)


def _recorded(document: ActionPlan | Inventory) -> dt.date:
    return document.recorded or dt.date.min


def dossiers(documents: Iterable[Any]) -> tuple[Dossier, ...]:
    """The *documents*, such as those of a folder, by the authority that they are of.

    A document of several authorities is with each of those that has a document of its own; if none
    has, it is a dossier of their own. Documents of no authority, such as schedules, are left out.
    """
    contents = [(document, sorted(authorities_of(document))) for document in documents]
    alone = {authorities[0] for _, authorities in contents if len(authorities) == 1}
    groups: dict[str, list[Any]] = {}
    for document, authorities in contents:
        known = [each for each in authorities if each in alone]
        for subject in known or ([", ".join(authorities)] if authorities else []):
            groups.setdefault(subject, []).append(document)
    return tuple(
        Dossier(subject=subject, documents=group) for subject, group in sorted(groups.items())
    )
