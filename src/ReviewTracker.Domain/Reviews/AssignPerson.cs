using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Assigns somebody to the review until a day; for somebody assigned already, sets that day anew.</summary>
/// <param name="Agency">For whom a panel member sits or an IMR author writes; nobody's for a chair or an author.</param>
/// <param name="Until">The last day on which they see it.</param>
public sealed record AssignPerson(PersonId Person, Assignment As, BodyId? Agency, DateOnly Until, DateOnly On);

public static class AssignPersonHandler
{
    /// <param name="holdsRole">Whether the person was granted the role that belongs to the assignment.</param>
    public static PersonAssigned Handle(AssignPerson command, Review review, bool holdsRole, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of assignment", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        review.CheckAccessLasts(command.Until, today, nameof(command.Until));
        Refuse.When(!Enum.IsDefined(command.As), new NoSuchAssignment());
        Refuse.When(command.As.IsForAnAgency() && command.Agency is null, new AssignedForNoAgency());
        Refuse.When(!command.As.IsForAnAgency() && command.Agency is not null, new AssignedForAnAgency());
        Refuse.When(!holdsRole, new RoleNotGranted(command.As.Role() is People.Role.ReviewChair ? "review chair" : "panel member", nameof(command.Person)));
        var same = review.Assignees.Find(a => a.Is(command.Person, command.As, command.Agency) && a.EndedOn is null);
        Refuse.When(same?.Until == command.Until, new AssignedUntilThen(command.Until));

        return new PersonAssigned(command.Person, command.As, command.Agency, command.Until, command.On);
    }

    /// <summary>A last day on which somebody may see it: from today, and not longer ahead than anybody looks after.</summary>
    internal static void CheckAccessLasts(this Review review, DateOnly until, DateOnly today, string field)
    {
        var (signed, longest) = (review.Latest(MilestoneIds.SignedOff, today), today.AddMonths(Assignments.LongestInMonths));
        Refuse.When(signed is not null, new NobodyAssignedAfterSignOff(signed.GetValueOrDefault()));
        Refuse.When(until < today, new AccessUntilThePast(field));
        Refuse.When(until > longest, new AccessTooLong(longest, field));
    }
}

public sealed record NoSuchAssignment() : Refusal("Choose as what the person works on the review", nameof(AssignPerson.As));

public sealed record AssignedForNoAgency()
    : Refusal("Choose the agency for which they sit on the panel or write the review", nameof(AssignPerson.Agency));

public sealed record AssignedForAnAgency()
    : Refusal("A chair or an author is independent. Leave the agency out", nameof(AssignPerson.Agency));

public sealed record RoleNotGranted(string Role, string At)
    : Refusal($"This person does not have the role of a {Role}. Have it proposed and granted first, under People", At);

public sealed record AssignedUntilThen(DateOnly Until)
    : Refusal($"They are assigned until {Until.InWords()} already. Enter another day", nameof(AssignPerson.Until));

public sealed record NobodyAssignedAfterSignOff(DateOnly On)
    : Refusal($"The review was signed off on {On.InWords()}, so nobody is given access to it any more. Reopen it first");

public sealed record AccessUntilThePast(string At) : Refusal("The last day of access must be today or in the future", At);

public sealed record AccessTooLong(DateOnly Longest, string At)
    : Refusal($"Access is given for {Assignments.LongestInMonths} months at most. Enter {Longest.InWords()} or an earlier day, and extend it later", At);
