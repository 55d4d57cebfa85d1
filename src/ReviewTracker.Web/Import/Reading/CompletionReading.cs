using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>What the column "date of completion and outcome" says about an action.</summary>
public abstract record CompletionReading
{
    public sealed record Nothing : CompletionReading;

    /// <summary>Work goes on; the text tells how far it is.</summary>
    public sealed record Progress(string Text) : CompletionReading;

    /// <param name="LetterSent">For a national recommendation: the day the letter went out.</param>
    /// <param name="LetterAnswered">And the day the reply came.</param>
    public sealed record Completed(DateOnly On, string Text, bool Month, DateOnly? LetterSent = null, DateOnly? LetterAnswered = null)
        : CompletionReading;

    /// <summary>A national action whose letter went but was not answered: not done yet.</summary>
    public sealed record LetterWaits(DateOnly Sent, string Text) : CompletionReading;

    public sealed record Asked(string Message, ImmutableList<Proposal> Proposals) : CompletionReading;
}

/// <summary>Tells a completion from a report of progress, and finds its date.</summary>
public static class CompletionText
{
    public static readonly Proposal NotCompleted = new("progress", "Not completed: the text reports progress");

    private static readonly Regex Letter = Words(@"\bletter (?:was )?sent\b(?:\s*(?:on|:|-|–))?\s*(?<sent>[^;.\n]*)");
    private static readonly Regex Reply = Words(@"\b(?:reply|response|answer) (?:was )?received\b(?:\s*(?:on|:|-|–))?\s*(?<reply>[^;.\n]*)");
    private static readonly Regex NotDone = Words(
        @"\b(?:not (?:yet )?(?:been )?(?:fully )?(?:complete|completed|started|done|achieved|implemented)|incomplete|(?:to|will|should|due to) be (?:fully )?(?:complete|completed|done)|(?:part(?:ial)?ly|nearly|almost|\d+\s?%) complete[d]?|completion (?:expected|due|planned))\b");
    private static readonly Regex Done = Words(@"\b(?:complete|completed|done|achieved|implemented|actioned|closed|finished|delivered in full)\b");
    private static readonly Regex UnderWay = Words(
        @"\b(?:await(?:ing|s)?|pending|in progress|on[\s\-]?going|under[\s\-]?way|not yet|to be|will be|planned|draft(?:ed|ing)?|start(?:ed|ing)|commenced|delayed|on track|working on)\b");
    private static readonly Regex Empty = Words(@"^[\W_]*(?:n/?a|none|nil|tbc|no)?[\W_]*$");

    public static CompletionReading Read(Cell cell, Cell outcome, DateOnly today)
    {
        if (cell.IsUnworkedFormula) return Ask("The cell holds a formula whose value is not in the file. Say when the action was completed, or that it was not.");
        var text = string.Join("\n", new[] { cell.Date is null ? cell.Text : "", outcome.Text }.Where(part => part.Length > 0));
        if (cell.Date is { } date) return UnlessToCome(new(date, text, false), today);
        if (cell.Text.Length == 0 || Empty.IsMatch(cell.Text))
            return outcome.Text.Length == 0 || Empty.IsMatch(outcome.Text) ? new CompletionReading.Nothing() : new CompletionReading.Progress(outcome.Text);
        if (double.TryParse(cell.Text, out var number) && number > 10_000 && Serial.Day(number) is { } day) return UnlessToCome(new(day, text, false), today);
        return InWords(cell.Text, text, today);
    }

    /// <summary>Reads what a coordinator answers: "progress" or a date. Null when it is neither.</summary>
    public static CompletionReading? Answered(string answer, string text, DateOnly today)
    {
        if (answer.Trim().Trim('.').ToLowerInvariant() is "progress" or "not completed" or "no")
            return text.Length == 0 ? new CompletionReading.Nothing() : new CompletionReading.Progress(text);
        return DateWords.Find(answer) is [{ On: { } on, Month: var month }] && on <= today
            ? new CompletionReading.Completed(on, text, month) : null;
    }

    private static CompletionReading InWords(string said, string text, DateOnly today)
    {
        if (Letters(said, text) is { } letters) return UnlessToCome(letters, today);
        var dates = DateWords.Find(said);
        if (NotDone.IsMatch(said)) return new CompletionReading.Progress(text);
        if (dates.Find(date => date.Problem is not null) is { } wrong)
            return Ask($"{wrong.Problem} Say when the action was completed.", [.. (wrong.Nearest ?? []).Where(day => day <= today).Select(Day), NotCompleted]);

        var done = Done.Match(said);
        var leading = dates.Find(date => said[..date.Index].Trim(' ', '(', ':').Length == 0);
        if (leading is null && !done.Success) return Unclaimed(said, text, dates);
        if (done.Success && UnderWay.IsMatch(said)) return Both(dates, today);
        if (leading is not null) return UnlessToCome(new(leading.On!.Value, text, leading.Month), today);
        return dates switch
        {
            [] => Ask("The cell says it is complete but not since when. Give the date of completion.", NotCompleted),
            [{ On: { } on } only] => UnlessToCome(new(on, text, only.Month), today),
            _ => dates.Find(date => date.Index >= done.Index && date.Index - (done.Index + done.Length) <= 6) is { On: { } after } next
                ? UnlessToCome(new(after, text, next.Month), today)
                : Ask("The cell names several dates. Say which is the date of completion.", [.. dates.Select(date => Day(date.On!.Value)).Distinct(), NotCompleted]),
        };
    }

    private static CompletionReading Unclaimed(string said, string text, ImmutableList<DateInText> dates) =>
        dates.Count == 0 || UnderWay.IsMatch(said)
            ? new CompletionReading.Progress(text)
            : Ask("The cell has a date but does not say that the action is complete. Say when it was completed, or that this is progress.",
                [.. dates.Select(date => Day(date.On!.Value)).Distinct(), NotCompleted]);

    private static CompletionReading.Asked Both(ImmutableList<DateInText> dates, DateOnly today) =>
        Ask("The cell says both that something is complete and that something is still to come. Say which.",
            [.. dates.Where(date => date.On <= today).Select(date => Day(date.On!.Value)).Distinct(), NotCompleted]);

    // A letter that was sent and answered is done on the day of the answer.
    private static CompletionReading.Completed? Letters(string said, string text)
    {
        if (Letter.Match(said) is not { Success: true } letter) return null;
        var sent = DateWords.Find(letter.Groups["sent"].Value).FirstOrDefault()?.On
            ?? (DateWords.Find(said[..letter.Index]) is [{ On: { } before }] ? before : null);
        var reply = Reply.Match(said) is { Success: true } answered ? DateWords.Find(answered.Groups["reply"].Value).FirstOrDefault()?.On : null;
        var leading = DateWords.Find(said).Find(date => date.Index == 0)?.On;
        return sent is not null && (reply ?? leading) is { } on ? new(on, text, false, sent, reply) : null;
    }

    private static CompletionReading UnlessToCome(CompletionReading.Completed completed, DateOnly today) =>
        completed.On <= today
            ? completed
            : Ask($"The cell names {DateWords.Words(completed.On)}, which is still to come. Say when the action was completed, or that it was not.", NotCompleted);

    private static CompletionReading.Asked Ask(string message, params ImmutableList<Proposal> proposals) => new(message, proposals);

    private static Proposal Day(DateOnly day) => new(DateWords.Words(day), DateWords.Words(day));

    private static Regex Words(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
