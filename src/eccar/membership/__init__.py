"""Memberships: dated facts, the lifecycle table, the standing on a day, the rules ``MEM…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "choices": "Passes Purpose VoteResult Votes",
        "counts.by_country": "CountryCount MembersByCountry members_by_country",
        "counts.selection": "select",
        "counts.summary": "StatusCount StatusSummary status_summary",
        "counts.over_time": "MemberCount MembersOverTime members_over_time",
        "facts": "Accepted Applied Authorised Certified ConditionMet Decision Declined Deferred Enrolled Excluded FACTS GaveNotice IntentDeclared Left MembershipFact MergedInto Named NotListed Presented Proposed Rejected Rescinded Resolved Seated Signed TookOver Withdrawn",
        "lifecycle": "Status",
        "membership": "Coordination Membership Step",
        "references": "Reference reference",
        "rules": "RULES",
        "standing": "Standing",
    },
)
