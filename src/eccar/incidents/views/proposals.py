"""The views of a plan of a release and of its proposals: for whoever decides, with the true counts."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Group, Heading, Items, Paragraph, Section
from ...render.fitting import WIDTH, shortened
from ...render.localized import localize, verdict
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ..counts.control import ControlMethod
from ..counts.table import CountTable
from ..publishing.plan import Proposal, ReleaseLoss, ReleasePlan
from ..publishing.suppression import HiddenCell
from .audits import audit_blocks, outcome_text
from .figures import figures
from .names import codes_in_words

SECTION = "incidents.proposal"
"""The section of the wording with the sentences of proposals."""


def release_plan(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    """How many proposals withstand, each with its loss and its reason, and that none is chosen."""
    titles = plan.table.titles
    title = localize(titles, lang) if titles else printable(plan.table.id)
    heading = lang.whole(SECTION, "heading", title=title)
    yield Details(
        brief=(Heading(shortened(heading, WIDTH)), *_in_brief(plan, lang)),
        full=(Heading(heading), *_in_full(plan, lang)),
    )


def _in_brief(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    yield Paragraph(_count(plan, lang))
    for each in plan.proposals:
        yield Paragraph(lang.line(capitalized(lang.say(each.method)), summary(each, lang)))


def _in_full(plan: ReleasePlan, lang: Language) -> Iterator[Block]:
    yield verdict(_count(plan, lang))
    yield Paragraph(lang.word(SECTION, "inside"))
    for each in plan.proposals:
        yield Section([Heading(capitalized(lang.say(each.method)), level=2)])
        yield from proposal_blocks(each, plan.table, lang)


def _count(plan: ReleasePlan, lang: Language) -> str:
    number = sum(each.withstands for each in plan.proposals)
    return lang.word(SECTION, "withstand", count=Count(number))


def proposal(proposal: Proposal, lang: Language) -> Iterator[Block]:
    """One proposal by itself."""
    heading = Heading(capitalized(lang.say(proposal.method)))
    yield Details(
        brief=(heading, Paragraph(summary(proposal, lang))),
        full=(heading, *proposal_blocks(proposal, proposal.release, lang)),
    )


def proposal_blocks(
    proposal: Proposal, table: CountTable | None, lang: Language
) -> Iterator[Block]:
    """What is lost, the figures as they would be published, what was hidden and why, and the audit."""
    yield Paragraph(summary(proposal, lang))
    if proposal.release:
        yield from figures(proposal.release, lang)
    if proposal.hidden and table:
        yield Paragraph(lang.word(SECTION, "hidden_inside"))
        yield Items(_hidden(each, table, lang) for each in proposal.hidden)
    if proposal.audit:
        yield Group(tuple(audit_blocks(proposal.audit, lang)))


def summary(proposal: Proposal, lang: Language) -> str:
    """Why there is no proposal, or what an outsider can know of it and what it takes away."""
    if proposal.refused:
        return lang.say(proposal.refused)
    parts = [outcome_text(proposal.audit, lang)] if proposal.audit else []
    if proposal.loss:
        parts += _loss(proposal.loss, proposal, lang)
    return " ".join(parts)


def _loss(loss: ReleaseLoss, proposal: Proposal, lang: Language) -> Iterator[str]:
    match proposal.method:
        case ControlMethod.MERGING:
            merged = ", ".join(map(printable, proposal.merged))
            yield lang.whole(SECTION, "merged", names=merged, shown=loss.shown)
        case ControlMethod.SUPPRESSION:
            counts = {"count": Count(loss.hidden), "of": Count(loss.numbers)}
            yield lang.word(SECTION, "hidden", **counts)
        case _:
            counts = {"count": Count(loss.changed), "of": Count(loss.numbers)}
            yield lang.word(SECTION, "rounded", **counts)


def _hidden(cell: HiddenCell, table: CountTable, lang: Language) -> str:
    """A hidden count with its reason."""
    name = codes_in_words(table, cell.codes, lang)
    reason = lang.say(cell.kind)
    if cell.protects:
        protected = codes_in_words(table, cell.protects.codes, lang)
        reason = lang.whole(SECTION, "protects", reason=reason, number=protected)
    return lang.line(name, lang.apart((lang.number(cell.count), reason)))
