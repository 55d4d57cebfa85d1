using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Chasing;

/// <summary>The one mail owed to somebody on a day; never empty.</summary>
/// <param name="To">A person, or a team's mailbox.</param>
public sealed record OwedDigest(PersonId To, DateOnly On, ImmutableList<OwedItem> Items);

/// <summary>One line of it.</summary>
/// <param name="Occasion">What makes it this reminder and no other. Ids and days only: it stands in the open.</param>
/// <param name="PlannedOn">The day it should have gone.</param>
/// <param name="On">The day of mail it stands in.</param>
/// <param name="Due">The date it is about.</param>
/// <param name="Reference">The review's; null where it is about no review.</param>
public sealed record OwedItem(Why Why, string Occasion, DateOnly PlannedOn, DateOnly On, DateOnly Due, string? Reference)
{
    public ActionId? Action { get; init; }
    public RecommendationId? Recommendation { get; init; }

    /// <summary>The action's number in its plan ("4.2").</summary>
    public string? Number { get; init; }

    public BodyId? Agency { get; init; }
    public ReviewId? Review { get; init; }
    public RoundId? Round { get; init; }
    public MeetingId? Meeting { get; init; }

    /// <summary>The milestone's id, or what material it is.</summary>
    public string? What { get; init; }

    /// <summary>Which reminder of this part it is, from 1; null where it is none of the owner's.</summary>
    public int? Reminder { get; init; }

    /// <summary>How many reminders its owner was sent before, for whoever is told that they did not help.</summary>
    public int? RemindersSent { get; init; }

    /// <summary>Days since anything was heard from the agency about it.</summary>
    public int? SilentDays { get; init; }

    /// <summary>The date was agreed, not set by the guidance.</summary>
    public bool Agreed { get; init; }

    /// <summary>For how many days it could not go because nothing was sent at all; 0 when in time.</summary>
    public int LateBy { get; init; }

    /// <summary>It asks an agency for something, or tells its lead.</summary>
    public bool IsForAgency => Why is Why.DueSoon or Why.DueToday or Why.Overdue or Why.LateForLead or Why.UpdatesAsked or Why.UpdatesMissing
        || (Why is Why.MaterialDue or Why.MaterialLate && !Occasion.EndsWith("/team", StringComparison.Ordinal));

    public int DaysOverdue => Math.Max(0, On.DayNumber - Due.DayNumber);
}
