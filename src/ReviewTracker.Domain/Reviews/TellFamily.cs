using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records what a family contact was told and how they took it. Who it was is an id; the name is in the vault.</summary>
public sealed record TellFamily(ContactId Contact, FamilySubject Subject, FamilyReply Reply, DateOnly On, string? Remark);

public static class TellFamilyHandler
{
    public static FamilyTold Handle(TellFamily command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date", nameof(command.On));
        Refuse.When(command.Subject == FamilySubject.Decision && review.Course.DecisionOn(today) is null, new NothingDecided());
        Refuse.When(command.Subject == FamilySubject.Pause && review.Course.Clocks.Pauses.IsEmpty, new NeverPaused());

        return new FamilyTold(command.Contact, command.Subject, command.Reply, command.On, Narrative.Of(command.Remark));
    }
}

public sealed record NeverPaused()
    : Refusal("Record the pause first, then that the family was told", nameof(TellFamily.Subject));
