"""The tables of what the network offers: projects, resources, partners, networks of members."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import NONE, named_date
from ...tables.columns import (
    SOURCE,
    Row,
    TableDefinition,
    first_source,
    integer,
    term,
    text,
)
from ..coalition import Coalition
from ..entries.partners import PartnerKind, PartnerRole
from ..entries.projects import ResourceKind
from .cells import (
    CONTACT,
    ENTRY,
    LAST,
    OF_COALITION,
    WEBSITE,
    contact_unit,
    entries_of,
    last_cells,
    rough,
    title_columns,
    titled,
    yes_no,
)

# ── projects ──


def _projects(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, project, _document in entries_of(documents, "projects"):
        yield {
            **start,
            **titled("title", project.titles),
            **named_date("begins", project.from_),
            **named_date("ends", project.until),
            "lead_authority_id": project.lead,
            "authority_count": len(project.authorities),
            "funding": project.funding,
            "takes_new_authorities": project.takes_new_authorities.value,
            "website": project.website,
            "contact_unit": contact_unit(project),
            **last_cells(project),
        }


PROJECTS = TableDefinition(
    name="projects",
    meaning="One project. Its authorities, partners, points and measures are in entry_terms.",
    columns=(
        *ENTRY,
        *title_columns("title", "The title."),
        *rough("begins", "The first day."),
        *rough("ends", "The last day."),
        text("lead_authority_id", "The id of the authority that leads it.", missing="not stated"),
        integer(
            "authority_count",
            "How many authorities are recorded as participants.",
            unit="authorities",
        ),
        text("funding", "Who funds it.", missing="not stated"),
        yes_no("takes_new_authorities", "Whether further authorities can join."),
        WEBSITE,
        CONTACT,
        *LAST,
    ),
    of=OF_COALITION,
    make=_projects,
    takes_day=False,
)

# ── resources ──


def _resources(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, resource, _document in entries_of(documents, "resources"):
        yield {
            **start,
            **titled("title", resource.titles),
            "resource_kind": resource.kind.value,
            **named_date("published", resource.published),
            "edition": resource.edition,
            "publisher": resource.publisher,
            "website": resource.website,
            **last_cells(resource),
        }


NETWORK_RESOURCES = TableDefinition(
    name="network_resources",
    meaning="One toolkit, guide, study or other resource. Its languages and points are in entry_terms.",
    columns=(
        *ENTRY,
        *title_columns("title", "The title."),
        term("resource_kind", "What it is.", ResourceKind),
        *rough("published", "When it was published."),
        text("edition", "The edition, as written.", missing="not stated"),
        text("publisher", "Who published it.", missing="not stated"),
        WEBSITE,
        *LAST,
    ),
    of=OF_COALITION,
    make=_resources,
    takes_day=False,
)

# ── partners ──


def _partners(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, partner, _document in entries_of(documents, "partners"):
        yield {
            **start,
            **titled("partner_name", partner.names),
            "partner_kind": partner.kind.value,
            "wikidata_id": partner.same_as,
            "website": partner.website,
            **last_cells(partner),
        }


PARTNERS = TableDefinition(
    name="partners",
    meaning="One organisation that works with the coalition; what it does is in partnerships.",
    columns=(
        *ENTRY,
        *title_columns("partner_name", "The name."),
        term("partner_kind", "What it is.", PartnerKind),
        text("wikidata_id", "The identifier in Wikidata.", missing="not stated"),
        WEBSITE,
        *LAST,
    ),
    of=OF_COALITION,
    make=_partners,
    takes_day=False,
)


def _partnerships(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, partner, _document in entries_of(documents, "partners"):
        for place, partnership in enumerate(partner.partnerships, 1):
            yield {
                **start,
                "partnership_number": place,
                "partner_role": partnership.role.value,
                **named_date("observed", partnership.when),
                "source": first_source(partnership.sources),
                "note": partnership.note,
            }


PARTNERSHIPS = TableDefinition(
    name="partnerships",
    meaning="What a partner does for the coalition.",
    columns=(
        *ENTRY,
        integer("partnership_number", "Its number among those of the partner, from 1."),
        term("partner_role", "What the partner does.", PartnerRole),
        *rough("observed", "The day or the period for which a source says so."),
        SOURCE,
        text("note", "A note on it.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_partnerships,
    takes_day=False,
)

# ── networks ──


def _networks(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, network, _document in entries_of(documents, "networks"):
        yield {
            **start,
            **titled("network_name", network.names),
            **named_date("exists_since", network.since),
            "authority_count": len(network.authorities),
            "website": network.website,
            "contact_unit": contact_unit(network),
            **last_cells(network),
        }


NETWORKS = TableDefinition(
    name="networks",
    meaning="One network of members; its countries, languages and authorities are in entry_terms.",
    columns=(
        *ENTRY,
        *title_columns("network_name", "The name."),
        *rough("exists_since", "Since when it has existed."),
        integer(
            "authority_count",
            "How many authorities are recorded as participants; that is no membership.",
            unit="authorities",
        ),
        WEBSITE,
        CONTACT,
        *LAST,
    ),
    of=OF_COALITION,
    make=_networks,
    takes_day=False,
)
