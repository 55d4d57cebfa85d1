using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>One agency's part of an action about to come in.</summary>
/// <param name="Cell">Where its completion stands.</param>
public sealed record DraftPart(BodyId Agency, CompletionReading Completion, string Cell);

/// <param name="Standing">The action it already is in the tracker; only its wording may then change.</param>
public sealed record DraftAction(
    string Number, string Text, Target Target, string? Milestones, ImmutableList<DraftPart> Parts, StandingAction? Standing = null,
    bool Reword = false);

/// <param name="Standing">The recommendation it already is in the tracker.</param>
public sealed record DraftRecommendation(
    string Number, string Text, Scope Scope, ImmutableList<DraftAction> Actions, StandingRecommendation? Standing = null,
    bool Reword = false);

/// <summary>A name from the file that turned out to mean a known body.</summary>
public sealed record LearnedName(string Name, BodyId Body);

/// <summary>
/// A whole file read and staged, nothing written: what would come in, what is asked, what was noted. Only a draft without
/// open questions may become events.
/// </summary>
public sealed record ActionPlanDraft(
    string Sheet, ImmutableList<DraftRecommendation> Recommendations, ImmutableList<Question> Questions,
    ImmutableList<Note> Notes, ImmutableList<LearnedName> Learned, CompletionsAnswer? Completions)
{
    public bool IsSettled => Questions.Count == 0;

    /// <summary>Reads the grids against what the tracker knows; throws <see cref="FileCannotBeRead"/> where nothing can be read.</summary>
    public static ActionPlanDraft Read(
        ImmutableList<Grid> grids, Answers answers, IEnumerable<BodyCard> bodies, PlanAsItStands plan, DateOnly today)
    {
        var asking = new Asking(answers);
        if (SheetChoice.Of(grids, asking) is not var (grid, header)) return new("", [], asking.Questions, asking.Notes, [], null);
        var rows = PlanRows.Read(grid, header, asking);
        var agencies = new AgencyCells(new AgencyReading(bodies), asking);
        var recommendations = new RecommendationRows(rows, agencies, plan, asking, today).Read();
        var completions = AskOnce(asking);
        if (completions is { Accepted: false }) recommendations = NationalLetters.Unanswered(recommendations, asking);
        return new(grid.Name, recommendations, asking.Questions, asking.Notes, agencies.Learned, completions);
    }

    private static CompletionsAnswer? AskOnce(Asking asking)
    {
        if (asking.Completions == 0) return null;
        var question = CompletionsAnswer.Ask(asking.Completions);
        if (asking.Answer(CompletionsAnswer.Key) is not { } answer) asking.Ask(question);
        else if (CompletionsAnswer.Read(answer) is { } read) return read;
        else asking.Ask(question with { Message = $"“{answer}” is not an answer to this. Say “claimed” or “accepted before the tracker”, with the minute's reference if known." });
        return null;
    }
}
