"""What people met who used the fees without knowing the code."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

from eccar import Account, assess, check, dues, fee_schedule, money, text
from eccar.command import main
from eccar.documents.reading import load
from eccar.documents.writing import save
from eccar.fees import Charged, Paid, Reversed, yearly
from eccar.membership import Accepted, Left, Named
from eccar.values.errors import InvalidValue

from . import account, member, part, schedule, table, uncounted

ON = "2026-11-22"
KRAKOW = Path(__file__).parents[2] / "examples" / "krakow" / "membership.yaml"


@pytest.mark.parametrize(
    ("joined", "amounts"),
    [
        ("2024", {"125.00 EUR", "4.10 EUR", "0.00 EUR", "1500.00 EUR"}),
        ("2024-05-01", {"1000.00 EUR", "1004.10 EUR", "0.00 EUR", "1500.00 EUR"}),
    ],
)
def test_a_rough_day_of_joining_is_not_made_up(joined: str, amounts: set[str]) -> None:
    """Only a day that is on record is said to be the day; the others are “by” then."""
    membership = member(Accepted(when=joined), authority=load(KRAKOW).city)
    assessment = assess(membership, fee_schedule(), year=2024)
    possible = {str(doubt.amount) for doubt in assessment.otherwise} | {str(assessment.amount)}

    assert amounts <= possible
    assert ("It joined by" in text(assessment)) == (joined == "2024")
    assert ("the exact day is not on record" in text(assessment)) == (joined == "2024")


def test_a_rough_day_of_leaving_is_not_made_up() -> None:
    """The same of leaving."""
    membership = member(Accepted(when="2010-01-01"), Left(when="2025"))

    assert "By 31 December 2025 it was no longer a member" in text(
        assess(membership, schedule(), year=2025)
    )


def test_explanations_are_sentences() -> None:
    """Each can be printed as it is, in English."""
    sentences = [str(message) for message in assess(member(), schedule(), year=2025).explain()]

    assert sentences[0].endswith("for 2025.")
    assert all(message[0].isupper() and "Message(" not in message for message in sentences)


@pytest.mark.parametrize(
    "value",
    [
        member(),
        account(Paid(when="2025-01-01", amount="5 EUR")),
        schedule(),
        assess(member(), schedule(), year=2025),
        yearly([member()], [account()], schedule(), year=2025, on=ON),
        dues(member(), account(), schedule(), on=ON),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_can_be_copied_and_sent(value: Any) -> None:
    """A copy, and what comes back from another process, equal the value."""
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # It is our own.


def test_a_year_before_the_account_is_not_called_uncharged() -> None:
    """What other books hold is not asked for."""
    kept = account(kept_since="2026-01-01")
    [row] = yearly([member()], [kept], schedule(), year=2025, on=ON).rows

    assert row.verdict == "before-account"


def test_nothing_is_proposed_where_the_membership_is_in_doubt() -> None:
    """A city that is only named somewhere is asked for nothing."""
    membership = member(Named(when="2020"))
    result = dues(membership, account(kept_since="2026-01-01"), schedule(), on=ON)

    assert [year.verdict for year in result.years] == ["unknown"]
    assert result.proposed == ()
    assert "FEE202" not in check(result.account, on=ON, related=[membership]).codes()


def test_a_charge_of_nothing_is_a_charge() -> None:
    """It is too little, and one round mends it."""
    kept = account(Charged(when="2026-02-01", amount="0 EUR", year=2026), kept_since="2026-01-01")
    result = dues(member(), kept, schedule(), on=ON)

    assert [year.verdict for year in result.years] == ["too-little"]
    assert dues(member(), kept.record(*result.proposed), schedule(), on=ON).proposed == ()


def test_what_is_proposed_can_be_pasted(tmp_path: Path) -> None:
    """The entries that are shown are entries of an account."""
    kept = account(
        Charged(when="2026-02-01", amount="900 EUR", year=2026, notice='26 "A"'),
        kept_since="2026-01-01",
    )
    result = dues(member(), kept, schedule(), on=ON)
    shown = [line for line in text(result).split("\n") if line.startswith("  - {")]
    file = tmp_path / "account.yaml"
    save(kept, file)
    with file.open("a", encoding="utf-8") as out:
        out.write("\n".join(line.removeprefix("  ") for line in shown) + "\n")

    assert load(file) == kept.record(*result.proposed)


def test_amounts_in_another_currency_are_told_in_the_run() -> None:
    """What counts in no balance is said wherever the balance is."""
    kept = account(Paid(when="2026-02-01", amount="480 CHF"), kept_since="2026-01-01")
    run = yearly([member()], [kept], schedule(), year=2026, on=ON)

    assert run.rows[0].not_counted == (money("480 CHF"),)
    assert "Not counted, in another currency: 480.00\xa0CHF" in text(run)


@pytest.mark.parametrize("command", ["dues", "what-if"])
def test_nothing_is_summed_up_where_a_file_cannot_be_read(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run over a folder with a broken file says which it is, and gives no sum."""
    save(member(), tmp_path / "membership.yaml")
    (tmp_path / "broken.yaml").write_text("eccar: account/1\ncity: 5\n", encoding="utf-8")
    save(fee_schedule(), tmp_path.with_suffix(".yaml"))
    other = [str(tmp_path.with_suffix(".yaml"))] if command == "what-if" else []

    code = main([command, str(tmp_path), *other, "--on", ON])
    said = capsys.readouterr()

    assert (code, said.out) == (2, "")
    assert "Nothing was summed up" in said.err
    assert "broken.yaml" in said.err


def test_leading_noughts_are_no_currency() -> None:
    """A known currency is not called unknown."""
    with pytest.raises(InvalidValue) as refused:
        money("01500.00 EUR")

    assert refused.value.fault.code == "DOC241"


def test_many_reversals_are_looked_at_once_each() -> None:
    """Each reversal looks only at what it names, however long the account is."""
    looked: list[str] = []

    class Looking(str):
        __slots__ = ()

        def __hash__(self) -> int:
            looked.append(self)
            return str.__hash__(self)

    facts: list[Any] = []
    for number in range(300):
        name = Looking(f"N{number}")
        facts.append(Charged(when="2026-02-01", amount="5 EUR", year=2026, notice=name))
        facts.append(
            Reversed(when="2026-03-01", amount="5 EUR", year=2026, what="charged", undoes=name)
        )
    kept = Account(city="de/musterstadt", kept_since="2026-01-01", facts=facts)

    assert kept.unreversed_charges_on(2026, ON) == ()
    assert len(looked) < 20 * len(facts)


def test_a_table_decided_ahead_is_not_stale_in_its_first_year() -> None:
    """It was compared when it was decided, and begins later."""
    ahead = schedule(table(since="2027-01-01", seen="2026-11-22"))

    assert not assess(member(), ahead, year=2027).stale
    assert assess(member(), ahead, year=2028).stale


def test_two_open_questions_call_no_charge_wrong() -> None:
    """By the month for joining and for leaving is 250 euros, which neither alone gives."""
    by = schedule(table(joining=part("full", "assumed"), leaving=part("full", "assumed")))
    membership = member(Accepted(when="2024-04-01"), Left(when="2024-10-01"))
    kept = account(Charged(when="2024-11-01", amount="250 EUR", year=2024), kept_since="2024-01-01")
    result = dues(membership, kept, by, on=ON)

    assert [year.verdict for year in result.years] == ["unknown"]
    assert result.proposed == ()


def test_a_free_year_is_free_for_everybody() -> None:
    """What a year costs nobody need know, if it costs nothing."""
    by = schedule(table(joining=part("free")))
    membership = member(Accepted(when="2024-04-01"), authority=uncounted())

    assert assess(membership, by, year=2024).amount == money("0 EUR")
