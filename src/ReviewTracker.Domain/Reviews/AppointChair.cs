using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Appoints the independent chair, the author, or one person as both.</summary>
public sealed record AppointChair(PersonId Person, ChairRole Role, bool IndependenceStated, DateOnly On);

public static class AppointChairHandler
{
    public static ChairAppointed Handle(AppointChair command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of appointment", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        Refuse.When(command.Role != ChairRole.Author && !command.IndependenceStated, new IndependenceNotStated());

        return new ChairAppointed(command.Person, command.Role, command.IndependenceStated, command.On);
    }
}

public sealed record IndependenceNotStated()
    : Refusal("A chair states in writing that they are independent; confirm that first", nameof(AppointChair.IndependenceStated));
