"""``eccar schema``: the JSON Schema of a kind of document."""

from __future__ import annotations

import argparse

from ..documents.upgrades import KINDS, version
from ..packaged import text
from .arguments import refused
from .console import Console


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the published schema of the kind named in *call*."""
    console.raw(text("schema", f"{known(call.kind)}-{version(call.kind)}.json"))
    return 0


def known(kind: str) -> str:
    """*kind*, which has to be one that documents have."""
    if kind not in KINDS:
        raise refused("no_kind", kind=kind, kinds=[*KINDS])
    return kind
