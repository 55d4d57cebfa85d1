using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that an agency was asked at initial scoping, or what it answered.</summary>
public sealed record RecordScoping(BodyId Agency, ScopingAnswer Answer, bool RecordsSecured, DateOnly On);

public static class RecordScopingHandler
{
    public static AgencyScoped Handle(RecordScoping command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        review.CheckNotEnded(today);
        review.CheckHappened(command.On, today, "date", nameof(command.On));
        Refuse.When(command.Answer == ScopingAnswer.Asked && review.Scoped.Contains(command.Agency), new AlreadyAsked());

        return new AgencyScoped(command.Agency, command.Answer, command.RecordsSecured, command.On);
    }
}

public sealed record AlreadyAsked()
    : Refusal("This agency has been asked already; record its answer instead", nameof(RecordScoping.Answer));
