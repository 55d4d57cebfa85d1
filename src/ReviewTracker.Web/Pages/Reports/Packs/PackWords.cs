using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>What agencies wrote about what a pack says of them, as far as its reader may read it; nothing for everybody else.</summary>
public sealed record PackWords(ILookup<ActionId, StoryLine> Lines, OpenedTexts Texts)
{
    /// <summary>A report in which nobody is quoted.</summary>
    public static PackWords None { get; } = new(Array.Empty<StoryLine>().ToLookup(_ => default(ActionId)), new OpenedTexts(new Dictionary<string, string>()));

    public static async Task<PackWords> Of(QuarterlyPack pack, AsAt at, ReportNarrative narrative, SealedTexts texts, Viewer viewer, CancellationToken cancel)
    {
        var quoted = pack.Claims.Concat(pack.TimeAsked).Concat(pack.Exceptions.Overdue.Take(FirstPage.Lines)).Concat(pack.Exceptions.Escalated.Take(FirstPage.Lines))
            .Concat(pack.Exceptions.Barriers.Take(FirstPage.Lines)).Concat(pack.Exceptions.Disputed.Take(FirstPage.Lines)).Select(a => a.RecommendationId).ToHashSet();
        var lines = await narrative.Of(quoted, at, viewer, cancel);
        return new(lines.ToLookup(l => l.Action, l => l.Line), await texts.Open(lines.Select(l => l.Line.Text), cancel));
    }

    /// <summary>The latest of these lines about the part; null where there is none that may be read.</summary>
    public string? Of(ActionRow part, params ReadOnlySpan<StoryKind> kinds)
    {
        var found = default(string);
        foreach (var line in Lines[part.ActionId])
            if (kinds.Contains(line.Kind) && (line.Agency is null || line.Agency == part.Agency)) found = Texts[line.Text];
        return found;
    }

    /// <summary>Why a part is late: what the record says, and beneath it what the agency wrote of it.</summary>
    public string WhyLate(ActionRow part)
    {
        var (said, quoted) = part switch
        {
            { NotOursOn: { } on } => ($"Said not to be theirs on {on.InWords()}", Of(part, StoryKind.NotOurs)),
            { BarrierOn: { } on } => ($"A barrier since {on.InWords()}", Of(part, StoryKind.Barrier)),
            { TargetMoves: > 0 } => ($"Its target was moved {Often(part.TargetMoves)} before", Of(part, StoryKind.TargetMoved, StoryKind.MoreTimeAsked)),
            { LastUpdateOn: { } on } => ($"Last update on {on.InWords()}", null),
            _ => ("No update yet", null),
        };
        return said + Quoted(quoted);
    }

    private static string Often(int times) => times switch { 1 => "once", 2 => "twice", _ => $"{times} times" };

    /// <summary>": “what was written”", or nothing; a sentence that goes on ends after it.</summary>
    public static string Quoted(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $": “{text.Trim().TrimEnd('.')}”";
}
