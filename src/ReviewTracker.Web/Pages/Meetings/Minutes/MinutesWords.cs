using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>What pages and papers say alike about minutes.</summary>
public static class MinutesWords
{
    public static string Who(MinutedSeat seat, Names names) =>
        $"{(seat.Person is { } person ? names.Of(person) : "")}{(seat.For is { } member ? $", for {names.Of(member)}" : "")}".TrimStart(',', ' ');

    public static string Who(MinutedTask task, Names names) =>
        string.Join(", ", new[] { task.Person is { } person ? names.Of(person) : null, task.Body }.OfType<string>());

    public static string By(MinutedTask task) => task.DoneOn is { } done ? $"Done on {done.InWords()}" : task.DueOn.InWords("No date set");

    /// <summary>A decision's lines beneath its number and kind; what the item's title says already is not said again.</summary>
    public static IEnumerable<string> Lines(MinutedDecision decision, MinutedItem item)
    {
        if (decision.About is { } about && !item.Title.StartsWith(about, StringComparison.Ordinal)) yield return about;
        if (decision.Effect is { } effect) yield return $"{effect}.";
        if (decision.Rationale is { } why) yield return why;
        foreach (var term in decision.Terms) yield return term;
    }

    public static IEnumerable<PersonId?> People(MinutesContent minutes) =>
        [.. minutes.Seats.SelectMany(s => new[] { s.Person, s.For }), .. minutes.Tasks.Select(t => t.Person)];
}
