# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .coalition import Coalition as Coalition
from .coalition import Completeness as Completeness
from .coalition import StatutoryPurpose as StatutoryPurpose
from .entries.bodies import Body as Body
from .entries.bodies import BodyFigure as BodyFigure
from .entries.bodies import BodyFigureKind as BodyFigureKind
from .entries.bodies import BodyKind as BodyKind
from .entries.bodies import BodyName as BodyName
from .entries.declarations import AdoptedDeclaration as AdoptedDeclaration
from .entries.declarations import Award as Award
from .entries.events import Event as Event
from .entries.events import EventKind as EventKind
from .entries.member_counts import CountedAuthorities as CountedAuthorities
from .entries.member_counts import PublishedCount as PublishedCount
from .entries.partners import MemberNetwork as MemberNetwork
from .entries.partners import Partner as Partner
from .entries.partners import PartnerKind as PartnerKind
from .entries.partners import PartnerRole as PartnerRole
from .entries.partners import Partnership as Partnership
from .entries.projects import NetworkResource as NetworkResource
from .entries.projects import Project as Project
from .entries.projects import ResourceKind as ResourceKind
from .entries.seats import Seat as Seat
from .entries.seats import SeatBeginning as SeatBeginning
from .entries.seats import SeatEnding as SeatEnding
from .entries.seats import SeatRole as SeatRole
from .facts import AssociationAgreed as AssociationAgreed
from .facts import CoalitionFact as CoalitionFact
from .facts import Constituted as Constituted
from .facts import EnteredInRegister as EnteredInRegister
from .facts import FoundingDeclared as FoundingDeclared
from .facts import Initiated as Initiated
from .facts import ProvisionalCommitteeElected as ProvisionalCommitteeElected
from .facts import StatutesDated as StatutesDated
from .offering import Offer as Offer
from .offering import OfferKind as OfferKind
from .offering import Offers as Offers
from .offering import offers as offers
from .packaged import packaged_coalition as packaged_coalition
from .practices.drafting import draft_practice as draft_practice
from .practices.matches import FoundWord as FoundWord
from .practices.matches import PracticeMatch as PracticeMatch
from .practices.matches import PracticeSearch as PracticeSearch
from .practices.matches import SearchCriterion as SearchCriterion
from .practices.packaged import packaged_practices as packaged_practices
from .practices.practice import Evidence as Evidence
from .practices.practice import EvidenceKind as EvidenceKind
from .practices.practice import FirstStep as FirstStep
from .practices.practice import Practice as Practice
from .practices.practice import PracticeField as PracticeField
from .practices.publication import PracticeConsented as PracticeConsented
from .practices.publication import PracticeConsentWithdrawn as PracticeConsentWithdrawn
from .practices.publication import PracticeFact as PracticeFact
from .practices.publication import PracticePublished as PracticePublished
from .practices.searching import find_practices as find_practices
from .registers.changes import EntryChange as EntryChange
from .registers.changes import MemberChange as MemberChange
from .registers.changes import RegisterChanges as RegisterChanges
from .registers.changes import compare_registers as compare_registers
from .registers.event_years import EventsByYear as EventsByYear
from .registers.event_years import EventYear as EventYear
from .registers.event_years import events_by_year as events_by_year
from .registers.groups import GroupedBy as GroupedBy
from .registers.groups import MemberGroup as MemberGroup
from .registers.groups import MemberGroups as MemberGroups
from .registers.inhabitants import InhabitantsReached as InhabitantsReached
from .registers.listing import EntryList as EntryList
from .registers.members import Members as Members
from .registers.overviews import BodyOverview as BodyOverview
from .registers.overviews import EventOverview as EventOverview
from .registers.register import Register as Register
from .registers.register import register as register
from .registers.status_moves import ChangeKind as ChangeKind
from .registers.voting import VotingRight as VotingRight
from .registers.voting import VotingRights as VotingRights
from .rules import COALITION_RULES as COALITION_RULES
from .rules import PRACTICE_RULES as PRACTICE_RULES
from .seats.on_day import SeatsOnDay as SeatsOnDay
from .seats.succession import HeldSeat as HeldSeat
from .similarity.differences import CityDifference as CityDifference
from .similarity.differences import PartialDifference as PartialDifference
from .similarity.differences import difference as difference
from .similarity.matching import SharedBy as SharedBy
from .similarity.matching import Subjects as Subjects
from .similarity.plans import packaged_plans as packaged_plans
from .similarity.profiles import CityProfile as CityProfile
from .similarity.similar_cities import SimilarCities as SimilarCities
from .similarity.similar_cities import similar as similar
from .similarity.similar_measures import SimilarMeasure as SimilarMeasure
from .similarity.similar_measures import SimilarMeasures as SimilarMeasures
from .similarity.similar_measures import who_else as who_else
from .similarity.weights import Distance as Distance
from .similarity.weights import DistancePart as DistancePart

__all__ = [
    "COALITION_RULES",
    "PRACTICE_RULES",
    "AdoptedDeclaration",
    "AssociationAgreed",
    "Award",
    "Body",
    "BodyFigure",
    "BodyFigureKind",
    "BodyKind",
    "BodyName",
    "BodyOverview",
    "ChangeKind",
    "CityDifference",
    "CityProfile",
    "Coalition",
    "CoalitionFact",
    "Completeness",
    "Constituted",
    "CountedAuthorities",
    "Distance",
    "DistancePart",
    "EnteredInRegister",
    "EntryChange",
    "EntryList",
    "Event",
    "EventKind",
    "EventOverview",
    "EventYear",
    "EventsByYear",
    "Evidence",
    "EvidenceKind",
    "FirstStep",
    "FoundWord",
    "FoundingDeclared",
    "GroupedBy",
    "HeldSeat",
    "InhabitantsReached",
    "Initiated",
    "MemberChange",
    "MemberGroup",
    "MemberGroups",
    "MemberNetwork",
    "Members",
    "NetworkResource",
    "Offer",
    "OfferKind",
    "Offers",
    "PartialDifference",
    "Partner",
    "PartnerKind",
    "PartnerRole",
    "Partnership",
    "Practice",
    "PracticeConsentWithdrawn",
    "PracticeConsented",
    "PracticeFact",
    "PracticeField",
    "PracticeMatch",
    "PracticePublished",
    "PracticeSearch",
    "Project",
    "ProvisionalCommitteeElected",
    "PublishedCount",
    "Register",
    "RegisterChanges",
    "ResourceKind",
    "SearchCriterion",
    "Seat",
    "SeatBeginning",
    "SeatEnding",
    "SeatRole",
    "SeatsOnDay",
    "SharedBy",
    "SimilarCities",
    "SimilarMeasure",
    "SimilarMeasures",
    "StatutesDated",
    "StatutoryPurpose",
    "Subjects",
    "VotingRight",
    "VotingRights",
    "compare_registers",
    "difference",
    "draft_practice",
    "events_by_year",
    "find_practices",
    "offers",
    "packaged_coalition",
    "packaged_plans",
    "packaged_practices",
    "register",
    "similar",
    "who_else",
]
