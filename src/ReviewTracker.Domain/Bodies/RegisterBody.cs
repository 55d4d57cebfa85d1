using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>A body the partnership works with from now on.</summary>
/// <param name="Recipient">The Home Office's recipient type; null where it has none.</param>
public sealed record RegisterBody(BodyId Id, BodyKind Kind, string Name, string? ShortName, string? Recipient, DateOnly? ValidFrom);

public static class RegisterBodyHandler
{
    /// <summary>The Home Office's recipient types, domain.md section 4.</summary>
    public static readonly IReadOnlyList<string> Recipients =
    [
        "police", "social services", "health", "IDVA/DA service", "probation", "housing", "school", "employer",
        "other education", "religious institution", "military", "CSP",
    ];

    public static BodyRegistered Handle(RegisterBody command, IEnumerable<BodyCard> others, DateOnly today)
    {
        Refuse.When(!Enum.IsDefined(command.Kind), new NoSuchKind());
        Refuse.When(command.Recipient is not null && !Recipients.Contains(command.Recipient), new NoSuchRecipient());
        BodyChecks.CheckNames(command.Name, command.ShortName, command.Id, others);
        if (command.ValidFrom is { } from) BodyChecks.CheckDay(from, today, nameof(command.ValidFrom));

        return new BodyRegistered(command.Id, command.Kind, command.Name, command.ShortName, command.Recipient, command.ValidFrom);
    }
}

public sealed record NoSuchKind() : Refusal("Choose what kind of body it is", nameof(RegisterBody.Kind));

public sealed record NoSuchRecipient() : Refusal("Choose one of the recipient types in the list", nameof(RegisterBody.Recipient));
