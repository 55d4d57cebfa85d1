using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.SignIn;

/// <summary>How somebody signed in: by choosing to be somebody invented, by a code in a mail, by an identity provider.</summary>
public enum SignInWay { Chosen, Code, Provider }

/// <summary>How long a browser stays signed in.</summary>
/// <param name="Idle">Without a request.</param>
/// <param name="Longest">In all.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    public static SessionLimits Usual { get; } = new(TimeSpan.FromMinutes(60), TimeSpan.FromHours(12));
}

/// <summary>What a session begins with.</summary>
/// <param name="Device">In a few words: "Firefox on Windows".</param>
/// <param name="Hint">What the identity provider wants to see again at sign-out; kept sealed.</param>
public sealed record NewSession(PersonId Person, SignInWay Way, string Device, string? Hint = null);

/// <summary>Why a browser that once was signed in is signed in no longer, or that it still is.</summary>
public enum SessionStanding { Good, Idle, TooLong, Ended, Unknown }

/// <summary>The session a token belongs to and the account as it stands at this moment.</summary>
/// <param name="Account">Null where there is none (any more).</param>
public sealed record SessionSeen(SessionStanding Standing, Guid Id, SignInWay Way, Account? Account)
{
    public static SessionSeen Unknown { get; } = new(SessionStanding.Unknown, Guid.Empty, SignInWay.Code, null);
}

/// <summary>One browser somebody is signed in with, as its person reads it.</summary>
public sealed record OpenSession(Guid Id, SignInWay Way, string Device, DateTimeOffset Begun, DateTimeOffset LastSeen);
