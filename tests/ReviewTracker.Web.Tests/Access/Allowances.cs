using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>
/// Which marker may reach whom, said here by hand and not asked of the matrix: what nobody is allowed is a leak wherever
/// it is found.
/// </summary>
public static class Allowances
{
    private static readonly Role[] Team = [Role.Coordinator, Role.Manager];
    private static readonly Role[] Group = [.. Team, Role.SteeringGroupChair, Role.SteeringGroupMember];

    public static bool May(Role? role, Marked found) => role is { } r && found switch
    {
        { Case: null, Text: ['m', 'a', 'i', 'l', ..] } => false,
        { Case: null } => MayKnowAddress(r, found.Text),
        { Case.Whose: Whose.Hidden } => false,
        { In: PseudonymChosen { Basis: PseudonymBasis.Initials } } => false,
        { In: PseudonymChosen, Case: var c } => MayKnowName(r, c),
        { Text: "lead" } or { In: OutOfAreaCaseJoined, Text: nameof(OutOfAreaCaseJoined.LedBy) } => SeesLine(r, found.Case),
        { Text: "draft" } => r is Role.Coordinator,
        { Text: "named on it" } => false,
        { Text: "owner of the first part" } => SeesPart(r, found.Case, own: found.Case.IsOwn),
        { Text: "owner of the second part" } => SeesPart(r, found.Case, own: false),
        { In: MeetingEvent e } => Group.Contains(r) || (e is DecisionRecorded or DecisionSuperseded) && IsInExtract(r, found.Case, e),
        { In: RoundEvent } => Team.Contains(r) || r is Role.SteeringGroupChair || (found.Case.IsOwn && r is Role.AgencyLead),
        { In: CaseOpened or CaseOpeningEnded } => r is Role.Manager,
        { In: MoneyOfReviewEvent, Text: nameof(CostPaid.Supplier) } or { In: ContributionsOfPartnerEvent or PoolEvent } =>
            Team.Contains(r) || r is Role.SteeringGroupChair or Role.Auditor,
        { In: MoneyOfReviewEvent } => Team.Contains(r) || r is Role.SteeringGroupChair,
        { In: ReviewEvent } => SeesWhole(r, found.Case),
        { In: RecommendationEvent e } => MayRead(r, found.Case, e, found.Text),
        _ => false,
    };

    // What was decided about one's own, and why it was superseded; of a whole review only those it is theirs to look after.
    private static bool IsInExtract(Role role, SeededCase c, MeetingEvent e) =>
        IsTheirs(role, c) || (role is Role.AgencyLead && c.IsOwn && e is DecisionSuperseded or DecisionRecorded { ActionId: not null });

    // Whoever runs or watches over accounts, and everybody their own.
    private static bool MayKnowAddress(Role role, string whose) =>
        Team.Contains(role) || role is Role.Administrator or Role.Auditor || whose == $"address of {role}";

    // In the caseload, or in the year's figures once it is public.
    private static bool MayKnowName(Role role, SeededCase c) => SeesLine(role, c)
        || (c is { State: CaseState.Published, Restricted: false } && role is Role.DistrictLead or Role.Auditor or Role.DataProtectionOfficer);

    private static bool SeesLine(Role role, SeededCase c) =>
        Group.Contains(role) || (c.IsOwn && role is Role.AgencyLead or Role.DistrictLead) || (c.IsAssigned && role is Role.ReviewChair or Role.PanelMember);

    private static bool SeesWhole(Role role, SeededCase c) =>
        Team.Contains(role) || role is Role.SteeringGroupChair || (role is Role.SteeringGroupMember && c.State is CaseState.Published)
        || IsTheirs(role, c);

    private static bool IsTheirs(Role role, SeededCase c) =>
        (c.IsOwn && role is Role.DistrictLead) || (c.IsAssigned && role is Role.ReviewChair);

    private static bool SeesPart(Role role, SeededCase c, bool own) =>
        Group.Contains(role) || IsTheirs(role, c) || (own && role is Role.AgencyLead);

    // The first agency's part of the agreed action, and what was said of the action as a whole.
    private static bool IsOnIt(SeededCase c, RecommendationEvent e) => e switch
    {
        PartEvent part => part.ActionId == c.Agreed && part.Agency == c.First,
        ActionEvent action => action.ActionId == c.Agreed,
        _ => false,
    };

    private static bool MayRead(Role role, SeededCase c, RecommendationEvent e, string text)
    {
        var (all, chair) = (Team.Contains(role) || role is Role.SteeringGroupChair, IsTheirs(role, c));
        if (all || chair) return true;
        var narrative = e.GetType().GetProperty(text)!.PropertyType == typeof(Narrative);
        return role switch
        {
            Role.SteeringGroupMember when narrative => c.OnFrozenAgenda && IsOnIt(c, e),
            Role.SteeringGroupMember => (c.State is CaseState.Published || e is not ActionAdded added || added.ActionId == c.Agreed),
            Role.AgencyLead => c.IsOwn && e switch
            {
                PartEvent part => part.Agency == c.First,
                ActionEvent action => action.ActionId != c.ProposedElsewhere,
                RecommendationReworded => !narrative,
                _ => true,
            },
            _ => false,
        };
    }
}
