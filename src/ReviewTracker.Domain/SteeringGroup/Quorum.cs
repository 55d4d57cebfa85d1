using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Whether enough bodies are present for decisions to stand.</summary>
public static class Quorum
{
    /// <summary>Null when there is a quorum (or no rule was set); else the sentence that says what is missing.</summary>
    public static Refusal? Missing(QuorumSet? rule, Meeting meeting)
    {
        if (rule is null || meeting.Kind is MeetingKind.ChairsAction) return null;
        var absent = rule.MustInclude.Except(meeting.Present).Count();
        if (meeting.Present.Count < rule.AtLeast) return new NoQuorum(meeting.Present.Count, rule.AtLeast);
        if (absent > 0) return new BodiesMissing(absent);
        return rule.ChairOrVice && !meeting.Present.Contains(meeting.ChairedBy)
            && (meeting.ViceChair is not { } vice || !meeting.Present.Contains(vice)) ? new NobodyToChair() : null;
    }
}

public sealed record NoQuorum(int Present, int Needed)
    : Refusal($"There is no quorum: {Present} {(Present == 1 ? "body is" : "bodies are")} present and {Needed} are needed. Nothing can be decided");

public sealed record BodiesMissing(int Count)
    : Refusal(Count == 1
        ? "There is no quorum: a body that must be present is missing. Nothing can be decided"
        : $"There is no quorum: {Count} bodies that must be present are missing. Nothing can be decided");
