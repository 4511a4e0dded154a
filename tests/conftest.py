"""What all tests share: how long Hypothesis may look."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "eccar", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("eccar"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "eccar"))
