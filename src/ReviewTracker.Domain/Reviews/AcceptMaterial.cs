using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the panel accepted what came in.</summary>
public sealed record AcceptMaterial(BodyId Agency, Material Material, DateOnly On, string? Details);

public static class AcceptMaterialHandler
{
    public static MaterialAccepted Handle(AcceptMaterial command, Review review, DateOnly today)
    {
        var request = review.CheckRequested(command.Agency, command.Material, command.On, today, nameof(command.On));
        Refuse.When(request.State == RequestState.Accepted, new AcceptedAlready(request.On));
        Refuse.When(request.IsWithAgency(), new NotReceivedYet());

        return new MaterialAccepted(command.Agency, command.Material, command.On, Narrative.Of(command.Details));
    }
}

public sealed record NotReceivedYet() : Refusal("It is still with the agency; record first that it came in");
