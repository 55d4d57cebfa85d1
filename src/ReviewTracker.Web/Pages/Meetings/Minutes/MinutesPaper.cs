using ReviewTracker.Web.Export.Word;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Minutes for Word.</summary>
internal static class MinutesPaper
{
    public static Paper Of(MinutesContent minutes, Names names, int? version) => new(minutes.Title, [.. Blocks(minutes, names)])
    {
        Subtitle = version is { } n ? $"Minutes, version {n}" : "Minutes, as the record has them",
    };

    private static IEnumerable<Block> Blocks(MinutesContent minutes, Names names)
    {
        yield return new Facts(Head(minutes));
        yield return new Heading(1, "Attendance");
        yield return new Table("Who came for which body", [("Body", 4), ("Represented", 2), ("By", 4)],
            minutes.Seats.Select(s => (IReadOnlyList<string?>)[s.Body, s.How, MinutesWords.Who(s, names)]));
        foreach (var note in minutes.Notes) yield return new Text(note);
        foreach (var block in Items(minutes)) yield return block;
        if (!minutes.Tasks.IsEmpty)
        {
            yield return new Heading(1, "To be done");
            yield return new Table("Actions and decisions with owner and date", [("From", 2), ("What", 6), ("Who", 3), ("By", 2)],
                minutes.Tasks.Select(t => (IReadOnlyList<string?>)[t.From, t.What, MinutesWords.Who(t, names), MinutesWords.By(t)]));
        }

        if (minutes.Open.IsEmpty) yield break;
        yield return new Heading(1, "Still open");
        yield return new Bullets(minutes.Open);
    }

    private static IEnumerable<(string, string)> Head(MinutesContent minutes)
    {
        yield return ("When", minutes.When);
        if (minutes.Place is { } place) yield return ("Where", place);
        yield return ("Chaired by", minutes.Chair);
        if (minutes.ViceChair is { } vice) yield return ("Vice-chair", vice);
        if (minutes.RatifiedBy is { } by) yield return ("Ratified by", by);
    }

    private static IEnumerable<Block> Items(MinutesContent minutes)
    {
        yield return new Heading(1, "Items and decisions");
        foreach (var item in minutes.Items)
        {
            yield return new Heading(2, item.Number is { } n ? $"{n}. {item.Title}" : item.Title);
            if (item.Number is not null) yield return new Text(item.Section) { Small = true };
            if (item.Said is { } said) yield return new Text(said);
            if (item.Decisions.IsEmpty && item.Said is null) yield return new Text("No decision.") { Small = true };
            foreach (var decision in item.Decisions)
            {
                yield return new Text($"Decision {decision.Number}: {decision.Kind}") { Bold = true };
                foreach (var line in MinutesWords.Lines(decision, item)) yield return new Text(line);
            }
        }

        if (minutes.Items.IsEmpty) yield return new Text("No decision was made.");
    }
}
