using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Sets the dates of a quarterly series; the days are shown before any is saved, and all are saved or none.</summary>
public sealed class SeriesModel(ReviewDesk desk, Views views) : PlanningPage(desk)
{
    [BindProperty, Display(Name = "How many meetings"), Required(ErrorMessage = "Enter how many meetings")]
    public int? Count { get; set; }

    /// <summary>The days as they were shown.</summary>
    [BindProperty, Line(400)] public string? Shown { get; set; }

    public ImmutableList<MeetingPlanned> Days { get; private set; } = [];

    public override string Button => Days.IsEmpty ? "Show the days" : $"Plan these {Days.Count} meetings";

    public void OnGet() => Count ??= 4;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Days = PlanSeriesHandler.Handle(
            new([.. Ids()], On!.Value, StartsAt!.Value, Place, Chair, Vice), await Holidays(cancel), Desk.Today);
        var days = string.Join(' ', Days.Select(d => d.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Shown != days)
        {
            // Nobody saves days they have not seen.
            ModelState.Remove(nameof(Shown));
            Shown = days;
            return Page();
        }

        await Desk.Streams.Append(Act(), [.. Days.Select(d => new StreamWrite(d.MeetingId.Value, 0, [d]))], [], cancel);
        return Done("/meetings", $"{Days.Count} meetings are planned.");
    }

    /// <summary>Whether a bank holiday moved this one off its weekday of the month.</summary>
    public bool Shifted(MeetingPlanned day) => (day.On.Day - 1) / 7 != (On!.Value.Day - 1) / 7;

    // The same form sent again names the same meetings.
    private IEnumerable<MeetingId> Ids()
    {
        for (var nth = 0; nth < Math.Clamp(Count ?? 0, 0, PlanSeriesHandler.Most + 1); nth++)
        {
            var id = NewId.ToByteArray();
            id[^1] ^= (byte)nth;
            yield return new MeetingId(new Guid(id));
        }
    }

    private async Task<BankHolidays> Holidays(CancellationToken cancel) =>
        (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State.Holidays() ?? BankHolidays.Shipped;
}
