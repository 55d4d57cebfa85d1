using System.Collections.Immutable;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

public enum ImportOutcome { Imported, WouldImport, QuestionsOpen }

/// <summary>What came of reading a file: what came or would come in, what is asked, what was noted.</summary>
/// <param name="Review">The review's reference.</param>
/// <param name="AlreadyThere">Actions of the file the tracker held before.</param>
public sealed record ImportReport(
    ImportOutcome Outcome, string Review, string Sheet, int Recommendations, int Actions, int AlreadyThere,
    PlannedImport? Planned, ImmutableList<Question> Questions, ImmutableList<Note> Notes)
{
    public static ImportReport Of(ImportOutcome outcome, string review, ActionPlanDraft draft, PlannedImport? planned)
    {
        var actions = draft.Recommendations.SelectMany(made => made.Actions).ToList();
        return new(outcome, review, draft.Sheet, draft.Recommendations.Count, actions.Count,
            actions.Count(action => action.Standing is not null), planned, draft.Questions, draft.Notes);
    }

    /// <summary>The whole in one sentence.</summary>
    public string Sentence => (Outcome, Planned) switch
    {
        (ImportOutcome.QuestionsOpen, _) =>
            $"{Count(Questions.Count, "question")} to answer before anything is imported into {Review}: {Count(Recommendations, "recommendation")} and {Count(Actions, "action")} were read.",
        (_, { Writes.Count: 0 }) => $"Nothing to add to {Review}: all {Count(Actions, "action")} of the file are there already.",
        (ImportOutcome.WouldImport, { } planned) => $"Would import into {Review}: {InWords(planned)}. Nothing was written.",
        (_, { } planned) => $"Imported into {Review}: {InWords(planned)}.",
        _ => $"Nothing was imported into {Review}.",
    };

    private string InWords(PlannedImport planned) => string.Join(", ", new[]
    {
        (planned.Recommendations, "recommendation"), (planned.Actions, "action"), (planned.Claims, "claim"),
        (planned.AcceptedBefore, "completion accepted before the tracker"), (planned.ProgressReports, "progress report"),
        (planned.Reworded, "changed wording"), (planned.NamesLearned, "agency name remembered"), (AlreadyThere, "action already there"),
    }.Where(part => part.Item1 > 0).Select(part => Count(part.Item1, part.Item2)));

    private static string Count(int count, string what) => (count, what) switch
    {
        (1, _) => $"1 {what}",
        (_, "completion accepted before the tracker") => $"{count:N0} completions accepted before the tracker",
        (_, "agency name remembered") => $"{count:N0} agency names remembered",
        (_, "action already there") => $"{count:N0} actions already there",
        _ => $"{count:N0} {what}s",
    };
}
