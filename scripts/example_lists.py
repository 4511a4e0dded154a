"""Writes the lists in ``examples/lists``: invented, with the mess that real lists have.

``python scripts/example_lists.py`` writes them anew. They are checked in, since workbooks differ from
run to run by the times within them.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Font, PatternFill

FOLDER = Path(__file__).parents[1] / "examples" / "lists"
GREEN, YELLOW, GREY = "FF92D050", "FFFFFF00", "FFD9D9D9"

GROUPS = [
    ("Angebot", 1, 6),
    ("Zuständigkeit", 7, 10),
    ("Zeit und Geld", 11, 14),
    ("Weiteres", 15, 16),
]
GERMAN = (
    "Lfd. Nr.|Maßnahme|Kurzbeschreibung|Zielgruppe|Art|Sachstand|Amt|Ansprechpartner/in|Telefon|"
    "Kooperationspartner|Beginn|Ende|Kosten 2026 (EUR)|Stellenanteil|Internetseite|Bemerkungen"
).split("|")
ENGLISH = (
    "No.|Measure|Short description|Target group|Type|Status|Department|Contact|Phone|Partners|Start|"
    "End|Costs|FTE|Website|Remarks"
).split("|")

MUSTERSTADT: list[tuple[Any, ...]] = [
    ("Beratungsstelle gegen Diskriminierung", "Vertraulich und kostenlos, einmal in der Woche im Rathaus.", "Betroffene", "Angebot", "läuft", "Gleichstellungsstelle", "Frau Muster", "0551 400-1234", "Caritas; AWO", 2019, "fortlaufend", 28000, 0.5, "https://www.musterstadt.example/beratung", None),
    ("Wochen gegen Rassismus um den 21. März", "Vorträge, Lesungen und Konzerte.", "alle", "Veranstaltung", "läuft", "Kulturamt", None, None, "Volkshochschule\nKulturvereine", "2016", None, "12.500", None, None, "jedes Jahr"),
    ("Integrationsrat", "Gewählte Vertretung der Einwohnerinnen und Einwohner mit Einwanderungsgeschichte.", None, "Einrichtung", "läuft", "Amt für Integration", None, None, None, "seit 2005", None, None, None, None, None),
    ("Fortbildung für Beschäftigte", "Freiwillige Kurse zu rassismuskritischem Handeln.", "Beschäftigte der Stadt", "Angebot", "läuft", "Personalamt", "Herr Beispiel", "-2345", None, dt.date(2021, 9, 1), None, "ca. 8.000", None, None, None),
    ("Anonymisierte Bewerbungen", "Probelauf für Ausbildungsplätze.", "Bewerberinnen und Bewerber", "Projekt", "in Vorbereitung", "Personalamt", None, None, None, "2027", "2028", None, None, None, None),
    ("Mehrsprachige Bürgerdienste", "Formulare und Auskünfte in sechs Sprachen.", "Neuzugewanderte", "Angebot", "schwebend", "Bürgeramt", None, None, None, "Frühjahr 2025", None, "keine", None, None, "Haushalt abwarten"),
    ("Schule ohne Rassismus", "Begleitung der Schulen im Netzwerk.", "Schulen", "Projekt", "läuft", "Amt für Schule und Bildung", None, None, "alle weiterführenden Schulen", "2014", "fortlaufend", 4000, 0.25, None, None),
    ("Antirassistische Jugendarbeit", "Workshops in Jugendzentren.", "Jugendliche", "Projekt", "abgeschlossen", "Jugendamt", None, None, "Jugendring", "2022", "2024", 15000.5, None, None, None),
    ("Mietberatung", "Hilfe bei Benachteiligung auf dem Wohnungsmarkt.", "Mieterinnen und Mieter", "Angebot", "läuft", "Amt für Wohnen", None, None, "Mieterverein", "03/2023", None, None, 0.5, None, None),
    ("Lagebericht Wohnen", "Beschreibung der Lage auf dem Wohnungsmarkt.", None, "Bericht", "abgeschlossen", "Amt für Wohnen", None, None, "Hochschule", "2024", "2024", "20.000,00", None, None, None),
    ("Erklärung des Stadtrats gegen Rassismus", "Beschluss des Rates.", None, "Resolution", "abgeschlossen", "Hauptamt", None, None, None, dt.date(2014, 11, 26), None, None, None, None, None),
    ("Runder Tisch gegen Rassismus", "Netzwerk aus Verwaltung, Vereinen und Polizei.", "Vereine", "Angebot", "ruht", "Stabsstelle Vielfalt", None, None, "Polizei; Verbände", "2018", None, None, None, None, "seit 2024 keine Sitzung"),
    ("Meldestelle für Hasskriminalität", "Anlaufstelle für Meldungen.", "Betroffene", "Projekt", "geplant", "Ordnungsamt", None, None, "Polizei", "2. Quartal 2027", None, 30000, 1, None, None),
    ("Vergabe mit Antidiskriminierungsklausel", "Klausel in Verträgen der Stadt.", "Unternehmen", "Maßnahme", "in Prüfung", "Rechtsamt", None, None, None, None, None, None, None, None, None),
    ("Stadtbibliothek: Medien in vielen Sprachen", "Eigener Bestand und Lesungen.", "Familien", "Angebot", "läuft", "Stadtbibliothek", None, None, None, "seit 2010, fortlaufend", None, 6000, None, None, None),
    ("Gedenktag", "Erinnerung an die Opfer rechter Gewalt.", "alle", "Veranstaltung", "läuft", "Kulturamt", None, None, "Initiativen", "jährlich", None, 3000, None, None, None),
    ("Fest der Kulturen", "Stadtfest mit Vereinen.", "alle", "Veranstaltung", "läuft", "Kulturamt", None, None, "Vereine", "2008", None, 18000, None, None, None),
    ("Konfliktberatung im Quartier", "Mediation bei Konflikten in der Nachbarschaft.", "Nachbarschaften", "Angebot", "läuft", "Sozialamt", None, None, None, "2020", None, None, 0.75, None, None),
    ("Befragung zu Rassismuserfahrungen", "Erhebung unter Einwohnerinnen und Einwohnern.", None, "Studie", "verschoben", "Statistikstelle", None, None, "Hochschule", "2026", "2027", 25000, None, None, None),
    ("Sprachcafé", "Treffen für Neuzugewanderte.", "Neuzugewanderte", "Angebot", "läuft", "Amt für Integration", None, None, "Ehrenamt", "2017", None, "2.000", None, None, None),
    ("Kampagne Haltung zeigen", "Plakate und Beiträge im Netz.", "alle", "Aktion", "eingestellt", "Pressestelle", None, None, None, "2021", "2022", "9.000", None, None, "nicht weiterführen"),
]  # fmt: skip


def musterstadt() -> None:
    """Sixteen columns, three rows of headings in two languages, coloured rows with a legend."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Bestand 2026"
    sheet["B2"] = "Was die Stadt schon tut (erfunden)"
    for text, first, last in GROUPS:
        sheet.cell(4, first + 1, text)
        sheet.merge_cells(start_row=4, end_row=4, start_column=first + 1, end_column=last + 1)
    for number, (german, english) in enumerate(zip(GERMAN, ENGLISH, strict=True), start=2):
        sheet.cell(5, number, german).font = Font(bold=True)
        sheet.cell(6, number, english).font = Font(italic=True)
    colours = {"läuft": GREEN, "geplant": YELLOW, "in Vorbereitung": YELLOW}
    for row, entry in enumerate(MUSTERSTADT, start=7):
        for number, value in enumerate((row - 6, *entry), start=2):
            cell = sheet.cell(row, number, value)
            if entry[4] in colours:
                cell.fill = PatternFill("solid", fgColor=colours[entry[4]])
        if entry[4] == "eingestellt":
            for number in range(2, 18):
                sheet.cell(row, number).font = Font(strike=True)
    last = 7 + len(MUSTERSTADT)
    sheet.cell(last, 2, "Summe")
    sheet.cell(last, 14, f"=SUM(N7:N{last - 1})")
    sheet.cell(last + 2, 2, "Legende: grün = läuft, gelb = kommt noch")
    sheet["S5"], sheet["S6"] = "Grün", "läuft"
    notes = book.create_sheet("Notizen")
    notes["A1"] = "Ämter wurden im März 2026 gefragt."
    book.properties.creator = "eccar"
    book.save(FOLDER / "musterstadt.xlsx")


VILLE = """Recensement des actions (liste inventée)

N°;Intitulé de l'action;Descriptif;Service pilote;Référent;Période;Budget (EUR);État d'avancement
1;Permanence d'accueil des victimes;Écoute et orientation, deux fois par semaine;Direction de la solidarité;Mme Exemple, 01 99 00 12 34;depuis 2015;22 000,00;en cours
2;Charte de recrutement;Offres d'emploi sans critère discriminatoire;Direction des ressources humaines;;2023-2025;;réalisée
3;Semaine d'éducation contre le racisme;Ateliers dans les écoles;Direction de l'éducation;M. Modèle;mars 2026;4 500,50;prévue
4;Observatoire du logement;"Étude des refus de location; partenariat avec l'université";Service habitat;;1er trimestre 2025;15 000 €;en veille
5;Festival des cultures;Concerts et repas de quartier;Service culturel;;;9 000;en cours

Total;;;;;;50 500,50;
"""

MIASTO: list[tuple[Any, ...]] = [
    ("Wydział Spraw Społecznych", "Punkt porad dla osób doświadczających dyskryminacji", "Bezpłatne porady prawne i psychologiczne.", "w trakcie realizacji", "od 2018 r.", "45 000,00 zł", "Anna Przykładowa"),
    (None, "Konsultacje z organizacjami migrantów", "Spotkania dwa razy w roku.", "w trakcie realizacji", "2021", None, None),
    (None, "Informator dla nowych mieszkańców", "W czterech językach.", "zakończone", "marzec 2023", "12 tys. zł", None),
    ("Wydział Edukacji", "Lekcje o różnorodności", "Scenariusze i szkolenia dla nauczycieli.", "planowane", "2026-2028", "60000 zł", None),
    (None, "Szkolne kluby dialogu", "Zajęcia w szkołach ponadpodstawowych.", "pilotaż", "wrzesień 2025", None, None),
    ("Biuro Kultury", "Festiwal Wielu Kultur", "Koncerty, warsztaty i wystawy.", "działanie ciągłe", "od 2012", "150 000 zł", None),
    (None, "Dawny festyn", "Nie jest już organizowany.", "anulowane", "2010-2014", None, None),
    (None, "Wpis roboczy", "Wiersz ukryty przez autora listy.", "planowane", None, None, None),
]  # fmt: skip


def miasto() -> None:
    """Offices merged over their rows, sections, a row struck out and a hidden one."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Zadania"
    sheet.append(["Działania miasta przeciw dyskryminacji (lista zmyślona)"])
    sheet.append([])
    sheet.append(
        ["Wydział", "Nazwa zadania", "Opis", "Stan realizacji", "Okres realizacji", "Koszt", "Osoba odpowiedzialna"]
    )  # fmt: skip
    for entry in MIASTO:
        sheet.append(entry)
    for first, last in ((4, 6), (7, 8), (9, 11)):
        sheet.merge_cells(start_row=first, end_row=last, start_column=1, end_column=1)
    for number in range(1, 8):
        sheet.cell(10, number).font = Font(strike=True)
    sheet.row_dimensions[11].hidden = True
    sheet.cell(13, 1, "Stan na 31 marca 2026 r.")
    book.properties.creator = "eccar"
    book.save(FOLDER / "miasto.xlsx")


if __name__ == "__main__":
    musterstadt()
    miasto()
    (FOLDER / "ville.csv").write_bytes(VILLE.replace("\n", "\r\n").encode("cp1252"))
