using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Somebody who works, or worked, on the review, as the list of them reads.</summary>
/// <param name="Work">"Panel member for Wealdshire Police".</param>
/// <param name="Over">Why they see nothing of it; null while they do.</param>
/// <param name="Address">The end of the addresses at which it is extended and ended.</param>
/// <param name="Lasts">Whether there is something to end.</param>
public sealed record AssigneeLine(string Name, string Work, DateOnly Since, DateOnly Until, string? Over, string Address, bool Lasts)
{
    /// <summary>Everybody ever assigned, those who still work on it first.</summary>
    public static async Task<IReadOnlyList<AssigneeLine>> Of(ReviewFile file, ReviewDesk desk, CancellationToken cancel)
    {
        var cards = await desk.People.Find(file.Assignees.Select(a => a.Person), cancel);
        var bodies = await desk.BodyNames(cancel);
        var (chairs, panel) = (await desk.WhoHold(Role.ReviewChair, cancel), await desk.WhoHold(Role.PanelMember, cancel));
        return [.. file.Assignees.Select(a => new AssigneeLine(
                cards.TryGetValue(a.Person, out var card) ? card.Name : "former user", WorkOf(a, a.Agency is { } id ? bodies.GetValueOrDefault(id) : null),
                a.On, a.Until, OverBecause(a, file, desk.Today, (a.As.Role() == Role.ReviewChair ? chairs : panel).Contains(a.Person)),
                AddressOf(a), a.LastsOn(desk.Today)))
            .OrderBy(line => line.Over is not null).ThenBy(line => line.Until).ThenBy(line => line.Name, StringComparer.InvariantCulture)];
    }

    public static string WorkOf(Assignee a, string? agency) => agency is null ? ReviewWords.Of(a.As) : $"{ReviewWords.Of(a.As)} for {agency}";

    private static string AddressOf(Assignee a) => $"{a.As}/{a.Person}{(a.Agency is { } agency ? $"/{agency}" : "")}";

    private static string? OverBecause(Assignee a, ReviewFile file, DateOnly today, bool holdsRole) =>
        a.EndedOn is { } ended ? $"Ended on {GovUk.Words.InWords(ended)}"
        : !a.LastsOn(today) ? $"Over since {GovUk.Words.InWords(a.Until.AddDays(1))}"
        : !file.TakesPeopleOn(today) ? "Sees nothing: the review is signed off or over"
        : !holdsRole ? "Sees nothing: without the role that belongs to it"
        : file.NamedPeople is { } named && !named.Contains(a.Person) ? "Sees nothing: not named on the restricted review"
        : null;
}
