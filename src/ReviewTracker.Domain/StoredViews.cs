using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain;

/// <summary>Every view that is kept folded beside the log, one table. The names are the tables'.</summary>
public static class StoredViews
{
    public static readonly IReadOnlyList<StoredView> All =
    [
        new DocumentView<BodyCard>("body_card"),
        new DocumentView<Account>("account"),
        new DocumentView<Team>("team"),
        new DocumentView<PartnershipCard>("partnership_card"),
        new DocumentView<ReviewFile>("review_file"),
        new ListView<ReviewFile, CaseloadRow>("caseload", Caseload.RowsOf),
        new DocumentView<ActionPlan>("action_plan"),
        new ListView<ActionPlan, ActionRow>("action_list", ActionRows.Of),
        new DocumentView<MeetingRecord>("meeting_record"),
        new DocumentView<UpdateRound>("update_round"),
        new DocumentView<MoneyOfReview>("money_of_review"),
        new DocumentView<ContributionsOfPartner>("contributions_of_partner"),
        new DocumentView<Pool>("pool"),
    ];
}
