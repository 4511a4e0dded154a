"""Council papers: their form, what they leave blank, and what they never say."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator

import pytest

import eccar
from eccar.desk.papers.files import content, docx, pdf
from eccar.desk.papers.paper import Paper, PaperForm, PaperKind, paper
from eccar.dossier.dossier import Dossier, dossiers
from eccar.languages.language import language
from eccar.render import to_text
from eccar.render.blocks import Block, Heading, Items, LineBlock, Paragraph, Span, Table
from eccar.render.properties import BLANK
from eccar.values.errors import InvalidValue

ON = "2026-11-28"
LANGUAGES = ("en", "de", "fr", "pl")
MEMBERSHIP = """
eccar: membership/1
city: {{id: {id}, names: {{de: Musterstadt}}, country: {country}, population: [{{date: 2025-12-31, inhabitants: 78432}}]}}
facts: [{{fact: {fact}, date: 2026-09-01}}]
"""
INVENTORY = """
eccar: inventory/1
authorities: [{id}]
measures:
  - {{id: advice, points: [3], titles: {{de: Beratungsstelle}}, kind: existing-service, resources: [{{staff: 0.5}}]}}
  - {{id: courses, points: [], titles: {{pl: Kursy}}}}
"""
PLAN = """
eccar: plan/1
authorities: [{id}]
titles: {{de: Aktionsplan}}
responsible: Amt für Vielfalt
measures:
  - {{id: advice, points: [3], titles: {{de: Beratungsstelle}}, lead: Amt für Vielfalt, starts: 2026-01, progress: [{{fact: started, date: 2026-02}}]}}
  - {{id: courses, points: [6], titles: {{de: Kurse}}}}
"""


OVER = """
eccar: inventory/1
authorities: [{id}]
recorded: 2026-10-01
measures:
  - {{id: advice, points: [3], titles: {{de: Beratungsstelle}}, kind: existing-service, resources: [{{staff: 0.5}}]}}
  - {{id: fair, points: [9], titles: {{de: Altes Fest}}, progress: [{{fact: abandoned, date: 2025}}], resources: [{{staff: 2}}]}}
  - {{id: stand, points: [9], titles: {{de: Alter Stand}}, kind: existing-service, ends: 2024, resources: [{{staff: 3}}]}}
  - {{id: walks, points: [4], titles: {{de: Rundgänge}}, progress: [{{fact: completed, date: 2025}}], resources: [{{staff: 4}}]}}
  - {{id: word, points: [1], titles: {{de: Erklärung}}, kind: declaration, progress: [{{fact: completed, date: 2014}}]}}
"""
"""What is gone, and what is completed: the city does neither."""


def dossier(country: str = "DE", *texts: str, fact: str = "proposed") -> Dossier:
    """An invented authority of a *country* with a membership and further documents."""
    id_ = f"{country.lower()}/musterstadt"
    documents = (
        eccar.loads(text.format(id=id_, country=country, fact=fact))
        for text in (MEMBERSHIP, *texts)
    )
    [made] = dossiers(documents)
    return made


def every_paper() -> Iterator[Paper]:
    for country in ("DE", "PL", "FR"):
        complete = dossier(country, INVENTORY, PLAN)
        yield from (paper(kind, complete, ON) for kind in PaperKind)
        yield from (paper(kind, dossier(country), ON) for kind in ("accession", "act"))


PAPERS = [*every_paper()]


def text_of(made: Paper, lang: str) -> str:
    return to_text.render(content(made, language(lang))[0])


def spans(blocks: tuple[Block, ...]) -> Iterator[Span]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from block.content
            case LineBlock():
                yield from (span for line in block.content for span in line)
            case Table():
                yield from (
                    span for row in block.rows for cell in row for line in cell for span in line
                )
            case Items():
                lines = (part for item in block.content for part in item)
                yield from (span for line in lines if isinstance(line, tuple) for span in line)  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("made", PAPERS, ids=lambda made: f"{made.dossier.subject[:2]}-{made.kind}")
def test_every_blank_is_listed_at_the_end_and_no_slot_is_left(made: Paper, lang: str) -> None:
    blocks, _ = content(made, language(lang))
    assert "{" not in to_text.render(blocks)
    marked = {span.text for span in spans(blocks) if span.style == BLANK}
    if marked:
        last = blocks[-1]
        assert isinstance(last, Items)
        assert {span.text for span in spans((last,))} == marked


@pytest.mark.parametrize("made", PAPERS, ids=lambda made: f"{made.dossier.subject[:2]}-{made.kind}")
def test_every_paper_is_an_accessible_pdf(made: Paper) -> None:
    drawn = pdf(made, "de")
    assert drawn.content.startswith(b"%PDF")
    assert drawn.replaced == {}


@pytest.mark.parametrize(
    ("country", "form"),
    [("DE", PaperForm.GERMAN), ("PL", PaperForm.POLISH), ("IT", PaperForm.NEUTRAL)],
)
def test_the_form_follows_from_the_country_in_every_language(country: str, form: PaperForm) -> None:
    made = paper("accession", dossier(country), ON)
    assert made.form is form
    titles = {lang: text_of(made, lang).splitlines()[0] for lang in LANGUAGES}
    assert len(set(titles.values())) == len(LANGUAGES)


def test_german_sentences_can_be_voted_on_separately() -> None:
    shown = text_of(paper("accession", dossier("DE", INVENTORY), ON), "de")
    resolution = shown[shown.index("Beschlussvorschlag") : shown.index("Sachverhalt")]
    assert re.findall(r"^ +(\d)\. ", resolution, re.MULTILINE) == list("1234567")


def test_a_polish_resolution_waits_for_the_consent() -> None:
    shown = text_of(paper("accession", dossier("PL"), ON), "pl")
    assert (
        "wchodzi w życie po wyrażeniu przez ministra właściwego do spraw zagranicznych zgody"
        in shown
    )
    assert "z dniem podjęcia" not in shown
    assert "bezwzględną większością głosów ustawowego składu rady" in shown


def test_what_the_city_does_has_its_own_titles() -> None:
    shown = text_of(paper("accession", dossier("DE", INVENTORY), ON), "de")
    assert "Beratungsstelle" in shown
    assert re.search(r"Keinem Punkt zugeordnet +Kursy", shown)
    assert "0,5 Vollzeitstellen" in shown


def test_an_inferred_fee_says_so_once_in_a_footnote() -> None:
    blocks, _ = content(paper("accession", dossier(), ON), language("en"))
    notes = [span.note for span in spans(blocks) if "Inferred" in span.note]
    assert len(notes) == 1


def test_no_line_of_ours_stands_in_a_paper_and_its_origin_in_its_properties() -> None:
    made = paper("accession", dossier("DE", INVENTORY), ON)
    files = zipfile.ZipFile(io.BytesIO(docx(made, "de").content))
    assert b"eccar 0" not in files.read("word/document.xml")
    assert b"eccar 0" in files.read("docProps/core.xml")
    assert files.read("docProps/core.xml").count(b"Musterstadt") == 3


@pytest.mark.parametrize("kind", ["accession", "act"])
def test_a_member_needs_no_paper_for_joining(kind: str) -> None:
    member = dossier("DE", fact="accepted")
    with pytest.raises(InvalidValue, match="is a member"):
        paper(kind, member, ON)
    assert paper(kind, member, "2026-08-31").form is PaperForm.GERMAN


def test_a_paper_about_a_plan_needs_one() -> None:
    with pytest.raises(InvalidValue, match="no plan"):
        paper("plan", dossier("DE", INVENTORY), ON)


def test_the_plan_names_what_is_open() -> None:
    shown = text_of(paper("plan", dossier("DE", PLAN), ON), "de")
    assert "Punkte ohne Maßnahme: 1, 2, 4, 5, 7, 8, 9" in shown
    assert re.search(r"Kurse +federführende Stelle", shown)


def test_the_progress_names_measures_without_a_report() -> None:
    shown = text_of(paper("progress", dossier("DE", PLAN), ON), "de")
    without = shown[shown.index("Maßnahmen ohne Angabe zum Sachstand") :]
    assert "Kurse" in without
    assert "Beratungsstelle" not in without


def test_the_plan_in_force_goes_before_a_draft() -> None:
    adopted = PLAN + "id: first\nfacts: [{{fact: adopted, date: 2026-01-15, by: Rat}}]\n"
    both = dossier("DE", PLAN, adopted)
    in_force = both.plan_on(dt.date.fromisoformat(ON))
    assert in_force is not None
    assert in_force.id == "first"


def test_a_service_that_runs_is_not_among_those_without_a_report() -> None:
    service = PLAN.replace(
        "lead: Amt für Vielfalt", "kind: existing-service, lead: Amt für Vielfalt"
    )
    silent = service.replace(", progress: [{{fact: started, date: 2026-02}}]", "")
    shown = text_of(paper("progress", dossier("DE", silent), ON), "de")
    assert "Beratungsstelle" not in shown[shown.index("Maßnahmen ohne Angabe zum Sachstand") :]


def test_what_was_reported_after_the_day_of_the_paper_is_not_in_it() -> None:
    later = PLAN.replace("date: 2026-02", "date: 2027-02")
    shown = text_of(paper("progress", dossier("DE", later), ON), "de")
    assert "2027" not in shown


def test_without_a_population_the_fee_is_a_blank() -> None:
    nobody = MEMBERSHIP.replace(", population: [{{date: 2025-12-31, inhabitants: 78432}}]", "")
    [made] = dossiers(
        [eccar.loads(nobody.format(id="de/musterstadt", country="DE", fact="proposed"))]
    )
    shown = text_of(paper("accession", made, ON), "de")
    assert "[Beitrag, mit der Geschäftsstelle zu klären]" in shown
    assert not re.search(r"\d EUR", shown)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_blanks_are_on_a_page_of_their_own(lang: str) -> None:
    blocks, _ = content(paper("accession", dossier(), ON), language(lang))
    [*_, heading, _] = blocks
    assert isinstance(heading, Heading)
    assert heading.level == 1


@pytest.mark.parametrize("made", PAPERS, ids=lambda made: f"{made.dossier.subject[:2]}-{made.kind}")
def test_no_heading_skips_a_level_and_no_caption_repeats_one(made: Paper) -> None:
    blocks, _ = content(made, language("de"))
    before, name = 0, ""
    for block in blocks:
        if isinstance(block, Heading):
            assert block.level <= before + 1
            before, name = block.level, "".join(span.text for span in block.content)
        elif isinstance(block, Table):
            assert block.captioned is (block.caption != name)


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_membership_the_name_is_a_blank(kind: PaperKind, lang: str) -> None:
    """Never the id, neither in the paper nor in the properties of its file."""
    for subject in ("de/musterstadt", "de/musterstadt, pl/krakow"):
        ids = subject.split(", ")
        documents = [eccar.loads(text.format(id=", ".join(ids))) for text in (INVENTORY, PLAN)]
        [own] = dossiers(documents)
        blocks, properties = content(paper(kind, own, ON), language(lang))
        text = to_text.render(blocks)
        name = language(lang).word("desk.paper.blank", "name")

        assert text.count(f"[{name}]") >= 2
        assert text.rstrip().splitlines()[-1].strip()
        assert "musterstadt" not in text
        assert "musterstadt" not in properties.title
        assert properties.author == "eccar"


def test_the_names_of_several_authorities_are_named_together() -> None:
    """Those of the register, where no document at hand has one."""
    inventory = eccar.Inventory(authorities=["at/graz", "de/bonn"])
    [own] = dossiers([inventory])
    text = to_text.render(content(paper("accession", own, ON), language("en"))[0])

    assert "Graz and Bonn" in text


def test_amounts_below_each_other_have_the_same_groups_of_digits() -> None:
    """In Polish, too, where 8000 has none in a sentence."""
    measures = (
        f"  - {{{{id: m{amount}, points: [1], titles: {{{{pl: Zadanie}}}}, "
        f"resources: [{{{{amount: {amount}.00 PLN}}}}]}}}}\n"
        for amount in (8000, 15000)
    )
    inventory = f"eccar: inventory/1\nauthorities: [{{id}}]\nmeasures:\n{''.join(measures)}"
    blocks, _ = content(paper("accession", dossier("PL", inventory), ON), language("pl"))
    text = to_text.render(blocks).replace("\u00a0", " ")

    assert "8 000,00 PLN" in text
    assert "15 000,00 PLN" in text


def test_what_is_gone_is_in_no_paper_on_joining() -> None:
    """Neither among the measures nor with its means; of an action, it is said that it is completed."""
    for kind in (PaperKind.ACCESSION, PaperKind.ACT):
        text = text_of(paper(kind, dossier("DE", OVER), ON), "de")
        assert "Beratungsstelle" in text
        assert "Altes Fest" not in text
        assert "Alter Stand" not in text
    accession = text_of(paper("accession", dossier("DE", OVER), ON), "de")
    assert "Rundgänge (abgeschlossen)" in accession
    assert "Erklärung (abgeschlossen)" not in accession
    assert [figure in accession for figure in ("0,5 Voll", "2 Voll", "3 Voll", "4 Voll")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_completed_action_is_not_chosen_for_the_act() -> None:
    assert "Rundgänge" not in text_of(paper("act", dossier("DE", OVER), ON), "de")
