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
from .register.changes import ChangeKind as ChangeKind
from .register.changes import EntryChange as EntryChange
from .register.changes import MemberChange as MemberChange
from .register.changes import RegisterChanges as RegisterChanges
from .register.groups import GroupedBy as GroupedBy
from .register.groups import MemberGroup as MemberGroup
from .register.groups import MemberGroups as MemberGroups
from .register.inhabitants import InhabitantsReached as InhabitantsReached
from .register.listing import EntryList as EntryList
from .register.members import Members as Members
from .register.overviews import BodyOverview as BodyOverview
from .register.overviews import EventOverview as EventOverview
from .register.register import Register as Register
from .register.register import compare_registers as compare_registers
from .register.seats import HeldSeat as HeldSeat
from .register.seats import SeatsOnDay as SeatsOnDay
from .register.voting import VotingRight as VotingRight
from .register.voting import VotingRights as VotingRights
from .rules import COALITION_RULES as COALITION_RULES
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
    "Project",
    "ProvisionalCommitteeElected",
    "PublishedCount",
    "Register",
    "RegisterChanges",
    "ResourceKind",
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
    "offers",
    "packaged_coalition",
    "packaged_plans",
    "similar",
    "who_else",
]
