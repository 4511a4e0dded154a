"""Incidents: the words on each axis, schemes, words of sources, and published norms, with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eccar.incidents import CodeList, CodingScheme, Norm, SourceWord, norms, vocabulary
from eccar.incidents.words.axes import IncidentAxis
from eccar.incidents.words.vocabulary import CODES_OF
from eccar.values.sources import Source

from .english import ENGLISH
from .markdown import code, plain, source, table


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        "incident-axes.md": "\n".join(map(_axis, CODES_OF)),
        "incident-lists.md": _lists(),
        "incident-schemes.md": "\n".join(map(_scheme, vocabulary().schemes)),
        "incident-source-words.md": _source_words(),
        "incident-norms.md": _norms(),
    }


def _axis(axis: IncidentAxis) -> str:
    rows = (
        (
            code(word.value),
            plain(ENGLISH.say(word)),
            ", ".join(code(each.id) for each in vocabulary().lists_with(axis, word)),
        )
        for word in CODES_OF[axis]
    )
    title = ENGLISH.say(axis)
    return f"### {title[0].upper()}{title[1:]} ({code(axis.value)})\n\n" + table(
        ("Code", "In words", "Lists that have it"), rows
    )


def _lists() -> str:
    heads = ("List", "Axis", "Has had it since", "How it is known", "Last compared", "Sources")
    return table(heads, (_origin(each) for each in vocabulary().lists))


def _origin(each: CodeList) -> Iterator[str]:
    yield code(each.id)
    yield code(each.axis.value)
    yield each.since.isoformat()
    yield ENGLISH.say(each.basis)
    yield each.seen.isoformat()
    yield _linked(each.sources)


def _scheme(scheme: CodingScheme) -> str:
    rows = (
        (code(each.code), plain(ENGLISH.say(each.titles)), code(each.within) if each.within else "")
        for each in scheme.categories
    )
    intro = (
        f"{code(scheme.id)}, axis {code(scheme.axis.value)}, since {scheme.since}: "
        f"{ENGLISH.say(scheme.basis)}, last compared on {ENGLISH.say(scheme.seen)}. "
        f"Sources: {_linked(scheme.sources)}."
    )
    heads = ("Code", "In words", "Within")
    return f"### {plain(ENGLISH.say(scheme.titles))}\n\n{intro}\n\n{table(heads, rows)}"


def _source_words() -> str:
    return table(
        ("Word", "Language", "Ground", "Form of hostility", "Source"),
        map(_source_word, vocabulary().source_words),
    )


def _source_word(word: SourceWord) -> Iterator[str]:
    yield plain(word.text)
    yield word.language
    yield code(word.ground.value) if word.ground else ""
    yield code(word.hostility.value) if word.hostility else ""
    yield _linked(word.sources)


def _norms() -> str:
    heads = ("Norm", "Threshold", "Base", "Last compared", "Source")
    return table(heads, map(_norm, norms()))


def _norm(norm: Norm) -> Iterator[str]:
    yield code(norm.name)
    for name in ("threshold", "base"):
        assumed = " (assumed)" if name in norm.assumed else ""
        yield f"{getattr(norm, name)}{assumed}"
    yield norm.seen.isoformat()
    yield source(norm.source)


def _linked(sources: Iterable[Source]) -> str:
    return ", ".join(map(source, sources))
