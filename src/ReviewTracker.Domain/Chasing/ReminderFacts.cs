using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Everything that what is owed follows from, as it stands on the day asked about.</summary>
/// <param name="Teams">A team owns actions by its mailbox, whose id it is.</param>
/// <param name="MeetingsHeld">Days of the meetings held, earliest first.</param>
public sealed record ReminderFacts(
    PartnershipCard Partnership, BankHolidays Calendar, IReadOnlyDictionary<BodyId, BodyCard> Bodies,
    IReadOnlyCollection<Account> Accounts, IReadOnlyCollection<Team> Teams, IReadOnlyList<DateOnly> MeetingsHeld, Told Told)
{
    public IReadOnlyCollection<ChasedPart> Parts { get; init; } = [];
    public IReadOnlyCollection<DueMaterial> Materials { get; init; } = [];
    public IReadOnlyCollection<DueLimit> Limits { get; init; } = [];
    public IReadOnlyCollection<HeldByHomeOffice> Submissions { get; init; } = [];
    public IReadOnlyCollection<MeetingAhead> Meetings { get; init; } = [];
    public IReadOnlyCollection<AskedForUpdates> Updates { get; init; } = [];

    /// <summary>Reviews that are restricted, with who is named on them.</summary>
    public IReadOnlyDictionary<ReviewId, ImmutableList<PersonId>> Restricted { get; init; } = ImmutableDictionary<ReviewId, ImmutableList<PersonId>>.Empty;

    /// <summary>
    /// Agencies know of a review by what they are asked; nobody else hears of a restricted one who is not named on it.
    /// </summary>
    public bool MayHear(PersonId to, OwedItem item) =>
        item.IsForAgency || item.Review is not { } review || !Restricted.TryGetValue(review, out var named) || named.Contains(to);
}

/// <summary>One agency's part of one action.</summary>
/// <param name="Reference">The review's ("2026/04").</param>
/// <param name="Coordinator">Who leads the review for the team.</param>
public sealed record ChasedPart(ActionRow Row, string Reference, PersonId? Coordinator);

/// <summary>A chronology or an IMR that an agency was asked for and has not sent, or was sent back.</summary>
/// <param name="Material">What it is called in a line of mail ("chronology").</param>
public sealed record DueMaterial(ReviewId Review, string Reference, BodyId Agency, string Material, DateOnly Due, PersonId? Coordinator);

/// <summary>A milestone of a review that is still to be reached.</summary>
/// <param name="Milestone">Its id; domain.md section 3.</param>
/// <param name="Agreed">The date was agreed, not set by the guidance.</param>
/// <param name="Stopped">The review is paused, and this milestone with it.</param>
public sealed record DueLimit(
    ReviewId Review, string Reference, string Milestone, DateOnly Due, bool Agreed, bool Stopped, PersonId? Coordinator);

/// <summary>A report that waits for the Home Office's answer.</summary>
public sealed record HeldByHomeOffice(ReviewId Review, string Reference, DateOnly Since, bool Stopped, PersonId? Coordinator);

/// <summary>A meeting that is planned; whoever is a member of the Steering Group or its chair hears of it.</summary>
public sealed record MeetingAhead(MeetingId Meeting, DateOnly On);

/// <summary>An agency that has not answered an open update round.</summary>
public sealed record AskedForUpdates(RoundId Round, BodyId Agency, DateOnly OpenedOn, DateOnly ReturnBy, DateOnly MeetingOn);

/// <summary>What was already sent, is on its way, or may have arrived.</summary>
/// <param name="Occasions">Who was told what; see <see cref="OwedItem.Occasion"/>.</param>
/// <param name="Parts">How often an agency was reminded of its part since anything was heard.</param>
public sealed record Told(IReadOnlySet<(PersonId To, string Occasion)> Occasions, IReadOnlyDictionary<(ActionId, BodyId), int> Parts)
{
    /// <summary>The last day before today on which it was asked what is owed; null: never yet.</summary>
    public DateOnly? LastAsked { get; init; }

    public static readonly Told Nothing = new(ImmutableHashSet<(PersonId, string)>.Empty, ImmutableDictionary<(ActionId, BodyId), int>.Empty);
}
