using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Agencies are asked whether they knew the people concerned, and to secure their records.</summary>
public sealed class ScopingModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty]
    public List<Guid> Agencies { get; set; } = [];

    [BindProperty]
    public bool RecordsSecured { get; set; }

    [BindProperty, Display(Name = "Date they were asked"), Required(ErrorMessage = "Enter the date they were asked")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<Choice> NotAsked { get; private set; } = [];

    public IReadOnlyDictionary<BodyId, string> Names { get; private set; } = new Dictionary<BodyId, string>();

    public override bool HasForm => NotAsked.Count > 0;

    public override string Button => "Save as asked";

    public string Here => $"{BackTo}/scoping";

    protected override string Said => $"{Words.Of(Agencies.Count, "agency", "agencies")} recorded as asked.";

    public override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Record(cancel);
        return Done(Here, Said);
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        Names = await Desk.BodyNames(cancel);
        var asked = File.Scoping.Select(s => s.Agency.ToString()).ToHashSet();
        NotAsked = [.. (await Desk.Bodies(Today, cancel, BodyKind.Agency)).Where(b => !asked.Contains(b.Value))];
        foreach (var agency in Agencies.Where(a => !asked.Contains(a.ToString()))) MustBeOffered(nameof(Agencies), agency, NotAsked);
        if (Request.Method == "POST" && Agencies.Count == 0) ModelState.AddModelError(nameof(Agencies), "Choose at least one agency");
    }

    protected override object Decide(Review review) => Agencies.Distinct().Select(agency =>
        RecordScopingHandler.Handle(new(new BodyId(agency), ScopingAnswer.Asked, RecordsSecured, On!.Value), review, Today)).ToList<object>();
}
