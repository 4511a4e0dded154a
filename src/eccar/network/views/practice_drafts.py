"""A drafted practice as a document to fill in: what the measure does not say is a placeholder with the question."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from ...documents.emit import dump
from ...documents.formats import FORMATS, YAML
from ...documents.writing import content_for, to_dict
from ...languages import base_of
from ...languages.language import Language
from ...reports.report import ProgressReport
from ...values.contacts import ContactPoint
from ...values.texts import Text, text
from ..practices.drafting import PracticeSource, draft_practice
from ..practices.practice import Evidence, EvidenceKind, FirstStep, Practice

SECTION = "network.practice_draft"
"""The section of the wording with the questions and comments of a draft."""

STEPS = ("first_step", "second_step", "third_step")
"""The first steps that are asked for."""

TEXTS = ("description", "effect", "transfer", "failed")
"""The texts that are asked for, if the measure does not have them."""

NOTED = frozenset({*TEXTS, "evidence", "first_steps", "contact", "publication"})
"""Keys with a comment above them."""


@frozen(kw_only=True)
class PracticeDraft:
    """A drafted practice as text in YAML.

    Attributes:
        practice: The practice, with the open questions as placeholders.
        lang: The language of questions and comments.
        difficulties: What the report says was difficult, for whoever writes what failed.
    """

    practice: Practice
    lang: Language
    difficulties: Text | None = None

    def text(self) -> str:
        """The document: what ``dumps`` gives, with comments between its keys."""
        return "".join(self._parts())

    def content_for(self, file: str) -> bytes:
        """What is written to a *file* by its name: YAML with the comments, other formats without them.

        Raises ``DocumentError`` if the format is not known.
        """
        content = content_for(file, self.practice, lang=self.lang.code)
        is_yaml = FORMATS.get(os.path.splitext(file)[1].lower()) == YAML
        return self.text().encode() if is_yaml else content

    def _parts(self) -> Iterator[str]:
        for key, content in to_dict(self.practice).items():
            if key == "recorded":
                reference = self.practice.drawn_from
                yield self._note("first", day=self.practice.recorded, reference=reference)
            if key in NOTED:
                yield self._note(key)
            if key == "failed" and self.difficulties:
                yield self._note("difficulties", words=self.lang.own(self.difficulties))
            yield dump({key: content})
        yield self._note("publication")
        yield _commented(self._publication())

    def _publication(self) -> str:
        """How a publication and a consent are recorded, as an example."""
        word, on = self.lang.word, str(self.practice.recorded)
        published = {
            "fact": "published",
            "date": on,
            "sources": [f"‹{word('template', 'source')}›"],
        }
        consented = {"fact": "consented", "date": on, "by": f"‹{word('template', 'unit')}›"}
        return dump({"publication": [published, consented]})

    def _note(self, key: str, **values: object) -> str:
        return _commented(self.lang.whole(SECTION, key, **values))


def practice_draft(
    document: PracticeSource,
    measure: str,
    lang: Language,
    on: dt.date,
    *,
    authority: str | None = None,
) -> PracticeDraft:
    """A practice drawn from a *measure* of a *document*, to be filled in; see ``draft_practice``.

    Args:
        document: The plan, the inventory or the report with the measure.
        measure: The id of the measure.
        lang: The language of questions and comments.
        on: The day of recording.
        authority: The id of the authority, if the document is of several.
    """
    practice = draft_practice(document, measure, on=on, authority=authority)
    texts: dict[str, Any] = dict(_open_texts(practice, lang))
    filled = evolve(
        practice,
        **texts,
        evidence=practice.evidence or _open_evidence(lang),
        first_steps=[FirstStep(words=_placeholder(step, lang)) for step in STEPS],
        contact=practice.contact or ContactPoint(unit=f"‹{lang.word('template', 'unit')}›"),
    )
    return PracticeDraft(practice=filled, lang=lang, difficulties=_difficulties(document, measure))


def _open_texts(practice: Practice, lang: Language) -> Iterator[tuple[str, Text]]:
    """A placeholder for each text that the *practice* lacks."""
    for key in TEXTS:
        if getattr(practice, key) is None:
            yield key, _placeholder(f"ask_{key}", lang)


def _open_evidence(lang: Language) -> tuple[Evidence, ...]:
    question = _placeholder("ask_evidence", lang)
    return (Evidence(kind=EvidenceKind.OBSERVATION, words=question),)


def _placeholder(key: str, lang: Language) -> Text:
    """The question under *key* as a placeholder in the language of the author."""
    return text({base_of(lang.code): f"‹{lang.word(SECTION, key)}›"})


def _difficulties(document: PracticeSource, measure: str) -> Text | None:
    """What a report says was difficult about a *measure*."""
    entries = document.measures if isinstance(document, ProgressReport) else ()
    return next((each.difficulties for each in entries if each.measure == measure), None)


def _commented(content: str) -> str:
    """The lines of *content* as comments."""
    return "".join(f"# {line}\n" for line in content.splitlines())
