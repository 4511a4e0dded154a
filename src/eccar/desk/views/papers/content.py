"""The view of a paper: its content in the form of the country, and the list of its blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ....languages.language import Language
from ....plan.views.plan_text import with_titles
from ....render.blocks import Block
from ...papers.paper import Paper, PaperForm, PaperKind
from . import act, german, neutral, plan, polish
from .draft import Draft, with_blanks

Content: TypeAlias = Callable[[Draft], Iterator[Block]]

_ACCESSION: dict[PaperForm, Content] = {
    PaperForm.GERMAN: german.accession,
    PaperForm.POLISH: polish.accession,
    PaperForm.NEUTRAL: neutral.accession,
}
_OTHERS: dict[PaperKind, Content] = {
    PaperKind.ACT: act.act,
    PaperKind.PLAN: plan.adoption,
    PaperKind.PROGRESS: plan.progress,
}


def paper(paper: Paper, lang: Language) -> Iterator[Block]:
    """The content of the paper, and what is still to be filled in."""
    city, plan = paper.dossier.city, paper.plan
    named = lang.naming({city.id: city}) if city else lang
    draft = Draft(paper, with_titles(named, plan) if plan else named)
    content = _OTHERS.get(paper.kind) or _ACCESSION[paper.form]
    yield from with_blanks(content(draft), draft)
