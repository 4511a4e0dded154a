"""German is what an administration writes: nobody is addressed, and one term stands for one thing.

The terms are those of the glossary. What a letter says is addressed to somebody, and the coalition,
which is an association, has no words of an authority for its decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from eccar.languages.translate import translated
from eccar.values.packaged import table
from eccar.values.plurals import forms_in

DOCS = Path(__file__).parents[2] / "docs" / "de"

ADDRESSED = re.compile(r"\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\b")
"""Words that address the reader; only letters have them."""

INSTEAD = {
    r"belegt|erfasst war|nichts erfasst|nicht erfasst": "nicht angegeben, nicht verzeichnet",
    r"gesichert": "nach Aktenlage, noch zu klären",
    r"erschlossen": "abgeleitet",
    r"Bescheid(e[sn]?)?": "Beitragsanforderung",
    r"[Aa]mtlich\w*": "offiziell",
    r"beitragsfrei|angesetzt|[Ff]estgesetzt": "kein Beitrag, berechnet",
    r"Vorlagen?": "Musterdokument; Beschlussvorlage",
    r"Einwohner\w*|Zahlungsempfänger": "Bevölkerungszahl, empfangende Stelle",
    r"Weiterverfolgung": "Begleitung",
    r"Befunde?n?": "Prüfergebnis, Feststellung",
    r"Sachverhalte?": "Ereignis, Buchung",
}
"""What is not written, and what is written instead."""

OF_COUNCILS = {"desk.paper.german.case": "Sachverhalt"}
"""Texts that have such a word because every council in Germany has it, as a heading of its papers."""

UNWANTED = {re.compile(rf"\b({pattern})\b"): instead for pattern, instead in INSTEAD.items()}

HINTS = ("hint", "otherwise")
INFINITIVE = re.compile(r"\b[a-zäöü]\w*(en|ern|eln)(?=[.;:,]|$| \(| oder | und )")
"""An infinitive where a clause ends."""

OFFERS = ("Gemeint ist", "Möglich sind")
"""How a hint begins that offers what may have been meant, or what is possible."""


def wording() -> Iterator[tuple[str, str]]:
    """The key and the text of each form of each German text."""
    for key, template in translated("de").items():
        yield from ((".".join(key), form) for form in forms_in(template))


def packaged() -> Iterator[tuple[str, str]]:
    """The German of the ten points and of the figures, except titles, which are as published."""
    for package, name in (("eccar.plan", "points.toml"), ("eccar.values", "figures.toml")):
        yield from ((name, text) for text in german(table(package, name)))


def german(value: Any) -> Iterator[str]:
    """The texts in German within plain data, without titles."""
    if isinstance(value, Mapping):
        if isinstance(text := value.get("de"), str):
            yield text
        for key, part in value.items():
            if key != "titles":
                yield from german(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from german(part)


def prose() -> Iterator[tuple[str, str]]:
    """The lines of the German pages, without addresses."""
    for path in sorted(DOCS.glob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            yield path.name, re.sub(r"https?://\S+", "", line)


def unwanted(text: str) -> list[str]:
    """What is to be written instead of the words in *text*."""
    return [instead for pattern, instead in UNWANTED.items() if pattern.search(text)]


def test_nobody_is_addressed_outside_a_letter() -> None:
    """No text says “Sie” or “Ihr”, not even where it would mean something else."""
    texts = [*wording(), *packaged(), *prose()]
    addressed = [
        entry
        for entry in texts
        if ADDRESSED.search(entry[1]) and not entry[0].startswith("fees.letter.")
    ]

    assert len(texts) > 2000
    assert addressed == []


def test_no_text_has_an_unwanted_word() -> None:
    """Each thing has its term, in the wording, in the packaged texts and on the pages."""
    strange = [
        (*entry, instead)
        for entry in (*wording(), *packaged(), *prose())
        if OF_COUNCILS.get(entry[0]) != entry[1] and (instead := unwanted(entry[1]))
    ]

    assert strange == []


@pytest.mark.parametrize(
    "text",
    [
        "Ein Beschluss ist nicht belegt.",
        "Der Bescheid liegt nicht vor.",
        "Übernehmen aus der amtlichen Liste.",
        "Das Jahr ist beitragsfrei.",
        "100.000 Einwohnerinnen und Einwohner",
        "Was in der Vorlage steht",
    ],
)
def test_an_unwanted_word_is_found(text: str) -> None:
    """Also in an inflected form."""
    assert unwanted(text)


@pytest.mark.parametrize(
    "text", ["Beschlussvorlage", "Beleg Nr. 5", "Erfassungsdatum", "Amtssprache"]
)
def test_a_word_that_only_begins_alike_is_not(text: str) -> None:
    """A compound that names another thing is no unwanted word."""
    assert unwanted(text) == []


def test_hints_say_what_to_do_in_the_infinitive() -> None:
    """Each hint has a clause that ends in an infinitive, or offers what was meant."""
    hints = [entry for entry in wording() if entry[0].rsplit(".", 1)[1] in HINTS]
    without = [entry for entry in hints if not INFINITIVE.search(entry[1])]

    assert len(hints) > 200
    assert [entry for entry in without if not entry[1].startswith(OFFERS)] == []
