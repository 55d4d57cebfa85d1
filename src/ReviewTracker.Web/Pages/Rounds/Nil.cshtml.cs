using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>An agency has nothing to report.</summary>
public sealed class NilModel(RoundDesk desk) : ReplyPage(desk)
{
    [BindProperty, Paragraphs] public string? Remark { get; set; }

    public override string Button => "Nothing to report";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Desk.Streams.Change<UpdateRound>(
            Id, Version, Act(), round => ReturnNilHandler.Handle(new(Body, How, Narrative.Of(Remark), Day), round, Desk.Today), cancel);
        return Done(BackTo, "Thank you: it is on record that there is nothing to report.");
    }
}
