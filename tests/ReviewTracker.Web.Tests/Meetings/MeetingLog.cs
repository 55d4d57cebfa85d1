using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Meetings written straight into the log, as far along as a test needs them.</summary>
public sealed class MeetingLog(WebApp app)
{
    public static readonly DateOnly Day = new(2026, 6, 9);

    /// <summary>A planned meeting and what happened to it since.</summary>
    public async Task<MeetingId> Plan(DateOnly? on = null, TimeOnly? at = null, params object[] then)
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(meeting.Value, ReviewLog.Act(),
            [new MeetingPlanned(meeting, on ?? Day, at ?? new(10, 0), null, Seed.District, null), .. then], CancellationToken.None);
        return meeting;
    }

    public async Task Then(MeetingId meeting, params object[] happened) => await app.Get<Streams>().Append(
        ReviewLog.Act(), [new StreamWrite(meeting.Value, (await Events(meeting)).Count, happened)], [], CancellationToken.None);

    public Task<IReadOnlyList<Recorded>> Events(MeetingId meeting) => app.Get<Streams>().Read(meeting.Value, AsAt.Now, CancellationToken.None);

    public Task<long> Position() => app.Get<MeetingList>().LogPosition(CancellationToken.None);
}
