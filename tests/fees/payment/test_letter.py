"""The letter: what it asks, on which grounds, in whose language, and when there is none."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

import eccar
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
EARLIER: dict[str, Any] = {
    **CHARGED, "date": "2023-01-16", "year": 2023, "due": "2023-12-31", "notice": "2023-11",
}  # fmt: skip
OVERPAID = {"fact": "paid", "date": "2022-02-01", "amount": "200.00 EUR", "year": 2022}


def written(*facts: dict[str, Any], **other: Any) -> Letter:
    """The letter to the invented city about 2024, by these *facts* of its account."""
    arguments: dict[str, Any] = {"year": 2024, "on": DAY, **other}
    values = (
        arguments.pop("member", membership()),
        account(*facts, **arguments.pop("kept", {})),
        arguments.pop("schedule", schedule()),
    )
    return letter(*values, arguments.pop("payee", payee()), **arguments)


def refusal(*facts: dict[str, Any], **other: Any) -> InvalidValue:
    """Why there is no letter."""
    with pytest.raises(InvalidValue) as caught:
        written(*facts, **other)
    return caught.value


@each_language
def test_a_letter_says_all_that_it_must(lang: str) -> None:
    """It names both sides, amount, year, numbers, days, account, and what the fee rests on."""
    made = written(CHARGED, PAID, lang=lang)
    translation = language(lang)
    for part in (IBAN, BIC, made.remittance, "2024-17", "B 4711", "Beispielkasse", "Beispielweg 1",
                 "12345 Musterhausen", "VR 0000, Musterhausen", "Stadt Musterstadt", "Rathausplatz 1",
                 translation.money(made.amount), translation.say(DAY),
                 *map(translation.say, map(dt.date.fromisoformat, (
                     "2024-12-31", "2024-01-15", "2008-11-14", "2022-12-31"))),
                 "Invented office", "Invented assembly", translation.number(150_000)):  # fmt: skip
        assert part in made.text
    assert (made.language, str(made.amount), str(made)) == (lang, "700.00 EUR", made.text)
    assert not re.search(r"[{}]|None", made.text)
    assert made.text.endswith("\n")
    assert not made.text.endswith("\n\n")


@each_language
def test_what_is_given_is_named(lang: str) -> None:
    """Tax number, sentence on value added tax and contact are there if the payee has them."""
    contact = eccar.fees.Contact(unit="Beiträge", mailbox="beitraege@example.org")
    given = {"tax_number": "00/000/00000", "vat": "Invented sentence on VAT.", "contact": contact}
    text = written(CHARGED, payee=payee(**given), lang=lang).text
    for part in ("00/000/00000", "Invented sentence on VAT.", "Beiträge, beitraege@example.org"):
        assert part in text
    bare = {key: value for key, value in CHARGED.items() if key != "order"}
    assert len(written(bare, lang=lang).text.splitlines()) == len(text.splitlines()) - 4


def test_the_languages_differ() -> None:
    """No two languages share a line of the letter's own words."""
    keys = ("subject", "subject_reminder", "request", "remind", "new_account", "closing")
    lines = [
        {lang.word("fees.letter", key) for key in keys}
        for lang in map(language, ("en", "de", "fr", "pl"))
    ]
    assert len(set.union(*lines)) == 4 * len(keys)


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
    """A letter needs all words: a language with the outward ones alone will not do, a region will."""
    for code in ("it", "it-CH", "xx"):
        with pytest.raises(ValueError, match=f"en, de, fr, pl, not in '{code}'"):
            written(CHARGED, lang=code)
    assert written(CHARGED, lang="de-CH").language == "de-CH"


def test_a_letter_asks_for_the_open_amount() -> None:
    """A part that was paid is deducted, and both amounts are shown."""
    whole, part = written(CHARGED, lang="en"), written(CHARGED, PAID, lang="en")
    assert str(whole.amount) == "1000.00 EUR"
    assert "Charged" not in whole.text
    assert "Charged: EUR\xa01,000.00\nAlready paid or waived: EUR\xa0300.00\n" in part.text


def test_a_payment_after_the_day_does_not_count_yet() -> None:
    """The letter is of its day."""
    assert str(written(CHARGED, PAID, on="2024-02-01").amount) == "1000.00 EUR"


def test_several_open_years_are_a_line_each() -> None:
    """The oldest comes first, and the amount is their sum."""
    made = written(CHARGED, EARLIER, PAID, lang="en")
    assert (made.years, str(made.amount)) == ((2023, 2024), "1700.00 EUR")
    assert made.text.index("Membership fee for 2023") < made.text.index("Membership fee for 2024")
    assert made.remittance.endswith(" 2023-2024 2023-11 2024-17")
    assert written(CHARGED, EARLIER, year=2023).years == (2023,)


def test_a_credit_is_taken_off() -> None:
    """A credit of another year is shown, and less is asked for."""
    made = written(CHARGED, OVERPAID, lang="en")
    assert str(made.amount) == "800.00 EUR"
    assert "Your credit: −EUR\xa0200.00\nAmount to pay: EUR\xa0800.00\n" in made.text
    assert "credit" not in written(CHARGED, lang="en").text


@pytest.mark.parametrize("amount", ["1000.00 EUR", "1200.00 EUR"])
def test_no_letter_for_an_account_in_credit(amount: str) -> None:
    """Who owes nothing on balance is asked for nothing."""
    refused = refusal(CHARGED, {**OVERPAID, "amount": amount})
    assert refused.fault is errors.IN_CREDIT
    assert amount in str(refused)


def test_a_credit_that_later_years_need_is_no_debt_of_this_year() -> None:
    """What the credit covers is not asked for, although a later year is open."""
    later = {**CHARGED, "date": "2024-05-02", "year": 2025, "notice": "2025-1"}
    covered = refusal(CHARGED, later, {**OVERPAID, "amount": "1200.00 EUR"})
    assert covered.fault is errors.IN_CREDIT


@pytest.mark.parametrize(
    ("on", "due", "line", "reminder"),
    [("2024-06-01", None, "31 December 2024 (set by Invented office)", False),
     ("2024-12-31", None, "31 December 2024 (set by Invented office)", False),
     ("2025-01-01", None, "31 December 2024 (set by Invented office)", True),
     ("2025-01-01", "2025-02-03", "3 February 2025 (set by Beispielkasse)", True),
     ("2024-06-01", "2024-06-01", "1 June 2024 (set by Beispielkasse)", False)],
)  # fmt: skip
def test_the_day_to_pay_by(on: str, due: str | None, line: str, reminder: bool) -> None:
    """It is that of the charge or the given one; a letter after that of the charge is a reminder."""
    made = written(CHARGED, on=on, due=due, lang="en")
    assert f"Due on: {line}\n" in made.text
    assert made.text.count("Due on") == 1
    assert made.reminder is reminder
    assert ("reminder" in made.text) is reminder


@each_language
def test_a_reminder_differs_in_its_words(lang: str) -> None:
    """A first notice asks, a reminder says what is overdue, and asks for the new fee apart from it."""
    reader = language(lang)
    first, both = written(CHARGED, lang=lang).text, written(CHARGED, EARLIER, lang=lang).text
    amounts = {"amount": reader.money(written(CHARGED).amount), "on": reader.say(DAY)}
    overdue = reader.word("fees.letter", "remind", years="2023", **amounts)
    assert reader.word("fees.letter", "request", years="2024", **amounts) in first
    assert overdue not in first
    assert (
        f"{overdue}\n{reader.word('fees.letter', 'request_too', years='2024', **amounts)}" in both
    )


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
    assert "Notice: 17 of 15 January 2024 and 18 of 15 January 2024\n" in two.text


def without(document: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key not in keys}


COUNT = {"date": "2022-12-31", "inhabitants": 150_000}


def counted(**other: Any) -> dict[str, Any]:
    return {"member": membership(population=[{**COUNT, **other}])}


@pytest.mark.parametrize(
    ("charge", "changed", "key"),
    [
        (CHARGED, {"payee": payee(seat=None)}, "seat"),
        (CHARGED, {"payee": payee(address=())}, "address"),
        (CHARGED, {"payee": payee(register=None)}, "register"),
        (CHARGED, {"payee": payee(bic=None)}, "bic"),
        (CHARGED, {"payee": payee(iban="GB82 WEST 1234 5698 7654 32")}, "iban"),
        (CHARGED, {"payee": payee(seat="‹Place›")}, "seat"),
        (CHARGED, {"kept": {"address": []}}, "payer_address"),
        (without(CHARGED, "notice"), {}, "notice"),
        ({**CHARGED, "date": "2024-01"}, {}, "notice_day"),
        (without(CHARGED, "due"), {}, "due"),
        (without(CHARGED, "by"), {}, "due_by"),
        ({**CHARGED, "by": "Frau Muster"}, {}, "due_by"),
        ({**CHARGED, "order": "…"}, {}, "placeholder"),
        (CHARGED, {"payee": payee(vat="‹…›")}, "placeholder"),
        (CHARGED, counted(date="2022"), "population"),
        (CHARGED, counted(at_most=160_000), "population"),
        (CHARGED, counted(basis="assumed"), "population"),
        (CHARGED, {"schedule": schedule(decision={"by": "…", "date": "2008-11-14"})}, "decision"),
    ],
)
def test_without_what_it_must_say_there_is_no_letter(
    charge: dict[str, Any], changed: dict[str, Any], key: str
) -> None:
    """The one thing that is lacking is named, with the place to write it."""
    refused = refusal(charge, **changed)
    assert refused.fault is errors.LACKING
    [lacking] = refused.values["lacking"]
    assert lacking.key == f"fees.lacking.{key}"
    assert "(" in language("en").sentence(lacking)


def test_all_that_is_lacking_is_named_at_once() -> None:
    """Nobody learns one thing a call."""
    bare = without(CHARGED, "notice", "due", "by", "order")
    refused = refusal(bare, payee=None, kept={"address": []})
    keys = [lacking.key.removeprefix("fees.lacking.") for lacking in refused.values["lacking"]]
    assert keys == ["payee", "name", "seat", "address", "register",
                    "iban", "bic", "payer_address", "notice", "due"]  # fmt: skip


@each_language
def test_every_thing_that_can_lack_has_words(lang: str) -> None:
    """Each language names each of them, and where to write it."""
    from eccar.languages.files import section

    assert set(section("fees.lacking", lang)) == set(section("fees.lacking", "en"))
    assert all(text.endswith(")") for text in section("fees.lacking", lang).values())


OTHER = "NL91ABNA0417164300"


@pytest.mark.parametrize(
    ("before", "own", "on", "new"),
    [
        (None, None, "2024-06-01", False),
        (OTHER, None, "2024-06-01", True),
        (OTHER, "same", "2024-06-01", True),
        (OTHER, "same", "2025-01-01", False),
        ("same", OTHER, "2024-06-01", True),
        ("same", OTHER, "2025-01-01", True),
        ("same", "same", "2024-06-01", False),
    ],
)
def test_another_iban_is_announced(before: str | None, own: str | None, on: str, new: bool) -> None:
    """It needs the word of the caller, and the letter says so; the notice of an overdue year is sent."""
    same = payee().iban
    earlier, charge = ({**EARLIER, "amount": "0.00 EUR"}, {**CHARGED})
    for fact, iban in ((earlier, before), (charge, own)):
        if iban:
            fact["iban"] = same if iban == "same" else iban
    facts = (earlier, charge)
    if new:
        refused = refusal(*facts, on=on)
        assert refused.fault is errors.OTHER_IBAN
        assert "NL91 ABNA 0417 1643 00" in str(refused)
        assert "--new-account" in str(refused)
    else:
        written(*facts, on=on)
    announced = written(*facts, on=on, new_account=True, lang="en")
    assert announced.new_account is new
    assert ("bank account has changed" in announced.text) is new


@each_language
def test_the_code_of_a_letter(lang: str) -> None:
    """It asks for what the letter asks, and is called so in the letter's language."""
    made = written(CHARGED, PAID, lang=lang)
    lines = read(made.code).text.split("\n")
    assert lines[4:] == [
        BIC, "Beispielkasse", "DE89370400440532013000", "EUR700.00", "", made.reference,
    ]  # fmt: skip
    assert f' lang="{lang}"' in made.code
    assert made.reference in made.code.split("</title>")[0]
    page = eccar.html(made, lang)
    assert made.code in page
    assert page.index(made.remittance) < page.index("<svg")


def test_a_letter_in_another_currency_has_no_code() -> None:
    """The letter can be written; a code is for euros alone."""
    francs = schedule("1000.00 CHF")
    other = account({**CHARGED, "amount": "1000.00 CHF"}, currency="CHF")
    made = letter(membership(), other, francs, payee(), year=2024, on=DAY)
    with pytest.raises(InvalidValue) as caught:
        _ = made.code
    assert caught.value.fault is errors.NOT_IN_EURO
    assert "svg" not in eccar.html(made, "de")


OTHER_YEAR = {**CHARGED, "year": 2023}
REVERSED = {"fact": "reversed", "date": "2024-02-01", "amount": "1000.00 EUR", "year": 2024,
            "what": "charged", "undoes": "2024-17"}  # fmt: skip


@pytest.mark.parametrize("facts", [(), (OTHER_YEAR,), (CHARGED, REVERSED), (PAID,)])
def test_no_letter_without_a_charge(facts: tuple[dict[str, Any], ...]) -> None:
    """Without a charge for the year on record there is nothing to ask by."""
    refused = refusal(*facts)
    assert refused.fault is errors.YEAR_NOT_CHARGED
    assert "Musterstadt has no valid charge for 2024" in str(refused)


def test_a_charge_of_a_later_day_is_not_on_record_yet() -> None:
    """On the day before the charge there is no letter."""
    assert refusal(CHARGED, on="2024-01-14").fault is errors.YEAR_NOT_CHARGED


@pytest.mark.parametrize("kind", ["paid", "waived"])
def test_no_letter_for_a_settled_year(kind: str) -> None:
    """Nothing open, nothing to ask for."""
    settled = {"fact": kind, "date": "2024-02-01", "amount": "1000.00 EUR", "year": 2024}
    assert refusal(CHARGED, settled).fault is errors.NOTHING_OPEN


@pytest.mark.parametrize("date", ["unknown", "2024", "2024-06", "../2024-12-31"])
@pytest.mark.parametrize("kind", ["paid", "waived", "charged"])
def test_no_letter_while_it_is_not_certain_what_counts(kind: str, date: str) -> None:
    """An amount that may count by the day already is looked at first."""
    rough = {"fact": kind, "date": date, "amount": "500.00 EUR", "year": 2024}
    refused = refusal(CHARGED, rough)
    assert refused.fault is errors.BALANCE_UNCERTAIN
    assert "500.00 EUR" in str(refused)


def test_former_members_get_no_letter() -> None:
    """From the day of leaving the office decides; the day before, a letter can be written."""
    gone = membership(JOINED, LEFT)
    refused = refusal(CHARGED, member=gone)
    assert refused.fault is errors.NO_LONGER_A_MEMBER
    assert "office decides" in str(refused)
    assert written(CHARGED, member=gone, on="2024-04-30").amount


def test_who_is_no_member_yet_gets_no_letter() -> None:
    """A candidate, and a city that joins later, owe nothing today."""
    later = membership({**JOINED, "date": "2024-09-01"})
    assert refusal(CHARGED, member=later).fault is errors.NOT_A_MEMBER


@pytest.mark.parametrize(
    ("amount", "member"),
    [("1500.00 EUR", membership()), ("500.00 EUR", membership())],
)
def test_no_letter_for_an_unexplained_charge(amount: str, member: Any) -> None:
    """Too much and too little: the letter could not say why."""
    refused = refusal({**CHARGED, "amount": amount}, member=member)
    assert refused.fault is errors.NOT_EXPLAINED
    assert amount in str(refused)


@pytest.mark.parametrize("basis", ["observed", "inferred", "assumed"])
def test_no_letter_by_a_schedule_that_was_not_decided(basis: str) -> None:
    """Neither a table nor a band nor a rule for part of the year that is less than decided will do."""
    joined = membership({**JOINED, "date": "2024-01-02"})
    rule = {"rule": "full", "basis": basis}
    for refused in (
        refusal(CHARGED, schedule=schedule(basis=basis)),
        refusal(CHARGED, schedule=schedule(bands=[{"fee": "1000.00 EUR", "basis": basis}])),
        refusal(CHARGED, schedule=schedule(joining=rule), member=joined),
    ):
        assert refused.fault is errors.NOT_DECIDED
        assert "eccar new fee-schedule" in str(refused)


def test_no_letter_by_the_packaged_schedule() -> None:
    """It is inferred, and the refusal says how to write one that was decided."""
    refused = refusal(CHARGED, schedule=fee_schedule())
    assert refused.fault is errors.NOT_DECIDED
    assert "eccar new fee-schedule" in str(refused)
    assert "--schedule" in str(refused)


def test_no_letter_before_the_decision() -> None:
    """A letter of a day before the decision names no later day."""
    later = schedule(decision={"by": "Invented assembly", "date": "2024-06-02"})
    assert refusal(CHARGED, schedule=later).fault is errors.NOT_YET_DECIDED


BANDS = [{"up_to": 150_000, "fee": "1000.00 EUR", "edge": {"least": 140_000, "most": 160_000}},
         {"fee": "1500.00 EUR"}]  # fmt: skip


@pytest.mark.parametrize(
    "doubtful",
    [{"schedule": schedule(bands=BANDS)}, {"schedule": schedule(since="2024-02-01")},
     {"schedule": schedule(since="2009-01-01", seen="2023-01-01")},
     {"member": membership(population=[])}, {"member": membership(population=[{**COUNT, "date": "2015-12-31"}])},
     {"member": membership(JOINED, {"fact": "left", "date": "2024"}),
      "schedule": schedule(leaving={"rule": "by-month", "basis": "decided"}), "on": DAY}],
)  # fmt: skip
def test_no_letter_for_a_doubtful_amount(doubtful: dict[str, Any]) -> None:
    """What could be another amount is not asked for, and the reason is given."""
    refused = refusal(CHARGED, **doubtful)
    assert refused.fault is errors.DOUBTFUL
    assert str(refused).splitlines()[0].endswith(".")


def test_part_of_a_year_is_explained() -> None:
    """Where only a part is charged, the letter says since when and by which rule."""
    by_month = schedule(joining={"rule": "by-month", "basis": "decided"})
    joined = membership({**JOINED, "date": "2024-04-16"})
    charge = {**CHARGED, "amount": "750.00 EUR", "date": "2024-05-02"}
    made = written(charge, member=joined, schedule=by_month, lang="en")
    assert "Part of the year: member since 16 April 2024; year of joining: by month\n" in made.text
    assert (
        "Part of the year"
        not in written(CHARGED, member=membership({**JOINED, "date": "2024-01-02"})).text
    )


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


@pytest.mark.parametrize("date", ["unknown", "2024", "2024-03"])
def test_no_letter_while_such_an_amount_may_count(date: str) -> None:
    """Neither its currency nor its open day makes a payment vanish."""
    paid = {"fact": "paid", "date": date, "amount": "480 CHF", "year": 2024}

    assert refusal(CHARGED, paid).fault is errors.NOT_COUNTED


@pytest.mark.parametrize(
    "reversal",
    [
        {"undoes": "B1", "amount": "400.00 EUR", "year": 2024},
        {"undoes": "B7", "amount": "300.00 EUR", "year": 2024},
        {"undoes": "B7", "amount": "300.00 EUR"},
        {"amount": "400.00 EUR", "year": 2024},
    ],
    ids=["too much", "another number", "another number without a year", "too much for the year"],
)
def test_no_letter_rests_on_a_reversal_of_what_is_not_on_record(reversal: dict[str, str]) -> None:
    """What was never paid cannot be asked for again; the statement says so, too."""
    paid = {**PAID, "reference": "B1"}
    undone = {"fact": "reversed", "date": "2024-03-05", "what": "paid", **reversal}

    assert refusal(CHARGED, paid, undone).fault is errors.UNFOUNDED
    statement = account(CHARGED, paid, undone).statement_on(DAY)
    assert [str(fact.amount) for fact in statement.unfounded] == [reversal["amount"]]
    assert "Reversed without a matching entry: " in eccar.text(statement, more=True)


def test_a_payment_is_reversed_once() -> None:
    """The second reversal of one payment has nothing to undo."""
    paid = {**PAID, "reference": "B1"}
    undone = {
        "fact": "reversed", "date": "2024-03-05", "what": "paid", "undoes": "B1",
        "amount": "300.00 EUR",
    }  # fmt: skip

    assert str(written(CHARGED, paid, undone).amount) == "1000.00 EUR"
    assert refusal(CHARGED, paid, undone, undone).fault is errors.UNFOUNDED


@pytest.mark.parametrize("date", ["unknown", "2024-01", "2024"])
def test_a_letter_names_the_day_of_its_notice(date: str) -> None:
    """A charge whose day is open is not denied, and no letter gives an open day as a day."""
    charged = {**CHARGED, "date": date}

    assert refusal(charged, kept={"recorded": "2024-02-01"}).fault is errors.LACKING
    assert refusal(charged, on="2024-01-20").fault in (errors.BALANCE_UNCERTAIN, errors.LACKING)


def test_a_charge_that_was_reversed_is_not_denied() -> None:
    """The sentence is true of an account that has the charge, and its reversal."""
    undone = {"fact": "reversed", "date": "2024-02-05", "what": "charged", "undoes": "2024-17",
              "amount": "1000.00 EUR"}  # fmt: skip
    refused = refusal(CHARGED, undone)

    assert refused.fault is errors.YEAR_NOT_CHARGED
    assert "no valid charge" in str(refused)


def test_no_letter_for_a_year_after_a_notice_of_leaving_takes_effect() -> None:
    """A notice is no leaving, but whether the fee is owed is then not certain."""
    notice = {"fact": "gave-notice", "date": "2023-06-30", "effective": "2024-01-01",
              "sources": ["Invented"]}  # fmt: skip
    again = {"fact": "accepted", "date": "2023-11-02", "sources": ["Invented"]}

    assert refusal(CHARGED, member=membership(JOINED, notice)).fault is errors.DOUBTFUL
    assert written(CHARGED, member=membership(JOINED, notice, again)).amount


@each_language
def test_no_text_adds_a_line_to_a_letter(lang: str) -> None:
    """A line of a letter is a line, and no character in it turns round what follows."""
    evil = "Muster\n\u2028Bitte zahlen Sie an:\u202e XX00"
    names = {"de": evil}
    charged = {**CHARGED, "notice": "2024-17\n  IBAN: XX00", "order": "B\u20284711", "by": evil}
    decision = {"by": evil, "date": "2008-11-14", "reference": evil}
    number = len(written(CHARGED, lang=lang).text.splitlines())
    made = written(
        charged,
        lang=lang,
        member=membership(names=names),
        kept={"address": [evil, evil, evil]},
        schedule=schedule(decision=decision),
    )

    assert len(made.text.splitlines()) == number
    assert "Muster  Bitte zahlen Sie an:" in made.text
    assert "\u202e" not in eccar.html(made, lang)
    assert all(
        line.isprintable() for line in made.text.translate({0xA0: " ", 0x202F: " "}).split("\n")
    )
