using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Roles in words, as pages about people have them.</summary>
public static class RoleText
{
    /// <summary>The roles one may be given, in the order of the list of roles.</summary>
    public static readonly IReadOnlyList<Choice> Choices = Choice.Of<Role>(Of);

    /// <summary>"Agency lead".</summary>
    public static string Of(Role role) => RoleWords.Of(role) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>"Agency lead for Wealdshire Police".</summary>
    public static string Of(Role role, BodyId? body, Names names) => body is null ? Of(role) : $"{Of(role)} for {names.Of(body)}";

    /// <summary>The address of a page about one role: "AgencyLead/{body}".</summary>
    public static string Address(Role role, BodyId? body) => body is null ? $"{role}" : $"{role}/{body}";
}
