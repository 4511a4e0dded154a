"""What tables are called where several are named: by their names, and by what tells equal ones apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from ...languages.language import Language
from ...render.localized import localize
from ...values.characters import printable
from ..counts.compared import ComparedTable
from ..counts.control import ControlMethod
from ..counts.table import CountTable
from .names import CONTROL, said


def table_name(table: CountTable, lang: Language) -> str:
    """The title of a *table*, else its id."""
    return localize(table.titles, lang) if table.titles else printable(table.id)


def table_names(tables: Sequence[CountTable], lang: Language) -> tuple[str, ...]:
    """The names of *tables* that are named together."""
    return unambiguous_names([table_name(each, lang) for each in tables], tables, lang)


def unambiguous_names(
    names: Sequence[str], tables: Sequence[ComparedTable], lang: Language
) -> tuple[str, ...]:
    """The *names* of *tables*; of equal ones, with what tells the tables apart in brackets.

    That is how they are protected, then the day of the data, then that of publication or recording.
    """
    shown = []
    for name, table in zip(names, tables, strict=True):
        alike = [each for other, each in zip(names, tables, strict=True) if other == name]
        parts = lang.apart(_distinctions(table, alike, lang))
        shown.append(f"{name} ({parts})" if parts else name)
    return tuple(shown)


def _distinctions(
    table: ComparedTable, alike: Sequence[ComparedTable], lang: Language
) -> Iterator[str]:
    """In what a *table* differs from those of the same name, as much of it as is needed."""
    for described in _DESCRIBED:
        text = described(table, lang)
        kept = [each for each in alike if described(each, lang) == text]
        if len(kept) < len(alike) and text:
            yield text
            alike = kept


def _protection(table: ComparedTable, lang: Language) -> str:
    method = table.control.method
    return lang.word(CONTROL, "as_counted") if method is ControlMethod.NONE else lang.say(method)


def _day(name: str) -> Callable[[ComparedTable, Language], str]:
    """The function that says the day in the field *name* of a table, if it has one."""

    def described(table: ComparedTable, lang: Language) -> str:
        day: dt.date | None = getattr(table, name, None)
        return lang.line(said(name, lang), lang.say(day)) if day else ""

    return described


_DESCRIBED = (_protection, _day("data_day"), _day("published"), _day("recorded"))
