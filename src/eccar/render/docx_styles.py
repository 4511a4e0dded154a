"""The document that a paper is written into: the library's own layout, or a letterhead.

Of a letterhead, the styles, the header and the footer are used, and its content is removed. No
field or placeholder in it is evaluated, and its properties, which can name a person, are replaced.
"""

from __future__ import annotations

import datetime as dt
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any

from . import docx_parts as parts
from .properties import FileProperties

if TYPE_CHECKING:
    from docx.document import Document

MAX_LEVEL = 3
"""The levels of headings that a paper has."""

STYLES = (
    "Normal",
    *(f"Heading {level}" for level in range(1, MAX_LEVEL + 1)),
    "List Bullet",
    "List Number",
    "Caption",
    "Table Grid",
)
"""The styles that a paper uses, by the names that they have in every language of a word processor."""

_FONT, _SIZE = "Arial", 10.5
_SIZES = {"Heading 1": 16, "Heading 2": 12.5, "Heading 3": 11, "Caption": 9.5}
_SPACE = 6
_SPACES = {"List Bullet": 3, "List Number": 3, "Caption": 3}
_MADE = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_FURTHER_PROPERTIES = ("extended-properties", "custom-properties")
"""The kinds of parts with properties beyond the core ones, such as a company or a manager."""

_OF_CONTENT = ("footnotes", "endnotes", "comments", "commentsExtended", "commentsIds", "people")
"""The kinds of parts that belong to the content of a document, some of them with names of persons."""


def own() -> Document:
    """An empty document in the library's own layout: A4, one plain font, the page number below."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt, RGBColor

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2)
    for name in STYLES[:-1]:
        style: Any = document.styles[name]
        _set_font(style, _FONT)
        style.font.size = Pt(_SIZES.get(name, _SIZE))
        style.font.color.rgb = RGBColor(0x1A, 0x1A, 0x1A)
        style.paragraph_format.space_after = Pt(_SPACES.get(name, _SPACE))
    caption: Any = document.styles["Caption"]
    caption.paragraph_format.space_before = Pt(_SPACE)
    below = section.footer.paragraphs[0]
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    parts.add_page_number(below)
    return document


def opened(letterhead: bytes) -> tuple[Document, tuple[str, ...]]:
    """The document *letterhead* without its content, and the names of the styles that it lacks.

    Those are taken from the library's own layout.
    """
    import docx

    document = docx.Document(BytesIO(letterhead))
    body: Any = document.element.body
    body.clear_content()
    body.get_or_add_sectPr()
    _detach(document)
    _use_one_spelling(document.styles)
    _remove_parts(document.part.rels, _OF_CONTENT)
    lacking = tuple(name for name in STYLES if name not in _names(document))
    if lacking:
        _copy_styles(own(), document, lacking)
    return document, lacking


def set_properties(document: Document, properties: FileProperties) -> None:
    """Give *document* the properties of *properties* in place of all that it had."""
    core = document.core_properties
    for name in ("category", "content_status", "identifier", "keywords", "subject", "version"):
        setattr(core, name, "")
    core.title, core.author, core.language = properties.title, properties.author, properties.lang
    core.last_modified_by, core.comments, core.revision = properties.author, properties.origin, 1
    core.created = core.modified = core.last_printed = _MADE
    _set_language(document, properties.lang)
    package: Any = document.part.package
    _remove_parts(package.rels, _FURTHER_PROPERTIES)


def _set_language(document: Document, lang: str) -> None:
    """Let all text be in *lang*, whatever the styles of a letterhead say, and also where they say nothing."""
    from docx.oxml.ns import qn

    root = document.styles.element
    for name in ("docDefaults", "rPrDefault", "rPr", "lang"):
        child = root.find(qn(f"w:{name}"))
        if child is None:
            child = parts.element(name)
            root.insert(0, child) if name != "lang" else root.append(child)
        root = child
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), lang)


def _remove_parts(relations: Any, kinds: tuple[str, ...]) -> None:
    """Remove the parts of these *kinds*, the last piece of the type of a relationship."""
    for key, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] in kinds:
            relations.pop(key)


def _detach(document: Document) -> None:
    """Remove the link to the template from which a letterhead was made; Word would load it."""
    from docx.oxml.ns import qn

    settings: Any = document.settings
    package: Any = document.part.package
    for template in settings.element.findall(qn("w:attachedTemplate")):
        settings.element.remove(template)
    for part in package.iter_parts():
        _remove_parts(part.rels, ("attachedTemplate",))


def _use_one_spelling(styles: Any) -> None:
    """Name the built-in styles as Word does in a file, such as ``heading 1``; LibreOffice has ``Heading 1``."""
    from docx.styles import BabelFish

    for style in styles.element.style_lst:
        if style.name_val:
            style.name_val = BabelFish.ui2internal(style.name_val)


def _names(document: Document) -> set[str]:
    return {style.name for style in document.styles if style.name}


def _copy_styles(source: Document, target: Document, names: tuple[str, ...]) -> None:
    """Copy the styles with these *names*, with an id that *target* does not use yet."""
    from docx.oxml.ns import qn

    taken = {style.style_id for style in target.styles}
    has_default = target.styles.element.xpath('w:style[@w:type="paragraph"][@w:default]')
    for name in names:
        copy: Any = deepcopy(source.styles[name].element)
        while copy.styleId in taken:
            copy.styleId = f"{copy.styleId}x"
        for child in copy.xpath("w:link|w:basedOn|w:next|w:pPr/w:numPr"):
            child.getparent().remove(child)
        if has_default:
            copy.attrib.pop(qn("w:default"), None)
        target.styles.element.append(copy)


def _set_font(style: Any, name: str) -> None:
    """Set the font of *style* for all scripts, in place of that of a theme."""
    from docx.oxml.ns import qn

    style.font.name = name
    fonts = style.element.rPr.rFonts
    for key in list(fonts.attrib):
        if "Theme" in key:
            del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)
