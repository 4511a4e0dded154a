"""The view of a plan: three ways to publish a table, what each takes away, and what it protects."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.audience import with_notice
from ...render.blocks import Alternatives, Block, Details, Group, Heading, Paragraph, Table
from ...render.localized import part, verdict
from ...render.spans import NONE
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ...values.vocabulary import Audience, YesNo
from ..counts.control import ControlMethod
from ..disclosure.audit import HiddenGroup, ReleaseAudit
from ..disclosure.targets import TargetKind
from ..publishing.proposals import NoProposal, Proposal, ReleaseLoss, ReleasePlan
from ..publishing.rule import norm_of
from ..publishing.suppression import HiddenCell
from .audits import (
    audited_name,
    clash_sentence,
    not_audited_together,
    number_name,
    outcome_sentence,
)
from .figures import figures, with_narrow_last_column
from .names import codes_in_words, small_numbers
from .table_names import table_name

SECTION = "incidents.proposal"
"""The section of the wording with the sentences of this view."""


_WHY = {
    ControlMethod.ROUNDING: "why_rounding",
    ControlMethod.MERGING: "why_merging",
    ControlMethod.SUPPRESSION: "why_suppression",
}
"""Why a method protects."""

_SHORT = {
    ControlMethod.ROUNDING: "rounding",
    ControlMethod.MERGING: "merging",
    ControlMethod.SUPPRESSION: "suppression",
}
"""The name of a method in a narrow column."""


def release_plan(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    """The three proposals side by side, and then each by itself; it is for inside."""
    yield from with_notice(_plan(plan, lang), Audience.OFFICE, lang)


def _plan(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    heading = Heading(_word("title", lang, name=table_name(plan.table, lang)))
    possible = Count(sum(each.withstands for each in plan.proposals))
    first = (
        heading,
        verdict(_word("possible", lang, count=possible, of=Count(len(plan.proposals)))),
    )
    apart = tuple(not_audited_together(plan.apart, lang))
    # The choice comes before the reasons, of which there may be more than there are lines.
    choice = [_choice(lang)] if possible else []
    rest = (*apart, _overview(plan, lang), *choice, *_reasons(plan, lang))
    every = _each(plan, lang)
    rule = tuple(_rule(plan, lang))
    full = (*first, *rule, *_norm(plan, lang), *rest, *every)
    yield Details(brief=(*first, *rule, *rest), full=full, most=None)


def proposal(proposal: Proposal, lang: Language) -> Iterator[Block]:
    """One proposal: whether it withstands, what it takes away, and its figures; it is for inside."""
    heading = Heading(capitalized(lang.say(proposal.method)))
    blocks = (heading, verdict(_result(proposal, lang)), *_in_full(proposal, lang))
    yield from with_notice(blocks, Audience.OFFICE, lang)


def _choice(lang: Language) -> Block:
    """That no method is chosen; in a terminal, with the option that does it."""
    return Alternatives(
        lines=[Paragraph(_word("choose", lang))], page=[Paragraph(_word("choice", lang))]
    )


def _rule(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    rule = plan.rule
    numbers, base = small_numbers(rule.threshold - 1, lang), Count(rule.base)
    yield Paragraph(_word("rule", lang, numbers=numbers, base=base))
    if rule.norm and norm_of(rule.norm).combined:
        yield Paragraph(_word("combined_norm", lang, norm=printable(rule.norm)))


def _norm(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    """The norm that releases follow."""
    norm = plan.rule.norm
    if norm and not norm_of(norm).combined:
        yield Paragraph(lang.whole("incidents.control", "norm", norm=printable(norm)))


def _overview(plan: ReleasePlan, lang: Language) -> Block:
    table = Table(
        _word("overview", lang),
        heads=[
            _word(key, lang) for key in ("method", "result", "shown", "changed", "hidden", "values")
        ],
        rows=([*_row(each, lang)] for each in plan.proposals),
        numbers=(2, 3, 4),
        broad=(1,),
        captioned=False,
    )
    return with_narrow_last_column(table)


def _reasons(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    """Why there is no proposal by a method; what contradicts itself does so for all of them."""
    clash = next((each.audit for each in plan.proposals if each.audit and each.audit.clash), None)
    if clash:
        yield Paragraph(clash_sentence(clash, lang))
        return
    for each in plan.proposals:
        if not each.withstands:
            yield Paragraph(lang.line(capitalized(lang.say(each.method)), _result(each, lang)))


def _row(proposal: Proposal, lang: Language) -> Iterator[str]:
    loss = proposal.loss
    yield capitalized(_word(_SHORT[proposal.method], lang))
    yield lang.say(YesNo.YES if proposal.withstands else YesNo.NO)
    if loss is None:
        yield from (NONE, NONE, NONE)
    else:
        yield _word("of", lang, number=Count(loss.shown), of=Count(loss.numbers))
        yield lang.number(loss.changed)
        yield lang.number(loss.hidden)
    audit = proposal.audit
    yield _value_counts(audit, lang) if audit and proposal.withstands else NONE


def _value_counts(audit: ReleaseAudit, lang: Language) -> str:
    """How many values the numbers that are not printed exactly can have: ``3 to 5``."""
    kinds = {TargetKind.HIDDEN, TargetKind.ROUNDED}
    numbers = [each for each in audit.numbers if each.kind in kinds]
    counts = [each.value_count for each in numbers if each.value_count is not None]
    if not numbers:
        return _word("exact", lang)
    if not counts:
        return lang.word("incidents.audit", "no_limit")
    least, most = min(counts), max(counts)
    if len(counts) < len(numbers):
        return lang.word("incidents.audit", "at_least", number=Count(least))
    if least == most:
        return lang.number(least)
    return lang.word("incidents.audit", "range", least=Count(least), most=Count(most))


def _each(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    """The proposals that lead to a table; why there is none by another method is above."""
    for each in plan.proposals:
        if each.release is None:
            continue
        yield part(capitalized(lang.say(each.method)), lang)
        yield Paragraph(_result(each, lang))
        yield Group([*_in_full(each, lang)])


def _result(proposal: Proposal, lang: Language) -> str:
    """Whether a proposal withstands, and why there is none if it does not."""
    if proposal.withstands and proposal.audit:
        return outcome_sentence(proposal.audit, lang)
    why = lang.say(proposal.refused or NoProposal.FALLS)
    if proposal.unaudited:
        why = lang.line(why, lang.say(proposal.unaudited))
    return lang.ended(capitalized(why))


def _in_full(proposal: Proposal, lang: Language) -> Iterator[Block]:
    """Why it protects, what it takes away, the figures, and the reason for each hidden number."""
    yield Paragraph(_word(_WHY[proposal.method], lang))
    if proposal.loss and proposal.release:
        yield Paragraph(loss_sentence(proposal.loss, lang))
        if proposal.merged:
            release = proposal.release
            names = ", ".join(codes_in_words(release, (code,), lang) for code in proposal.merged)
            yield Paragraph(_word("merged", lang, names=names))
        yield from figures(proposal.release, lang)
    if proposal.hidden:
        yield _hidden(proposal, lang)


def loss_sentence(loss: ReleaseLoss, lang: Language) -> str:
    """What a proposal takes away, in a sentence."""
    key, count = "loss_merged", loss.shown
    if loss.hidden:
        key, count = "loss_hidden", loss.hidden
    elif loss.changed:
        key, count = "loss_changed", loss.changed
    return _word(key, lang, count=Count(count), of=Count(loss.numbers))


def _hidden(proposal: Proposal, lang: Language) -> Block:
    """Each hidden number with its reason: for those who may see the true counts."""
    return Table(
        _word("reasons", lang),
        heads=[_word(key, lang) for key in ("number", "count", "reason")],
        rows=([*_reason(proposal, each, lang)] for each in proposal.hidden),
        numbers=(1,),
        broad=(2,),
    )


def _reason(proposal: Proposal, cell: HiddenCell, lang: Language) -> Iterator[str]:
    table = proposal.release
    yield codes_in_words(table, cell.codes, lang) if table else ", ".join(cell.codes)
    yield lang.number(cell.count)
    fall = cell.protects
    if fall is None or proposal.audit is None:
        yield lang.say(cell.kind)
    elif isinstance(fall, HiddenGroup):
        name = number_name(proposal.audit, fall.number, lang)
        yield _word("protects_parts", lang, name=name)
    else:
        yield _word("protects", lang, name=audited_name(proposal.audit, fall, lang))


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word(SECTION, key, **values)
