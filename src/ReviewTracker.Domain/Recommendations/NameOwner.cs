using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record NameOwner(ActionId ActionId, BodyId Agency, PersonId? Owner, DateOnly On);

public static class NameOwnerHandler
{
    public static OwnerNamed Handle(NameOwner command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(command.Owner is null, new NoOwner());
        Refuse.When(command.Owner == part.Owner, new SameOwner());
        Rules.PresentOrPast(command.On, today, "The date");

        return new OwnerNamed(command.ActionId, command.Agency, command.Owner.Value, command.On);
    }
}

public sealed record NoOwner() : Refusal("Choose who answers for the action.", nameof(NameOwner.Owner));

public sealed record SameOwner() : Refusal("That person already answers for the action. Choose somebody else.", nameof(NameOwner.Owner));
