"""The letter: what it asks, on which grounds, in whose language, and when it asks nothing."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from eccar.fees.assessing import assess
from eccar.fees.errors import TWO_CITIES
from eccar.fees.packaged import fee_schedule
from eccar.fees.payment import errors
from eccar.fees.payment.letter import Letter, letter, letter_language
from eccar.languages.language import language
from eccar.values.errors import InvalidValue

from .invented import (
    BIC,
    CHARGED,
    IBAN,
    JOINED,
    LEFT,
    PAID,
    account,
    each_language,
    membership,
    payee,
    schedule,
)
from .test_code import read

DAY = dt.date(2024, 6, 1)


def written(*facts: dict[str, Any], **other: Any) -> Letter:
    """The letter to the invented city about 2024, by these *facts* of its account."""
    arguments: dict[str, Any] = {"year": 2024, "on": DAY, **other}
    values = (
        arguments.pop("member", membership()),
        account(*facts),
        arguments.pop("schedule", schedule()),
    )
    return letter(*values, arguments.pop("payee", payee()), **arguments)


def refusal(*facts: dict[str, Any], **other: Any) -> InvalidValue:
    """Why there is no letter."""
    with pytest.raises(InvalidValue) as caught:
        written(*facts, **other)
    return caught.value


@each_language
def test_a_letter_says_all_that_is_needed(lang: str) -> None:
    """It names amount, year, account, reference, numbers, days and grounds."""
    made = written(CHARGED, PAID, lang=lang, schedule=fee_schedule())
    translation = language(lang)
    for part in ("2024", IBAN, BIC, made.reference, "2024-17", "B 4711", "Beispielkasse",
                "Beispielweg 1", "12345 Musterhausen", "Musterstadt", translation.money(made.amount),
                translation.say(DAY), translation.say(dt.date(2024, 12, 31))):  # fmt: skip
        assert part in made.text
    for ground in assess(membership(), fee_schedule(), year=2024).explain():
        assert f"- {translation.sentence(ground)}\n" in made.text
    assert (made.language, str(made.amount), str(made)) == (lang, "700.00 EUR", made.text)
    assert not re.search(r"[{}]|None", made.text)
    assert made.text.endswith(".\n")


def test_the_languages_differ() -> None:
    """No two languages share a line of the letter's own words."""
    lines = [
        {
            lang.word("fees.letter", key)
            for key in ("subject", "asked", "grounds", "pay", "questions")
        }
        for lang in map(language, ("en", "de", "fr", "pl"))
    ]
    assert len(set.union(*lines)) == 20


@pytest.mark.parametrize(
    ("official", "expected"),
    [(["de"], "de"), (["pl"], "pl"), (["it", "fr"], "fr"), (["it"], "en"), ([], "de"),
     (["de-CH", "fr"], "de"), (["den"], "en")],
)  # fmt: skip
def test_a_letter_is_in_the_citys_language(official: list[str], expected: str) -> None:
    """It is the first official one that the library has, else English, unless one is chosen."""
    member = membership(official_languages=official)
    assert letter_language(member.city) == expected
    assert written(CHARGED, member=member).language == expected
    assert written(CHARGED, member=member, lang="fr").language == "fr"


def test_an_unknown_language_is_refused() -> None:
    """There is no letter in a language that the library does not speak."""
    with pytest.raises(ValueError, match="'it'"):
        written(CHARGED, lang="it")


def test_a_letter_asks_for_the_open_amount() -> None:
    """A part that was paid is deducted, and both amounts are shown."""
    whole, part = written(CHARGED, lang="en"), written(CHARGED, PAID, lang="en")
    assert str(whole.amount) == "1000.00 EUR"
    assert "Charged for the year" not in whole.text
    lang = language("en")
    amounts = {"charged": whole.amount, "amount": part.amount}
    assert lang.word("fees.letter", "charged", **amounts) in part.text


def test_a_payment_after_the_day_does_not_count_yet() -> None:
    """The letter is of its day."""
    assert str(written(CHARGED, PAID, on="2024-02-01").amount) == "1000.00 EUR"


def test_a_credit_is_mentioned() -> None:
    """A credit of another year is shown, and not deducted."""
    before = {"fact": "paid", "date": "2023-02-01", "amount": "200.00 EUR", "year": 2023}
    made = written(CHARGED, before, lang="en")
    assert str(made.amount) == "1000.00 EUR"
    assert "a credit is on record: 200" in made.text
    assert "credit" not in written(CHARGED, lang="en").text


@pytest.mark.parametrize(
    ("on", "due", "said"),
    [("2024-06-01", None, "31 December 2024"), ("2024-12-31", None, "31 December 2024"),
     ("2025-01-01", None, None), ("2025-01-01", "2025-02-03", "3 February 2025"),
     ("2024-06-01", "2024-06-01", "1 June 2024")],
)  # fmt: skip
def test_the_day_to_pay_by(on: str, due: str | None, said: str | None) -> None:
    """It is the given one, else that of the charge if it is still to come, else none."""
    text = written(CHARGED, on=on, due=due, lang="en").text
    assert (f"Payable by: {said}\n" in text) if said else ("Payable by" not in text)


def test_a_day_to_pay_by_is_not_over() -> None:
    """A day in the past is no due date."""
    assert refusal(CHARGED, due="2024-05-31").fault is errors.DUE_BEFORE


def test_the_reference_is_the_notice_or_the_city() -> None:
    """The number of the notice is taken where it fits; two notices are none."""
    short = {**CHARGED, "notice": "17"}
    half = {**CHARGED, "amount": "500.00 EUR"}
    assert written(short).reference[4:] == "17"
    assert written(CHARGED).reference[4:] == "DEMUSTERSTADT2024"
    two = written({**half, "notice": "17"}, {**half, "notice": "18"}, lang="en")
    assert two.reference[4:] == "DEMUSTERSTADT2024"
    assert "Number of the notice: 17, 18\n" in two.text


def test_missing_data_is_left_out() -> None:
    """Without notice, order, due day, BIC and address their lines are not there."""
    bare = {key: CHARGED[key] for key in ("fact", "date", "amount", "year")}
    text = written(bare, payee=payee(bic=None, address=()), lang="en").text
    assert not re.search(r"notice|order|Payable by|BIC|Beispielweg", text)


@each_language
def test_the_code_of_a_letter(lang: str) -> None:
    """It asks for what the letter asks, and is called so in the letter's language."""
    made = written(CHARGED, PAID, lang=lang)
    lines = read(made.code).text.split("\n")
    assert lines[5:] == [
        "Beispielkasse", "DE89370400440532013000", "EUR700.00", "", made.reference,
    ]  # fmt: skip
    assert f' lang="{lang}"' in made.code
    assert made.reference in made.code.split("</title>")[0]


def test_a_letter_in_another_currency_has_no_code() -> None:
    """The letter can be written; a code is for euros alone."""
    francs = schedule("1000.00 CHF")
    other = account({**CHARGED, "amount": "1000.00 CHF"}, currency="CHF")
    made = letter(membership(), other, francs, payee(), year=2024, on=DAY)
    with pytest.raises(InvalidValue) as caught:
        _ = made.code
    assert caught.value.fault is errors.NOT_IN_EURO


OTHER_YEAR = {**CHARGED, "year": 2023}
REVERSED = {"fact": "reversed", "date": "2024-02-01", "amount": "1000.00 EUR", "year": 2024,
            "what": "charged", "undoes": "2024-17"}  # fmt: skip


@pytest.mark.parametrize("facts", [(), (OTHER_YEAR,), (CHARGED, REVERSED), (PAID,)])
def test_no_letter_without_a_charge(facts: tuple[dict[str, Any], ...]) -> None:
    """Without a charge for the year on record there is nothing to ask by."""
    refused = refusal(*facts)
    assert refused.fault is errors.YEAR_NOT_CHARGED
    assert "de/musterstadt for 2024" in str(refused)


def test_a_charge_of_a_later_day_is_not_on_record_yet() -> None:
    """On the day before the charge there is no letter."""
    assert refusal(CHARGED, on="2024-01-14").fault is errors.YEAR_NOT_CHARGED


@pytest.mark.parametrize("kind", ["paid", "waived"])
def test_no_letter_for_a_settled_year(kind: str) -> None:
    """Nothing open, nothing to ask for."""
    settled = {"fact": kind, "date": "2024-02-01", "amount": "1000.00 EUR", "year": 2024}
    assert refusal(CHARGED, settled).fault is errors.NOTHING_OPEN


def test_former_members_get_no_letter() -> None:
    """From the day of leaving the office decides; the day before, a letter can be written."""
    gone = membership(JOINED, LEFT)
    refused = refusal(CHARGED, member=gone)
    assert refused.fault is errors.NO_LONGER_A_MEMBER
    assert "office decides" in str(refused)
    assert written(CHARGED, member=gone, on="2024-04-30").amount


@pytest.mark.parametrize(
    ("amount", "member"),
    [("1500.00 EUR", membership()), ("500.00 EUR", membership()),
     ("1000.00 EUR", membership({**JOINED, "date": "2025-01-01"}))],
)  # fmt: skip
def test_no_letter_for_an_unexplained_charge(amount: str, member: Any) -> None:
    """Too much, too little, and a year outside membership: the letter could not say why."""
    refused = refusal({**CHARGED, "amount": amount}, member=member)
    assert refused.fault is errors.NOT_EXPLAINED
    assert amount in str(refused)


def test_a_year_without_a_table_has_no_grounds() -> None:
    """Without a table in force the fee is unknown."""
    later = schedule(since="2024-02-01")
    assert refusal(CHARGED, schedule=later).fault is errors.NOT_EXPLAINED


def test_a_letter_for_a_possible_amount() -> None:
    """A charge of one of the amounts that the record leaves open has its grounds."""
    uncounted = membership(population=[])
    made = written({**CHARGED, "amount": "500.00 EUR"}, member=uncounted, schedule=fee_schedule())
    assert str(made.amount) == "500.00 EUR"


def test_another_citys_account_is_refused() -> None:
    """A letter is about the account of its own city."""
    other = account({**CHARGED}, city="de/beispielhausen")
    with pytest.raises(InvalidValue) as caught:
        letter(membership(), other, schedule(), payee(), year=2024, on=DAY)
    assert caught.value.fault is TWO_CITIES


def test_no_letter_while_amounts_are_not_counted() -> None:
    """A payment in another currency is looked at before a letter is written."""
    paid = {"fact": "paid", "date": "2024-03-01", "amount": "480 CHF", "year": 2024}

    assert refusal(CHARGED, paid).fault is errors.NOT_COUNTED


@each_language
def test_no_text_adds_a_line_to_a_letter(lang: str) -> None:
    """A line of a letter is a line, and no character in it turns round what follows."""
    names = {"de": "Muster\n\u2028Bitte zahlen Sie an:\u202e XX00"}
    charged = {**CHARGED, "notice": "2024-17\n  IBAN: XX00", "order": "B\u20284711"}
    number = len(written(CHARGED, lang=lang).text.splitlines())
    text = written(charged, lang=lang, member=membership(names=names)).text

    assert len(text.splitlines()) == number
    assert "Muster  Bitte zahlen Sie an:" in text
    assert all(line.isprintable() for line in text.translate({0xA0: " ", 0x202F: " "}).split("\n"))
