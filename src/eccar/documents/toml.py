"""TOML, read only: the format of the library's own tables. It gives no positions of values."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from attrs import evolve

from ..checking.findings import Place, finding
from ..values.errors import InvalidValue
from . import errors, syntax
from .limits import MAX_DEPTH

_POSITION = re.compile(r"line ([0-9]+), column ([0-9]+)\)")
_TEXTS = re.compile(
    r'''"""(?:[^"\\]+|\\.|\\\Z|"(?!""))*(?:"""|\Z)'''
    r"""|'''(?:[^']+|'(?!''))*(?:'''|\Z)"""
    r"""|"(?:[^"\\\n]+|\\.|\\\Z)*(?:"|$)|'[^'\n]*(?:'|$)|\#[^\n]*""",
    re.DOTALL | re.MULTILINE,
)
"""Texts and comments, the last of them perhaps not closed, so that each is found at once: none fails, and nothing is
tried again. Possessive quantifiers would say so, but Python before 3.11.5 matches those of groups wrongly."""

_KEY = re.compile(r"[A-Za-z0-9_\-. \t]+")
"""A dotted key whose quoted parts are left out."""


def parse(text: str, file: str | None = None) -> dict[str, Any]:
    """The plain data of TOML *text*; raises ``DocumentError``."""
    if line := _too_deep(text):
        error = errors.TOO_DEEP(limit=MAX_DEPTH)
        raise errors.DocumentError([finding(error, place=Place(file=file, line=line, column=1))])
    try:
        return tomllib.loads(text)
    except RecursionError:
        error = errors.TOO_DEEP(limit=MAX_DEPTH)
    except tomllib.TOMLDecodeError as invalid:
        error, place = _located(str(invalid))
        raise errors.DocumentError([finding(error, place=evolve(place, file=file))]) from None
    except ValueError:  # Python reads no numbers of thousands of digits.
        error = errors.NO_SUCH_NUMBER(text="…")
    raise errors.DocumentError([finding(error, place=Place(file=file))]) from None


def _too_deep(text: str) -> int | None:
    """The line of the first dotted key with too many parts, if there is one.

    The parser of Python takes time and memory with the square of the parts of a key.
    """
    if text.count(".") <= MAX_DEPTH:
        return None
    bare = _TEXTS.sub(lambda match: "\n" * match[0].count("\n"), text)
    deep = (key.start() for key in _KEY.finditer(bare) if key[0].count(".") > MAX_DEPTH)
    start = next(deep, None)
    return None if start is None else bare.count("\n", 0, start) + 1


def _located(message: str) -> tuple[InvalidValue, Place]:
    """The error and its place, which the parser puts at the end of its message, if anywhere."""
    sentence, _, where = message.rpartition(" (at ")
    position = _POSITION.fullmatch(where)
    place = Place(line=int(position[1]), column=int(position[2])) if position else Place()
    return errors.NOT_TOML(problem=syntax.problem(sentence or message, syntax.TOML)), place
