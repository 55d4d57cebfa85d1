using System.Collections.Immutable;

namespace ReviewTracker.Web.Pages.Reviews.Template;

/// <summary>A review's action plan in the columns of the Home Office's template: what stands in the document, and nothing else.</summary>
public sealed record TemplatePlan(string Reference, ImmutableArray<TemplateRow> Rows);

/// <summary>One action: its agencies joined.</summary>
/// <param name="Target">The date, or the rule while its date is not known.</param>
/// <param name="Completion">The day and what came of it, or where it stands.</param>
public sealed record TemplateRow(
    string Number, string Recommendation, string Scope, string ActionNumber, string Action, string Agencies, string Milestones,
    DateOnly? TargetOn, string Target, string Completion)
{
    public static readonly ImmutableArray<(string Name, double Width)> Columns =
    [
        ("Recommendation", 3), ("Scope of recommendation", 1.4), ("Action to take", 3), ("Lead agency", 1.5),
        ("Key milestones in enacting the recommendation", 2), ("Target date", 1.2), ("Date of completion and outcome", 2.4),
    ];

    /// <summary>The template's columns in words, in its order.</summary>
    public IReadOnlyList<string> Words =>
        [$"{Number}. {Recommendation}", Scope, Action.Length == 0 ? "" : $"{ActionNumber} {Action}", Agencies, Milestones, Target, Completion];
}
