using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>Other areas' reviews in which agencies of Wealdshire take part.</summary>
internal static class OutOfAreaCases
{
    internal sealed record Case(int Number, DateOnly Joined, string LedBy, DateOnly? Ended)
    {
        public ReviewId Id { get; } = new(Chance.Id($"out-of-area/{Number}"));
    }

    public static readonly IReadOnlyList<Case> All =
    [
        new(1, new(2016, 10, 3), "Northmoor Community Safety Partnership", new(2019, 5, 14)),
        new(2, new(2019, 2, 18), "Surrside Community Safety Partnership", new(2021, 11, 9)),
        new(3, new(2021, 3, 8), "Estuary Boroughs Partnership", new(2024, 9, 17)),
        new(4, new(2022, 6, 13), "Surrside Community Safety Partnership", null),
        new(5, new(2023, 11, 6), "Northmoor Community Safety Partnership", null),
        new(6, new(2024, 9, 9), "Capital South Community Safety Partnership", null),
        new(7, new(2025, 7, 14), "Estuary Boroughs Partnership", null),
    ];

    public static void Tell(Case joined, string reference, Journal journal)
    {
        var chance = new Chance($"out-of-area/{joined.Number}");
        var diary = new Diary(chance);
        Write(joined.Joined,
            new OutOfAreaCaseJoined(joined.Id, reference, joined.Joined, joined.LedBy, $"{joined.Joined.Year}/{chance.Between(2, 30)}",
                chance.OneIn(2) ? chance.Of(DemoBodies.Districts) : null, "dhr-2016", Narrative.Of("The person lived here until the year before.")),
            new LeadAssigned(DemoPeople.CoordinatorOn(joined.Joined, joined.Number), joined.Joined));
        if (joined.Ended is { } ended) Write(ended, new OutOfAreaParticipationEnded(ended, Narrative.Of("The lead partnership published.")));

        void Write(DateOnly day, params object[] events) =>
            journal.Write(diary.RecordedFor(day), DemoPeople.CoordinatorOn(day, joined.Number), joined.Id.Value, null, events);
    }
}
