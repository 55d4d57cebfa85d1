using System.Text;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Store.Mail;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>The whole application with a case of each kind, every text in them marked.</summary>
public class CaseWorld : WebApp
{
    public const string InsidersName = "Vera Lockwood";

    public Markers Markers { get; } = new();

    protected override async Task Fill(CancellationToken cancel)
    {
        await base.Fill(cancel);
        await Bodies(cancel);
        await People(cancel);
        await Mails(cancel);
        await Pool(cancel);
        foreach (var c in SeededCase.All) await Fill(c, cancel);
        await Round(cancel);
        await Get<Streams>().Start(SeededCase.Meeting.Value, Act(),
        [
            new MeetingHeld(SeededCase.Meeting, MeetingKind.Meeting, new(2026, 4, 20), Seed.District, [Seed.District, Seed.Agency], 1),
            .. SeededCase.All.SelectMany((c, at) => CaseHistory.Decisions(c, at).Select(e => Markers.Into(c, e))),
        ], cancel);
        await Meetings(cancel);
    }

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<Visitor> As(Persona who)
    {
        if (who.Role is { } role) return await SignedInAs(role);
        var visitor = SignedOut();
        if (!who.SignedIn) return visitor;

        var token = await Get<Sessions>().Begin(new(SeededCase.Newcomer, SignInWay.Chosen, "a browser", null), Get<SessionLimits>(), Now, CancellationToken.None);
        visitor.Cookies.Add(Address, new System.Net.Cookie(Choices.CookieName("session"), token, "/"));
        return visitor;
    }

    private async Task Fill(SeededCase c, CancellationToken cancel)
    {
        var streams = Get<Streams>();
        await streams.Start(c.Review.Value, Act(), [.. CaseHistory.Review(c).Concat(Unplaced.OfReviews(c)).Select(e => Markers.Into(c, e))], cancel);
        await streams.Start(MoneyStreams.Of(c.Review), Act(), [.. CaseHistory.Money(c).Select(e => Markers.Into(c, e))], cancel);
        await streams.Start(c.Plan.Value, Act() with { Beside = [.. new[] { c.First, c.Second }.Select(a => new EvidenceKept(c.FileOf(a), c.Review, c.Agreed, a, "pdf", "%PDF-1.7"u8.ToArray()))] }, [.. CaseHistory.Plan(c).Concat(Unplaced.OfPlans(c)).Select(e => Markers.Into(c, e))], cancel);
        foreach (var (person, what) in new[] { (c.Lead, "lead"), (c.FirstOwner, "owner of the first part"), (c.SecondOwner, "owner of the second part"), (c.OnlyNamed, "named on it") })
            await Get<PeopleDirectory>().Save(new(person, Markers.Of(c, what), $"{Markers.Of(null, "address")}@example.org"), cancel);

        var plan = $"Recommendation,Scope,Action to take,Lead agency,Target date\r\n{Markers.Of(c, "draft")},Local,Do it,An agency nobody knows,30/6/2026\r\n";
        await Get<ImportDrafts>().Stage(
            new(c.Draft, Seed.PersonOf(Role.Coordinator), c.Review, $"{Markers.Of(c, "draft")}.csv", Encoding.UTF8.GetBytes(plan), new Dictionary<string, string>()), cancel);
    }

    private async Task Meetings(CancellationToken cancel)
    {
        await Get<Streams>().Start(SeededCase.Planned.Value, Act(),
            [.. MeetingHistory.Planned().Concat(SeededCase.All.SelectMany(MeetingHistory.Topics)).Concat(MeetingHistory.Frozen()).Select(e => Markers.Into(MeetingHistory.CaseOf(e), e))], cancel);
        await Get<Streams>().Start(SeededCase.Cancelled.Value, Act(),
            [.. MeetingHistory.Cancelled().Select(e => Markers.Into(SeededCase.All[0], e))], cancel);
    }

    // Agencies' remarks in a round, each counted to a case of the agency's.
    private async Task Round(CancellationToken cancel)
    {
        var (own, other) = (SeededCase.All.First(c => c.Name == "own live"), SeededCase.All.First(c => c.Name == "other live"));
        await Get<Streams>().Start(SeededCase.Round.Value, Act(),
        [
            new RoundOpened(SeededCase.Round, SeedRounds.Meeting, [Seed.Agency, SeededCase.Council, SeededCase.Trust], new(2026, 5, 5), new(2026, 6, 1)),
            .. CaseHistory.Replies(own).Select(e => Markers.Into(own, e)), .. CaseHistory.Replies(other).Select(e => Markers.Into(other, e)),
        ], cancel);
    }

    private async Task Pool(CancellationToken cancel)
    {
        var about = SeededCase.All.First(c => c.Whose == Whose.Other);
        await Get<Streams>().Start(MoneyStreams.Of(SeededCase.Trust), Act(), [.. CaseHistory.Contributions().Select(e => Markers.Into(about, e))], cancel);
        await Get<Streams>().Start(Domain.Money.Pool.StreamId, Act(),
            [new PoolOpened(5000.00m, new(2025, 4, 1)), Markers.Into(about, new OpeningCorrected(5500.00m, new(2025, 4, 1), new(2025, 4, 1), Narrative.Of("to be marked")!))], cancel);
    }

    // What a mail is filled in with is for the one it goes to, and for no page.
    private async Task Mails(CancellationToken cancel)
    {
        foreach (var (kind, fact) in new[] { ("sign-in-code", "code"), ("invitation", "link") })
            await Get<Outbox>().Add(new(Seed.PersonOf(Role.AgencyLead), kind, kind, new Dictionary<string, string> { [fact] = Markers.Of(null, $"mail's {fact}") }), cancel);
    }

    private async Task Bodies(CancellationToken cancel)
    {
        foreach (var (body, kind, name) in new[]
        {
            (SeededCase.Trust, BodyKind.Agency, "Wealdshire Health Trust"), (SeededCase.Council, BodyKind.Agency, "Westmere Council"),
            (SeededCase.Westmere, BodyKind.CommunitySafetyPartnership, "Westmere"),
        }) await Get<Streams>().Start(body.Value, Act(), [new BodyRegistered(body, kind, name, null, null, null)], cancel);
    }

    private async Task People(CancellationToken cancel)
    {
        var directory = Get<PeopleDirectory>();
        foreach (var role in Enum.GetValues<Role>())
            await directory.Save(new(Seed.PersonOf(role), Seed.NameOf(role), $"{Markers.Of(null, $"address of {role}")}@example.org"), cancel);
        await directory.Save(new(SeededCase.Insider, InsidersName, $"{Markers.Of(null, "address")}@example.org"), cancel);
        await directory.Save(new(SeededCase.Newcomer, "Nell Ferris", $"{Markers.Of(null, "address")}@example.org"), cancel);
        await Get<Streams>().Start(SeededCase.Newcomer.Value, Act(), [new AccountOpened(SeededCase.Newcomer)], cancel);
        await Get<Streams>().Start(SeededCase.Insider.Value, Act(),
            [new AccountOpened(SeededCase.Insider), new RoleGranted(Role.Manager, null)], cancel);
    }

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
