using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Appoints the independent chair, the author, or one person as both.</summary>
/// <param name="AccessUntil">The last day on which they see the review here; null when they see nothing.</param>
public sealed record AppointChair(PersonId Person, ChairRole Role, bool IndependenceStated, DateOnly On, DateOnly? AccessUntil);

public static class AppointChairHandler
{
    /// <param name="holdsRole">Whether the person was granted the role of a review chair, without which nothing is seen.</param>
    /// <returns>The appointment, and with access the assignment; whoever it takes over from loses theirs.</returns>
    public static ImmutableList<ReviewEvent> Handle(AppointChair command, Review review, bool holdsRole, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of appointment", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        Refuse.When(command.Role != ChairRole.Author && !command.IndependenceStated, new IndependenceNotStated());
        var appointed = new ChairAppointed(command.Person, command.Role, command.IndependenceStated, command.On);
        if (command.AccessUntil is not { } until) return [appointed];

        review.CheckAccessLasts(until, today, nameof(command.AccessUntil));
        Refuse.When(!holdsRole, new AppointedWithoutRole());
        var assignment = command.Role == ChairRole.Author ? Assignment.Author : Assignment.Chair;
        return
        [
            appointed, new PersonAssigned(command.Person, assignment, null, until, command.On),
            .. review.Assignees.Where(a => IsTakenOver(a, command) && a.LastsOn(today)).Select(a => new AssignmentEnded(a.Person, a.As, a.Agency, today)),
        ];
    }

    private static bool IsTakenOver(Assignee a, AppointChair command) => a.Person != command.Person && a.As switch
    {
        Assignment.Chair => command.Role != ChairRole.Author,
        Assignment.Author => command.Role != ChairRole.Chair,
        _ => false,
    };
}

public sealed record IndependenceNotStated()
    : Refusal("A chair states in writing that they are independent; confirm that first", nameof(AppointChair.IndependenceStated));

public sealed record AppointedWithoutRole()
    : Refusal("This person does not have the role of a review chair yet. Leave this empty, and assign them once the role is granted",
        nameof(AppointChair.AccessUntil));
