using Microsoft.AspNetCore.Authentication;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>Somebody could not be signed in by the identity provider.</summary>
/// <param name="sentence">What they read.</param>
/// <param name="reason">What the log says; fixed words, never anything out of a token.</param>
public sealed class NotSignedInException(string sentence, string reason, Exception? cause = null) : AuthenticationFailureException(reason, cause)
{
    public string Sentence => sentence;

    /// <summary>The provider sent something that cannot be believed.</summary>
    public static NotSignedInException Untrusted(string reason, Exception? cause = null) => new(
        "You were not signed in, because what the sign-in service sent back cannot be trusted. Try again. If it happens again, tell the community safety team when it happened.",
        reason, cause);

    public static NotSignedInException Down(string reason, Exception? cause = null) => new(
        "You were not signed in, because the sign-in service does not answer. Try again in a few minutes, or get a code by e-mail.", reason, cause);

    public static NotSignedInException NotBegunHere(string reason) => new(
        "You were not signed in, because this sign-in was not begun in this browser, or it took too long. Begin again here.", reason);
}
