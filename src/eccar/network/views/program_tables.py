"""The answers about the register as tables for programs: one each, with the same heads in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Table
from ...render.localized import localize
from ...values.dates import When
from ..entries.events import Event
from ..offering import Offer, Offers
from ..registers.changes import EntryChange, MemberChange, RegisterChanges
from ..registers.groups import MemberGroups
from ..registers.inhabitants import InhabitantsReached
from ..registers.overviews import BodyOverview, EventOverview
from ..registers.voting import VotingRights
from ..seats.on_day import SeatsOnDay
from ..seats.succession import HeldSeat
from .bodies import holder_name
from .entry_text import name_of


def member_groups_table(value: MemberGroups, lang: Language) -> Table:
    """A row for each country, kind or size; then one for each authority that is left out."""
    heads = ("by", "key", "least", "most", "authorities")
    groups = (
        (value.by, each.key, each.least, each.most, each.authorities) for each in value.groups
    )
    left_out = (("left-out", id, "", "", lang.name_of(id)) for id in value.records.left_out)
    return _table(heads, (*groups, *left_out))


def voting_rights_table(value: VotingRights, lang: Language) -> Table:
    """A row for each authority: whether it may vote, and its status; nothing of those left out."""
    heads = ("city", "name", "may_vote", "status", "certain")
    rows = (
        (
            right.standing.city.id,
            lang.authority(right.standing.city),
            right.may_vote,
            right.standing.status,
            right.standing.certain,
        )
        for right in value.rights
    )
    left_out = ((id, lang.name_of(id), "", "", "") for id in value.records.left_out)
    return _table(heads, (*rows, *left_out))


def inhabitants_reached_table(value: InhabitantsReached, lang: Language) -> Table:
    """A row for each authority that is or may be a member: whether it is counted, or why not."""
    groups = (
        ("counted", value.counted),
        ("within", value.within),
        ("not-known", value.not_known),
        ("left-out", value.records.left_out),
    )
    rows = ((id, lang.name_of(id), group) for group, ids in groups for id in ids)
    return _table(("city", "name", "counted"), rows)


def body_overview_table(value: BodyOverview, lang: Language) -> Table:
    """A row for each seat of each body; a body without seats has a row, too."""
    return _table(_SEAT_HEADS, (row for each in value.bodies for row in _body(each, lang)))


def seats_on_day_table(value: SeatsOnDay, lang: Language) -> Table:
    """A row for each seat of the body."""
    return _table(_SEAT_HEADS, _body(value, lang))


_SEAT_HEADS = (
    *("body", "name", "kind", "holder", "holder_name", "role", "certain"),
    *("on_record", "not_a_member", "since", "until"),
)


def _body(value: SeatsOnDay, lang: Language) -> Iterator[tuple[object, ...]]:
    body = value.body
    start = (body.id, localize(body.names, lang), body.kind)
    if not value.seats:
        yield (*start, *("" for _ in _SEAT_HEADS[len(start) :]))
    for held in value.seats:
        yield (*start, *_seat(held, lang))


def _seat(held: HeldSeat, lang: Language) -> tuple[object, ...]:
    seat = held.seat
    return (
        *(seat.holder, holder_name(held, lang), seat.role, held.certain),
        *(held.on_record, held.not_a_member, seat.beginning, seat.until),
    )


def event_overview_table(value: EventOverview, lang: Language) -> Table:
    """A row for each event."""
    heads = ("event", "title", "date", "place", "host", "online", "kinds", "cancelled")
    return _table(heads, (_event(event, lang) for event in value.events))


def _event(event: Event, lang: Language) -> tuple[object, ...]:
    return (
        *(event.id, localize(event.titles, lang), event.when, event.place, event.host),
        *(event.online, " ".join(event.kinds), event.cancelled),
    )


def offers_table(value: Offers, lang: Language) -> Table:
    """A row for each offer."""
    heads = (
        *("kind", "reference", "title", "open_to_members", "certain"),
        *("points", "languages", "unit", "mailbox"),
    )
    return _table(heads, (_offer(offer, lang) for offer in value.offers))


def _offer(offer: Offer, lang: Language) -> tuple[object, ...]:
    contact = offer.contact
    return (
        *(offer.kind, offer.reference, localize(offer.titles, lang)),
        *(offer.open_to_members, offer.certain),
        *(" ".join(map(str, getattr(offer.entry, name, ()))) for name in ("points", "languages")),
        *((contact.unit, contact.mailbox) if contact else ("", "")),
    )


def register_changes_table(value: RegisterChanges, lang: Language) -> Table:
    """A row for each change: of authorities, then of entries."""
    heads = ("change", "of", "name", "before", "after", "facts", "certain")
    members = (_member_change(each, lang) for each in value.members)
    entries = (_entry_change(each, lang) for each in value.entries)
    left_out = (("left-out", id, lang.name_of(id), "", "", "", "") for id in value.left_out)
    return _table(heads, (*members, *entries, *left_out))


def _member_change(change: MemberChange, lang: Language) -> tuple[object, ...]:
    return (
        *(change.kind, change.city.id, lang.authority(change.city)),
        *(each and each.status for each in (change.before, change.after)),
        " ".join(_dated(fact.kind, fact.when) for fact in change.facts),
        change.certain,
    )


def _dated(kind: str, date: When | None) -> str:
    return f"{kind}:{date}" if date else kind


def _entry_change(change: EntryChange, lang: Language) -> tuple[object, ...]:
    title = name_of(change.entry, lang)
    return change.kind, change.reference, title, "", "", "", ""


def _table(heads: tuple[str, ...], rows: Iterable[Iterable[object]]) -> Table:
    return Table("", heads=heads, rows=(map(_plain, row) for row in rows))


def _plain(value: object) -> str:
    """A value as documents have it; of what is not recorded, nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
    return str(value)
