"""How fast records of incidents are counted, against the best expression of each engine for the same table.

Run ``python benchmarks/incidents.py --rows 10000000`` in an environment with Polars, DuckDB and narwhals.
Invented records in a Parquet file are counted by city, year and ground; most grounds are written in several
ways, all codes are known. The baseline gives the same table, without judging any code. Both take turns.
The exit code is 1 if a goal is not kept.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from functools import partial
from pathlib import Path

from ratios import compare

from eccar.incidents.records.columns import MappedCode, MappedColumn
from eccar.incidents.records.counted_frames import count_frame
from eccar.incidents.records.counting import count_incidents
from eccar.incidents.records.mapping import IncidentMapping
from eccar.testing.incident_records import invented_mapping, write_incident_records
from eccar.values.vocabulary import Ground

ROWS, CITIES, YEARS = 2_000_000, 11_000, 10
CSV_ROWS = 100_000
GOAL, CSV_GOAL = 1.5, 12

CODES = {str(ground): (f"G{place}", str(ground)) for place, ground in enumerate(Ground)}
WORDS = {code: ground for ground, codes in CODES.items() for code in codes}
MAPPING = IncidentMapping(
    unit="incident",
    source="police",
    attributed_by="police",
    columns=[
        MappedColumn(heading="Day", axis="time"),
        MappedColumn(heading="City", axis="place", any_code=True),
        MappedColumn(
            heading="Ground",
            axis="ground",
            codes=[MappedCode(codes=codes, word=ground) for ground, codes in CODES.items()],
        ),
    ],
)


def write_records(path: Path, rows: int) -> None:
    """A Parquet file with so many invented records, the same in each run."""
    import polars as pl

    place = pl.int_range(rows, dtype=pl.UInt64)
    dice = [place.hash(seed) for seed in range(3)]
    codes = [f"G{place}" for place in range(12)] + [str(ground) for ground in Ground][:4]
    pl.select(
        (pl.lit(20_000) - 365 * YEARS + (dice[0] % (365 * YEARS)).cast(pl.Int32))
        .cast(pl.Date)
        .alias("Day"),
        (pl.lit("c") + (dice[1] % CITIES).cast(pl.String)).alias("City"),
        pl.lit(pl.Series(codes)).gather(dice[2] % len(codes)).alias("Ground"),
    ).write_parquet(path)


def best_of_polars(path: str) -> object:
    """The table as Polars counts it best: words instead of codes, and no question what the codes are."""
    import polars as pl

    word = pl.col("Ground").replace_strict(WORDS, return_dtype=pl.String)
    grouped = pl.scan_parquet(path).group_by("City", pl.col("Day").dt.year(), word).len()
    return grouped.collect(engine="streaming")


def best_of_duckdb(path: str) -> object:
    """The same as DuckDB counts it best."""
    import duckdb

    pairs = ", ".join(f"('{code}', '{word}')" for code, word in WORDS.items())
    query = (
        f"select City, year(Day), word, count(*) from '{path}' "  # noqa: S608  # Our own path.
        f"join (values {pairs}) words(code, word) on Ground = code group by all"
    )
    return duckdb.sql(query).to_arrow_table()


def counted(path: str, engine: str) -> object:
    """The table of words, validated, on an engine."""
    if engine == "polars":
        import polars as pl

        return count_frame(pl.scan_parquet(path), MAPPING)
    import duckdb

    return count_frame(duckdb.read_parquet(path), MAPPING)


def bare_csv(path: Path) -> int:
    """All rows of a CSV file, read by the csv module alone."""
    import csv

    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file, delimiter=";"))


def main() -> int:
    """Print the ratios; 1 if a goal is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--pairs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "records.parquet")
        write_records(path, options.rows)
        baselines = {"polars": best_of_polars, "duckdb": best_of_duckdb}
        kept = [
            compare(
                f"{options.rows:,} records, {engine} / its best expression",
                partial(counted, str(path), engine),
                partial(best, str(path)),
                goal=GOAL,
                pairs=options.pairs,
            )
            for engine, best in baselines.items()
        ]
        table = Path(folder, "records.csv")
        with table.open("w", encoding="utf-8") as file:
            write_incident_records(file, CSV_ROWS)
        kept.append(
            compare(
                f"{CSV_ROWS:,} rows of CSV / csv.reader alone",
                partial(count_incidents, table, invented_mapping()),
                partial(bare_csv, table),
                goal=CSV_GOAL,
                pairs=options.pairs,
            )
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB")
    return not all(kept)


if __name__ == "__main__":
    sys.exit(main())
