"""Asking on a terminal what the mapping of a list leaves open."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from ...command.console import Console
from ...command.data import call_message
from ...command.errors import CallError
from ...languages.language import Language
from ...render import to_text
from ...values.errors import InvalidValue
from ..lists.mapping import ListMapping
from ..lists.meanings import MARK, meanings_of
from ..lists.questions import ListQuestion, QuestionKey, answered, questions
from ..lists.tables import ListTable
from ..views.imports import option, proposed_reading, question


def may_ask(arguments: argparse.Namespace) -> bool:
    """Whether somebody is at a terminal to answer."""
    return not arguments.no_input and sys.stdin is not None and sys.stdin.isatty()


def ask(table: ListTable, mapping: ListMapping, lang: Language, console: Console) -> ListMapping:
    """The *mapping* with an answer to each question, asked one after the other."""
    while (asked := next(questions(table, mapping), None)) is not None:
        for part in asked.one_by_one():
            _print(part, lang, console)
            mapping = _answer(part, table, mapping, lang, console)
    return mapping


def _print(asked: ListQuestion, lang: Language, console: Console) -> None:
    if asked.key is QuestionKey.COLUMNS:
        console.print(to_text.render([*proposed_reading(asked, lang)]))
    console.print("\n".join((*question(asked, lang)[:-1], *_how(asked, lang))))


def _how(asked: ListQuestion, lang: Language) -> Iterator[str]:
    """What can be typed, where the question does not say so."""
    if asked.key is QuestionKey.AUTHORITY:
        yield lang.word("desk.typed", "authority")
    elif asked.key is QuestionKey.COLUMNS:
        yield lang.word("desk.typed", "columns", options=[*map(str, asked.options)])
        if asked.marks:
            options = [option(MARK, each, lang) for each in meanings_of(MARK)]
            word = asked.marks[0].mark.word
            yield lang.word("desk.typed", "marks", word=word, options=options)
    elif asked.proposed:
        yield lang.word("desk.typed", "accept")


def _answer(
    asked: ListQuestion, table: ListTable, mapping: ListMapping, lang: Language, console: Console
) -> ListMapping:
    """The *mapping* with the answer that is typed; what is none is asked again."""
    while True:
        try:
            return answered(asked, typed(), table, mapping)
        except InvalidValue as error:
            console.error(call_message(CallError(error), lang))


def typed() -> str:
    """What is typed at the terminal; the end of input is an interrupt."""
    try:
        return input("> ").strip()
    except EOFError:
        raise KeyboardInterrupt from None
