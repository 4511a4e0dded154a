"""The pages that are looked at: those of the examples, and those of documents that test the design.

All that is not an example of the project is invented.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import eccar.network
from eccar.command import main

EXAMPLES = Path(__file__).parents[2] / "examples"
REGISTER = Path(eccar.network.__file__).parent
COALITION = REGISTER / "coalition.yaml"
PRACTICES = REGISTER / "practices/register"
REPORTS = EXAMPLES / "reports"
ROUNDS = EXAMPLES / "rounds"
NETWORK = str(EXAMPLES / "network")
ON = ("--on", "2026-11-28")
GOLDEN = Path(__file__).parents[1] / "golden"
ROUND = ("--on", "2027-05-01", "--lang", "de")
MUSTERSTADT = EXAMPLES / "plans/musterstadt"
ZUERICH = tuple(str(REPORTS / f"zuerich/report-{year}.yaml") for year in (2017, 2022))
LETTER = (
    *("--on", "2026-02-05", "--year", "2026"),
    *("--schedule", str(EXAMPLES / "letter/fee-schedule.yaml")),
    *("--payee", str(EXAMPLES / "letter/payee.yaml")),
)
INCIDENTS = EXAMPLES / "incidents"
TOWN = str(INCIDENTS / "smalltown/table.yaml")
RIAS = [str(INCIDENTS / f"rias-{name}.yaml") for name in ("2019", "2020-1909", "2020-1957")]
FORM = str(ROUNDS / "questionnaire-2027.yaml")
BAD_MEASURE = "plan:de/musterstadt:bad#m-1"

LONG = "Antidiskriminierungsberatungsstellenverzeichnis" * 11
ARABIC = "مركز المشورة ضد التمييز في المدينة"
HEBREW = "מרכז ייעוץ נגד אפליה"
EMOJI = "🏳️‍🌈 Beratung 👩🏽‍🦽‍➡️ für alle 🤝"

SAMPLES: dict[str, tuple[str, ...]] = {
    "show": ("show", str(MUSTERSTADT), *ON),
    "show-pl": ("show", str(EXAMPLES / "krakow"), *ON, "--lang", "pl"),
    "plan": ("show", str(MUSTERSTADT / "plan-2026.yaml"), *ON),
    "status": ("status", str(EXAMPLES / "krakow/membership.yaml"), *ON, "--lang", "fr"),
    "fee": ("fee", str(EXAMPLES / "krakow/membership.yaml"), *ON, "--lang", "de"),
    "account": ("account", str(EXAMPLES / "letter"), *ON),
    "dues": ("dues", str(EXAMPLES / "office"), *ON),
    "check": ("check", str(EXAMPLES / "krakow"), *ON, "--lang", "de"),
    "coverage": ("coverage", str(MUSTERSTADT / "plan-2027.yaml"), *ON),
    "coverage-krakow": ("coverage", str(EXAMPLES / "krakow/inventory.yaml"), *ON, "--lang", "pl"),
    "coverage-nuernberg": ("coverage", str(EXAMPLES / "plans/nuernberg.yaml"), *ON, "--lang", "de"),
    "coverage-folder": ("coverage", str(MUSTERSTADT), *ON),
    "timeline": ("timeline", str(MUSTERSTADT / "plan-2027.yaml"), *ON),
    "diff": ("diff", str(MUSTERSTADT / "plan-2026.yaml"), str(MUSTERSTADT / "plan-2027.yaml")),
    "report": ("show", str(GOLDEN / "report-1.yaml"), *ON, "--lang", "de"),
    "evaluation": ("show", str(EXAMPLES / "reports/musterstadt/evaluation-2025.yaml"), *ON),
    "evaluation-golden": ("show", str(GOLDEN / "evaluation-1.yaml"), *ON, "--lang", "de"),
    "evaluation-round": ("show", str(REPORTS / "round-2023-evaluation.yaml"), *ON, "--lang", "fr"),
    "evaluation-zuerich": ("show", str(REPORTS / "zuerich/evaluation-2022.yaml"), *ON),
    "report-koeln": ("show", str(REPORTS / "koeln-2020.yaml"), *ON, "--lang", "fr"),
    "show-zuerich": ("show", str(REPORTS / "zuerich"), *ON, "--lang", "de"),
    "cities-reports": ("show", str(REPORTS), *ON, "--lang", "pl"),
    "diff-reports": ("diff", *ZUERICH, "--lang", "fr"),
    "recommendations": ("recommendations", str(REPORTS / "musterstadt"), *ON, "--lang", "de"),
    "recommendations-all": ("recommendations", str(REPORTS), *ON, "--lang", "pl"),
    "deadlines": ("deadlines", str(EXAMPLES / "office"), str(ROUNDS), *ON, "--lang", "fr"),
    "deadlines-krakow": ("deadlines", str(EXAMPLES / "krakow"), *ON, "--inferred", "--lang", "pl"),
    "letter": ("letter", str(EXAMPLES / "letter"), *LETTER, "--lang", "de"),
    "what-if": (
        "what-if",
        str(EXAMPLES / "office"),
        str(EXAMPLES / "letter/fee-schedule.yaml"),
        *ON,
    ),
    "rules": ("rules", "--lang", "pl"),
    "rule": ("rules", "MEM107", "--lang", "fr"),
    "timeline-bern": ("timeline", str(EXAMPLES / "plans/bern.yaml"), *ON, "--lang", "fr"),
    "points": ("points",),
    "points-pl": ("points", "--lang", "pl"),
    "round": ("round", str(ROUNDS), str(EXAMPLES / "office"), *ROUND),
    "round-public": ("round", str(ROUNDS), *ROUND, "--audience", "public"),
    "round-2023": ("round", str(REPORTS / "round-2023.yaml"), *ON, "--lang", "pl"),
    "responses": ("report", str(ROUNDS / "musterstadt.yaml"), "--for", "minimal"),
    "responses-form": ("report", str(ROUNDS), "--for", FORM, "--lang", "de", "--on", "2027-05-01"),
    "questionnaire": ("show", FORM, "--lang", "fr"),
    "coalition": ("show", str(GOLDEN / "coalition-1.yaml"), "--lang", "de"),
    "practice": ("show", str(GOLDEN / "practice-1.yaml"), "--lang", "de"),
    "practices": ("practices", *ON, "--lang", "fr"),
    "practice-gent": ("show", str(PRACTICES / "be-gent-practice-tests.yaml")),
    "coalition-all": ("show", str(COALITION), "--lang", "fr"),
    "coalition-office": ("show", f"{NETWORK}/coalition.yaml", "--lang", "pl"),
    "members": ("members", *ON),
    "members-network": ("members", NETWORK, *ON, "--lang", "de"),
    "members-by-country": ("members", *ON, "--by", "country", "--lang", "de"),
    "members-vote": ("members", *ON, "--vote", "--lang", "fr"),
    "members-inhabitants": ("members", *ON, "--inhabitants", "--lang", "pl"),
    "bodies": ("bodies", *ON, "--lang", "fr"),
    "bodies-committee": ("bodies", *ON, "--body", "steering-committee", "--lang", "de"),
    "events": ("events", "--lang", "pl"),
    "offers": ("offers", *ON, "--lang", "de"),
    "offers-city": ("offers", NETWORK, *ON, "--city", "de/musterstadt"),
    "changes": ("changes", *ON, "--since", "2024-01-01", "--lang", "pl"),
    "changes-against": (
        *("changes", NETWORK, *ON, "--since", "2026-01-01", "--lang", "fr"),
        *("--against", str(EXAMPLES / "office")),
    ),
    "similar": ("similar", "at/graz", *ON, "--lang", "de"),
    "similar-point": ("similar", "at/graz", "--point", "3", *ON, "--lang", "fr"),
    "similar-measure": (
        *("similar", str(MUSTERSTADT / "membership.yaml"), str(MUSTERSTADT / "plan-2027.yaml")),
        *("--measure", "plan:de/musterstadt:action-plan#advice-centre", *ON, "--lang", "pl"),
    ),
    "practices-words": ("practices", "housing", "--point", "7", *ON, "--lang", "de"),
    "cities-status": ("status", str(EXAMPLES / "office"), *ON, "--lang", "pl"),
    "incident-table": ("show", TOWN, "--lang", "de"),
    "incident-nested": ("show", RIAS[0]),
    "incident-overlapping": ("show", str(INCIDENTS / "federal-office-2023.yaml"), "--lang", "fr"),
    "incident-golden": ("show", str(GOLDEN / "incident-table-1.yaml"), "--lang", "pl"),
    "incident-release": ("show", str(GOLDEN / "release-1-rounded.yaml")),
    "incident-mapping": ("show", str(GOLDEN / "incident-mapping-1.yaml"), "--lang", "de"),
    "incident-plan": ("incidents", "publish", TOWN, "--rule", "minimum-3"),
    "incident-plan-de": ("incidents", "publish", TOWN, "--rule", "ons-10-5", "--lang", "de"),
    "incident-attack": ("incidents", "attack", TOWN, "--threshold", "8"),
    "incident-attack-pl": ("incidents", "attack", TOWN, "--threshold", "8", "--lang", "pl"),
    "incident-series": ("incidents", "series", *RIAS, "--lang", "fr"),
    "incident-compare": ("incidents", "compare", *RIAS),
    "cities-show": ("show", str(EXAMPLES / "office"), *ON, "--lang", "de"),
    "cities-check": ("check", str(EXAMPLES / "office"), *ON, "--lang", "fr"),
    "cities-account": ("account", str(EXAMPLES / "office"), *ON),
    "page": ("page", str(MUSTERSTADT), *ON, "--audience", "public"),
    "page-office": ("page", str(MUSTERSTADT), *ON, "--lang", "fr"),
    "page-krakow": ("page", str(EXAMPLES / "krakow"), *ON, "--audience", "public", "--lang", "pl"),
    "page-without-plan": ("page", str(EXAMPLES / "papers/beispielstadt"), *ON, "--lang", "de"),
    "page-bad": ("page", "bad.json", *ON, "--lang", "de"),
    "paper": ("paper", "accession", str(EXAMPLES / "papers/beispielstadt"), *ON, "--lang", "de"),
    "paper-bad": ("paper", "plan", "bad.json", *ON, "--lang", "pl"),
    "bad-coverage": ("coverage", "bad.json", *ON, "--lang", "pl"),
    "bad-timeline": ("timeline", "bad.json", *ON),
    "bad-plan": ("show", "bad.json", *ON),
    "bad-report": ("show", "report.json", *ON, "--lang", "pl"),
    "bad-diff": ("diff", "bad.json", "worse.json"),
    "many-coverage": ("coverage", "many.json", *ON, "--lang", "fr"),
    "many-timeline": ("timeline", "many.json", *ON, "--lang", "de"),
    "names-status": ("status", "names.json", *ON, "--lang", "fr"),
    "names-fee": ("fee", "names.json", *ON, "--lang", "pl"),
    "names-check": ("check", "names.json", *ON),
    "names-show": ("show", "names.json", "report.json", "evaluation.json", *ON, "--lang", "de"),
    "names-page": ("page", "names.json", "reported.json", "opinion.json", *ON, "--lang", "pl"),
    "bad-evaluation": ("show", "evaluation.json", *ON, "--lang", "de"),
    "bad-recommendations": ("recommendations", "evaluation.json", "opinion.json", *ON),
    "bad-round": ("round", "round.json", "names.json", "reported.json", *ROUND),
    "bad-questionnaire": ("show", "form.json", *ON, "--lang", "pl"),
    "bad-responses": ("report", "report.json", "--for", "form.json", "--lang", "fr"),
    "bad-deadlines": ("deadlines", "round.json", "names.json", "bad.json", "--on", "2026-05-01"),
    "bad-check": ("check", "report.json", "evaluation.json", "round.json", *ON, "--lang", "pl"),
    "bad-coalition": ("show", "coalition.json", "--lang", "pl"),
    "bad-bodies": ("bodies", "coalition.json", "names.json", *ON, "--lang", "de"),
    "bad-committee": ("bodies", "coalition.json", "names.json", *ON, "--body", "committee"),
    "bad-events": ("events", "coalition.json", "names.json", "--lang", "fr"),
    "bad-offers": ("offers", "coalition.json", "names.json", *ON, "--lang", "pl"),
    "bad-members": ("members", "coalition.json", "names.json", *ON, "--lang", "fr"),
    "bad-changes": ("changes", "names.json", *ON, "--since", "2020-01-01", "--lang", "pl"),
    "bad-practice": ("show", "practice.json", "--lang", "fr"),
    "bad-practices": ("practices", "practice.json", "names.json", *ON, "--lang", "pl"),
    "bad-similar": ("similar", "names.json", "bad.json", "--measure", BAD_MEASURE, *ON),
    "many-bodies": ("bodies", "many-coalition.json", *ON, "--body", "body-1", "--lang", "de"),
    "many-coalition": ("show", "many-coalition.json", "--lang", "fr"),
    "many-report": ("show", "many-report.json", *ON, "--lang", "de"),
    "many-recommendations": ("recommendations", "many-evaluation.json", *ON, "--lang", "pl"),
}
"""The call of the command for each page."""


def write_pages(folder: Path) -> None:
    """Write the documents and all pages into a *folder*."""
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.json").write_text(json.dumps(document), "utf-8")
    for name, (command, *arguments) in SAMPLES.items():
        paths = (str(folder / each) if each.endswith(".json") else each for each in arguments)
        page = output((command, *paths, "--format", "html"))
        assert page.endswith("</html>\n"), name
        (folder / f"{name}.html").write_text(page, "utf-8")


def output(call: tuple[str, ...]) -> str:
    """The standard output of a *call* of the command."""
    written = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(written, "utf-8")) as stream:
        main(list(call))
        stream.flush()
        return written.getvalue().decode()


def measures() -> Iterator[Mapping[str, Any]]:
    """Measures with the titles that are hardest to set."""
    titles = ({"de": LONG}, {"ar": ARABIC}, {"he": HEBREW}, {"de": EMOJI}, {"en": "A " * 250 + "b"})
    for number, title in enumerate(titles, 1):
        yield {
            "id": f"m-{number}",
            "titles": title,
            "points": list(range(number, 11, 2)),
            "starts": str(2020 + number),
            "ends": "2027-06",
            "lead": LONG[:200],
            "milestones": [{"titles": {"ar": ARABIC}, "due": "2026-05"}, {"titles": {"de": LONG}}],
        }


def document(identity: str, entries: Iterator[Mapping[str, Any]]) -> Mapping[str, Any]:
    """An invented plan with these measures."""
    return {
        "eccar": "plan/1",
        "id": identity,
        "authorities": ["de/musterstadt"],
        "titles": {"de": f"Plan {LONG}"},
        "period": "2025/2027",
        "complete": True,
        "measures": list(entries),
    }


def reported(entries: Iterator[Mapping[str, Any]]) -> Mapping[str, Any]:
    """An invented report on these measures, with the words that are hardest to set."""
    mark = {"origin": "report:de/musterstadt:2024", "as_of": "2024-12-31"}
    titles = [{"measure": entry["id"], "titles": entry["titles"]} for entry in entries]
    return {
        "eccar": "report/1",
        "id": "2026",
        "authorities": ["de/musterstadt"],
        "titles": {"de": f"Bericht {LONG}"},
        "period": "2025/2026",
        "basis": {"identity": f"plan:de/musterstadt:{'a' * 60}", "digest": f"sha256:{'a' * 64}"},
        "responses": [{"item": "achievements", "words": {"ar": ARABIC}, "carried_over": mark}],
        "points": [{"point": 3, "state": "under-way", "words": {"he": HEBREW, "de": LONG}}],
        "measures": [
            {**title, "state": "running", "words": {"de": EMOJI}, "next_steps": {"de": LONG}}
            for title in titles
        ],
        "facts": [{"fact": "returned", "date": "2027-03-01", "reason": LONG, "by": LONG[:200]}],
    }


ESEMPIO = "it/esempio"
"""The id of a city with names in six languages, and none in that of a reader."""

WORDS = ({"de": LONG}, {"ar": ARABIC}, {"he": HEBREW}, {"de": EMOJI}, {"en": "A " * 250 + "b"})
"""The words that are hardest to set."""


def evaluated(authority: str) -> Mapping[str, Any]:
    """An invented evaluation whose recommendations are in these words."""
    facts = [
        {"fact": "accepted", "date": "2026-03", "by": LONG[:200], "reference": LONG[:200]},
        {"fact": "followed-up", "date": "2026-08", "words": {"ar": ARABIC}},
    ]
    return {
        "eccar": "evaluation/1",
        "id": "opinion",
        "authorities": [authority],
        "titles": {"ar": ARABIC, "de": f"Stellungnahme {LONG}"},
        "evaluated": [{"kind": "report", "titles": {"de": LONG}}, {"kind": "measures"}],
        "assessors": [{"name": LONG, "kind": "peers", "independence": LONG}],
        "judgements": [{"topic": {"he": HEBREW}, "words": text} for text in WORDS],
        "recommendations": [
            {
                "id": f"r-{number}",
                "words": text,
                "to": LONG[:200],
                "points": [number],
                "facts": facts,
            }
            for number, text in enumerate(WORDS, 1)
        ],
        "facts": [{"fact": "delivered", "date": "2026-01-20", "note": LONG}],
    }


def called() -> Mapping[str, Any]:
    """An invented round whose words are the hardest to set, with many authorities."""
    return {
        "eccar": "round/1",
        "audience": "office",
        "id": "2027",
        "titles": {"ar": ARABIC, "de": f"Runde {LONG}"},
        "period": "2025/2026",
        "deadline": "2027-03-31",
        "invited": [
            ESEMPIO,
            f"de/{'antidiskriminierung' * 6}",
            *(f"de/ort-{n}" for n in range(40)),
        ],
        "facts": [
            {"fact": "opened", "date": "2027-01-11", "by": LONG[:200], "note": LONG},
            {"fact": "excused", "date": "2027-03-20", "authorities": ["de/ort-7"], "reason": LONG},
        ],
    }


def asked() -> Mapping[str, Any]:
    """An invented questionnaire with such items."""
    return {
        "eccar": "questionnaire/1",
        "id": "form",
        "titles": {"he": HEBREW, "de": f"Fragebogen {LONG}"},
        "basis": "assumed",
        "items": [
            {"id": f"item-{number}", "titles": text, "max_length": 100, "required": True}
            for number, text in enumerate(WORDS)
        ],
    }


def gathered() -> Mapping[str, Any]:
    """An invented document of a coalition whose names and words are the hardest to set."""
    source = {"text": LONG, "url": f"https://www.example.org/{'antidiskriminierung' * 12}"}
    common = {"sources": [source], "note": LONG, "recorded": "2026-11-01"}
    open_to = {"open_to_members": "yes", "points": [*range(1, 11)], **common}
    return {
        "eccar": "coalition/1",
        "id": "office",
        "names": {"ar": ARABIC, "de": f"Koalition {LONG}"},
        "facts": [{"fact": "initiated", "date": "2004-03", "by": LONG[:200], **common}],
        "purposes": [{"words": text} for text in WORDS],
        "bodies": [
            {
                "id": "committee",
                "names": {"de": LONG},
                "kind": "committee",
                "tasks": {"ar": ARABIC, "de": LONG},
                "seats": [
                    {"holder": ESEMPIO, "role": "president", "date": "2026-03", "by": LONG[:200]},
                    {"holder": "partners/agency", "topic": LONG[:200], "votes": {"in_favour": 9}},
                ],
                **open_to,
            },
            *(
                {"id": f"group-{n}", "names": text, "kind": "working-group", **open_to}
                for n, text in enumerate(WORDS)
            ),
        ],
        "events": [
            {
                "id": f"event-{n}",
                "titles": text,
                "kinds": ["conference", "assembly", "committee-meeting", "workshop", "exchange"],
                "date": f"2027-0{n + 1}",
                "host": ESEMPIO,
                "place": LONG[:200],
                "counts": [{"count": 86, "words": text}],
                "languages": ["de", "en", "fr", "pl", "it"],
                **open_to,
            }
            for n, text in enumerate(WORDS)
        ],
        "projects": [
            {"id": f"project-{n}", "titles": text, "until": "2028", "funding": LONG, **common}
            for n, text in enumerate(WORDS)
        ],
        "resources": [
            {"id": f"resource-{n}", "titles": text, "kind": "guide", "publisher": LONG, **common}
            for n, text in enumerate(WORDS)
        ],
        "partners": [{"id": "agency", "names": {"he": HEBREW}, "kind": "network", **common}],
        "member_counts": [{"id": "all", "count": 180, "date": "2026", **common}],
    }


def tried() -> Mapping[str, Any]:
    """An invented practice whose words are the hardest to set."""
    return {
        "eccar": "practice/1",
        "id": "advice",
        "authority": ESEMPIO,
        "titles": {"ar": ARABIC, "de": LONG},
        "description": {"he": HEBREW, "de": f"{EMOJI} {LONG}"},
        "since": "2024-03",
        "points": [*range(1, 11)],
        "domain": {"de": LONG},
        "whom": [LONG, ARABIC, EMOJI],
        "effect": {"ar": ARABIC},
        "evidence": [
            {
                "kind": "figures",
                "words": {"de": LONG},
                "unit": LONG[:60],
                "observations": [{"date": "2025", "value": 140, "note": LONG}],
            },
            {"kind": "evaluation", "words": {"he": HEBREW}, "sources": [{"text": LONG}]},
        ],
        "failed": {"en": "A " * 250 + "b"},
        "first_steps": [{"words": text} for text in WORDS],
        "contact": {"unit": LONG[:200], "mailbox": f"{LONG[:60]}@example.org"},
        "publication": [{"fact": "consented", "date": "2026-05-04", "note": LONG}],
        "sources": [{"text": LONG}],
    }


DOCUMENTS: dict[str, Mapping[str, Any]] = {
    "evaluation": evaluated("de/musterstadt"),
    "opinion": evaluated(ESEMPIO),
    "reported": {**reported(measures()), "authorities": [ESEMPIO], "round": "2027"},
    "round": called(),
    "coalition": gathered(),
    "practice": tried(),
    "many-coalition": {
        "eccar": "coalition/1",
        "id": "many",
        "bodies": [
            {
                "id": f"body-{n}",
                "names": {"de": f"Ausschuss {n} (erfunden)"},
                "kind": "committee",
                "seats": [
                    {"holder": f"de/ort-{seat}", "date": "2024", "until": "2028"}
                    for seat in range(200 if n == 1 else 4)
                ],
            }
            for n in range(1, 31)
        ],
    },
    "form": asked(),
    "many-report": {
        **reported(iter(())),
        "measures": [
            {"measure": f"m-{n}", "titles": {"de": f"Maßnahme {n} (erfunden)"}, "state": "running"}
            for n in range(200)
        ],
    },
    "many-evaluation": {
        **evaluated(ESEMPIO),
        "recommendations": [
            {"id": f"{n}", "words": {"de": f"Empfehlung {n} (erfunden)"}, "points": [4]}
            for n in range(200)
        ],
    },
    "report": reported(measures()),
    "bad": document("bad", measures()),
    "worse": document("bad", ({**measure, "note": LONG} for measure in list(measures())[1:])),
    "many": document(
        "many",
        (
            {"id": f"m-{number}", "titles": {"de": f"Maßnahme {number} (erfunden)"}, "points": [4],
             "starts": "2025", "ends": "2026"}
            for number in range(200)
        ),
    ),
    "names": {
        "eccar": "membership/1",
        "city": {
            "id": ESEMPIO,
            "names": {"it": "Esempio", "sl": "Zgled", "hu": "Példa", "el": "Παράδειγμα",
                      "ar": "مثال", "uk": "Приклад"},
            "country": "IT",
            "population": [{"inhabitants": 45_000, "date": "2024"}],
        },
        "facts": [{"fact": "accepted", "date": "2024-09-25", "note": LONG}],
    },
}  # fmt: skip
"""The documents that are not among the examples."""
