"""The tables of what the network offers: projects, resources, partners, networks of members."""

from __future__ import annotations

from ...tables.cells import first_source, named_date
from ...tables.columns import NONE, SOURCE, Row, integer, term, text
from ..entries.partners import MemberNetwork, Partner, PartnerKind, PartnerRole, Partnership
from ..entries.projects import NetworkResource, Project, ResourceKind
from .cells import (
    CONTACT,
    WEBSITE,
    contact_unit,
    rough,
    title_columns,
    titled,
    yes_no,
)
from .definitions import ENTRY, entry_table, part_table

# ── projects ──


def _projects(project: Project) -> Row:
    return {
        **titled("title", project.titles),
        **named_date("begins", project.from_),
        **named_date("ends", project.until),
        "lead_authority_id": project.lead,
        "authority_count": len(project.authorities),
        "funding": project.funding,
        "takes_new_authorities": project.takes_new_authorities.value,
        "website": project.website,
        "contact_unit": contact_unit(project),
    }


PROJECTS = entry_table(
    "projects",
    meaning="One project. Its authorities, partners, points and measures are in entry_terms.",
    entries="projects",
    columns=(
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
    ),
    cells=_projects,
)

# ── resources ──


def _resources(resource: NetworkResource) -> Row:
    return {
        **titled("title", resource.titles),
        "resource_kind": resource.kind.value,
        **named_date("published", resource.published),
        "edition": resource.edition,
        "publisher": resource.publisher,
        "website": resource.website,
    }


NETWORK_RESOURCES = entry_table(
    "network_resources",
    meaning="One toolkit, guide, study or other resource. Its languages and points are in entry_terms.",
    entries="resources",
    columns=(
        *title_columns("title", "The title."),
        term("resource_kind", "What it is.", ResourceKind),
        *rough("published", "When it was published."),
        text("edition", "The edition, as written.", missing="not stated"),
        text("publisher", "Who published it.", missing="not stated"),
        WEBSITE,
    ),
    cells=_resources,
)

# ── partners ──


def _partners(partner: Partner) -> Row:
    return {
        **titled("partner_name", partner.names),
        "partner_kind": partner.kind.value,
        "wikidata_id": partner.same_as,
        "website": partner.website,
    }


PARTNERS = entry_table(
    "partners",
    meaning="One organisation that works with the coalition; what it does is in partnerships.",
    entries="partners",
    columns=(
        *title_columns("partner_name", "The name."),
        term("partner_kind", "What it is.", PartnerKind),
        text("wikidata_id", "The identifier in Wikidata.", missing="not stated"),
        WEBSITE,
    ),
    cells=_partners,
)


def _partnerships(partnership: Partnership) -> Row:
    return {
        "partner_role": partnership.role.value,
        **named_date("observed", partnership.when),
        "source": first_source(partnership.sources),
        "note": partnership.note,
    }


PARTNERSHIPS = part_table(
    "partnerships",
    meaning="What a partner does for the coalition.",
    entries="partners",
    parts="partnerships",
    number=("partnership_number", "Its number among those of the partner, from 1."),
    columns=(
        term("partner_role", "What the partner does.", PartnerRole),
        *rough("observed", "The day or the period for which a source says so."),
        SOURCE,
        text("note", "A note on it.", missing=NONE),
    ),
    cells=_partnerships,
    first=ENTRY,
)

# ── networks ──


def _networks(network: MemberNetwork) -> Row:
    return {
        **titled("network_name", network.names),
        **named_date("exists_since", network.since),
        "authority_count": len(network.authorities),
        "website": network.website,
        "contact_unit": contact_unit(network),
    }


NETWORKS = entry_table(
    "networks",
    meaning="One network of members; its countries, languages and authorities are in entry_terms.",
    entries="networks",
    columns=(
        *title_columns("network_name", "The name."),
        *rough("exists_since", "Since when it has existed."),
        integer(
            "authority_count",
            "How many authorities are recorded as participants; that is no membership.",
            unit="authorities",
        ),
        WEBSITE,
        CONTACT,
    ),
    cells=_networks,
)
