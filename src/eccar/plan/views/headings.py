"""The heading of what the measures of authorities show on a day: a coverage or a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...languages.language import Language
from ...render.localized import heading_in_a_line, names_of, owner_title
from ..coverage import Coverage

if TYPE_CHECKING:  # Who shows a coverage loads no timeline.
    from ..timeline import Timeline


def heading(shown: Coverage | Timeline, lang: Language) -> str:
    """What is shown of whose measures, and on which day."""
    if not shown.authorities:
        return lang.word(_section(shown), "heading_of_nobody", day=shown.on)
    return _heading_of(owner_title(shown.titles, shown.authorities, lang), shown, lang)


def short_heading(shown: Coverage | Timeline, lang: Language) -> str:
    """The heading in one line: a title that is too long is cut."""
    if not shown.authorities:
        return heading(shown, lang)
    return heading_in_a_line(
        lambda owner: _heading_of(owner, shown, lang),
        shown.titles,
        names_of(shown.authorities, lang),
        lang,
    )


def _heading_of(owner: str, shown: Coverage | Timeline, lang: Language) -> str:
    return lang.word(_section(shown), "heading", authorities=owner, day=shown.on)


def _section(shown: Coverage | Timeline) -> str:
    return "plan.coverage" if isinstance(shown, Coverage) else "plan.timeline"
