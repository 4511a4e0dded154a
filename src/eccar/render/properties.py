"""What a file of a paper says about itself besides its content."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class FileProperties:
    """The properties of a file, as a word processor or a reader of PDF shows them.

    Attributes:
        title: The title of the paper.
        lang: The code of its language, such as ``de`` or ``de-AT``.
        author: The authority; never an account or a person.
        origin: From what and with which version the file was made.
    """

    title: str
    lang: str
    author: str
    origin: str = ""


BLANK = "blank"
"""The style of a span that somebody has to fill in: it is marked in a paper, and never printed as an answer."""
