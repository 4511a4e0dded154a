"""The closed lists of words with which errors say what a file or a value is."""

from __future__ import annotations

import enum


class DataType(enum.StrEnum):
    """The types of plain data, in English words."""

    NULL = "nothing"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    WHOLE_NUMBER = "a whole number"
    TEXT = "text"
    LIST = "a list"
    MAPPING = "a mapping (key: value)"
    TEXT_OR_MAPPING = "text or a mapping (key: value)"
    DATE = "a date"
    WORDS = "a mapping of words to their language, as {de: …}"
    OTHER = "something else"


class YamlFeature(enum.StrEnum):
    """Features of YAML that documents do without, in English words."""

    ANCHOR = "an anchor (&)"
    ALIAS = "an alias (*)"
    TAG = "a tag (!)"
    MERGE_KEY = "a merge key (<<)"
    KEY = "a key that is not text"


class ForeignFile(enum.StrEnum):
    """Kinds of files that are no documents, in English words."""

    WORKBOOK = "a workbook (Excel, LibreOffice)"
    TEXT_DOCUMENT = "a document of a word processor (Word, LibreOffice)"
    OLD_OFFICE = "a file of an Office program (Word, Excel)"
    PDF = "a PDF file"
    WEB_PAGE = "a web page (HTML)"
    MARKUP = "an XML file"
    IMAGE = "a picture"
    ARCHIVE = "an archive (zip or similar)"
    BINARY = "a file that is no text"
