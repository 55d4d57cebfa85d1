using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Report, executive summary, Home Office letter and action plan are to go out; a second person decides.</summary>
[ForThose(Policies.ProposePublications)]
public sealed class ProposePublicationModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Date of publication"), Required(ErrorMessage = "Enter the date of publication")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Web address"), Line(500)]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Why it goes out before the family is told"), Paragraphs]
    public string? FamilyNotToldBecause { get; set; }

    public override bool HasForm => File.ProposedPublication is null || Moved is not null || !ModelState.IsValid;

    public override string SaveButton => "Propose the publication";

    public override string NoEffect => "Nothing yet. The review is published once somebody other than you agrees.";

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("Date of publication", On), Entry("Web address", Address), Entry("Family not told because", FamilyNotToldBecause),
    ];

    /// <summary>The family knows the date, declined to, or withdrew.</summary>
    public bool FamilyTold => File.Told.Exists(t => t is { Subject: FamilySubject.PublicationDate, Reply: not FamilyReply.CouldNotBeReached });

    /// <summary>They know too late for the day entered, or not at all.</summary>
    public bool AsksWhyFirst => !FamilyTold || FamilyNotToldBecause is not null
        || ModelState.GetFieldValidationState(nameof(FamilyNotToldBecause)) == ModelValidationState.Invalid;

    protected override string Said => "You proposed the publication. It waits for a manager or the Steering Group’s chair.";

    protected override object Decide(Review review) =>
        ProposePublicationHandler.Handle(new(On!.Value, Address, FamilyNotToldBecause), review, User.ToViewer(), Today);
}
