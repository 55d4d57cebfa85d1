using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Report, executive summary, Home Office letter and action plan are published.</summary>
public sealed class PublishModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Date of publication"), Required(ErrorMessage = "Enter the date of publication")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Web address"), Line(500)]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Why it goes out before the family is told"), Paragraphs]
    public string? FamilyNotToldBecause { get; set; }

    public override string SaveButton => "Publish";

    public override string? Warning => "The review counts as published from that day, and its actions as actions of a published review.";

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("Date of publication", On), Entry("Web address", Address), Entry("Family not told because", FamilyNotToldBecause),
    ];

    /// <summary>The family knows the date, declined to, or withdrew.</summary>
    public bool FamilyTold => File.Told.Exists(t => t is { Subject: FamilySubject.PublicationDate, Reply: not FamilyReply.CouldNotBeReached });

    public bool ByManager => User.ToViewer().May(Rights.Approve, Resource.ReviewDetail);

    protected override string Said => "The review is published.";

    protected override object Decide(Review review) =>
        PublishReviewHandler.Handle(new(On!.Value, Address, FamilyNotToldBecause), review, ByManager, Today);
}
