"""What seldom happens, and has to be right when it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from cattrs import ClassValidationError

import eccar
from eccar import City, DocumentError, Membership, Severity, Source, Status, kinds, read
from eccar.checking.catalog import Explanation
from eccar.command import main
from eccar.documents import upgrades
from eccar.documents.convert import converter, unstructure
from eccar.documents.schema import _described
from eccar.documents.structuring.readers import reader
from eccar.documents.structuring.scalars import data_type
from eccar.documents.writing import dumps
from eccar.fees.observations import Fit
from eccar.languages.language import language
from eccar.membership import Accepted
from eccar.membership.facts import VoteResult, Votes
from eccar.testing import strategies
from eccar.values.errors import CatalogEntry

KRAKOW = Path(eccar.__file__).parent / "membership" / "register" / "pl-krakow.yaml"


@attrs.frozen
class Twinning:
    """A class of somebody else's that holds one of ours."""

    city: City
    since: int


def test_a_kind_of_fact_comes_back_through_cattrs() -> None:
    """A fact is written with its word and read with it, where a class holds one kind alone, too."""

    @attrs.frozen
    class Decision:
        adopted: Accepted

    made = converter()
    told = Decision(Accepted(when="2025-01-01"))

    assert made.structure(made.unstructure(told), Decision) == told
    with pytest.raises(ClassValidationError):
        made.structure({"adopted": {"fact": "left", "date": "2025-01-01"}}, Decision)


def test_cattrs_is_lent_our_ways() -> None:
    """Classes of other people's are read and written by cattrs, ours in them as documents are."""
    twinning_city = {
        "id": "pl/krakow",
        "names": {"pl": "Kraków"},
        "country": "PL",
        "kind": "city",
    }
    data = {"city": twinning_city, "since": 1995}
    made = converter()
    twinning = made.structure(data, Twinning)

    assert twinning.city.name() == "Kraków"
    assert made.unstructure(twinning) == data
    wrong = {"city": {**twinning_city, "country": "Poland"}, "since": 1995}
    with pytest.raises(ClassValidationError) as caught:
        made.structure(wrong, Twinning)
    [error] = caught.value.exceptions
    assert isinstance(error, DocumentError)
    assert str(error).startswith("country: DOC222")


def test_what_documents_cannot_hold_is_a_type_error() -> None:
    """A type without a form in documents, and a value that is no document, are said to be so."""
    with pytest.raises(TypeError, match="no way of writing"):
        reader(complex)
    with pytest.raises(TypeError, match="City is no document"):
        eccar.to_dict(City(id="pl/krakow", names={"pl": "Kraków"}, country="PL"))
    with pytest.raises(TypeError, match="no view"):
        eccar.text("text")  # type: ignore[arg-type]  # Just what is refused.


def test_a_text_that_looks_like_an_address_is_written_in_full() -> None:
    """A source whose words would be read as another is not written as plain words."""
    odd = Source(text="https:// is how an address begins")

    assert unstructure(odd) == {"text": "https:// is how an address begins"}
    assert reader(Source)(unstructure(odd)) == odd
    assert unstructure(Source(text="https://example.org")) == {"text": "https://example.org"}


@pytest.mark.parametrize("use", [lambda: read(b"", format="xml"), lambda: _written("xml")])
def test_there_are_two_formats(use: Callable[[], object]) -> None:
    """Another format is an error of the call, not of the document."""
    with pytest.raises(ValueError, match="no format 'xml'"):
        use()


def _written(format_: str) -> str:
    return dumps(read(KRAKOW).value, format=format_)


@pytest.mark.parametrize("name", ["membership/0", "membership/01", "membership", "report/1", "x"])
def test_other_names_are_no_documents(name: str) -> None:
    """Only kinds that there are, in versions that have been, are read."""
    with pytest.raises(DocumentError) as refused:
        eccar.from_dict({"eccar": name})

    assert [one.code for one in refused.value.findings] == ["DOC102"]


def test_older_versions_are_upgraded_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step makes of a version the next, from whichever one begins."""

    def first(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "steps": [*data.get("steps", []), 1]}

    def second(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "steps": [*data.get("steps", []), 2]}

    monkeypatch.setattr(kinds, "upgrades_of", {"membership": (first, second)}.__getitem__)
    monkeypatch.setattr(upgrades, "upgrades_of", kinds.upgrades_of)

    assert upgrades.name_of(Membership) == "membership/3"
    assert [upgrades.upgrade({"eccar": f"membership/{one}"})[1] for one in (1, 2, 3)] == [
        {"steps": [1, 2]},
        {"steps": [2]},
        {},
    ]


def test_a_retired_rule_says_what_replaced_it() -> None:
    """A code that is asked no more stays explained."""
    entry = CatalogEntry(
        code="MEM999",
        severity=Severity.NOTE,
        message="Said once.",
        hint="Nothing.",
        source="somewhere",
        until=dt.date(2030, 1, 1),
        replaced_by="MEM101",
    )

    explained = eccar.text(Explanation(entry))

    assert "Retired on 1 January 2030; replaced by MEM101" in explained


def test_every_key_of_a_schema_has_words() -> None:
    """A schema cannot be made of a class whose keys have no words."""
    with pytest.raises(KeyError, match=r"field\.city\.colour"):
        _described(City, "colour")


@pytest.mark.parametrize(
    ("votes", "lines"),
    [
        (Votes(in_favour=17, abstained=4), ["in favour 17, against –, abstained 4"]),
        (Votes(result=VoteResult.UNANIMOUS), ["unanimous"]),
        (Votes(), []),
    ],
)
def test_votes_are_shown_as_far_as_they_are_known(votes: Votes, lines: list[str]) -> None:
    """What is not known of a vote is a dash, not a nought."""
    town = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
    shown = eccar.text(Membership(city=town, facts=[Accepted(when="2024", votes=votes)]))

    assert [line.strip() for line in shown.split("\n")[3:]] == lines


def test_words_of_closed_lists_that_have_no_translation_are_said_as_they_are() -> None:
    """A word that the wording does not know is said as documents write it."""
    assert language("de").say(Fit.AGREES) == "agrees"
    assert data_type(dt.date(2024, 1, 1)) == "a date"
    assert strategies.statuses().validate() is None  # type: ignore[func-returns-value]  # It raises if it cannot be.
    assert set(Status) >= {Status.MEMBER}


def test_doubt_and_the_day_of_knowledge_are_said() -> None:
    """A view of an uncertain standing says what else may be, and what was known when."""
    town = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
    told = Membership(city=town, facts=[eccar.membership.Named(when="2010")])
    standing = told.standing_on("2020-01-01", known_on="2021-01-01")

    for shown in (eccar.text(standing), eccar.html(standing)):
        assert "On 1 January 2020, as known on 1 January 2021" in shown
        assert "possibly: no membership on record" in shown
        assert "Facts without a day on record count as known: 1." in shown


def test_a_tag_on_a_key_is_refused() -> None:
    """Keys have neither tags nor anchors."""
    for key in ("!!str a", "&x a"):
        with pytest.raises(DocumentError) as refused:
            read(f"eccar: membership/1\n{key}: 1\n".encode())
        assert "DOC020" in {one.code for one in refused.value.findings}


def test_an_interrupted_command_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever presses Ctrl-C gets the prompt back."""

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("eccar.command._run", interrupted)

    assert main(["rules"]) == 130


def test_several_documents_stand_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """Between what is shown of two documents there is an empty line."""
    assert main(["show", str(KRAKOW), str(KRAKOW), "--on", "2026-11-22"]) == 0
    assert "\n\nKraków (pl/krakow)\n" in capsys.readouterr().out


def test_a_notebook_gets_html_with_text_beside_it() -> None:
    """A value shows itself in both forms, and prints as text."""
    told = read(KRAKOW).value
    for value in (told, told.standing_on("2024-09-25"), eccar.check(told, on="2026-11-22")):
        shown = value._repr_mimebundle_(include=None, exclude=None)
        assert shown == {"text/html": eccar.html(value), "text/plain": eccar.text(value)}
        assert value._repr_html_() == shown["text/html"]
        assert str(value) == shown["text/plain"]
