"""Finding practices: the same as trying each by hand, with hostile searches, and no order of merit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.membership import Membership
from eccar.network import (
    FirstStep,
    Practice,
    PracticeField,
    PracticePublished,
    PracticeSearch,
    SearchCriterion,
    find_practices,
    packaged_practices,
)
from eccar.network.practices.matches import words_of
from eccar.testing import practice_strategies as made
from eccar.values.characters import plain_letters, printable_lines
from eccar.values.errors import InvalidValue
from eccar.values.vocabulary import Ground, Role

from .samples import ON, golden, practice

TERMS = st.sampled_from(["beratung", "PORADY", "office", "Żółw", "de", "x" * 9, "söhne", "3.1"])


def ids(search: PracticeSearch) -> list[str]:
    """The ids of the practices that match."""
    return [match.practice.id for match in search.matches]


def simple(text: str) -> str:
    """*text* folded in another way than the library does: letter by letter, by the names of Unicode."""
    replaced = {"ł": "l", "ø": "o", "ß": "ss", "đ": "d"}
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (letter for letter in decomposed if not unicodedata.combining(letter))
    return "".join(replaced.get(letter, letter) for letter in letters)


@given(st.lists(made.practices(), max_size=4), st.lists(TERMS, max_size=2))
def test_a_practice_is_found_if_it_has_every_word(
    practices: list[Practice], terms: list[str]
) -> None:
    """Somewhere in its texts, in any language; and each match says where."""
    answer = find_practices(practices, " ".join(terms))

    for match in answer.matches:
        texts = match.practice.folded_texts
        assert len(match.found) == len(words_of(" ".join(terms)))
        for term in match.found:
            assert term.parts
            assert all(term.word in texts[part] for part in term.parts)
    for each in practices:
        whole = simple("\n".join(_all_texts(each)))
        missing = [word for word in words_of(" ".join(terms)) if word not in whole]
        assert (each in [match.practice for match in answer.matches]) == (not missing)


def _all_texts(value: Practice) -> Iterable[str]:
    for content in (value.titles, value.description, value.domain, value.effect):
        yield from dict(content.by_language).values() if content else ()
    for content in (value.transfer, value.failed):
        yield from dict(content.by_language).values() if content else ()
    for content in (*(e.words for e in value.evidence), *(f.words for f in value.first_steps)):
        yield from dict(content.by_language).values()
    yield from value.whom
    yield value.authority.partition("/")[2]
    if value.contact:
        yield value.contact.unit


@given(
    st.lists(made.practices(), max_size=5),
    st.lists(st.integers(1, 10), max_size=2),
    st.lists(st.sampled_from(Role), max_size=2),
    st.lists(st.sampled_from(Ground), max_size=2),
)
def test_criteria_are_those_of_the_documents(
    practices: list[Practice], points: list[int], roles: list[Role], grounds: list[Ground]
) -> None:
    """One value of each criterion is enough; what says nothing about one is possible, never a match."""
    answer = find_practices(practices, points=points, roles=roles, grounds=grounds)
    pairs = ((points, "points"), (roles, "roles"), (grounds, "grounds"))
    wanted = [(values, name) for values, name in pairs if values]

    def fits(value: Practice, *, maybe: bool) -> bool:
        stated = [(set(values), set(getattr(value, name))) for values, name in wanted]
        return all(values & own or (maybe and not own) for values, own in stated)

    sure = [value for value in practices if fits(value, maybe=False)]
    open_ = [value for value in practices if fits(value, maybe=True) and value not in sure]
    assert sorted(map(repr, sure)) == sorted(repr(match.practice) for match in answer.matches)
    assert sorted(map(repr, open_)) == sorted(repr(match.practice) for match in answer.possible)
    assert answer.searched == len(practices)


@given(st.permutations([*packaged_practices(), golden()]))
def test_the_order_is_that_of_authorities_and_titles(practices: list[Practice]) -> None:
    """Whatever the order of what is searched, and however many words are found."""
    assert ids(find_practices(practices, "e")) == [
        *("campaign-monitoring", "non-discrimination-clause", "practice-tests", "advice-centre"),
    ]


@pytest.mark.parametrize(
    ("title", "typed"),
    [("Schulen in Łódź", "lodz"), ("Malmö möter", "MALMO"), ("Straße", "strasse"),
     ("Straße", "STRASSE"), ("İzmir", "izmir"), ("Anti\u00adrassismus", "antirassismus"),
     ("Gleichbehandlung", "gleich hand"), ("Wohnungsmarkt", "wohnung")],
)  # fmt: skip
def test_words_are_found_without_their_signs(title: str, typed: str) -> None:
    """Also within longer words, and in any order."""
    answer = find_practices([practice(titles={"de": title})], typed)

    assert answer.matches[0].found[0].parts == (PracticeField.TITLE,)


@pytest.mark.parametrize(
    ("city", "typed"), [("pl/krakow", "KRAKÓW"), ("se/malmoe", "malmo"), ("be/gent", "gent")]
)
def test_practices_are_found_by_the_name_of_the_city(city: str, typed: str) -> None:
    """That of the register, with or without its signs."""
    answer = find_practices([practice(authority=city)], typed)

    assert answer.matches[0].found[0].parts == (PracticeField.AUTHORITY,)


def test_practices_are_found_by_the_name_in_a_membership() -> None:
    """Of a city that the register does not have."""
    data = {"id": "pl/przykladowo", "names": {"pl": "Przykładowo-Łąka"}, "country": "PL"}
    city = eccar.from_dict({"eccar": "membership/1", "city": data, "facts": []}, Membership).city
    practices = [practice(authority="pl/przykladowo")]

    assert ids(find_practices(practices, "laka", cities={city.id: city})) == ["advice"]
    assert ids(find_practices(practices, "laka")) == []


@pytest.mark.parametrize(
    "query",
    ['"', "'; DROP TABLE practices; --", "(a OR b) NOT c*", "^$.*[", "x" * 10_000, '"' * 10_000,
     "a " * 5_000, "\x00\x1b[31m", "\ud800", "%_%", "\u202e", "", " "],
)  # fmt: skip
def test_a_hostile_search_is_a_search(query: str) -> None:
    """Quotes and operators only part words, and nothing is too long."""
    answer = find_practices([golden()], query)

    assert answer.searched == 1
    assert answer.has_no_words == (bool(query.strip()) and not words_of(query))
    for lang in ("en", "de", "fr", "pl"):
        text = eccar.text(answer, lang)
        assert printable_lines(text) == text
        assert len(text.splitlines()) <= 12
        assert all(len(line) <= 80 for line in text.splitlines())


def test_a_search_without_letters_finds_nothing() -> None:
    """It is not taken for a search for everything."""
    assert find_practices([golden()], "…?!").matches == ()
    assert len(find_practices([golden()], "  ").matches) == 1


def test_what_a_practice_does_not_state_is_no_reason_to_leave_it_out() -> None:
    """It is possible, and the answer says what is not stated."""
    answer = find_practices([practice(points=[3])], points=[3], roles=["employer"], domain="x")

    assert answer.matches == ()
    assert [match.not_stated for match in answer.possible] == [
        (SearchCriterion.ROLE, SearchCriterion.DOMAIN)
    ]
    assert find_practices([practice(points=[3])], points=[4], roles=["employer"]).possible == ()


def test_criteria_of_place_and_language() -> None:
    """The country of the authority; a language in which there are documents, or a description."""
    french = practice(authority="fr/ville", titles={"fr": "Accueil"}, languages=["br"])

    assert ids(find_practices([french, golden()], countries=["FR"])) == ["advice"]
    for code, number in (("fr", 1), ("br", 1), ("en", 1), ("de", 1), ("sv", 0)):
        assert len(find_practices([french, golden()], languages=[code]).matches) == number


def test_others_get_what_was_published_or_agreed_to() -> None:
    """The office gets all; how many are left out is said."""
    published = practice(
        id="public", audience="public", publication=[PracticePublished(when="2026")]
    )
    practices = [published, practice(), practice(id="open", audience="public"), golden()]

    assert len(find_practices(practices).matches) == 4
    assert len(find_practices(practices, audience="office").matches) == 4
    members = find_practices(practices, audience="members", on=ON)
    assert (ids(members), members.withheld) == (["public", "advice-centre"], 2)
    everybody = find_practices(practices, audience="public", on=ON)
    assert (ids(everybody), everybody.withheld) == (["public"], 3)
    with pytest.raises(ValueError, match="depends on a day"):
        find_practices(practices, audience="public")


@pytest.mark.parametrize(
    "criteria",
    [{"points": [11]}, {"countries": ["XX"]}, {"languages": ["Deutsch"]}, {"roles": ["boss"]}],
)
def test_a_criterion_that_does_not_exist_is_refused(criteria: dict[str, list[str]]) -> None:
    """Rather than to find nothing."""
    with pytest.raises((InvalidValue, ValueError)):
        find_practices([], **criteria)  # type: ignore[arg-type]  # That is what is tested.


def test_each_practice_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second search of the same practices folds no text of theirs again, whatever is looked for."""
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return plain_letters(text)

    monkeypatch.setattr("eccar.network.practices.practice.plain_letters", counted)
    steps = [FirstStep(words={"en": f"Step {number}"}) for number in range(3)]
    practices = [practice(id=f"p{number}", first_steps=steps) for number in range(20)]
    find_practices(practices, "step")
    first = len(folded)
    find_practices(practices, "advice 2")

    assert first == len(folded) == 20 * 3
