"""Memberships: dated facts, the lifecycle table, the standing on a day, the rules ``MEM…``."""

from .. import lazy

__getattr__, __dir__, __all__ = lazy(
    __name__,
    {
        "facts": "Accepted Applied Authorised Certified Declined Deferred Enrolled Excluded FACTS GaveNotice IntentDeclared Left MembershipFact MergedInto Named NotListed Passes Presented Proposed Purpose Rejected Rescinded Resolved Signed TookOver VoteResult Votes Withdrawn",
        "lifecycle": "Status",
        "membership": "Coordination Membership Step",
        "references": "Reference reference",
        "packaged": "coalition",
        "rules": "RULES",
        "standing": "Standing",
    },
)
