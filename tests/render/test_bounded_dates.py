"""Since when and until when: the preposition and the case that the language and the date want."""

from __future__ import annotations

import pytest

from eccar import language
from eccar.render.localized import since_text, until_text
from eccar.values.dates import when


@pytest.mark.parametrize(
    ("lang", "date", "since", "until"),
    [
        ("en", "2027-12", "since December 2027", "until December 2027"),
        ("de", "2027-12", "seit Dezember 2027", "bis Dezember 2027"),
        ("fr", "2027-12", "depuis décembre 2027", "jusqu’à décembre 2027"),
        ("fr", "2027-12-01", "depuis le 1er décembre 2027", "jusqu’au 1er décembre 2027"),
        ("fr", "2027-23", "depuis l’automne 2027", "jusqu’à l’automne 2027"),
        ("pl", "2027-12", "od grudnia 2027 r.", "do grudnia 2027 r."),
        ("pl", "2015", "od 2015 r.", "do 2015 r."),
        ("es", "2027-12-05", "desde el 5 de diciembre de 2027", "hasta el 5 de diciembre de 2027"),
        ("es", "2027-12", "desde diciembre de 2027", "hasta diciembre de 2027"),
        ("it", "2027", "dal 2027", "fino al 2027"),
        ("nl", "2027", "sinds 2027", "tot en met 2027"),
        ("sv", "2027", "sedan 2027", "till och med 2027"),
        ("en", "2017/2019", "beginning between 2017 and 2019", "end between 2017 and 2019"),
        ("de", "../2020", "Beginn spätestens 2020", "Ende spätestens 2020"),
        ("fr", "2020/..", "début 2020 ou plus tard", "fin 2020 ou plus tard"),
        ("de", "unknown", "Beginn nicht bekannt", "Ende nicht bekannt"),
    ],
)
def test_a_bound_reads_as_its_language_says_it(
    lang: str, date: str, since: str, until: str
) -> None:
    said = language(lang)
    texts = since_text(when(date), said), until_text(when(date), said)

    assert tuple(text.replace("\xa0", " ") for text in texts) == (since, until)
