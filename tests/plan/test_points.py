"""The ten points: what is packaged, what is refused, how they are shown, and the command."""

from __future__ import annotations

import datetime as dt
import json

import attrs
import pytest

import eccar
from eccar.command import main
from eccar.documents.convert import unstructure
from eccar.languages.language import language
from eccar.plan.packaged import ten_points
from eccar.plan.points import NUMBERS, Edition, Example, FieldOfAction, Point, TenPoints, TitlesIn
from eccar.values.errors import InvalidValue
from eccar.values.sources import Source
from eccar.values.vocabulary import LANGUAGES, Basis

from ..pages import Page

ON = "2026-11-22"
FIRST_DAY = "2004-12-10"
OURS = {"es", "pl", "nl"}
EVIL = "<script>alert('x')</script> & \"quoted\" \u202e back"
URL = "https://www.example.org/?a=1&b='2'"

TITLES = {
    "en": (
        "Greater Vigilance Against Racism",
        "Assessing Racism and Discrimination and Monitoring Municipal Policies",
        "Better Support for the Victims of Racism and Discrimination",
        "More Participation and Better Informed City Dwellers",
        "The City as an Active Supporter of Equal Opportunity Practices",
        "The City As An Equal Opportunities Employer and Service Provider",
        "Fair Access to Housing",
        "Challenging Racism and Discrimination Through Education",
        "Promoting Cultural Diversity",
        "Hate Crimes and Conflicts Management",
    ),
    "de": (
        "Verstärkte Wachsamkeit gegenüber Rassismus",
        "Bewertung der örtlichen Situation und der kommunalen Maßnahmen",
        "Bessere Unterstützung für die Opfer von Rassismus und Diskriminierung",
        "Bessere Beteiligungs- und Informationsmöglichkeiten für die Bürgerinnen und Bürger",
        "Die Stadt als aktive Förderin gleicher Chancen",
        "Die Stadt als Arbeitgeberin und Dienstleisterin",
        "Chancengleichheit auf dem Wohnungsmarkt",
        "Bekämpfung von Rassismus und Diskriminierung durch Bildung und Erziehung",
        "Förderung der kulturellen Vielfalt",
        "Rassistische Gewalttaten und Konfliktmanagement",
    ),
    "fr": (
        "Le renforcement de la vigilance contre le racisme",
        "Évaluer le racisme et la discrimination et observer les politiques municipales",
        "Un meilleur soutien aux victimes du racisme et de la discrimination",
        "Une meilleure information et participation des habitants",
        "La ville comme promoteur actif de procédures équitables",
        "La ville comme promoteur du programme d’égalité en matière d’emploi et de service",
        "Accès équitable au logement",
        "Œuvrer contre le racisme et la discrimination par le biais de l’éducation",
        "Promouvoir la diversité culturelle",
        (
            "Prévention contre les actes de racisme et les délits de diffamation raciale "
            "et gérer les conflits"
        ),
    ),
    "it": (
        "Maggiore Vigilanza contro il Razzismo",
        "Analisi del Razzismo e della Discriminazione e Monitoraggio delle Politiche Comunali",
        "Maggiore supporto alle Vittime del Razzismo e della Discriminazione",
        "Abitanti della città più partecipativi e meglio informati",
        "La Città sostiene attivamente le pratiche di Pari opportunità",
        "La Città dà lavoro rispettando le Pari Opportunità e in qualità di Fornitore di Servizi",
        "Equo accesso agli alloggi",
        "Sfida al Razzismo e alla Discriminazione attraverso l’Educazione",
        "Promozione della Diversità Culturale",
        "Gestione dei crimini e dei conflitti generati dall’odio",
    ),
    "sv": (
        "Involvera",
        "Mäta",
        "Stödja",
        "Informera",
        "Främja",
        "Säkerställa",
        "Boende",
        "Utbildning",
        "Kultur",
        "Konflikthantering",
    ),
}
"""The titles as their sources have them."""


def packaged() -> Edition:
    """The packaged edition in force on the day of the tests."""
    edition = ten_points().edition_on(ON)
    assert edition is not None
    return edition


PACKAGED = packaged()
INVENTED = Edition(
    since="2030-01-01",
    source=Source(text=f"Invented. {EVIL}"),
    basis="decided",
    seen="2030-02-01",
    note=f"Note {EVIL}",
    invitations=(Example(words={"en": f"Invitation {EVIL}"}),),
    languages=(TitlesIn(language="en", source="Invented."), TitlesIn(language="de")),
    points=(
        Point(
            number=1,
            titles={"en": f"Title {EVIL}"},
            commitment={"en": f"Commitment {EVIL}"},
            basis="assumed",
            examples=(Example(words={"en": f"Example {EVIL}"}),),
            typical=(
                Example(words={"en": f"Typical {EVIL}"}, basis="assumed"),
                Example(words={"en": "Another"}, basis="inferred", source=f"Paper {EVIL}"),
            ),
        ),
        Point(
            number=2,
            titles={"en": "Second"},
            commitment={"en": "Second"},
            basis="decided",
            source=Source(url=URL, text=f"Source {EVIL}"),
        ),
    ),
    fields=(
        FieldOfAction(
            key="invented",
            names={"en": f"Field {EVIL}"},
            points=(1, 2),
            source="Invented.",
            basis="assumed",
        ),
    ),
)
"""An invented edition, with what would harm a page or a terminal in every place."""
LATER = TenPoints(editions=(INVENTED, *ten_points().editions))


# What is packaged


def test_there_are_ten() -> None:
    """The points are numbered from 1 to 10, each once and in order."""
    assert [point.number for point in PACKAGED.points] == list(NUMBERS) == list(range(1, 11))
    assert [PACKAGED.point(number) for number in NUMBERS] == list(PACKAGED.points)


def test_the_front_door_leads_to_them() -> None:
    """The package offers the same editions as the catalogue."""
    assert eccar.ten_points() is ten_points()


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_a_point_in_all_languages(point: Point) -> None:
    """Each point has a title in eight languages, and its own words in those we speak."""
    assert set(point.titles) == {*TITLES, *OURS}
    given = (*point.examples, *point.typical, *PACKAGED.invitations)
    for texts in (point.commitment, *(item.words for item in given)):
        assert set(texts) == set(LANGUAGES)


def test_who_has_worded_the_titles() -> None:
    """Titles are from a source that is named, or marked as our own translation."""
    by_language = {titles.language: titles for titles in PACKAGED.languages}

    assert set(by_language) == {*TITLES, *OURS}
    assert {code for code in by_language if PACKAGED.own_translation(code)} == OURS
    assert all((by_language[code].source is None) == (code in OURS) for code in by_language)
    assert not PACKAGED.own_translation("xx")


@pytest.mark.parametrize("code", TITLES)
def test_titles_are_those_of_their_source(code: str) -> None:
    """A title is worded as its source words it, to the letter."""
    assert tuple(point.titles[code] for point in PACKAGED.points) == TITLES[code]


def test_titles_differ_within_a_language() -> None:
    """No two points have the same title in one language."""
    for code in (*TITLES, *OURS):
        assert len({point.titles[code] for point in PACKAGED.points}) == len(NUMBERS)


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_everything_says_how_it_is_known(point: Point) -> None:
    """An example has a source; a commitment has one, or is marked as assumed."""
    assert all(example.source for example in (*point.examples, *PACKAGED.invitations))
    assert (point.source is None) == (point.basis is Basis.ASSUMED)


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_what_is_typical_says_how_it_is_known(point: Point) -> None:
    """Under each point something is typical: with its source, or marked as our own suggestion."""
    assert any(example.source for example in point.typical)
    for example in point.typical:
        assert (example.source is None) == (example.basis is Basis.ASSUMED)
        assert example.basis in (None, Basis.INFERRED, Basis.ASSUMED)
    assert not {example.words["en"] for example in point.typical} & {
        example.words["en"] for example in point.examples
    }


def test_what_the_plan_asks_of_a_city() -> None:
    """The preamble invites one action per commitment, leaves the choice, and wants a focal point."""
    invitations = [example.words["en"] for example in PACKAGED.invitations]

    assert len(invitations) == 3
    assert "at least one action per commitment" in invitations[0]
    assert "freely" in invitations[1]
    assert "focal point for follow-up and coordination" in invitations[2]
    assert all(example.basis is None for example in PACKAGED.invitations)


def test_what_is_not_known_is_left_out() -> None:
    """Commitments 3 and 7 are assumed, and nothing is given as an example under point 7."""
    assumed = [point.number for point in PACKAGED.points if point.basis is Basis.ASSUMED]

    assert assumed == [3, 7]
    assert [point.number for point in PACKAGED.points if not point.examples] == [7]


@pytest.mark.parametrize("field", PACKAGED.fields, ids=lambda item: item.key)
def test_fields_belong_to_points(field: FieldOfAction) -> None:
    """A field has names in our languages, points that exist, a source, and is our reading."""
    assert set(field.names) == set(LANGUAGES)
    assert field.points
    assert set(field.points) <= set(NUMBERS)
    assert field.source.url
    assert field.basis is Basis.INFERRED


def test_fields_have_keys_of_their_own() -> None:
    """No two fields share a key."""
    assert len({field.key for field in PACKAGED.fields}) == len(PACKAGED.fields) == 6


# Editions


@pytest.mark.parametrize(
    ("on", "since"),
    [
        ("2004-12-09", None),
        (FIRST_DAY, FIRST_DAY),
        (dt.date(2029, 12, 31), FIRST_DAY),
        ("2030-01-01", "2030-01-01"),
        ("2199-12-31", "2030-01-01"),
    ],
)
def test_an_edition_takes_over_on_its_day(on: dt.date | str, since: str | None) -> None:
    """Before the first edition there is none; a later one holds from its first day on."""
    edition = LATER.edition_on(on)

    assert (edition and edition.since.isoformat()) == since


# Nonsense


@pytest.mark.parametrize("number", [0, 11, -1, 10**30])
def test_other_numbers_are_refused(number: int) -> None:
    """There is no point 0 and no point 11, in questions or in documents."""
    field = INVENTED.fields[0]
    for attempt in (
        lambda: PACKAGED.point(number),
        lambda: attrs.evolve(INVENTED.points[0], number=number),
        lambda: attrs.evolve(field, points=(1, number)),
    ):
        with pytest.raises(InvalidValue) as refused:
            attempt()

        assert refused.value.fault.code == "DOC301"
        assert refused.value.values == {"number": number}


# Views


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_text(code: str) -> None:
    """The text tells every title, commitment, example and field in full, in each language."""
    shown = eccar.text(PACKAGED, code)
    texts = [
        example.words for point in PACKAGED.points for example in (*point.examples, *point.typical)
    ]
    texts += [example.words for example in PACKAGED.invitations]
    texts += [text for point in PACKAGED.points for text in (point.titles, point.commitment)]
    texts += [field.names for field in PACKAGED.fields]

    assert all(text[code] in shown for text in texts)
    assert "…" not in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_html(code: str) -> None:
    """The HTML is one well-formed section in its language, with a heading, a caption and scopes."""
    page = Page(eccar.html(PACKAGED, code))
    tags = [tag for tag, _ in page.elements]

    assert page.open == []
    assert page.elements[0] == ("section", {"lang": code, "class": "eccar"})
    assert tags.count("h3") == 1
    assert tags.count("caption") == tags.count("table") == 3
    rows = [item["scope"] for tag, item in page.elements if tag == "th"].count("row")
    assert rows == len(PACKAGED.invitations) + len(NUMBERS) + len(PACKAGED.fields)
    given = [
        example
        for point in PACKAGED.points
        for example in (*point.examples, *point.typical, *PACKAGED.invitations)
    ]
    assert all(item.words[code] in page.words for item in given)
    assert all(
        item[code] in page.words
        for point in PACKAGED.points
        for item in (point.titles, point.commitment)
    )
    linked = {item["href"] for tag, item in page.elements if tag == "a"}
    assert {item.source.url for item in given if item.source} <= linked


@pytest.mark.parametrize("code", LANGUAGES)
def test_whose_words_they_are_is_said(code: str) -> None:
    """Each view says which words are ours: the titles only where we translated them."""
    lang = language(code)
    for shown in (eccar.text(PACKAGED, code), Page(eccar.html(PACKAGED, code)).words):
        assert lang.word("plan.label", "commitments_ours") in shown
        assert (lang.word("plan.label", "titles_ours") in shown) == (code in OURS)
        assert lang.say(Basis.ASSUMED) in shown
        assert lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED) in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_typical_stands_apart(code: str) -> None:
    """What is typical stands under words of its own, after the examples; our suggestions say so."""
    lang = language(code)
    shown = eccar.text(PACKAGED, code)
    head = lang.line(lang.word("plan.label", "typical"), "").rstrip()

    assert shown.count(f"\n    {head}\n") == len(NUMBERS)
    assert shown.index(lang.word("plan.label", "invitations")) < shown.index(" 1  ")
    for point in PACKAGED.points:
        part = shown[shown.index(f"{point.number:>2}  {point.titles[code]}\n") :]
        begin = part.index(head)
        assert all(part.index(example.words[code]) < begin for example in point.examples)
        for example in point.typical:
            ours = f" ({lang.say(Basis.ASSUMED)})" if example.basis is Basis.ASSUMED else ""
            assert part.index(f"\n      - {example.words[code]}{ours}\n") > begin


def test_an_edition_with_points_alone() -> None:
    """Where nothing is asked and nothing is typical, no word is said of either."""
    bare = attrs.evolve(
        PACKAGED,
        invitations=(),
        points=tuple(attrs.evolve(point, typical=()) for point in PACKAGED.points),
    )
    lang = language("en")
    for shown in (eccar.text(bare), Page(eccar.html(bare)).words):
        for label in ("invitations", "typical_ours"):
            assert lang.word("plan.label", label, assumed=Basis.ASSUMED) not in shown
    assert f"{lang.word('plan.label', 'typical')}:" not in eccar.text(bare)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_can_be_slipped_in(code: str) -> None:
    """What an edition holds stays words: no elements on a page, no commands for a terminal."""
    fragment = eccar.html(INVENTED, code)
    page = Page(fragment)
    linked = [item["href"] for tag, item in page.elements if tag == "a"]

    assert page.open == []
    assert "script" not in [tag for tag, _ in page.elements]
    assert linked == [URL]
    assert "<script" not in fragment
    for item in (
        "Title",
        "Commitment",
        "Example",
        "Source",
        "Note",
        "Typical",
        "Invitation",
        "Paper",
    ):
        assert f"{item} <script>alert('x')</script>" in page.words
    for item in (eccar.text(INVENTED, code), str(INVENTED)):
        assert "\u202e" not in item
        assert "Field <script>" in item


def test_an_edition_without_a_note() -> None:
    """An edition of which nothing else is to be said ends with whose words they are."""
    lang = language("de")
    ours = lang.word("plan.label", "commitments_ours")
    typical = lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED)

    assert eccar.text(attrs.evolve(INVENTED, note=None), "de").endswith(f"\n{ours}\n{typical}")


# The command


def test_the_command_prints_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Without anything else, the edition of today is printed in English."""
    assert main(["points"]) == 0
    assert capsys.readouterr() == (f"{eccar.text(PACKAGED)}\n", "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_command_in_every_language(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command speaks each language, on the first day as on any other."""
    assert main(["points", "--lang", code, "--on", FIRST_DAY]) == 0
    assert capsys.readouterr().out == f"{eccar.text(PACKAGED, code)}\n"


def test_the_command_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """Other tools get a point a line, in all languages, with its sources."""
    assert main(["points", "--format", "json", "--on", ON]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert [item["number"] for item in lines] == list(NUMBERS)
    assert [item["titles"]["it"] for item in lines] == list(TITLES["it"])
    assert lines[0]["source"]["kind"] == "coalition"
    assert lines[6] == {
        "number": 7,
        "titles": dict(PACKAGED.point(7).titles.by_language),
        "commitment": dict(PACKAGED.point(7).commitment.by_language),
        "basis": "assumed",
        "typical": [unstructure(example) for example in PACKAGED.point(7).typical],
    }
    assert lines[6]["typical"][-1]["basis"] == "assumed"


@pytest.mark.parametrize("format", ["text", "json"])
def test_the_command_before_the_first_edition(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """To ask for a day before the first edition is a wrong call, which names that edition's day."""
    assert main(["points", "--on", "2004-12-09", "--format", format]) == 2
    said = capsys.readouterr()

    assert said.out == ""
    assert language("en").say(dt.date.fromisoformat(FIRST_DAY)) in said.err


@pytest.mark.parametrize("call", [["--lang", "sv"], ["--on", "someday"], ["11"]])
def test_wrong_calls(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A language we do not speak, a day that is none, and what is not asked for end with 2."""
    assert main(["points", *call]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("on", "first"), [("2029-12-31", TITLES["en"][0]), ("2030-01-01", "Title")]
)
def test_the_command_follows_the_editions(
    on: str,
    first: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From the first day of a later edition, that one is printed."""
    monkeypatch.setattr("eccar.plan.packaged.ten_points", lambda: LATER)

    assert main(["points", "--on", on]) == 0
    assert f" 1  {first}" in capsys.readouterr().out


def test_an_edition_without_a_note_says_nothing_for_it() -> None:
    """Only what is there is shown."""
    bare = attrs.evolve(PACKAGED, note=None)

    assert PACKAGED.note
    assert PACKAGED.note in eccar.html(PACKAGED)
    assert PACKAGED.note not in eccar.html(bare) + eccar.text(bare)
