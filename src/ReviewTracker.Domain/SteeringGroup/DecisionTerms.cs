using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Under what terms a decision is taken: the rule and the log of that moment, who presses, and how it was taken.</summary>
public sealed record DecisionTerms
{
    /// <summary>The quorum rule in force on the day; null while none was set.</summary>
    public QuorumSet? Quorum { get; init; }

    /// <summary>The last position of the log the group could see.</summary>
    public long? LogPosition { get; init; }

    /// <summary>The bodies the member who records it speaks for; null when the team records for the group.</summary>
    public ImmutableHashSet<BodyId>? MemberOf { get; init; }

    /// <summary>The bodies whoever records it leads or speaks for: their claims they decide in no role, not for the team either.</summary>
    public ImmutableHashSet<BodyId> AnswersFor { get; init; } = [];

    /// <summary>Who presided in the chair's place, where the chair's own body has an interest.</summary>
    public BodyId? PresidedBy { get; init; }

    public bool ByConsent { get; init; }

    /// <summary>The key of the agenda item.</summary>
    public string? Item { get; init; }

    public PersonId? Owner { get; init; }
    public BodyId? OwnerBody { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>The terms of somebody who presses in a meeting: the team records for the group, a member decides for their body.</summary>
    public static DecisionTerms Of(Viewer viewer, Meeting meeting, QuorumSet? quorum, long logPosition) => new()
    {
        Quorum = quorum, LogPosition = logPosition, AnswersFor = viewer.Agencies.Union(viewer.SpeaksFor),
        MemberOf = viewer.OnTheTeam ? null
            : viewer.Is(Role.SteeringGroupChair) ? viewer.SpeaksFor.Add(meeting.ChairsBody) : viewer.SpeaksFor,
    };
}
