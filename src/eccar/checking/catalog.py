"""The catalog of codes: every rule, and every way in which a value can be refused."""

from __future__ import annotations

from typing import Any, TypeAlias

from ..kinds import ERROR_CODES, KINDS, kind_of, resolve
from ..values.errors import CatalogEntry, ErrorCode
from .rules import Rule

AnyRule: TypeAlias = Rule[Any, Any]


def error_codes() -> tuple[ErrorCode, ...]:
    """The codes with which documents and values are refused."""
    return tuple(code for name in ERROR_CODES for code in resolve(name))


def rules() -> tuple[AnyRule, ...]:
    """The packaged rules of all kinds of documents; one that two kinds share comes once."""
    listed = (rule for kind in KINDS.values() for rule in resolve(kind.rules))
    return tuple({rule.code: rule for rule in listed}.values())


def rules_of(cls: type[Any]) -> tuple[AnyRule, ...]:
    """The packaged rules for values of the class *cls*; none if it models no kind of document."""
    kind = kind_of(cls)
    packaged: tuple[AnyRule, ...] = resolve(KINDS[kind].rules) if kind else ()
    return packaged


def catalog() -> dict[str, CatalogEntry]:
    """Every code with its entry, in the order of the codes."""
    entries: tuple[CatalogEntry, ...] = (*error_codes(), *rules())
    return {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}
