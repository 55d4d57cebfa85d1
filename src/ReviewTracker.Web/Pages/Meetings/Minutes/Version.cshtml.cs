using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>One version of the minutes as it went out, with later corrections beside it.</summary>
public sealed class VersionModel(MeetingDesk desk, MinutesReading reading, Receipts receipts, SealedTexts texts) : MinutesPage(desk, receipts, texts)
{
    [FromRoute] public int Version { get; set; }

    public Circulation Sent { get; private set; } = null!;

    /// <summary>Whether it still says word for word what went out; it does not once a text was forgotten or a review restricted.</summary>
    public bool Unaltered => MinutesDigest.Of(Meeting, Minutes) == Sent.Digest;

    public Task<IActionResult> OnGet(CancellationToken cancel) => Show(Ask, (_, ct) => reading.AsSent(new(Id), Sent.LogPosition, ct), Version, cancel);

    private DocumentAsked? Ask(MeetingRecord meeting)
    {
        if (meeting.Circulated.Find(c => c.Version == Version) is not { } sent) return null;

        Sent = sent;
        return new DocumentAsked(MinutesReading.Kind, $"{meeting.HeldOn:yyyy-MM-dd}", sent.On)
        {
            Choices = ImmutableSortedDictionary<string, string>.Empty.Add(MinutesReading.Version, sent.LogPosition.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
