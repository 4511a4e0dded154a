"""Invented documents of Musterstadt, for tests of dates and of rules across documents."""

from __future__ import annotations

from typing import Any

import eccar

CITY = "de/musterstadt"


def document(kind: str, **keys: Any) -> Any:
    """The document of a *kind* with these *keys*, without those that are ``None``."""
    given = {key: value for key, value in keys.items() if value is not None}
    return eccar.from_dict({"eccar": f"{kind}/1", **given})


def membership(*facts: dict[str, Any], city: str = CITY, **keys: Any) -> Any:
    """A membership with these *facts*; without any, admitted on 25 September 2024."""
    known = facts or ({"fact": "accepted", "date": "2024-09-25"},)
    names = {"id": city, "names": {"de": city.partition("/")[2].title()}, "country": "DE"}
    return document("membership", city=names, facts=[*known], **keys)


def report(**keys: Any) -> Any:
    """A report of Musterstadt to the coalition, unless *keys* say otherwise."""
    return document("report", **{"authorities": [CITY], "to": ["coalition"], **keys})


def round_(**keys: Any) -> Any:
    """A round with the deadline 1 May 2027, unless *keys* say otherwise."""
    return document("round", **{"id": "r2027", "deadline": "2027-05-01", **keys})


def account(*facts: dict[str, Any], **keys: Any) -> Any:
    """An account of Musterstadt with these *facts*."""
    return document("account", city=CITY, kept_since="2024-01-01", facts=[*facts], **keys)


def plan(**keys: Any) -> Any:
    """A plan of Musterstadt that was adopted on 12 March 2025, unless *keys* say otherwise."""
    return document(
        "plan",
        **{
            "authorities": [CITY],
            "id": "p",
            "titles": {"de": "Aktionsplan"},
            "period": "2025/2028",
            "facts": [{"fact": "adopted", "date": "2025-03-12"}],
            "measures": [],
            **keys,
        },
    )


def measure(**keys: Any) -> dict[str, Any]:
    """A measure with an id, a point and a title, and these *keys*."""
    return {"id": "m1", "points": [1], "titles": {"de": "Beratung"}, **keys}


def evaluation(
    recommendations: list[dict[str, Any]], facts: list[dict[str, Any]], **keys: Any
) -> Any:
    """An evaluation of the work of Musterstadt with these *recommendations* and *facts*."""
    id_ = "untitled" if keys else "opinion"
    given = {"id": id_, "authorities": [CITY], "titles": {"de": "Stellungnahme"}, **keys}
    assessors = [{"name": "Wissenschaftlicher Beirat"}]
    said = {"assessors": assessors, "recommendations": recommendations, "facts": facts}
    return document("evaluation", **given, **said)
