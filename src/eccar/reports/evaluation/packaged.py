"""The packaged scales: those of bodies that publish one, each with its source; none is the default."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ...documents.convert import structure
from ...values.packaged import table
from ..scales import Scale


@functools.cache
def packaged_scales() -> Mapping[str, Scale]:
    """The packaged scales by their ids.

    >>> sorted(packaged_scales())
    ['eca', 'in-words', 'ogp']
    """
    data = table("eccar.reports", "scales.toml")["scales"]
    scales = [structure(item, Scale) for item in data]
    return {scale.id: scale for scale in scales}
