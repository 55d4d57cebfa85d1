using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Who asks: the one person of a role, somebody signed in without any, or nobody.</summary>
public sealed record Persona(Role? Role, bool SignedIn)
{
    public static readonly Persona Nobody = new(null, SignedIn: false);

    /// <summary>Signed in and given nothing yet, as after a first sign-in with the council's account.</summary>
    public static readonly Persona WithoutRoles = new(null, SignedIn: true);

    public static IReadOnlyList<Persona> All { get; } = [.. Enum.GetValues<Role>().Select(role => new Persona(role, SignedIn: true)), WithoutRoles, Nobody];

    /// <summary>What is answered where this person may not be.</summary>
    public int Refusal => SignedIn ? 404 : 401;

    public override string ToString() => Role?.ToString() ?? (SignedIn ? "somebody without roles" : "nobody");
}
