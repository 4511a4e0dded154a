"""Views of the register on a day: the members, how they are spread, who may vote, how many they reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve

from ...languages.language import Language
from ...languages.names import alphabetical, country_name
from ...membership.lifecycle import Status
from ...membership.standing import Standing
from ...membership.views.summaries import standings_tables, status_parts, to_be_confirmed
from ...plan.views.reported_counts import number_text
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Table
from ...render.localized import citations, part, verdict
from ...render.spans import NONE
from ...render.statements import Statement
from ...render.summaries import MAX_NAMES, as_known, cities, limits, named
from ...values.cities import CityKind
from ...values.sources import source
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.member_counts import PublishedCount
from ..registers.groups import SIZES, GroupedBy, MemberGroup, MemberGroups
from ..registers.inhabitants import InhabitantsReached
from ..registers.members import Members
from ..registers.voting import VotingRights
from .basis import basis_of, left_out, wrapped

MAX_PUBLISHED = 6
"""Published numbers that a sentence has; more are listed with ``--more``."""


def members(value: Members, lang: Language) -> Iterator[Block]:
    """How many are members for certain and at most, what was published, and who they are."""
    heading = Heading(as_known(_word("title", lang, day=value.on), value.known_on, lang))
    shown = _shown(value)
    brief, full = standings_tables(shown, lang)
    verdicts = (heading, *_verdict(value, lang))
    yield Details(
        brief=(*verdicts, *([brief] if shown else [])),
        full=(
            *verdicts,
            *_published(value, lang),
            *([full] if shown else []),
            *_rest(value, lang),
        ),
        most=None,
    )


def _shown(value: Members) -> tuple[Standing, ...]:
    """Those that are or may be members; if the answer is limited to a status, all that have it."""
    standings = value.summary.standings
    if value.summary.selection.statuses:
        return standings
    return tuple(each for each in standings if Status.MEMBER in {each.status, *each.possibly})


def _verdict(value: Members, lang: Language) -> Iterator[Block]:
    """How many there are, that the register is not the membership, and the published numbers."""
    summary = value.summary
    if not summary.standings and value.known_on and not summary.records.left_out:
        yield verdict(_word("nothing_known", lang, day=value.known_on))
        return
    yield verdict(_counted(value, lang))
    yield from left_out(summary.records.left_out, lang)
    if value.begun and not summary.selection.statuses:
        yield Paragraph(_word("begun", lang, count=Count(value.begun)))
    yield basis_of(summary.records, value.complete, lang, packaged=value.packaged)
    if value.published:
        numbers = lang.apart(_by_date(value.published[:MAX_PUBLISHED], lang))
        yield Paragraph(_word("published", lang, numbers=numbers))


def _counted(value: Members, lang: Language) -> str:
    """How many have the statuses that are asked for; without any, the members as an interval."""
    standings = value.summary.standings
    if value.summary.selection.statuses:
        return cities(len(standings), lang, status_parts(standings, lang))
    return count_text(value, lang)


def count_text(value: Members, lang: Language) -> str:
    """The members as an interval: “2 are certain, up to 35 more possible, of 80 on record”."""
    return lang.ended(
        lang.whole(
            "network.members",
            "interval" if value.possible else "all_certain",
            certain=_word("certain", lang, count=Count(value.least)),
            possible=_word("possible", lang, count=Count(value.possible)),
            authorities=_word("authorities", lang, count=Count(value.authorities)),
        )
    )


def _by_date(counts: Iterable[PublishedCount], lang: Language) -> Iterator[str]:
    """Published numbers, each date once: “105, 116 and about 120 (October 2015)”."""
    for date, group in groupby(counts, key=lambda count: count.when):
        numbers = tuple(number_text(each.count, each.precision, lang) for each in group)
        details = lang.say(date)
        yield lang.whole("plan.value", "detailed", value=lang.say(numbers), details=details)


def _published(value: Members, lang: Language) -> Iterator[Block]:
    """Each published number with its sources."""
    if value.published:
        yield part(_word("published_label", lang), lang)
        statements = [
            Statement(lang.apart(_by_date([each], lang)), each.sources) for each in value.published
        ]
        yield Alternatives(
            lines=[Items(((each.line(lang),) for each in statements), bullets=True)],
            page=[Items((each.cell(lang),) for each in statements)],
        )


def _rest(value: Members, lang: Language) -> Iterator[Block]:
    """How many have each status, what is to be confirmed, and what is left out."""
    standings, records = value.summary.standings, evolve(value.summary.records, left_out=())
    yield Paragraph(cities(len(standings), lang, status_parts(standings, lang)))
    yield from map(Paragraph, to_be_confirmed(standings, lang))
    yield from map(Paragraph, limits(value.summary.selection, records, lang))


def member_groups(value: MemberGroups, lang: Language) -> Iterator[Block]:
    """The members of each country, kind or size, as intervals; in no order of numbers."""
    title = _word(f"title_by_{value.by}", lang, day=value.on)
    yield wrapped(Heading(as_known(title, value.known_on, lang)))
    if value.groups:
        yield Table(
            _word("groups_caption", lang),
            heads=(_word(value.by, lang), *(_word(head, lang) for head in _GROUP_HEADS)),
            rows=((name, *_group_cells(each, lang)) for name, each in _named_groups(value, lang)),
            numbers=range(1, len(_GROUP_HEADS) + 1),
        )
    else:
        yield wrapped(verdict(_word("none", lang)))
    yield wrapped(
        *left_out(value.records.left_out, lang),
        basis_of(value.records, value.complete, lang, packaged=value.packaged),
    )


def _named_groups(value: MemberGroups, lang: Language) -> list[tuple[str, MemberGroup]]:
    """The groups with their names; countries in the order of these."""
    groups = [(_group_name(value.by, each, lang), each) for each in value.groups]
    if value.by is GroupedBy.COUNTRY:
        groups.sort(key=lambda group: alphabetical(group[0]))
    return groups


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
    title = _word("voting_title", lang, day=value.on)
    yield wrapped(Heading(as_known(title, value.known_on, lang)))
    numbers = {answer: len(value.with_answer(answer)) for answer in YesNo}
    counted = [
        _word(f"voting_{answer}", lang, count=Count(number))
        for answer, number in numbers.items()
        if number
    ]
    yield wrapped(verdict(" ".join(counted) or _word("none", lang)), *_voting_law(value, lang))
    yield wrapped(*left_out(value.records.left_out, lang))
    for answer in YesNo:
        names = [lang.authority(each.standing.city) for each in value.with_answer(answer)]
        if names:
            heading = part(_word(f"voting_{answer}_label", lang), lang)
            yield wrapped(heading, Paragraph(", ".join(sorted(names, key=alphabetical))))


def _voting_law(value: VotingRights, lang: Language) -> Iterator[Block]:
    """What the statutes say, or that it is not public."""
    yield Paragraph(_word("voting_known" if value.figure else "voting_not_known", lang))
    if value.figure:
        yield Items([citations([source(value.figure.source)], lang)])


def inhabitants_reached(value: InhabitantsReached, lang: Language) -> Iterator[Block]:
    """How many inhabitants the members have, and of whom the number is not on record."""
    title = _word("inhabitants_title", lang, day=value.on)
    yield wrapped(Heading(as_known(title, value.known_on, lang)))
    least, most = Count(value.least), Count(value.most)
    yield verdict(_word("inhabitants", lang, least=least, most=most))
    yield Paragraph(_word("inhabitants_counted", lang, count=Count(len(value.counted))))
    yield wrapped(*left_out(value.records.left_out, lang))
    if value.within:
        yield _naming("network.members.within", value.within, lang)
    if value.not_known:
        yield _naming("network.members.population_not_known", value.not_known, lang)


def _naming(key: str, ids: Iterable[str], lang: Language) -> Details:
    """A sentence with the names of authorities: in brief the first ones, else all."""
    names = [*map(lang.name_of, ids)]
    brief, full = (Paragraph(named(key, names, lang, most=most)) for most in (MAX_NAMES, None))
    return Details(brief=[brief], full=[full], most=None)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.members", key, **values)
