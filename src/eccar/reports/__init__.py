"""Progress reports, rounds, questionnaires, evaluations, recommendations, the rules ``REP…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "chain.facts": "Act Addressee Decided Entered Excused Extended Forwarded Published Received Released ReportStep Resubmitted Returned Submitted",
        "chain.heads": "Chain chains chain_state",
        "chain.stage": "ReportStage",
        "chain.state": "ReportState",
        "chain.submitting": "submit",
        "comparison": "MeasureMove PointMove ReportDifference compare_reports",
        "drafting": "draft",
        "entries": "IndicatorReport MeasureReport PointReport PointState Question Response",
        "evaluation.evaluation": "Assessor AssessorKind EvaluatedKind EvaluatedSubject Evaluation EvaluationForm Judgement",
        "evaluation.facts": "Answered Delivered EvaluationPublished EvaluationStep ForwardedToCity Mandated MeasuresNamed Ordered Requested",
        "evaluation.follow_up": "FollowUp follow_up",
        "evaluation.recommendation": "Recommendation",
        "evaluation.recommendation_facts": "AnsweredBy CarriedOut FollowedUp Judged NoLongerFollowed NotAccepted Noted RecommendationAccepted RecommendationResponse Repeats SameAs Split TakenUp",
        "evaluation.recommendation_state": "AnsweringMeasure RecommendationState",
        "evaluation.state": "EvaluationState",
        "packaged": "minimal_questionnaire packaged_scales",
        "next_period": "inferred_due next_inferred_due proposed_period",
        "references": "CarriedOver ReportedOn",
        "report": "ProgressReport",
        "rounds.facts": "Closed ConsentWithdrawn Consented Opened RoundExcused RoundExtended",
        "rounds.members": "RoundMembers round_members",
        "rounds.overview": "RoundEntry RoundOverview RoundStatus round_overview",
        "rounds.questionnaire": "ItemType Questionnaire QuestionnaireItem",
        "rounds.responses": "ItemResponse ReportResponses responses_to with_entered",
        "rounds.round": "ReportingRound",
        "rules": "EVALUATION_RULES QUESTIONNAIRE_RULES REPORT_RULES ROUND_RULES",
        "scales": "Scale ScaleStep SelfAssessment",
    },
)
