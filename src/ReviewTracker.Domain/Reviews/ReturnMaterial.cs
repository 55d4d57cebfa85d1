using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Sends back what came in, also what was accepted before, and says why.</summary>
/// <param name="DueOn">By when it is wanted again; null when no day was set.</param>
public sealed record ReturnMaterial(BodyId Agency, Material Material, DateOnly On, string? Details, DateOnly? DueOn);

public static class ReturnMaterialHandler
{
    public static MaterialReturned Handle(ReturnMaterial command, Review review, DateOnly today)
    {
        var request = review.CheckRequested(command.Agency, command.Material, command.On, today, nameof(command.On));
        Refuse.When(request.IsWithAgency(), new NotReceivedYet());
        RequestChecks.CheckDue(command.DueOn, command.On, today, nameof(command.DueOn));

        return new MaterialReturned(command.Agency, command.Material, command.On,
            ReviewChecks.CheckReason(command.Details, nameof(command.Details)), command.DueOn);
    }
}
