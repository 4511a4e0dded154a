"""The words of monitoring: every code is on its axis, has a source and a day, and can be replaced."""

from __future__ import annotations

import pytest

from eccar.incidents.words.axes import IncidentAxis
from eccar.incidents.words.headings import is_personal_heading
from eccar.incidents.words.vocabulary import CODES_OF, MonitoringVocabulary, vocabulary
from eccar.values.vocabulary import Ground, Hostility


@pytest.mark.parametrize("axis", CODES_OF)
def test_every_code_of_an_axis_is_in_a_list_with_a_source(axis: IncidentAxis) -> None:
    """Only the open end of each list, ``other``, is nobody's."""
    for code in CODES_OF[axis]:
        lists = vocabulary().lists_with(axis, code)
        assert bool(lists) is (code != "other"), code
        assert all(item.sources and item.since <= item.seen for item in lists)


def test_racial_or_ethnic_origin_is_in_two_laws() -> None:
    """The Charter and the Race Equality Directive both name it."""
    lists = vocabulary().lists_with(IncidentAxis.GROUND, Ground.RACIAL_OR_ETHNIC_ORIGIN)

    assert [item.id for item in lists] == ["charter-21", "race-equality-directive"]


def test_words_of_the_starting_document_stay_and_are_mapped() -> None:
    """They keep the form of the source; what they are counted as is said on the axes."""
    by_text = {item.text: item for item in vocabulary().source_words}

    assert by_text["Islamophobie"].hostility is Hostility.ANTI_MUSLIM_RACISM
    assert by_text["Islamophobie"].ground is None
    assert by_text["Homophobie"].ground is Ground.SEXUAL_ORIENTATION
    assert by_text["Homophobie"].hostility is Hostility.OTHER
    assert all(item.language == "de" and item.sources for item in by_text.values())


def test_assemblies_are_within_abusive_behaviour() -> None:
    """The only scheme is RIAS; the current list of ODIHR was not seen."""
    assert [scheme.id for scheme in vocabulary().schemes] == ["rias"]
    scheme = vocabulary().scheme("rias")
    assert scheme is not None
    within = {item.code: item.within for item in scheme.categories if item.within}

    assert within == {"assembly": "abusive-behaviour"}


def test_a_code_that_the_axis_does_not_have_is_refused() -> None:
    """Other data take the place of the packaged ones, on the same axes."""
    line: dict[str, object] = {
        "id": "own",
        "axis": "ground",
        "since": "2026-01-01",
        "seen": "2026-01-01",
    }
    line |= {"basis": "assumed", "sources": ["A decision of the council"]}

    own = MonitoringVocabulary.from_table({"lists": [{**line, "codes": ["age"]}]})

    assert [item.id for item in own.lists_with(IncidentAxis.GROUND, "age")] == ["own"]
    with pytest.raises(ValueError, match="height"):
        MonitoringVocabulary.from_table({"lists": [{**line, "codes": ["height"]}]})


@pytest.mark.parametrize(
    "heading",
    [
        *("Name", "name of the victim", "Birth date", "BIRTH_DATE", "Comment", "e-mail"),
        *("Geburtsdatum", "Geb.-Datum", "Vorname", "Bemerkungen", "Name, Vorname", "Täter"),
        *("Nom", "Prénom", "date de naissance", "Commentaire", "Né le", "Téléphone"),
        *("Imię i nazwisko", "Data urodzenia", "Uwagi", "PESEL", "Świadek"),
        *("Betroffene", "Betroffene Person", "Melder", "Meldende Person", "Aktenzeichen"),
        *("Kurzbeschreibung", "Initialen", "Geburtsjahr", "Opfername", "Fall-Nr."),
        *("Person affected", "Complainant", "Case number", "Short description", "Initials"),
        *("Personne concernée", "Plaignante", "N° de dossier", "Résumé", "Année de naissance"),
        *("Osoba poszkodowana", "Zgłaszający", "Nr sprawy", "Krótki opis", "Rok urodzenia"),
    ],
)
def test_columns_about_persons_are_known_by_their_headings(heading: str) -> None:
    """Whatever the case, the accents and the punctuation."""
    assert is_personal_heading(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Ground",
        "Tatzeit",
        "Datum",
        "Stadtteil",
        "Merkmal",
        "Motif",
        "Przesłanka",
        "Dzielnica",
        "Typ",
        "Betroffene Gruppe",
        "Meldende Stelle",
        "Group affected",
        "Type of complainant",
    ],
)
def test_columns_of_codes_are_not_about_persons(heading: str) -> None:
    """The columns that a table of incidents needs are allowed."""
    assert not is_personal_heading(heading)
