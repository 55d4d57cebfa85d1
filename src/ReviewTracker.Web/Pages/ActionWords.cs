using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages;

/// <summary>What lists say of an action beside its colour.</summary>
public static class ActionWords
{
    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.Proposed => "Proposed",
        ActionStatus.NotStarted => "Not started",
        ActionStatus.InProgress => "In progress",
        ActionStatus.WithTheSteeringGroup => "With the Steering Group",
        ActionStatus.Completed => "Completed",
        ActionStatus.Returned => "Returned for more evidence",
        ActionStatus.NotAchievable => "Not achievable",
        ActionStatus.NotAccepted => "Not accepted",
        ActionStatus.Superseded => "Superseded",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    public static string Of(Scope scope) => scope switch
    {
        Scope.Local => "Local",
        Scope.Regional => "Regional",
        _ => "National",
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Written => "Written down",
        EvidenceKind.Trained => "People trained",
        EvidenceKind.Audited => "Audited",
        _ => "Outcome seen",
    };

    /// <summary>"30 June 2026", "3 months after publication", "every 3 months, next on 1 July 2026".</summary>
    public static string Of(Target target, DateOnly? due) => target.Kind switch
    {
        TargetKind.Standing => $"Every {Words.Of(target.Months ?? 0, "month")}, next on {due.InWords("a day not set yet")}",
        TargetKind.Rule when due is null => $"{Words.Of(target.Months ?? 0, "month")} after {After(target.After)}",
        TargetKind.Rule => $"{due.InWords()} ({Words.Of(target.Months ?? 0, "month")} after {After(target.After)})",
        _ => due.InWords("Not known yet"),
    };

    /// <summary>As first agreed: of a standing assurance the day of the first one.</summary>
    public static string First(Target target, DateOnly? due) => target.Kind is TargetKind.Standing
        ? $"Every {Words.Of(target.Months ?? 0, "month")}, first on {due.InWords("a day not set yet")}" : Of(target, due);

    private static string After(string? milestone) => milestone switch
    {
        "published" => "publication",
        { } id => "“" + (Domain.Guidance.Regimes.All[^1].Find(id)?.Title ?? id) + "”",
        null => "a milestone",
    };
}
