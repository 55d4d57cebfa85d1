using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Somebody with a case of their own and a word that stands in nothing but what is theirs.</summary>
public sealed record Neighbour(int Number, Role Role)
{
    public string Word => $"bleed{Number:D3}";
    public PersonId Person => new(Id(1));
    public BodyId Body => new(Id(2));
    public ReviewId Review => new(Id(3));
    public RecommendationId Plan => new(Id(4));
    public ActionId Action => new(Id(5));
    public string Address => $"2025-{Number}";

    private Guid Id(int what) => Guid.Parse($"9{Number:D7}-0000-4000-8000-0000000000{what:D2}");
}

/// <summary>Fifty people at once, each with an agency, an area or a review of their own, and some who see everything and filter.</summary>
public sealed class CrowdedSite : WebApp
{
    private static readonly Role[] Roles = [Role.AgencyLead, Role.DistrictLead, Role.ReviewChair, Role.AgencyLead, Role.Coordinator];

    public IReadOnlyList<Neighbour> Neighbours { get; } = [.. Enumerable.Range(1, 50).Select(n => new Neighbour(n, Roles[n % Roles.Length]))];

    public async Task<HttpClient> SignedIn(Neighbour who)
    {
        var token = await Get<Sessions>().Begin(new(who.Person, SignInWay.Chosen, "a browser", null), Get<SessionLimits>(), Now, CancellationToken.None);
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(Choices.CookieName("session"), token, "/"));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false }) { BaseAddress = Address };
    }

    protected override async Task Fill(CancellationToken cancel)
    {
        await base.Fill(cancel);
        foreach (var who in Neighbours) await Fill(who, cancel);
    }

    private async Task Fill(Neighbour who, CancellationToken cancel)
    {
        var streams = Get<Streams>();
        BodyId? of = who.Role is Role.AgencyLead or Role.DistrictLead ? who.Body : null;
        await Get<PeopleDirectory>().Save(new(who.Person, $"Person {who.Word}", null), cancel);
        await streams.Start(who.Body.Value, Act(), [new BodyRegistered(who.Body, BodyKind.CommunitySafetyPartnership, $"Body {who.Word}", null, null, null)], cancel);
        await streams.Start(who.Person.Value, Act(), [new AccountOpened(who.Person), new RoleGranted(who.Role, of)], cancel);
        await streams.Start(who.Review.Value, Act(),
        [
            new NotificationReceived(who.Review, who.Address.Replace('-', '/'), new(2025, 1, 5), who.Body, who.Body, MannerOfDeath.Suicide, Narrative.Of(who.Word), 1,
                null, 2025, who.Word, Regimes.Dhr2016, Narrative.Of(who.Word)),
            new ReviewDecided(DecisionOutcome.Review, new(2025, 1, 20), Narrative.Of(who.Word), null), new LeadAssigned(who.Person, new(2025, 1, 21)),
            new ChairAppointed(who.Person, ChairRole.Chair, true, new(2025, 1, 25)), new PersonAssigned(who.Person, Assignment.Chair, null, new(2026, 12, 31), new(2025, 1, 25)),
            new PseudonymChosen(Pseudonym.Of(who.Word), 2025, PseudonymBasis.Initials, new(2025, 2, 1)),
        ], cancel);
        await streams.Start(who.Plan.Value, Act(),
        [
            new RecommendationMade(who.Plan, who.Review, "1", who.Word, RecommendationKind.SingleAgency, Scope.Local, [who.Body], "Policy", null, new(2025, 3, 1)),
            new ActionAdded(who.Action, "1.1", who.Word, [who.Body], Target.Date(new(2026, 6, 1)), who.Word, null, null, new(2025, 3, 1)),
            new ActionAgreed(who.Action, who.Body, who.Person, new(2025, 3, 2)), new ProgressReported(who.Action, who.Body, new(2025, 3, 3), Narrative.Of(who.Word)!),
        ], cancel);
    }

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
