"""The subcommand ``merge``: several lists or inventories, one inventory."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

from ...command.console import Console
from ...command.errors import PARTLY, PASSED, REFUSED, CallError, refused
from ...command.faults import print_unread
from ...command.files import refuse_existing, write_all
from ...command.inputs import day_of, read_named
from ...command.output import Item, show
from ...documents.errors import DocumentError
from ...documents.writing import content_for
from ...languages.language import language
from ...plan.inventory import Inventory
from ...render import to_text
from ...values.errors import InvalidValue
from ..cells import Book
from ..lists.fields import is_heading
from ..lists.merging import (
    LikelyDuplicate,
    MergeDecision,
    MergeProposal,
    decisions_from_text,
    decisions_to_text,
    likely_duplicates,
    merge,
)
from ..lists.point_sheet import KIND as POINT_SHEET
from ..lists.point_sheet import kind_of_book
from ..opening import open_book
from ..views.merges import pairs as shown_pairs
from .asking import may_ask, typed
from .files import kept_text, print_written, refuse_source
from .importing import answers_file, point_sheet_file, read_list

_LISTS = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt", ".xls", ".xlsb")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read what *arguments* name, ask which entries are the same, and write one inventory."""
    try:
        refuse_source(arguments.out, arguments.paths)
        if not arguments.preview:  # Before anybody answers questions.
            refuse_existing([arguments.out], force=arguments.force)
        inventories = _inventories(arguments, console)
        if inventories is None:
            return PARTLY
        return _merge(inventories, arguments, console)
    except DocumentError as error:
        print_unread(error, ", ".join(arguments.paths), arguments, console)
        return REFUSED
    except InvalidValue as error:
        raise CallError(error) from None


def _inventories(arguments: argparse.Namespace, console: Console) -> dict[str, Inventory] | None:
    """The inventories by the names of their files; ``None`` if a list leaves questions open."""
    inventories: dict[str, Inventory] = {}
    for path in arguments.paths:
        name = os.path.basename(path)
        if name in inventories:
            raise refused("desk.same_file", name=name)
        inventory = _inventory(path, arguments, console)
        if inventory is None:
            return None
        inventories[name] = inventory
    return inventories


def _inventory(path: str, arguments: argparse.Namespace, console: Console) -> Inventory | None:
    """The inventory at *path*, or that of the list there; ``None`` if questions are left open."""
    if os.path.splitext(path)[1].lower() in _LISTS:
        book = open_book(path, is_heading=is_heading)
        kind = kind_of_book(book)
        if kind == POINT_SHEET:
            raise refused("desk.no_inventory", file=path)
        if not kind:
            return _of_list(book, path, arguments, console)
    value = read_named(path).value
    if not isinstance(value, Inventory):
        raise refused("desk.no_inventory", file=path)
    return value


def _of_list(
    book: Book, path: str, arguments: argparse.Namespace, console: Console
) -> Inventory | None:
    """The inventory of a list, whose answers are kept next to it; ``None`` if questions are left open."""
    imported = read_list(book, path, arguments, console)
    if imported is None:
        return None
    if not arguments.preview:
        write_all(answers_file(imported, path))
    return imported.inventory


def _merge(
    inventories: Mapping[str, Inventory], arguments: argparse.Namespace, console: Console
) -> int:
    pairs = likely_duplicates(inventories)
    kept = _kept(arguments)
    decisions = {**kept, **_typed([pair for pair in pairs if pair.key not in kept], arguments)}
    undecided = [pair for pair in pairs if pair.key not in decisions]
    if undecided and not may_ask(arguments):
        show(
            [Item(MergeProposal(files=tuple(inventories), undecided=undecided))], arguments, console
        )
        return PARTLY
    for pair in undecided:
        decisions[pair.key] = _asked(pair, arguments, console)
    result = merge(inventories, decisions, recorded=day_of(arguments))
    files = {}
    if not arguments.preview:
        files[arguments.out] = content_for(arguments.out, result.inventory, lang=arguments.lang)
        files |= point_sheet_file(result.inventory, arguments.out, arguments)
        refuse_existing(files, force=arguments.force)
        text = decisions_to_text((pair, decisions[pair.key]) for pair in pairs)
        files |= {_file(arguments): text.encode()} if pairs else {}
    write_all(files)
    show([Item(result, audience=result.inventory.audience)], arguments, console)
    print_written(files, arguments, console)
    return PASSED


def _file(arguments: argparse.Namespace) -> str:
    """The file that keeps the decisions."""
    return arguments.decisions or f"{os.path.splitext(arguments.out)[0]}.decisions.txt"


def _kept(arguments: argparse.Namespace) -> Mapping[str, MergeDecision]:
    file = _file(arguments)
    try:
        return decisions_from_text(kept_text(file) or "")
    except ValueError as error:
        raise refused("desk.no_decision", file=file, line=str(error)) from None


def _typed(shown: list[LikelyDuplicate], arguments: argparse.Namespace) -> dict[str, MergeDecision]:
    """The decisions of the options, by the numbers of the pairs that are *shown*."""
    decisions = {}
    for decision in MergeDecision:
        for text in getattr(arguments, decision.value) or ():
            for number in text.split(","):
                if not (number.strip().isdigit() and 0 < int(number) <= len(shown)):
                    raise refused("desk.no_pair_number", text=number.strip(), most=len(shown))
                decisions[shown[int(number) - 1].key] = decision
    return decisions


def _asked(pair: LikelyDuplicate, arguments: argparse.Namespace, console: Console) -> MergeDecision:
    """What somebody at the terminal decides about a *pair*."""
    lang = language(arguments.lang)
    console.print(to_text.render([*shown_pairs([pair], lang)]))
    console.print(lang.word("desk.merge", "question"))
    while (answer := typed()) not in {each.value for each in MergeDecision}:
        console.error(lang.word("desk.merge", "question"))
    return MergeDecision(answer)
