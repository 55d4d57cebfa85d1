using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>The report as a terminal shows it.</summary>
public static class ImportPrint
{
    public static void Write(ImportReport report, TextWriter to)
    {
        to.WriteLine(report.Sentence);
        if (report.Sheet.Length > 0) to.WriteLine($"Read from the sheet “{report.Sheet}”.");
        if (report.Questions.Count > 0) Questions(report, to);
        if (report.Notes.Count > 0) Notes(report, to);
    }

    private static void Questions(ImportReport report, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("Questions");
        foreach (var question in report.Questions)
        {
            to.WriteLine($"  {question.Key,-12} {(question.Kind is QuestionKind.Completions ? question.Cell : Found(question.Found))}");
            to.WriteLine($"  {"",-12} {question.Message}");
            if (question.AlsoIn.Count > 0) to.WriteLine($"  {"",-12} Also in {string.Join(", ", question.AlsoIn)}.");
            foreach (var proposal in question.Proposals) to.WriteLine($"  {"",-12} - {proposal.Answer}{(proposal.Words == proposal.Answer ? "" : $": {proposal.Words}")}");
        }

        to.WriteLine();
        to.WriteLine("Answer on the review's import page, or in a JSON file given with --answers:");
        to.WriteLine("  { " + string.Join(", ", report.Questions.Take(3).Select(question => $"\"{question.Key}\": \"…\"")) + " }");
    }

    private static void Notes(ImportReport report, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("Noted");
        foreach (var note in report.Notes) to.WriteLine($"  {note.Cell,-12} {note.Message}");
    }

    // Nothing of a file may steer the terminal it is shown on.
    private static string Found(string text) =>
        text.Length == 0 ? "(empty)" : $"“{new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)])}”";
}
