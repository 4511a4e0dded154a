"""What a parser says is wrong with a text, in a word of the library.

Parsers speak English and quote the document. Each of their sentences is recognised by a part of it;
one that is not known is ``SyntaxProblem.OTHER``. The place of the error is in the finding.
"""

from __future__ import annotations

from collections.abc import Mapping

from .vocabulary import SyntaxProblem

YAML: Mapping[str, SyntaxProblem] = {
    "mapping values are not allowed": SyntaxProblem.COLON,
    "mapping keys are not allowed": SyntaxProblem.KEY,
    "sequence entries are not allowed": SyntaxProblem.ENTRY,
    "find expected ':'": SyntaxProblem.NO_COLON,
    "',' or": SyntaxProblem.BRACKET,
    "flow node": SyntaxProblem.BRACKET,
    "block mapping": SyntaxProblem.INDENTATION,
    "block collection": SyntaxProblem.INDENTATION,
    "block sequence": SyntaxProblem.INDENTATION,
    "indentation": SyntaxProblem.INDENTATION,
    "block scalar": SyntaxProblem.INDENTATION,
    "escape character": SyntaxProblem.ESCAPE,
    "hexadecimal": SyntaxProblem.ESCAPE,
    "hexdecimal": SyntaxProblem.ESCAPE,
    "Unicode character": SyntaxProblem.ESCAPE,
    "quoted scalar": SyntaxProblem.QUOTE,
    "cannot start any token": SyntaxProblem.CHARACTER,
    "document start": SyntaxProblem.REST,
    "directive": SyntaxProblem.FEATURE,
    "tag": SyntaxProblem.FEATURE,
    "anchor": SyntaxProblem.FEATURE,
    "alias": SyntaxProblem.FEATURE,
    "node": SyntaxProblem.VALUE,
}
"""Parts of the sentences of PyYAML and of libyaml, and what they mean; the first that occurs decides."""

JSON: Mapping[str, SyntaxProblem] = {
    "':' delimiter": SyntaxProblem.NO_COLON,
    "',' delimiter": SyntaxProblem.BRACKET,
    "trailing comma": SyntaxProblem.VALUE,
    "Unterminated string": SyntaxProblem.QUOTE,
    "property name": SyntaxProblem.KEY,
    "Expecting value": SyntaxProblem.VALUE,
    "control character": SyntaxProblem.CHARACTER,
    "escape": SyntaxProblem.ESCAPE,
    "Extra data": SyntaxProblem.REST,
}
"""Parts of the sentences of ``json``, and what they mean."""

TOML: Mapping[str, SyntaxProblem] = {
    "'=' after a key": SyntaxProblem.NO_EQUALS_SIGN,
    "Unclosed": SyntaxProblem.BRACKET,
    "Expected ']": SyntaxProblem.BRACKET,
    "Unterminated string": SyntaxProblem.QUOTE,
    "Expected": SyntaxProblem.REST,
    "Cannot": SyntaxProblem.REPEATED,
    "Duplicate": SyntaxProblem.REPEATED,
    "key part": SyntaxProblem.KEY,
    "Invalid statement": SyntaxProblem.KEY,
    "Escaped": SyntaxProblem.ESCAPE,
    "Unescaped": SyntaxProblem.ESCAPE,
    "hex value": SyntaxProblem.ESCAPE,
    "character": SyntaxProblem.CHARACTER,
    "Invalid": SyntaxProblem.VALUE,
}
"""Parts of the sentences of ``tomllib``, and what they mean."""


def problem(sentence: str, known: Mapping[str, SyntaxProblem]) -> SyntaxProblem:
    """What a *sentence* of a parser means, by the parts of its sentences that are *known*."""
    meanings = (meaning for part, meaning in known.items() if part in sentence)
    return next(meanings, SyntaxProblem.OTHER)
