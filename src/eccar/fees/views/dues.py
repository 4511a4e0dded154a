"""The view of an account that was reviewed: what was charged and what should be, and what would correct the account."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.layout import key_of, written_fields
from ...languages.language import Language
from ...render.blocks import Block, CellContent, Details, Group, Heading, Items, Paragraph, Table
from ...render.fitting import ELLIPSIS
from ...render.localized import label
from ...values.characters import printable
from ..accounts.facts import Posting
from ..reconciliation import AccountReview, Verdict, YearDue
from ..yearly.fee import Doubt
from .accounts import summary
from .totals import common_doubts, differs, marked, said_once

MAX_PROPOSALS = 4
"""Entries proposed for an account that are shown in brief."""

_HEADS = ("year", "asked", "charged", "verdict")


def review(review: AccountReview, lang: Language) -> Iterator[Block]:
    """What is open, year by year what was charged and should be, and what would correct it."""
    name, above = lang.authority(review.membership.city), lang.word("fees.label", "account")
    title = lang.word("fees.label", "account_of", city=name)
    heading = Heading(f"{title[:1].upper()}{title[1:]}", above=above, name=name)
    verdict = (heading, *summary(review.statement, lang))
    years = [Group(_years(review, lang))] if review.years else []
    yield Details(
        brief=(*verdict, *_proposals(review, lang, MAX_PROPOSALS)),
        full=(*verdict, *years, *_proposals(review, lang)),
    )


def _proposals(review: AccountReview, lang: Language, most: int | None = None) -> Iterator[Block]:
    """What would correct the account; at *most* so many entries, the first of them."""
    yield Group([Paragraph(_above_proposals(review, lang))])
    others = [ELLIPSIS] if most is not None and len(review.proposed) > most else []
    yield Items((*map(_entry, review.proposed[:most]), *others), bullets=True)
    if review.owes_after_leaving:
        yield Group([Paragraph(lang.word("fees.label", "left_owing"))])


def _years(review: AccountReview, lang: Language) -> Iterator[Block]:
    assessments = [year.assessment for year in review.years]
    common = common_doubts(assessments)
    yield from map(Paragraph, said_once(assessments, common, lang))
    yield Table(
        lang.word("fees.label", "caption_dues"),
        heads=(lang.word("fees.label", key) for key in _HEADS),
        rows=(_year_row(year, common, lang) for year in review.years),
        numbers=(1, 2),
    )
    if any(differs(assessment, common) for assessment in assessments):
        yield Paragraph(lang.word("fees.label", "question_mark"))


def _year_row(year: YearDue, common: tuple[Doubt, ...], lang: Language) -> Iterator[CellContent]:
    yield year.year
    yield marked(year.assessment, common, lang)
    yield "–" if year.charged is None else lang.say(year.charged)
    yield lang.say(year.verdict)


def _above_proposals(review: AccountReview, lang: Language) -> str:
    """The label of the entries that are proposed, or that none is."""
    if review.proposed:
        return label(lang.word("fees.label", "proposed"), lang)
    unknown = any(year.verdict is Verdict.UNKNOWN for year in review.years)
    return lang.word("fees.label", "cannot_propose" if unknown else "nothing_proposed")


def _entry(posting: Posting) -> str:
    """A posting as it can be added to an account: an entry of YAML in one line.

    ``unstructure`` would give the same, but loads cattrs; what is proposed has plain values only.
    """
    values = {"fact": posting.kind} | {
        key_of(field.name): value
        for field in written_fields(type(posting))
        if (value := getattr(posting, field.name)) not in (None, ())
    }
    entries = (
        f"{key}: {value if key in _PLAIN else _quoted(value)}" for key, value in values.items()
    )
    return f"{{{', '.join(entries)}}}"


def _quoted(value: object) -> str:
    text = printable(str(value)).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


_PLAIN = frozenset({"fact", "date", "amount", "year", "what"})
"""Keys whose values need no quotes in YAML."""
