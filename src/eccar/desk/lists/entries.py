"""The entries of a list: cells first, each judged by its address, then the values made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...checking.findings import Finding, finding
from ...languages import LANGUAGES
from ...plan.measures.indicators import Indicator
from ...plan.measures.measure import Measure, MeasureKind
from ...plan.measures.progress import Progress
from ...plan.measures.resources import Resource
from ...values.persons import personal_data
from ...values.sources import source
from .. import errors
from ..cells import Address, Cell, cell_place
from . import quantities, times
from .cell_texts import clean_text, parts_of
from .fields import ColumnField, ColumnTarget
from .mapping import ListMapping
from .meanings import LEFT_OUT, MARK, WITHOUT_MEANING, meaning
from .names import id_of
from .tables import ListTable

_UNITS = frozenset({ColumnField.LEAD, ColumnField.PARTNERS})
"""The fields that name units, and never persons."""


class EntryReader:
    """Reads the rows of a *table* by a *mapping*, and keeps what it could not read.

    Attributes:
        findings: What was not read, each with its address.
        origins: The address of the cell for each row and field that was taken.
        taken: How many cells of each column were taken, by the number of the column.
        left_out: The rows that were left out for their marks.
    """

    def __init__(
        self,
        table: ListTable,
        targets: Mapping[int, ColumnTarget],
        mapping: ListMapping,
        file: str | None,
    ) -> None:
        self.findings: list[Finding] = []
        self.origins: dict[tuple[int, str], Address] = {}
        self.taken: dict[int, int] = {}
        self.left_out: set[int] = set()
        self._table = table
        self._targets = targets
        self._mapping = mapping
        self._file = file
        self._language = mapping.language or LANGUAGES[0]
        self._marked: dict[int, list[str]] = {}
        for mark in table.marks or ():
            meant = mapping.meaning(MARK, mark.word)
            for row in mark.rows if meant else ():
                self._marked.setdefault(row, []).append(str(meant))
        self._meant: dict[tuple[str, str], str | None] = {}
        self._persons: dict[str, bool] = {}
        self._headings = {column.number: column.heading for column in table.columns}

    def entries(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The number and the values of each row with a title."""
        for row in self._table.rows:
            meanings = self._meanings(row)
            if LEFT_OUT in meanings:
                self.left_out.add(row)
                continue
            values: dict[str, Any] = {}
            for column, target in self._targets.items():
                cell = self._table.cell(row, column)
                if cell is not None and cell.calculated and cell.text:
                    self._read(row, cell, column, target, values)
            facts = [each for each in meanings if each in Progress.family]
            if facts and "progress" not in values:
                values["progress"] = (Progress.family[facts[0]](when="unknown"),)
            if values.get("titles"):
                yield row, values
            else:
                self._refuse(errors.NO_TITLE(), self._title_address(row))

    def _meanings(self, row: int) -> list[str]:
        """What the marks of a *row* mean."""
        return self._marked.get(row, [])

    def _title_address(self, row: int) -> Address:
        columns = (c for c, target in self._targets.items() if target.field is ColumnField.TITLE)
        return self._table.sheet.address(row, next(columns))

    def _refuse(self, error: Any, address: Address) -> None:
        self.findings.append(finding(error, place=cell_place(address, self._file)))

    def _read(
        self, row: int, cell: Cell, column: int, target: ColumnTarget, values: dict[str, Any]
    ) -> None:
        """Add what a *cell* says to the *values* of its row, or a finding."""
        if target.field in _UNITS and self._names_a_person(cell.text):
            self._refuse(errors.PERSON_IN_CELL(), cell.address)
            return
        if _READERS[target.field](self, cell, column, target, values):
            self.taken[column] = self.taken.get(column, 0) + 1
            self.origins.setdefault((row, target.field), cell.address)

    def _names_a_person(self, text: str) -> bool:
        """Whether *text* seems to; units are the same in many rows."""
        if text not in self._persons:
            self._persons[text] = bool(personal_data(text))
        return self._persons[text]

    def _meaning(self, section: str, text: str) -> str | None:
        """What a word means; words are the same in many rows."""
        if (section, text) not in self._meant:
            self._meant[section, text] = meaning(section, text, self._mapping)
        return self._meant[section, text]

    def _text(self, cell: Cell) -> str:
        text, control = clean_text(cell)
        if control:
            self._refuse(errors.UNREADABLE_TEXT(character=control), cell.address)
        return text

    def _unread(self, cell: Cell, wanted: errors.CellContent, example: str) -> bool:
        error = errors.UNREAD_CELL(text=cell.text, wanted=wanted, example=example)
        self._refuse(error, cell.address)
        return False

    def titles(self, cell: Cell, _: int, target: ColumnTarget, values: dict[str, Any]) -> bool:
        """A title, on one line, in the language of its column or of the list."""
        text = " ".join(self._text(cell).split())
        values.setdefault("titles", {})[target.language or self._language] = text
        return bool(text)

    def description(self, cell: Cell, _: int, target: ColumnTarget, values: dict[str, Any]) -> bool:
        """A description, likewise."""
        language = target.language or self._language
        values.setdefault("description", {})[language] = self._text(cell)
        return True

    def text(self, cell: Cell, _: int, target: ColumnTarget, values: dict[str, Any]) -> bool:
        """A text; of several columns, each on its own line."""
        texts = filter(None, (values.get(target.field), self._text(cell)))
        values[target.field] = "\n".join(texts)
        return True

    def several(self, cell: Cell, _: int, target: ColumnTarget, values: dict[str, Any]) -> bool:
        """Texts that a semicolon or the end of a line parts."""
        values[target.field] = (*values.get(target.field, ()), *parts_of(self._text(cell)))
        return True

    def points(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """The numbers of points."""
        points = quantities.read_points(cell.value)
        if points is None:
            return self._unread(cell, errors.CellContent.POINTS, "3; 7")
        values["points"] = points
        return True

    def kind(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """The kind of an entry."""
        kind = self._meaning(ColumnField.KIND, cell.text)
        if kind in (None, WITHOUT_MEANING):
            return False
        values["kind"] = MeasureKind(str(kind))
        return True

    def state(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """The state of an entry, as what last happened to it on an unknown day."""
        fact = self._meaning(ColumnField.STATE, cell.text)
        if fact in (None, WITHOUT_MEANING):
            return False
        values["progress"] = (Progress.family[str(fact)](when="unknown"),)
        return True

    def date(self, cell: Cell, _: int, target: ColumnTarget, values: dict[str, Any]) -> bool:
        """The day on which it starts or ends, as rough as it is; or that it has no end."""
        day_first = self._language != "en"
        date = times.read_date(cell.value, day_first=day_first)
        period = None if date else times.read_period(cell.value, day_first=day_first)
        starts = target.field is ColumnField.STARTS
        if period and not (period.starts if not starts else period.ends):
            date = period.starts if starts else period.ends
            values.update({"ongoing": True} if period.ongoing else {})
            if date is None:
                return period.ongoing
        if date is None:
            return self._unread(cell, errors.CellContent.DATE, "2026-03")
        values[target.field] = date
        return True

    def period(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """When it starts and ends."""
        period = times.read_period(cell.value, day_first=self._language != "en")
        if period is None:
            return self._unread(cell, errors.CellContent.PERIOD, "2025-2027")
        read = {"starts": period.starts, "ends": period.ends, "ongoing": period.ongoing}
        values.update({key: value for key, value in read.items() if value})
        return True

    def amount(self, cell: Cell, column: int, _: ColumnTarget, values: dict[str, Any]) -> bool:
        """An amount of money as a resource."""
        read = quantities.read_amount(cell.value, self._headings[column])
        if read is None:
            if quantities.has_number(cell.value):
                self._refuse(errors.AMBIGUOUS_AMOUNT(text=cell.text), cell.address)
                return False
            return self._unread(cell, errors.CellContent.AMOUNT, "12000 EUR")
        resource = Resource(amount=read.money, per=read.per, years=read.years, state=read.state)
        values["resources"] = (*values.get("resources", ()), resource)
        return True

    def staff(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """Posts as a resource."""
        posts = quantities.read_posts(cell.value)
        if posts is None:
            return self._unread(cell, errors.CellContent.STAFF, "0.5")
        values["resources"] = (*values.get("resources", ()), Resource(staff=posts))
        return True

    def funding(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """Where the means come from, as a resource."""
        funding = " ".join(self._text(cell).split())
        values["resources"] = (*values.get("resources", ()), Resource(funding=funding))
        return True

    def indicator(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """Indicators without values, by their titles."""
        known = list(values.get("indicators", ()))
        for title in parts_of(self._text(cell)):
            ids = {indicator.id for indicator in known}
            name = id_of(title)
            name = name if name not in ids else f"{name}-{len(known) + 1}"
            known.append(Indicator(id=name, titles={self._language: title}))
        values["indicators"] = tuple(known)
        return True

    def source(self, cell: Cell, _: int, __: ColumnTarget, values: dict[str, Any]) -> bool:
        """Pages and papers."""
        sources = tuple(map(source, parts_of(self._text(cell))))
        values["sources"] = (*values.get("sources", ()), *sources)
        return True


_Reader = Callable[[EntryReader, Cell, int, ColumnTarget, dict[str, Any]], bool]

_READERS: Mapping[ColumnField, _Reader] = {
    ColumnField.TITLE: EntryReader.titles,
    ColumnField.DESCRIPTION: EntryReader.description,
    ColumnField.POINTS: EntryReader.points,
    ColumnField.KIND: EntryReader.kind,
    ColumnField.STATE: EntryReader.state,
    ColumnField.LEAD: EntryReader.text,
    ColumnField.PARTNERS: EntryReader.several,
    ColumnField.WHOM: EntryReader.several,
    ColumnField.STARTS: EntryReader.date,
    ColumnField.ENDS: EntryReader.date,
    ColumnField.PERIOD: EntryReader.period,
    ColumnField.AMOUNT: EntryReader.amount,
    ColumnField.STAFF: EntryReader.staff,
    ColumnField.FUNDING: EntryReader.funding,
    ColumnField.INDICATOR: EntryReader.indicator,
    ColumnField.SOURCE: EntryReader.source,
    ColumnField.NOTE: EntryReader.text,
}


def measure(name: str, values: dict[str, Any]) -> Measure:
    """The entry with the id *name* and these *values*.

    Without a kind, an entry with a status is an action, and any other an existing service.
    """
    default = MeasureKind.ACTION if "progress" in values else MeasureKind.EXISTING_SERVICE
    return Measure(**{"id": name, "kind": default, **values})
