using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using static ReviewTracker.Domain.People.Reach;
using static ReviewTracker.Domain.People.Rights;

namespace ReviewTracker.Domain.People;

/// <summary>
/// Who may do what, and how far it reaches: the one place. Policies of pages and conditions of queries are made from it, so
/// that a cell changed here changes both. Several roles give the union.
/// </summary>
public static class AccessMatrix
{
    /// <summary>What a role may do with a resource.</summary>
    public readonly record struct Cell(Rights Rights, Reach Reach = All)
    {
        public Cell Within(Reach reach) => new(Rights, reach);
    }

    private static readonly Cell X = new(None), M = new(Meta), R = new(Read), RP = new(Read | Propose), RW = new(Read | Write),
        RPW = new(Read | Propose | Write), RPWA = new(Read | Propose | Write | Approve), RWA = new(Read | Write | Approve),
        O = R.Within(Opened);

    private static readonly Dictionary<Resource, Cell[]> Rows = new()
    {
        // CO, MA, SC, SG, AL, DI, CH, PM, AU, DP, AD
        [Resource.Caseload] =
            [RW, RW, R, R, R.Within(ReviewsOfOwnActions), R.Within(OwnArea), R.Within(Assigned), R.Within(OnPanel), O, O, X],
        [Resource.Register] = [X, X, X, X, X, X, X, X, M, M, X],
        [Resource.Openings] = [X, RW, X, X, X, X, X, X, RW.Within(Oneself), RW.Within(Oneself), X],
        [Resource.ReviewDetail] =
            [RW, RWA, R, R.Within(Published), X, R.Within(OwnArea), R.Within(Assigned), X, O, O, X],
        [Resource.Publication] = [RPW, RPWA, RWA, X, X, X, X, X, X, X, X],
        [Resource.OwnRequests] = [X, X, X, X, X, X, X, R.Within(OnPanel), X, X, X],
        [Resource.AgreedActions] =
            [RW, RW, R, R, R.Within(OwnAgency), R.Within(OwnArea), R.Within(Assigned), X, O, O, X],
        [Resource.ProposedActions] =
            [RW, RW, R, R.Within(Published), R.Within(OwnAgency), R.Within(OwnArea), R.Within(Assigned), X, O, O, X],
        [Resource.ActionNarrative] =
            [RW, RW, R, R.Within(OnFrozenAgenda), RW.Within(OwnAgency), R.Within(OwnArea), R.Within(Assigned), X, O, O, X],
        // To propose is to pick an item out: whoever takes part may ask that it is spoken about.
        [Resource.Meetings] = [RPW, RPW, RPW, RP, X, X, X, X, X, X, X],
        [Resource.MeetingExtracts] = [R, R, R, R, R.Within(OwnAgency), R.Within(OwnArea), R.Within(Assigned), X, X, X, X],
        [Resource.Decisions] = [RW, RW, RW, RW, X, X, X, X, X, X, X],
        [Resource.Rounds] = [RW, RW, R, R.Within(OwnAgency), RW.Within(OwnAgency), X, X, X, M, X, X],
        [Resource.YearEnd] = [R, R, R, R, X, R, X, X, R, R, X],
        [Resource.Search] = [R, R, R, R, R, R, R, X, X, X, X],
        [Resource.Money] = [RW, RW, R, X, X, X, X, X, R, X, X],
        [Resource.MoneyTotals] = [R, R, R, R, X, X, X, X, R, X, X],
        [Resource.People] = [RP, RPWA, X, X, X, X, X, X, R, X, RPW],
        [Resource.Teams] = [R, RW, X, X, RW.Within(OwnAgency), X, X, X, R, X, RW],
        [Resource.Bodies] = [RW, RWA, X, X, X, X, X, X, R, X, RWA],
        [Resource.Settings] = [RP, RWA, X, X, X, X, X, X, R, X, RW],
        [Resource.Mail] = [RW, RW, X, X, X, X, X, X, R, X, RW],
        [Resource.Exports] =
            [RW, RW, R, R, R.Within(OwnAgency), R.Within(OwnArea), R.Within(Assigned), X, M, M, X],
        [Resource.AreaReports] = [R, R, X, X, X, R.Within(OwnArea), X, X, X, X, X],
        [Resource.Packs] = [R, R, R, R, X, X, X, X, X, X, X],
        [Resource.AccessLog] = [R.Within(Led), R, X, X, X, X, X, X, R, R, X],
        [Resource.Sessions] = [.. Enumerable.Repeat(RW.Within(Oneself), 11)],
    };

    public static Cell Of(Role role, Resource resource) => Rows[resource][(int)role];

    /// <summary>Every role that may do this with at least something of the resource.</summary>
    public static ImmutableArray<Role> RolesThat(Rights right, Resource resource) =>
        [.. Enum.GetValues<Role>().Where(role => Of(role, resource).Rights.HasFlag(right))];

    /// <summary>How far this person's right reaches, over all their roles; empty: not at all.</summary>
    public static ImmutableHashSet<Reach> Reaches(this Viewer viewer, Rights right, Resource resource) =>
        [.. viewer.Roles.Select(role => Of(role, resource)).Where(cell => cell.Rights.HasFlag(right)).Select(cell => cell.Reach)];

    /// <summary>Whether any of it is theirs as a matter of course, and not only what they opened for a time.</summary>
    public static bool MayAsAMatterOfCourse(this Viewer viewer, Rights right, Resource resource) =>
        !viewer.Reaches(right, resource).Remove(Opened).IsEmpty;

    public static bool May(this Viewer viewer, Rights right, Resource resource) => !viewer.Reaches(right, resource).IsEmpty;

    /// <summary>Whether this person opens and closes update rounds, and not only answers in them.</summary>
    public static bool MayRunRounds(this Viewer viewer) => viewer.Reaches(Write, Resource.Rounds).Contains(All);

    /// <summary>Whether this person sees how that agency answers in update rounds.</summary>
    public static bool MaySeeRoundsOf(this Viewer viewer, BodyId agency) => viewer.ReachesRoundsOf(Read, agency);

    /// <summary>Whether this person answers for that agency in update rounds.</summary>
    public static bool MayAnswerRoundsFor(this Viewer viewer, BodyId agency) => viewer.ReachesRoundsOf(Write, agency);

    private static bool ReachesRoundsOf(this Viewer viewer, Rights right, BodyId agency)
    {
        var reaches = viewer.Reaches(right, Resource.Rounds);
        var own = right is Read ? viewer.Agencies.Union(viewer.SpeaksFor) : viewer.Agencies;
        return reaches.Contains(All) || (reaches.Contains(OwnAgency) && own.Contains(agency));
    }

    /// <summary>Whether this person answers for that agency's parts.</summary>
    public static bool MayAnswerFor(this Viewer viewer, BodyId agency)
    {
        var reaches = viewer.Reaches(Write, Resource.ActionNarrative);
        return reaches.Contains(All) || (reaches.Contains(OwnAgency) && viewer.Agencies.Contains(agency));
    }
}
