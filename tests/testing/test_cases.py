"""The grammar of case files: what is read, what is refused, and what a case gives."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import DocumentError, Outcome
from eccar.testing.case_files import Answer, CaseError, split
from eccar.testing.cases import DAY, Case, cases, parse

CITY = "city: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}"
MEMBERSHIP = f"eccar: membership/1\n{CITY}"
GOOD = f"""\
# expect: MEM113 coordination
# Nobody is named who coordinates.
# case: nobody
# invented
{MEMBERSHIP}
facts: [{{fact: accepted, date: 2020-01-01}}]
extra: {{case: {{on: 2024-01-01, figures: none}}}}
---
# related
# Another city.
{MEMBERSHIP.replace("muster", "beispiel")}
---
# expect: nothing
# Nothing is on record.
{MEMBERSHIP}
"""


def only(head: str) -> list[Case]:
    """The cases of a file with one document, which has this head."""
    return list(parse(f"{head}\n{MEMBERSHIP}\n", "MEM113.yaml", "MEM113"))


def test_a_file_has_cases(tmp_path: Path) -> None:
    """Each begins with what it expects; other documents belong to the case before."""
    (tmp_path / "MEM113.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "documents").mkdir()

    nobody, second = cases(tmp_path)

    assert [str(nobody), str(second)] == ["MEM113/nobody", "MEM113/2"]
    assert nobody.expectation == (Answer(path="coordination"),)
    assert nobody.sentence == "Nobody is named who coordinates."
    assert [membership.city.id for membership in nobody.related()] == ["de/beispielstadt"]
    assert str(nobody.check().on) == "2024-01-01"
    assert nobody.options(nobody.value())["figures"] is not None
    assert nobody.mismatch(nobody.check()) == ""
    assert (second.expectation, second.related(), second.schedule()) == ((), (), None)
    assert second.check().on == DAY
    assert [*cases(tmp_path / "MEM113.yaml")] == [nobody, second]


def test_a_case_has_its_own_schedule() -> None:
    """Fees other than those of the library follow the case."""
    table = "since: 2020-01-01, source: Us, basis: decided, seen: 2026-01-01"
    text = f"""\
# expect: nothing
# By our own fees.
eccar: account/1
city: de/musterstadt
kept_since: 2026-01-01
---
# schedule
# Everybody pays one euro.
eccar: fee-schedule/1
tables: [{{{table}, bands: [{{fee: 1 EUR}}]}}]
"""
    [case] = parse(text, "FEE201.yaml", "FEE201")
    schedule = case.schedule()

    assert schedule is not None
    assert str(schedule.tables[0].band(1).fee) == "1.00 EUR"
    assert case.check().outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        (["nothing"], []),
        (["MEM113"], [Answer()]),
        (["MEM113 facts facts"], [Answer(path="facts"), Answer(path="facts")]),
        (
            ["MEM113 facts[0].date", "MEM113 not evaluated"],
            [Answer(path="facts[0].date"), Answer(evaluated=False)],
        ),
        (
            ["MEM113 not evaluated extra['a-b'] with year=2026, points=1; 2"],
            [
                Answer(
                    path="extra['a-b']", evaluated=False, values={"year": "2026", "points": "1; 2"}
                )
            ],
        ),
        (["MEM113 with text=‹a, b› with c"], [Answer(values={"text": "‹a, b› with c"})]),
    ],
)
def test_expectations(lines: list[str], answers: list[Answer]) -> None:
    """A line names a code, paths or none, and values; or nothing."""
    head = "\n".join([*(f"# expect: {line}" for line in lines), "# Shown."])
    [case] = only(head)

    assert list(case.expectation) == answers
    assert [answer.values for answer in case.expectation] == [answer.values for answer in answers]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("", "1: The document does not say what it is for. Begin it with '# expect: …'"),
        ("# expects: nothing\n# Shown.", "1: The document does not say what it is for."),
        ("# related\n# Shown.", "1: No case precedes this document. Begin the file with"),
        ("# expect: nothing", "1: The document does not say what it shows. Say it in the next"),
        ("# expect: nothing\n# case: a\n# Shown.", "1: The document does not say what it shows."),
        ("# expect:\n# Shown.", "1: '' is not the code of the rule of this file. Write"),
        ("# expect: MEM101 facts\n# Shown.", "1: 'MEM101' is not the code of the rule of this"),
        ("# expect: MEM113 facts\n# expect: nothing\n# Shown.", "2: 'nothing' excludes other"),
        ("# expect: MEM113 facts[0]date\n# Shown.", "1: 'facts[0]date' is not a path. Write"),
        ("# expect: MEM113 a b with c=d\n# Shown.", "1: The values belong to several paths. Give"),
        ("# expect: MEM113 a with\n# Shown.", "1: '' are no values. Write them as year=2026"),
        ("# expect: MEM113 a with c\n# Shown.", "1: 'c' are no values. Write them as year=2026"),
        ("# expect: nothing\n# Shown.\n# case: 1", "1: The case is named '1'. Write one name"),
        ("# expect: nothing\n# S.\n# case: a\n# case: b", "1: The case is named 'a and b'. Write"),
    ],
)
def test_refused_heads(head: str, message: str) -> None:
    """An error names file and line, what is wrong and what to do."""
    with pytest.raises(CaseError, match=re.escape(f"MEM113.yaml:{message}")):
        only(head)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{GOOD}---\n", "20: The document does not say what it is for."),
        (GOOD.replace("# related\n", ""), "10: The document does not say what it is for."),
        (GOOD.replace("# Another city.\n", ""), "10: The document does not say what it shows."),
        (f"{GOOD}---\n{GOOD}", "20: Another case is named 'nobody'. Choose another name."),
        (
            f"{GOOD}---\n# schedule\n# A\n---\n# schedule\n# B",
            "23: The case has a schedule already.",
        ),
    ],
)
def test_refused_files(text: str, message: str) -> None:
    """The line is that of the document in the file."""
    with pytest.raises(CaseError, match=re.escape(f"MEM113.yaml:{message}")):
        list(parse(text, "MEM113.yaml", "MEM113"))


def test_a_file_is_named_after_its_rule(tmp_path: Path) -> None:
    """A file that is not would be overlooked, and is refused."""
    (tmp_path / "fault.yaml").write_text(GOOD, encoding="utf-8")

    with pytest.raises(CaseError, match=r"fault\.yaml:1: 'fault' is not the code of a rule\. Name"):
        list(cases(tmp_path))


def test_errors_of_a_document_name_its_line() -> None:
    """A document that cannot be loaded is refused with its line in the case file."""
    text = GOOD + "---\n# expect: nothing\n# Wrong.\neccar: membership/1\nhat: top\n"
    *_, case = parse(text, "MEM113.yaml", "MEM113")

    with pytest.raises(DocumentError) as refused:
        case.value()
    assert {str(finding.place) for finding in refused.value.findings} >= {"MEM113.yaml:23:1"}


def test_a_mismatch_shows_what_was_found() -> None:
    """It names the case, its place and what it shows, and gives lines to copy into the file."""
    wrong, right = parse(GOOD.replace("MEM113 coo", "MEM113 facts coo"), "MEM113.yaml", "MEM113")

    assert wrong.mismatch(wrong.check()) == (
        "MEM113.yaml:1: MEM113/nobody (Nobody is named who coordinates.) gives\n"
        "    # expect: MEM113 coordination"
    )
    assert right.mismatch(wrong.check()).endswith("gives\n    # expect: MEM113 coordination")
    assert wrong.mismatch(right.check()).endswith("gives\n    # expect: nothing")


def test_values_that_are_named_are_compared() -> None:
    """A list is compared by its items; values that are not named may be any."""
    text = (Path(__file__).parents[1] / "cases/FEE002.yaml").read_text(encoding="utf-8")
    case = next(parse(text, "FEE002.yaml", "FEE002"))
    other = next(parse(text.replace("500.00 EUR; 500", "500.00 EUR; 501"), "x", "FEE002"))
    fewer = next(parse(re.sub("amounts=.*, ", "", text), "x", "FEE002"))

    assert case.expectation[0].values == {"amounts": "500.00 EUR; 500.00 EUR", "year": "2026"}
    assert case.mismatch(case.check()) == fewer.mismatch(fewer.check()) == ""
    assert "amounts=500.00 EUR; 500.00 EUR" in other.mismatch(case.check())


# Whatever is written is read

small = st.text("abcxyz_", min_size=1, max_size=8)
phrases = st.lists(st.text("aZ9‹›=.,;:-#", min_size=1, max_size=8), min_size=1, max_size=4).map(
    " ".join
)
texts = phrases.filter(lambda text: not re.search(r", [a-z_]+=", text))
steps = st.one_of(small.map(".{}".format), st.integers(0, 99).map("[{}]".format))
paths = st.builds("p{}{}".format, small, st.lists(steps, max_size=3).map("".join))
answers = st.builds(
    Answer,
    path=st.just("") | paths,
    evaluated=st.booleans(),
    values=st.dictionaries(small, texts, max_size=3),
)
sentences = phrases.map(lambda text: f"Shows {text}.")
bodies = st.sampled_from([MEMBERSHIP, f"{MEMBERSHIP}\n\n# --- no separator\nextra: {{a: '---'}}"])
written_cases = st.tuples(st.lists(answers, max_size=3), sentences, bodies, st.integers(0, 2))


def written(index: int, case: tuple[list[Answer], str, str, int]) -> str:
    """A case as a case file has it, with related documents that have the same body."""
    expected, sentence, body, related = case
    lines = [answer.line("MEM113") for answer in expected] or ["# expect: nothing"]
    document = "\n".join([*lines, f"# {sentence}", f"# case: n{index}", body])
    return "\n---\n".join([document, *[f"# related\n# {sentence}\n{body}"] * related])


@given(st.lists(written_cases, min_size=1, max_size=4))
def test_what_is_written_is_read(items: list[Any]) -> None:
    """Cases that are written into a file come out of it, in order and complete."""
    text = "\n---\n".join(written(index, item) for index, item in enumerate(items))
    cases = list(parse(text, "MEM113.yaml", "MEM113"))

    assert [case.name for case in cases] == [f"n{index}" for index in range(len(items))]
    for case, (expected, sentence, body, related) in zip(cases, items, strict=True):
        assert list(case.expectation) == expected
        assert [answer.values for answer in case.expectation] == [
            answer.values for answer in expected
        ]
        assert (case.sentence, len(case.related_documents)) == (sentence, related)
        assert case.document.text.endswith(body)


@given(st.lists(written_cases, min_size=1, max_size=4))
def test_a_file_is_split_without_loss(items: list[Any]) -> None:
    """The documents, joined by lines of ---, are the file again, and each knows its line."""
    text = "\n---\n".join(written(index, item) for index, item in enumerate(items))
    documents = list(split(text, "MEM113.yaml"))

    assert "\n---\n".join(document.text for document in documents) == text
    lines = text.split("\n")
    assert all(lines[document.line - 1] == document.text.split("\n")[0] for document in documents)
