"""Which editions of a questionnaire ask the same under an item, however many there were between them."""

from __future__ import annotations

from collections.abc import Iterable

from .questionnaire import Questionnaire


def editions_of(item: str, edition: str, questionnaires: Iterable[Questionnaire]) -> frozenset[str]:
    """The ids of the editions in which an *item* asks the same as in *edition*, as far as is known.

    Each edition says since which other one an item is unchanged. That is followed from edition to
    edition through those *questionnaires* that are at hand; each is followed once, so that a circle
    ends.

    >>> from eccar.reports import QuestionnaireItem
    >>> def made(id: str, since: str | None) -> Questionnaire:
    ...     return Questionnaire(id=id, items=[QuestionnaireItem(id="q", titles={"en": "Q"}, unchanged_since=since)])
    >>> sorted(editions_of("q", "2027", [made("2027", "2025"), made("2025", "2023")]))
    ['2023', '2025', '2027']
    """
    at_hand = {each.id: each for each in questionnaires}
    followed: set[str] = set()
    following: str | None = edition
    while following is not None and following not in followed:
        followed.add(following)
        asked = at_hand[following].item(item) if following in at_hand else None
        following = asked.unchanged_since if asked else None
    return frozenset(followed)


def ask_the_same(
    item: str, first: str, second: str, questionnaires: Iterable[Questionnaire]
) -> bool:
    """Whether an *item* asks the same in two editions: in one that both are unchanged since, if not in either."""
    questionnaires = tuple(questionnaires)
    known = (editions_of(item, each, questionnaires) for each in (first, second))
    return not frozenset.isdisjoint(*known)
