using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that what an agency was asked for came in, the first time or as a newer version.</summary>
/// <param name="Details">Where the document is held and which version it is.</param>
public sealed record ReceiveMaterial(BodyId Agency, Material Material, DateOnly On, string? Details);

public static class ReceiveMaterialHandler
{
    public static MaterialReceived Handle(ReceiveMaterial command, Review review, DateOnly today)
    {
        var request = review.CheckRequested(command.Agency, command.Material, command.On, today, nameof(command.On));
        Refuse.When(request.State == RequestState.Accepted, new AcceptedAlready(request.On));
        var where = Narrative.Of(command.Details);
        Refuse.When(where is null, new PlaceMissing());

        return new MaterialReceived(command.Agency, command.Material, command.On, where);
    }
}

public sealed record AcceptedAlready(DateOnly On)
    : Refusal($"It was accepted on {On.InWords()}; send it back first if another version is wanted");

public sealed record PlaceMissing()
    : Refusal("Say where the document is held and which version it is", nameof(ReceiveMaterial.Details));
