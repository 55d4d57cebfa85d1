using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>As what somebody from outside the team works on one review.</summary>
public enum Assignment { Chair, Author, PanelMember, ImrAuthor }

/// <summary>Somebody who works on the review for a time.</summary>
/// <param name="Agency">For whom a panel member sits or an IMR author writes.</param>
/// <param name="On">Since when; the day of the latest assignment.</param>
/// <param name="Until">The last day on which they see it.</param>
/// <param name="EndedOn">The day it was ended before its time; null when it was not.</param>
public sealed record Assignee(PersonId Person, Assignment As, BodyId? Agency, DateOnly On, DateOnly Until, DateOnly? EndedOn = null)
{
    /// <summary>Not ended, and the last day is not past. What the review's own end does to it is asked of the review.</summary>
    public bool LastsOn(DateOnly day) => EndedOn is null && day <= Until;

    internal bool Is(PersonId person, Assignment assignment, BodyId? agency) => (Person, As, Agency) == (person, assignment, agency);

    internal static ImmutableList<Assignee> Put(ImmutableList<Assignee> all, PersonAssigned e)
    {
        var (place, assignee) = (all.FindIndex(a => a.Is(e.Person, e.As, e.Agency)), new Assignee(e.Person, e.As, e.Agency, e.On, e.Until));
        return place < 0 ? all.Add(assignee) : all.SetItem(place, assignee);
    }

    internal static ImmutableList<Assignee> End(ImmutableList<Assignee> all, AssignmentEnded e) =>
        all.ConvertAll(a => a.Is(e.Person, e.As, e.Agency) && a.EndedOn is null ? a with { EndedOn = e.On } : a);
}

public static class Assignments
{
    public const int LongestInMonths = 24;

    /// <summary>The role without which the assignment gives nothing.</summary>
    public static Role Role(this Assignment assignment) =>
        assignment is Assignment.Chair or Assignment.Author ? People.Role.ReviewChair : People.Role.PanelMember;

    /// <summary>Whether they sit or write for an agency.</summary>
    public static bool IsForAnAgency(this Assignment assignment) => assignment is Assignment.PanelMember or Assignment.ImrAuthor;
}
