"""What is personal data in a text, and what only looks like it; all names and numbers are invented."""

from __future__ import annotations

import pytest

from eccar.values.persons import PersonalData, looks_personal, personal_data
from eccar.values.telephones import has_telephone_number

TELEPHONE_NUMBERS = """\
Tel. 123
Müller, Tel. 123
0551 400-1234
0551/400-1234
0551 / 400 1234
(0551) 400-1234
(0551) 400 12 34
05514001234 anrufen
Kontakt 01711234567
+49 551 400-0
+49 (0)551 400-1234
+49 (0) 551 / 400 12 34
0049 551 4001234
0049551400123
+48 12 616 12 34
+48126161234
12 616 12 34
(12) 616-12-34
(012) 616 12 34
tel. 601 234 567
tel. kom. 601234567
601 234 567
601-234-567
nr tel.: 12 616-12-34
+33 1 23 45 67 89
+33 (0)1 23 45 67 89
01 23 45 67 89
01.23.45.67.89
01-23-45-67-89
Tél. : 01 23 45 67 89
Tél : 03 88 60 90 90
0316 872-0
0316/872-7482
(0316) 872 7482
01/4000-81510
031 321 62 70
031.321.62.70
020 7946 0958
0161 496 0123
(020) 7946 0958
020-1234567
02 123 45 67
02/123.45.67
+32 2 123 45 67
+32 (0)2 123 45 67
08-508 260 00
031-365 00 00
0212 123 45 67
06 1234567
0544-482111
011 01121212
347 1234567
210 1234567
+30 210 1234567
22 12 34 56
+47 22 12 34 56
33 12 34 56
213 456 789
912 345 678
91 234 56 78
93 402 70 00
(212) 555-0123
212-555-0123
212.555.0123
+1 212 555 0123
+1-212-555-0123
+44 (0)161 496 0123
(+49) 551 4001234
☎ 4711
Durchwahl 1234
DW 1234
Fax: 0551 400-99
Frau X, App. 1234
Telefon: 0551 4001
Tel.-Nr. 0551 4001
Tel.: 400-1234
+352 4796-1
+354 123 4567
+90 212 123 45 67
+380 44 123 45 67
(044) 123-45-67
+7 (495) 123-45-67
+49/551/400-1234
+49.551.4001234
Tel. 000-00000
T. +49 551 400
phone 01234 567890
Ansprechperson unter 0551 400 1234.
Rufen Sie 0551-4001234, an
Erika Musterfrau, 0551 400-1234
Zimmer 12, 0551 400 1234
Zimmer 12 0551 400 1234
0800 1234567
tel. 116 111
"""
"""Telephone numbers as many countries write them."""

OTHER_NUMBERS = """\
06.03.2024
6.3.2024
2024-03-06
01/02/2024
01-02-2024
01.02.-05.03.2024
01.02. – 05.03.2024
01.02.24
08.00-16.00 Uhr
08:00–16:00
0123/2024
0551/2020
0050.123.2024
Zarządzenie nr 0050.123.2024
Zarządzenie 0050.12.2020
Uchwała nr XXI/504/19
XXI/504/19
VO/0123/24
0123/24
0123/24-456
0123/2024/1
VI-DS-01234
Drs. 19/12345
1 049 000
1.049.000 Einwohner
1 234 567 mieszkańców
81.234.567
12 345 678
2000/43/EC
2000/43/WE
32000L0043
Dz.U. 2023 poz. 40
BGBl. I S. 1234
1500.00 EUR
0,50 EUR
0.00 EUR
45 000 €
120 500 000 zł
120 500 750 zł
+12 000 000 EUR
+ 15 %
DE02 1203 0000 0000 2020 51
DE02120300000000202051
PL61 1090 1014 0000 0712 1981 2874
FR76 3000 6000 0112 3456 7890 189
978-3-16-148410-0
ISBN 978-3-16-148410-0
ISBN 0-306-40615-2
0-306-40615-2
ISSN 0378-5955
ISSN: 0028-0836
05315000
05 3 15 000
053150000000
AGS 05315000
0 551
01067 Dresden
06108 Halle (Saale)
37083 Göttingen
2024-2027
2025/2026
2025–2027
NIP 676-10-13-717
NIP 676-101-37-17
REGON 351554353
KRS 0000123456
SIRET 216 704 825 00019
216 704 825 00019
100 000
500 000
20.000–100.000
(2023) 123-145
Vol. 3 (2012) 123-145
S. 123-145
Fit und mobil 2030
Mobil 2030
Projekt Telefon 2025
Haushaltsstelle 0201/523400
Produkt 05.1234.01
Nr. 0123-4567
Nr 0012 3456
10 000
1, 2, 3
Art. 12
2024 03 06
http://krakow.pl/krakau_weltoffene_stadt/instcbi/245093,inst,117500,2587,instcbi.html
https://egov.potsdam.de/public/vo020?TOLFDNR=45575&VOLFDNR=12015&refresh=false
https://example.org/0551-4001234
51.5, 0.1234567
Q31487
PL213
24/7
24 h
1990
App 2024
an 365 Tagen
42,5 %
1.000

01/022/09
01067/01069
08.00/16.00
01/02/03/04
"""
"""Days, files, laws, amounts, counts, books, accounts, municipalities."""

PERSONS = """\
Frau Muster
Herr Beispiel
Herrn Beispiel
Hr. Beispiel
paid by Frau Muster
Frau Muster / Herr Beispiel
Herr/Frau Muster
Frau Dr. Muster
Frau Dr. Erika Muster
Dr. Erika Muster
Dr. med. Muster
Prof. Dr. Muster
Frau von Muster
Herr von der Muster
Frau van den Berg
Herr de Maizière
Frau E. Muster
Frau Müller-Lüdenscheidt
Frau Öztürk
Frau Çelik
Frau Šimić
Herr Łukasz Nowak
Mr Example
Mrs. Example
Ms Example
Mx Example
Miss Example
Cllr Example
Mr. O'Neill
Mr J. Smith
Mr. J.R. Smith
M. Dupont
M. DUPONT
MM. Dupont et Durand
Mme Dupont
Mme. Dupont
Mlle Dupont
Madame Dupont
Monsieur Dupont
Mme de Gaulle
Mme d'Artagnan
M. Éric Dupont
M. É. Dupont
Pan Kowalski
Pani Kowalska
Pani Anna Kowalska
Pana Kowalskiego
Panią Kowalską
dr Anna Kowalska
mgr Jan Nowak
prof. Jan Nowak
Pan Łukasz Żak
Office for Equality (Ms. Example)
Frau Bürgermeisterin Muster
Sig. Example
Sra. Example
Erika Musterfrau, 0551 400-1234
Erika Musterfrau, 4711
Müller, Tel. 123
Muster, 400-1234
Kontakt: Erika Musterfrau, 4711
muster@example.org
erika.muster (at) stadt.de
muster[at]stadt.de
Büro (office@musterstadt.example)
Fachdienst Integration, Frau Muster
Amt 33 (Frau Muster)
MR SMITH
FRAU MUSTER
HERR MUSTERMANN
PANI KOWALSKA
Frau \u200bMuster
Fra\u00adu Mus\u00adter
Tel\u200b. 0551 400\u200b-1234
p. Anna Kowalska
erika at musterstadt dot example
"""
"""Names and addresses of persons, as reports print them."""

NO_PERSONS = """\
M. Gladbach
FRAU UND BERUF
PAN AFRICAN CONGRESS
HERR OBERBÜRGERMEISTER
Herrenberg
Frau Holle
Dr. Oetker
Pan Tadeusz
Dr.-Külz-Ring 19
SGB IX § 5
Tel Aviv, 2019
s. p. Amt Musterstadt
p. 12
p. Rada Miasta
look at the first point in the plan
Mobile 2020-2025
Madame Tussauds
Frau und Beruf
Herr der Lage
Haus der Frauen
Frauenbüro
Büro für Altfrau und Jungherr
Büro InfoPan Europa
Forum Pan-Europa
Pan European Network
Pan African Congress
Drama and Profiles Office
Madame la Maire
Monsieur le Maire
Mme la Maire de Strasbourg
Herr Oberbürgermeister
Frau Oberbürgermeisterin
Mr Mayor
Pan Prezydent
Pan Prezydent Miasta Krakowa
Prezydent Miasta Krakowa
Lord Mayor
rue du Dr Roux
rue du Dr. Roux
ul. dr. Jana Kowalskiego
Szkoła im. dr. Janusza Korczaka
Dr.-Karl-Renner-Institut
Dr. Karl Renner Institut
Prof. Muster Stiftung
Dr.-Muster-Straße
Frankfurt a. M. Stadtrat
Frankfurt am M. Amt
M. Sc. Interkulturelle Arbeit
Frau & Beruf
Frau Kunst Politik
Mutter Frau Kind
Meeting @ Graz, see @eccar, a @ b.c and me@here
Büro @Vielfalt
Neues Rathaus, 37083 Göttingen
Lange Straße, 12
City Council, 2024
Stadtrat, 12. März
Human Rights Watch, 2019
Alte Feuerwache, 200 Plätze
Freie Träger, 12 Stellen
Musterstadt Mitte, 37083
Rada Miasta, 1204
Berlin Mitte, 10115
Kraków Stare Miasto, 31-004
Amt für Vielfalt
Dr. h.c.
Pani Domu
Amtsblatt Wien, 1234
Dziennik Ustaw, 1234
Official Journal, 180
Süddeutsche Zeitung, 123
Art. 12, 13
Graz, 291 072
Einwohner, 810 590
Dziesięciopunktowy Plan Działań
Pan
Frau
Each woman (Frau) counts
Herren und Frauen
Plan M. und N.
Pani, Panie
M. le Maire
MM. les adjoints
Mme la Directrice
Kraków, 25 September 2024
Zehn-Punkte-Aktionsplan
Antisemitismus, Antiziganismus, Rassismus
Steering Committee
"""
"""Offices, associations, streets, places and bodies."""


def lines(text: str) -> list[str]:
    """The lines of a table."""
    return text.splitlines()


@pytest.mark.parametrize("text", lines(TELEPHONE_NUMBERS))
def test_a_telephone_number_is_noticed(text: str) -> None:
    """By itself and within a sentence."""
    assert has_telephone_number(text)
    assert PersonalData.TELEPHONE in personal_data(f"Amt für Vielfalt, {text}; Zimmer 3")


@pytest.mark.parametrize("text", lines(OTHER_NUMBERS))
def test_another_number_is_none(text: str) -> None:
    """By itself and within a sentence."""
    assert not personal_data(text)
    assert not personal_data(f"Amt für Vielfalt ({text})")


@pytest.mark.parametrize("text", lines(PERSONS))
def test_a_person_is_noticed(text: str) -> None:
    """By a form of address, an address, or a number behind the name; with any kind of space."""
    assert personal_data(text)
    assert personal_data(text.replace(" ", "\u00a0"))
    assert looks_personal(text)


@pytest.mark.parametrize("text", lines(NO_PERSONS))
def test_a_unit_is_no_person(text: str) -> None:
    """Words that are written like the name of a person."""
    assert not personal_data(text)


def test_each_kind_is_named_once() -> None:
    """In one order."""
    text = "Frau Muster, Herr Muster, a@b.example, c@d.example, Tel. 123, Tel. 456"

    assert personal_data(text) == tuple(PersonalData)
