"""Settings that all tests share: the profiles of Hypothesis, and that no packaged rule may fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from eccar.checking import evaluation

os.environ["ECCAR_LANG"] = "en"
"""The language of every call in the tests that names none, whatever that of the computer is."""

settings.register_profile(
    "eccar", deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("eccar"), max_examples=5000)
settings.register_profile(
    "mutants",
    parent=settings.get_profile("eccar"),
    max_examples=15,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],  # A mutant is killed by any example; none is shrunk.
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "eccar"))


@pytest.fixture(autouse=True, scope="session")
def packaged_rules_never_fail() -> Iterator[None]:
    """Raise what a packaged rule raises, which a report would only list."""
    listed = evaluation.failed

    def failed(rule: Any, error: Exception) -> Any:
        if rule.module.startswith("eccar."):
            raise error
        return listed(rule, error)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluation, "failed", failed)
        yield
