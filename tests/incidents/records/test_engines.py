"""Records in frames and columnar files: the same counts as in CSV, whatever the engine.

``make test-integrations`` has pandas, Polars, PyArrow and DuckDB; ``make test-engines`` has Spark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from eccar.incidents.records.columns import MappedColumn
from eccar.incidents.records.counted import TOTAL
from eccar.incidents.records.counted_frames import count_frame
from eccar.incidents.records.counting import count_incidents
from eccar.incidents.words.axes import IncidentAxis
from eccar.testing.incident_records import HEADINGS
from eccar.values.errors import InvalidValue

from .samples import BY, MAPPING, rows, table
from .test_mapping import code, column, mapping

Make = Callable[[dict[str, list[Any]]], Any]
LENGTH = 1_000


def _pandas(data: dict[str, list[Any]]) -> Any:
    import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    return pd.DataFrame(data)


def _polars(data: dict[str, list[Any]]) -> Any:
    import polars as pl  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    return pl.DataFrame(data, strict=False)


def _polars_lazy(data: dict[str, list[Any]]) -> Any:
    return _polars(data).lazy()


def _pyarrow(data: dict[str, list[Any]]) -> Any:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    return pa.table(data)


def _pyarrow_in_chunks(data: dict[str, list[Any]]) -> Any:
    """A table in many parts, dates and texts dictionary-encoded, as files have them."""
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    arrow = pa.table(data)
    step = max(1, arrow.num_rows // 7)
    return pa.concat_tables(
        [arrow.slice(start, step) for start in range(0, arrow.num_rows, step)] or [arrow]
    )


def _duckdb(data: dict[str, list[Any]]) -> Any:
    import duckdb  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    return duckdb.connect().from_arrow(_pyarrow(data))


ENGINES = {
    "pandas": (_pandas, "pandas"),
    "polars": (_polars, "polars"),
    "polars-lazy": (_polars_lazy, "polars"),
    "pyarrow": (_pyarrow, "pyarrow"),
    "pyarrow-in-chunks": (_pyarrow_in_chunks, "pyarrow"),
    "duckdb": (_duckdb, "duckdb"),
}
every_engine = pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            make,
            id=name,
            marks=[
                pytest.mark.integration,
                pytest.mark.skipif(
                    not (find_spec(library) and find_spec("narwhals")),
                    reason=f"{library} is not installed: make test-integrations",
                ),
            ],
        )
        for name, (make, library) in ENGINES.items()
    ],
)
needs_polars = pytest.mark.skipif(
    not (find_spec("polars") and find_spec("narwhals")),
    reason="Polars is not installed: make test-integrations",
)
tables_to_count = pytest.mark.parametrize(
    "by", [BY, ("quarter", "ground"), "month", ("kind", "place"), ()]
)
periods = pytest.mark.parametrize("period", [None, "2021", "2020-11/2022-02"])


def texts(length: int, seed: int = 0) -> dict[str, list[Any]]:
    """Invented records by column, every cell as text, empty ones missing."""
    lines = rows(table(length, seed))
    return {heading: [line[heading] or None for line in lines] for heading in HEADINGS}


def dates(length: int, seed: int = 0) -> dict[str, list[Any]]:
    """The same with dates as dates: what is none is missing."""
    import datetime as dt

    def date(text: str | None) -> dt.date | None:
        try:
            return dt.date.fromisoformat(text or "")
        except ValueError:
            return None

    data = texts(length, seed)
    return {**data, **{name: list(map(date, data[name])) for name in ("Day", "Recorded")}}


@every_engine
@tables_to_count
@periods
@pytest.mark.parametrize("length", [0, LENGTH])
def test_counts_equal_those_of_csv(make: Make, by: Any, period: str | None, length: int) -> None:
    """All of it: numbers, dates, unknown codes, records outside."""
    if not length and make is not _polars and make is not _pyarrow:
        pytest.skip("An empty list has no type in this library.")
    data = texts(length) if length else {name: [""][:0] for name in HEADINGS}
    if make is _pyarrow and not length:
        import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

        frame = pa.table({name: pa.array([], pa.string()) for name in HEADINGS})
    else:
        frame = make(data)

    counted = count_incidents(frame, MAPPING, by=by, period=period)

    assert counted == count_incidents(table(length), MAPPING, by=by, period=period)


@every_engine
@tables_to_count
@periods
def test_dates_of_the_engine_are_counted_alike(make: Make, by: Any, period: str | None) -> None:
    """A date that is none to the engine is missing; all else is equal."""
    counted = count_incidents(make(dates(LENGTH)), MAPPING, by=by, period=period)
    expected = count_incidents(table(LENGTH), MAPPING, by=by, period=period)

    assert counted.numbers == expected.numbers
    assert counted.dates.months == expected.dates.months
    assert counted.dates.after_recording == expected.dates.after_recording
    assert counted.dates.undated == expected.dates.undated + expected.dates.invalid
    assert (counted.unknown, counted.outside) == (expected.unknown, expected.outside)


@every_engine
@tables_to_count
@pytest.mark.parametrize("data", [texts, dates])
def test_a_frame_of_counts_has_the_same_cells(
    make: Make, by: Any, data: Callable[[int], Any]
) -> None:
    """And the same total; margins are not in it."""
    import narwhals.stable.v2 as nw

    counted = count_frame(make(data(LENGTH)), MAPPING, by=by)
    expected = count_incidents(table(LENGTH), MAPPING, by=by)

    frame = nw.from_native(counted.frame)
    cells = {tuple(line[:-1]): line[-1] for line in frame.rows()}
    assert len(cells) == len(frame)
    assert cells == {key: count for key, count in expected.numbers.items() if TOTAL not in key}
    assert (counted.total, counted.read, counted.unknown) == (
        expected.total,
        expected.read,
        expected.unknown,
    )


@every_engine
def test_whole_numbers_and_truths_are_codes(make: Make) -> None:
    """Also where gaps make a library write them with decimals, or with capital letters."""
    mapped = mapping(
        column("District", "place", codes=[code("north", "1"), code("south", "2")]),
        column("Racist", parts="overlapping", codes=[code("colour", "true")], blank=["false"]),
    )
    frame = make({"District": [1, 2, None, 1], "Racist": [True, False, True, None]})

    counted = count_incidents(frame, mapped, by=("place", "ground"))

    assert counted.number("north", TOTAL) == 2
    assert counted.number("", "colour") == 1
    assert counted.number(TOTAL, "colour") == 2
    assert counted.unknown == ()


@every_engine
def test_a_column_that_is_not_named_is_refused(make: Make) -> None:
    """By its heading, before anything is counted; so is one of personal data, and free text."""
    for heading, expected in (("Case", "DOC726"), ("Name", "DOC720"), ("Kommentar", "DOC720")):
        with pytest.raises(InvalidValue) as caught:
            count_incidents(make({**texts(3), heading: ["a", "b", "c"]}), MAPPING)
        assert caught.value.fault.code == expected
    many = {"Ground": [f"x{place}" for place in range(2_000)]}
    with pytest.raises(InvalidValue) as caught:
        count_incidents(make(many), mapping(column()), by="ground")
    assert caught.value.fault.code == "DOC728"


@every_engine
def test_codes_of_many_places_are_taken_as_they_are(make: Make) -> None:
    """Official numbers of municipalities, of which no mapping has a list."""
    mapped = mapping(MappedColumn(heading="City", axis=IncidentAxis.PLACE, any_code=True))
    frame = make({"City": [f"c{place % 5_000}" for place in range(10_000)]})

    counted = count_frame(frame, mapped, by="place")

    assert len(counted.frame) == 5_000
    assert counted.total == 10_000


@pytest.mark.integration
@needs_polars
@pytest.mark.parametrize("ending", ["parquet", "arrow"])
def test_columnar_files_are_read(tmp_path: Path, ending: str) -> None:
    """Through whatever library is installed."""
    frame = _polars(texts(LENGTH))
    path = tmp_path / f"records.{ending}"
    frame.write_parquet(path) if ending == "parquet" else frame.write_ipc(path)

    assert count_incidents(path, MAPPING) == count_incidents(table(LENGTH), MAPPING)


@pytest.mark.integration
@needs_polars
def test_a_frame_of_another_library_is_refused() -> None:
    """As that of a lazy kind which narwhals does not carry; the sentence says what can be given."""

    class LazyFrame:
        __module__ = "other.lazy"

    with pytest.raises(TypeError, match="LazyFrame of other: give the path"):
        count_incidents(LazyFrame(), MAPPING)


@pytest.mark.skipif(bool(find_spec("narwhals")), reason="narwhals is installed")
def test_without_narwhals_the_extra_is_named() -> None:
    """Records in CSV need nothing."""
    with pytest.raises(ImportError, match=r"eccar\[frames\]"):
        count_incidents(object(), MAPPING)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session of Spark on this machine."""
    from pyspark.sql import SparkSession  # type: ignore[import-not-found,unused-ignore]  # As above.

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "4").getOrCreate()
    yield session
    session.stop()


@pytest.mark.engine
@pytest.mark.filterwarnings("default")
@pytest.mark.skipif(not find_spec("pyspark"), reason="Spark is not installed: make test-engines")
@pytest.mark.parametrize("data", [texts, dates])
def test_spark_counts_the_same(spark: Any, data: Callable[[int], Any]) -> None:
    """Numbers and total are those of CSV; the records stay where Spark has them."""
    columns = data(LENGTH)
    frame = (
        spark.createDataFrame(_pandas(columns))
        if data is texts
        else spark.createDataFrame(
            list(zip(*columns.values(), strict=True)),
            "Day date, Recorded date, District string, Ground string, Type string",
        )
    )
    expected = count_incidents(table(LENGTH), MAPPING, by=BY)

    counted = count_incidents(frame, MAPPING, by=BY)

    assert counted.numbers == expected.numbers
    assert counted.dates.after_recording == expected.dates.after_recording
    assert counted.unknown == expected.unknown
