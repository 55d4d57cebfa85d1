using System.Reflection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Where a marker stands: whose case, in which event, in which of its texts.</summary>
/// <param name="In">The event itself; null for what stands beside the log.</param>
/// <param name="Text">The property, or in words what it is.</param>
public sealed record Marked(SeededCase? Case, object? In, string Text)
{
    public string What => $"{Case?.Name ?? "people"}: {In?.GetType().Name} {Text}".Trim();
}

/// <summary>Puts a text of its own into every text of an event, found by reflection: a new event's texts are marked by themselves.</summary>
public sealed class Markers
{
    public const string Begins = "canary";

    /// <summary>Texts that are codes and numbers; everything else is taken for a text somebody wrote.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string>
    {
        "NotificationReceived.Reference", "NotificationReceived.Regime", "OutOfAreaCaseJoined.Reference", "OutOfAreaCaseJoined.Regime",
        "RegimeChosen.Regime", "MilestoneReached.Milestone", "MilestoneCorrected.Milestone", "MilestoneAnnotated.Milestone",
        "DateAgreed.Milestone", "ReviewPaused.Milestones", "RecommendationMade.Number", "RecommendationMade.Theme", "ActionAdded.Number",
        "RuleDateKnown.Milestone", "ItemLeftOut.Key", "ItemPickedOut.Key", "AgendaOrdered.Keys", "MinutesCirculated.Digest", "DecisionRecorded.Item",
    };

    private readonly Dictionary<string, Marked> _known = [];

    public IReadOnlyDictionary<string, Marked> Known => _known;

    /// <summary>The marker of something that stands beside the log.</summary>
    public string Of(SeededCase? of, string what) => New(new(of, null, what));

    public T Into<T>(SeededCase of, T e) where T : notnull
    {
        var marked = (T)e.GetType().GetMethod("<Clone>$")!.Invoke(e, null)!;
        foreach (var text in Texts(e.GetType()))
            text.SetValue(marked, text.PropertyType == typeof(SealedDate) ? text.GetValue(e) : Value(text.PropertyType, New(new(of, e, text.Name))));
        return marked;
    }

    /// <summary>The properties of an event that hold a text.</summary>
    public static IEnumerable<PropertyInfo> Texts(Type e) => e.GetProperties()
        .Where(p => p.CanWrite && (p.PropertyType == typeof(string) || p.PropertyType.IsAssignableTo(typeof(SealedText)) || p.PropertyType.IsAssignableTo(typeof(IEnumerable<string>))))
        .Where(p => !Codes.Contains($"{e.Name}.{p.Name}"));

    private string New(Marked marked)
    {
        var marker = $"{Begins}{_known.Count:D4}";
        _known.Add(marker, marked);
        return marked.In is ReviewPublished or PublicationProposed && marked.Text == nameof(ReviewPublished.Address) ? $"https://example.org/{marker}" : marker;
    }

    private static object Value(Type type, string marker) =>
        type == typeof(string) ? marker : type == typeof(Narrative) ? Narrative.Of(marker)! : type == typeof(Pseudonym) ? Pseudonym.Of(marker)
        : throw new NotSupportedException($"A text of type {type.Name} cannot be marked yet: add it here.");
}
