using Microsoft.AspNetCore.Authentication;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>What follows when somebody comes back from the identity provider: who they are here, and their session.</summary>
public sealed class OidcSignIn(
    BrowserSessions sessions, Identities identities, Newcomers newcomers, PeopleDirectory people, TimeProvider clock, ILogger<OidcSignIn> log)
{
    /// <summary>Carries, protected, who wants to connect an identity to their account.</summary>
    private const string For = "for";

    /// <summary>What the sign-in takes along on its way.</summary>
    /// <param name="connect">The person whose account it is to be connected to; null: it is to sign in.</param>
    public static AuthenticationProperties Begin(string returnUrl, PersonId? connect = null)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnUrl };
        if (connect is { } person) properties.Items[For] = person.ToString();
        return properties;
    }

    /// <summary>Shows the ways of signing in with the reason, and says it once in the log.</summary>
    public void Refuse(HttpContext context, NotSignedInException refused)
    {
        log.LogWarning("A sign-in by the identity provider was refused: {Reason}", refused.Message);
        context.Say(StatusCodes.Status401Unauthorized, refused.Sentence);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    public async Task Finish(TicketReceivedContext context)
    {
        context.HandleResponse();
        try
        {
            await Finish(context, OidcHandler.IdentityOf(context.HttpContext)!);
        }
        catch (NotSignedInException refused)
        {
            Refuse(context.HttpContext, refused);
        }
    }

    private async Task Finish(TicketReceivedContext context, ProviderIdentity identity)
    {
        var person = context.Properties?.Items.TryGetValue(For, out var asked) ?? false
            ? await Connect(context.HttpContext, identity, new PersonId(Guid.Parse(asked!)))
            : await Person(identity, context.HttpContext.RequestAborted);

        await sessions.Begin(context.HttpContext, person, SignInWay.Provider, identity.Raw);
        log.LogInformation("{Person} signed in by the identity provider.", person);
        context.Response.Redirect(context.ReturnUri ?? "/");
    }

    private async Task<PersonId> Person(ProviderIdentity identity, CancellationToken cancel)
    {
        if (await identities.Find(identity.Issuer, identity.Subject, cancel) is { } known) return await newcomers.Ensure(known, identity, cancel);
        // Whoever can write an address into a directory must not become the person it belongs to here.
        if (identity.Email is { } email && await people.FindByEmail(email, cancel) is not null) throw new NotSignedInException(
            "There is an account here already with the address of your council account. Sign in to it with a code by e-mail, then choose “Connect” on your account page.",
            "The address of a new identity belongs to an account it is not connected to.");
        var person = await identities.Link(identity.Issuer, identity.Subject, new PersonId(Guid.NewGuid()), clock.GetUtcNow(), cancel);
        return await newcomers.Ensure(person, identity, cancel);
    }

    private async Task<PersonId> Connect(HttpContext context, ProviderIdentity identity, PersonId person)
    {
        var seen = sessions.TokenOf(context) is { } token ? await sessions.Look(token, context.RequestAborted) : SessionSeen.Unknown;
        if (seen is not { Standing: SessionStanding.Good, Account: { LeftOn: null } account } || account.Id != person) throw new NotSignedInException(
            "Your account was not connected, because you are no longer signed in to it here. Sign in to it first, then connect.",
            "Somebody who wanted to connect an identity is no longer signed in.");
        return await identities.Link(identity.Issuer, identity.Subject, person, clock.GetUtcNow(), context.RequestAborted) == person ? person : throw new NotSignedInException(
            "Your account was not connected, because this council account is connected to another account here. Ask a manager of the community safety team.",
            "The identity belongs to another account.");
    }
}
