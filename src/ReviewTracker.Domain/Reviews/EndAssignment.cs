using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Ends somebody's work on the review before its time.</summary>
public sealed record EndAssignment(PersonId Person, Assignment As, BodyId? Agency);

public static class EndAssignmentHandler
{
    public static AssignmentEnded Handle(EndAssignment command, Review review, DateOnly today)
    {
        var assignee = review.Assignees.Find(a => a.Is(command.Person, command.As, command.Agency));
        Refuse.When(assignee is null, new NotAssigned());
        Refuse.When(!assignee.LastsOn(today), new AssignmentIsOver(assignee.EndedOn ?? assignee.Until.AddDays(1)));

        return new AssignmentEnded(command.Person, command.As, command.Agency, today);
    }
}

public sealed record NotAssigned() : Refusal("This person is not assigned to the review so");

public sealed record AssignmentIsOver(DateOnly Since) : Refusal($"This assignment is over since {Since.InWords()}, so there is nothing to end");
