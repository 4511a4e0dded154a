"""What ``eccar page`` does."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console


def print_page(arguments: argparse.Namespace, console: Console) -> int:
    """Print the page of the one authority whose documents are named, or write it to a file.

    There is no page if a document cannot be read: it would lack what that document says.
    """
    from ...command import inputs, output
    from ...command.errors import PASSED, refused
    from ...command.names import reader
    from ...values.vocabulary import audience_of
    from ..dossier import dossiers
    from ..grouping import undecided
    from ..page import DossierPage

    documents, unread = inputs.documents(arguments, console, seated=True)
    if unread:
        raise refused("dossier.no_page", names=unread)
    every = dossiers(document.value for document in documents)
    if len(every) != 1:
        raise refused("dossier.one_authority", subjects=[dossier.subject for dossier in every])
    if names := undecided(documents):
        raise refused("dossier.undecided", names=names)
    shown = DossierPage(dossier=every[0], on=inputs.day_of(arguments))
    item = output.Item(shown, audience=audience_of(*(each.value for each in documents)))
    output.show_or_write([item], arguments, console, lang=reader(arguments, documents))
    return PASSED
