"""Blocks made by hand, and text that means to break out of them."""

from __future__ import annotations

from hypothesis import strategies as st

from eccar.render.blocks import (
    Alternatives,
    Block,
    Figure,
    Fold,
    Group,
    Heading,
    Items,
    Paragraph,
    Row,
    RowList,
    Section,
    Span,
    Table,
)

URL = "https://www.example.org/?a=1&b='2'"
HOSTILE = (
    "<script>alert('x')</script>",
    "a | b",
    "=cmd|' /C calc'!A0",
    "first\nsecond",
    "\x1b[31mred\x1b[0m",
    "# no heading",
    "1. no list",
    "- no list",
    "*no* _emphasis_ `code` ~~struck~~ **strong**",
    "[no link](javascript:alert(1)) ![picture](x)",
    "&amp; <!-- no comment -->",
    "turned \u202e round",
    "a\\",
    "| a |\n|---|",
)

PICTURE = Figure("<svg></svg>", alt="Three | bars", name="Picture")
FIGURES = Table(
    "Fees",
    heads=("Year", ("Fee in", "euros"), "Why"),
    rows=((2025, "500", "band"), (2026, "1,500", ("band", "doubt"))),
    numbers=(1,),
)
LINKS = Paragraph(("See ", Span("the page", href=URL), "."))


def texts() -> st.SearchStrategy[str]:
    """Any text, and hostile text above all."""
    pieces = st.sampled_from((*HOSTILE, *"|\\`*_[]<>#+-=.!~&$ \n\"'"))
    return st.lists(st.one_of(pieces, st.text(max_size=8)), max_size=5).map("".join)


def _rows(
    lines: st.SearchStrategy[tuple[Span, ...]], several: st.SearchStrategy[list[Block]]
) -> st.SearchStrategy[Row]:
    return st.builds(
        Row,
        title=lines,
        number=st.sampled_from(("", "10", "<b>")),
        answer=lines,
        drawing=st.sampled_from(("", "<svg></svg>")),
        blocks=several,
    )


def blocks() -> st.SearchStrategy[list[Block]]:
    """Some blocks of every kind, with any text."""
    text = texts()
    spans = st.builds(
        Span,
        text,
        lang=st.sampled_from((None, "de", "en")),
        href=st.sampled_from((None, URL, "javascript:alert(1)", 'https://x/<">|` y')),
        strong=st.booleans(),
        style=st.sampled_from(("", "status", "warning")),
        sign=st.sampled_from(("", "<svg></svg>")),
    )
    lines = st.lists(spans, max_size=3).map(tuple)
    cells = st.one_of(text, spans, st.lists(lines, max_size=2).map(tuple))
    items = st.lists(
        st.lists(st.one_of(text, lines), min_size=1, max_size=2).map(tuple), max_size=3
    )
    lists = st.builds(Items, items, ordered=st.booleans(), bullets=st.booleans())
    simple: st.SearchStrategy[Block] = st.one_of(
        st.builds(Heading, lines, level=st.integers(1, 3)),
        st.builds(Heading, lines, above=lines, name=lines, below=lines),
        st.builds(Paragraph, lines),
        lists,
        st.builds(
            Table,
            text,
            heads=st.tuples(text, text),
            rows=st.lists(st.tuples(cells, cells), max_size=3),
            wide=st.booleans(),
            broad=st.just((1,)),
        ),
        st.builds(Figure, st.just("<svg></svg>"), text, text),
    )
    several = st.lists(simple, max_size=3)
    nested: st.SearchStrategy[Block] = st.one_of(
        simple,
        st.builds(Group, several),
        st.builds(Section, several),
        st.builds(Fold, summary=text, blocks=several),
        st.builds(
            RowList,
            caption=text,
            rows=st.lists(_rows(lines, several), max_size=2),
            axis=st.sampled_from(("", "<svg></svg>")),
            level=st.sampled_from((None, 2)),
        ),
        st.builds(Alternatives, lines=several, page=several),
    )
    return st.lists(nested, max_size=4)
