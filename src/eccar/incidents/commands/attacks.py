"""The action attack: what an outsider can work out from releases."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command import output
from ...command.errors import FAILED, PASSED, CallError
from ...values.errors import InvalidValue
from ..disclosure.attack import attack
from .publishing import read_table

if TYPE_CHECKING:
    from ...command.console import Console


def attack_releases(arguments: argparse.Namespace, console: Console) -> int:
    """Print what an outsider can work out from the first release named in *arguments*, with the others."""
    release, *earlier = (read_table(path, arguments, console) for path in arguments.paths)
    try:
        audit = attack(
            release,
            earlier,
            threshold=arguments.threshold,
            protection=arguments.protection,
            progress=console.progress,
        )
    except InvalidValue as error:
        raise CallError(error) from None
    output.show([output.Item(audit, audience=audit.audience)], arguments, console)
    return PASSED if audit.withstands else FAILED
