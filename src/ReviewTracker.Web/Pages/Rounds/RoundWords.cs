using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Update rounds in words.</summary>
public static class RoundWords
{
    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Update => "Update",
        AnswerKind.NoChange => "No change",
        AnswerKind.Claim => "Done",
        AnswerKind.MoreTime => "More time",
        AnswerKind.NotOurs => "Not ours",
        AnswerKind.Nil => "Nil return",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An answer without words."),
    };

    /// <summary>The answers of one row; the last takes an answer back that was chosen by mistake.</summary>
    public static readonly IReadOnlyList<Choice> Answers = [.. Choice.Of<AnswerKind>(Of), new("", "None yet")];

    public static string Of(ReplyWay way) => way switch
    {
        ReplyWay.Page => "on this site",
        ReplyWay.Spreadsheet => "in a spreadsheet",
        ReplyWay.Email => "by e-mail",
        ReplyWay.Telephone => "by telephone",
        ReplyWay.Link => "by the link in a mail",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "A way without words."),
    };

    /// <summary>How an answer came that somebody else types in.</summary>
    public static readonly IReadOnlyList<Choice> Ways =
        [new(nameof(ReplyWay.Email), "By e-mail"), new(nameof(ReplyWay.Telephone), "By telephone")];

    public static string Title(DateOnly meetingOn) => $"Update round for the meeting of {meetingOn.InWords()}";

    /// <summary>"4 days left", "today is the last day", "3 days over".</summary>
    public static string Left(UpdateRound round, DateOnly today) => (round.ReturnBy.DayNumber - today.DayNumber) switch
    {
        _ when round.ClosedOn is { } closed => $"closed on {closed.InWords()}",
        0 => "today is the last day",
        > 0 and var days => $"{Words.Of(days, "day")} left",
        var days => $"{Words.Of(-days, "day")} over",
    };

    /// <summary>"Answered about 3 of 17 actions by e-mail on 4 May 2026".</summary>
    public static string Of(UpdateRound.Asked line) => line switch
    {
        { AnsweredOn: null } => "No reply recorded",
        { Nil: true } => $"Nothing to report, {Of(line.Way!.Value)} on {line.AnsweredOn.InWords()}",
        _ => $"Replied {Of(line.Way!.Value)} on {line.AnsweredOn.InWords()}",
    };

    /// <summary>"12 updates, 3 no change, 2 done".</summary>
    public static string Counts(IEnumerable<Answered> answers)
    {
        var counts = answers.GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Of(g.Key).ToLowerInvariant()}").ToList();
        return counts.Count == 0 ? "None" : string.Join(", ", counts);
    }
}
