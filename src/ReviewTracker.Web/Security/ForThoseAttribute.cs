using Microsoft.AspNetCore.Authorization;

namespace ReviewTracker.Web.Security;

/// <summary>
/// The policy of a kind of page. A page of the kind that is for others says so in its own place, and then that alone holds;
/// with <see cref="AuthorizeAttribute"/> both would.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class ForThoseAttribute(string policy) : AuthorizeAttribute(policy);
