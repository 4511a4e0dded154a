"""The coalition: its register, bodies, events and partners, good practices, and cities like ours; ``NET…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "coalition": "Coalition Completeness StatutoryPurpose",
        "entries.bodies": "Body BodyFigure BodyFigureKind BodyKind BodyName",
        "entries.declarations": "AdoptedDeclaration Award",
        "entries.events": "Event EventKind",
        "entries.member_counts": "CountedAuthorities PublishedCount",
        "entries.partners": "MemberNetwork Partner PartnerKind PartnerRole Partnership",
        "entries.projects": "NetworkResource Project ResourceKind",
        "entries.seats": "Seat SeatBeginning SeatEnding SeatRole",
        "facts": "AssociationAgreed CoalitionFact Constituted EnteredInRegister FoundingDeclared Initiated ProvisionalCommitteeElected StatutesDated",
        "offering": "Offer OfferKind Offers offers",
        "packaged": "packaged_coalition",
        "practices.drafting": "draft_practice",
        "practices.matches": "FoundWord PracticeMatch PracticeSearch SearchCriterion",
        "practices.packaged": "packaged_practices",
        "practices.practice": "Evidence EvidenceKind FirstStep Practice PracticeField",
        "practices.publication": "PracticeConsentWithdrawn PracticeConsented PracticeFact PracticePublished",
        "practices.searching": "find_practices",
        "register.changes": "ChangeKind EntryChange MemberChange RegisterChanges",
        "register.groups": "GroupedBy MemberGroup MemberGroups",
        "register.inhabitants": "InhabitantsReached",
        "register.listing": "EntryList",
        "register.members": "Members",
        "register.overviews": "BodyOverview EventOverview",
        "register.register": "Register compare_registers",
        "register.seats": "HeldSeat SeatsOnDay",
        "register.voting": "VotingRight VotingRights",
        "rules": "COALITION_RULES PRACTICE_RULES",
    },
)
