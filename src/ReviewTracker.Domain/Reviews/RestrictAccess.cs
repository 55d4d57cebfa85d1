using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Lets only the people named see that the review exists, whatever the role of others.</summary>
public sealed record RestrictAccess(ImmutableList<PersonId> People, string? Reason);

public static class RestrictAccessHandler
{
    public static AccessRestricted Handle(RestrictAccess command, Review review)
    {
        Refuse.When(command.People is null or [], new NobodyNamed());
        var people = command.People.Distinct().ToImmutableList();
        Refuse.When(review.NamedPeople is { } before && before.ToHashSet().SetEquals(people), new SamePeopleNamed());

        return new AccessRestricted(people, ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

/// <summary>Takes somebody who leaves off the people named.</summary>
public sealed record Unname(PersonId Person);

public static class UnnameHandler
{
    public static AccessRestricted Handle(Unname command, Review review)
    {
        var others = review.NamedPeople?.Remove(command.Person) ?? [];
        Refuse.When(others.IsEmpty, new NobodyNamed());
        return new AccessRestricted(others, Narrative.Of("Somebody who was named has left.")!);
    }
}

public sealed record NobodyNamed()
    : Refusal("Name at least one person who may see the review", nameof(RestrictAccess.People));

public sealed record SamePeopleNamed()
    : Refusal("Only these people may see it already", nameof(RestrictAccess.People));
