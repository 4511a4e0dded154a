"""The subcommand recommendations: what became of the recommendations to authorities by a day."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

from ...command import inputs
from ...command.errors import exit_code
from ...command.names import reader
from ...command.output import Item, show
from ...dossier.dossier import Dossier, dossiers, general_evaluations
from ...plan.inventory import Inventory
from ...plan.plan import ActionPlan
from ...render.blocks import Section
from ...render.localized import fitted
from ...values.vocabulary import audience_of
from ..evaluation.evaluation import Evaluation
from ..evaluation.follow_up import follow_up
from ..report import ProgressReport
from ..views.follow_ups import follow_up_table, without_any

if TYPE_CHECKING:
    import datetime as dt

    from ...command.console import Console
    from ...languages.language import Language
    from ..evaluation.follow_up import FollowUp

    Answer: TypeAlias = tuple[FollowUp, Iterable[Any]]
    """What became of recommendations, and the documents that say so."""

ASIDE = ("plan", "inventory", "report", "membership")
"""The kinds of documents that say more of recommendations: which measures answer them, and names."""


def show_recommendations(arguments: argparse.Namespace, console: Console) -> int:
    """Print what became of the recommendations to each authority whose evaluations are named."""
    documents, unread = inputs.documents(arguments, console, "evaluation", aside=ASIDE)
    lang, values = reader(arguments, documents), [document.value for document in documents]
    answers = [*_answers(values, inputs.day_of(arguments))]
    show(_items(answers, arguments, lang) if answers else (), arguments, console, lang=lang)
    answered = any(isinstance(value, Evaluation) for value in values)
    return exit_code(left_out=bool(unread), answered=answered)


def _answers(values: Iterable[Any], on: dt.date) -> Iterator[Answer]:
    """An answer for each authority with an evaluation, and one for those of none, each with its documents."""
    values = tuple(values)
    for dossier in dossiers(values):
        answer = dossier.follow_up_on(on)
        if dossier.evaluations or answer.states:
            yield answer, _used(dossier)
    of_none = general_evaluations(values)
    if of_none:
        reports = [each for each in values if isinstance(each, ProgressReport)]
        plans = [each for each in values if isinstance(each, ActionPlan | Inventory)]
        yield follow_up(of_none, on=on, plans=plans, reports=reports), (*of_none, *plans, *reports)


def _items(
    answers: Sequence[Answer], arguments: argparse.Namespace, lang: Language
) -> Iterator[Item]:
    """Those of *answers* with recommendations, and in a sentence the authorities of the others.

    Without any recommendation, it is the last one, which says so in full. JSON has all.
    """
    shown = [answer for answer in answers if answer[0].states] or [*answers[-1:]]
    others = [answer for answer, _ in answers if not answer.states and answer.authorities]
    if arguments.format == "json":
        shown, others = [*answers], []
    others = [each for each in others if each is not shown[-1][0]]
    *first, last = (_item(answer, used, arguments, lang) for answer, used in shown)
    yield from first
    yield evolve(last, more=[Section([fitted(without_any(others, lang))])]) if others else last


def _used(dossier: Dossier) -> Iterator[Any]:
    """The documents that the answer is made of; a membership gives only the name."""
    yield from (each for each in dossier.documents if each is not dossier.membership)
    yield from dossier.general_evaluations


def _item(
    answer: FollowUp, documents: Iterable[Any], arguments: argparse.Namespace, lang: Language
) -> Item:
    shown = evolve(answer, only_open=arguments.open)
    return Item(shown, audience=audience_of(*documents), table=lambda: follow_up_table(shown, lang))
