using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Lets another body's member take the chair.</summary>
public sealed record TakeChair(BodyId? Body, Narrative? Reason);

public static class TakeChairHandler
{
    public static ChairTaken Handle(TakeChair command, Meeting meeting)
    {
        meeting.CheckHeld();
        Refuse.When(command.Body is null || !meeting.Present.Contains(command.Body.Value), new ChairIsAbsent());
        Refuse.When(command.Body == meeting.ChairedBy, new HasTheChair());
        return new ChairTaken(command.Body.Value, command.Reason);
    }
}

public sealed record ChairIsAbsent() : Refusal("Choose a body that is present", nameof(TakeChair.Body));

public sealed record HasTheChair() : Refusal("This body has the chair already", nameof(TakeChair.Body));
