using System.Net.Http.Headers;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Export;

/// <summary>A recommendation of review 2026/01 with actions of Wealdshire Police, and one of Eastmere's alone.</summary>
internal sealed class ReturnWorld(WebApp app)
{
    public Guid Recommendation { get; } = Guid.CreateVersion7();
    public ActionId[] Own { get; } = [.. Enumerable.Range(0, 5).Select(_ => new ActionId(Guid.CreateVersion7()))];
    public ActionId Others { get; } = new(Guid.CreateVersion7());

    public static async Task<ReturnWorld> In(WebApp app)
    {
        var world = new ReturnWorld(app);
        await app.Get<Streams>().Start(world.Recommendation, world.Act(),
        [
            new RecommendationMade(new(world.Recommendation), SeedReviews.UnderWay, "7", "Train people.", RecommendationKind.MultiAgency, Scope.Local, [Seed.Agency], null, null, new(2026, 3, 10)),
            .. world.Own.SelectMany((id, i) => world.Action(id, $"7.{i + 1}", Seed.Agency)), .. world.Action(world.Others, "7.9", Seed.District),
        ], CancellationToken.None);
        return world;
    }

    public async Task<PlannedPart> Part(ActionId action) => (await Plan()).Action(action)!.PartOf(Seed.Agency)!;

    public async Task<ActionPlan> Plan() => (await app.Get<Views>().Get<ActionPlan>(Recommendation, CancellationToken.None))!.State;

    public Task<Appended> Happens(params object[] events) => app.Get<Streams>().Change<Recommendation>(Recommendation, 13, Act(), _ => events, CancellationToken.None);

    public Act Act() => new(app.Person(Role.Manager), Guid.CreateVersion7());

    /// <summary>The upload page's answer to this file.</summary>
    public static async Task<WebPage> Upload(Visitor visitor, byte[]? file, string name = "return.xlsx", BodyId? agency = null)
    {
        var page = await visitor.Get("/actions/return");
        var form = new WebForm(page.Document, null);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in form.Pairs.Where(p => p.Name != "Agency")) content.Add(new StringContent(value), key);
        content.Add(new StringContent((agency ?? Seed.Agency).ToString()), "Agency");
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "File", name);
        }

        using var answer = await visitor.Http.PostAsync(new Uri("/actions/return", UriKind.Relative), content);
        return new WebPage(visitor, answer, await answer.Content.ReadAsStringAsync());
    }

    private IEnumerable<object> Action(ActionId id, string number, BodyId agency) =>
    [
        new ActionAdded(id, number, $"Do what {number} says.", [agency], Target.Date(new(2026, 6, 30)), null, null, null, new(2026, 3, 12)),
        new ActionAgreed(id, agency, null, new(2026, 4, 1)),
    ];
}
