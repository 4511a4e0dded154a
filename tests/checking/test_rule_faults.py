"""Faults of rules are named when the rules are evaluated, with their codes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import eccar
from eccar.checking.catalog import rules
from eccar.checking.requirements import requirement_of
from eccar.membership.rules import RULES

DAY = "2026-11-22"
CITY = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
MEMBERSHIP = eccar.from_dict({"eccar": "membership/1", "city": CITY, "facts": []})
Answer = Callable[..., Any]


def own(
    code: str = "OFF101",
    message: str = "Own.",
    *,
    hint: str = "Own.",
    reason: str = "",
    many: str = "",
    answer: Answer = eccar.hit,
    **values: Any,
) -> Any:
    """A rule of one's own that gives one *answer* with *values*."""

    @eccar.rule(
        code, eccar.Severity.NOTE, message, hint=hint, source="Handbook", reason=reason, many=many
    )
    def own_rule(_membership: eccar.Membership, _: eccar.RuleContext) -> Iterator[Any]:
        """Own."""
        yield answer("facts", **values)

    return own_rule


def test_two_rules_of_one_code_are_refused() -> None:
    """The message names the code and both functions; one rule listed twice is refused likewise."""
    taken = own("MEM101")

    with pytest.raises(ValueError, match=r"MEM101: .*gaps\.no_application and .*own_rule"):
        eccar.check(MEMBERSHIP, on=DAY, rules=(*RULES, taken))
    with pytest.raises(ValueError, match="OFF101"):
        eccar.check(MEMBERSHIP, on=DAY, rules=(own(), own(message="Another.")))
    with pytest.raises(ValueError, match="MEM001"):
        eccar.check(MEMBERSHIP, on=DAY, rules=(*RULES, RULES[0]))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (own(message="Nothing of {gone}."), r"message of the rule OFF101 names \{gone\}"),
        (own(hint="Look for {gone}.", other=1), r"hint of the rule OFF101 names \{gone\}"),
        (own(many="{count} of {of} without {gone}."), r"many of the rule OFF101 names \{gone\}"),
        (
            own(reason="No {gone}.", answer=eccar.not_evaluated),
            r"reason of the rule OFF101 names \{gone\}",
        ),
        (own(message="{city.name}", city=1), r"names \{city\.name\}"),
        (own(message="{}"), "names {}"),
        (own(message="An open { brace."), "message of the rule OFF101 cannot be filled in"),
    ],
)
def test_a_sentence_with_a_missing_value_is_refused(rule: Any, said: str) -> None:
    """It is refused when it is evaluated, not when the report is printed."""
    with pytest.raises(ValueError, match=said):
        eccar.check(MEMBERSHIP, on=DAY, rules=(rule,))


def test_a_rule_that_gives_its_values_is_evaluated() -> None:
    """Only the sentences of what it yields are asked: without a gap no reason is shown."""
    rule = own(message="{a}", hint="{b}", many="{count} of {of}: {a}", reason="{c}", a=1, b=2)
    report = eccar.check(MEMBERSHIP, on=DAY, rules=(rule,))

    assert [item.message for item in report.findings] == ["1"]
    assert "OFF101" in eccar.text(report, more=True)


REQUIREMENTS = """\
import hashlib
from eccar.checking.catalog import rules
text = "\\n".join(rule.requirement for rule in rules())
print(hashlib.sha256(text.encode()).hexdigest())
"""


def test_requirements_do_not_depend_on_docstrings() -> None:
    """Python leaves docstrings out with -OO; what the rules require stays as it is."""
    ran = subprocess.run(
        [sys.executable, "-OO", "-c", REQUIREMENTS], capture_output=True, text=True, check=True
    )
    text = "\n".join(rule.requirement for rule in rules())

    assert ran.stdout.strip() == hashlib.sha256(text.encode()).hexdigest()


def test_without_docstring_and_source_nothing_is_said() -> None:
    """The explanation leaves the line out."""
    namespace: dict[str, Any] = {}
    exec("def bare(document, context):\n    yield", namespace)  # noqa: S102  # It has no source.

    assert requirement_of(namespace["bare"]) == ""


def test_packaged_rules_of_one_code_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of document from elsewhere cannot take the code of another rule."""
    monkeypatch.setattr("eccar.checking.catalog.rules_for", lambda kind: (own(message=kind),))

    with pytest.raises(ValueError, match="OFF101"):
        rules()
