"""How fast practices are searched, against looking for the same words in the same texts with ``in`` alone.

Run ``python benchmarks/practices.py``. The texts of the practices are folded before the measurement, as
they are once for each practice. The exit code is 1 if a goal is not kept.
"""

from __future__ import annotations

import random
import sys
from functools import partial

from ratios import compare

from eccar.network import Practice, find_practices
from eccar.network.practices.matches import words_of

PRACTICES = 2_000
"""Each has five texts: title, description, effect, what failed, and the name in the id."""

SEARCHES = ("wohnung", "łódź straße", "is not there", "gleich behandlung schule")
GOAL, GROWTH = 4, 4.6
SYLLABLES = "woh nung schu le stra ße łódź be ra tung gleich hand lung amt po li zei recht".split()


def sentence(dice: random.Random, length: int) -> str:
    """Made-up words, of a few syllables each."""
    made = ("".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(length))
    return " ".join(made)


def practices(number: int) -> list[Practice]:
    """So many invented practices with five texts each."""
    dice = random.Random(16)  # noqa: S311  # Made-up texts are no secret.
    return [
        Practice(
            id=f"practice-{place}",
            authority=f"de/city-{place % 500}",
            titles={"de": sentence(dice, 6)},
            description={"de": sentence(dice, 60)},
            effect={"de": sentence(dice, 30)},
            failed={"de": sentence(dice, 30)},
            points=[place % 10 + 1],
        )
        for place in range(number)
    ]


def bare(texts: list[str], terms: tuple[str, ...]) -> int:
    """In how many of *texts* each of *terms* is."""
    return sum(all(term in text for term in terms) for text in texts)


def main() -> int:
    """Print the ratios; 1 if a goal is not kept."""
    known = practices(PRACTICES)
    folded = [text for practice in known for text in practice.folded_texts.values()]
    print(f"{len(folded):,} texts of {sum(map(len, folded)):,} characters")
    kept = [
        compare(
            f"find_practices({query!r}) / in, over the same texts",
            partial(find_practices, known, query),
            partial(bare, folded, words_of(query)),
            goal=GOAL,
        )
        for query in SEARCHES
    ]
    many = practices(4 * PRACTICES)
    kept.append(
        compare(
            "40,000 texts / 10,000 texts",
            partial(find_practices, many, "wohnung"),
            partial(find_practices, known, "wohnung"),
            goal=GROWTH,
        )
    )
    return not all(kept)


if __name__ == "__main__":
    sys.exit(main())
