using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The agency was asked and nothing has changed.</summary>
public sealed record ReportNoChange(ActionId ActionId, BodyId Agency, DateOnly On);

public static class ReportNoChangeHandler
{
    public static NoChangeReported Handle(ReportNoChange command, Recommendation recommendation, DateOnly today)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        Rules.PresentOrPast(command.On, today, "The day of the answer");
        return new NoChangeReported(command.ActionId, command.Agency, command.On);
    }
}
