using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Recommendations.Planning;

/// <summary>A review's report recommends something.</summary>
[Authorize(Policies.AgreeActions)]
public sealed class NewModel(ActionDesk desk) : CommandPage, IFormPage
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(RecommendationKind.SingleAgency), "One agency"), new(nameof(RecommendationKind.MultiAgency), "Several agencies"),
        new(nameof(RecommendationKind.National), "Government or a national body", "Carried out by a letter and its answer"),
    ];

    public static readonly IReadOnlyList<Choice> AllThemes = [.. Themes.All.Select(t => new Choice(t, t))];

    [FromRoute] public string Reference { get; set; } = "";

    [BindProperty, Line(20), Required(ErrorMessage = "Enter the recommendation’s number, as in the report")]
    public string? Number { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter what the review recommends")]
    public string? Text { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose who it is for")]
    public RecommendationKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose how far it reaches")]
    public Scope? Scope { get; set; }

    [BindProperty] public List<string> AddressedTo { get; set; } = [];

    [BindProperty] public string? Theme { get; set; }

    [BindProperty, Line(50)] public string? ReportParagraph { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date it was made")]
    public DateOnly? On { get; set; }

    public ReviewFile Review { get; private set; } = null!;

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "recommendation";

    public string Caption => $"Review {Review.Reference}";

    public string BackTo => $"/reviews/{Reference}/actions";

    public string Button => "Save";

    public string? Refused => HttpMethods.IsPost(Request.Method) ? null : Refuse.Said(() => Deciding.CheckNotSignedOff(SignedOffOn));

    private DateOnly? SignedOffOn => Review.Course.Milestones.Latest(MilestoneIds.SignedOff, desk.Today);

    public async Task OnGet(CancellationToken cancel)
    {
        var highest = (await Taken(cancel)).Max(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        (Number, On) = ($"{highest + 1}", desk.Today);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Deciding.CheckNotSignedOff(SignedOffOn);
        var made = MakeRecommendationHandler.Handle(
            new(new RecommendationId(NewId), Review.Id, Number, Text, Kind!.Value, Scope!.Value,
                [.. AddressedTo.Select(b => new BodyId(Guid.Parse(b)))], Theme, ReportParagraph, On!.Value),
            await Taken(cancel), desk.Today);
        await desk.Streams.Start(NewId, Act(), [made], cancel);
        return Done($"/recommendations/{NewId}", "The recommendation is in the plan. Add its actions next.");
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Reviews.Find(Reference, User.ToViewer(), cancel) is not { } found) return false;

        (Review, Bodies) = (found.State, await desk.Reviews.Bodies(desk.Today, cancel));
        foreach (var body in AddressedTo) ModelState.MustBeOffered(nameof(AddressedTo), body, Bodies);
        MustHaveNewId();
        return true;
    }

    // The same form sent twice finds its own recommendation: that is the first result, not a clash.
    private async Task<IReadOnlyCollection<string>> Taken(CancellationToken cancel) =>
        [.. (await desk.Actions.OfReview(Review.Id, User.ToViewer(), cancel)).Where(p => p.Plan.Id.Value != NewId).Select(p => p.Plan.Number), ""];
}
