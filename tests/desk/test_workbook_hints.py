"""What is found in a workbook is said in its own words: headings and addresses, not keys and YAML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import eccar
from eccar.checking.catalog import catalog
from eccar.desk.workbook.hints import hint_in_headings
from eccar.desk.workbook.layout import layout
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.language import language

from ..command.conftest import Run

INVENTORY = eccar.from_dict(
    {
        "eccar": "inventory/1",
        "authorities": ["de/musterstadt"],
        "measures": [{"id": "a", "points": [], "titles": {"de": "Beratung"}, "kind": "action"}],
    }
)
"""An invented inventory with one action under no point."""
DAY = ("--on", "2026-11-29")
WORDS = {
    "en": "Write the points under “Points”: 3; 7;",
    "de": "unter „Punkte“ eintragen, etwa 3; 7.",
    "fr": "sous « Points » les points concernés, par exemple 3; 7",
    "pl": "W polu „Punkty” należy podać numery punktów, na przykład 3; 7;",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hint_names_the_heading_and_the_address(lang: str, tmp_path: Path, run: Run) -> None:
    """In every language, on the screen, as JSON, and in the comments of a copy."""
    path = tmp_path / "inventory.xlsx"
    eccar.save(INVENTORY, path, lang=lang)
    shown = run("check", path, "--lang", lang, *DAY, "--more").out.replace("\u00a0", " ")

    assert WORDS[lang] in shown
    assert "!B4 (" in shown
    assert "[3, 7]" not in shown
    assert "[3, 7]" not in run("check", path, "--lang", lang, *DAY, "--format", "json").out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_hint_names_a_compound_key(lang: str, kind: str) -> None:
    """Of each rule and error, for each kind: what has an underscore is a key, and has a heading."""
    said = language(lang)
    keys = {key for sheet in layout(kind) for field in sheet.fields for key in field.keys}
    keys |= {key for sheet in layout(kind) for key in sheet.keys}
    named = 0
    for entry in catalog().values():
        for part in ("hint", "otherwise"):
            text = said.entry(entry, part) if getattr(entry, part, "") else ""
            replaced = hint_in_headings(text, layout(kind)[0], said, said.quote)
            left = set(
                re.findall(r"(?<!\w)[a-z]+(?:_[a-z]+)+", re.sub(r"\{[^{}]*\}", "", replaced))
            )
            assert not left & keys, replaced
            named += replaced != text

    assert named or kind == "payee"


SHORT = ("part", "whole", "id", "progress", "basis", "value", "replaces", "into", "scale", "facts")
"""Keys that are short words, of which French has one, too."""


@pytest.mark.parametrize("lang", sorted({*LANGUAGES} - {"en"}))
@pytest.mark.parametrize("kind", KINDS)
def test_no_hint_names_a_short_key_in_another_language(lang: str, kind: str) -> None:
    """Wherever the sheet of the finding has a heading for it; English has the same words itself."""
    said = language(lang)
    for sheet in layout(kind):
        keys = {field.key for field in sheet.fields} & {*SHORT}
        keys -= {"part"} if lang == "fr" else set()
        for entry in catalog().values():
            text = said.entry(entry, "hint") if entry.hint else ""
            text = re.sub(r"\{[^{}]*\}", "", text)
            left = set(re.findall(r"[\w-]+", hint_in_headings(text, sheet, said, said.quote)))
            assert not left & keys, text


@pytest.mark.parametrize(
    ("lang", "hint", "shown"),
    [
        ("en", "Exchange part and whole, or correct them.", "Exchange 'Part' and 'Whole', or correct them."),
        ("en", "Give each its own id.", "Give each its own id."),
        ("de", "der Anteil ergibt sich aus part und whole.", "der Anteil ergibt sich aus 'Teil' und 'Gesamtheit'."),
        ("fr", "Indiquer part et whole, ou aucun des deux.", "Indiquer 'Partie' et 'Ensemble', ou aucun des deux."),
        ("fr", "dans un document à part", "dans un document à part"),
        ("pl", "każdemu należy nadać własny id", "każdemu należy nadać własny 'Identyfikator'"),
        ("de", "etwa authorities: [pl/krakow]; eccar points", "etwa 'Kennungen der Städte': pl/krakow; eccar points"),
    ],
)  # fmt: skip
def test_short_keys_in_sentences(lang: str, hint: str, shown: str) -> None:
    """A share in every language, other short keys where they are no words of the language."""
    sheet = next(each for each in layout("plan") if each.name == "measures.indicators.observations")
    assert hint_in_headings(hint, sheet, language(lang), repr) == shown


def test_a_share_has_its_headings_in_every_workbook() -> None:
    """A hint about any number names it, also where no share can be."""
    sheet = layout("membership")[0]
    text = "Anteile stehen unter part und whole."
    assert hint_in_headings(text, sheet, language("de"), repr) == (
        "Anteile stehen unter 'Teil' und 'Gesamtheit'."
    )


def test_what_is_no_key_is_left_as_it_is() -> None:
    """Commands, ordinary words, and placeholders that a value is filled into."""
    [sheet] = [each for each in layout("plan") if each.name == "measures"]
    for text in ("eccar points", "the points of a plan", "{points} and {lead}", "dates: none"):
        assert hint_in_headings(text, sheet, language("en"), repr) == text
    changed = hint_in_headings(
        "under lead, resources or ends (kind: action)", sheet, language("de"), repr
    )
    assert changed == "under 'Federführung', 'Mittel' or 'Ende' ('Art': 'Vorhaben')"
