using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>A meeting's minutes as the record has them now, for whoever reads.</summary>
public sealed class MinutesModel(MeetingDesk desk, MinutesReading reading, Receipts receipts, SealedTexts texts) : MinutesPage(desk, receipts, texts)
{
    private readonly MeetingDesk _desk = desk;

    public Task<IActionResult> OnGet(CancellationToken cancel) => Show(
        meeting => new DocumentAsked(MinutesReading.Kind, $"{meeting.HeldOn:yyyy-MM-dd}", _desk.Today),
        (_, ct) => reading.Of(new(Id), AsAt.Now, User.ToViewer(), ct), null, cancel);
}
