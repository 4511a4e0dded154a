"""The language of a call: typed, from the environment, or English; and what never depends on it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.command.environment import LOCALE, VARIABLE, language_of
from eccar.command.listing import help_order
from eccar.languages import LANGUAGES

from .conftest import Run
from .test_answers import LETTER
from .test_exit_codes import BILLED, CITY
from .test_formats import DOCUMENTS, MEMBERSHIP, ON, PLAN, ROUNDS, SHOWN, TABLES

OTHERS = LANGUAGES[1:]
each_language = pytest.mark.parametrize("lang", OTHERS)
FORMATS_FOR_PROGRAMS = {
    **dict.fromkeys(SHOWN, ("json",)),
    **dict.fromkeys(TABLES, ("json", "csv")),
    "check": ("json", "csv", "sarif"),
}
"""The formats of each command that other programs read."""

locales = st.sampled_from(
    [
        "",
        "C",
        "POSIX",
        "C.UTF-8",
        "de_DE.UTF-8",
        "fr",
        "pl_PL@euro",
        "en_GB",
        "es_ES.UTF-8",
        "DE-at",
    ]
)
environments = st.dictionaries(st.sampled_from([VARIABLE, *LOCALE, "LANGUAGE", "HOME"]), locales)


def use(environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the variables for the language be those of *environment*, and no others."""
    for name in (VARIABLE, *LOCALE):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "pl_PL@euro"}, "pl"),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "cs_CZ.UTF-8"}, "en"),
        ({"LANG": "de_CH.UTF-8"}, "de-CH"),
        ({"LANG": "it_CH"}, "it-CH"),
        ({"LANG": "sv_FI"}, "sv"),
        ({"LANG": "nl_BE@euro"}, "nl"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "de_DE", "LC_MESSAGES": "fr_FR", "LC_ALL": "pl_PL"}, "pl"),
        ({"LANG": "de_DE", "LC_ALL": ""}, "de"),
        ({"LANG": "de_DE", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "cs_CZ"}, "en"),
        ({"LANG": "de_DE", VARIABLE: "fr"}, "fr"),
        ({"LANG": "de_DE", VARIABLE: "fr_BE.UTF-8"}, "fr-BE"),
        ({"LANG": "de_DE", VARIABLE: "C"}, "en"),
        ({"LANG": "de_DE", VARIABLE: ""}, "de"),
    ],
)
def test_the_order_of_the_variables(environment: dict[str, str], code: str) -> None:
    """First the own variable, then the first that is set of those of the locale, as in gettext."""
    assert language_of(("status", "x"), environment) == (code, "")


@given(environments, st.sampled_from(LANGUAGES))
def test_what_was_typed_comes_first(environment: dict[str, str], code: str) -> None:
    """The last of several; and whatever the environment says."""
    for typed in (("--lang", code), (f"--lang={code}",), ("--lang", "en", "--lang", code)):
        assert language_of(("status", *typed, "x"), environment) == (code, "")
        assert language_of((*typed, "status", "x"), environment) == (code, "")
    assert language_of(("status", "--", "--lang", code), {}) == ("en", "")


@given(environments, st.sampled_from(["json", "csv", "sarif"]))
def test_formats_for_programs_have_no_environment(environment: dict[str, str], name: str) -> None:
    """Only what was typed counts for them; CSV for Excel is for people."""
    for typed in (
        ("--format", name),
        (f"--format={name}",),
        ("--format", "text", "--format", name),
    ):
        assert language_of(("status", *typed), environment) == ("en", "")
        assert language_of(("status", *typed, "--lang", "pl"), environment) == ("pl", "")
    for_people = ("dues", "--format", "csv", "--for", "excel")
    assert language_of(for_people, environment) == language_of(("dues",), environment)


@each_language
def test_a_language_that_there_is_not_is_named(
    lang: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line names the variable and its value; the answer is in the language of the locale."""
    plain = run("status", MEMBERSHIP, *ON, "--lang", lang)
    use({VARIABLE: "tlh", "LANG": f"{lang}_XX.UTF-8"}, monkeypatch)
    result = run("status", MEMBERSHIP, *ON)

    assert (result.code, result.out) == (0, plain.out)
    [line] = result.err.splitlines()
    assert VARIABLE in line
    assert "tlh" in line
    for typed in (("--lang", lang), ("--format", "json")):
        assert run("status", MEMBERSHIP, *ON, *typed).err == ""


@each_language
@pytest.mark.parametrize("command", SHOWN)
def test_the_environment_is_as_if_it_were_typed(
    command: str, lang: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What people read is in its language; what programs read is the same without it."""
    call = (command, *SHOWN[command])
    typed = run(*call, "--lang", lang)
    for_programs = FORMATS_FOR_PROGRAMS[command]
    before = {name: run(*call, "--format", name) for name in for_programs}
    use({VARIABLE: lang}, monkeypatch)

    result = run(*call)
    assert result.code == typed.code
    assert result.out.replace(f" --lang {lang}", "") == typed.out.replace(f" --lang {lang}", "")
    assert run(*call, "--lang", "en").out != result.out
    assert {name: run(*call, "--format", name) for name in for_programs} == before


@each_language
def test_documents_have_their_own_language(
    lang: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A schema has none, a letter that of the city; the comments of a template are for people."""
    calls = {
        "letter": ("letter", LETTER / "account.yaml", *BILLED),
        "schema": ("schema", "plan"),
        "convert": ("convert", PLAN, tmp_path / "plan.json", "--force"),
        "new": ("new", "plan", *ON),
        "paper": ("paper", "act", CITY, *ON, "--format", "text"),
        "page": ("page", CITY, *ON),
        "draft": ("draft", "report", PLAN, *ON, "--period", "2025/2026", "--first"),
        "submit": ("submit", ROUNDS / "miasto.yaml", "--date", "2027-04-01", "--on", "2027-04-02"),
    }
    assert {*calls} == DOCUMENTS
    before = {name: run(*call) for name, call in calls.items()}
    use({"LC_ALL": f"{lang}_XX"}, monkeypatch)
    result = {name: run(*call) for name, call in calls.items()}

    assert {name for name in calls if result[name] != before[name]} == {*calls} - {
        "letter",
        "schema",
    }
    assert result["new"] == run(*calls["new"], "--lang", lang)


@each_language
def test_a_language_before_the_command(lang: str, run: Run) -> None:
    """It is as good as behind it; that behind it is the last."""
    for command in sorted({command.name for command in help_order()} & {*SHOWN}):
        call = (command, *SHOWN[command])
        assert run("--lang", lang, *call) == run(*call, "--lang", lang)
    both = run("--lang", "en", "status", MEMBERSHIP, *ON, "--lang", lang)
    assert both == run("status", MEMBERSHIP, *ON, "--lang", lang)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("it", "Al 22 novembre 2026: membro"),
        ("sv-FI", "Den 22 november 2026: medlem"),
        ("de-AT", "Stand 22.\xa0November 2026: Mitglied"),
        ("de_CH", "Stand 22.\xa0November 2026: Mitglied"),
    ],
)
def test_a_language_can_be_partial_or_have_a_region(typed: str, said: str, run: Run) -> None:
    """Both are typed like any other, before or after the command."""
    after = run("status", str(MEMBERSHIP), *ON, "--lang", typed)
    before = run("--lang", typed, "status", str(MEMBERSHIP), *ON)

    assert after == before
    assert said in after.out


def test_swiss_amounts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The locale of Switzerland gives its way to write an amount."""
    use({"LANG": "de_CH.UTF-8"}, monkeypatch)

    assert "EUR\xa01’500.00" in run("fee", str(MEMBERSHIP), "--year", "2026").out


def test_a_letter_is_not_written_in_a_partial_language(run: Run) -> None:
    """The refusal names the languages of letters."""
    code, out, err = run("letter", *map(str, (LETTER / "account.yaml", *BILLED)), "--lang", "it")

    assert (code, out) == (2, "")
    assert "“it”" in err
    assert "en, de, fr, pl" in err


def test_the_outward_words_for_translators(run: Run) -> None:
    """Only those keys are printed, below the mark of a partial language."""
    code, out, _ = run("rules", "--template", "it", "--outward")
    template = tomllib.loads(out)

    assert code == 0
    assert template["outward"] is True
    assert template["membership"]["status"]["candidate"] == "candidatura in corso"
    assert "entry" not in template
