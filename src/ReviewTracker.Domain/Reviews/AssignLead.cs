using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Assigns the review to a coordinator.</summary>
public sealed record AssignLead(PersonId Lead, DateOnly On);

public static class AssignLeadHandler
{
    public static LeadAssigned Handle(AssignLead command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of assignment", nameof(command.On));
        Refuse.When(review.Lead == command.Lead, new AlreadyLead());

        return new LeadAssigned(command.Lead, command.On);
    }
}

public sealed record AlreadyLead() : Refusal("The review is assigned to this person already", nameof(AssignLead.Lead));
