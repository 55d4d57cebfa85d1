using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Agrees a date for a milestone; every former one stays on record.</summary>
/// <param name="Date">The date agreed.</param>
/// <param name="On">The day it was agreed.</param>
public sealed record AgreeDate(string Milestone, DateOnly Date, DateOnly On, BodyId? AgreedBy, string? Reason);

public static class AgreeDateHandler
{
    public const int FurthestYears = 10;

    public static DateAgreed Handle(AgreeDate command, Review review, DateOnly today)
    {
        review.CheckNotEnded(today);
        var milestone = MilestoneChecks.Find(review, command.Milestone, today, nameof(command.Milestone));
        review.CheckHappened(command.On, today, "day of the agreement", nameof(command.On));
        Refuse.When(command.Date.Year < ReviewChecks.FirstYear || command.Date > today.AddYears(FurthestYears),
            new UnlikelyYear("agreed date", command.Date.Year, nameof(command.Date)));
        Refuse.When(command.Date < command.On, new AgreedInThePast(command.On));
        Refuse.When(!milestone.Recurs && review.Latest(milestone.Id, today) is not null, new NothingToAgree(milestone.Title));
        var former = review.Course.Clocks.HistoryOf(milestone.Id, today).LastOrDefault();
        Refuse.When(command.On < former?.On, new BeforeTheFormerAgreement((former?.On).GetValueOrDefault()));
        Refuse.When(command.Date == former?.Date && !milestone.Recurs, new SameDateAgreed());

        return new DateAgreed(milestone.Id, command.Date, command.On, command.AgreedBy,
            ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record AgreedInThePast(DateOnly On)
    : Refusal($"The agreed date must not be before the day it was agreed, {On.InWords()}", nameof(AgreeDate.Date));

public sealed record NothingToAgree(string Title)
    : Refusal($"“{Title}” has been reached, so there is no date left to agree", nameof(AgreeDate.Milestone));

public sealed record BeforeTheFormerAgreement(DateOnly Former)
    : Refusal($"The former date was agreed on {Former.InWords()}; give that day or a later one", nameof(AgreeDate.On));

public sealed record SameDateAgreed() : Refusal("That date has been agreed already", nameof(AgreeDate.Date));
