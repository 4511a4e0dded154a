"""Dates to keep as a calendar file, which calendar programs import or subscribe to."""

from __future__ import annotations

from ...languages.language import Language, language
from ...values.vocabulary import Audience
from ..dates.deadlines import Deadline, Deadlines
from ..errors import NO_CALENDAR_LIBRARY
from .deadlines import basis_of, named, naming, when_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...render.to_ics import WholeDays


def calendar_file(value: Deadlines, lang: str | Language = "en") -> bytes:
    """The dates in *value* as a calendar file (iCalendar) in the language *lang*.

    Raises:
        InvalidValue: The library icalendar, of the extra ``calendar``, is not installed (DOC580).

    >>> import eccar
    >>> from eccar.languages.language import language
    >>> dates = eccar.deadlines([eccar.coalition()["pl/krakow"]], on="2026-11-29")
    >>> calendar_file(dates, language("en")).splitlines()[0]
    b'BEGIN:VCALENDAR'
    """
    try:
        from ...render.to_ics import render
    except ModuleNotFoundError:
        raise NO_CALENDAR_LIBRARY(library="icalendar") from None
    lang = naming(value, language(lang) if isinstance(lang, str) else lang)
    return render(
        (_event(each, lang) for each in value.items),
        on=value.on,
        name=str(lang.word("dossier.deadlines", "calendar")),
        lang=lang.code,
        private=value.audience is not Audience.PUBLIC,
    )


def _event(deadline: Deadline, lang: Language) -> WholeDays:
    """The event of a *deadline*: a rough date is the span of days that it leaves open."""
    from ...render.to_ics import WholeDays

    lines = [lang.line(lang.word("dossier.deadlines", "basis"), basis_of(deadline, lang))]
    if not deadline.when.exact:
        lines.append(lang.line(lang.word("dossier.deadlines", "rough"), when_of(deadline, lang)))
    return WholeDays(
        uid=deadline.uid,
        first=deadline.when.first,
        last=deadline.when.last,
        summary=str(named(deadline, lang)),
        description="\n".join(map(str, lines)),
        category=str(lang.say(deadline.kind)),
    )
