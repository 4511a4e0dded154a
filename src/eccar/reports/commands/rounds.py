"""The subcommands round and report: where authorities are in a round, and responses for a form."""

from __future__ import annotations

import argparse

from ...command.errors import REFUSED, exit_code, refused
from ...kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...command.console import Console
    from ...command.output import Item
    from ...documents.reading import Document
    from ...languages.language import Language
    from ...render.blocks import Block
    from ...values.texts import Text
    from ...values.vocabulary import Audience
    from ..rounds.questionnaire import Questionnaire
    from ..rounds.responses import ReportResponses
    from ..rounds.round import ReportingRound

ASIDE = ("report", "membership", "questionnaire")
"""The kinds of documents that say more of a round."""

MINIMAL = "minimal"
"""What names the packaged questionnaire, of which the id is the same."""


def show_round(arguments: argparse.Namespace, console: Console) -> int:
    """Print where each authority is in the rounds named in *arguments*.

    The answer has only what its audience may read, so the documents are read whomever they are for.
    """
    from ...command import inputs
    from ...command.output import show
    from ...languages.language import language
    from ...values.cities import cities_of

    reading = argparse.Namespace(**{**vars(arguments), "audience": None})
    read, unread = inputs.values(reading, console, "round", aside=ASIDE, whole=True)
    rounds = _chosen([pair for pair in read if kind_of(type(pair[1])) == "round"], arguments)
    values = [value for _, value in read]
    lang = language(arguments.lang).naming(cities_of(values), titles=_titles(values))
    items = (
        _overview(pair, values, unread=unread, arguments=arguments, lang=lang) for pair in rounds
    )
    show(items, _named(rounds, arguments), console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(rounds))


def _titles(values: list[Any]) -> dict[tuple[str, str], Text]:
    """The titles of the questionnaires among *values*, by their ids."""
    return {
        ("questionnaire", value.id): value.titles
        for value in values
        if kind_of(type(value)) == "questionnaire" and value.titles
    }


def _named(
    rounds: list[tuple[str, ReportingRound]], arguments: argparse.Namespace
) -> argparse.Namespace:
    """The *arguments* with the files that a page may name: for others than the office only those of rounds."""
    if arguments.audience in (None, "office"):
        return arguments
    return argparse.Namespace(**{**vars(arguments), "paths": [file for file, _ in rounds]})


def _chosen(
    rounds: list[tuple[str, ReportingRound]], arguments: argparse.Namespace
) -> list[tuple[str, ReportingRound]]:
    """The *rounds* with the id that was asked for, after their files; all, if none was."""
    if arguments.round is None or not rounds:
        return rounds
    known = sorted({each.id for _, each in rounds})
    if arguments.round not in known:
        raise refused("reports.no_round", round=arguments.round, known=known)
    return [pair for pair in rounds if pair[1].id == arguments.round]


def _overview(
    located: tuple[str, ReportingRound],
    values: list[Any],
    *,
    unread: list[str],
    arguments: argparse.Namespace,
    lang: Language,
) -> Item:
    """The overview of a round, after its file; at its end, which files could not be read."""
    from ...command.inputs import day_of
    from ...command.output import Item
    from ...values.vocabulary import Audience
    from ..report import ProgressReport
    from ..rounds.members import round_members
    from ..rounds.overview import round_overview
    from ..views.round_data import round_overview_table

    (file, asked), on = located, day_of(arguments)
    memberships = (value for value in values if kind_of(type(value)) == "membership")
    members = round_members(asked, memberships, on)
    overview = round_overview(
        asked,
        (value for value in values if isinstance(value, ProgressReport)),
        on=on,
        members=members.asked,
        perhaps=members.perhaps,
        audience=Audience(arguments.audience or Audience.OFFICE),
    )
    return Item(
        overview,
        audience=overview.audience,
        file=file,
        more=_left_out(unread, overview.audience, lang),
        table=lambda: round_overview_table(overview, lang),
    )


def _left_out(unread: list[str], audience: Audience, lang: Language) -> Iterator[Block]:
    """How many files could not be read; for the office, which: a name could say whose report it is."""
    from ...render.blocks import Paragraph
    from ...render.summaries import named
    from ...values.texts import Count

    if unread and audience == "office":
        yield Paragraph(named("summary.unread", [*map(lang.say, unread)], lang))
    elif unread:
        yield Paragraph(lang.word("reports.round", "unread", count=Count(len(unread))))


def show_responses(arguments: argparse.Namespace, console: Console) -> int:
    """Print what each report named in *arguments* responds to a questionnaire.

    With ``--keep``, the report is written first, with its responses kept as entered on the day.
    """
    from ...command import faults, inputs
    from ...command.names import reader
    from ...command.output import Item, show
    from ...documents.errors import DocumentError
    from ...languages import base_of
    from ...values.vocabulary import audience_of
    from ..rounds.responses import responses_to

    questionnaire, code = (
        named_questionnaire(arguments.questionnaire, arguments, console),
        base_of(arguments.lang),
    )
    documents, unread = inputs.documents(arguments, console, "report", aside=("membership",))
    reports = [item for item in documents if kind_of(type(item.value)) == "report"]
    answers = [responses_to(questionnaire, item.value, code) for item in reports]
    kept = _target(reports, arguments) if arguments.keep is not None and not unread else None
    if kept:
        try:
            _keep(answers[0], kept, arguments)
        except DocumentError as error:
            faults.print_unread(error, kept, arguments, console)
            return REFUSED
    lang = reader(arguments, documents)
    items = (
        Item(answer, audience=audience_of(item.value, questionnaire), file=item.file)
        for item, answer in zip(reports, answers, strict=True)
    )
    show(items, arguments, console, lang=lang)
    if kept and arguments.format != "json":
        console.error(lang.word("command.label", "written", file=kept))
    return exit_code(left_out=bool(unread), answered=bool(reports))


def named_questionnaire(
    name: str, arguments: argparse.Namespace, console: Console
) -> Questionnaire:
    """The questionnaire with this *name*: the packaged one, or that of a file."""
    from ...command.inputs import value_in
    from ..packaged import minimal_questionnaire

    if name == MINIMAL:
        return minimal_questionnaire()
    value: Questionnaire = value_in(name, "questionnaire", arguments, console)
    return value


def _target(reports: list[Document[Any]], arguments: argparse.Namespace) -> str:
    """The file in which the report is kept: the one that was named, or its own.

    Another file that is there already is replaced only if that was forced.
    """
    import os

    from ...command.errors import CallError
    from ...command.files import refuse_existing
    from ...command.folders import STDIN
    from ...values.errors import InvalidValue

    if len(reports) != 1:
        raise refused("reports.keep_one", names=[item.file or STDIN for item in reports])
    own: str = reports[0].file or STDIN
    file: str = arguments.keep or own
    if file == STDIN:
        raise refused("reports.keep_where")
    if own == STDIN or os.path.realpath(file) != os.path.realpath(own):
        try:
            refuse_existing([file], force=arguments.force)
        except InvalidValue as error:
            raise CallError(error) from None
    return file


def _keep(answer: ReportResponses, file: str, arguments: argparse.Namespace) -> None:
    """Write the report with its responses kept as entered on the day, whole or not at all."""
    from ...command.inputs import day_of
    from ...documents.writing import save
    from ..rounds.responses import with_entered

    save(with_entered(answer, day_of(arguments)), file, lang=arguments.lang)
