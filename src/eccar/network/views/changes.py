"""The view of what changed in the register: a list that the office can send."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...languages.language import Language
from ...languages.names import alphabetical
from ...membership.views.standings import status_in_words
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph
from ...render.localized import label, part, verdict
from ...values.texts import Count
from ..registers.changes import ChangeKind, EntryChange, MemberChange, RegisterChanges
from .entry_text import name_of

MAX_ENTRIES = 5
"""Changes of one kind that are listed in brief; of more, the names follow each other."""


def register_changes(value: RegisterChanges, lang: Language) -> Iterator[Block]:
    """How many joined, left, were newly known, corrected or contradicted; and who."""
    days = {"since": value.since, "until": value.until}
    heading = Heading(_word("same_day" if value.since == value.until else "title", lang, **days))
    first = (heading, verdict(_count_text(value, lang)))
    if not (value.members or value.entries):
        yield from first
        return
    yield Details(
        brief=(*first, *_groups(value, lang, brief=True)),
        full=(*first, *_groups(value, lang, brief=False)),
        most=None,
    )


def _count_text(value: RegisterChanges, lang: Language) -> str:
    numbers = {kind: len(value.of_kind(kind)) for kind in ChangeKind}
    parts = [_word(kind, lang, count=Count(number)) for kind, number in numbers.items() if number]
    if value.entries:
        parts.append(_word("entries", lang, count=Count(len(value.entries))))
    return lang.ended(", ".join(parts)) if parts else _word("nothing", lang)


def _groups(value: RegisterChanges, lang: Language, *, brief: bool) -> Iterator[Block]:
    """The changes by kind: of authorities, then of entries."""
    for kind in ChangeKind:
        changes = sorted(value.of_kind(kind), key=lambda change: alphabetical(_name(change, lang)))
        if changes:
            yield part(_word(f"heading_{kind}", lang), lang)
            yield from _changes(changes, lang, brief=brief)
    if value.entries:
        yield part(_word("heading_entries", lang), lang)
        yield from _entries(value.entries, lang, brief=brief)


def _changes(changes: Sequence[MemberChange], lang: Language, *, brief: bool) -> Iterator[Block]:
    if brief and len(changes) > MAX_ENTRIES:
        yield Paragraph(", ".join(_name(change, lang) for change in changes))
        return
    yield Items(((_change_text(change, lang, brief=brief),) for change in changes), bullets=True)


def _name(change: MemberChange, lang: Language) -> str:
    return f"{lang.authority(change.city)} ({change.city.country})"


def _change_text(change: MemberChange, lang: Language, *, brief: bool) -> str:
    """The authority, the facts, and its status where the kind of change does not say it."""
    facts = change.facts[-1:] if brief else change.facts
    parts = [lang.say(fact) for fact in facts]
    if change.kind in _WITH_STATUS and change.after:
        parts.append(status_in_words(change.after, lang))
    return lang.line(_name(change, lang), lang.apart(parts)) if parts else _name(change, lang)


_WITH_STATUS = (ChangeKind.STATUS_CHANGED, ChangeKind.NEWLY_KNOWN, ChangeKind.CORRECTED)


def _entries(entries: Sequence[EntryChange], lang: Language, *, brief: bool) -> Iterator[Block]:
    if brief and len(entries) > MAX_ENTRIES:
        yield Paragraph(lang.ended(", ".join(_by_list(entries, lang))))
        return
    for kind, group in groupby(sorted(entries, key=_order), key=lambda entry: entry.kind):
        texts = Items(((_entry_text(entry, lang),) for entry in group), bullets=True)
        heading = _word(f"heading_{kind}", lang)
        yield Alternatives(
            lines=[Items([(label(heading, lang), texts)], bullets=True)],
            page=[Heading(heading, level=3), texts],
        )


def _order(entry: EntryChange) -> int:
    return [*ChangeKind].index(entry.kind)


def _by_list(entries: Sequence[EntryChange], lang: Language) -> Iterator[str]:
    """How many entries of each list changed."""
    lists = [entry.reference.partition("/")[0] for entry in entries]
    for name in dict.fromkeys(lists):
        yield _word(name, lang, count=Count(lists.count(name)))


def _entry_text(entry: EntryChange, lang: Language) -> str:
    """The title of the entry; of one without a title, what it says."""
    return name_of(entry.entry, lang)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.changes", key, **values)
