using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ReportProgress(ActionId ActionId, BodyId Agency, Narrative? Text, DateOnly On);

public static class ReportProgressHandler
{
    public static ProgressReported Handle(ReportProgress command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var text = Rules.Said(command.Text, "Say what has been done since the last update.", nameof(command.Text));

        Rules.Agreed(part);
        Rules.PresentOrPast(command.On, today, "The date of the update");

        return new ProgressReported(command.ActionId, command.Agency, command.On, text);
    }
}
