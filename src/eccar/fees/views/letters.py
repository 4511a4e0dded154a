"""The view of a letter that asks for a fee. It is in the letter's own language, whoever reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages.language import Language, language
from ...render.blocks import Block, Figure, Heading, LineBlock, Section
from ...values.characters import printable
from ...values.dates import day_before, when
from ...values.errors import InvalidValue
from ...values.money import total
from ..accounts.facts import Charged
from ..assessment import Assessment
from ..payment.claims import Claim
from ..payment.letter import Letter
from .payees import details


def letter(letter: Letter, _: Language) -> Iterator[Block]:
    """Sender and address, what is asked for, the fee of each year, and how to pay."""
    lang = language(letter.language)
    payee = letter.payee
    yield _lines((payee.name, *payee.address))
    yield _lines(letter.address)
    yield _lines((lang.say(letter.on),))
    yield Section([Heading(_subject(letter, lang), style="")])
    yield _lines((lang.word("fees.letter", "greeting"),))
    yield _lines(_request(letter, lang))
    for claim in letter.claims:
        title = lang.word("fees.letter", "year", year=claim.year)
        yield _lines((title, *_labelled(_year(letter, claim, lang), lang)))
    yield _lines(_labelled(_payment(letter, lang), lang))
    yield from _code(letter)
    yield _lines((lang.word("fees.letter", "closing"),))
    yield _lines((payee.name, *details(payee, lang)))


def _lines(texts: Iterable[str]) -> Section:
    """Lines apart from those above; no text of a document begins a line of its own."""
    return Section([LineBlock(tuple(map(printable, texts)))])


def _subject(letter: Letter, lang: Language) -> str:
    key = "subject_reminder" if letter.reminder else "subject"
    return lang.word("fees.letter", key, years=_years(letter.claims, lang))


def _years(claims: Sequence[Claim], lang: Language) -> str:
    return lang.say(tuple(str(claim.year) for claim in claims))


def _request(letter: Letter, lang: Language) -> Iterator[str]:
    """What is asked for: in a reminder the overdue years, and apart from them those not yet due."""
    overdue = [claim for claim in letter.claims if claim.overdue_on(letter.on)]
    others = [claim for claim in letter.claims if claim not in overdue]
    for key, claims in (("remind", overdue), ("request_too" if overdue else "request", others)):
        if claims:
            amount = total((claim.amount for claim in claims), letter.credit.currency)
            years = _years(claims, lang)
            yield lang.word("fees.letter", key, amount=amount, years=years, on=letter.on)
    if letter.new_account:
        yield lang.word("fees.letter", "new_account")


def _labelled(rows: Iterator[tuple[str, str]], lang: Language) -> Iterator[str]:
    return (lang.line(lang.word("fees.letter", label), value) for label, value in rows)


def _year(letter: Letter, claim: Claim, lang: Language) -> Iterator[tuple[str, str]]:
    """One fee year: its period, the charge, the notice, the day, and what the fee rests on."""
    yield "period", lang.period(when(f"{claim.year}-01-01/{claim.year}-12-31"))
    if claim.charged != claim.amount:
        yield "charged", lang.money(claim.charged)
        yield "settled", lang.money(claim.charged - claim.amount)
    yield "amount", lang.money(claim.amount)
    yield "notice", lang.say(tuple(_notice(charge, lang) for charge in claim.charges))
    if letter.due is None and claim.due is not None:
        values = {"day": claim.due, "by": claim.due_by}
        yield "due", lang.word("fees.letter", "set_by", **values)
    if orders := tuple(charge.order for charge in claim.charges if charge.order):
        yield "order", lang.say(orders)
    yield from _grounds(claim.assessment, lang)
    if claim.decision is not None:
        decision = claim.decision
        parts = (decision.by, lang.say(decision.when), decision.reference)
        yield "decision", ", ".join(map(lang.say, filter(None, parts)))


def _notice(charge: Charged, lang: Language) -> str:
    return lang.word("fees.letter", "number_of", number=charge.notice, day=charge.when)


def _grounds(assessment: Assessment, lang: Language) -> Iterator[tuple[str, str]]:
    """The band and the population, and the part of the year in which the city was a member."""
    yield (
        "band",
        lang.word("fees.letter", "fee_of_band", band=assessment.band_name, fee=assessment.fee),
    )
    if population := assessment.population:
        values = {"count": lang.number(population.inhabitants), "day": population.when}
        yield "population", lang.word("fees.letter", "counted", **values)
    part, table = assessment.year_as_member, assessment.table
    if not (part and table) or assessment.amount == assessment.fee:
        return
    if part.joined:
        rule = table.joining.rule
        yield "part", lang.word("fees.letter", "joined", day=part.joined, rule=rule)
    if part.left:
        last, rule = day_before(part.left), table.leaving.rule
        yield "part", lang.word("fees.letter", "left", day=last, rule=rule)


def _payment(letter: Letter, lang: Language) -> Iterator[tuple[str, str]]:
    """The fields of a bank transfer; a credit is taken off before."""
    if letter.credit:
        yield "credit", lang.money(-letter.credit)
    yield "total", lang.money(letter.amount)
    if letter.due is not None:
        values = {"day": letter.due, "by": letter.payee.name}
        yield "due", lang.word("fees.letter", "set_by", **values)
    yield "payee", letter.payee.name
    yield "iban", letter.payee.printed_iban
    if letter.payee.bic is not None:
        yield "bic", letter.payee.bic
    yield "remittance", letter.remittance


def _code(letter: Letter) -> Iterator[Block]:
    """The payment code in its place; an account in another currency than the euro has none."""
    try:
        yield Figure(letter.code, letter.code_title, letter.code_title)
    except InvalidValue:
        return
