"""How a value finds its view, and the formats every view has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from eccar import ActionPlan, Inventory, load
from eccar.dossier.overview import DossierOverview
from eccar.membership.membership import Membership, Step
from eccar.membership.overview import MembershipOverview
from eccar.render import html, markdown, text
from eccar.values.characters import printable
from eccar.values.dates import day
from eccar.values.displayable import Displayable, Message, view_of

from ..fees.test_views import VIEWS as FEES
from ..pages import Page
from .test_markdown import read
from .test_values import VIEWS as MEMBERSHIPS

EXAMPLES = Path(__file__).parents[2] / "examples/krakow"

each_language = pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])


@frozen(kw_only=True)
class OwnMembership(Membership):
    """A membership as somebody else extends it."""


def test_a_subclass_elsewhere_has_the_same_view() -> None:
    from eccar.membership.views import memberships as views

    own = OwnMembership(city=MEMBERSHIPS[0].city)

    assert view_of(own) is views.membership
    assert str(own) == text(own)


def test_what_names_no_view_has_none() -> None:
    class Bare(Displayable):
        pass

    for render in (text, html, markdown):
        with pytest.raises(TypeError, match="no view of a Bare"):
            render(Bare())


def test_a_message_is_a_sentence() -> None:
    assert str(Message("label.no_source")) == "No source given"


@each_language
@pytest.mark.parametrize("value", [*MEMBERSHIPS, *FEES.values()])
def test_every_view_has_markdown(value: Any, lang: str) -> None:
    """It says just what the HTML says, and no text of a document becomes markup."""
    page = read(markdown(value, lang))
    tags = {tag for tag, _ in page.elements}

    assert page.elements[0][0] == "h3"
    assert tags <= {
        "h3", "p", "strong", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a",
        "br",
    }  # fmt: skip
    assert squeezed(page.words) == squeezed(Page(html(value, lang)).words)


OVERVIEW = MembershipOverview(
    membership=MEMBERSHIPS[0],
    standing=MEMBERSHIPS[1],
    missing=[Step.APPLICATION],
    report=MEMBERSHIPS[2],
)
DOSSIER = DossierOverview(
    subject="pl/krakow",
    on=day("2026-11-22"),
    memberships=(MEMBERSHIPS[0],),
    accounts=(FEES["account"],),
    plans=(load(EXAMPLES / "plan.yaml", ActionPlan),),
    inventories=(load(EXAMPLES / "inventory.yaml", Inventory),),
    reports=(MEMBERSHIPS[2],),
    see=(("facts", "eccar show <script>"),),
)


@each_language
@pytest.mark.parametrize("value", [OVERVIEW, DOSSIER])
def test_overviews_have_every_format(value: Any, lang: str) -> None:
    """The parts of an overview are set apart in text, and it is whole in HTML and in Markdown."""
    page = Page(html(value, lang))

    assert "\n\n" in text(value, lang, more=True)
    assert page.open == []
    assert squeezed(read(markdown(value, lang)).words) == squeezed(page.words)


def squeezed(text: str) -> str:
    """*text* without blanks, as it can be printed."""
    return "".join(map(printable, "".join(text.split())))
