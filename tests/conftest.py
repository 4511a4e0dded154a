"""Settings that all tests share: the profiles of Hypothesis."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "eccar", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
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
