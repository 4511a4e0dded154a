"""Writes the files of the tutorial “From lists to a paper”, in ``examples/desk``: all invented.

Three departments' lists of what a city does, the sheet of the ten points as it was ticked, and the
workbook of a membership as it was filled in; in English for Exampleford, in German for Beispielhausen.
``python scripts/example_desk.py`` writes them anew. They are checked in, since workbooks differ from
run to run by the times within them.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.styles import Font

from eccar.command import main

FOLDER = Path(__file__).parents[1] / "examples" / "desk"
ON = "2026-11-28"


class Names(NamedTuple):
    """What differs from language to language, apart from the entries."""

    authority: str
    city: str
    country: str
    integration: str
    culture: str
    staff: str
    inventory: str
    pending: str
    partners: str


NAMES = {
    "en": Names(
        *("ie/exampleford", "Exampleford", "IE"),
        *("integration.xlsx", "culture.csv", "staff.xlsx", "inventory.xlsx"),
        *("pending", "With whom=partners"),
    ),
    "de": Names(
        *("de/beispielhausen", "Beispielhausen", "DE"),
        *("integration.xlsx", "kultur.csv", "personal.xlsx", "bestand.xlsx"),
        *("schwebend", "Mit wem=Beteiligte"),
    ),
}

INTEGRATION = {
    "en": "No.|Measure|What is done|Type|With whom|Responsible|Contact person|Since|Until|Costs 2026 (EUR)|Status|Remarks",
    "de": "Nr.|Maßnahme|Was wird getan|Art|Mit wem|Zuständig|Ansprechperson|Seit|Bis|Kosten 2026 (EUR)|Stand|Bemerkungen",
}

WORDS = {
    "offer": ("service", "Angebot"),
    "project": ("project", "Projekt"),
    "declaration": ("declaration", "Erklärung"),
    "report": ("report", "Bericht"),
    "running": ("running", "läuft"),
    "done": ("completed", "abgeschlossen"),
    "planned": ("planned", "geplant"),
    "rests": ("on hold", "ruht"),
    "pending": ("pending", "schwebend"),
    "office": ("Integration office", "Amt für Integration"),
    "equality": ("Equality office", "Gleichstellungsstelle"),
    "youth": ("Youth office", "Jugendamt"),
    "schools": ("Education office", "Schulamt"),
    "housing": ("Housing office", "Amt für Wohnen"),
    "council": ("Council office", "Ratsbüro"),
    "order": ("Public order office", "Ordnungsamt"),
    "social": ("Social services", "Sozialamt"),
    "statistics": ("Statistics office", "Statistikstelle"),
    "law": ("Legal office", "Rechtsamt"),
    "press": ("Press office", "Pressestelle"),
}
"""The words of the lists, in English and in German."""

ENTRIES: list[tuple[Any, ...]] = [
    # titles, what is done, type, partners, unit, contact, since, until, costs, status, points
    (("Advice against discrimination", "Beratung gegen Diskriminierung"), ("Confidential and free, twice a week", "Vertraulich und kostenlos, zweimal in der Woche"), "offer", ("Welfare associations", "Wohlfahrtsverbände"), "equality", ("Ms Example", "Frau Muster"), 2019, None, 28000, "running", (3,)),
    (("Weeks against racism", "Wochen gegen Rassismus"), ("Talks and readings around 21 March", "Vorträge und Lesungen um den 21. März"), "offer", ("Adult education centre", "Volkshochschule"), "office", None, "2016", None, 12500, "running", (4, 9)),
    (("Migrants’ council", "Integrationsrat"), None, "offer", None, "office", None, 2005, None, None, "running", (4,)),
    (("Forms in six languages", "Formulare in sechs Sprachen"), None, "project", None, "office", None, "2025-03", None, None, "pending", (6,)),
    (("Schools against racism", "Schulen gegen Rassismus"), ("Support for the schools of the network", "Begleitung der Schulen im Netzwerk"), "offer", ("Schools", "Schulen"), "schools", None, 2014, None, 4000, "running", (8,)),
    (("Youth work against racism", "Jugendarbeit gegen Rassismus"), None, "project", ("Youth council", "Jugendring"), "youth", None, 2022, 2024, 15000, "done", (8,)),
    (("Advice for tenants", "Beratung für Mieterinnen und Mieter"), None, "offer", ("Tenants’ association", "Mieterverein"), "housing", ("Mr Model, 555 0123", "Herr Beispiel, 0555 123"), "2023-03", None, None, "running", (3, 7)),
    (("Report on access to housing", "Bericht zum Wohnungsmarkt"), None, "report", None, "housing", None, 2024, 2024, 20000, "done", (7,)),
    (("Declaration of the council against racism", "Erklärung des Stadtrats gegen Rassismus"), None, "declaration", None, "council", None, "2014-11-26", None, None, "done", (1,)),
    (("Round table against racism", "Runder Tisch gegen Rassismus"), None, "offer", ("Police; associations", "Polizei; Vereine"), "office", None, 2018, None, None, "rests", (1,)),
    (("Office for reports of hate crime", "Meldestelle für Hasskriminalität"), None, "project", ("Police", "Polizei"), "order", None, 2027, None, 30000, "planned", (10,)),
    (("Clause against discrimination in contracts", "Klausel gegen Diskriminierung in Verträgen"), None, "project", None, "law", None, 2027, None, None, "planned", (5,)),
    (("Mediation in the neighbourhood", "Konfliktberatung im Quartier"), None, "offer", None, "social", None, 2020, None, None, "running", (10,)),
    (("Survey on experiences of racism", "Befragung zu Rassismuserfahrungen"), None, "report", ("University", "Hochschule"), "statistics", None, 2026, 2027, 25000, "planned", (2,)),
    (("Language café", "Sprachcafé"), None, "offer", ("Volunteers", "Ehrenamtliche"), "office", None, 2017, None, "2,000.00|2.000,00", "running", (4,)),
    (("Campaign Show your colours", "Kampagne Haltung zeigen"), None, "project", None, "press", None, 2021, 2022, 9000, "done", (1,)),
    (("Guide for newcomers", "Wegweiser für Neuzugewanderte"), None, "offer", None, "office", None, 2015, None, 3000, "running", (4, 6)),
    (("Naturalisation ceremony", "Einbürgerungsfeier"), None, "offer", None, "office", None, 2010, None, 5000, "running", (4,)),
    (("Homework help", "Hausaufgabenhilfe"), None, "offer", ("Parents’ associations", "Elternvereine"), "schools", None, 2012, None, 7500, "running", (8,)),
    (("Fund for small projects", "Kleiner Fonds für Initiativen"), None, "offer", None, "office", None, 2020, None, 10000, "running", (4,)),
    (("Car park of the town hall", "Parkplatz am Rathaus"), None, "project", None, "office", None, 2025, None, None, "running", ()),
]  # fmt: skip

CULTURE = {
    "en": """Culture office: what we do (invented)

Event;Since;Costs (EUR);Status
International weeks against racism;2016;3,500.50;running
Festival of cultures;2008;18,000;running
Day of remembrance;2012;;running
Books in many languages;2010;6,000;running
Theatre group with newcomers;2025-09;;planned
Total;;27,500.50;
""",
    "de": """Kulturamt: was wir tun (erfunden)

Veranstaltung;Seit;Kosten (EUR);Stand
Internationale Wochen gegen Rassismus;2016;3.500,50;läuft
Fest der Kulturen;2008;18.000;läuft
Gedenktag für die Opfer rechter Gewalt;2012;;läuft
Bücher in vielen Sprachen;2010;6.000;läuft
Theatergruppe mit Neuzugewanderten;09/2025;;geplant
Summe;;27.500,50;
""",
}

STAFF = {
    "en": [
        ("Human resources and organisation (invented)",),
        (),
        ("Department", "Activity", "Period", "Posts", "Status"),
        ("Human resources", "Courses for staff who serve the public", "since 2021", 0.25, "running"),
        (None, "Anonymous applications", "2027-2028", None, "planned"),
        (None, "Intercultural calendar on the intranet", "2015-2018", None, "cancelled"),
        ("Organisation", "Interpreters at the counters", "since 2019", 0.5, "running"),
        (None, "Works agreement on fair conduct", "since 2020", None, "running"),
    ],
    "de": [
        ("Personal- und Organisationsamt (erfunden)",),
        (),
        ("Abteilung", "Aktivität", "Zeitraum", "Stellen", "Stand"),
        ("Personal", "Fortbildung für Beschäftigte mit Publikumsverkehr", "seit 2021", 0.25, "läuft"),
        (None, "Anonymisierte Bewerbungen", "2027-2028", None, "geplant"),
        (None, "Interkultureller Kalender im Intranet", "2015-2018", None, "eingestellt"),
        ("Organisation", "Dolmetschen am Schalter", "seit 2019", 0.5, "läuft"),
        (None, "Dienstvereinbarung zum fairen Umgang", "seit 2020", None, "läuft"),
    ],
}  # fmt: skip

TICKS = {
    "en": {
        "Festival of cultures": (9,),
        "Day of remembrance": (9, 10),
        "Books in many languages": (9,),
        "Theatre group with newcomers": (9,),
        "Courses for staff who serve the public": (6,),
        "Anonymous applications": (6,),
        "Interpreters at the counters": (6,),
        "Works agreement on fair conduct": (6,),
    },
    "de": {
        "Fest der Kulturen": (9,),
        "Gedenktag für die Opfer rechter Gewalt": (9, 10),
        "Bücher in vielen Sprachen": (9,),
        "Theatergruppe mit Neuzugewanderten": (9,),
        "Fortbildung für Beschäftigte mit Publikumsverkehr": (6,),
        "Anonymisierte Bewerbungen": (6,),
        "Dolmetschen am Schalter": (6,),
        "Dienstvereinbarung zum fairen Umgang": (6,),
    },
}


def _own(value: Any, number: int) -> Any:
    """A cell in English (number 0) or German (1)."""
    if isinstance(value, tuple):
        return value[number]
    if isinstance(value, str):
        return (
            value.split("|")[number] if "|" in value else WORDS.get(value, (value, value))[number]
        )
    return value


def _integration(lang: str, file: Path) -> None:
    """Twenty-one entries below a title, with contacts, texts instead of numbers, and a total."""
    number = [*NAMES].index(lang)
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = ("Measures", "Maßnahmen")[number]
    sheet["A1"] = ("What the city does (invented)", "Was die Stadt tut (erfunden)")[number]
    for column, text in enumerate(INTEGRATION[lang].split("|"), start=1):
        sheet.cell(3, column, text).font = Font(bold=True)
    for row, (*cells, _) in enumerate(ENTRIES, start=4):
        for column, value in enumerate((row - 3, *(_own(each, number) for each in cells)), start=1):
            sheet.cell(row, column, value)
    sheet.cell(4 + len(ENTRIES), 2, ("Total", "Summe")[number])
    sheet.cell(4 + len(ENTRIES), 10, 171000)
    _save(book, file)


def _staff(lang: str, file: Path) -> None:
    """Departments merged over their rows, and a row struck out."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for entry in STAFF[lang]:
        sheet.append(entry)
    sheet.merge_cells("A4:A6")
    sheet.merge_cells("A7:A8")
    for cell in sheet[6]:
        cell.font = Font(strike=True)
    _save(book, file)


def _save(book: Any, file: Path) -> None:
    book.properties.creator = "eccar"
    book.save(file)


def _membership(lang: str) -> None:
    """The workbook that ``eccar new`` makes, with the cells that the tutorial names filled in."""
    names, number = NAMES[lang], [*NAMES].index(lang)
    _eccar("new", "membership", "--format", "xlsx", "--lang", lang, "--on", ON)
    book = openpyxl.load_workbook("membership.xlsx")
    _, general, _, population, coordination, events, *_ = book.worksheets
    general["C3"], general["C4"], general["C6"] = names.authority, names.city, names.country
    population["A4"], population["B4"] = "2025-12-31", 78432
    coordination["A4"] = WORDS["office"][number]
    by = events["R2"].column_letter
    events["A4"] = ("proposed", "Beitritt vorgeschlagen")[number]
    events["B4"], events[f"{by}4"] = "2026-09-01", ("Migrants’ council", "Integrationsrat")[number]
    _save(book, Path(f"{names.city.lower()}.xlsx"))
    os.remove("membership.xlsx")


def _ticked(lang: str) -> None:
    """The sheet that ``eccar merge`` writes, ticked; the inventory in between is not kept."""
    names, number = NAMES[lang], [*NAMES].index(lang)
    answers = ("--yes", "--authority", names.authority, "--on", ON, "--lang", lang)
    further = ("--map", names.partners, "--word", f"{names.pending}=on-hold")
    _eccar("import", names.integration, *answers, *further)
    _eccar("import", names.culture, *answers)
    _eccar("import", names.staff, *answers, "--word", "struck=left-out")
    lists = (names.integration, names.culture, names.staff)
    _eccar("merge", *lists, "--out", names.inventory, "--same", "1", "--on", ON, "--lang", lang)
    stem = Path(names.inventory).stem
    book = openpyxl.load_workbook(f"{stem}-points.xlsx")
    points = {each[0][number]: each[-1] for each in ENTRIES} | TICKS[lang]
    sheet = book.worksheets[0]
    for row in range(4, sheet.max_row + 1):
        for point in points.pop(sheet.cell(row, 2).value):
            sheet.cell(row, 3 + point).value = "x"
    _save(book, Path(f"{stem}-ticked.xlsx"))


def _eccar(*arguments: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        if main(arguments):
            print(out.getvalue())


def _write(lang: str, kept: Iterable[str]) -> None:
    """Write the files of a language, of which those that are *kept* are in the example."""
    names, target = NAMES[lang], FOLDER / lang
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _integration(lang, Path(names.integration))
        Path(names.culture).write_bytes(CULTURE[lang].replace("\n", "\r\n").encode("cp1252"))
        _staff(lang, Path(names.staff))
        _membership(lang)
        _ticked(lang)
        for name in kept:
            shutil.copy(name, target / name)


if __name__ == "__main__":
    for code, own in NAMES.items():
        ticked = f"{Path(own.inventory).stem}-ticked.xlsx"
        lists = (own.integration, own.culture, own.staff)
        _write(code, (*lists, ticked, f"{own.city.lower()}.xlsx"))
