"""The view of an audit: what an outsider can work out from a release, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Heading, Items, Paragraph, Table
from ...render.fitting import WIDTH, shortened
from ...render.localized import localize, part, verdict
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ..disclosure.audit import AuditedNumber, AuditOutcome, FallExplanation, ReleaseAudit
from ..disclosure.targets import TargetKind
from .number_names import AUDIT, examined_name, number_name, number_names, possible_text
from .sums import bound_lines

MOST_FALLING = 4
"""What falls that is named in brief."""


def release_audit(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """Whether the release withstands, what an outsider is assumed to know, and what falls, with the sums."""
    titles = audit.release.titles
    title = localize(titles, lang) if titles else printable(audit.release.id)
    heading = lang.whole(AUDIT, "heading", title=title)
    yield Details(
        brief=(Heading(shortened(heading, WIDTH)), *_in_brief(audit, lang)),
        full=(Heading(heading), *audit_blocks(audit, lang)),
    )


def _in_brief(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    yield Paragraph(outcome_text(audit, lang))
    yield Paragraph(lang.word(AUDIT, "assumption"))
    falling = list(_falling(audit, lang))
    more = ["…"] if len(falling) > MOST_FALLING else []
    yield Items([*(shortened(each, WIDTH - 4) for each in falling[:MOST_FALLING]), *more])


def audit_blocks(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """All that an audit says, without its heading."""
    yield verdict(outcome_text(audit, lang))
    yield Paragraph(lang.word(AUDIT, "assumption"))
    yield Items(_terms(audit, lang))
    if audit.shown_below:
        yield _part("printed_small", lang)
        yield Items(number_names(audit, audit.shown_below, lang))
    if audit.falling or any(group.falls for group in audit.groups):
        yield _part("falling", lang)
        yield from _explained(audit, lang)
    if audit.clash:
        yield _part("clash", lang)
        yield Items(number_names(audit, audit.clash, lang))
    if audit.numbers:
        yield _part("examined", lang)
        yield _table(audit, lang)
        if more := sum(not _is_listed(each) for each in audit.numbers):
            yield Paragraph(lang.word(AUDIT, "differences", count=Count(more)))


def _part(key: str, lang: Language) -> Block:
    return part(lang.word(AUDIT, key), lang)


def outcome_text(audit: ReleaseAudit, lang: Language) -> str:
    """What the audit comes to, in a sentence."""
    if audit.outcome is AuditOutcome.FALLS:
        number = len(audit.falling) + sum(group.falls for group in audit.groups)
        return lang.word(AUDIT, "falls", count=Count(number))
    if audit.outcome is AuditOutcome.NOT_AUDITED:
        return lang.word(AUDIT, "not-audited", reason=audit.reason)
    return lang.word(AUDIT, audit.outcome.value, most=max(audit.threshold - 1, 0))


def _terms(audit: ReleaseAudit, lang: Language) -> Iterator[str]:
    """The threshold, the protection, and which earlier releases were audited together with it."""
    default = lang.word(AUDIT, "protection_default")
    protection = default if audit.protection is None else lang.number(audit.protection)
    yield capitalized(lang.line(lang.word(AUDIT, "threshold"), lang.number(audit.threshold)))
    yield capitalized(lang.line(lang.word(AUDIT, "protection"), protection))
    if audit.earlier:
        ids = lang.listed(printable(table.id) for table in audit.earlier)
        yield capitalized(lang.line(lang.word(AUDIT, "together"), ids))
    for each in audit.apart:
        yield lang.whole(AUDIT, "apart", id=printable(each.id), reason=lang.say(each.reason))


def _falling(audit: ReleaseAudit, lang: Language) -> Iterator[str]:
    """Each count that falls, with the values that it can have, and each group of hidden parts."""
    yield from (_fall_text(audit, number, lang) for number in audit.falling)
    for group in audit.groups:
        if group.falls:
            names = lang.listed(number_names(audit, group.parts, lang))
            whole = number_name(audit, group.number, lang)
            yield lang.whole(AUDIT, "group", number=whole, least=group.least, parts=names)


def _fall_text(audit: ReleaseAudit, number: AuditedNumber, lang: Language) -> str:
    values = possible_text(number, lang)
    return lang.whole(AUDIT, "can_be", number=examined_name(audit, number, lang), values=values)


def _explained(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """What falls; each with the published numbers used, and the sum that an outsider does."""
    explained: dict[int, FallExplanation] = {id(each.falls): each for each in audit.explanations}
    falling = [*audit.falling, *(group for group in audit.groups if group.falls)]
    for text, each in zip(_falling(audit, lang), falling, strict=True):
        explanation = explained.get(id(each))
        lines: Iterable[str] = bound_lines(audit, explanation, lang) if explanation else ()
        inner = [Items(lines)] if explanation and explanation.bounds else []
        yield Items([(text, *inner)], bullets=True)


def _is_listed(number: AuditedNumber) -> bool:
    return number.falls or number.kind is not TargetKind.DIFFERENCE


def _table(audit: ReleaseAudit, lang: Language) -> Table:
    """The numbers that were examined: the values that they can have, and how many they need.

    Of the many differences of two numbers, it has those that fall.
    """
    examined = [each for each in audit.numbers if _is_listed(each)]
    return Table(
        lang.word(AUDIT, "examined"),
        heads=[lang.word(AUDIT, key) for key in ("number", "kind", "possible", "needed")],
        rows=[
            (
                examined_name(audit, each, lang),
                lang.say(each.kind),
                possible_text(each, lang),
                lang.number(each.needed) if each.small else "–",
            )
            for each in examined
        ],
        numbers=(3,),
        captioned=False,
    )
