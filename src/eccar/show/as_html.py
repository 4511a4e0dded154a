"""HTML views: fragments for a notebook or a page, escaped, without script, style sheet or network.

They aim at WCAG 2.1 AA: a language, headings, tables with captions and scopes, nothing said by
colour alone. The colours are those of the page around them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from html import escape

from ..findings import Report
from ..membership.facts import Fact
from ..membership.membership import Membership
from ..membership.standing import Standing, sorted_statuses
from ..sources import Source
from ..wording import Language, language
from .groups import by_rule, next_steps
from .as_text import details

_CELL = ' style="text-align:left;vertical-align:top;padding:0.2em 0.8em 0.2em 0"'


@functools.singledispatch
def parts(value: object, words: Language) -> Iterator[str]:
    """The elements that show *value*."""
    message = f"There is no view of a {type(value).__name__}."
    raise TypeError(message)


def html(value: object, lang: str = "en") -> str:
    """*value* as a fragment of HTML in the language *lang*."""
    body = "\n".join(parts(value, language(lang)))
    return f'<section lang="{escape(lang)}" class="eccar">\n{body}\n</section>'


@parts.register
def _standing(standing: Standing, words: Language) -> Iterator[str]:
    city = standing.city
    yield _title(f"{city.name(words.code)} ({city.id})")
    doubt = (
        words.word("label", "certain")
        if standing.certain
        else words.word("label", "possibly", statuses=sorted_statuses(standing.possibly))
    )
    day = words.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {words.word('label', 'known_on', day=standing.known_on)}"
    status = f"<strong>{escape(words.say(standing.status))}</strong>"
    yield f"<p>{escape(day)}: {status}, {escape(doubt)}.</p>"
    yield _list(words.sentence(message) for message in standing.explain())


@parts.register
def _membership(membership: Membership, words: Language) -> Iterator[str]:
    city = membership.city
    yield _title(f"{city.name(words.code)} ({city.id})")
    kind = f"{words.say(city.kind)}, {city.country}"
    yield f"<p>{escape(kind)}</p>"
    yield _table(
        words.word("label", "caption_facts"),
        [words.word("label", key) for key in ("date", "fact", "by", "sources")],
        (_row(fact, words) for fact in membership.facts),
    )
    units = [unit.unit for unit in membership.coordination]
    if units:
        yield f"<p>{escape(words.word('label', 'coordination'))}: {escape('; '.join(units))}</p>"


def _row(fact: Fact, words: Language) -> list[str]:
    who = "<br>".join(escape(part) for part in (fact.by, fact.reference) if part)
    what = escape(words.word("fact", fact.word))
    more = "".join(f"<br>{escape(line)}" for line in details(fact, words))
    cited = "<br>".join(map(_cited, fact.sources)) or escape(words.word("label", "no_source"))
    return [escape(words.date(fact.when)), what + more, who, cited]


def _cited(source: Source) -> str:
    words = escape(source.text or source.url or "")
    if source.url is None:
        return words
    return f'<a href="{escape(source.url)}" rel="noreferrer">{words}</a>'


@parts.register
def _report(report: Report, words: Language) -> Iterator[str]:
    day = words.word("label", "as_of", day=report.on)
    yield _title(f"{report.subject or words.word('label', 'findings')}")
    yield f"<p>{escape(day)}: <strong>{escape(words.say(report.outcome))}</strong>.</p>"
    steps = next_steps(report, words)
    if steps:
        yield f"<p>{escape(words.word('label', 'next_steps'))}:</p>"
        yield _list(steps, ordered=True)
    if report.findings:
        yield _table(
            words.word("label", "caption_findings"),
            [words.word("label", key) for key in ("severity", "where", "what", "what_to_do")],
            (
                [
                    f"{escape(words.say(one.severity))}<br>{escape(one.code)}",
                    "<br>".join(
                        escape(f"{each.place or ''} {each.path}".strip()) for each in group
                    ),
                    escape(words.message(one)),
                    escape(words.hint(one)),
                ]
                for group in by_rule(report.findings)
                for one in group[:1]
            ),
        )
    else:
        yield f"<p>{escape(words.word('label', 'no_findings'))}</p>"
    gaps = [f"{gap.code} – {words.excuse(gap)}" for gap in report.unasked]
    if gaps:
        yield f"<p>{escape(words.word('label', 'unasked'))}:</p>"
        yield _list(gaps)


def _title(words: str) -> str:
    return f"<h3>{escape(words)}</h3>"


def _list(items: Iterable[str], *, ordered: bool = False) -> str:
    tag = "ol" if ordered else "ul"
    return f"<{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"


def _table(caption: str, heads: Iterable[str], rows: Iterable[list[str]]) -> str:
    """A table of cells that are escaped already."""
    head = "".join(f'<th scope="col"{_CELL}>{escape(one)}</th>' for one in heads)
    body = "\n".join(
        f'<tr><th scope="row"{_CELL}>{first}</th>'
        + "".join(f"<td{_CELL}>{cell}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )
