"""Words of reports and their dates that a reader found wrong: periods, full stops, kinds, closing lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.command import main
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.languages.quotation import without_final_stop
from eccar.reports import Evaluation
from eccar.values.dates import when
from eccar.values.texts import Text, Titled

from ..documents import report

EXAMPLES = Path(__file__).parents[3] / "examples/reports"
MINE = ("en", "de", "fr", "pl")


def evaluation(**fields: Any) -> Evaluation:
    """An invented evaluation."""
    data = {
        "eccar": "evaluation/1",
        "id": "opinion",
        "authorities": ["de/musterstadt"],
        "assessors": [{"name": "Council of experts (invented)"}],
        **fields,
    }
    return eccar.from_dict(data, Evaluation)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_situation_of_some_years_is_a_period(lang: str) -> None:
    """A report or an evaluation of 2015 to 2019 is not of a day that nobody knows exactly."""
    reader = language(lang)
    rough = reader.say(when("2015/2019"))

    for document in (report("2019", as_of="2015/2019"), evaluation(as_of="2015/2019")):
        shown = " ".join(eccar.text(document, lang, more=True).split())
        assert "2015–2019" in shown.replace("-", "–")
        assert rough not in shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Train managers.", "Train managers"),
        ("Train managers (invented).", "Train managers (invented)"),
        ("Report “Diversity”.", "Report “Diversity”"),
        ("Train managers", "Train managers"),
        ("Verein Vielfalt e. V.", "Verein Vielfalt e. V."),
        ("od 2026 r.", "od 2026 r."),
        ("Beratung usw.", "Beratung usw."),
        ("And so on…", "And so on…"),
        ("And so on...", "And so on..."),
        ("Ende des 12.", "Ende des 12."),
    ],
)
def test_a_title_has_no_full_stop_within_a_sentence(title: str, shown: str) -> None:
    """The stop of a sentence goes, that of an abbreviation stays; whatever the language of the sentence."""
    assert without_final_stop(title) == shown
    for lang in LANGUAGES:
        reader = language(lang)
        titles = Text(((lang, title),))
        assert reader.say(Titled("a", titles)) == reader.quote(shown)


@pytest.mark.parametrize("lang", MINE)
@pytest.mark.parametrize(
    "title", [None, "Short", "Very long, so that it is cut in a line of a terminal, or left out"]
)
def test_what_was_found_is_found_in_something(lang: str, title: str | None) -> None:
    """A report is named by its title or its kind, so that it does not look like a membership."""
    more: dict[str, Any] = {"titles": {"en": title}} if title else {}
    document = report("2026", audience="public", sources=["Invented"], **more)
    shown = " ".join(eccar.text(eccar.check(document, on="2026-11-29"), lang).split())
    heading = shown.partition(" 2026")[0]

    assert (title or "?")[:5] in heading or language(lang).word("kind", "report") in heading


@pytest.mark.parametrize("lang", MINE)
def test_the_kind_stands_for_a_title_without_room(lang: str) -> None:
    """Ghent has a report with a title that does not fit its line."""
    checked = eccar.check(eccar.load(EXAMPLES / "gent-2016.yaml"), on="2026-11-29")
    heading = " ".join(eccar.text(checked, lang).split()).partition(" 2026")[0]

    assert language(lang).word("kind", "report") in heading or "Stand van" in heading


@pytest.mark.parametrize("lang", MINE)
def test_the_closing_line_of_a_draft_names_the_line_of_the_file(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is to be done is what the comment in the draft says: remove the sign of a comment."""
    earlier = report(
        "2024", "2023/2024", responses=[{"item": "difficulties", "words": {"en": "Time"}}]
    )
    eccar.save(earlier, tmp_path / "earlier.yaml")
    out = tmp_path / "draft.yaml"
    call = ["draft", "report", "--earlier", str(tmp_path / "earlier.yaml"), "--period", "2025/2026"]

    main(
        [
            *call,
            "--authority",
            "de/musterstadt",
            "--on",
            "2027-01-15",
            "--lang",
            lang,
            "--out",
            str(out),
        ]
    )

    printed = capsys.readouterr()
    assert "# confirmed: 2027-01-15" in printed.out + printed.err
    assert any("# confirmed:" in line for line in out.read_text("utf-8").splitlines())
