"""The catalog of codes: every rule, and every way in which a value can be refused."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import frozen

from ..kinds import ERROR_CODES, checked_kind_of, checked_kinds, resolve, rules_for
from ..values.displayable import Displayable
from ..values.errors import CatalogEntry, ErrorCode
from .rule_checks import require_distinct
from .rules import Rule

AnyRule: TypeAlias = Rule[Any, Any]


def error_codes() -> tuple[ErrorCode, ...]:
    """The codes with which documents and values are refused."""
    return tuple(code for name in ERROR_CODES for code in resolve(name))


def rules() -> tuple[AnyRule, ...]:
    """The packaged rules of all kinds of documents, and across documents; one that two share comes once.

    Raises ``ValueError`` if two different rules have one code.
    """
    listed = {id(rule): rule for kind in checked_kinds() for rule in rules_for(kind)}.values()
    require_distinct(listed)
    return tuple(listed)


def rules_of(cls: type[Any]) -> tuple[AnyRule, ...]:
    """The packaged rules for values of the class *cls*; none if it models nothing that has rules.

    >>> import eccar
    >>> eccar.checking.rules_of(eccar.Account)[:1]
    (<Rule FEE001 warning: payment_without_a_charge>,)
    """
    kind = checked_kind_of(cls)
    packaged: tuple[AnyRule, ...] = rules_for(kind) if kind else ()
    return packaged


def rule_of(code: str) -> AnyRule | None:
    """The packaged rule with this *code*, if there is one.

    The rules of a kind are loaded only if their codes begin as *code* does.
    """
    kinds = (kind for kind, line in checked_kinds().items() if code.startswith(line.prefix))
    listed = (rule for kind in kinds for rule in rules_for(kind))
    return next((rule for rule in listed if rule.code == code), None)


def catalog() -> dict[str, CatalogEntry]:
    """Every code with its entry, in the order of the codes."""
    entries: tuple[CatalogEntry, ...] = (*error_codes(), *rules())
    return {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}


@frozen
class Catalog(Displayable):
    """Entries of the catalog, to be shown as a list."""

    view = "catalog"

    entries: tuple[CatalogEntry, ...]


@frozen
class Explanation(Displayable):
    """One entry of the catalog, to be shown with all that is known of it."""

    view = "explanation"

    entry: CatalogEntry

    def _brief(self) -> str:
        return self.entry.code
