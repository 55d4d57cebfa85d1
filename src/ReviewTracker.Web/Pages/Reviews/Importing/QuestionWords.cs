using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Pages.Reviews.Importing;

/// <summary>What an import's question is called on the page.</summary>
public static class QuestionWords
{
    public static string Heading(Question question) => question.Kind switch
    {
        QuestionKind.Completions => "The completions in this file",
        QuestionKind.Sheet => "Which sheet",
        _ when question.AlsoIn.Count > 0 => $"Cell {question.Cell}, also {string.Join(", ", question.AlsoIn.Take(20))}",
        _ => $"Cell {question.Cell}",
    };

    public static IEnumerable<Choice> Choices(Question question) =>
        question.Proposals.Select(proposal => new Choice(proposal.Answer, proposal.Words));

    public static bool MayType(Question question) =>
        question.Kind is not (QuestionKind.Scope or QuestionKind.Changed or QuestionKind.Sheet);

    public static string TypeLabel(Question question) => question.Kind switch
    {
        QuestionKind.Agency => $"Or several agencies for {question.Key}",
        QuestionKind.Completions => "Minute reference, if accepted and known",
        _ when question.Proposals.Count > 0 => $"Or another answer for {question.Key}",
        _ => $"Answer for {question.Key}",
    };

    public static string? Hint(Question question) => question.Kind switch
    {
        QuestionKind.Target => TargetAnswer.Forms,
        QuestionKind.Agency => "Their names as the tracker has them, divided by “/”.",
        QuestionKind.Completion => "The day it was completed, like 30 June 2025, or “progress”.",
        _ => null,
    };

    public static string? Near(Question question) =>
        question.Proposals.Count == 0 ? null : $"Perhaps {string.Join(" or ", question.Proposals.Select(proposal => proposal.Words))}.";
}
