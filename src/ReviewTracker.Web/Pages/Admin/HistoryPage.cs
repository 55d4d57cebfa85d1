using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin;

/// <summary>One thing that happened to a person, a team or a body, in a sentence.</summary>
public sealed record HistoryLine(string Sentence, string By, DateTimeOffset At);

/// <summary>Everything that happened to one person, team or body, newest first.</summary>
public abstract class HistoryPage(Streams streams, NameSource names) : PageModel
{
    private const int Size = 25;

    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    /// <summary>What it is the history of.</summary>
    public string About { get; protected set; } = "";

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, Size, 0);

    protected async Task<IActionResult> Tell(CancellationToken cancel)
    {
        var events = (await streams.Read(Id, AsAt.Now, cancel)).Reverse().ToList();
        Paging = PageOf.Asked(PageNumber, Size, events.Count);
        var shown = events.Skip((Paging.Number - 1) * Size).Take(Size).ToList();
        var who = await names.Of([.. shown.SelectMany(e => HistoryWords.PeopleIn(e.Data).Append(e.By))], cancel);
        Lines = [.. shown.Select(e => new HistoryLine(HistoryWords.Of(e.Data, Id, who), who.Of(e.By, "The system"), e.At))];
        return Page();
    }
}
