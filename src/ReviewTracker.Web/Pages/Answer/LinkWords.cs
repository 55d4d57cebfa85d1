using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>What is answered by links, in words.</summary>
public static class LinkWords
{
    public static string Of(LinkAnswer kind) => kind switch
    {
        LinkAnswer.Progress => "Progress",
        LinkAnswer.NoChange => "No change",
        LinkAnswer.Done => "Done",
        LinkAnswer.MoreTime => "More time",
        LinkAnswer.Awaiting => "Awaiting our committee",
        LinkAnswer.NotOurs => "Not ours",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An answer without words."),
    };

    /// <summary>The last takes an answer back that was chosen by mistake.</summary>
    public static readonly IReadOnlyList<Choice> Answers = [.. Choice.Of<LinkAnswer>(Of), new("", "No answer yet")];

    /// <summary>As it is stored beside the log, in words.</summary>
    public static string OfStored(string kind) => Enum.TryParse<LinkAnswer>(kind, out var answer) ? Of(answer).ToLowerInvariant() : "something added";
}
