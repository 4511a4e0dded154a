"""The lists of a document: each ordered list begins with one, in every letterhead alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .docx_parts import element, xml_of

if TYPE_CHECKING:
    from docx.document import Document

_DEPTH = 3
_STEP = 360
"""How much further in each level is, in twentieths of a point."""

_BULLETS = ("•", "–", "·")


class Lists:
    """The numberings of the lists in a *document*."""

    def __init__(self, document: Document) -> None:
        self._root: Any = _numbering(document)
        self._ordered, self._bullets = (self._add_form(ordered) for ordered in (True, False))
        self._bulleted = self._root.add_num(self._bullets).numId

    def begin(self, *, ordered: bool) -> int:
        """The number of a new list."""
        if not ordered:
            return int(self._bulleted)
        numbering = self._root.add_num(self._ordered)
        for depth in range(_DEPTH):
            numbering.add_lvlOverride(ilvl=depth).add_startOverride(1)
        return int(numbering.numId)

    def place(self, paragraph: Any, number: int, depth: int) -> None:
        """Let *paragraph* be an item of the list *number*, so many lists deep."""
        listed = xml_of(paragraph).get_or_add_pPr().get_or_add_numPr()
        listed.get_or_add_ilvl().val = min(depth, _DEPTH - 1)
        listed.get_or_add_numId().val = number

    def _add_form(self, ordered: bool) -> int:
        """Add the form of ordered or of other lists, before all numberings; its number."""
        from docx.oxml.ns import qn

        taken = [int(form.get(qn("w:abstractNumId"))) for form in self._root.xpath("w:abstractNum")]
        number = max(taken, default=-1) + 1
        form = element("abstractNum", abstractNumId=str(number))
        form.append(element("multiLevelType", val="multilevel"))
        form.extend(_level(depth, ordered) for depth in range(_DEPTH))
        self._root.insert(len(taken), form)
        return number


def _level(depth: int, ordered: bool) -> Any:
    level = element("lvl", ilvl=str(depth))
    level.append(element("start", val="1"))
    level.append(element("numFmt", val="decimal" if ordered else "bullet"))
    level.append(element("lvlText", val=f"%{depth + 1}." if ordered else _BULLETS[depth]))
    level.append(element("lvlJc", val="left"))
    place = element("pPr")
    place.append(element("ind", left=str(_STEP * (depth + 1)), hanging=str(_STEP)))
    level.append(place)
    return level


def _numbering(document: Document) -> Any:
    """The root of the numberings of *document*; a letterhead can lack the part with them."""
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    relations = document.part.rels.values()
    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in relations):
        part = docx.Document().part.numbering_part
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return document.part.numbering_part.element
