"""The view of a document of the coalition: short at first, and in full with all that is on record."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
import pytest
from hypothesis import given

import eccar
from eccar.documents.layout import fields_of
from eccar.languages import LANGUAGES, OUTWARD
from eccar.network import Coalition, packaged_coalition
from eccar.network.references import LISTS
from eccar.testing import network_strategies as made

GOLDEN = Path(__file__).parents[2] / "golden" / "coalition-1.yaml"
SHORT = 12
WIDE = 80


def golden() -> Coalition:
    """The golden document, which has every field."""
    return eccar.load(GOLDEN, Coalition)


@given(made.coalitions())
def test_in_brief_any_document_has_at_most_twelve_lines(value: Coalition) -> None:
    """However much is on record, the answer fits a screen."""
    lines = eccar.text(value).splitlines()

    assert len(lines) <= SHORT


@pytest.mark.parametrize("lang", [*LANGUAGES, *OUTWARD])
def test_the_packaged_document_is_short_in_every_language(lang: str) -> None:
    """Name, foundation, how much is on record, and the last published number; no line is too long."""
    lines = eccar.text(packaged_coalition(), lang=lang).splitlines()

    assert len(lines) <= SHORT
    assert max(map(len, lines)) <= WIDE
    assert any("2004" in line for line in lines)


# ── every field is shown ──


def classes() -> Iterator[type[Any]]:
    """The classes of the entries, and those of the parts that entries have."""
    todo = [get_args(field.type)[0] for field in fields_of(Coalition) if field.name in LISTS]
    seen: list[type[Any]] = []
    while todo:
        cls = todo.pop(0)
        if cls in seen or not attrs.has(cls) or not cls.__module__.startswith("eccar.network"):
            continue
        seen.append(cls)
        todo += [part for field in fields_of(cls) for part in _parts(field.type)]
    return iter(seen)


def _parts(hint: Any) -> Iterator[Any]:
    if get_origin(hint) in (tuple, Union, UnionType):
        for part in get_args(hint):
            yield from _parts(part)
    elif isinstance(hint, type):
        yield hint


ALL = [(cls, field.name) for cls in classes() for field in fields_of(cls)]


def places(value: Any, cls: type[Any]) -> Iterator[Any]:
    """Every value of the class *cls* within *value*."""
    if type(value) is cls:
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from places(part, cls)
    elif attrs.has(type(value)) and type(value).__module__.startswith("eccar.network"):
        for field in attrs.fields(type(value)):
            yield from places(getattr(value, field.name), cls)


def without(value: Any, target: Any, name: str) -> Any:
    """*value* where *target*, which is somewhere in it, has the default of the field *name*."""
    if value is target:
        field = attrs.fields_dict(type(value))[name]
        other = _other(value, name) if field.default is attrs.NOTHING else field.default
        return attrs.evolve(value, **{field.alias or name: other})
    if isinstance(value, tuple):
        return tuple(without(part, target, name) for part in value)
    if attrs.has(type(value)) and type(value).__module__.startswith("eccar.network"):
        return attrs.evolve(
            value,
            **{
                field.alias or field.name: without(getattr(value, field.name), target, name)
                for field in attrs.fields(type(value))
                if field.init
            },
        )
    return value


def _other(value: Any, name: str) -> Any:
    """Another value of a field that is required."""
    now = getattr(value, name)
    if isinstance(now, enum.StrEnum):
        return next(each for each in type(now) if each is not now)
    if isinstance(now, int):
        return now + 1
    if name in ("names", "titles"):
        return {"en": "Something else (invented)"}
    return {"id": "something-else", "holder": "es/otra", "authority": "es/otra", "when": "2001"}[
        name
    ]


@pytest.mark.parametrize("view", [partial(eccar.text, more=True), eccar.html], ids=["text", "html"])
@pytest.mark.parametrize(
    ("cls", "name"), ALL, ids=lambda part: getattr(part, "__name__", str(part))
)
def test_every_field_of_every_entry_is_shown(
    cls: type[Any], name: str, view: Callable[[object], str]
) -> None:
    """Without the value of a field, or with another one, the view of the document is different."""
    coalition = golden()
    default = attrs.fields_dict(cls)[name].default
    target = next(each for each in places(coalition, cls) if getattr(each, name) != default)

    assert view(without(coalition, target, name)) != view(coalition)


def test_the_law_reaches_all_that_entries_are_made_of() -> None:
    """Entries of nine lists, and what they have: names, figures, seats, partnerships."""
    names = {cls.__name__ for cls, _ in ALL}

    assert {"Body", "BodyName", "BodyFigure", "Seat", "Event", "Project", "Partnership"} <= names
    assert len(names) == len(LISTS) + 4


# ── what is said ──


def shown(*lines: str, lang: str = "en", more: bool = True) -> str:
    """A document of these lines as text."""
    document = "\n".join(("eccar: coalition/1", "audience: public", "id: office", *lines))
    return eccar.text(eccar.loads(document), lang=lang, more=more)


def joined(text: str) -> str:
    """*text* without the breaks of its lines."""
    return " ".join(line.strip() for line in text.splitlines())


def test_other_entries_are_named_by_their_titles() -> None:
    """A body, partner, event or related entry is not shown by its id, if the document has it."""
    text = eccar.text(golden(), more=True)

    assert "bodies: Steering Committee (invented), General Assembly (invented)" in text
    assert "related: Exchange of experience (invented), Guide to model cities (invented)" in text
    assert "- Agency for model cities (invented)\n      adviser" in text


def test_what_the_document_does_not_have_is_shown_by_its_id() -> None:
    """Another document may have it."""
    text = shown("events:", "- {id: a, titles: {en: Meeting}, related: [projects/elsewhere]}")

    assert "related: elsewhere" in text


def test_the_last_published_numbers_are_those_with_a_date() -> None:
    """In the order of time, whatever the order of the document; of one country, or without a day, none."""
    text = shown(
        "member_counts:",
        "- {id: c, count: 120, precision: about, date: 2015-10}",
        "- {id: a, count: 104, date: 2011}",
        "- {id: b, count: 126, date: 2014}",
        "- {id: d, count: 130, date: unknown}",
        "- {id: e, count: 40, country: DE, date: 2024}",
        "- {id: f, counted: intents, count: 12, date: 2025}",
        more=False,
    )

    assert "Published numbers: 126 members (2014); about\xa0120 members (October 2015)" in joined(
        text
    )


@pytest.mark.parametrize("lang", [*LANGUAGES, *OUTWARD])
def test_a_published_number_is_worded_with_its_precision(lang: str) -> None:
    """The word of the precision stands before the number in every language."""
    text = shown(
        "member_counts:", "- {id: a, count: 5, precision: about, date: 2015}", lang=lang, more=False
    )
    worded = eccar.language(lang).say(golden().events[0].counts[0].total_precision)

    assert f"{worded}\xa05" in text


def test_no_founding_and_no_entries_are_said() -> None:
    """Nothing is denied: it is not recorded."""
    text = shown(more=False)

    assert "No date of the foundation is recorded." in text
    assert "Entries: none" in text


def test_an_entry_for_fewer_is_marked() -> None:
    """What goes out says for whom it is: the whole document, and in it the entry."""
    text = shown("events:", "- {id: a, titles: {en: Meeting}, audience: office}")

    assert "For internal use only." in text
    assert "audience: internal" in text


def test_markup_in_a_document_stays_text() -> None:
    """Names and notes cannot become elements, and an address that is a script no link."""
    page = eccar.html(
        eccar.loads(
            "eccar: coalition/1\nid: office\nevents:\n"
            "- {id: a, titles: {en: '<b>x</b>'}, note: '<script>', place: '<i>'}\n"
        )
    )

    assert "<b>x" not in page
    assert "<script>" not in page
    assert "&lt;b&gt;x" in page


def test_texts_are_shown_in_full() -> None:
    """However long a text is: who asks for more gets all of it."""
    long = " ".join(["words"] * 60)
    text = shown("bodies:", f"- {{id: a, names: {{en: A}}, kind: board, tasks: {{en: {long}}}}}")

    assert f"tasks: {long}" in text


def test_days_of_an_event_are_a_period_and_a_beginning_is_rough() -> None:
    """An event lasts all its days; a body began on one of those that are named."""
    text = shown(
        "bodies:",
        "- {id: a, names: {en: A}, kind: board, since: 2007-05/2007-11}",
        "events:",
        "- {id: b, titles: {en: B}, date: 2025-10-23/2025-10-24}",
    )

    assert "A, beginning between May and November 2007" in text
    assert "B, 23–24 October 2025" in text
