using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Sends the minutes out as they stand.</summary>
public sealed class CirculateModel(MeetingDesk desk, MinutesReading reading) : MeetingFormPage(desk)
{
    public MinutesContent Minutes { get; private set; } = null!;

    public int Next => Meeting.Circulated.Count + 1;

    /// <summary>How many decisions are not in what everybody in the group gets.</summary>
    public int Kept => Meeting.Decisions.Count - Minutes.Items.Sum(i => i.Decisions.Length);

    public override string BackTo => $"/meetings/{Id}/minutes";

    public override string Button => $"Circulate version {Next}";

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var position = await Desk.Meetings.LogPosition(cancel);
        var minutes = await reading.AsSent(new(Id), position, cancel) ?? throw new StreamMissingException(Id);
        return await Change(meeting => CirculateMinutesHandler.Handle(
            new(MinutesDigest.Of(Meeting, minutes)), meeting, Meeting.Circulated.Count == 0 ? null : Meeting.Circulated[^1].Digest, position, Desk.Today),
            $"Version {Next} of the minutes is fixed. Give it to members as Word.", cancel);
    }

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        if (Meeting.Standing is MeetingStanding.Planned or MeetingStanding.Cancelled) return false;

        Minutes = (await reading.AsSent(new(Id), await Desk.Meetings.LogPosition(cancel), cancel))!;
        return true;
    }
}
