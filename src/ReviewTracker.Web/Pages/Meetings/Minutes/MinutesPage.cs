using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Minutes on a page or for Word; each time on record.</summary>
[Authorize(Policies.SeeMeetings), Authorize(Policies.TakeOut), EnableRateLimiting(RequestLimits.Exporting)]
public abstract class MinutesPage(MeetingDesk desk, Receipts receipts, SealedTexts texts) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [FromQuery] public string? Format { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;

    public MinutesContent Minutes { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public Receipt Receipt { get; private set; } = null!;

    public OpenedTexts Texts { get; private set; } = null!;

    public bool MayRecord => User.ToViewer().May(Policies.RunMeetings);

    protected async Task<IActionResult> Show(
        Func<MeetingRecord, DocumentAsked?> ask, Func<MeetingRecord, CancellationToken, Task<MinutesContent?>> read, int? version, CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await desk.Meetings.Get(new(Id), viewer, cancel) is not { State: var meeting }) return NotFound();
        if (meeting.Standing is MeetingStanding.Planned or MeetingStanding.Cancelled || ask(meeting) is not { } asked) return NotFound();
        asked = asked with { About = Id, Format = FormatAsked.Of(Format, "docx") };
        if (await receipts.Issue(asked, viewer, ct => read(meeting, ct), cancel) is not { } issued) return NotFound();

        (Meeting, Minutes, Receipt) = (meeting, issued.Content, issued.Receipt);
        Names = await desk.Names.Of([.. MinutesWords.People(Minutes), .. meeting.Circulated.Select(c => c.By), .. meeting.Corrections.Select(c => c.By)], cancel);
        Texts = await texts.Open(meeting.Corrections.Select(c => c.Text), cancel);
        return asked.Format == "docx"
            ? Download.Word(MinutesPaper.Of(Minutes, Names, version), Receipt, $"minutes-{meeting.HeldOn:yyyy-MM-dd}{(version is { } n ? $"-version-{n}" : "")}") : Page();
    }
}
