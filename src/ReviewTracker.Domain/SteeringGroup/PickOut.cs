using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Somebody wishes to speak about an item, so it is not taken by consent.</summary>
public sealed record PickOut(string Key, BodyId? By);

public static class PickOutHandler
{
    public static ItemPickedOut Handle(PickOut command, Meeting meeting)
    {
        meeting.CheckNotOver();
        Refuse.When(meeting.PickedOut.Contains(command.Key), new AlreadyPickedOut());
        return new ItemPickedOut(command.Key, command.By);
    }
}

public sealed record AlreadyPickedOut() : Refusal("Somebody has picked this item out already; it will be spoken about");
