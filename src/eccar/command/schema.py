"""``eccar schema``: the JSON Schema of a kind of document."""

from __future__ import annotations

import argparse

from ..kinds import KINDS, schema_file
from .arguments import refused
from .console import Console


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the published schema of the kind named in *call*."""
    with open(schema_file(known(call.kind)), encoding="utf-8") as file:
        console.raw(file.read())
    return 0


def known(kind: str) -> str:
    """*kind*, which has to be one that documents have."""
    if kind not in KINDS:
        raise refused("no_kind", kind=kind, kinds=[*KINDS])
    return kind
