using System.Security.Claims;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Security;

/// <summary>Who is looking, with the roles of this very request. It never goes into a cookie: that holds a random token only.</summary>
/// <param name="session">The session of the browser it is looked with.</param>
public sealed class ViewerIdentity(Viewer viewer, Guid session)
    : ClaimsIdentity([new Claim(Viewers.PersonClaim, viewer.Person.ToString())], "ReviewTracker")
{
    public Viewer Viewer => viewer;

    public Guid Session => session;
}

public static class Viewers
{
    public const string PersonClaim = "sub";

    public static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    /// <summary>Whoever is signed in. Every page that asks is behind a policy, so there is somebody.</summary>
    public static Viewer ToViewer(this ClaimsPrincipal user) =>
        user.ViewerOrNull() ?? throw new InvalidOperationException("Nobody is signed in here: the page's policy must ask for somebody.");

    public static PersonId PersonId(this ClaimsPrincipal user) => user.ToViewer().Person;

    /// <summary>The session of the browser this page is looked at with.</summary>
    public static Guid SessionId(this ClaimsPrincipal user) => (user.Identity as ViewerIdentity)?.Session ?? Guid.Empty;

    public static Viewer? ViewerOrNull(this ClaimsPrincipal user) => (user.Identity as ViewerIdentity)?.Viewer;
}
