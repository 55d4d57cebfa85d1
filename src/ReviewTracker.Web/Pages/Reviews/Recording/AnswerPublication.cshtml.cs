using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The second person agrees to the publication, or does not; whoever proposed it takes it back.</summary>
[ForThose(Policies.AnswerPublications)]
public sealed class AnswerPublicationModel(ReviewDesk desk) : CheckedPage(desk)
{
    public static readonly IReadOnlyList<Choice> Answers =
        [new("true", "Publish the review"), new("false", "Do not agree", "It can be proposed again")];

    private Account? _proposer;

    [BindProperty, Display(Name = "What do you decide?"), Required(ErrorMessage = "Choose what you decide")]
    public bool? Agreed { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs]
    public string? Reason { get; set; }

    public ProposedPublication? Proposed => File.ProposedPublication;

    public string? ProposedBy { get; private set; }

    public string? NotToldBecause { get; private set; }

    public bool IsOwn => Proposed?.By == User.PersonId();

    public override bool HasForm => Proposed is not null || Moved is not null || !ModelState.IsValid;

    public override string SaveButton => Agreed is true ? "Publish the review" : IsOwn ? "Take the proposal back" : "Do not agree";

    public override string? Warning => Agreed is true
        ? "The review counts as published from that day, and its actions as actions of a published review." : null;

    public override string NoEffect => "The review is not published.";

    public override IEnumerable<Entered?> Entries => Agreed is true
        ? [Entry("What you decide", "Publish the review"), Entry("Proposed by", ProposedBy), Entry("Date of publication", Proposed?.On),
            Entry("Web address", Proposed?.Address), Entry("Family not told because", NotToldBecause)]
        : [Entry("What you decide", IsOwn ? "Take the proposal back" : "Do not agree"), Entry("Reason", Reason)];

    protected override string Said => Agreed is true ? "The review is published."
        : IsOwn ? "You took the proposal back." : "You did not agree. The review is not published.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        if (Proposed is not { } proposed) return;
        _proposer = await Desk.AccountOf(proposed.By, cancel);
        ProposedBy = await Desk.NameOf(proposed.By, cancel);
        if (proposed.FamilyNotToldBecause is { } because) NotToldBecause = (await Desk.Texts.Open([because], cancel))[because];
    }

    protected override object Decide(Review review) => Agreed is true
        ? PublishReviewHandler.Handle(new(), review, User.ToViewer(), _proposer, Today)
        : DeclinePublicationHandler.Handle(new(Reason), review, User.ToViewer());
}
