"""The ids of measures, indicators and domains: short, stable, in letters that every tool keeps."""

from __future__ import annotations

from typing import Annotated

from ..values.constraints import Pattern
from .errors import NOT_A_SHORT_ID

ID = Pattern("[A-Za-z0-9][A-Za-z0-9._-]{0,59}", NOT_A_SHORT_ID)
Id = Annotated[str, ID]
