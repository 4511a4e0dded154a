"""Blocks, of which views are made, and the renderers that turn them into formats.

A renderer is loaded when its format is asked for. The renderers are called ``to_text`` and so on,
so that they are not taken for the functions here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

from ..languages.language import Language, language
from ..values.cities import cities_of
from ..values.displayable import Displayable, Message, Style, no_style, view_of
from ..values.vocabulary import audience_of
from .audience import with_notice
from .blocks import DETAILS, Block, Table
from .untranslated import with_remark


def blocks_of(value: Displayable, lang: Language) -> Iterable[Block]:
    """What the view of *value* says, in no format yet; at its top, if it is not for the public.

    Behind the first text in another language than the reader's, it says so.

    Raises ``TypeError`` for a value without a view.
    """
    blocks = with_notice(view_of(value)(value, lang), audience_of(value), lang)
    return next(with_remark([blocks], lang))


def text(
    value: Displayable,
    lang: str = "en",
    style: Style = no_style,
    *,
    names: Iterable[Any] = (),
    more: bool = False,
) -> str:
    """*value* as text in the language *lang*, which *style* may colour for a terminal.

    It is short: an answer has at most twelve lines of 80 columns, and a few more for a small table
    of figures; with *more*, it has all that there is to say. *names* are documents, such as memberships, from which the authorities take
    their names; those of the packaged register are known without.

    Raises ``ValueError`` for a language without words, ``TypeError`` for a value without a view.

    >>> import eccar
    >>> membership = eccar.from_dict({
    ...     "eccar": "membership/1",
    ...     "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
    ...     "facts": [{"fact": "accepted", "date": "2024-09-25"}],
    ... }, eccar.Membership)
    >>> print(eccar.text(membership.standing_on("2026-11-22")).splitlines()[1])
    On 22 November 2026: member (confirmed).
    """
    from .to_text import render

    hidden = () if more else DETAILS
    return render(blocks_of(value, _reader(lang, names)), style, hidden)


def html(value: Displayable, lang: str = "en", *, names: Iterable[Any] = ()) -> str:
    """*value* as a fragment of HTML in the language *lang*: escaped, without script or network.

    It has classes and no style of its own; ``render/fragment.css`` lays it out.
    *names* are documents from which the authorities take their names, as for ``text``.

    >>> import eccar
    >>> eccar.html(eccar.Inventory(authorities=["de/musterstadt"])).startswith("<")
    True
    """
    reader = _reader(lang, names)
    return fragment(blocks_of(value, reader), reader)


def notebook(value: Displayable) -> str:
    """*value* as a notebook shows it: in English, its beginning, and a fold for the rest."""
    from . import page
    from .short import short

    reader = language("en")
    return page.notebook(fragment(short(blocks_of(value, reader), reader), reader))


def fragment(content: Iterable[Block], lang: Language) -> str:
    """The blocks *content* as a fragment of HTML."""
    from .to_html import render

    return f'<section lang="{lang.code}" class="eccar">\n{render(content, lang.code)}\n</section>'


def markdown(value: Displayable, lang: str = "en", *, names: Iterable[Any] = ()) -> str:
    """*value* as Markdown in the language *lang*; *names* as for ``text``.

    >>> import eccar
    >>> print(eccar.markdown(eccar.Inventory(authorities=["de/musterstadt"])).splitlines()[0])
    ### de/musterstadt
    """
    from .to_markdown import render

    return render(blocks_of(value, _reader(lang, names)))


def csv(value: Displayable, lang: str = "en", *, names: Iterable[Any] = ()) -> str:
    """The table of *value* as CSV (RFC 4180); *lang* and *names* as for ``text``.

    A value with a table for programs has ids, codes and days as documents write them, and heads
    that are the same in every language; of others it is the tables that the view shows.

    >>> from eccar.membership import members_by_country
    >>> csv(members_by_country([], on="2026-11-22")).splitlines()
    ['country,name,authorities,least,members,most']
    """
    from .to_csv import render

    reader = _reader(lang, names)
    table = _table_of(value)
    return render(view_of(value)(value, reader) if table is None else (table(value, reader),))


def _table_of(value: Displayable) -> Callable[[Displayable, Language], Table] | None:
    """The function with the table for programs: next to the view, named after it with ``_table``."""
    view = view_of(value)
    home = sys.modules[view.__module__]
    table: Callable[[Displayable, Language], Table] | None
    table = getattr(home, f"{view.__name__}_table", None)
    return table


def _reader(lang: str, names: Iterable[Any]) -> Language:
    """The language *lang*, with the names of the authorities that the documents *names* describe."""
    cities = cities_of(names)
    return language(lang).naming(cities) if cities else language(lang)


def sentence(message: Message, lang: str = "en") -> str:
    """The sentence of *message* in the language *lang*."""
    return language(lang).sentence(message)
