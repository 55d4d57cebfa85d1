using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>Another name a body goes by is to be remembered, so that workbooks and letters are read right.</summary>
public sealed record LearnAlias(string Alias);

public static class LearnAliasHandler
{
    private const int Longest = 200;

    /// <param name="others">Every other body: two must not go by one name.</param>
    public static BodyAliasLearned Handle(LearnAlias command, BodyCard body, IEnumerable<BodyCard> others)
    {
        var namesake = others.FirstOrDefault(b => b.Id != body.Id && b.GoesBy(command.Alias));

        Refuse.When(command.Alias.Length > Longest, new AliasTooLong(Longest));
        Refuse.When(body.GoesBy(command.Alias), new AliasKnown(body.Name));
        Refuse.When(namesake is not null, new AliasTaken(namesake?.Name ?? ""));

        return new BodyAliasLearned(command.Alias);
    }
}

/// <summary>A name the body goes by no more.</summary>
public sealed record ForgetAlias(string Alias);

public static class ForgetAliasHandler
{
    public static BodyAliasForgotten Handle(ForgetAlias command, BodyCard body)
    {
        Refuse.When(!body.Aliases.Contains(command.Alias), new AliasUnknown(body.Name));
        return new BodyAliasForgotten(command.Alias);
    }
}

public sealed record AliasUnknown(string Body) : Refusal($"{Body} is not known by this name any more", nameof(ForgetAlias.Alias));

public sealed record AliasTooLong(int Limit) : Refusal($"A name must be {Limit} characters or fewer", nameof(LearnAlias.Alias));

public sealed record AliasKnown(string Body) : Refusal($"{Body} is already known by this name. Enter another one", nameof(LearnAlias.Alias));

public sealed record AliasTaken(string Other) : Refusal($"{Other} goes by this name. Enter a name that belongs to one body only", nameof(LearnAlias.Alias));
