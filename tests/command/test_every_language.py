"""Every command runs in every language, also in those with a part of the words or with a region."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.command.listing import help_order
from eccar.languages import LANGUAGES, OUTWARD, READERS, complete
from eccar.languages.language import language
from eccar.values.texts import Untranslated, runs_of

from .conftest import Run
from .test_answers import LETTER
from .test_exit_codes import BILLED, CITY
from .test_formats import DOCUMENTS, ON, PLAN, ROUNDS, SHOWN
from .test_members import CALLS

OTHERS = tuple(code for code in READERS if code not in LANGUAGES)
"""The languages in which a word may be that of another one."""

SHOWING: dict[str, tuple[object, ...]] = {
    **{name: (name, *call) for name, call in SHOWN.items()},
    **{" ".join(call): call for call in CALLS if call[1:] != SHOWN[call[0]]},
    "similar Graz": ("similar", "Graz", *ON),
}
"""Calls of each command that shows something, and of its further answers."""

_REPORT = ("draft", "report", PLAN, *ON, "--period", "2025/2026", "--first")
WRITING: tuple[tuple[object, ...], ...] = (
    ("letter", LETTER / "account.yaml", *BILLED),
    ("schema", "plan"),
    ("convert", PLAN, "plan.json"),
    ("convert", PLAN, "plan.xlsx"),
    ("check", "plan.xlsx", *ON, "--comments", "checked.xlsx"),
    ("new", "plan", *ON),
    ("new", "membership", *ON, "--format", "xlsx"),
    ("paper", "act", CITY, *ON, "--format", "text"),
    ("paper", "act", CITY, *ON, "--format", "docx"),
    ("paper", "act", CITY, *ON, "--format", "pdf"),
    ("page", CITY, *ON),
    _REPORT,
    (*_REPORT, "--out", "report.xlsx"),
    ("submit", ROUNDS / "miasto.yaml", "--date", "2027-04-01", "--on", "2027-04-02"),
)
"""Calls of the commands that make a document, in each of its formats."""


def test_every_command_is_called() -> None:
    """A new command, also one whose output is a document, has a call in this module."""
    called = {str(call[0]) for call in (*SHOWING.values(), *WRITING)}

    assert called == {command.name for command in help_order()}
    assert called >= DOCUMENTS


@pytest.mark.parametrize("name", SHOWING)
def test_every_answer_in_every_language(name: str, run: Run) -> None:
    """It ends as in English; in partial languages, so do its details and its page."""
    call = SHOWING[name]
    plain = run(*call)
    details = run(*call, "--more")
    assert plain.code in (0, 1, 3)

    for lang in OTHERS:
        result = run("--lang", lang, *call)
        assert (result.code, bool(result.out), bool(result.err)) == (
            plain.code,
            True,
            bool(plain.err),
        ), lang
    for lang in OUTWARD:
        assert run("--lang", lang, *call, "--more").code == details.code, lang
        page = run("--lang", lang, *call, "--format", "html")
        assert (page.code, f'<html lang="{lang}">' in page.out) == (plain.code, True), lang


@pytest.mark.parametrize("lang", [*OUTWARD, "de-CH", "it-CH"])
def test_every_document_in_every_language(
    lang: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written, but for a letter in a language without all words, which is refused."""
    monkeypatch.chdir(tmp_path)
    codes = {call: run("--lang", lang, *call).code for call in WRITING}
    refused = [call[0] for call, code in codes.items() if code not in (0, 1)]

    assert refused == (["letter"] if lang.partition("-")[0] in OUTWARD else [])


@pytest.mark.parametrize("lang", OTHERS)
def test_a_workbook_is_in_a_language_with_all_words(lang: str, tmp_path: Path) -> None:
    """Its words are read again: they are those of the language of the region, else English ones."""
    plan = eccar.load(PLAN)
    for code in (lang, complete(lang)):
        eccar.save(plan, tmp_path / f"{code}.xlsx", lang=code)
    contents = [(tmp_path / f"{code}.xlsx").read_bytes() for code in (lang, complete(lang))]

    assert complete(lang) in LANGUAGES
    assert contents[0] == contents[1]
    assert eccar.load(tmp_path / f"{lang}.xlsx") == plan


@pytest.mark.parametrize("lang", ["en", *OUTWARD])
def test_a_sentence_can_hold_words_that_are_not_translated(lang: str) -> None:
    """With such a value, a sentence is English as a whole, for readers of English without a mark."""
    value = Untranslated([("two", "en")])
    said = language(lang).word("membership.explain", "pending", fact=value)

    assert said == language("en").word("membership.explain", "pending", fact="two")
    assert "en" in {code for _, code in runs_of(said)}
    assert isinstance(said, Untranslated)
