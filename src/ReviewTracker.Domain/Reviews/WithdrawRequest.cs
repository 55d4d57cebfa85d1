using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Takes a request back: the agency need not send anything, or was asked in error.</summary>
public sealed record WithdrawRequest(BodyId Agency, Material Material, DateOnly On, string? Details);

public static class WithdrawRequestHandler
{
    public static RequestWithdrawn Handle(WithdrawRequest command, Review review, DateOnly today)
    {
        var request = review.CheckRequested(command.Agency, command.Material, command.On, today, nameof(command.On));
        Refuse.When(!request.IsWithAgency(), new CameInAlready());

        return new RequestWithdrawn(command.Agency, command.Material, command.On,
            ReviewChecks.CheckReason(command.Details, nameof(command.Details)));
    }
}
