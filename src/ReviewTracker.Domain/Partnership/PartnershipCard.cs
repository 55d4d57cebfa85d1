using System.Collections.Immutable;

namespace ReviewTracker.Domain.Partnership;

/// <summary>The partnership's names and settings as every page needs them.</summary>
public sealed record PartnershipCard(
    string Key, string Name, string TeamName, string SteeringGroupName, string ReviewsAreCalled, bool Demonstration,
    BankHolidaysLoaded? BankHolidays)
{
    /// <summary>The one settings stream of an installation.</summary>
    public static readonly Guid StreamId = new("5e771465-0000-4000-8000-000000000001");

    /// <summary>Quorum rules by the day from which they hold, oldest first.</summary>
    public ImmutableList<QuorumSet> Quorums { get; init; } = [];

    /// <summary>Rules of reminding by the day from which they hold, oldest first.</summary>
    public ImmutableList<RemindersSet> Reminders { get; init; } = [];

    public CountingChosen Counting { get; init; } = CountingChosen.Usual;

    /// <summary>The rule in force on a day; null while none was set.</summary>
    public QuorumSet? QuorumOn(DateOnly day) => Quorums.FindLast(q => q.From <= day);

    /// <summary>The rules of reminding in force on a day; null while there are none, and then nobody is reminded.</summary>
    public ReminderRules? RemindersOn(DateOnly day) => Reminders.FindLast(r => r.From <= day)?.Rules;

    public static PartnershipCard Create(PartnershipSetUp e) =>
        new(e.Key, e.Name, e.TeamName, e.SteeringGroupName, e.ReviewsAreCalled, e.Demonstration, null);

    public PartnershipCard Apply(BankHolidaysLoaded e) => this with { BankHolidays = e };

    public PartnershipCard Apply(QuorumSet e) =>
        this with { Quorums = Quorums.RemoveAll(q => q.From == e.From).Add(e).Sort((a, b) => a.From.CompareTo(b.From)) };

    public PartnershipCard Apply(RemindersSet e) =>
        this with { Reminders = Reminders.RemoveAll(r => r.From == e.From).Add(e).Sort((a, b) => a.From.CompareTo(b.From)) };

    public PartnershipCard Apply(CountingChosen e) => this with { Counting = e };
}
