using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Somebody no longer works on the review.</summary>
public sealed class EndAssignmentModel(ReviewDesk desk) : AssignmentPage(desk)
{
    public override string Button => "End it";

    public override bool HasForm => Now!.LastsOn(Today) || Moved is not null || !ModelState.IsValid;

    protected override string Said => $"{Who}: ended.";

    protected override object Decide(Review review) => EndAssignmentHandler.Handle(new(Now!.Person, Now.As, Now.Agency), review, Today);
}
