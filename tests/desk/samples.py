"""What is said about lists in spreadsheets, for tests of all answers. The lists are invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eccar.desk.lists.fields import is_heading
from eccar.desk.lists.importing import import_list
from eccar.desk.lists.mapping import ListMapping
from eccar.desk.lists.marks import marked
from eccar.desk.lists.merging import MergeDecision, MergeProposal, likely_duplicates, merge
from eccar.desk.lists.questions import proposal
from eccar.desk.lists.search import find_list
from eccar.desk.opening import open_book

LISTS = Path(__file__).parents[2] / "examples" / "lists"
DAY = dt.date(2026, 11, 22)


def answers_about_lists() -> Iterator[Any]:
    """Answers of each kind, before and after lists are read and merged."""
    lists = {}
    for name in ("musterstadt.xlsx", "ville.csv"):
        path = LISTS / name
        book = open_book(path, is_heading=is_heading)
        table = marked(find_list(book), path)
        mapping = ListMapping(authority="de/musterstadt", language="de", complete=False)
        yield proposal(table, mapping, name)
        read = import_list(book, table, mapping, recorded=DAY)
        yield read
        lists = {"a.yaml": read.inventory, "b.yaml": read.inventory}
    pairs = likely_duplicates(lists)
    yield MergeProposal(files=("a.yaml", "b.yaml"), undecided=pairs)
    for decision in MergeDecision:
        yield merge(lists, {pair.key: decision for pair in pairs}, recorded=DAY)
