"""A plan as large as plans get, invented and the same every time, as plain data."""

from __future__ import annotations

import random
from typing import Any

Data = dict[str, Any]

YEARS = range(2021, 2025)

_DE = (
    "Beratung Schulung Bericht Anlaufstelle Fortbildung Leitfaden Gespräche Verwaltung Stadtteil "
    "Beschwerden Förderung Diskriminierung Schulen Jugendliche öffentlich Wohnungsmarkt für und "
    "gegen mit zur"
).split()
_EN = (
    "advice training report contact point course guide talks administration district complaints "
    "funding discrimination schools young people public housing market for and against with"
).split()
_PAGE = "https://www.example.org/rat"


def plan(measures: int = 50) -> Data:
    """A plan of so many measures, each with three indicators observed in four years."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    return {
        "eccar": "plan/1",
        "recorded": "2025-02-01",
        "authorities": ["de/musterstadt"],
        "titles": {"de": "Zehn-Punkte-Aktionsplan", "en": "Ten-Point Plan of Action"},
        "period": "2021/2025",
        "responsible": "Büro für Chancengleichheit",
        "budget": "90000000.00 EUR",
        "facts": [
            {"fact": "drafted", "date": "2020-06", "by": "Büro für Chancengleichheit"},
            {"fact": "adopted", "date": "2020-11-19", "by": "Stadtrat", "sources": [_PAGE]},
        ],
        "measures": [_measure(number, chance) for number in range(measures)],
    }


def _measure(number: int, chance: random.Random) -> Data:
    point = number % 10 + 1
    id_ = f"{point}.{number // 10 + 1}"
    return {
        "id": id_,
        "points": [point] if chance.random() < 0.8 else [point, point % 10 + 1],
        "titles": _words(chance, 4),
        "description": _words(chance, 45),
        "kind": "action" if chance.random() < 0.8 else "existing-service",
        "roles": ["service-provider"],
        "grounds": ["racial-or-ethnic-origin", "religion-or-belief"],
        "lead": f"Amt {number % 17 + 1}",
        "partners": ["Netzwerk gegen Rassismus", f"Verein {number}"],
        "starts": _date(chance, 2021),
        "ends": _date(chance, 2024),
        "resources": [_resource(number, chance)],
        "milestones": [{"titles": _words(chance, 3), "due": _date(chance, 2023)}],
        "progress": [
            {"fact": "planned", "date": "2020-11-19", "by": "Stadtrat", "sources": [_PAGE]},
            {"fact": "started", "date": _date(chance, 2021), "recorded": "2022-01-15"},
        ],
        "indicators": [_indicator(f"{id_}.{letter}", chance) for letter in "abc"],
        "sources": [f"{_PAGE}/{number}", {"text": f"Vorlage {number}/2020", "kind": "authority"}],
    }


def _resource(number: int, chance: random.Random) -> Data:
    if number % 3:
        amount = f"{chance.randrange(1, 900)}00.00 EUR"
        return {"amount": amount, "per": "year", "years": list(YEARS), "state": "approved"}
    return {"staff": chance.randrange(1, 9) / 4, "funding": "Landesprogramm"}


def _indicator(id_: str, chance: random.Random) -> Data:
    share = chance.random() < 0.3
    return {
        "id": id_,
        "titles": _words(chance, 3),
        "unit": "%" if share else "Personen",
        "direction": "up",
        "baselines": [_value(2020, share, chance)] if chance.random() < 0.5 else [],
        "targets": [_value(2025, share, chance)] if chance.random() < 0.5 else [],
        "observations": [
            *(_value(year, share, chance) for year in YEARS[:-1]),
            {**_value(YEARS[-1], share, chance), "sources": [f"{_PAGE}/berichte/{id_}"]},
        ],
    }


def _value(year: int, share: bool, chance: random.Random) -> Data:
    date = {"date": str(year) if chance.random() < 0.3 else _date(chance, year)}
    if share:
        return {**date, "part": chance.randrange(1, 400), "whole": chance.randrange(400, 999)}
    return {**date, "value": chance.randrange(1, 9_000) / chance.choice((1, 1, 10))}


def _words(chance: random.Random, count: int) -> Data:
    return {
        "de": " ".join(chance.choices(_DE, k=count)),
        "en": " ".join(chance.choices(_EN, k=count)),
    }


def _date(chance: random.Random, year: int) -> str:
    return f"{year}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
