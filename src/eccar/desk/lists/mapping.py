"""How a list is read: what each column becomes, and what was answered about the list.

It is kept as a small text file next to the list, so that the list of next year needs no question.
Headings and words are compared without case, accents and punctuation.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from ...checking.findings import Place, finding
from ...documents.errors import DocumentError
from ...values.brief import Brief
from ...values.errors import InvalidValue
from ...values.mappings import freeze
from ..errors import BAD_MAPPING, UNKNOWN_HEADING, UNKNOWN_TARGET
from .fields import ColumnField, ColumnTarget, target_of
from .folding import folded, listed
from .tables import ListTable

ENDING = ".columns.txt"
"""What follows the name of the list in the name of the file that keeps its mapping."""

MEANT = (ColumnField.STATE, ColumnField.KIND)
"""The fields whose words have a meaning from a closed list."""

_MEANINGS = "meanings.toml"
_SECTION = re.compile(r"\[([a-z-]+)\]")


@frozen(kw_only=True)
class ListMapping(Brief):
    """What the columns of a list become, and the answers about it; ``None`` is not answered.

    ``columns`` are by heading. ``meanings`` are by field and word: what a word of a status or a
    kind, or a mark such as a colour, means.
    """

    columns: Mapping[str, ColumnTarget] = field(factory=dict, converter=freeze, hash=False)
    authority: str | None = None
    language: str | None = None
    complete: bool | None = None
    meanings: Mapping[tuple[str, str], str] = field(factory=dict, converter=freeze, hash=False)

    def target(self, heading: str) -> ColumnTarget | None:
        """What the column with this *heading* becomes; ``None`` if that is not known."""
        return self._by_folded().get(folded(heading))

    def meaning(self, section: str, word: str) -> str | None:
        """What a *word* means in a *section*: ``state``, ``kind`` or ``mark``; ``None`` if not known."""
        key = folded(word)
        given = (
            (folded(known), each)
            for (part, known), each in self.meanings.items()
            if part == section
        )
        return next((each for known, each in given if known == key), None)

    def _by_folded(self) -> dict[str, ColumnTarget]:
        return {folded(heading): target for heading, target in self.columns.items()}

    def updated(self, other: ListMapping) -> ListMapping:
        """This mapping with all that *other* says."""
        columns = {**self._by_folded(), **other._by_folded()}
        names = {folded(name): name for name in (*self.columns, *other.columns)}
        return evolve(
            self,
            columns={names[key]: target for key, target in columns.items()},
            authority=other.authority or self.authority,
            language=other.language or self.language,
            complete=self.complete if other.complete is None else other.complete,
            meanings={**self.meanings, **other.meanings},
        )


def columns_in(text: str, table: ListTable | None = None) -> dict[str, ColumnTarget]:
    """The columns that *text* names, as ``Maßnahme=title, Amt=lead``.

    Of a heading in several rows, one of them will do if no other column has it.

    Raises ``InvalidValue`` for what is no target, or no heading of the *table*.
    """
    columns: dict[str, ColumnTarget] = {}
    headings = _headings(table) if table else {}
    for pair in pairs_in(text):
        heading, _, name = pair.rpartition("=")
        target = target_of(name)
        if target is None:
            raise UNKNOWN_TARGET(text=name.strip() or pair.strip(), targets=", ".join(ColumnField))
        if table is not None and folded(heading) not in headings:
            raise UNKNOWN_HEADING(
                text=heading.strip(), headings=", ".join(dict.fromkeys(headings.values()))
            )
        columns[headings.get(folded(heading), heading.strip())] = target
    return columns


def _headings(table: ListTable) -> dict[str, str]:
    """The headings of a *table* by what can be typed for each, folded."""
    parts = Counter(folded(part) for column in table.columns for part in column.parts)
    by_part = {
        folded(part): column.heading
        for column in table.columns
        for part in column.parts
        if parts[folded(part)] == 1
    }
    return {**by_part, **{folded(column.heading): column.heading for column in table.columns}}


def pairs_in(text: str) -> Iterator[str]:
    """The pairs in *text*; a comma within a heading parts none."""
    pair = ""
    for part in text.split(","):
        pair = f"{pair},{part}" if pair else part
        if "=" in pair:
            yield pair
            pair = ""
    if pair.strip():
        yield pair


def truth(text: str) -> bool | None:
    """Whether *text* says yes or no, in the languages of the library; ``None`` if neither."""
    word = folded(text) or text.strip()
    if word in listed(_MEANINGS, "yes"):
        return True
    return False if word in listed(_MEANINGS, "no") else None


def mapping_file(path: str) -> str:
    """The name of the file that keeps the mapping of the list at *path*."""
    return path + ENDING


def to_text(mapping: ListMapping, name: str) -> str:
    """The *mapping* of the list *name* as the text of its file."""
    lines = [
        f"# How eccar reads the list {os.path.basename(name)}. A line that is deleted is asked again.",
        "",
        "[list]",
        *(f"{key} = {value}" for key, value in _answers(mapping)),
        "",
        "[columns]",
        *(f"{_key(name)} = {target}" for name, target in mapping.columns.items() if _key(name)),
    ]
    for section in dict.fromkeys(section for section, _ in mapping.meanings):
        meanings = (
            (word, each) for (part, word), each in mapping.meanings.items() if part == section
        )
        lines += [
            "",
            f"[{section}]",
            *(f"{_key(word)} = {each}" for word, each in meanings if _key(word)),
        ]
    return "\n".join(lines) + "\n"


def _answers(mapping: ListMapping) -> Iterator[tuple[str, str]]:
    if mapping.authority:
        yield "authority", mapping.authority
    if mapping.language:
        yield "language", mapping.language
    if mapping.complete is not None:
        yield "complete", "yes" if mapping.complete else "no"


def _key(text: str) -> str:
    """A heading or word on one line, without what would mean something in the file."""
    return " ".join(text.replace("=", " ").split()).lstrip("#[ ")


def from_text(text: str, file: str | None = None) -> ListMapping:
    """The mapping in the *text* of its file; raises ``DocumentError`` with the line that is wrong."""
    section, mapping = "", ListMapping()
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if match := _SECTION.fullmatch(stripped):
            section = match[1]
            continue
        try:
            mapping = mapping.updated(_line(section, stripped))
        except InvalidValue as error:
            bad = (
                error if error.fault is UNKNOWN_TARGET else BAD_MAPPING(line=number, text=stripped)
            )
            place = Place(file=file, line=number, column=1)
            raise DocumentError([finding(bad, place=place)]) from None
    return mapping


def _line(section: str, text: str) -> ListMapping:
    """What one line of a *section* says; raises ``InvalidValue`` if it says nothing."""
    key, _, value = (part.strip() for part in text.partition("="))
    if not key or not value:
        raise BAD_MAPPING(line=0, text=text)
    if section == "columns":
        return ListMapping(columns=columns_in(text))
    if section in {*MEANT, "mark"}:
        return ListMapping(meanings={(section, key): value})
    if section == "list" and key == "authority":
        return ListMapping(authority=value)
    if section == "list" and key == "language":
        return ListMapping(language=value)
    if section == "list" and key == "complete" and (complete := truth(value)) is not None:
        return ListMapping(complete=complete)
    raise BAD_MAPPING(line=0, text=text)
