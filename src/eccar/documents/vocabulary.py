"""The closed lists of words with which errors say what a file or a value is."""

from __future__ import annotations

import enum


class DataType(enum.StrEnum):
    """The types of plain data, in English words."""

    NULL = "an empty value"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    WHOLE_NUMBER = "a whole number"
    TEXT = "text"
    LIST = "a list"
    MAPPING = "a mapping (key: value)"
    TEXT_OR_MAPPING = "text or a mapping (key: value)"
    DATE = "a date"
    WORDS = "texts by language: {de: …}"
    OTHER = "another value"


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
    BINARY = "a binary file"


class SyntaxProblem(enum.StrEnum):
    """What is wrong with the syntax of a document, in English words."""

    COLON = "a colon in the wrong place"
    ENTRY = "a hyphen where no list entry can begin"
    NO_COLON = "a key without a colon"
    NO_EQUALS_SIGN = "a key without an equals sign"
    BRACKET = "an open bracket or a missing comma"
    QUOTE = "an open quote"
    INDENTATION = "a wrong indentation"
    CHARACTER = "a character that needs quotes"
    ESCAPE = "an unknown escape after a backslash"
    VALUE = "a missing or invalid value"
    KEY = "a missing or invalid key"
    REST = "text after the end of the document or the entry"
    REPEATED = "a repeated key"
    FEATURE = "an unknown directive or tag"
    OTHER = "invalid syntax"


class SystemReason(enum.StrEnum):
    """Why the operating system refuses to read or write, in English words."""

    PERMISSION = "permission is denied"
    READ_ONLY = "the disk is read-only"
    NO_SPACE = "the disk is full"
    NO_SUCH_NAME = "the file or folder does not exist"
    NAME = "the name or the content is not valid"
    LOOP = "its links are circular"
    FOLDER = "it is a folder"
    EXISTS = "it already exists"
    IN_USE = "another program uses it"
    CLOSED = "it is closed"
    DEVICE = "the disk or the device reports an error"
