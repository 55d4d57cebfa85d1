using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Reading;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Importing;

/// <summary>One answer as posted: chosen among what is proposed, or typed, which then counts.</summary>
public sealed class GivenAnswer
{
    public string? Key { get; set; }
    public string? Chosen { get; set; }
    [Paragraphs] public string? Typed { get; set; }

    public string? Value => Key == CompletionsAnswer.Key && Chosen is not null && Typed is not null && !Chosen.StartsWith("claim", StringComparison.Ordinal)
        ? $"{Chosen}, {Typed}" : Key == CompletionsAnswer.Key ? Chosen : Typed ?? Chosen;
}

/// <summary>Asks what a staged file leaves open, keeps the answers, and imports once nothing is.</summary>
[Authorize(Policies.ImportActionPlans)]
public sealed class QuestionsModel(ReviewList reviews, ActionPlanImport import, ImportDrafts drafts, Views views) : CommandPage
{
    // A form may have 1,024 fields, and a question takes up to three.
    private const int MostAtOnce = 300;

    [FromRoute] public string Reference { get; set; } = "";
    [FromRoute] public Guid Draft { get; set; }
    [BindProperty] public List<GivenAnswer> Given { get; set; } = [];
    [BindProperty] public string? Forget { get; set; }

    public CaseloadRow Review { get; private set; } = null!;
    public ImportDraft Staged { get; private set; } = null!;
    public ImportReport Report { get; private set; } = null!;
    public IReadOnlyList<Choice> Bodies { get; private set; } = [];
    public IEnumerable<Choice> Answered => Staged.Answers.Keys.Order(StringComparer.Ordinal).Select(key => new Choice(key, key));
    public string Address => $"/reviews/{Reference}";
    public string Here => $"{Address}/import/{Draft}";
    public ImmutableList<Question> Asked => Report.Questions.Count > MostAtOnce ? Report.Questions.GetRange(0, MostAtOnce) : Report.Questions;
    public bool Settled => Report.Outcome is not ImportOutcome.QuestionsOpen;

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var found = await reviews.Find(ReviewReference.FromAddress(Reference), User.ToViewer(), cancel);
        var staged = await drafts.Get(Draft, User.PersonId(), cancel);
        if (found is null || staged is null || staged.Review != found.Id) return false;
        // A review that has ended or was signed off since takes no plan any more.
        if (!ActionPlanImport.TakesAPlan(found) || found.SignedOffOn is not null) return false;

        (Review, Staged) = (found, staged);
        Bodies = [.. (await views.All<BodyCard>(cancel)).Select(body => body.State.Name).Order(StringComparer.OrdinalIgnoreCase).Select(name => new Choice(name, name))];
        Report = await Read(dryRun: true, cancel);
        // A form that came back with fewer answers than there are questions is shown again whole.
        Given.AddRange(Asked.Skip(Given.Count).Select(question => new GivenAnswer { Key = question.Key }));
        return true;
    }

    public void OnGet() => ShowQuestions();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var given = Given.Where(answer => answer is { Key: not null, Value: not null } && IsAsked(answer.Key))
            .DistinctBy(answer => answer.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(answer => answer.Key!, answer => answer.Value!, StringComparer.OrdinalIgnoreCase);
        await Keep(Staged.Answers.Where(kept => !given.ContainsKey(kept.Key)).Concat(given), cancel);
        var wrong = Asked.Where(question => given.ContainsKey(question.Key)).ToList();
        if (wrong.Count == 0) return Done(Here, Settled ? "All questions are answered. Check what was read and import it." : $"Saved. {Words.Of(Report.Questions.Count, "question")} left.");

        ModelState.Clear();
        ShowQuestions();
        foreach (var question in wrong) ModelState.AddModelError($"Given[{Asked.IndexOf(question)}].{(QuestionWords.MayType(question) ? "Typed" : "Chosen")}", $"{question.Key}: {question.Message}");
        return Again();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await Keep(Staged.Answers.Where(kept => kept.Key != Forget), cancel);
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await drafts.Remove(Draft, User.PersonId(), cancel);
        return Done($"{Address}/import", "The file was discarded. Nothing was imported.");
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        Report = await Read(dryRun: false, cancel);
        if (!Settled) { ShowQuestions(); return Again(); }
        await drafts.Remove(Draft, User.PersonId(), cancel);
        return Done($"{Address}/actions", Report.Sentence);
    }

    // The draft's id is the command's: however often the button is pressed, it is one import.
    private Task<ImportReport> Read(bool dryRun, CancellationToken cancel) =>
        import.Run(new(Staged.Content, Review, Answers.Of(Staged.Answers), User.ToViewer(), Draft, dryRun), cancel);

    private async Task Keep(IEnumerable<KeyValuePair<string, string>> answers, CancellationToken cancel)
    {
        Staged = Staged with { Answers = answers.ToDictionary(StringComparer.OrdinalIgnoreCase) };
        await drafts.Answer(Draft, User.PersonId(), Staged.Answers, cancel);
        Report = await Read(dryRun: true, cancel);
    }

    private bool IsAsked(string key) =>
        Staged.Answers.ContainsKey(key) || Report.Questions.Exists(question => question.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private void ShowQuestions() => Given =
        [.. Asked.Select(question => new GivenAnswer { Key = question.Key, Typed = Staged.Answers.GetValueOrDefault(question.Key) })];
}
