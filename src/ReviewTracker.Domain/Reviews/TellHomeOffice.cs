using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the Home Office was told of the decision in writing, also of "no review".</summary>
public sealed record TellHomeOffice(DateOnly On, string? Note);

public static class TellHomeOfficeHandler
{
    public static MilestoneReached Handle(TellHomeOffice command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        review.CheckHappened(command.On, today, "date", nameof(command.On));
        var decision = review.Course.DecisionOn(today);
        Refuse.When(decision is null, new NothingDecided());
        Refuse.When(command.On < decision.On, new ToldBeforeDecision(decision.On));
        var told = review.Latest(MilestoneIds.HomeOfficeTold, today);
        Refuse.When(told >= decision.On, new AlreadyTold(told.GetValueOrDefault()));

        return new MilestoneReached(MilestoneIds.HomeOfficeTold, command.On, Narrative.Of(command.Note));
    }
}

public sealed record NothingDecided() : Refusal("Record the decision first");

public sealed record ToldBeforeDecision(DateOnly Decided)
    : Refusal($"The decision was taken on {Decided.InWords()}; give that day or a later one", nameof(TellHomeOffice.On));

public sealed record AlreadyTold(DateOnly Told)
    : Refusal($"The Home Office was told on {Told.InWords()}; correct that date if it is wrong", nameof(TellHomeOffice.On));
