"""Views of fees: text that commands no terminal, HTML that is escaped and can be heard."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve

from eccar import (
    Account,
    FeeSchedule,
    Membership,
    assess,
    dues,
    fee_schedule,
    from_dict,
    html,
    text,
)
from eccar import account as review
from eccar.fees import what_if
from eccar.render import notebook

from ..pages import Page

ON = "2026-11-22"
LANGUAGES = ("en", "de", "fr", "pl")
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e back"
URL = "https://www.example.org/?a=1&b='2'"

MEMBERSHIP = from_dict(
    {
        "eccar": "membership/1",
        "city": {
            "id": "de/musterstadt",
            "names": {"de": f"Musterstadt {EVIL}"},
            "country": "DE",
            "population": [
                {
                    "date": 2015,
                    "inhabitants": 90_000,
                    "at_most": 110_000,
                    "basis": "assumed",
                    "sources": [URL, EVIL],
                }
            ],
        },
        "facts": [{"fact": "accepted", "date": "2024-05-01", "sources": [EVIL]}],
    },
    Membership,
)
LEFT = from_dict(
    {
        "eccar": "membership/1",
        "city": {
            "id": "fr/ville",
            "names": {"fr": "Ville"},
            "country": "FR",
            "population": [{"date": 2024, "inhabitants": 30_000}],
        },
        "facts": [{"fact": "accepted", "date": "2010"}, {"fact": "left", "date": "2026-03-01"}],
    },
    Membership,
)
UNCOUNTED = from_dict(
    {
        "eccar": "membership/1",
        "city": {"id": "pl/miasto", "names": {"pl": "Miasto"}, "country": "PL"},
        "facts": [{"fact": "accepted", "date": "2010-01-01"}],
    },
    Membership,
)
POSTINGS: list[dict[str, Any]] = [
    {
        "fact": "charged",
        "date": "2024-06-01",
        "amount": "1000.00 EUR",
        "year": 2024,
        "due": "2024-07-01",
        "notice": f"N {EVIL}",
        "order": f"O {EVIL}",
        "sources": [URL, EVIL],
    },
    {"fact": "paid", "date": "2024-08", "amount": "1200 EUR", "reference": f"R {EVIL}"},
    {
        "fact": "waived",
        "date": "2024-08-02",
        "amount": "1 EUR",
        "by": EVIL,
        "note": f"{EVIL}\nmore",
    },
    {"fact": "reversed", "date": 2025, "amount": "1 EUR", "what": "waived", "undoes": EVIL},
    {"fact": "reversed", "date": 2025, "amount": "0.00 EUR", "what": "paid", "year": 2024},
    {"fact": "refunded", "date": 2025, "amount": "20 EUR"},
    {"fact": "paid", "date": 2025, "amount": "5 CHF"},
]
ACCOUNT = from_dict(
    {
        "eccar": "account/1",
        "city": "de/musterstadt",
        "kept_since": "2024-01-01",
        "facts": POSTINGS,
    },
    Account,
)
OWING = Account(city="fr/ville", kept_since="2025-01-01").record(
    *from_dict(
        {
            "eccar": "account/1",
            "city": "fr/ville",
            "kept_since": "2025-01-01",
            "facts": [{"fact": "charged", "date": "2025", "amount": "500 EUR", "year": 2025}],
        },
        Account,
    ).facts
)
OTHER = from_dict(
    {
        "eccar": "fee-schedule/1",
        "tables": [
            {
                "since": "2020-01-01",
                "source": {"url": URL, "text": EVIL},
                "basis": "decided",
                "seen": "2026-01-01",
                "note": f"Note {EVIL}",
                "bands": [{"up_to": 20_000, "fee": "0 EUR"}, {"fee": "700.50 EUR"}],
                "own": [{"kinds": ["canton"], "bands": [{"fee": "900 EUR"}]}],
            }
        ],
    },
    FeeSchedule,
)
FRANCS = from_dict(
    {
        "eccar": "fee-schedule/1",
        "tables": [
            {
                "since": "2020-01-01",
                "source": "Minutes",
                "basis": "decided",
                "seen": "2026-01-01",
                "bands": [{"fee": "480 CHF"}],
            }
        ],
    },
    FeeSchedule,
)
FEES = fee_schedule()
MEMBERS = (MEMBERSHIP, LEFT, UNCOUNTED)
STRANGER = Account(city="it/comune", kept_since="2025-01-01")
VIEWS: dict[str, Any] = {
    "assessed": assess(MEMBERSHIP, FEES, year=2024),
    "unknown": assess(UNCOUNTED, FEES, year=2024),
    "as if": assess(MEMBERSHIP.city, OTHER, year=2024),
    "not a member": assess(evolve(MEMBERSHIP, facts=[]), FEES, year=2020),
    "later": assess(MEMBERSHIP, FEES, year=2020),
    "left": assess(LEFT, FEES, year=2026),
    "no table": assess(MEMBERSHIP, FEES, year=2000),
    "account": ACCOUNT,
    "empty account": STRANGER,
    "statement": ACCOUNT.statement_on(ON, known_on=ON),
    "settled": STRANGER.statement_on(ON),
    "dues": review(MEMBERSHIP, ACCOUNT, FEES, on=ON),
    "dues left": review(LEFT, OWING, FEES, on=ON),
    "dues of nothing": review(UNCOUNTED, Account(city="pl/miasto", kept_since="2026-01-01"), FEES, on=ON),
    "dues of no year": review(UNCOUNTED, Account(city="pl/miasto", kept_since="2027-01-01"), FEES, on=ON),
    "run": dues(MEMBERS, [ACCOUNT, OWING, STRANGER], FEES, year=2026, on=ON),
    "empty run": dues([], [], FEES, year=2026, on=ON),
    "difference": what_if(MEMBERS, FEES, OTHER, year=2026),
    "difference in francs": what_if(MEMBERS, FEES, FRANCS, year=2026),
    "fees": FEES,
    "schedule": OTHER,
}  # fmt: skip

each_view = pytest.mark.parametrize("value", VIEWS.values(), ids=list(VIEWS))
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_view
@each_language
def test_html_is_escaped_whole_and_alone(value: Any, lang: str) -> None:
    """No text becomes an element, every element is closed, nothing is loaded and nothing runs."""
    fragment = html(value, lang)
    page = Page(fragment)
    (first, top), (second, _), *_ = page.elements

    assert page.open == []
    assert (first, top["lang"]) == ("section", lang)
    assert second in {"h3", "hgroup"}
    assert not re.search(r"<(script|img|link|iframe|object|style)|\son[a-z]+=|url\(", fragment)
    for tag, attributes in page.elements:
        assert tag != "a" or attributes["rel"] == "noreferrer"


@each_view
@each_language
def test_tables_can_be_heard(value: Any, lang: str) -> None:
    """Every table has a caption and heads, and every row as many cells as there are heads."""
    page = Page(html(value, lang))
    tags = [tag for tag, _ in page.elements]
    cells = tags.count("th") + tags.count("td")
    columns = [attributes["scope"] for tag, attributes in page.elements if tag == "th"].count("col")

    assert tags.count("table") == tags.count("caption") == tags.count("thead")
    assert bool(columns) == bool(tags.count("table"))
    assert not columns or cells % (columns // tags.count("table")) == 0


@each_view
@each_language
def test_text_commands_no_terminal(value: Any, lang: str) -> None:
    """There is no control character but the end of the line, and every line says something."""
    lines = text(value, lang, more=True).split("\n")

    assert lines
    for line in lines:
        assert line.replace("\xa0", " ").replace("\u202f", " ").isprintable()
        assert line.strip()


@each_view
def test_a_notebook_gets_both(value: Any) -> None:
    """A value in a notebook has its HTML, with its layout, and its text."""
    assert value._repr_mimebundle_() == {"text/html": notebook(value), "text/plain": text(value)}
    assert value._repr_html_() == notebook(value)
    assert notebook(value).startswith("<style>")
    assert str(value) == text(value)


@each_view
def test_paint_is_laid_over_words_only(value: Any) -> None:
    """Colours change nothing but themselves."""
    painted = text(value, style=lambda shown, kind: f"<{kind}>{shown}</{kind}>", more=True)

    assert re.sub(r"</?(status|title|warning)>", "", painted) == text(value, more=True)


@pytest.mark.parametrize(
    ("lang", "amount"),
    [
        ("en", "EUR\xa01,000.00"),
        ("de", "1.000,00\xa0EUR"),
        ("fr", "1\u202f000,00\xa0EUR"),
        ("pl", "1000,00\xa0EUR"),
    ],
)
def test_an_amount_is_written_as_its_readers_do(lang: str, amount: str) -> None:
    """Thousands and hundredths are set apart as the language does; in a column, always."""
    assert amount in text(ACCOUNT, lang, more=True)
    column = "1\xa0000,00\xa0EUR" if lang == "pl" else amount
    assert column in Page(html(ACCOUNT, lang)).words


def test_an_assessment_says_its_grounds() -> None:
    """The view has the amount, its basis, the band, the count with its source, and each doubt."""
    shown = text(VIEWS["assessed"], more=True)

    assert "EUR\xa0500.00, to be confirmed." in shown
    assert "20,000–100,000 inhabitants" in shown
    assert "90,000–110,000 inhabitants (as of 2015; assumed)" in shown
    assert "8 years old" in shown
    assert "Joined on 1 May 2024" in shown
    assert shown.count(" may be ") >= 5


def test_an_empty_list_of_fees_says_none() -> None:
    """A city that is no member reads first what joining would cost, then that nothing is owed."""
    answer = text(VIEWS["not a member"], more=True).splitlines()[1]
    assert answer.startswith("Joining would cost about EUR\xa0500.00 or EUR\xa01,000.00 a year")
    assert "no fee is calculated." in text(assess(UNCOUNTED, FEES, year=2009), more=True)
    assert text(VIEWS["later"], more=True).splitlines()[1] == "Fee: nothing due."
    assert "not determined" in text(VIEWS["unknown"], more=True)


def test_a_statement_says_what_is_open() -> None:
    """The view has the balance, open years, credits and amounts in another currency."""
    assert "credit of EUR\xa0180.00" in text(VIEWS["statement"], more=True)
    assert "In another currency, not counted: CHF\xa05.00" in text(VIEWS["statement"], more=True)
    assert "nothing open" in text(VIEWS["settled"], more=True)
    assert "for 2025: EUR\xa0500.00" in text(VIEWS["dues left"], more=True)


def test_dues_say_what_would_mend_them() -> None:
    """Proposals are shown as facts, and left out if there are none."""
    assert "{fact: charged, date: 2026-11-22, amount: 500.00 EUR, year: 2025}" in text(
        VIEWS["dues"], more=True
    )
    assert "For some years, no correction can be proposed." in text(
        VIEWS["dues of nothing"], more=True
    )
    assert "No correction needed." in text(VIEWS["dues of no year"], more=True)
    assert "The office decides whether to request it" in text(VIEWS["dues left"], more=True)


def test_a_run_is_in_the_order_of_the_ids() -> None:
    """Cities are in the order of their ids, not of their debts."""
    shown = text(VIEWS["run"], more=True)

    assert shown.index("Musterstadt") < shown.index("Ville") < shown.index("Miasto")
    assert "Accounts without a membership document: it/comune" in shown
    assert "No longer a member." in shown


def test_a_difference_says_what_is_left_out() -> None:
    """Both amounts, what is more, the sums, and the cities whose fee is not known."""
    shown = text(VIEWS["difference"], more=True)

    assert "EUR\xa0700.50" in shown
    assert "EUR\xa0200.50" in shown
    assert re.search(r"1 fee not determined \(.*\)", shown)
