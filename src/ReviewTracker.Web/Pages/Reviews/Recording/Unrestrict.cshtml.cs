using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Asks that everybody whose role allows it sees the review again; a second person decides.</summary>
public sealed class UnrestrictModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override string Button => "Ask";

    public override bool HasForm => File.Lifting is null || Moved is not null || !ModelState.IsValid;

    protected override string Said => "You asked to lift the restriction. It waits for a manager.";

    protected override object Decide(Review review) => AskToLiftRestrictionHandler.Handle(new(Reason), review, User.ToViewer());
}
