using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Pages.Rounds;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>What one link opens in one browser.</summary>
/// <param name="As">Who may read and answer what: an agency's lead would, for the agencies of the link.</param>
/// <param name="Parts">The actions shown in words, those that are due first.</param>
/// <param name="Kept">Further ones that this browser must be confirmed for, told as a number.</param>
public sealed record OpenedLink(AnswerLink Link, Viewer As, IReadOnlyList<AskedPart> Parts, IReadOnlyList<AskedPart> Kept)
{
    public AskedPart? Of(ActionId action, BodyId agency) => Parts.FirstOrDefault(p => p.Key == (action, agency));
}

/// <summary>Opens links.</summary>
public sealed class LinkDesk(AnswerAccess access, DeviceCodes devices, RoundDesk rounds, TimeProvider clock)
{
    public RoundDesk Rounds => rounds;
    public DeviceCodes Devices => devices;
    public AnswerAccess Access => access;

    /// <summary>The link alone; null for every token that is not good.</summary>
    public Task<AnswerLink?> Find(string? token, CancellationToken cancel) => access.Find(token, clock.GetUtcNow(), cancel);

    /// <summary>The link with its actions; null for every token that is not good.</summary>
    public async Task<OpenedLink?> Open(HttpContext context, string? token, CancellationToken cancel)
    {
        if (await Find(token, cancel) is not { } link) return null;
        var viewer = new Viewer(link.Recipient, [Role.AgencyLead], link.Agencies) { At = clock.GetUtcNow() };
        var parts = new List<AskedPart>();
        foreach (var agency in link.Agencies) parts.AddRange(await rounds.OpenOf(agency, viewer, cancel));
        if (await devices.IsConfirmed(context, link)) return new(link, viewer, InOrder(parts), []);

        var open = await Published(parts, viewer, cancel);
        return new(link, viewer, InOrder(parts.Where(p => open.Contains(p.Read.Plan.ReviewId.Value))), InOrder(parts.Where(p => !open.Contains(p.Read.Plan.ReviewId.Value))));
    }

    /// <summary>The body somebody means by a name; null where it is none of ours.</summary>
    public async Task<BodyId?> BodyCalled(string name, CancellationToken cancel)
    {
        var names = await rounds.Names.Of([], cancel);
        return names.Bodies.Values.Where(b => b.Kind is BodyKind.Agency or BodyKind.Department && b.IsOpenOn(rounds.Today)).Where(b => b.GoesBy(name)).ToList() is [var only] ? only.Id : null;
    }

    private async Task<HashSet<Guid>> Published(IEnumerable<AskedPart> parts, Viewer viewer, CancellationToken cancel)
    {
        var reviews = await rounds.Reviews.Reviews.Among([.. parts.Select(p => p.Read.Plan.ReviewId.Value).Distinct()], viewer, cancel);
        return [.. reviews.Where(r => r is { PublishedOn: not null, Withdrawn: false, Restricted: false }).Select(r => r.Id.Value)];
    }

    // What was answered today follows what was not, so that long lists come to their end.
    private IReadOnlyList<AskedPart> InOrder(IEnumerable<AskedPart> parts) =>
        [.. parts.OrderBy(p => p.Part.LastUpdateOn == rounds.Today).ThenBy(p => p.Rag.Colour).ThenBy(p => p.Action.DueFor(p.Part) ?? DateOnly.MaxValue).ThenBy(p => p.About, StringComparer.Ordinal)];
}
