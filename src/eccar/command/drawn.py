"""What the command shows of plans and inventories as text, as data, as a page, or as a picture."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from typing import Any

from attrs import frozen

from ..documents.reading import Document
from ..languages.language import Language, language
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..render import html, text
from ..values.displayable import Displayable
from .arguments import refused
from .console import Console
from .inputs import day_of, documents


@frozen(kw_only=True)
class View:
    """What is derived from a plan or an inventory on a day, and the ways to show it."""

    derive: Callable[[ActionPlan | Inventory, dt.date], Any]
    data: Callable[[Any], dict[str, Any]]
    heading: Callable[[Any, Language], str]
    picture: Callable[[Any, Language], str]


def show(view: View, call: argparse.Namespace, console: Console) -> int:
    """Print the *view* of every plan and inventory named in *call*."""
    readable, unread = documents(call, console, ActionPlan, Inventory)
    if not readable and not unread:
        raise refused("plan.no_plan", paths=call.paths)
    if call.format in ("svg", "html"):
        _refuse_several(readable, unread, call.format)
    for number, document in enumerate(readable):
        if number and call.format == "text":
            console.print("")
        _print(view, document, call, console)
    return 2 if unread else 0


def _refuse_several(readable: list[Document[Any]], unread: list[str], format_: str) -> None:
    """Refuse a call whose output would be several pages or pictures in one."""
    if len(readable) + len(unread) > 1:
        names = [*(str(document.file) for document in readable), *unread]
        raise refused("plan.one_at_a_time", format=format_, names=names)


def _print(view: View, document: Document[Any], call: argparse.Namespace, console: Console) -> None:
    value: Displayable = view.derive(document.value, day_of(call))
    lang = language(call.lang)
    if call.format == "json":
        console.data({"file": document.file, **view.data(value)})
    elif call.format == "svg":
        console.raw(f"{view.picture(value, lang)}\n")
    elif call.format == "html":
        from ..render.page import page

        console.raw(page(view.heading(value, lang), html(value, call.lang), call.lang))
    else:
        console.print(text(value, call.lang, console.style))
