"""Writes the files of the pages “From your list to the ten points”, in ``examples/start``: all invented.

A short list as a city keeps it, and the sheet of the ten points as it was ticked, in four languages.
``python scripts/example_start.py`` writes them anew.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import openpyxl

from eccar.command import main

FOLDER = Path(__file__).parents[1] / "examples" / "start"
ON = "2026-03-02"
TICKS = ((3,), (4, 9), (1,), (6,), (7,))
"""The points of the entries, in their order."""


class Example(NamedTuple):
    """The names of the files, the authority, and the list."""

    listed: str
    inventory: str
    authority: str
    text: str


EXAMPLES = {
    "en": Example(
        "list.csv",
        "inventory.xlsx",
        "ie/exampleford",
        """Activity;Department;Since;Until;Kind;Posts;Costs per year (EUR);Status
Advice centre against discrimination;Integration office;2019;;Service;1.5;;running
Weeks around 21 March;Culture office;2017;;Service;;8,000;running
Declaration of the council;;26 March 2015;;Declaration;;;
Training for staff at counters;Human resources;;;Service;;;running
Report on access to housing;Social services;2024;2024;Report;;;completed
""",
    ),
    "de": Example(
        "liste.csv",
        "bestand.xlsx",
        "de/beispielhausen",
        """Maßnahme;Amt;Seit;Bis;Art;Stellen;Kosten pro Jahr (EUR);Stand
Beratung gegen Diskriminierung;Amt für Integration;2019;;Angebot;1,5;;läuft
Wochen um den 21. März;Kulturamt;2017;;Angebot;;8.000;läuft
Erklärung des Stadtrats;;26.03.2015;;Erklärung;;;
Schulungen für Bürgerdienste;Personalamt;;;Angebot;;;läuft
Bericht zum Wohnungsmarkt;Sozialamt;2024;2024;Bericht;;;abgeschlossen
""",
    ),
    "fr": Example(
        "liste.csv",
        "inventaire.xlsx",
        "fr/exempleville",
        """Action;Service responsable;Depuis;Jusqu’à;Type;Postes;Coût annuel (EUR);État
Accueil contre les discriminations;Direction de l’égalité;2019;;Service;1,5;;en cours
Semaines autour du 21 mars;Direction de la culture;2017;;Service;;8 000;en cours
Déclaration du conseil municipal;;26/03/2015;;Déclaration;;;
Formation des agents d’accueil;Ressources humaines;;;Service;;;en cours
Rapport sur l’accès au logement;Direction des solidarités;2024;2024;Rapport;;;terminé
""",
    ),
    "pl": Example(
        "lista.csv",
        "przeglad.xlsx",
        "pl/przykladowo",
        """Zadanie;Komórka;Od;Do;Rodzaj;Etaty;Koszt roczny (EUR);Stan
Punkt porad antydyskryminacyjnych;Biuro ds. równości;2019;;Usługa;1,5;;w toku
Obchody 21 marca;Wydział Kultury;2017;;Usługa;;8 000;w toku
Deklaracja rady miasta;;26.03.2015;;Deklaracja;;;
Szkolenia obsługi mieszkańców;Wydział Kadr;;;Usługa;;;w toku
Raport o dostępie do mieszkań;Wydział Polityki Społecznej;2024;2024;Raport;;;zakończone
""",
    ),
}


def write(code: str) -> None:
    """Write the list and the ticked sheet in the language *code*."""
    example, target = EXAMPLES[code], FOLDER / code
    target.mkdir(parents=True, exist_ok=True)
    stem = Path(example.inventory).stem
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path(example.listed).write_bytes(example.text.replace("\n", "\r\n").encode("utf-8-sig"))
        call = ["import", example.listed, "--out", example.inventory, "--yes", "--on", ON]
        with contextlib.redirect_stdout(io.StringIO()) as out:
            refused = main([*call, "--authority", example.authority, "--lang", code])
        if refused:
            print(out.getvalue())
        book = openpyxl.load_workbook(f"{stem}-points.xlsx")
        for row, points in enumerate(TICKS, 4):
            for point in points:
                book.worksheets[0].cell(row, 3 + point).value = "x"
        book.properties.creator = book.properties.lastModifiedBy = "eccar"
        book.save(f"{stem}-ticked.xlsx")
        for name in (example.listed, f"{stem}-ticked.xlsx"):
            shutil.copy(name, target / name)


if __name__ == "__main__":
    for language in EXAMPLES:
        write(language)
