"""The public sources that papers cite, by the key of their draft."""

from __future__ import annotations

SOURCES = {
    "vision": "https://www.eccar.info/en/vision-and-mission",
    "register": "https://www.oststadt-aktiv.de/dortmund-jetzt-mitglied-der-europaeischen-staedte-koalition-gegen-rassismus/",
    "purpose": "https://luebeck.de/de/rathaus/politik/pil/bi/vo020.asp?VOLFDNR=1008461",
    "act": "https://politik-bei-uns.de/file/5a42597944875ce977e4d4b3",
    "plan": "https://www.eccar.info/fr/plan-daction-en-10-points",
    "reports": "https://kipdf.com/european-coalition-of-cities-against-racism_5ad33f457f8b9ad5908b45ff.html",
    "statutes": "https://politik-bei-uns.de/file/5a425a1844875ce977e5dac1",
    "committee": "http://www.comune.bologna.it/internationalrelations/servizi/160:14325/16541/",
    "admission": "https://www.eccar.info/en/news/eccar-general-assembly-steering-committee-kadikoy",
    "polish_law": "https://www.infor.pl/akt-prawny/DZU.2000.091.0001009,ustawa-o-zasadach-przystepowania-jednostek-samorzadu-terytorialnego-do-miedzynarodowych-zrzeszen-spolecznosci-lokalnych-i-regionalnych.html",
    "polish_consent": "https://www.msz.gov.pl/pl/p/odm_pl/wspolpraca_zagraniczna_samorzadow/zrzeszenia_miedzynarodowe/",
}
"""Seen on 22 and 28 November 2026."""
