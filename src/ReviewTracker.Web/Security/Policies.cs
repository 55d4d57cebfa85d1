using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.People.Role;

namespace ReviewTracker.Web.Security;

/// <summary>
/// Who may try what, by role. Whose reviews and actions somebody then sees is trimmed in the queries, by the viewer.
/// Outside a policy nothing is allowed.
/// </summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);
    public const string SeeCaseload = nameof(SeeCaseload);
    public const string SeeReviews = nameof(SeeReviews);
    public const string RunReviews = nameof(RunReviews);
    public const string SeeActions = nameof(SeeActions);
    public const string AgreeActions = nameof(AgreeActions);
    public const string AnswerActions = nameof(AnswerActions);
    public const string ImportActionPlans = nameof(ImportActionPlans);
    public const string SeeMeetings = nameof(SeeMeetings);
    public const string RunMeetings = nameof(RunMeetings);
    public const string SeeReports = nameof(SeeReports);
    public const string Search = nameof(Search);
    public const string SeeSettings = nameof(SeeSettings);
    public const string NameBodies = nameof(NameBodies);
    public const string RunSettings = nameof(RunSettings);

    public static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>
    {
        [SignedIn] = Enum.GetValues<Role>(),
        [SeeCaseload] = [Coordinator, Manager, SteeringGroupChair, SteeringGroupMember, AgencyLead, DistrictLead, ReviewChair],
        [SeeReviews] = [Coordinator, Manager, SteeringGroupChair, DistrictLead, ReviewChair],
        [RunReviews] = [Coordinator, Manager],
        [SeeActions] = [Coordinator, Manager, SteeringGroupChair, SteeringGroupMember, AgencyLead, DistrictLead, ReviewChair],
        [AgreeActions] = [Coordinator, Manager],
        [AnswerActions] = [Coordinator, Manager, AgencyLead],
        [ImportActionPlans] = [Coordinator, Manager],
        [SeeMeetings] = [Coordinator, Manager, SteeringGroupChair, SteeringGroupMember],
        [RunMeetings] = [Coordinator, Manager, SteeringGroupChair],
        [SeeReports] = [Coordinator, Manager, SteeringGroupChair, SteeringGroupMember, DistrictLead, Auditor, DataProtectionOfficer],
        [Search] = [Coordinator, Manager, SteeringGroupChair, SteeringGroupMember, AgencyLead, DistrictLead, ReviewChair],
        [SeeSettings] = [Coordinator, Manager, Administrator, Auditor],
        [NameBodies] = [Coordinator, Manager, Administrator],
        [RunSettings] = [Manager, Administrator],
    };

    public static bool May(this Viewer viewer, string policy) => viewer.IsAny(Roles[policy]);

    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var (name, _) in Roles)
        {
            options.AddPolicy(name, policy => policy.RequireAssertion(c => c.User.ViewerOrNull() is { } viewer && viewer.May(name)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }

    /// <summary>What a whole folder asks for; a page that changes something names a narrower policy of its own beside it.</summary>
    public static void AddTo(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Index", SignedIn);
        pages.AuthorizeFolder("/Reviews", SeeCaseload);
        pages.AuthorizeFolder("/Recommendations", SeeActions);
        pages.AuthorizeFolder("/Actions", SeeActions);
        pages.AuthorizeFolder("/Meetings", SeeMeetings);
        pages.AuthorizeFolder("/Reports", SeeReports);
        pages.AuthorizeFolder("/Search", Search);
        pages.AuthorizeFolder("/Admin", SeeSettings);
    }
}
