"""Small invented documents, some for each rule: what it finds, what it lets pass.

Each stands in a folder of its rule's code: ``fault.yaml``, ``fine-same-day.yaml``. What is checked
beside ``fault.yaml`` is in ``fault.beside.yaml``, the fees it is checked by, if they are others than
those of the library, in ``fault.schedule.yaml``. The document may say, under ``extra: {case: …}``,
which day is asked about (``on: 2024-01-01``), and that no figures are known (``figures: none``).
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from ..checking.check import check
from ..checking.reports import Report
from ..documents.reading import load
from ..fees.schedule import FeeSchedule
from ..values.dates import day
from ..values.figures import Statutes

DAY = dt.date(2026, 11, 22)
"""The day asked about, unless the document says another."""

_HERE = Path(__file__).parent
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


class Expectation(enum.StrEnum):
    """What a case is there to show of its rule: a finding, none, or that it cannot be asked."""

    FAULT = "fault"
    FINE = "fine"
    UNASKED = "unasked"


@frozen(kw_only=True)
class Case:
    """A small document on which it is known what one rule has to say."""

    code: str
    name: str
    expectation: Expectation
    document: Path

    def __str__(self) -> str:
        return f"{self.code}/{self.name}"

    @property
    def shows(self) -> str:
        """What the case shows, in one sentence: the first comment of the document."""
        lines = self.document.read_text(encoding="utf-8").splitlines()
        return next((line[2:] for line in lines if line.startswith("# ")), "")

    def value(self) -> Any:
        """What the document tells; each call reads it again."""
        return load(self.document)

    def related(self) -> tuple[Any, ...]:
        """The documents that are checked beside it, in the order of their names."""
        return tuple(map(load, sorted(self.document.parent.glob(f"{self.name}.beside*.yaml"))))

    def on(self) -> dt.date:
        """The day asked about."""
        return _day(self.value())

    def figures(self) -> Statutes | None:
        """The figures to check by; nothing stands for those that come with the library."""
        return _figures(self.value())

    def schedule(self) -> FeeSchedule | None:
        """The fees to check by; nothing stands for those that come with the library."""
        own = self.document.with_name(f"{self.name}.schedule.yaml")
        found: FeeSchedule | None = load(own) if own.is_file() else None
        return found

    def check(self, **wishes: Any) -> Report:
        """The report on the document as the case wants it checked; *wishes* as of ``check``."""
        value = self.value()
        return check(value, **{**self.wishes(value), **wishes})

    def wishes(self, value: Any) -> dict[str, Any]:
        """How *value*, which the document tells, is to be checked: what ``check`` is given beside it."""
        return {
            "on": _day(value),
            "figures": _figures(value),
            "schedule": self.schedule(),
            "beside": self.related(),
        }


def _day(value: Any) -> dt.date:
    said = value.extra.get("case", {}).get("on")
    return day(said) if said else DAY


def _figures(value: Any) -> Statutes | None:
    return Statutes() if value.extra.get("case", {}).get("figures") == "none" else None


def cases(folder: Path | None = None) -> Iterator[Case]:
    """The cases in *folder*, or those of the library itself, by code and then by name."""
    for document in sorted((folder or _own()).glob("*/*.yaml")):
        code, name = document.parent.name, document.stem
        if _CODE.fullmatch(code) and "." not in name:
            expectation = Expectation(name.partition("-")[0])
            yield Case(code=code, name=name, expectation=expectation, document=document)


def _own() -> Path:
    """The library's cases: within the package if it was installed, else beside its source."""
    packaged = _HERE / "cases"
    return packaged if packaged.is_dir() else _HERE.parents[2] / "tests" / "cases"
