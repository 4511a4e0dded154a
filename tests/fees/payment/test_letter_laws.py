"""Laws of letters over invented accounts: a letter has all that it must, or there is none."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar.fees.payment import errors
from eccar.fees.payment.code import payload
from eccar.fees.payment.letter import Letter, letter
from eccar.languages import LANGUAGES
from eccar.languages.files import section
from eccar.languages.language import language
from eccar.values.dates import period
from eccar.values.errors import InvalidValue
from eccar.values.money import Money

from .invented import RECEIVING, account, membership, payee, schedule

ADDRESS = ["Stadt Musterstadt", "Rathausplatz 1", "00000 Musterstadt"]
REFUSALS = {
    errors.YEAR_NOT_CHARGED, errors.NOTHING_OPEN, errors.NOT_EXPLAINED, errors.NOT_COUNTED,
    errors.NOT_DECIDED, errors.DOUBTFUL, errors.BALANCE_UNCERTAIN, errors.IN_CREDIT,
    errors.OTHER_IBAN, errors.LACKING, errors.NOT_YET_DECIDED,
}  # fmt: skip

days = st.dates(dt.date(2023, 1, 1), dt.date(2025, 12, 31))


letter_days = st.dates(dt.date(2024, 1, 1), dt.date(2025, 12, 31))


def mostly(value: Any, *others: Any) -> st.SearchStrategy[Any]:
    """*value* more often than any of the *others*, so that many letters can be written."""
    return st.sampled_from([*[value] * 40, *others])


@st.composite
def charges(draw: st.DrawFn, year: int) -> dict[str, Any]:
    """The charge of a *year*, sometimes without one of its keys."""
    date = draw(st.dates(dt.date(year, 1, 2), dt.date(year, 3, 31)))
    fact: dict[str, Any] = {
        "fact": "charged",
        "date": draw(mostly(date.isoformat(), str(year))),
        "amount": draw(mostly("1000.00 EUR", "400.00 EUR")),
        "year": year,
        "due": draw(mostly((date + dt.timedelta(days=30)).isoformat(), None)),
        "notice": draw(mostly(f"{year}-{draw(st.integers(1, 99))}", None, "…")),
        "order": draw(st.sampled_from([None, "B 4711"])),
        "iban": draw(mostly(None, "DE89370400440532013000", "NL91ABNA0417164300")),
        "by": draw(mostly("Invented office", None)),
    }
    return {key: value for key, value in fact.items() if value is not None}


@st.composite
def payments(draw: st.DrawFn) -> dict[str, Any]:
    """A payment or a waiver, sometimes without a day or in another currency."""
    date = draw(days).isoformat()
    fact = {
        "fact": draw(st.sampled_from(["paid", "waived"])),
        "date": draw(mostly(date, "unknown", date[:4])),
        "amount": draw(mostly(draw(st.sampled_from(["300.00 EUR", "700.00 EUR"])), "5.00 CHF")),
        "year": draw(st.sampled_from([None, 2023, 2024, 2025])),
    }
    return {key: value for key, value in fact.items() if value is not None}


@st.composite
def calls(draw: st.DrawFn) -> dict[str, Any]:
    """All that a letter is made of."""
    years = draw(st.lists(st.sampled_from([2023, 2024, 2025]), min_size=1, unique=True))
    charged = [draw(charges(year)) for year in sorted(years)]
    paid = draw(st.lists(payments(), max_size=2))
    decision = {"by": "Invented assembly", "date": draw(mostly("2022-11-14", "2024-06-01"))}
    table = draw(mostly({}, {"basis": "inferred"}, {"bands": [{"fee": "900.00 EUR"}]}))
    given = {
        key: draw(mostly(value, None if isinstance(value, str) else []))
        for key, value in RECEIVING.items()
        if key not in ("name", "iban")
    }
    count = {"date": draw(mostly("2022-12-31", "2022")), "inhabitants": 150_000, "sources": [
        {"text": "Pressebericht", "kind": "press"}, {"text": "Parteiseite", "kind": "party"}]}  # fmt: skip
    return {
        "membership": membership(population=[count]),
        "account": account(*charged, *paid, address=draw(mostly(ADDRESS, []))),
        "schedule": schedule(
            **{"decision": decision, "source": {"text": "Parteiblatt", "kind": "party"}, **table}
        ),
        "payee": payee(**given),
        "year": draw(mostly(max(years), 2023, 2024)),
        "on": draw(letter_days),
        "new_account": draw(st.booleans()),
        "lang": draw(st.sampled_from(LANGUAGES)),
    }


def test_a_letter_has_all_that_it_must_or_there_is_none() -> None:
    """Every letter that is made keeps all laws; every other call ends in a refusal with its reason."""
    made: list[Letter] = []

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(calls())
    def law(call: dict[str, Any]) -> None:
        answer = answered(call)
        if isinstance(answer, InvalidValue):
            assert answer.fault in REFUSALS
            assert answer.fault is not errors.LACKING or answer.values["lacking"]
            return
        made.append(answer)
        for check in (has_all, adds_up, knows_no_later_day, has_no_doubt, has_no_press, is_clean):
            check(made[-1])

    law()
    assert len(made) > 20
    assert any(len(each.years) > 1 for each in made)
    assert any(each.reminder for each in made)
    assert any(each.credit for each in made)


def answered(call: dict[str, Any]) -> Letter | InvalidValue:
    """The letter, or why there is none."""
    try:
        return letter(**call)
    except InvalidValue as error:
        return error


def has_all(made: Letter) -> None:
    lang, text = language(made.language), made.text
    expected = [
        *ADDRESS, *RECEIVING["address"], RECEIVING["name"], RECEIVING["seat"],
        RECEIVING["register"], RECEIVING["bic"], "DE89 3704 0044 0532 0130 00", made.remittance,
        lang.money(made.amount), lang.number(150_000), lang.day(dt.date(2022, 12, 31)),
        "Invented assembly", "Invented office", "EUR",
    ]  # fmt: skip
    for claim in made.claims:
        expected.append(lang.period(period(f"{claim.year}-01-01/{claim.year}-12-31")))
        expected += [str(claim.charges[0].notice), lang.date(claim.charges[0].when)]
        expected += [lang.day(claim.due or dt.date.max), lang.say(claim.assessment.band_name)]
    assert [part for part in expected if part not in text] == []
    assert len(made.remittance) <= 140


def adds_up(made: Letter) -> None:
    """The lines less the credit are the amount in the code, and no more than is owed on balance."""
    lines = sum(claim.amount.hundredths for claim in made.claims) - made.credit.hundredths
    assert Money(lines, "EUR") == made.amount
    held = payload(made.payee, made.amount, made.reference)
    assert f"\nEUR{made.amount.amount}\n" in held
    assert made.years == tuple(sorted(made.years))
    assert made.amount.hundredths > 0


def knows_no_later_day(made: Letter) -> None:
    """No day after its own is in it, save those to pay by and the end of the fee year."""
    lang = language(made.language)
    allowed = {claim.due for claim in made.claims} | {dt.date(y, 12, 31) for y in made.years}
    allowed |= {dt.date(y, 1, 1) for y in made.years}
    later = (made.on + dt.timedelta(days=number) for number in range(1, 800))
    text = re.sub(r"(\d+)", r"<\1>", made.text)
    said = {day for day in later if re.sub(r"(\d+)", r"<\1>", lang.day(day)) in text}
    assert said <= allowed


def has_no_doubt(made: Letter) -> None:
    """Neither a sentence nor a label of doubt is in it, nor one that says how a thing is known."""
    text = made.text
    assert [word for word in doubts(made.language) if word in text] == []
    assert "?" not in text


def doubts(lang: str) -> set[str]:
    """The words of doubt of a language: its labels, and what begins its sentences."""
    labels = {
        section("fees.label", lang)[key] for key in ("not_certain", "not_known", "question_mark")
    }
    bases = {section("basis", lang)[key] for key in ("observed", "inferred", "assumed")}
    starts = {
        str(text).partition("{")[0].strip(" :")
        for name, keys in (("fees.fee", ("could_be", "could_differ", "inferred", "assumed", "observed")),
                           ("fees.doubt", tuple(section("fees.doubt", lang))))
        for text in (section(name, lang)[key] for key in keys)
    }  # fmt: skip
    return {word for word in (*labels, *bases, *starts) if len(word) > 3}


def has_no_press(made: Letter) -> None:
    """No source is in it, least of all one of the press or a party."""
    assert not re.search("Pressebericht|Partei", made.text)


def is_clean(made: Letter) -> None:
    """No control character is in it, and the page says the same lines."""
    for line in made.text.split("\n"):
        assert line.translate({0xA0: " ", 0x202F: " "}).isprintable()
    page = html.unescape(re.sub("</?span[^>]*>", "", eccar.html(made, made.language)))
    assert all(line in page for line in made.text.split("\n"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_doubt_are_some(lang: str) -> None:
    """The law above looks for words that the language has."""
    assert len(doubts(lang)) > 10


TRADE = re.compile(r"invoice|\brechnung|beitragsrechnung|faktur|facture", re.IGNORECASE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_membership_fee_is_no_sale(lang: str) -> None:
    """No text of ours calls the request for a fee by a name of trade."""
    from eccar.languages.files import packages, wording

    def texts(value: Any) -> list[str]:
        if isinstance(value, str):
            return [value]
        return [text for part in getattr(value, "values", value.__iter__)() for text in texts(part)]

    said = [text for package in packages() for text in texts(wording(package, lang))]
    assert [text for text in said if TRADE.search(text)] == []
