"""What a command shows, in the format that was asked for: the one place that knows the formats."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from itertools import chain
from typing import Any

from attrs import evolve, field, frozen

from ..languages.language import Language, language
from ..render.audience import notice, with_notice
from ..render.blocks import (
    DETAILS,
    Alternatives,
    Block,
    Details,
    Group,
    Paragraph,
    Section,
    Table,
)
from ..render.untranslated import with_remark
from ..values.displayable import Displayable, view_of
from ..values.vocabulary import Audience, narrowest
from .console import Console
from .errors import CallError
from .inputs import day_of


def _tuple(contents: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(contents)


@frozen
class Item:
    """A value to show.

    *audience* is that of the documents the value is made of, ``None`` if there are none; *file* is
    where the document is, if it is one. *more* are blocks after its view. *table* and *picture* are
    called for CSV and SVG; by default, CSV has the tables of the view. JSON has what ``to_dict``
    gives. A page of an *unsigned* value, as of a paper of a city, has no line of the library.
    """

    value: Displayable
    audience: Audience | None = field(default=None, kw_only=True)
    more: tuple[Block, ...] = field(default=(), converter=_tuple, kw_only=True)
    file: str | None = field(default=None, kw_only=True)
    table: Callable[[], Table] | None = field(default=None, kw_only=True)
    picture: Callable[[], str] | None = field(default=None, kw_only=True)
    unsigned: bool = field(default=False, kw_only=True)

    def blocks(self, lang: Language) -> tuple[Block, ...]:
        """The view of the value, and *more*; without the line that says whom it is for."""
        return (*view_of(self.value)(self.value, lang), *self.more)

    def data(self, lang: Language) -> dict[str, Any]:
        """The value as plain data."""
        from ..documents.answers import answer_data

        return answer_data(self.value, lang, file=self.file, audience=self.audience)

    def tables(self, lang: Language) -> Iterable[Block]:
        """The tables for CSV; in the last column, whom they are for, if that is not the public.

        The column is the same in every language, as the key ``audience`` is in documents.
        """
        from ..render.to_csv import tables

        contents = self.blocks(lang) if self.table is None else (self.table(),)
        audience = self.audience or Audience.PUBLIC
        if audience is Audience.PUBLIC:
            return contents
        return (table.with_column("audience", audience) for table in tables(contents))

    def drawn(self, lang: Language) -> str:
        """The picture, if the value has one."""
        from ..render.svg import headed

        return (
            headed(self.picture(), notice(self.audience, lang), lang.code) if self.picture else ""
        )


def show(
    items: Iterable[Item],
    arguments: argparse.Namespace,
    console: Console,
    *,
    apart: bool = True,
    lang: Language | None = None,
) -> None:
    """Print *items* in the format and language of the call.

    In text, an empty line is between two of them if they are to be set *apart*. *lang* is the
    language, where it knows names of documents of the call.
    """
    lang = lang or language(arguments.lang)
    if asked := getattr(arguments, "audience", None):
        items = (_for_readers(item, Audience(asked)) for item in items)
    match _format(arguments):
        case "text":
            _text(items, lang, console, _hidden(arguments), apart=apart)
        case "html":
            _html(tuple(items), lang, console, arguments)
        case "csv":
            _csv(items, lang, console, arguments.reader)
        case "svg":
            for item in items:
                console.raw(f"{item.drawn(lang)}\n" if item.picture else "")
        case "json":
            for item in items:
                console.data(item.data(lang))
        case name:
            _rendered(items, lang, console, name)


def _for_readers(item: Item, asked: Audience) -> Item:
    """*item*, if it is made of documents, for the readers *asked* for, or fewer."""
    if item.audience is None:
        return item
    return evolve(item, audience=narrowest((item.audience, asked)))


def _with_notices(items: Iterable[Item], lang: Language) -> Iterator[tuple[Block, ...]]:
    """The blocks of each item; at their top, whom they are for, if that is fewer than said before."""
    before = Audience.PUBLIC
    for item in items:
        audience = narrowest((before, item.audience or before))
        yield with_notice(item.blocks(lang), None if audience is before else audience, lang)
        before = audience


def _format(arguments: argparse.Namespace) -> str:
    """The format asked for: a spreadsheet opens CSV, whatever else was not chosen."""
    format: str = arguments.format
    return format if getattr(arguments, "reader", None) is None else "csv"


def _hidden(arguments: argparse.Namespace) -> frozenset[str]:
    """The names of the details that the call could have asked for, and did not."""
    return frozenset(name for name in DETAILS if getattr(arguments, name, None) is False)


def _text(
    items: Iterable[Item], lang: Language, console: Console, hidden: frozenset[str], *, apart: bool
) -> None:
    """The text of *items*; at its end, if there are details that are *hidden*, how to see them."""
    from ..render.to_text import render

    left_out: set[str] = set()
    for index, blocks in enumerate(with_remark(_with_notices(items, lang), lang)):
        if index and apart:
            console.print("")
        console.print(render(blocks, console.style, hidden))
        left_out |= {name for name in details(blocks) if name in hidden}
    if left_out:
        options = [f"--{name}" for name in sorted(left_out, reverse=True)]
        console.print(lang.word("label", "see_more", options=options))


def details(contents: Iterable[Block]) -> Iterator[str]:
    """The names of the details among blocks, as a terminal has them."""
    for block in contents:
        match block:
            case Details():
                yield from [block.name] if block.full else []
                yield from details(block.brief)
            case Group() | Section():
                yield from details(block.blocks)
            case Alternatives():
                yield from details(block.lines)


def _rendered(items: Iterable[Item], lang: Language, console: Console, name: str) -> None:
    """*items* by the renderer of the format *name*: the function ``render`` of ``to_<name>``."""
    render: Callable[[Iterable[Block]], str] = import_module(f"eccar.render.to_{name}").render
    for index, blocks in enumerate(with_remark(_with_notices(items, lang), lang)):
        console.raw("\n" if index else "")
        console.raw(f"{render(blocks)}\n")


def _html(
    items: tuple[Item, ...], lang: Language, console: Console, arguments: argparse.Namespace
) -> None:
    """A page with all *items*; at its top, whom it is for: the narrowest audience of an item."""
    from ..render import fragment
    from ..render.page import page
    from .pages import frame

    content = [item.blocks(lang) for item in items]
    if content:
        audience = narrowest(item.audience or Audience.PUBLIC for item in items)
        unsigned = any(item.unsigned for item in items)
        around = frame(content, audience, arguments, lang, unsigned=unsigned)
        content[0] = with_notice(content[0], audience, lang)
        parts = (fragment(part, lang) for part in with_remark(content, lang))
        console.raw(page(around, "\n".join(parts)))


def _csv(items: Iterable[Item], lang: Language, console: Console, reader: str | None) -> None:
    from ..render.to_csv import PLAIN, excel, render

    tables = chain.from_iterable(item.tables(lang) for item in items)
    console.raw(render(tables, excel(lang.code) if reader else PLAIN))


def write(
    content: bytes, arguments: argparse.Namespace, lang: Language, console: Console, *, file: str
) -> None:
    """Write *content* to a *file*, whole or not at all, and say so; replace one only with ``--force``."""
    from ..values.errors import InvalidValue
    from .files import refuse_existing, write_all

    try:
        refuse_existing([file], force=arguments.force)
        write_all({file: content})
    except InvalidValue as error:
        raise CallError(error) from None
    console.print(lang.word("command.label", "written", file=file))


def with_ahead(
    items: Iterable[Item], arguments: argparse.Namespace, lang: Language
) -> Iterator[Item]:
    """The same *items*; the first says if the day of the call lies ahead, and what is known of it."""
    today, on = dt.date.today(), day_of(arguments)
    known = min(today, getattr(arguments, "known_on", None) or today)
    for index, item in enumerate(items):
        if index or on <= today:
            yield item
            continue
        said = Paragraph(lang.word("command.label", "ahead", day=on, known=known))
        yield evolve(item, more=(*item.more, said))


def show_or_write(
    items: Iterable[Item], arguments: argparse.Namespace, console: Console, *, lang: Language
) -> None:
    """Print *items* as ``show`` does, or write them to the file of ``--out``, if there is one."""
    if not arguments.out:
        show(items, arguments, console, lang=lang)
        return
    with redirect_stdout(StringIO()) as written:
        show(items, arguments, Console(), lang=lang)
    write(written.getvalue().encode(), arguments, lang, console, file=arguments.out)
