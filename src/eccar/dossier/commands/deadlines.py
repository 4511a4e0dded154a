"""What ``eccar deadlines`` does."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ..dates.deadlines import Deadlines


def print_deadlines(arguments: argparse.Namespace, console: Console) -> int:
    """Print the dates to keep of the authorities whose documents are named, or write them to a file."""
    from ...command import inputs, output
    from ...command.errors import REFUSED, CallError, exit_code
    from ...command.names import reader
    from ...values.errors import InvalidValue
    from ..dossier import deadlines
    from ..views.deadlines import deadlines_table

    documents, unread = inputs.documents(arguments, console, released=True, seated=True)
    if not documents:
        return REFUSED
    on, lang = inputs.day_of(arguments), reader(arguments, documents)
    try:
        answer = deadlines(
            (document.value for document in documents),
            on=on,
            until=arguments.until,
            inferred=arguments.inferred,
        )
    except InvalidValue as error:
        raise CallError(error) from None
    if arguments.format == "ics":
        _calendar(answer, arguments, console, lang)
    else:
        item = output.Item(
            answer, audience=answer.audience, table=lambda: deadlines_table(answer, lang)
        )
        output.show_or_write([item], arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=True)


def _calendar(
    answer: Deadlines, arguments: argparse.Namespace, console: Console, lang: Language
) -> None:
    """Print the calendar file, or write it."""
    from ...command.errors import CallError
    from ...command.output import write
    from ...values.errors import InvalidValue
    from ..views.calendar_files import calendar_file

    try:
        content = calendar_file(answer, lang)
    except InvalidValue as error:
        raise CallError(error) from None
    if arguments.out:
        write(content, arguments, lang, console, file=arguments.out)
    else:
        console.raw(content.decode())
