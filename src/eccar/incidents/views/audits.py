"""The view of an audit: what an outsider can work out from a table, in words and sums."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Heading, Items, Paragraph, Table
from ...render.localized import part, verdict
from ...render.spans import NONE
from ...values.characters import printable
from ...values.texts import Count
from ..disclosure.audit import (
    AuditedNumber,
    AuditOutcome,
    BoundExplanation,
    BoundSide,
    HiddenGroup,
    NumberName,
    ReleaseAudit,
    UsedNumber,
)
from ..disclosure.linking import NotAuditedTogether
from ..disclosure.targets import TargetKind
from .figures import with_narrow_last_column
from .names import codes_in_words, small_numbers
from .table_names import table_names

SECTION = "incidents.audit"
"""The section of the wording with the sentences of this view."""

MINUS = "−"

_BY_ITSELF = {BoundSide.MOST: "most_itself", BoundSide.LEAST: "least_rounded"}
_BY_ONE = {BoundSide.MOST: "most_only", BoundSide.LEAST: "least_only"}
_BY_SUM = {BoundSide.MOST: "most_sum", BoundSide.LEAST: "least_sum"}
_BY_TRIAL = {BoundSide.MOST: "most_trial", BoundSide.LEAST: "least_trial"}

MAX_IN_BRIEF = 3
"""Falling numbers that are shown in brief."""


def release_audit(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """The outcome, what falls and by which sums, and the possible values of all that is not printed."""
    heading = Heading(_word("title", lang, name=_table_names(audit, lang)[0]))
    outcome = verdict(outcome_sentence(audit, lang))
    first = (heading, outcome, *_together(audit, lang), *_rule(audit, lang))
    yield Details(
        brief=(*first, *_falls(audit, lang, most=MAX_IN_BRIEF)),
        full=(
            *first,
            *_clash(audit, lang),
            *_falls(audit, lang),
            *_values(audit, lang),
            Paragraph(_word("assumed", lang)),
        ),
    )


def _table_names(audit: ReleaseAudit, lang: Language) -> tuple[str, ...]:
    """The name of the release, and those of the tables that it is examined with."""
    return table_names((audit.release, *audit.earlier), lang)


def outcome_sentence(audit: ReleaseAudit, lang: Language) -> str:
    """What the audit comes to, in a sentence."""
    numbers = small_numbers(audit.threshold - 1, lang)
    match audit.outcome:
        case AuditOutcome.WITHSTANDS:
            return _word("withstands", lang, numbers=numbers)
        case AuditOutcome.FALLS:
            count = Count(len(audit.falling) or sum(group.falls for group in audit.groups))
            return _word("falls", lang, count=count, numbers=numbers)
        case AuditOutcome.CONTRADICTS_ITSELF:
            return _word("contradicts", lang)
        case _:
            reason = lang.say(audit.reason) if audit.reason else ""
            return _word("not_audited", lang, reason=reason)


def _rule(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """The counts that are printed although they are small, and the rule."""
    numbers = small_numbers(audit.threshold - 1, lang)
    if audit.shown_below:
        count = Count(len(audit.shown_below))
        yield Paragraph(_word("shown_below", lang, count=count, numbers=numbers))
    needed = sorted({each.needed for each in audit.numbers}) or [
        audit.protection or audit.threshold
    ]
    for number in needed:
        yield Paragraph(_word("rule", lang, numbers=numbers, count=Count(number)))


def _clash(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """The numbers that cannot all be true."""
    if audit.clash:
        yield part(_word("clash", lang), lang)
        yield Items(with_print(audit, name, lang) for name in audit.clash)


def clash_sentence(audit: ReleaseAudit, lang: Language) -> str:
    """The numbers that cannot all be true, in a sentence."""
    names = lang.apart(with_print(audit, name, lang) for name in audit.clash)
    return lang.ended(lang.line(_word("clash", lang), names))


def _falls(audit: ReleaseAudit, lang: Language, most: int | None = None) -> Iterator[Block]:
    """What falls, with its possible values and the sums that give them."""
    falling: list[AuditedNumber | HiddenGroup] = [*audit.falling]
    falling += [group for group in audit.groups if group.falls]
    if falling:
        bounds = {each.falls: each.bounds for each in audit.explanations}
        yield part(_word("falling", lang), lang)
        texts = (_fall(audit, each, bounds.get(each, ()), lang) for each in falling[:most])
        yield Items(texts, bullets=True)


def _fall(
    audit: ReleaseAudit,
    falls: AuditedNumber | HiddenGroup,
    bounds: Iterable[BoundExplanation],
    lang: Language,
) -> tuple[str, ...]:
    if isinstance(falls, HiddenGroup):
        names = lang.apart(number_name(audit, name, lang) for name in falls.parts)
        head = lang.line(_word("group", lang, number=Count(falls.least)), names)
    else:
        head = lang.line(audited_name(audit, falls, lang), values_text(falls, lang))
    return (head, *(bound_text(audit, falls, bound, lang) for bound in bounds))


def bound_text(
    audit: ReleaseAudit, falls: AuditedNumber | HiddenGroup, bound: BoundExplanation, lang: Language
) -> str:
    """How an end of the possible values is known: the sum, and the numbers in it."""
    value, printed = Count(bound.value), falls.number.printed
    if bound.numbers == (falls.number,) and printed is not None:
        return _word(_BY_ITSELF[bound.side], lang, value=value, printed=Count(int(printed)))
    if bound.numbers == (falls.number,) and bound.side is BoundSide.LEAST:
        return _word("least_itself", lang, value=value)
    calculation = sum_text(bound, lang)
    key = (_BY_SUM if calculation else _BY_TRIAL)[bound.side]
    if calculation == f"{lang.number(bound.value)} = {lang.number(bound.value)}":
        key = _BY_ONE[bound.side]  # A sum of one number says nothing.
    used = lang.apart(with_print(audit, name, lang) for name in _in_order(bound))
    text = _word(key, lang, value=value, sum=calculation)
    return f"{text} {lang.ended(lang.line(_word('used', lang), used))}"


def sum_text(bound: BoundExplanation, lang: Language) -> str:
    """The sum that gives the *bound*, if each number is added or subtracted once: ``15 − 10 − 3 = 2``."""
    if not bound.steps or any(abs(step.factor) != 1 for step in bound.steps):
        return ""
    ordered = sorted(bound.steps, key=lambda step: step.factor < 0)
    terms = [_term(step, lang, first=not place) for place, step in enumerate(ordered)]
    return f"{' '.join(terms)} = {lang.number(bound.value)}"


def _in_order(bound: BoundExplanation) -> Iterator[NumberName]:
    """The numbers that a bound needs, in the order of its sum."""
    ordered = sorted(bound.steps, key=lambda step: step.factor < 0)
    names = [step.number for step in ordered if step.number is not None]
    yield from dict.fromkeys(names)
    yield from (name for name in bound.numbers if name not in names)


def _term(step: UsedNumber, lang: Language, *, first: bool) -> str:
    number = lang.number(step.value)
    if step.factor < 0:
        return f"{MINUS} {number}"
    return number if first else f"+ {number}"


def _values(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """The possible values of all numbers that are not printed, apart from differences."""
    numbers = [each for each in audit.numbers if each.kind is not TargetKind.DIFFERENCE]
    if not numbers:
        return
    yield part(_word("values", lang), lang)
    table = Table(
        _word("values", lang),
        heads=[_word(key, lang) for key in ("number", "kind", "printed", "possible", "how_many")],
        rows=([*_cells(audit, each, lang)] for each in numbers),
        numbers=(2, 4),
        captioned=False,
    )
    yield with_narrow_last_column(table)


def _cells(audit: ReleaseAudit, number: AuditedNumber, lang: Language) -> Iterator[str]:
    yield audited_name(audit, number, lang)
    yield lang.say(number.kind)
    yield number.number.printed or NONE
    yield values_text(number, lang) or NONE
    if number.value_count is not None:
        yield lang.number(number.value_count)
    else:
        yield NONE if number.least is None else _word("no_limit", lang)


def values_text(number: AuditedNumber, lang: Language) -> str:
    """The possible values of a number: ``1 or 2``, ``4 to 7``, ``at least 4``."""
    if number.least is None:
        return ""
    if number.most is None:
        return _word("at_least", lang, number=Count(number.least))
    if number.least == number.most:
        return _word("only", lang, number=Count(number.least))
    key = "either" if number.value_count == 2 else "range"
    return _word(key, lang, least=Count(number.least), most=Count(number.most))


def audited_name(audit: ReleaseAudit, number: AuditedNumber, lang: Language) -> str:
    """What a number is: a cell, or what remains of one without others."""
    name = number_name(audit, number.number, lang)
    if not number.without:
        return name
    others = lang.apart(number_name(audit, each, lang) for each in number.without)
    return _word("without", lang, name=name, others=others)


def number_name(audit: ReleaseAudit, name: NumberName, lang: Language) -> str:
    """A published number by its categories, and by its table if that is an earlier one."""
    table = (audit.release, *audit.earlier)[name.position]
    text = codes_in_words(table, name.codes, lang)
    if name.share_of is not None:
        whole = codes_in_words(table, name.share_of, lang)
        text = _word("share_of", lang, part=text, whole=whole)
    if name.position:
        text = _word("in_table", lang, name=text, table=_table_names(audit, lang)[name.position])
    return text


def with_print(audit: ReleaseAudit, name: NumberName, lang: Language) -> str:
    """A published number with what is printed."""
    text = number_name(audit, name, lang)
    if name.printed is None:
        return _word("hidden_number", lang, name=text)
    if name.share_of is not None:
        percent = lang.conventions.percent.format(
            number=name.printed.replace(".", lang.conventions.point)
        )
        return f"{text} ({percent})"
    return f"{text} ({lang.number(int(name.printed))})"


def _together(audit: ReleaseAudit, lang: Language) -> Iterator[Block]:
    """The earlier releases that were examined with it, and those that were not, with the reasons."""
    if audit.earlier:
        names = lang.apart(_table_names(audit, lang)[1:])
        yield Paragraph(lang.ended(lang.line(_word("together", lang), names)))
    yield from not_audited_together(audit.apart, lang)


def not_audited_together(apart: Iterable[NotAuditedTogether], lang: Language) -> Iterator[Block]:
    """The earlier releases that were not examined with a release, with the reasons."""
    for each in apart:
        reason = lang.say(each.reason)
        if each.values:
            first, second = (_stated(value, lang) for value in each.values)
            reason = _word("apart_values", lang, reason=reason, first=first, second=second)
        yield Paragraph(_word("apart", lang, name=printable(each.id), reason=reason))


def _stated(value: object, lang: Language) -> str:
    """What a release states of what it counts: a word of the library, or its own words."""
    return (
        lang.say(value) if isinstance(value, enum.Enum) else lang.quote(printable(str(value or "")))
    )


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word(SECTION, key, **values)
