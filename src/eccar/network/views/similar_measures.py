"""The view of measures of other cities like what is asked for, and of how much was read for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.views.measure_text import kind_suffix, points_in_words
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Table
from ...render.fitting import WIDTH, shortened
from ...render.localized import localize, verdict
from ...values.characters import printable
from ...values.texts import Count, joined
from ..similarity.differences import possible_parts
from ..similarity.similar_measures import SimilarMeasure, SimilarMeasures
from .difference_text import (
    city_name,
    difference_words,
    naming,
    sum_text,
    unknown_text,
    weights_text,
)

SECTION = "network.similarmeasures"
"""The section of the wording with the sentences about similar measures."""


def similar_measures(answer: SimilarMeasures, lang: Language) -> Iterator[Block]:
    """The measures, each with its city in words and the unit to ask; at the end, how much was read."""
    every = (*answer.measures, *answer.general)
    lang = naming((answer.city, *(each.difference.other for each in every)), lang)
    heading, said = _heading(answer, lang), _found(answer, lang)
    general = tuple(_general(answer, lang))
    rest = (*map(Paragraph, _more(answer, lang)), *map(Paragraph, _own(answer, lang)))
    read = Paragraph(read_text(answer, lang))
    yield Details(
        brief=(
            Heading(shortened(heading, WIDTH)),
            Paragraph(said),
            Items((_item(each, answer, lang) for each in answer.measures), bullets=True),
            *general,
            *rest,
            read,
        ),
        full=(
            Heading(heading),
            Alternatives(lines=[Paragraph(said)], page=[verdict(said)]),
            Items((_in_full(each, answer, lang) for each in answer.measures), bullets=True),
            *general,
            *rest,
            Paragraph(weights_text(answer.weights, lang)),
            read,
        ),
        most=None,
    )


def _heading(answer: SimilarMeasures, lang: Language) -> str:
    if answer.titles is not None:
        return lang.whole(SECTION, "heading_of", title=lang.quoted(answer.titles), day=answer.on)
    points = points_in_words(tuple(sorted(answer.asked.points)), lang)
    return lang.whole(SECTION, "heading", points=points, day=answer.on)


def _found(answer: SimilarMeasures, lang: Language) -> str:
    values = {"count": Count(answer.count), "city": lang.name_of(answer.city.id)}
    return lang.whole(SECTION, "found", **values)


def _item(each: SimilarMeasure, answer: SimilarMeasures, lang: Language) -> tuple[str, ...]:
    """A measure with its city and state; the city in words and the unit; where the measure is found."""
    difference = difference_words(each.difference, answer.on, lang)
    return (
        lang.line(_cities(each, lang), lang.apart((_title(each, lang), state_text(each, lang)))),
        lang.apart((difference, unit_text(each, lang))),
        reference_text(each),
    )


def _in_full(each: SimilarMeasure, answer: SimilarMeasures, lang: Language) -> tuple[str, ...]:
    """The same with the plan, in what the measures are alike, and the sum of the parts of the distance."""
    plan = [lang.quoted(each.document_titles)] if each.document_titles else []
    shared = [lang.word(SECTION, "shared", shared=each.shared)]
    sums = sum_text(each.difference, lang)
    named = [lang.whole(SECTION, "named_by", names=each.named_by)] if each.named_by else []
    return (*_item(each, answer, lang), lang.apart((*plan, *shared)), *named, sums)


def _cities(each: SimilarMeasure, lang: Language) -> str:
    """The nearest of the cities of the document, and the others of a joint one."""
    nearest = each.difference.other
    others = [lang.name_of(id_) for id_ in each.authorities if id_ != nearest.id]
    return ", ".join((city_name(nearest, lang), *others))


def _title(each: SimilarMeasure, lang: Language) -> str:
    return joined((lang.quoted(each.measure.titles), kind_suffix(each.measure, lang)))


def state_text(each: SimilarMeasure, lang: Language) -> str:
    """Where a measure stands on the day, or stood before its plan ended."""
    if each.before_end:
        return lang.word("plan.timeline", "before_end", state=each.state)
    return lang.say(each.state)


def unit_text(each: SimilarMeasure, lang: Language) -> str:
    """The unit to ask, or that none is on record."""
    if each.unit is None:
        return lang.word(SECTION, "no_unit")
    return lang.whole(SECTION, "unit", unit=printable(each.unit))


def reference_text(each: SimilarMeasure) -> str:
    """Where the measure is found, with the file if it is known."""
    reference = printable(each.reference)
    return reference if each.file is None else f"{reference} ({printable(each.file)})"


def _general(answer: SimilarMeasures, lang: Language) -> Iterator[Block]:
    """General measures under points that are asked for, counted apart."""
    if answer.general:
        yield Paragraph(lang.word(SECTION, "general", count=Count(len(answer.general))))
        yield Items(_general_lines(answer.general, lang), bullets=True)


def _general_lines(general: Iterable[SimilarMeasure], lang: Language) -> Iterator[str]:
    for each in general:
        parts = (_title(each, lang), state_text(each, lang), unit_text(each, lang))
        yield lang.line(_cities(each, lang), lang.apart(parts))


def _more(answer: SimilarMeasures, lang: Language) -> Iterator[str]:
    if more := answer.count - len(answer.measures):
        yield lang.word(SECTION, "more", count=Count(more))


def _own(answer: SimilarMeasures, lang: Language) -> Iterator[str]:
    possible = possible_parts(answer.city, answer.weights)
    return unknown_text(answer.city, possible, answer.weights, lang)


def read_text(answer: SimilarMeasures, lang: Language) -> str:
    """How many plans and inventories were read, and that nothing follows for what was not."""
    parts = (("plans", answer.plans), ("inventories", answer.inventories))
    read = [lang.word(SECTION, key, count=Count(number)) for key, number in parts if number]
    if not read:
        return lang.word(SECTION, "nothing_read")
    return lang.whole(SECTION, "all_read", count=Count(answer.count), read=lang.listed(read))


def similar_measures_table(answer: SimilarMeasures, lang: Language) -> Table:
    """A measure a row, those of the nearest city first, then the general ones, for spreadsheets."""
    heads = ("city", "reference", "file", "authorities", "other", "title", "state", "before_end",
             "unit", "shared", "general", "comparable", "words")  # fmt: skip
    rows = [_row(each, answer, lang, general=False) for each in answer.measures]
    rows += [_row(each, answer, lang, general=True) for each in answer.general]
    return Table("", heads=heads, rows=rows)


def _row(
    each: SimilarMeasure, answer: SimilarMeasures, lang: Language, *, general: bool
) -> tuple[str, ...]:
    return (
        answer.city.id,
        each.reference,
        each.file or "",
        " ".join(each.authorities),
        each.difference.other.id,
        localize(each.measure.titles, lang),
        each.state.value,
        "yes" if each.before_end else "no",
        each.unit or "",
        " ".join(each.shared),
        "yes" if general else "no",
        "yes" if each.difference.comparable else "no",
        difference_words(each.difference, answer.on, lang),
    )
