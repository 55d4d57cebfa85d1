using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The second person agrees that the restriction is lifted, or keeps it.</summary>
public sealed class UnrestrictAnswerModel(ReviewDesk desk) : CheckedPage(desk)
{
    public static readonly IReadOnlyList<Choice> Answers =
        [new("true", "Lift the restriction"), new("false", "Keep it", "Whoever asked may take the request back with this answer")];

    [BindProperty, Display(Name = "What do you decide?"), Required(ErrorMessage = "Choose what you decide")]
    public bool? Agreed { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public string? AskedBy { get; private set; }

    public string? AskedBecause { get; private set; }

    public override bool HasForm => File.Lifting is not null || Moved is not null || !ModelState.IsValid;

    public override string? Warning => Agreed is true ? "Everybody whose role allows it will see this review." : null;

    public override IEnumerable<Entered?> Entries =>
        [Entry("What you decide", Answers.FirstOrDefault(a => a.Value == (Agreed is true ? "true" : "false"))?.Text), Entry("Reason", Reason)];

    protected override string Said => Agreed is true ? "The restriction is lifted." : "The restriction stays.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        if (File.Lifting is not { } asked) return;
        AskedBy = await Desk.NameOf(asked.By, cancel);
        AskedBecause = (await Desk.Texts.Open([asked.Reason], cancel))[asked.Reason];
    }

    protected override object Decide(Review review) => LiftRestrictionHandler.Handle(new(Agreed!.Value, Reason), review, User.ToViewer());
}
