"""The view of what changed in the register: a list that the office can send."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...languages.language import Language
from ...languages.names import alphabetical
from ...membership.views.standings import status_in_words
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Line, Paragraph
from ...render.localized import label, part, verdict
from ...render.statements import Statement
from ...render.summaries import as_known
from ...values.texts import Count
from ..registers.changes import EntryChange, MemberChange, RegisterChanges
from ..registers.status_moves import ChangeKind
from .basis import left_out, wrapped
from .entry_text import dates_of, name_of

MAX_ENTRIES = 5
"""Changes of one kind that are listed in a terminal; of more, the names follow each other."""

MAX_LISTED = 20
"""Changes of one kind that a page lists, which is sent to readers; of more, it gives the names."""


def register_changes(value: RegisterChanges, lang: Language) -> Iterator[Block]:
    """How many joined, left, were newly known, corrected or contradicted; and who."""
    days = {"since": value.since, "until": value.until}
    title = _word("same_day" if value.since == value.until else "title", lang, **days)
    first = (Heading(as_known(title, value.known_on, lang)), *_verdict(value, lang))
    if not (value.members or value.entries):
        yield wrapped(*first)
        return
    brief, page, full = (
        (*first, *_groups(value, lang, most=most)) for most in (MAX_ENTRIES, MAX_LISTED, None)
    )
    yield Alternatives(lines=[Details(brief=brief, full=full, most=None)], page=page)


def _verdict(value: RegisterChanges, lang: Language) -> Iterator[Block]:
    """How many changes there are, what is left out, and on what that rests."""
    if value.known_on and not value.authorities:
        yield verdict(lang.word("network.members", "nothing_known", day=value.known_on))
        return
    yield verdict(_count_text(value, lang))
    yield from left_out(value.left_out, lang)
    if value.recorded:
        yield Paragraph(_word("knowledge", lang, day=value.recorded))


def _count_text(value: RegisterChanges, lang: Language) -> str:
    numbers = Counter(_key(change) for change in value.members)
    parts = [
        _word(key, lang, count=Count(numbers[key]))
        for kind in ChangeKind
        for key in (kind, f"{kind}-possibly")
        if numbers[key]
    ]
    if value.entries:
        parts.append(_word("entries", lang, count=Count(len(value.entries))))
    return lang.ended(", ".join(parts)) if parts else _word("nothing", lang)


def _key(change: MemberChange) -> str:
    """The key of the words for a change: its kind, and whether it is only possible."""
    return change.kind if change.certain else f"{change.kind}-possibly"


def _groups(value: RegisterChanges, lang: Language, *, most: int | None) -> Iterator[Block]:
    """The changes by kind: of authorities, then of entries."""
    order = sorted(value.members, key=lambda change: alphabetical(_name(change, lang)))
    for kind in ChangeKind:
        for key in (kind, f"{kind}-possibly"):
            if changes := [change for change in order if _key(change) == key]:
                yield part(_word(f"heading_{key}", lang), lang)
                yield from _changes(changes, lang, most=most)
    if value.entries:
        yield part(_word("heading_entries", lang), lang)
        yield from _entries(value.entries, lang, most=most)


def _changes(
    changes: Sequence[MemberChange], lang: Language, *, most: int | None
) -> Iterator[Block]:
    if most and len(changes) > most:
        yield Paragraph(", ".join(_name(change, lang) for change in changes))
        return
    yield Items(
        ((_change_text(change, lang, brief=bool(most)),) for change in changes), bullets=True
    )


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


def _entries(
    entries: Sequence[EntryChange], lang: Language, *, most: int | None
) -> Iterator[Block]:
    if most and len(entries) > most:
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


def _entry_text(change: EntryChange, lang: Language) -> Line:
    """What the entry is called, its dates, and its sources."""
    entry = change.entry
    text = lang.apart([name_of(entry, lang), *dates_of(entry, lang)])
    return Statement(text, entry.sources).line(lang)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.changes", key, **values)
