using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>The body is no more after a day; somebody may carry on what it did.</summary>
public sealed record CloseBody(DateOnly LastDay, BodyId? SucceededBy);

public static class CloseBodyHandler
{
    /// <param name="successor">What stands under the command's successor; null where there is none.</param>
    public static BodyClosed Handle(CloseBody command, BodyCard body, BodyCard? successor, DateOnly today)
    {
        Refuse.When(body.ValidTo is not null, new BodyIsClosed(body.Name));
        BodyChecks.CheckDay(command.LastDay, today, nameof(command.LastDay));
        Refuse.When(command.LastDay < body.ValidFrom, new ClosedBeforeItBegan());
        Refuse.When(command.SucceededBy == body.Id, new OwnSuccessor());
        Refuse.When(command.SucceededBy is not null && successor is null, new NoSuchSuccessor());
        Refuse.When(successor?.ValidTo <= command.LastDay, new SuccessorClosed(successor?.Name ?? ""));

        return new BodyClosed(command.LastDay, command.SucceededBy);
    }
}

public sealed record ClosedBeforeItBegan() : Refusal("The last day must be on or after the first", nameof(CloseBody.LastDay));

public sealed record OwnSuccessor() : Refusal("A body cannot succeed itself. Choose another one", nameof(CloseBody.SucceededBy));

public sealed record NoSuchSuccessor() : Refusal("Choose the successor from the list", nameof(CloseBody.SucceededBy));

public sealed record SuccessorClosed(string Name) : Refusal($"{Name} is closed itself. Choose a body that goes on", nameof(CloseBody.SucceededBy));
