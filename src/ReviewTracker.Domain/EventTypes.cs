using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain;

/// <summary>
/// Stored name to type, one table. A stored name is permanent: a class that is renamed keeps the name it was born with.
/// </summary>
public static class EventTypes
{
    public static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["notification_received"] = typeof(NotificationReceived),
        ["out_of_area_case_joined"] = typeof(OutOfAreaCaseJoined),
        ["out_of_area_participation_ended"] = typeof(OutOfAreaParticipationEnded),
        ["agency_scoped"] = typeof(AgencyScoped),
        ["review_decided"] = typeof(ReviewDecided),
        ["review_directed"] = typeof(ReviewDirected),
        ["regime_chosen"] = typeof(RegimeChosen),
        ["pseudonym_chosen"] = typeof(PseudonymChosen),
        ["lead_assigned"] = typeof(LeadAssigned),
        ["chair_appointed"] = typeof(ChairAppointed),
        ["person_assigned"] = typeof(PersonAssigned),
        ["assignment_ended"] = typeof(AssignmentEnded),
        ["milestone_reached"] = typeof(MilestoneReached),
        ["milestone_corrected"] = typeof(MilestoneCorrected),
        ["milestone_annotated"] = typeof(MilestoneAnnotated),
        ["date_agreed"] = typeof(DateAgreed),
        ["review_paused"] = typeof(ReviewPaused),
        ["review_resumed"] = typeof(ReviewResumed),
        ["report_submitted"] = typeof(ReportSubmitted),
        ["qa_outcome_received"] = typeof(QaOutcomeReceived),
        ["publication_cleared"] = typeof(PublicationCleared),
        ["review_published"] = typeof(ReviewPublished),
        ["publication_proposed"] = typeof(PublicationProposed),
        ["publication_declined"] = typeof(PublicationDeclined),
        ["publication_proposal_taken_back"] = typeof(PublicationProposalTakenBack),
        ["publication_withdrawn"] = typeof(PublicationWithdrawn),
        ["family_told"] = typeof(FamilyTold),
        ["sign_off_proposed"] = typeof(SignOffProposed),
        ["review_signed_off"] = typeof(ReviewSignedOff),
        ["review_reopened"] = typeof(ReviewReopened),
        ["review_ended"] = typeof(ReviewEnded),
        ["review_archived"] = typeof(ReviewArchived),
        ["material_requested"] = typeof(MaterialRequested),
        ["material_received"] = typeof(MaterialReceived),
        ["material_accepted"] = typeof(MaterialAccepted),
        ["material_returned"] = typeof(MaterialReturned),
        ["nil_return_received"] = typeof(NilReturnReceived),
        ["request_withdrawn"] = typeof(RequestWithdrawn),
        ["access_restricted"] = typeof(AccessRestricted),
        ["lifting_asked"] = typeof(LiftingAsked),
        ["lifting_refused"] = typeof(LiftingRefused),
        ["access_restriction_lifted"] = typeof(AccessRestrictionLifted),
        ["case_opened"] = typeof(CaseOpened),
        ["case_opening_ended"] = typeof(CaseOpeningEnded),

        ["recommendation_made"] = typeof(RecommendationMade),
        ["recommendation_reworded"] = typeof(RecommendationReworded),
        ["action_added"] = typeof(ActionAdded),
        ["action_reworded"] = typeof(ActionReworded),
        ["action_agreed"] = typeof(ActionAgreed),
        ["owner_named"] = typeof(OwnerNamed),
        ["progress_reported"] = typeof(ProgressReported),
        ["evidence_linked"] = typeof(EvidenceLinked),
        ["barrier_flagged"] = typeof(BarrierFlagged),
        ["barrier_cleared"] = typeof(BarrierCleared),
        ["completion_claimed"] = typeof(CompletionClaimed),
        ["claim_withdrawn"] = typeof(ClaimWithdrawn),
        ["completion_accepted"] = typeof(CompletionAccepted),
        ["completion_accepted_before_tracker"] = typeof(CompletionAcceptedBeforeTracker),
        ["completion_returned"] = typeof(CompletionReturned),
        ["more_time_asked"] = typeof(MoreTimeAsked),
        ["more_time_refused"] = typeof(MoreTimeRefused),
        ["target_moved"] = typeof(TargetMoved),
        ["rule_date_known"] = typeof(RuleDateKnown),
        ["assurance_given"] = typeof(AssuranceGiven),
        ["letter_sent"] = typeof(LetterSent),
        ["letter_chased"] = typeof(LetterChased),
        ["letter_answered"] = typeof(LetterAnswered),
        ["action_closed_uncompleted"] = typeof(ActionClosedUncompleted),
        ["action_reopened"] = typeof(ActionReopened),
        ["colour_judged"] = typeof(ColourJudged),
        ["no_change_reported"] = typeof(NoChangeReported),
        ["not_ours_said"] = typeof(NotOursSaid),
        ["ownership_confirmed"] = typeof(OwnershipConfirmed),
        ["claim_checked"] = typeof(ClaimChecked),
        ["action_reassigned"] = typeof(ActionReassigned),
        ["action_escalated"] = typeof(ActionEscalated),
        ["stuck_checked"] = typeof(StuckChecked),
        ["reply_received"] = typeof(ReplyReceived),
        ["label_given"] = typeof(LabelGiven),
        ["evidence_seen"] = typeof(EvidenceSeen),
        ["evidence_attached"] = typeof(EvidenceAttached),

        ["meeting_held"] = typeof(MeetingHeld),
        ["decision_recorded"] = typeof(DecisionRecorded),
        ["decision_superseded"] = typeof(DecisionSuperseded),
        ["decision_carried_out"] = typeof(DecisionCarriedOut),
        ["meeting_planned"] = typeof(MeetingPlanned),
        ["updates_asked"] = typeof(UpdatesAsked),
        ["meeting_moved"] = typeof(MeetingMoved),
        ["meeting_cancelled"] = typeof(MeetingCancelled),
        ["attendance_taken"] = typeof(AttendanceTaken),
        ["interest_declared"] = typeof(InterestDeclared),
        ["chair_taken"] = typeof(ChairTaken),
        ["meeting_closed"] = typeof(MeetingClosed),
        ["decisions_ratified"] = typeof(DecisionsRatified),
        ["minutes_circulated"] = typeof(MinutesCirculated),
        ["minutes_corrected"] = typeof(MinutesCorrected),
        ["topic_added"] = typeof(TopicAdded),
        ["topic_done"] = typeof(TopicDone),
        ["agenda_ordered"] = typeof(AgendaOrdered),
        ["item_left_out"] = typeof(ItemLeftOut),
        ["item_picked_out"] = typeof(ItemPickedOut),
        ["agenda_frozen"] = typeof(AgendaFrozen),
        ["agenda_thawed"] = typeof(AgendaThawed),

        ["round_opened"] = typeof(RoundOpened),
        ["round_answered"] = typeof(RoundAnswered),
        ["nil_returned"] = typeof(NilReturned),
        ["return_date_moved"] = typeof(ReturnDateMoved),
        ["round_closed"] = typeof(RoundClosed),

        ["costs_opened"] = typeof(CostsOpened),
        ["cost_planned"] = typeof(CostPlanned),
        ["cost_committed"] = typeof(CostCommitted),
        ["cost_paid"] = typeof(CostPaid),
        ["cost_corrected"] = typeof(CostCorrected),
        ["cost_withdrawn"] = typeof(CostWithdrawn),
        ["partner_joined_pool"] = typeof(PartnerJoinedPool),
        ["contribution_due"] = typeof(ContributionDue),
        ["contribution_due_revised"] = typeof(ContributionDueRevised),
        ["contribution_received"] = typeof(ContributionReceived),
        ["contribution_corrected"] = typeof(ContributionCorrected),
        ["contribution_withdrawn"] = typeof(ContributionWithdrawn),
        ["pool_opened"] = typeof(PoolOpened),
        ["opening_corrected"] = typeof(OpeningCorrected),

        ["body_registered"] = typeof(BodyRegistered),
        ["body_alias_learned"] = typeof(BodyAliasLearned),
        ["body_alias_forgotten"] = typeof(BodyAliasForgotten),
        ["body_renamed"] = typeof(BodyRenamed),
        ["body_closed"] = typeof(BodyClosed),
        ["agency_mail_switched_on"] = typeof(AgencyMailSwitchedOn),
        ["agency_mail_switched_off"] = typeof(AgencyMailSwitchedOff),
        ["mail_day_chosen"] = typeof(MailDayChosen),

        ["account_opened"] = typeof(AccountOpened),
        ["person_invited"] = typeof(PersonInvited),
        ["role_proposed"] = typeof(RoleProposed),
        ["proposal_declined"] = typeof(ProposalDeclined),
        ["role_granted"] = typeof(RoleGranted),
        ["role_withdrawn"] = typeof(RoleWithdrawn),
        ["deputy_named"] = typeof(DeputyNamed),
        ["deputy_ended"] = typeof(DeputyEnded),
        ["person_left"] = typeof(PersonLeft),
        ["person_came_back"] = typeof(PersonCameBack),
        ["card_corrected"] = typeof(CardCorrected),

        ["team_formed"] = typeof(TeamFormed),
        ["member_joined"] = typeof(MemberJoined),
        ["member_left"] = typeof(MemberLeft),
        ["team_card_corrected"] = typeof(TeamCardCorrected),
        ["team_disbanded"] = typeof(TeamDisbanded),

        ["partnership_set_up"] = typeof(PartnershipSetUp),
        ["bank_holidays_loaded"] = typeof(BankHolidaysLoaded),
        ["quorum_set"] = typeof(QuorumSet),
        ["counting_chosen"] = typeof(CountingChosen),
        ["reminders_set"] = typeof(RemindersSet),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<Type, string> ByType =
        ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>
    /// Turns the JSON of an old shape into today's, per stored name, before it is read; stored JSON is never edited.
    /// Each recognises the old shape itself, because a stored name carries no version.
    /// </summary>
    public static readonly FrozenDictionary<string, Action<JsonObject>> Upcasters =
        new Dictionary<string, Action<JsonObject>>().ToFrozenDictionary();
}
