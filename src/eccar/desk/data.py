"""What is read of lists, what is asked about them, and what is merged, as plain data for other programs."""

from __future__ import annotations

from typing import Annotated, Any, TypedDict

from ..checking.data import FindingData, finding_data
from ..checking.findings import Finding
from ..documents.convert import unstructure
from ..documents.writing import to_dict
from ..languages.language import Language
from .cells import CellPlace
from .lists.importing import ImportedList
from .lists.meanings import MARK
from .lists.merging import LikelyDuplicate, MergedInventory, MergeProposal
from .lists.proposal import ProposalReason, ProposedColumn
from .lists.questions import ListProposal, ListQuestion, QuestionKey, UnknownWord
from .lists.tables import MarkKind, PassedOverReason, RowMark
from .views.imports import question as question_lines


class ColumnData(TypedDict):
    """A column of a list, and what it becomes."""

    cell: Annotated[str, "The address of the heading, as `Liste!C5`."]
    heading: Annotated[str, "The heading, of several rows joined by a slash."]
    target: Annotated[str, "What the column becomes, as `title` or `title:de`, or `not-taken`."]
    reason: Annotated[ProposalReason, "Why."]


class ReadColumnData(TypedDict):
    """A column of a list as it was read."""

    column: Annotated[ColumnData, "The column."]
    filled: Annotated[int, "How many of its cells have content, in rows that were not left out."]
    taken: Annotated[int, "How many of these were taken."]


class UnknownWordData(TypedDict):
    """A word without a known meaning."""

    section: Annotated[str, "The field of its column: `state` or `kind`."]
    word: Annotated[str, "The word."]
    options: Annotated[tuple[str, ...], "What it can mean."]
    cells: Annotated[int, "How many cells have it."]
    first: Annotated[str, "The address of the first of them."]


class QuestionData(TypedDict):
    """A question about a list."""

    key: Annotated[QuestionKey, "What is asked."]
    sentence: Annotated[str, "The question in a sentence."]
    options: Annotated[tuple[str, ...], "The answers that are possible; empty if it is a text."]
    proposed: Annotated[str | None, "The answer that is proposed, if there is one."]
    unknown_words: Annotated[list[UnknownWordData], "The words whose meaning is asked; else empty."]


class MarkData(TypedDict):
    """A colour, strike-through or hiding, and the rows that have it."""

    kind: Annotated[MarkKind, "What is seen."]
    text: Annotated[str, "The colour, or the letters of a hidden column."]
    rows: Annotated[tuple[int, ...], "The numbers of the rows."]
    legend: Annotated[str, "What the sheet says of the colour outside the list; else empty."]
    filtered: Annotated[bool, "Whether a filter hides the rows."]
    meaning: Annotated[str | None, "What it means, as proposed or answered; null for a column."]


class ListProposalData(TypedDict):
    """How a list would be read, and what is to be answered before."""

    sheet: Annotated[str, "The name of the sheet; empty for a CSV file."]
    columns: Annotated[list[ColumnData], "The columns and what they would become."]
    marks: Annotated[list[MarkData], "What rows look like, and what that would mean."]
    questions: Annotated[list[QuestionData], "What is to be answered, in order."]


class PassedOverData(TypedDict):
    """Cells that were not read as entries."""

    cells: Annotated[str, "Their addresses, as `Liste!A1:C3`."]
    reason: Annotated[PassedOverReason, "Why."]


class CellFindingData(TypedDict):
    """A finding about a cell of a list."""

    cell: Annotated[str | None, "The address, as `Liste!C5`; null if it is about the file."]
    finding: Annotated[FindingData, "The finding."]


class ImportedListData(TypedDict):
    """An inventory that was made of a list, and what was read how."""

    sheet: Annotated[str, "The name of the sheet; empty for a CSV file."]
    entries: Annotated[int, "How many entries were read."]
    without_points: Annotated[int, "How many of them are under none of the ten points."]
    left_out: Annotated[int, "How many rows were left out for what they look like."]
    columns: Annotated[list[ReadColumnData], "The columns as they were read."]
    passed_over: Annotated[list[PassedOverData], "What was not read as entries."]
    marks: Annotated[
        list[MarkData] | None, "What rows and columns look like; null if nobody looked."
    ]
    findings: Annotated[list[CellFindingData], "The cells that were not read."]
    notices: Annotated[list[CellFindingData], "What was noticed about the file."]
    inventory: Annotated[dict[str, Any], "The inventory as a document."]


class PairData(TypedDict):
    """Two entries of different lists that may be the same."""

    key: Annotated[str, "The pair as the file of decisions names it."]
    differences: Annotated[tuple[str, ...], "The attributes in which they differ."]
    first: Annotated[dict[str, Any], "The first entry as in documents."]
    second: Annotated[dict[str, Any], "The second entry as in documents."]


class MergeProposalData(TypedDict):
    """Pairs of entries about which nothing is decided."""

    files: Annotated[tuple[str, ...], "The names of the files."]
    undecided: Annotated[list[PairData], "The pairs."]


class MergedInventoryData(TypedDict):
    """One inventory of several."""

    files: Annotated[tuple[str, ...], "The names of the files."]
    joined: Annotated[list[PairData], "The pairs that became one entry each."]
    apart: Annotated[list[PairData], "The pairs that stayed two entries each."]
    inventory: Annotated[dict[str, Any], "The inventory as a document."]


def list_proposal_data(proposal: ListProposal, lang: Language) -> ListProposalData:
    """The columns, the marks and the questions."""
    return {
        "sheet": proposal.sheet,
        "columns": [*map(_column, proposal.columns)],
        "marks": [_mark(each.mark, each.meaning) for each in proposal.marks],
        "questions": [_question(each, lang) for each in proposal.questions],
    }


def _column(proposed: ProposedColumn) -> ColumnData:
    return {
        "cell": str(proposed.column.address),
        "heading": proposed.column.heading,
        "target": str(proposed.target),
        "reason": proposed.reason,
    }


def _question(question: ListQuestion, lang: Language) -> QuestionData:
    return {
        "key": question.key,
        "sentence": question_lines(question, lang)[0],
        "options": question.options,
        "proposed": question.proposed,
        "unknown_words": [*map(_word, question.unknown_words)],
    }


def _word(word: UnknownWord) -> UnknownWordData:
    return {
        "section": word.section,
        "word": word.word,
        "options": word.options,
        "cells": word.cells,
        "first": str(word.first.address),
    }


def imported_list_data(result: ImportedList, lang: Language) -> ImportedListData:
    """The inventory with all that was read and not read."""
    return {
        "sheet": result.sheet,
        "entries": len(result.inventory.measures),
        "without_points": result.without_points,
        "left_out": result.left_out,
        "columns": [
            {"column": _column(each.proposed), "filled": each.cells, "taken": each.taken}
            for each in result.columns
        ],
        "passed_over": [
            {"cells": each.range, "reason": each.reason} for each in result.passed_over
        ],
        "marks": _marks(result),
        "findings": [_finding(each, lang) for each in result.findings],
        "notices": [_finding(each, lang) for each in result.notices],
        "inventory": to_dict(result.inventory),
    }


def _marks(result: ImportedList) -> list[MarkData] | None:
    if result.marks is None:
        return None
    return [_mark(each, result.mapping.meaning(MARK, each.word)) for each in result.marks]


def _mark(mark: RowMark, meaning: str | None) -> MarkData:
    return {
        "kind": mark.kind,
        "text": mark.text,
        "rows": mark.rows,
        "legend": mark.legend,
        "filtered": mark.filtered,
        "meaning": meaning,
    }


def _finding(finding: Finding, lang: Language) -> CellFindingData:
    place = finding.place
    cell = str(place.address) if isinstance(place, CellPlace) else None
    return {"cell": cell, "finding": finding_data(finding, lang)}


def merge_proposal_data(proposal: MergeProposal, _: Language) -> MergeProposalData:
    """The pairs that are not decided."""
    return {"files": proposal.files, "undecided": [*map(_pair, proposal.undecided)]}


def merged_inventory_data(merged: MergedInventory, _: Language) -> MergedInventoryData:
    """The inventory, and what became of the pairs."""
    return {
        "files": merged.files,
        "joined": [*map(_pair, merged.joined)],
        "apart": [*map(_pair, merged.apart)],
        "inventory": to_dict(merged.inventory),
    }


def _pair(pair: LikelyDuplicate) -> PairData:
    return {
        "key": pair.key,
        "differences": tuple(each.attribute for each in pair.differences),
        "first": unstructure(pair.first.entry),
        "second": unstructure(pair.second.entry),
    }
