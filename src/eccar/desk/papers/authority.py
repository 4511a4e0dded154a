"""The name of the authority that a paper is about."""

from __future__ import annotations

from ...languages.language import Language
from .paper import Paper


def name_of(paper: Paper, lang: Language) -> str | None:
    """The name in the language *lang*, of several authorities their names; ``None`` if one is not known.

    An id is no name: what the council reads has a blank instead.
    """
    subjects = paper.dossier.subject.split(", ")
    names = [lang.name_of(subject) for subject in subjects]
    if any(name == subject for name, subject in zip(names, subjects, strict=True)):
        return None
    return lang.listed(names)
