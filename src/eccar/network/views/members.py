"""Views of the register on a day: the members, how they are spread, who may vote, how many they reach."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...languages.names import country_name
from ...membership.lifecycle import Status
from ...membership.standing import Standing
from ...membership.views.summaries import standings_tables, status_parts, to_be_confirmed
from ...plan.views.reported_counts import number_text
from ...render.blocks import Block, Details, Heading, Items, Paragraph, Span, Table
from ...render.localized import citations, label, verdict
from ...render.summaries import NONE, as_known, cities, limits, named
from ...values.cities import CityKind
from ...values.sources import source
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.member_counts import MemberCount
from ..register.groups import SIZES, GroupedBy, MemberGroup, MemberGroups
from ..register.inhabitants import InhabitantsReached
from ..register.members import Members
from ..register.voting import VotingRights

MAX_PUBLISHED = 6
"""Published numbers that a sentence has; more are listed with ``--more``."""


def members(value: Members, lang: Language) -> Iterator[Block]:
    """How many are members for certain and at most, what was published, and who they are."""
    heading = Heading(as_known(_word("title", lang, day=value.on), value.known_on, lang))
    brief, full = standings_tables(_shown(value), lang)
    yield Details(
        brief=(heading, *_verdict(value, lang), brief),
        full=(heading, *_verdict(value, lang), *_published(value, lang), full, *_rest(value, lang)),
    )


def _shown(value: Members) -> tuple[Standing, ...]:
    """Those that are or may be members; if the answer is limited to a status, all that have it."""
    standings = value.summary.standings
    if value.summary.selection.statuses:
        return standings
    return tuple(each for each in standings if Status.MEMBER in {each.status, *each.possibly})


def _verdict(value: Members, lang: Language) -> Iterator[Block]:
    """The interval, that the register is not the membership, and the published numbers."""
    yield verdict(count_text(value, lang))
    yield Paragraph(_word("complete" if value.complete is YesNo.YES else "not_complete", lang))
    if value.published:
        numbers = tuple(_number(each, lang) for each in value.published[:MAX_PUBLISHED])
        yield Paragraph(_word("published", lang, numbers=lang.say(numbers)))


def count_text(value: Members, lang: Language) -> str:
    """The members as an interval: “2 members for certain, up to 35 more possible, of 80 on record.”"""
    return lang.ended(
        lang.whole(
            "network.members",
            "interval",
            certain=_word("certain", lang, count=Count(value.least)),
            possible=_word("possible", lang, count=Count(value.possible)),
            authorities=_word("authorities", lang, count=Count(value.authorities)),
        )
    )


def _number(count: MemberCount, lang: Language) -> str:
    """A published number with its date: “about 120 (October 2015)”."""
    number = number_text(count.count, count.precision, lang)
    return lang.whole("plan.value", "detailed", value=number, details=lang.say(count.when))


def _published(value: Members, lang: Language) -> Iterator[Block]:
    """Each published number with its sources."""
    if value.published:
        yield Paragraph(label(_word("published_label", lang), lang))
        items = ((_number(each, lang), *_sources(each, lang)) for each in value.published)
        yield Items(items, bullets=True)


def _sources(count: MemberCount, lang: Language) -> Iterator[Span | str]:
    for span in citations(count.sources, lang):
        yield "; "
        yield span


def _rest(value: Members, lang: Language) -> Iterator[Block]:
    """How many have each status, what is to be confirmed, and what is left out."""
    standings = value.summary.standings
    yield Paragraph(cities(len(standings), lang, status_parts(standings, lang)))
    yield from map(Paragraph, to_be_confirmed(standings, lang))
    yield from map(Paragraph, limits(value.summary.selection, value.summary.records, lang))


def member_groups(value: MemberGroups, lang: Language) -> Iterator[Block]:
    """The members of each country, kind or size, as intervals; in no order of numbers."""
    yield Heading(_word(f"title_by_{value.by}", lang, day=value.on))
    yield Table(
        _word("groups_caption", lang),
        heads=(_word(value.by, lang), *(_word(head, lang) for head in _GROUP_HEADS)),
        rows=((_group_name(value.by, each, lang), *_group_cells(each, lang)) for each in value.groups),
    )
    yield Paragraph(_word("not_complete", lang))


_GROUP_HEADS = ("head_certain", "head_possible", "head_on_record")


def _group_name(by: GroupedBy, group: MemberGroup, lang: Language) -> str:
    match group.key:
        case None:
            return _word("size_not_known", lang)
        case int() as least:
            following = [size for size in SIZES if size > least]
            key = "size_from" if not following else "size_below" if not least else "size_between"
            return _word(key, lang, least=Count(least), most=Count(min(following, default=0)))
        case _ if by is GroupedBy.KIND:
            return lang.say(CityKind(group.key))
    return country_name(str(group.key), lang.code)


def _group_cells(group: MemberGroup, lang: Language) -> Iterator[str]:
    for number in (group.least, group.most - group.least, group.authorities):
        yield lang.say(Count(number)) if number else NONE


def voting_rights(value: VotingRights, lang: Language) -> Iterator[Block]:
    """How many may vote, may not, or of how many that is not known; and who, by the answer."""
    yield Heading(_word("voting_title", lang, day=value.on))
    numbers = {answer: len(value.with_answer(answer)) for answer in YesNo}
    yield verdict(
        lang.ended(
            ", ".join(
                _word(f"voting_{answer}", lang, count=Count(number))
                for answer, number in numbers.items()
                if number
            )
        )
    )
    yield Paragraph(_word("voting_known" if value.figure else "voting_not_known", lang))
    if value.figure:
        yield Items([citations([source(value.figure.source)], lang)])
    for answer in YesNo:
        names = sorted(lang.authority(each.standing.city) for each in value.with_answer(answer))
        if names:
            yield Paragraph(label(_word(f"voting_{answer}_label", lang), lang))
            yield Paragraph(", ".join(names))


def inhabitants_reached(value: InhabitantsReached, lang: Language) -> Iterator[Block]:
    """How many inhabitants the members have, and of whom the number is not on record."""
    yield Heading(_word("inhabitants_title", lang, day=value.on))
    least, most = Count(value.least), Count(value.most)
    yield verdict(_word("inhabitants", lang, least=least, most=most))
    yield Paragraph(_word("inhabitants_counted", lang, count=Count(len(value.counted))))
    for key, ids in (("within", value.within), ("population_not_known", value.not_known)):
        if ids:
            yield Paragraph(named(f"network.members.{key}", [*map(lang.name_of, ids)], lang))


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.members", key, **values)
