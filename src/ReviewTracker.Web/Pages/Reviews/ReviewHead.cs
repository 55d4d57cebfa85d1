using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>What stands at the top of every page about one review.</summary>
/// <param name="Name">"Heather 2021", opened for this page; null until a name is chosen.</param>
/// <param name="Current">Which of the review's pages this is.</param>
/// <param name="MayRecord">Whether the reader may record what happens.</param>
public sealed record ReviewHead(
    string Reference, string? Name, Stage Stage, bool Paused, bool Withdrawn, bool Restricted, string Current, bool MayRecord)
{
    public string Address => $"/reviews/{ReviewReference.ToAddress(Reference)}";

    public string Title => Name ?? $"Review {Reference}";

    /// <summary>Whether the reader sees the whole review, or its line in the caseload alone.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>The day it was opened again after a sign-off, until it is signed off once more.</summary>
    public DateOnly? ReopenedOn { get; init; }

    /// <summary>It was signed off once, so there is a certificate.</summary>
    public bool HasCertificate { get; init; }

    /// <summary>Whether the reader may have anything of its actions.</summary>
    public bool HasPlan { get; init; } = true;

    /// <summary>Whether the reader works on it for an agency.</summary>
    public bool ForAgency { get; init; }

    public const string AskedOfYou = "Asked of your agency";

    /// <summary>Whether the reader may know what it costs.</summary>
    public bool HasMoney { get; init; }

    /// <summary>The review's pages, in the order of its sub-navigation.</summary>
    public IEnumerable<(string Text, string Address)> Pages =>
    [
        ("Overview", Address),
        .. Whole ? [("Milestones", $"{Address}/milestones"), ("Timeline", $"{Address}/timeline"), ("Requests", $"{Address}/requests")] : Array.Empty<(string, string)>(),
        .. ForAgency ? [(AskedOfYou, $"{Address}/asked")] : Array.Empty<(string, string)>(),
        .. HasPlan ? [("Action plan", $"{Address}/actions")] : Array.Empty<(string, string)>(),
        .. HasMoney ? [("Money", $"{Address}/money")] : Array.Empty<(string, string)>(),
    ];

    public static ReviewHead Of(ReviewFile file, OpenedTexts texts, DateOnly today, string current, bool mayRecord) => new(
        file.Reference, NameOf(file.Name?.Name is { } name ? texts[name] : null, file.Name?.YearOfDeath), file.StageOn(today),
        file.PauseOn(today) is not null, file.WithdrawnOn(today), file.NamedPeople is not null, current, mayRecord)
    {
        ReopenedOn = file.ReopenedOn, HasCertificate = file.SignOff is not null || !file.Reopenings.IsEmpty,
    };

    /// <summary>A public name never stands without its year; a forgotten one says so.</summary>
    public static string? NameOf(string? name, int? year) => name switch
    {
        null => null,
        OpenedTexts.Forgotten => "Name forgotten",
        _ => year is { } y ? $"{name} {y}" : name,
    };
}
