"""The register that a command answers from: the packaged one, or that of files and folders."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from ...command import inputs
from ...documents.formats import FORMATS, WORKBOOK_NAMES
from ..registers.packaged import coalition
from ..registers.register import Register, register

if TYPE_CHECKING:
    from ...command.console import Console


def register_of(
    arguments: argparse.Namespace, console: Console, *kinds: str
) -> tuple[Register, list[str]]:
    """The register that the documents named in *arguments* make, and the files that cannot be read.

    Without any files it is the packaged one. It holds only what the audience of the call may read.

    Args:
        arguments: The call.
        console: Where notices are printed.
        kinds: The kinds of which at least one document has to be there; by default any.
    """
    if not arguments.paths:
        unread: list[str] = []
        answering = coalition()
    else:
        reserved: list[str] = []
        read, unread = inputs.values(
            arguments,
            console,
            *kinds,
            aside=_OTHERS if kinds else (),
            limited=True,
            reserved=reserved,
        )
        answering = register((value for _, value in read), shortened=bool(unread or reserved))
    return (answering.limited_to(arguments.audience) if arguments.audience else answering), unread


_OTHERS = ("membership", "coalition", "practice", "plan", "inventory", "report", "round")
"""The kinds of documents that a register is made of."""

_ENDINGS = frozenset({*FORMATS, *WORKBOOK_NAMES})
"""The endings of files that hold documents."""


def looks_like_a_file(typed: str) -> bool:
    """Whether what was *typed* ends as the names of documents do."""
    return os.path.splitext(typed)[1].lower() in _ENDINGS
