"""The view of a release: the figures as published, when, and how they may be revised."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Items
from ..counts.release import Release, RevisionRule
from .about import headed
from .names import said
from .tables import counts_view


def release(release: Release, lang: Language) -> Iterator[Block]:
    """The view of its table; then the publication, the table that it is from, and revisions."""
    yield counts_view(release, "release", lang, Items(_lines(release, lang)))


def _lines(release: Release, lang: Language) -> Iterator[str]:
    if release.published:
        yield headed("published", lang.say(release.published), lang)
    if release.digest:
        yield headed("digest", release.digest, lang)
    yield from revision_sentences(release.revisions, lang)


def revision_sentences(rule: RevisionRule, lang: Language) -> Iterator[str]:
    """How a figure may change from one day of the data to a later one."""
    if rule.only_grows:
        yield said("only_grows", lang)
    if rule.at_most == 0:
        yield said("final", lang)
    elif rule.at_most is not None:
        yield said("at_most", lang, number=rule.at_most)
