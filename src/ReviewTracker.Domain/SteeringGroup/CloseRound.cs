namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Ends the round before its meeting; who has not answered is named in it.</summary>
public sealed record CloseRound;

public static class CloseRoundHandler
{
    public static RoundClosed Handle(CloseRound _, UpdateRound round, DateOnly today)
    {
        RoundChecks.Open(round);
        return new(today);
    }
}
