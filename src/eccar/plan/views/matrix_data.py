"""The ten points in several cities as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, records_data
from ...languages.language import Language
from ...values.texts import Text
from ..matrix import CoverageMatrix, Presence
from ..points import NUMBERS


class PointPresenceData(TypedDict):
    """What is present of one point."""

    point: Annotated[int, "The number of the point."]
    presence: Annotated[Presence, "What is present of it."]


class MatrixRowData(TypedDict):
    """The ten points in one document, or of authorities of which there is none."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities."]
    titles: Annotated[Text | None, "The title of the document, if it has one."]
    identity: Annotated[str | None, "The identity of the document, if there is one."]
    points: Annotated[list[PointPresenceData], "The ten points, in their order."]


class MatrixData(TypedDict):
    """The ten points in several cities on a day, as presence; never a ranking."""

    on: Annotated[dt.date, "The day asked about."]
    rows: Annotated[list[MatrixRowData], "The rows, in the order of the ids."]
    records: Annotated[RecordsData, "The documents."]


def matrix_data(matrix: CoverageMatrix, _: Language) -> MatrixData:
    """The ten points in several cities."""
    return {
        "on": matrix.on,
        "rows": [
            {
                "authorities": row.authorities,
                "titles": row.titles,
                "identity": row.coverage.identity if row.coverage else None,
                "points": [
                    {"point": number, "presence": presence}
                    for number, presence in zip(NUMBERS, row.presence, strict=True)
                ],
            }
            for row in matrix.rows
        ],
        "records": records_data(matrix.records),
    }
