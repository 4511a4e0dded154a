"""Write the schemas of answers where the tests keep them: ``make generated``.

They show in a review what a change means for those who read answers: a key may be added to a
version that has landed, and nothing else may change.
"""

from __future__ import annotations

from pathlib import Path

from eccar.documents.schema import dumps
from eccar.kinds import ANSWERS, full_name

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "documents" / "answers"


def main() -> None:
    """Write one file for each kind of answer."""
    FOLDER.mkdir(exist_ok=True)
    for kind in ANSWERS:
        file = FOLDER / f"{full_name(kind).replace('/', '-')}.json"
        file.write_text(dumps(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
