"""Views of a questionnaire, and of what a report responds to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...languages.names import language_name
from ...plan.views.measure_text import joined, language_names
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Items,
    LineBlock,
    Paragraph,
    Section,
    Span,
    Table,
)
from ...render.fitting import WIDTH, shortened
from ...render.localized import (
    document_heading,
    label,
    lang_span,
    localize,
    names_of,
    page_verdict,
    verdict,
)
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Count
from ...values.vocabulary import Basis
from ..rounds.questionnaire import Questionnaire, QuestionnaireItem
from ..rounds.responses import ItemResponse, ReportResponses
from .round_text import cited, headed, title_of

MAX_ITEMS = 4
"""Items of a questionnaire that are shown in brief."""

_ABOUT = ("id", "recorded", "since", "languages", "basis")
"""Fields of a questionnaire as they are shown."""

_IN_BRIEF = ("since", "basis")
"""The most important of them."""

_OURS = (Basis.INFERRED, Basis.ASSUMED)
"""How the items of a questionnaire are known that no body decided."""


def questionnaire(questionnaire: Questionnaire, lang: Language) -> Iterator[Block]:
    """The title, how the items are known, and the items in the order of the form."""
    titles = questionnaire.titles
    name = lang_span(titles, lang) if titles else title_of(questionnaire, lang)
    above = lang.word("kind", "questionnaire")
    heading = Heading(title_of(questionnaire, lang), above=above, name=name)
    yield Details(
        brief=(heading, *_in_brief(questionnaire, lang)),
        full=(
            heading,
            page_verdict(lang.ended(_count(questionnaire, lang))),
            *_in_full(questionnaire, lang),
        ),
    )


def _count(questionnaire: Questionnaire, lang: Language) -> str:
    """How many items it has."""
    count = Count(len(questionnaire.items))
    return lang.word("reports.questionnaire", "items", count=count)


def _origin(questionnaire: Questionnaire, lang: Language) -> Iterator[Block]:
    """That it is no questionnaire of the coalition, if its items are inferred."""
    if questionnaire.basis in _OURS:
        yield Paragraph(lang.word("reports.questionnaire", "inferred"))


def _in_brief(questionnaire: Questionnaire, lang: Language) -> Iterator[Block]:
    yield from _origin(questionnaire, lang)
    yield Items(statement.text for statement in _fields(questionnaire, _IN_BRIEF, lang))
    yield Paragraph(label(_count(questionnaire, lang), lang))
    titles = [localize(item.titles, lang) for item in questionnaire.items[:MAX_ITEMS]]
    more = ["…"] if len(questionnaire.items) > MAX_ITEMS else []
    yield Items((*(shortened(title, WIDTH - 4) for title in titles), *more), bullets=True)


def _in_full(questionnaire: Questionnaire, lang: Language) -> Iterator[Block]:
    yield from _origin(questionnaire, lang)
    statements = list(_about(questionnaire, lang))
    yield Alternatives(
        lines=[Items((statement.line(lang),) for statement in statements)],
        page=[Items((statement.cell(lang),) for statement in statements)],
    )
    yield Alternatives(
        lines=[
            Paragraph(label(_count(questionnaire, lang), lang)),
            Items((_item(item, lang) for item in questionnaire.items), ordered=True),
        ],
        page=[_table(questionnaire, lang)],
    )


def _about(questionnaire: Questionnaire, lang: Language) -> Iterator[Statement]:
    """What holds for the whole questionnaire."""
    yield from _fields(questionnaire, _ABOUT, lang)
    if questionnaire.sources:
        yield cited("questionnaire", questionnaire.sources, lang)


def _fields(
    questionnaire: Questionnaire, keys: Iterable[str], lang: Language
) -> Iterator[Statement]:
    for key in keys:
        value = getattr(questionnaire, key)
        if value is not None and value != ():
            listed = language_names if key == "languages" else joined
            yield Statement(headed("questionnaire", key, listed(value, lang), lang))


def _item(item: QuestionnaireItem, lang: Language) -> tuple[Span, str]:
    """The question, and below it how it is answered and what it is about."""
    return lang_span(item.titles, lang), lang.apart((*_answer(item, lang), *_topic(item, lang)))


def _answer(item: QuestionnaireItem, lang: Language) -> Iterator[str]:
    """How an item is answered."""
    if item.choices:
        choices = ", ".join(map(printable, item.choices))
        yield lang.whole("reports.questionnaire", "choices", choices=choices)
    else:
        yield lang.say(item.type)
    if item.max_length is not None:
        yield lang.word("reports.questionnaire", "at_most", count=Count(item.max_length))
    if item.required:
        yield lang.word("reports.questionnaire", "required")


def _topic(item: QuestionnaireItem, lang: Language) -> Iterator[str]:
    """What an item is about, what responses name it by, and since when it has been the same."""
    yield lang.line(lang.word("reports.questionnaire", "id"), item.id)
    if item.point is not None:
        yield lang.word("reports.questionnaire", "point", number=item.point)
    if item.question is not None:
        yield lang.word("reports.questionnaire", "question", question=item.question)
    if item.unchanged_since is not None:
        yield lang.word("reports.questionnaire", "unchanged_since", id=item.unchanged_since)


def _table(questionnaire: Questionnaire, lang: Language) -> Table:
    return Table(
        lang.word("reports.questionnaire", "caption"),
        heads=(lang.word("reports.questionnaire", key) for key in ("item", "answer", "about")),
        rows=(_row(item, lang) for item in questionnaire.items),
    )


def _row(item: QuestionnaireItem, lang: Language) -> Iterator[CellContent]:
    yield (lang_span(item.titles, lang),)
    yield tuple(_answer(item, lang))
    yield tuple(_topic(item, lang))


def report_responses(value: ReportResponses, lang: Language) -> Iterator[Block]:
    """The responses as plain text with their lengths; at the end, what is missing or too long.

    An item without a response is named at the end, and nowhere else.
    """
    yield document_heading(
        _heading(value, lang),
        lang.word("reports.responses", "above"),
        authorities=value.report.authorities,
        titles=value.questionnaire.titles,
        lang=lang,
    )
    yield verdict(_answered(value, lang))
    for number, response in enumerate(value.responses, 1):
        text = response.text(value.lang)
        if text is not None:
            yield Section(_response(number, response, text, value.lang, lang))
    yield Section(_ending(value, lang))


def _heading(value: ReportResponses, lang: Language) -> str:
    authorities = names_of(value.report.authorities, lang)
    title = value.questionnaire.titles
    name = lang.quoted(title) if title else title_of(value.questionnaire, lang)
    return lang.whole("reports.responses", "heading", authorities=authorities, questionnaire=name)


def _answered(value: ReportResponses, lang: Language) -> str:
    """How many items have a response, and in which language."""
    total = len(value.responses)
    count = total - len(value.without_response)
    return lang.word(
        "reports.responses",
        "answered",
        count=Count(count),
        of=Count(total),
        language=language_name(value.lang, lang.code),
    )


def _response(
    number: int, response: ItemResponse, text: str, code: str, lang: Language
) -> Iterator[Block]:
    """The item, the length of the response, and its text line by line, as it is pasted."""
    yield Heading(_numbered(number, response.item, lang), level=2)
    yield Paragraph(lang.apart(_length(response, text, code, lang)))
    lines = [Span(line, lang=code) for line in text.splitlines()]
    yield Alternatives(lines=[LineBlock(tuple(lines))], page=map(Paragraph, lines))


def _length(response: ItemResponse, text: str, code: str, lang: Language) -> Iterator[str]:
    """How long the response is, by how much it is too long, and when it was entered."""
    limit = response.item.max_length
    if limit is None:
        yield lang.word("reports.responses", "length", count=Count(len(text)))
    else:
        count = Count(len(text))
        yield lang.word("reports.responses", "of_limit", count=count, limit=Count(limit))
    if excess := response.excess(code):
        yield lang.word("reports.responses", "excess", count=Count(excess))
    if response.entered:
        yield lang.word("reports.responses", "entered", day=response.entered)


def _ending(value: ReportResponses, lang: Language) -> Iterator[Block]:
    """Which items have no response, and which responses are too long."""
    numbers = {each.item.id: number for number, each in enumerate(value.responses, 1)}
    for key, empty, items in (
        ("without", "all_answered", value.without_response),
        ("too_long", "all_fit", value.too_long),
    ):
        if not items:
            yield Paragraph(lang.word("reports.responses", empty))
            continue
        yield Heading(lang.word("reports.responses", key), level=2)
        yield Items((_remark(numbers[item.id], item, value, lang) for item in items), bullets=True)


def _remark(number: int, item: QuestionnaireItem, value: ReportResponses, lang: Language) -> str:
    """An item in the list of those that need something, and what of it the form asks for."""
    text = _numbered(number, item, lang)
    excess = next(each.excess(value.lang) for each in value.responses if each.item is item)
    if excess:
        return f"{text} ({lang.word('reports.responses', 'excess', count=Count(excess))})"
    return f"{text} ({lang.word('reports.questionnaire', 'required')})" if item.required else text


def _numbered(number: int, item: QuestionnaireItem, lang: Language) -> str:
    """The number of an item in the form, its title, and the point that it is about."""
    text = f"{number}. {localize(item.titles, lang)}"
    if item.point is None:
        return text
    return f"{text} ({lang.word('reports.questionnaire', 'point', number=item.point)})"
