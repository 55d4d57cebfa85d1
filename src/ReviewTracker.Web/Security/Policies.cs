using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.People.Rights;

namespace ReviewTracker.Web.Security;

/// <summary>
/// Who may try what: a right of the matrix each. How far it reaches is trimmed in the queries, by the viewer. Outside a
/// policy nothing is allowed.
/// </summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Whoever is signed in, also somebody who was given no role yet.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    public const string SeeCaseload = nameof(SeeCaseload);
    public const string SeeOwnRequests = nameof(SeeOwnRequests);
    public const string RunReviews = nameof(RunReviews);
    public const string ProposePublications = nameof(ProposePublications);
    public const string AnswerPublications = nameof(AnswerPublications);
    public const string WithdrawPublications = nameof(WithdrawPublications);
    public const string SeeActions = nameof(SeeActions);
    public const string AgreeActions = nameof(AgreeActions);
    public const string AnswerActions = nameof(AnswerActions);
    public const string ImportActionPlans = nameof(ImportActionPlans);
    public const string SeeMeetings = nameof(SeeMeetings);
    public const string RunMeetings = nameof(RunMeetings);
    public const string PickOutItems = nameof(PickOutItems);
    public const string SeeExtracts = nameof(SeeExtracts);

    /// <summary>To press in a meeting: the team records for the group, its members decide.</summary>
    public const string Decide = nameof(Decide);
    public const string SeeRounds = nameof(SeeRounds);
    public const string AnswerRounds = nameof(AnswerRounds);
    public const string SeeReports = nameof(SeeReports);
    public const string SeeMoneyTotals = nameof(SeeMoneyTotals);
    public const string SeeMoney = nameof(SeeMoney);
    public const string RunMoney = nameof(RunMoney);
    public const string SeeRegister = nameof(SeeRegister);
    public const string OpenReviews = nameof(OpenReviews);
    public const string SeeOpenings = nameof(SeeOpenings);
    public const string EndOpenings = nameof(EndOpenings);
    public const string Search = nameof(Search);
    public const string SeeSettings = nameof(SeeSettings);
    public const string NameBodies = nameof(NameBodies);
    public const string RunSettings = nameof(RunSettings);
    public const string SeeMail = nameof(SeeMail);
    public const string RunMail = nameof(RunMail);
    public const string EnterAdmin = nameof(EnterAdmin);
    public const string ListPeople = nameof(ListPeople);
    public const string SeePeople = nameof(SeePeople);
    public const string ProposeRoles = nameof(ProposeRoles);
    public const string RunPeople = nameof(RunPeople);
    public const string RunTeams = nameof(RunTeams);
    public const string RunBodies = nameof(RunBodies);
    public const string SeeAreas = nameof(SeeAreas);
    public const string MakeReports = nameof(MakeReports);
    public const string SeePacks = nameof(SeePacks);
    public const string TakeOut = nameof(TakeOut);
    public const string SeeAccessLog = nameof(SeeAccessLog);

    public static readonly IReadOnlyDictionary<string, (Rights Right, Resource Resource)> Asked = new Dictionary<string, (Rights, Resource)>
    {
        [SignedIn] = (Read, Resource.Sessions),
        [SeeCaseload] = (Read, Resource.Caseload),
        [SeeOwnRequests] = (Read, Resource.OwnRequests),
        [RunReviews] = (Write, Resource.ReviewDetail),
        [ProposePublications] = (Propose, Resource.Publication),
        // Who proposed it may take it back here; that they cannot agree is a rule of the handler.
        [AnswerPublications] = (Read, Resource.Publication),
        [WithdrawPublications] = (Write, Resource.Publication),
        [SeeActions] = (Read, Resource.AgreedActions),
        [AgreeActions] = (Write, Resource.AgreedActions),
        [AnswerActions] = (Write, Resource.ActionNarrative),
        [ImportActionPlans] = (Write, Resource.ProposedActions),
        [SeeMeetings] = (Read, Resource.Meetings),
        [RunMeetings] = (Write, Resource.Meetings),
        [PickOutItems] = (Propose, Resource.Meetings),
        [SeeExtracts] = (Read, Resource.MeetingExtracts),
        [Decide] = (Write, Resource.Decisions),
        [SeeRounds] = (Read, Resource.Rounds),
        // Whoever may answer for every agency opens and closes them: their pages ask for that themselves.
        [AnswerRounds] = (Write, Resource.Rounds),
        [SeeReports] = (Read, Resource.YearEnd),
        [SeeMoneyTotals] = (Read, Resource.MoneyTotals),
        [SeeMoney] = (Read, Resource.Money),
        [RunMoney] = (Write, Resource.Money),
        [SeeRegister] = (Meta, Resource.Register),
        [OpenReviews] = (Meta, Resource.Register),
        [SeeOpenings] = (Read, Resource.Openings),
        [EndOpenings] = (Write, Resource.Openings),
        [Search] = (Read, Resource.Search),
        [SeeSettings] = (Read, Resource.Settings),
        [NameBodies] = (Write, Resource.Bodies),
        [RunSettings] = (Write, Resource.Settings),
        [SeeMail] = (Read, Resource.Mail),
        [RunMail] = (Write, Resource.Mail),
        // An agency lead has their own deputies and their own team here, and nothing else.
        [EnterAdmin] = (Read, Resource.Teams),
        [SeePeople] = (Read, Resource.Teams),
        [RunTeams] = (Write, Resource.Teams),
        [ListPeople] = (Read, Resource.People),
        [ProposeRoles] = (Propose, Resource.People),
        [RunPeople] = (Write, Resource.People),
        [RunBodies] = (Approve, Resource.Bodies),
        [SeeAreas] = (Read, Resource.AreaReports),
        [MakeReports] = (Write, Resource.Exports),
        [SeePacks] = (Read, Resource.Packs),
        [TakeOut] = (Read, Resource.Exports),
        [SeeAccessLog] = (Read, Resource.AccessLog),
    };

    public static bool May(this Viewer viewer, string policy) => viewer.May(Asked[policy].Right, Asked[policy].Resource);

    /// <summary>Whether it is theirs as a matter of course: menus and the first page offer nothing that has to be opened first.</summary>
    public static bool MayAsAMatterOfCourse(this Viewer viewer, string policy) =>
        viewer.MayAsAMatterOfCourse(Asked[policy].Right, Asked[policy].Resource);

    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var name in Asked.Keys)
        {
            options.AddPolicy(name, policy => policy.RequireAssertion(c => c.User.ViewerOrNull() is { } viewer && viewer.May(name)));
        }

        options.AddPolicy(OwnAccount, policy => policy.RequireAssertion(c => c.User.ViewerOrNull() is not null));
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
        pages.AuthorizeFolder("/Extracts", SeeExtracts);
        pages.AuthorizeFolder("/Rounds", SeeRounds);
        pages.AuthorizeFolder("/Reports", SeeReports);
        pages.AuthorizeFolder("/Money", SeeMoneyTotals);
        pages.AuthorizeFolder("/Search", Search);
        pages.AuthorizeFolder("/Openings", SeeOpenings);
        pages.AuthorizeFolder("/Admin", EnterAdmin);
    }
}
