using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Adds a note to a milestone already reached, without changing it.</summary>
public sealed record AnnotateMilestone(string Milestone, DateOnly ReachedOn, string? Note);

public static class AnnotateMilestoneHandler
{
    public static MilestoneAnnotated Handle(AnnotateMilestone command, Review review, DateOnly today)
    {
        var isThere = review.Course.Milestones.Of(command.Milestone, today).Any(r => r.On == command.ReachedOn);
        Refuse.When(!isThere, new NothingToAnnotate());
        var note = Narrative.Of(command.Note);
        Refuse.When(note is null, new NoteMissing());

        return new MilestoneAnnotated(command.Milestone, command.ReachedOn, note);
    }
}

public sealed record NothingToAnnotate()
    : Refusal("This milestone is not on record for that day; look at the milestones again", nameof(AnnotateMilestone.ReachedOn));

public sealed record NoteMissing() : Refusal("Enter the note", nameof(AnnotateMilestone.Note));
