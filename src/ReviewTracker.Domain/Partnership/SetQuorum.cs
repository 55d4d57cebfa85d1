using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>Sets what makes a meeting able to decide, from a day on.</summary>
public sealed record SetQuorum(int AtLeast, bool ChairOrVice, ImmutableList<BodyId> MustInclude, DateOnly From);

public static class SetQuorumHandler
{
    private const int Most = 50;

    public static QuorumSet Handle(SetQuorum command, PartnershipCard partnership, DateOnly today)
    {
        Refuse.When(command.AtLeast is < 1 or > Most, new QuorumOfSoMany(Most));
        // What was decided stands under the rule of its day.
        Refuse.When(command.From < today, new QuorumInThePast());
        Refuse.When(command.From > today.AddYears(1), new QuorumTooFarOff());
        ImmutableList<BodyId> must = [.. command.MustInclude.Distinct()];
        Refuse.When(partnership.QuorumOn(command.From) is { } rule
            && (rule.AtLeast, rule.ChairOrVice) == (command.AtLeast, command.ChairOrVice) && rule.MustInclude.ToHashSet().SetEquals(must), new QuorumIsSo());
        return new QuorumSet(command.AtLeast, command.ChairOrVice, must, command.From);
    }
}

public sealed record QuorumOfSoMany(int Most) : Refusal($"Enter how many bodies must be present: 1 to {Most}", nameof(SetQuorum.AtLeast));

public sealed record QuorumInThePast()
    : Refusal("Enter today or a later day: what was decided before stands under the rule of its day", nameof(SetQuorum.From));

public sealed record QuorumTooFarOff() : Refusal("Enter a day within a year", nameof(SetQuorum.From));

public sealed record QuorumIsSo() : Refusal("This rule holds on that day already");
