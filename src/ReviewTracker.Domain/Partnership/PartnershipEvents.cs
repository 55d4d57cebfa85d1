using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>Everything that can happen to the partnership's own settings: one stream for the installation.</summary>
public abstract record PartnershipEvent;

/// <summary>
/// The installation belongs to this partnership. Belongs to the day it was recorded.
/// <c>ReviewsAreCalled</c> is what pages call a review ("DHR", "DARDR"), apart from which rules apply.
/// <c>Demonstration</c> marks a database in which everything is invented.
/// </summary>
public sealed record PartnershipSetUp(
    string Key, string Name, string TeamName, string SteeringGroupName, string ReviewsAreCalled, bool Demonstration)
    : PartnershipEvent;

/// <summary>A newer list of England-and-Wales bank holidays was loaded; due dates change only by a recalculation of their own. Belongs to the day it was recorded.</summary>
/// <param name="Version">Names the list, for instance the day it was fetched.</param>
/// <param name="PublishedUntil">Days after it are provisional.</param>
public sealed record BankHolidaysLoaded(
    string Version, ImmutableList<BankHoliday> Days, DateOnly PublishedUntil) : PartnershipEvent;

/// <summary>What makes a meeting able to decide, from a day on. Belongs to the day it was recorded.</summary>
/// <param name="AtLeast">How many bodies must be present, 1 or more.</param>
/// <param name="ChairOrVice">The chair's or the vice-chair's body must be among them.</param>
/// <param name="MustInclude">Bodies without which there is no quorum.</param>
public sealed record QuorumSet(int AtLeast, bool ChairOrVice, ImmutableList<BodyId> MustInclude, DateOnly From) : PartnershipEvent;

/// <summary>Which day makes an action "implemented in the period".</summary>
public enum ImplementedBy { Accepted, Claimed }

/// <summary>How totals count, from now on. Belongs to the day it was recorded.</summary>
/// <param name="PerPart">Each agency's part counts, instead of each action once.</param>
public sealed record CountingChosen(ImplementedBy ImplementedBy, bool PerPart) : PartnershipEvent
{
    /// <summary>While nobody chose otherwise: accepted in the period, once per action.</summary>
    public static readonly CountingChosen Usual = new(ImplementedBy.Accepted, PerPart: false);
}

/// <summary>When whom is reminded, from a day on; before the first of these nobody is. Belongs to the day it was recorded.</summary>
public sealed record RemindersSet(ReminderRules Rules, DateOnly From) : PartnershipEvent;

public sealed record BankHoliday(DateOnly Date, string Title);
