"""Bad plans and inventories: each fault with its code, its path, its line, and words that help."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from eccar import DocumentError, from_dict, load, to_dict
from eccar.documents.schema import schema
from eccar.documents.suggest import nearest
from eccar.documents.writing import dumps
from eccar.kinds import KINDS as SCHEMAS
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.plan.errors import ERROR_CODES
from eccar.plan.measures.measure import MeasureKind
from eccar.plan.measures.progress import Progress
from eccar.plan.measures.resources import Assurance, Per
from eccar.plan.plan import ActionPlan
from eccar.values.packaged import table

TOP = "eccar: plan/1\nauthorities: [de/musterstadt]\ntitles: {de: Erfunden}\n"
MEASURE = "measures:\n- id: a\n  points: [3]\n  titles: {de: Erfunden}\n"
TARGET = "  indicators:\n  - id: i\n    titles: {de: Erfunden}\n    targets:\n    - "
RESOURCE, PROGRESS = "  resources:\n  - ", "  progress:\n  - "
AT_TARGET = "measures[0].indicators[0].targets[0]"
AT_RESOURCE, AT_PROGRESS = "measures[0].resources[0]", "measures[0].progress[0]"

BAD = {
    "a Greek id": (MEASURE.replace("id: a", "id: μέτρο"), "DOC302", "measures[0].id", 5),
    "an id with a space": (
        MEASURE.replace("id: a", "id: advice centre"), "DOC302", "measures[0].id", 5
    ),
    "a number as an id": (MEASURE.replace("id: a", "id: 3.10"), "DOC107", "measures[0].id", 5),
    "no number": (f"{MEASURE}{TARGET}{{date: 2030, value: .nan}}\n", "DOC115", f"{AT_TARGET}.value", 12),
    "endless": (f"{MEASURE}{TARGET}{{date: 2030, value: .inf}}\n", "DOC115", f"{AT_TARGET}.value", 12),
    "a number beyond all": (
        f"{MEASURE}{TARGET}{{date: 2030, value: 1e400}}\n", "DOC022", f"{AT_TARGET}.value", 12
    ),
    "a number too big": (
        f"{MEASURE}{TARGET}{{date: 2030, value: 1e20}}\n", "DOC110", f"{AT_TARGET}.value", 12
    ),
    "a per cent sign": (
        f"{MEASURE}{TARGET}{{date: 2030, value: 50%}}\n", "DOC115", f"{AT_TARGET}.value", 12
    ),
    "a share of nobody": (f"{MEASURE}{TARGET}{{date: 2030, part: 1, whole: 0}}\n", "DOC306", f"{AT_TARGET}.whole", 12),
    "a part of nothing told": (f"{MEASURE}{TARGET}{{date: 2030, part: 1}}\n", "DOC305", AT_TARGET, 12),
    "a value without one": (f"{MEASURE}{TARGET}{{date: 2030}}\n", "DOC305", AT_TARGET, 12),
    "no words": (f"{MEASURE}{TARGET}{{date: 2030, words: {{}}}}\n", "DOC224", f"{AT_TARGET}.words", 12),
    "less than no staff": (f"{MEASURE}{RESOURCE}{{staff: -1}}\n", "DOC304", f"{AT_RESOURCE}.staff", 9),
    "staff in quotes": (f"{MEASURE}{RESOURCE}{{staff: '1'}}\n", "DOC115", f"{AT_RESOURCE}.staff", 9),
    "a resource that says nothing": (f"{MEASURE}{RESOURCE}{{note: Hm.}}\n", "DOC303", AT_RESOURCE, 9),
    "less than no money": (
        f"{MEASURE}{RESOURCE}{{amount: -5.00 EUR}}\n", "DOC246", f"{AT_RESOURCE}.amount", 9
    ),
    "money in no currency": (
        f"{MEASURE}{RESOURCE}{{amount: 5000}}\n", "DOC242", f"{AT_RESOURCE}.amount", 9
    ),
    "a point 11": (MEASURE.replace("[3]", "[3, 11]"), "DOC301", "measures[0].points[1]", 6),
    "a point in quotes": (MEASURE.replace("[3]", '["3"]'), "DOC115", "measures[0].points[0]", 6),
    "a point that is no list": (MEASURE.replace("[3]", "3"), "DOC112", "measures[0].points", 6),
    "no titles": (MEASURE.replace("{de: Erfunden}", "{}"), "DOC224", "measures[0].titles", 7),
    "titles in no language": (
        MEASURE.replace("{de: Erfunden}", "Erfunden"), "DOC106", "measures[0].titles", 7
    ),
    "a word of no list": (f"{MEASURE}  kind: service\n", "DOC109", "measures[0].kind", 8),
    "yes for true": (f"{MEASURE}  ongoing: yes\n", "DOC106", "measures[0].ongoing", 8),
    "a status": (f"{MEASURE}  status: running\n", "DOC104", "measures[0].status", 8),
    "progress under another key": (
        f"{MEASURE}  facts:\n  - {{fact: started, date: 2025}}\n", "DOC104", "measures[0].facts", 8
    ),
    "progress of a plan": ("progress:\n- {fact: started, date: 2025}\n", "DOC104", "progress", 4),
    "no date": (f"{MEASURE}{PROGRESS}{{fact: abandoned, reason: A}}\n", "DOC105", AT_PROGRESS, 9),
    "a count that is none": (
        "reported_counts:\n- {count: -1, words: {de: begonnen}}\n",
        "DOC309", "reported_counts[0].count", 5,
    ),
    "a count of nothing": ("reported_counts:\n- {count: 53}\n", "DOC310", "reported_counts[0]", 5),
    "nobody and nothing": ("participation:\n- {date: 2025}\n", "DOC311", "participation[0]", 5),
    "no interval": ("reviewed_every: 4 weeks\n", "DOC312", "reviewed_every", 4),
    "a key twice": (f"{MEASURE}  lead: A\n  lead: B\n", "DOC019", "measures[0].lead", 9),
    "nothing": ("measures:\n", "DOC108", "measures", 4),
    "a budget to be guessed at": ("budget: 120.000 EUR\n", "DOC244", "budget", 4),
    "reasons as a mapping": ("none_because: {6: Housing}\n", "DOC112", "none_because", 4),
    "a fact of another document": (
        "facts:\n- {fact: resolved, date: 2025}\n", "DOC109", "facts[0].fact", 5
    ),
}  # fmt: skip
"""What is wrong, the lines that say it, and which code is found where."""


def refused(source: str, format_: str = "yaml") -> DocumentError:
    """The error that *source* ends in."""
    with pytest.raises(DocumentError) as caught:
        load(source.encode(), format=format_)
    return caught.value


@pytest.mark.parametrize("wrong", BAD)
def test_says_what_is_wrong_and_where(wrong: str) -> None:
    """Each fault alone is one finding with its code, its path and its line."""
    lines, code, path, line = BAD[wrong]
    [finding] = refused(TOP + lines).findings

    assert (finding.code, str(finding.path), finding.place and finding.place.line) == (
        code,
        path,
        line,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("wrong", BAD)
def test_messages_exist_in_every_language(wrong: str, lang: str) -> None:
    """What is wrong and what to do are whole sentences, with every value in."""
    [finding] = refused(TOP + BAD[wrong][0]).findings
    for said in (language(lang).message(finding), language(lang).hint(finding)):
        assert said[-1] in ".!?)…»”"
        assert not re.search(r"\{[a-z_]+\}", said)
        assert len(said) < 400


def test_every_fault_of_plans_has_a_case() -> None:
    """Each of the codes of plans is shown above, or below."""
    shown = {code for _, code, _, _ in BAD.values()}

    assert {fault.code for fault in ERROR_CODES} - shown == {"DOC308"}, "see a plan of nobody"


@pytest.mark.parametrize("kind", ["plan", "inventory"])
def test_a_plan_without_authorities(kind: str) -> None:
    """A document without an authority is refused, where they belong."""
    text = TOP.replace("plan/1", f"{kind}/1").replace("[de/musterstadt]", "[]")
    [finding] = refused(
        text if kind == "plan" else text.replace("titles: {de: Erfunden}\n", "")
    ).findings

    assert (finding.code, str(finding.path), finding.place and finding.place.line) == (
        "DOC308",
        "authorities",
        2,
    )


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "-1e400"])
def test_numbers_that_only_some_json_has(number: str) -> None:
    """What other programs write for no number is refused, with its path."""
    data = to_dict(load(f"{TOP}{MEASURE}{TARGET}{{date: 2030, value: 77}}\n".encode()))
    [finding] = refused(json.dumps(data, indent=1).replace("77", number), "json").findings

    assert (finding.code, str(finding.path)) == ("DOC022", f"{AT_TARGET}.value")
    assert f"“{number}”" in str(finding.message)


PROGRESS_WORDS = tuple(Progress.family)
ASSURANCES = tuple(Assurance)
PERIODS = tuple(Per)
KINDS = tuple(MeasureKind)


@pytest.mark.parametrize(
    ("written", "candidates", "meant"),
    [
        *(
            (word, PROGRESS_WORDS, "completed")
            for word in "zakończone terminé fertig Ukończone".split()
        ),
        *(
            (word, PROGRESS_WORDS, "on-hold")
            for word in "suspendu pausiert wstrzymane onhold".split()
        ),
        *((word, PROGRESS_WORDS, "started") for word in "commencé begonnen strated".split()),
        *(
            (word, PROGRESS_WORDS, "")
            for word in "continued weiter kontynuowane délocalisé x".split()
        ),
        ("zastąpione", PROGRESS_WORDS, "replaced-by"),
        ("pérennisé", PROGRESS_WORDS, "made-permanent"),
        ("genehmigt", ASSURANCES, "approved"),
        ("wnioskowane", ASSURANCES, "applied-for"),
        ("demandé", ASSURANCES, "applied-for"),
        ("unsicher", ASSURANCES, ""),
        *((word, PERIODS, "") for word in "month Monat mois miesiąc quarter".split()),
        ("yearly", PERIODS, "year"),
        ("usługa", KINDS, "existing-service"),
        ("Maßnahme", KINDS, "action"),
        ("kampagne", KINDS, ""),
        ("due_date", ("titles", "due", "reached"), "due"),
        ("contact_unit", ("id", "lead"), "lead"),
        ("zuständig", ("id", "responsible", "budget"), "responsible"),
        ("telefon", ("id", "responsible", "budget"), ""),
        ("", ("id",), ""),
        ("Beteiligung", ("budget", "participation"), "participation"),
        ("wersja", ("budget", "revision"), "revision"),
        ("Fassung", ("budget", "revision"), ""),
    ],
)
def test_a_guess_is_right_or_there_is_none(
    written: str, candidates: tuple[str, ...], meant: str
) -> None:
    """Whoever takes a suggestion relies on it: approved money must not become spent money."""
    assert nearest(written, candidates) == meant


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_similar_word_all_valid_ones_are_listed(lang: str) -> None:
    """Without a guess, and without the words that would name one."""
    findings = refused(f"{TOP}{MEASURE}  kind: kampagne\n  telefon: 1\n").findings
    for finding in findings:
        hint = language(lang).hint(finding)
        assert "{" not in hint
        assert ("situation-report" if finding.code == "DOC109" else "addressed_to") in hint
        assert "“”" not in hint.replace("„", "“")
    assert {finding.code for finding in findings} == {"DOC104", "DOC109"}
    assert "Allowed values" in str(DocumentError(findings))


def test_the_words_that_are_meant_are_words_of_documents() -> None:
    """Each word on the right is valid somewhere."""
    known = {word for kind in SCHEMAS for word in _words_of(schema(kind))}
    meant = {
        meaning
        for meanings in table("eccar.documents", "synonyms.toml")["words"].values()
        for meaning in meanings
    }
    assert meant <= known


def _words_of(node: Any) -> Iterator[str]:
    """The keys and words of closed lists in a schema."""
    if isinstance(node, dict):
        yield from node.get("properties", ())
        yield from node.get("enum", ())
        yield from (word for word in (node.get("const"),) if isinstance(word, str))
        for part in node.values():
            yield from _words_of(part)
    elif isinstance(node, list):
        for part in node:
            yield from _words_of(part)


@pytest.mark.parametrize(
    ("lines", "near"),
    [
        (f"{PROGRESS}{{fact: compleeted, date: 2025}}\n", "completed"),
        (f"{PROGRESS}{{fact: merged, date: 2025}}\n", "merged-into"),
        (f"{PROGRESS}{{fact: permanent, date: 2025}}\n", "made-permanent"),
        ("  kind: service\n", "existing-service"),
        ("  title: {de: Erfunden}\n", "titles"),
        ("  lead_unit: Office\n", "lead"),
        ("  resource: []\n", "resources"),
        (f"{RESOURCE}{{staff: 1, fundings: A foundation}}\n", "funding"),
        (f"{TARGET}{{date: 2030, values: 3}}\n", "value"),
        ("  milestones:\n  - {titles: {de: Erfunden}, due_date: 2025}\n", "due"),
    ],
)
def test_what_was_meant_is_named(lines: str, near: str) -> None:
    """Of a word or key that is not known, however deep, the nearest that is known is named."""
    findings = refused(TOP + MEASURE + lines).findings

    assert f"“{near}”" in str(findings[0].hint)


def test_on_instead_of_date() -> None:
    """With ``on:`` in place of ``date:``, the message suggests ``date:`` and reports it as missing."""
    findings = refused(f"{TOP}{MEASURE}{PROGRESS}{{fact: started, on: 2025-01-01}}\n").findings

    assert {(finding.code, str(finding.path)) for finding in findings} == {
        ("DOC105", AT_PROGRESS),
        ("DOC104", f"{AT_PROGRESS}.on"),
    }
    assert any("“date”" in str(finding.hint) for finding in findings)


def test_two_hundred_errors_are_reported_at_once() -> None:
    """Each error of many measures is reported, with its own path and line."""
    lines = [
        f"- {{id: m-{index}, points: [{11 + index}], titles: {{de: Erfunden}}, resources: [{{staff: -1}}]}}\n"
        for index in range(100)
    ]
    findings = refused(f"{TOP}measures:\n{''.join(lines)}").findings
    paths = [
        path
        for index in range(100)
        for path in (f"[{index}].points[0]", f"[{index}].resources[0].staff")
    ]

    assert [str(finding.path) for finding in findings] == [f"measures{path}" for path in paths]
    assert [finding.code for finding in findings] == ["DOC301", "DOC304"] * 100
    assert [finding.place and finding.place.line for finding in findings] == [
        5 + index // 2 for index in range(200)
    ]


def test_a_plan_nested_too_deep() -> None:
    """What is nested a hundred levels in extra is refused, as in any document."""
    [finding] = refused(f"{TOP}extra:\n  deep: {'[' * 100}{']' * 100}\n").findings
    nested: Any = []
    for _ in range(100):
        nested = [nested]
    with pytest.raises(DocumentError) as caught:
        from_dict({**to_dict(load(TOP.encode())), "extra": {"deep": nested}})

    assert (finding.code, finding.place and finding.place.line) == ("DOC015", 5)
    assert {finding.code for finding in caught.value.findings} == {"DOC015"}


# What loads


HTML = "<script>alert('&amp;')</script><b>“fett”</b>"


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_html_in_texts_stays_as_it_is(format_: str) -> None:
    """A text that looks like HTML is read, kept and written unchanged."""
    data = to_dict(load((TOP + MEASURE).encode()))
    data["titles"]["de"] = data["measures"][0]["lead"] = HTML
    text = dumps(from_dict(data), format=format_)
    plan = load(text.encode(), ActionPlan, format=format_)

    assert (str(plan.titles), plan.measures[0].lead) == (HTML, HTML)
    assert to_dict(plan) == data


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_ten_thousand_measures_load(format_: str) -> None:
    """A plan can be as long as anybody writes one."""
    [measure] = to_dict(load((TOP + MEASURE).encode()))["measures"]
    data = to_dict(load(TOP.encode()))
    data["measures"] = [{**measure, "id": f"m-{index}"} for index in range(10_000)]
    text = (
        json.dumps(data)
        if format_ == "json"
        else TOP
        + MEASURE.replace("- id: a", "- id: m-0")
        + "".join(
            f"- {{id: m-{index}, points: [3], titles: {{de: Erfunden}}}}\n"
            for index in range(1, 10_000)
        )
    )
    plan = load(text.encode(), ActionPlan, format=format_)

    assert [measure.id for measure in plan.measures] == [f"m-{index}" for index in range(10_000)]


@pytest.mark.parametrize("word", ["merged-into", "replaced-by"])
@pytest.mark.parametrize("others", [["a", "b"], ["b", "a"]])
def test_what_is_odd_and_not_nonsense_loads(word: str, others: list[str]) -> None:
    """Measures that replace themselves, or are merged into each other, are matters of rules."""
    content = "".join(
        f"- {{id: {id_}, points: [3], titles: {{de: Erfunden}}, "
        f"progress: [{{fact: {word}, date: 2025, other: {other}}}]}}\n"
        for id_, other in zip("ab", others, strict=True)
    )
    plan = load(f"{TOP}measures:\n{content}".encode(), ActionPlan)

    assert all(measure.gone_on("2026-01-01") for measure in plan.measures)
