using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

/// <summary>What needs doing first, of what is the reader's to do or to follow.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(
    WorkList work, AwaitedAnswers awaited, AccessEnding access, ReviewList reviews, ActionList actions, PeopleList people,
    OpeningList openings, NameSource names, SealedTexts texts, Rounds.RoundsAtWork rounds, Answer.AnswersAtWork answers,
    TimeProvider clock) : PageModel
{
    private const int MostUrgent = 10;

    /// <summary>"Due soon" looks this many days ahead.</summary>
    public const int Soon = 14;

    private const int AccessSoon = 28;

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>What agencies answered by links lately; for the team.</summary>
    public IReadOnlyList<Answer.AnsweredAtOnce> Answered { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public WorkCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Roles the reader may grant as the second person.</summary>
    public int RolesWaiting { get; private set; }

    /// <summary>Reviews that are open to somebody for a time, which the reader may end.</summary>
    public int OpenedReviews { get; private set; }

    /// <summary>What waits for the reader as the second person, of reviews.</summary>
    public IReadOnlyList<AwaitedAnswer> Awaited { get; private set; } = [];

    /// <summary>Whose time on a review is soon over.</summary>
    public IReadOnlyList<EndingAccess> Ending { get; private set; } = [];

    /// <summary>What open update rounds ask of the reader.</summary>
    public IReadOnlyList<(string Text, string Address)> Rounds { get; private set; } = [];

    /// <summary>Whom the reader stands in for today.</summary>
    public IReadOnlyList<(PersonId Person, Account.StandIn StandIn)> StandsInFor { get; private set; } = [];

    public IReadOnlyList<CaseloadRow> Reviews { get; private set; } = [];
    public IReadOnlyList<ListedAction> Actions { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    private OpenedTexts _texts = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        (Viewer, Today) = (User.ToViewer(), clock.GetUtcNow().UkDate());
        Counts = await work.Counts(Viewer, Today, Soon, cancel);
        RolesWaiting = await people.Waiting(Viewer, cancel);
        OpenedReviews = await openings.Count(Viewer, cancel);
        Awaited = await awaited.Of(Viewer, cancel);
        Rounds = await rounds.Of(Viewer, cancel);
        Answered = await answers.Of(Viewer, cancel);
        StandsInFor = await people.StandsInFor(Viewer, Today, cancel);
        Ending = await access.Within(AccessSoon, Today, Viewer, cancel);
        if (Viewer.MayAsAMatterOfCourse(Policies.SeeCaseload))
        {
            var found = await reviews.Caseload(new(), Viewer, Today, cancel);
            Reviews = [.. found.Rows.Where(r => r.NextDue is not null).Take(MostUrgent)];
        }

        if (Viewer.MayAsAMatterOfCourse(Policies.SeeActions))
            Actions = [.. (await actions.Page(new(), Today, Viewer, cancel)).Rows.Take(MostUrgent)];

        Names = await names.Of([.. Reviews.Select(r => r.Lead), .. Ending.Select(e => (PersonId?)e.Person), .. StandsInFor.Select(s => (PersonId?)s.Person),
            .. Awaited.Select(a => (PersonId?)a.By)], cancel);
        _texts = await texts.Open(Reviews.Select(r => r.Name), cancel);
    }

    public string? NameOf(CaseloadRow row) => ReviewHead.NameOf(_texts[row.Name], row.YearOfDeath);

    public string NextOf(CaseloadRow row) => Regimes.On(row.Regime, Today).Find(row.NextMilestone!)?.Title ?? row.NextMilestone!;

    public string HowUrgent(CaseloadRow row) => (row.NextDue!.Value.DayNumber - Today.DayNumber) switch
    {
        < 0 and var days => $"Late, {Words.Of(-days, "day")}",
        0 => "Due today",
        var days => $"Due in {Words.Of(days, "day")}",
    };
}
