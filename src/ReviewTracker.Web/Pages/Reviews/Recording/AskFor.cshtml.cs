using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Agencies are asked for their chronologies, or their individual management reviews, all at once.</summary>
public sealed class AskForModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    /// <summary>"chronologies" or "imrs".</summary>
    [FromRoute]
    public string Material { get; set; } = "";

    [BindProperty]
    public List<Guid> Agencies { get; set; } = [];

    [BindProperty, Display(Name = "Date they are asked"), Required(ErrorMessage = "Enter the date they are asked")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Date it is wanted by")]
    public DateOnly? DueOn { get; set; }

    public Domain.Reviews.Material What => RequestWords.FromAddress(Material).GetValueOrDefault();

    /// <summary>Those of the scoping first, each with what it answered then.</summary>
    public IReadOnlyList<Choice> NotAsked { get; private set; } = [];

    public override bool HasForm => NotAsked.Count > 0;

    public override string Button => "Save as requested";

    public override string BackTo => $"{base.BackTo}/requests";

    protected override bool Exists => RequestWords.FromAddress(Material) is not null;

    protected override string Said => $"Requested from {Words.Of(Agencies.Count, "agency", "agencies")}.{NotScoped()}";

    public void OnGet() => (On, Agencies) = (Today, [.. File.Scoping
        .Where(s => s.Answer is ScopingAnswer.Known && NotAsked.Any(c => c.Value == s.Agency.ToString())).Select(s => s.Agency.Value)]);

    protected override async Task Prepare(CancellationToken cancel)
    {
        var standing = File.Requests.Where(r => r.Material == What && r.Stands()).Select(r => r.Agency.ToString()).ToHashSet();
        NotAsked = [.. (await Desk.Bodies(Today, cancel, BodyKind.Agency)).Where(b => !standing.Contains(b.Value))
            .Select(b => b with { Hint = ScopedAs(b.Value) }).OrderBy(b => b.Hint == Unscoped)];
        foreach (var agency in Agencies.Where(a => !standing.Contains(a.ToString()))) MustBeOffered(nameof(Agencies), agency, NotAsked);
    }

    protected override object Decide(Review review) => RequestMaterialHandler.Handle(
        new([.. Agencies.Select(a => new BodyId(a))], What, On!.Value, DueOn), review, Today);

    private const string Unscoped = "Not part of the scoping";

    private string ScopedAs(string agency) =>
        File.Scoping.Find(s => s.Agency.ToString() == agency) is { } row ? ReviewWords.Of(row.Answer) : Unscoped;

    private string NotScoped()
    {
        var names = NotAsked.Where(c => c.Hint == Unscoped && Agencies.Exists(a => a.ToString() == c.Value)).Select(c => c.Text).ToList();
        return names.Count == 0 ? "" : $" Not part of the scoping: {string.Join(", ", names)}.";
    }
}
