using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that an agency has nothing to send.</summary>
public sealed record RecordNilReturn(BodyId Agency, Material Material, DateOnly On, string? Details);

public static class RecordNilReturnHandler
{
    public static NilReturnReceived Handle(RecordNilReturn command, Review review, DateOnly today)
    {
        var request = review.CheckRequested(command.Agency, command.Material, command.On, today, nameof(command.On));
        Refuse.When(!request.IsWithAgency(), new CameInAlready());

        return new NilReturnReceived(command.Agency, command.Material, command.On, Narrative.Of(command.Details));
    }
}

public sealed record CameInAlready() : Refusal("It has come in already; accept it, or send it back first");
