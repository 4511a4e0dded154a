"""Names of persons in free text, by the form of address in front or by a number behind.

There is no list of names. What follows a form of address can be an office (“Herr der Lage”, “Madame
la Maire”), a movement (“Pan European”), or a street or foundation with a person's name; these are
no persons, nor are a few towns, works and firms that are called like one. Each pattern takes time
that grows with the length of the text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .contact_words import FORMS_OF_ADDRESS, SHORT_FORM

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ԯ]"
"""A letter that can begin a name; where capitals and small letters alternate, ``_capitalized`` decides."""

_WORD = rf"{_CAPITAL}[\w’'-]{{1,40}}"
_PARTICLE = r"(?:v\.|von(?: d[eo][rmn])?|van(?: d[eo]n?r?)?|de|di|du|da|dos|del|della|ten|ter|al|el|ibn|bin) "
_INITIALS = rf"(?:{_CAPITAL}\.[ -]?){{0,3}}"
_NAME = rf"(?:(?:{_PARTICLE})?(?:d['’]|al-|el-)?{_INITIALS}{_WORD})"

_ADDRESSED = re.compile(
    rf"(?<![\w’'-])(?:(?:{'|'.join(word for word in FORMS_OF_ADDRESS if word != 'M')})\b"
    r"(?:\.?(?:in|a|ra|ssa)\b)?\.?\s{1,3}(?:[a-z]{1,4}\.\s?){0,3}(?:hab\s)?"
    r"|(?<!a\. )(?<!am )(?<!a\.)M\.\s{1,2}(?!Sc\b|Ed\b))"
    rf"(?P<name>{_NAME}(?:\s{_NAME}){{0,3}})"
)
_SHORTLY_ADDRESSED = re.compile(
    rf"(?<![\w.])(?<![\w.] ){SHORT_FORM}\.\s{{1,2}}(?P<name>{_WORD}\s{_WORD})"
)
_OFFICE = re.compile(
    r"(?:Ober)?[Bb]ürgermeister|Präsident|Minister|Stadtr[aä]t|Gemeinder[aä]t|Landr[aä]t|Senator|Staatssekr"
    r"|Vorsitzende|Beauftragte|Gleichstellungsb|Antidiskriminierungsb|Integrationsb|Dezernent|Beigeordnete"
    r"|Bezirks|Kolleg|Amtsleit|Referent"
)
_NO_PERSON = re.compile(
    r"(?:Lord )?Mayor|President|Speaker|Chair|Commissioner|Councillor|Ambassador|Secretary|Rapporteur"
    r"|Maire|Président|Adjoint|Ministre|Conseill|Préfet|Prezydent|Burmistrz|Wójt|Starost|Radn|Marszał|Dyrektor"
    r"|Wojewod|Przewodnicz|Pełnomocni|Minist|Sekretarz|Skarbnik|Rzeczni|Kierowni|Naczelni"
    r"|Afri|Amer|Arab|Asia|Asi|Euro|Balkan|Celt|German|Hellen|Islam|Nord|Scand|Slav|Turk|Domu\b"
    r"|Beruf|Familie|Gesundheit|Kind|Mutter|Mann\b|Arbeit|Kunst|Politik|Wirtschaft|Bildung|Gesellschaft"
    r"|Kultur|Sport|Technik|Leben|Freiheit|Migration|Recht|Gewalt|Und\b|Doktor\b|T[Vv]\b|Am\b|Magazine\b|Universe\b"
    r"|Gladbach\b|Holle\b|Tadeusz$|Bovary\b|Dalloway\b|Oetker\b|Tussauds\b|Advisor\b"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:rue|avenue|av\.|place|boulevard|quai|école|lycée|prix|ul\.?|al\.?|aleja|ulica|plac|pl\.|im\.?|imienia"
    r"|street|square|road|school|award|prize|via|piazza|calle|plaza)(?: d[ue]s?)?(?: l[ae])?) ?$",
    re.IGNORECASE,
)
_PLACE_WITHIN = re.compile(
    r"(?:[Ss]tra(?:ße|ss?e)|[Ss]tr\.|[Pp]latz|[Aa]llee|[Ww]eg|[Gg]asse|[Pp]ark|[Pp]reis|[Ss]tiftung|[Hh]aus|[Ss]chule|[Zz]entrum"
    r"|[Ii]nstitut\w*|[Gg]ymnasium|[Aa]kademie|[Ss]tipendium|[Mm]edaille|[Bb]ibliothek|[Aa]rchiv|[Bb]rücke|[Hh]alle"
    r"|Street|Road|Square|School|Foundation|Fund|Award|Prize|Centre|Center|Library|Lecture|Day|Institute)\b"
)

_LISTED = re.compile(
    rf"(?:^|[\n;:(|/•–—]|(?<=\s)-)\s{{0,3}}(?P<name>{_WORD}(?: {_WORD}){{0,3}}), {{0,2}}"
    r"(?P<number>[0-9]{2,6}(?:[ /-][0-9]{2,6}){0,3})\s{0,3}(?=$|[\n;,)|/•])"
)
_INSTITUTION = re.compile(
    r"(?i:stadt|rat\b|rats|amt\b|amts|büro|referat|abteilung|dezernat|verein|verband|zeitung|blatt|anzeiger|straße"
    r"|strasse|platz|haus|zentrum|bericht|plan\b|gesetz|beschluss|vorlage|drucksache|sitzung|ausschuss|stelle|kreis"
    r"|land\b|bezirk|kommune|gemeinde|region|schule|kirche|city|council|town|office|committee|commission|report"
    r"|act\b|law|journal|gazette|street|road|house|cent|union|court|network|service|department|agency|rights|watch"
    r"|ville|mairie|conseil|comité|direction|maison|rue|loi\b|délib|décret|rada|urząd|biuro|wydział|miast|uchwał"
    r"|zarządz|dziennik|ustaw|gmin|powiat|województ|komitet|komisj|ul\b|sala|raum|zimmer|room|salle|pokój|artikel"
    r"|article|kapitel|seite|teil|band|heft|ausgabe|nummer|punkt|point|maßnahme|measure|mesure|zadanie|statisti)"
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9])")
_POSTAL_CODE = re.compile(r"[0-9]{5}|[0-9]{2}-[0-9]{3}|[0-9]{1,2}")


def has_name(text: str) -> bool:
    """Whether *text* names a person."""
    if any(_addressed(text)):
        return True
    shortly = (match["name"] for match in _SHORTLY_ADDRESSED.finditer(text))
    if any(
        not _INSTITUTION.search(name) and all(map(_capitalized, name.split())) for name in shortly
    ):
        return True
    return any(map(_is_a_listed_name, _LISTED.finditer(text)))


def _addressed(text: str) -> Iterator[bool]:
    """For each form of address with a capitalised word behind it, whether that is a name."""
    for match in _ADDRESSED.finditer(text):
        name = " ".join(itertools.takewhile(_capitalized, match["name"].split()))
        name = name.title() if name.isupper() else name
        if _OFFICE.match(name):
            yield " " in name
        else:
            yield name != "" and not (
                _NO_PERSON.match(name)
                or _PLACE_WITHIN.search(name)
                or _PLACE_BEFORE.search(text, max(0, match.start() - _LONGEST_PLACE), match.start())
            )


def _capitalized(word: str) -> bool:
    """Whether *word*, which may be a particle such as “von”, can be part of a name."""
    return word[0].isascii() or word[0].isupper()


_LONGEST_PLACE = 24
"""Characters before a form of address that are searched for “rue du” or “ul.”."""


def _is_a_listed_name(match: re.Match[str]) -> bool:
    """Whether a name stands before a comma and a number: “Erika Muster, 4711”, no postal code."""
    name, number = match["name"], match["number"]
    if not all(map(_capitalized, name.split())):
        return False
    if _INSTITUTION.search(name) or _YEAR.match(number) or _POSTAL_CODE.fullmatch(number):
        return False
    digits = sum(map(str.isdigit, number))
    return " " in name or digits >= _LOCAL_NUMBER


_LOCAL_NUMBER = 7
"""Digits of a local number behind a single word: “Muster, 400-1234”."""
