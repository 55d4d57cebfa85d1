namespace ReviewTracker.Web.Security;

/// <summary>Which ways of signing in this process offers; without any, everything private answers 401.</summary>
/// <param name="Demonstration">The <c>demo</c> command runs: everything is invented, and it opens as the coordinator.</param>
/// <param name="Development">A developer's own machine: one may choose to be anybody.</param>
public sealed record SignInChoices(bool Demonstration, bool Development)
{
    /// <summary>Choosing to be one of the people here, from this very machine only.</summary>
    public bool ChoosePerson => Demonstration || Development;

    /// <summary>A cookie's plain name is for plain http on one's own machine; elsewhere it is bound to the host and to https.</summary>
    public string CookieName(string name) => (ChoosePerson ? "reviewtracker-" : "__Host-reviewtracker-") + name;

    /// <summary>A cookie of ours: for the whole site, for this browser's session, out of reach of scripts.</summary>
    public CookieOptions Cookie(HttpRequest request) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !ChoosePerson || request.IsHttps, Path = "/", IsEssential = true,
    };

    public CookieSecurePolicy CookiesSecure => ChoosePerson ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
