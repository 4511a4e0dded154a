"""TOML, read only: the format of the library's own tables. It knows no places."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from attrs import evolve

from ..checking.findings import Place, finding
from ..values.errors import InvalidValue
from . import errors as faults
from .leaves import DEEPEST

_AT = re.compile(r"line ([0-9]+), column ([0-9]+)\)")


def parse(text: str, file: str | None = None) -> dict[str, Any]:
    """The plain data that *text* tells."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        refused = faults.TOO_DEEP(limit=DEEPEST)
    except tomllib.TOMLDecodeError as error:
        refused, at = _located(str(error))
        raise faults.DocumentError([finding(refused, place=evolve(at, file=file))]) from None
    except ValueError:  # Python reads no numbers of thousands of digits.
        refused = faults.NO_SUCH_NUMBER(text="…")
    raise faults.DocumentError([finding(refused, place=Place(file=file))]) from None


def _located(problem: str) -> tuple[InvalidValue, Place]:
    """What is wrong, and where: the parser says it at the end of its message, or the end is meant."""
    said, _, where = problem.rpartition(" (at ")
    at = _AT.fullmatch(where)
    place = Place(line=int(at[1]), column=int(at[2])) if at else Place()
    return faults.NOT_TOML(problem=said or problem), place
