using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <param name="By">The decision that takes its place, of this meeting or a later one.</param>
/// <param name="On">The day of the later decision.</param>
public sealed record SupersedeDecision(DecisionId DecisionId, DecisionId By, Narrative? Reason, DateOnly On);

public static class SupersedeDecisionHandler
{
    /// <param name="meeting">The meeting whose decision was wrong.</param>
    /// <param name="later">The meeting that made the one which takes its place; may be the same.</param>
    public static DecisionSuperseded Handle(SupersedeDecision command, Meeting meeting, Meeting later, DateOnly today)
    {
        var former = meeting.Decisions.Find(d => d.Id == command.DecisionId);
        var by = later.Decisions.Find(d => d.Id == command.By);

        Refuse.When(former is null, new UnknownDecision());
        Refuse.When(former.Superseded, new AlreadySuperseded());
        Refuse.When(by is null || by.Superseded || command.By == command.DecisionId, new NotALaterDecision());
        Refuse.When(later.Id == meeting.Id ? by.Number < former.Number : later.HeldOn < meeting.HeldOn, new NotALaterDecision());
        Refuse.When(command.Reason is null, new NoReason());
        Refuse.When(command.On < later.HeldOn || command.On > today, new NotALaterDecision());

        return new DecisionSuperseded(command.DecisionId, command.By, command.Reason, command.On);
    }
}

public sealed record UnknownDecision() : Refusal("This meeting made no such decision.");

public sealed record AlreadySuperseded() : Refusal("This decision has already been superseded. Supersede the one that took its place.");

public sealed record NotALaterDecision()
    : Refusal("A decision is superseded by a later one. Record that one first, then choose it.", nameof(SupersedeDecision.By));

public sealed record NoReason() : Refusal("Say what was wrong with the former decision.", nameof(SupersedeDecision.Reason));
