using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>One line of what was entered, as it is read back before it is saved.</summary>
public sealed record Entered(string Question, string Answer);

/// <summary>A page that reads back what was entered, with what would change, before it saves.</summary>
public abstract class CheckedPage(ReviewDesk desk) : ReviewCommandPage(desk)
{
    public override string Button => "Continue";

    /// <summary>Shown instead of the form while it is checked; null while the form is shown.</summary>
    public ImmutableList<string>? Effects { get; private set; }

    public virtual string CheckTitle => "Check before you save";

    public virtual string SaveButton => "Save";

    /// <summary>What is hard to take back, in a warning above the button; then the button warns too.</summary>
    public virtual string? Warning => null;

    /// <summary>What is said where nothing moves.</summary>
    public virtual string NoEffect => "No date and no stage changes.";

    /// <summary>What was entered, in words.</summary>
    public abstract IEnumerable<Entered?> Entries { get; }

    public sealed override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var proposed = await Desk.Recorder.Preview(File.Id, Version, User.ToViewer(), Decide, cancel);
        Effects = [.. Effect.Of(proposed.Review, Today, [.. proposed.Events]), .. TargetsDated(proposed.TargetsDated)];
        return Page();
    }

    /// <summary>Back to the form, with everything that was entered.</summary>
    public IActionResult OnPostChange() => Page();

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        await Record(cancel);
        return Done(BackTo, Said);
    }

    private static IEnumerable<string> TargetsDated(int count) => count switch
    {
        0 => [],
        1 => ["The target of 1 action counts from this day and gets its date."],
        _ => [$"The targets of {count} actions count from this day and get their dates."],
    };

    protected static Entered? Entry(string question, string? answer) => string.IsNullOrEmpty(answer) ? null : new(question, answer);

    protected static Entered? Entry(string question, DateOnly? date) => date is { } on ? new(question, GovUk.Words.InWords(on)) : null;
}
