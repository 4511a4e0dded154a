"""The view of a fee: of an assessment with its grounds, and of what joining would cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Items,
    Paragraph,
    Span,
    Table,
)
from ...render.localized import described, labelled, verdict
from ...values.characters import printable
from ...values.displayable import Message
from ...values.texts import Count
from ..assessment import Assessment, Outside
from ..schedule import FeeTable
from ..yearly.fee import amounts_in_words
from ..yearly.joining import JoiningCost
from ..yearly.rates import Rate

_BAND_HEADS = ("band", "fee", "basis")


def assessment(assessment: Assessment, lang: Language) -> Iterator[Block]:
    """The authority and the year, the answer, and the grounds.

    The answer is the amount and how it is known; for who is no member, what joining would cost.
    """
    sentences = assessment.explain()
    if assessment.joining is not None:
        # The amount of an authority that is no member comes first among its grounds.
        sentences = assessment.explain_outside()
    verdict = tuple(_verdict(assessment, lang))
    yield Details(
        brief=(*verdict, Items(map(lang.sentence, assessment.explain_in_brief()))),
        full=(*verdict, *_grounds(sentences, assessment.table, lang)),
    )


def _verdict(assessment: Assessment, lang: Language) -> Iterator[Block]:
    """The authority and the year, and the answer."""
    year = lang.word("fees.label", "fee_for", year=assessment.year)
    name = lang.authority(assessment.city)
    yield Heading(f"{name}, {year}", above=year, name=name)
    if assessment.joining is not None:
        yield from _costs(assessment.joining, lang)
        return
    amount = Span(answer(assessment, lang), strong=True, style="status")
    yield Paragraph((*labelled(lang.word("fees.label", "fee"), amount, lang), "."))
    yield Paragraph(lang.word("fees.label", "fee_only"))


def joining_cost(cost: JoiningCost, lang: Language) -> Iterator[Block]:
    """What joining would cost, the bands that are possible, and the grounds."""
    heading: list[Block] = []
    if cost.inhabitants is not None:
        values = {"year": cost.year, "count": Count(cost.inhabitants), "kind": cost.kind}
        heading.append(Heading(lang.sentence(Message("fees.joining.inhabitants", values))))
    costs = (*heading, *_costs(cost, lang))
    yield Details(brief=costs, full=(*costs, *_grounds(cost.grounds(), cost.table, lang)))


def _costs(cost: JoiningCost, lang: Language) -> Iterator[Block]:
    """The costs of a year and of the year of joining, and between which bands it is open."""
    first, *others = cost.costs()
    yield verdict(lang.sentence(first))
    yield from (Paragraph(lang.sentence(message)) for message in others)
    yield Paragraph(lang.word("fees.label", "fee_only"))
    if len(cost.bands) > 1:
        yield Table(
            lang.word("fees.label", "caption_possible_bands"),
            heads=(lang.word("fees.label", key) for key in _BAND_HEADS),
            rows=_bands(cost, lang),
            numbers=(1,),
        )


def _bands(cost: JoiningCost, lang: Language) -> Iterator[tuple[CellContent, ...]]:
    for name, band in cost.bands:
        basis = band.basis or (cost.table and cost.table.basis)
        yield lang.say(name), lang.money(band.fee, column=True), lang.say(basis)


def _grounds(
    sentences: Iterable[Message], table: FeeTable | None, lang: Language
) -> Iterator[Block]:
    yield Items(lang.sentence(message) for message in sentences)
    if table is not None and table.note:
        yield Alternatives(lines=(), page=[described(table.note, lang)])


def answer(assessment: Assessment, lang: Language) -> str:
    """The amount, and that it is to be confirmed, or else its basis; both if a membership is open."""
    if assessment.outside in (Outside.LATER, Outside.ENDED):
        return lang.word("fees.label", "none_due")
    if assessment.amount is None:
        return lang.word("fees.label", "not_known")
    amount = lang.say(amounts_in_words(assessment.owed))
    if assessment.otherwise:
        return f"{amount}, {lang.word('fees.label', 'not_certain')}"
    return f"{amount} ({lang.say(assessment.basis)})"


def rate_in_words(rate: Rate, lang: Language) -> str:
    """A rate of exchange with its source and its day."""
    whole, _, part = rate.units.partition(".")
    point = lang.conventions.point if part else ""
    units = f"{lang.number(int(whole))}{point}{part}"
    return f"{units} {rate.currency}/{rate.per}, {printable(rate.source)}, {lang.day(rate.day)}"
