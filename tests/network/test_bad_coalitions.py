"""Bad documents of the coalition: each fault with its code, its path, its line, in every language."""

from __future__ import annotations

import pytest

from eccar import DocumentError, loads
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.network.errors import ERROR_CODES
from eccar.values.errors import ErrorCode

TOP = "eccar: coalition/1\nid: office\n"
BODY = f"{TOP}bodies:\n- id: committee\n  names: {{en: Committee}}\n  kind: committee\n"
EVENT = f"{TOP}events:\n- id: meeting\n  titles: {{en: Meeting}}\n"
PROJECT = f"{TOP}projects:\n- id: example\n  titles: {{en: Project}}\n"
PARTNER = f"{TOP}partners:\n- id: agency\n  names: {{en: Agency}}\n"
NAME = "Erika Muster"

BAD = {
    "an entry without an id": (f"{TOP}events:\n- {{titles: {{en: Meeting}}}}\n", "DOC105", "events[0]", 4),
    "an id with capitals": (f"{TOP}events:\n- id: 2024-Heidelberg\n  titles: {{en: M}}\n", "DOC601", "events[0].id", 4),
    "an id with two hyphens": (f"{TOP}events:\n- id: a--b\n  titles: {{en: M}}\n", "DOC601", "events[0].id", 4),
    "an id of 61 characters": (f"{TOP}events:\n- id: {'a' * 61}\n  titles: {{en: M}}\n", "DOC601", "events[0].id", 4),
    "a title for the id of a body": (f"{EVENT}  bodies: [Steering Committee]\n", "DOC601", "events[0].bodies[0]", 6),
    "a reference without a list": (f"{EVENT}  related: [example]\n", "DOC602", "events[0].related[0]", 6),
    "a reference into a list that is none": (
        f"{EVENT}  related: [plans/example]\n", "DOC602", "events[0].related[0]", 6
    ),
    "a reference out of the document": (
        f"{EVENT}  related: [../secret/example]\n", "DOC602", "events[0].related[0]", 6
    ),
    "a seat of a person": (f"{BODY}  seats:\n  - {{holder: {NAME}}}\n", "DOC603", "bodies[0].seats[0].holder", 8),
    "a seat of a person of a city": (
        f"{BODY}  seats:\n  - {{holder: 'de/musterstadt ({NAME})'}}\n", "DOC603", "bodies[0].seats[0].holder", 8
    ),
    "a seat of an event": (
        f"{BODY}  seats:\n  - {{holder: events/meeting}}\n", "DOC603", "bodies[0].seats[0].holder", 8
    ),
    "a seat of nobody": (f"{BODY}  seats:\n  - {{role: member}}\n", "DOC105", "bodies[0].seats[0]", 8),
    "a term that ends before it begins": (
        f"{BODY}  seats:\n  - {{holder: de/musterstadt, date: 2025/2023}}\n", "DOC205", "bodies[0].seats[0].date", 8
    ),
    "a measure without its plan": (f"{PROJECT}  measures: [advice-centre]\n", "DOC604", "projects[0].measures[0]", 6),
    "a plan without its measure": (
        f"{PROJECT}  measures: ['plan:de/musterstadt:2027']\n", "DOC604", "projects[0].measures[0]", 6
    ),
    "a committee of less than nobody": (
        f"{BODY}  figures:\n  - {{figure: authorities, number: -1}}\n", "DOC605", "bodies[0].figures[0].number", 8
    ),
    "a committee of half a city": (
        f"{BODY}  figures:\n  - {{figure: authorities, number: 16.5}}\n", "DOC106", "bodies[0].figures[0].number", 8
    ),
    "a figure of another sort": (
        f"{BODY}  figures:\n  - {{figure: size, number: 17}}\n", "DOC109", "bodies[0].figures[0].figure", 8
    ),
    "a person as the contact": (f"{BODY}  contact: {{unit: Frau Muster}}\n", "DOC298", "bodies[0].contact", 7),
    "the mailbox of a person": (
        f"{BODY}  contact: {{unit: Office, mailbox: erika.muster@example.org}}\n", "DOC298", "bodies[0].contact", 7
    ),
    "a link that is none": (f"{PROJECT}  website: javascript:alert(1)\n", "DOC212", "projects[0].website", 6),
    "a page for the item in Wikidata": (
        f"{PARTNER}  same_as: https://www.wikidata.org/wiki/Q7809\n", "DOC225", "partners[0].same_as", 6
    ),
    "coordinates of a body": (f"{BODY}  coordinates: {{latitude: 49.4}}\n", "DOC104", "bodies[0].coordinates", 7),
    "an eleventh point": (f"{PROJECT}  points: [11]\n", "DOC301", "projects[0].points[0]", 6),
    "maybe": (f"{PROJECT}  takes_new_authorities: maybe\n", "DOC109", "projects[0].takes_new_authorities", 6),
    "a number of members without its day": (
        f"{TOP}member_counts:\n- {{id: a, count: 150}}\n", "DOC105", "member_counts[0]", 4
    ),
    "fewer members than none": (
        f"{TOP}member_counts:\n- {{id: a, count: -1, date: 2025}}\n", "DOC309", "member_counts[0].count", 4
    ),
    "an audience that is none": (f"{PROJECT}  audience: friends\n", "DOC109", "projects[0].audience", 6),
    "a fact of a membership": (f"{TOP}facts:\n- {{fact: accepted, date: 2024}}\n", "DOC109", "facts[0].fact", 4),
}  # fmt: skip
"""By what is wrong: the document, and the code, the path and the line of the error."""


def errors_of(document: str) -> DocumentError:
    """What reading a *document* refuses."""
    with pytest.raises(DocumentError) as caught:
        loads(document)
    return caught.value


@pytest.mark.parametrize("wrong", BAD)
def test_a_bad_document_is_refused_where_it_is_wrong(wrong: str) -> None:
    """One error, with code, path and line."""
    document, code, path, line = BAD[wrong]
    (finding,) = errors_of(document).findings

    assert (finding.code, str(finding.path)) == (code, path)
    assert finding.place is not None
    assert finding.place.line == line


@pytest.mark.parametrize("wrong", [key for key in BAD if "person" in key])
def test_the_name_of_a_person_is_not_repeated(wrong: str) -> None:
    """Neither the error, nor its message or hint in any language, says the name."""
    error = errors_of(BAD[wrong][0])
    texts = [str(error), repr(error)]
    for code in LANGUAGES:
        lang = language(code)
        texts += [f(finding) for finding in error.findings for f in (lang.message, lang.hint)]

    assert not [text for text in texts if "muster" in text.casefold().replace("de/musterstadt", "")]


@pytest.mark.parametrize("fault", ERROR_CODES[:5], ids=lambda fault: str(fault.code))
def test_every_error_of_these_documents_is_here(fault: ErrorCode) -> None:
    """Each code of the package is one that a document above has, and each language has its own sentence."""
    lang = {code: language(code).entry(fault, "message") for code in LANGUAGES}

    assert fault.code in {code for _, code, _, _ in BAD.values()}
    assert len(set(lang.values())) == len(LANGUAGES)
