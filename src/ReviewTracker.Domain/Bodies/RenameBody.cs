using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>The body is called otherwise from a day on; what it was called stays a name it is found by.</summary>
public sealed record RenameBody(string Name, string? ShortName, DateOnly On);

public static class RenameBodyHandler
{
    public static BodyRenamed Handle(RenameBody command, BodyCard body, IEnumerable<BodyCard> others, DateOnly today)
    {
        Refuse.When(command.Name == body.Name && command.ShortName == body.ShortName, new SameNames());
        BodyChecks.CheckNames(command.Name, command.ShortName, body.Id, others);
        BodyChecks.CheckDay(command.On, today, nameof(command.On));
        Refuse.When(command.On > today, new RenamedInTheFuture());

        return new BodyRenamed(command.Name, command.ShortName, command.On);
    }
}

public sealed record SameNames() : Refusal("It is called this already. Enter the new name", nameof(RenameBody.Name));

public sealed record RenamedInTheFuture() : Refusal("The day must be today or in the past. Record the new name when it has come", nameof(RenameBody.On));
