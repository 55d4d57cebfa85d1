using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ReviewTracker.Web.Security;

/// <summary>How often within a minute, for one client of one node; 429 beyond.</summary>
/// <param name="SignIn">Attempts to sign in, by whoever sends them.</param>
/// <param name="Search">Searches by one person.</param>
/// <param name="Export">Files made for one person.</param>
public sealed record RequestLimits(int SignIn, int Search, int Export)
{
    public const string SigningIn = "sign-in";
    public const string Searching = "search";
    public const string Exporting = "export";
    public const string Reporting = "report";
    public const string Answering = "answer";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static RequestLimits Usual { get; } = new(SignIn: 20, Search: 60, Export: 20);

    public void AddTo(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) => Reject(context);
        options.AddPolicy(SigningIn, context => Posts(context, ClientOf(context), SignIn));
        options.AddPolicy(Answering, context => Posts(context, $"answer {ClientOf(context)}", SignIn));
        // Browsers report by themselves; somebody who does it for them shall not fill the log.
        options.AddPolicy(Reporting, context => Posts(context, $"report {ClientOf(context)}", SignIn));
        options.AddPolicy(Searching, context => Posts(context, PersonOf(context), Search));
        options.AddPolicy(Exporting, context => IsFile(context) ? Counted(PersonOf(context), Export) : Free());
    });

    /// <summary>One client: an address, or of the newer kind the network it comes from, which one household has to itself.</summary>
    public static string ClientOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } address => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        var address => $"{address}",
    };

    private static RateLimitPartition<string> Posts(HttpContext context, string who, int times) =>
        HttpMethods.IsPost(context.Request.Method) ? Counted(who, times) : Free();

    private static RateLimitPartition<string> Counted(string who, int times) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = Window, QueueLimit = 0 });

    private static RateLimitPartition<string> Free() => RateLimitPartition.GetNoLimiter("");

    private static string PersonOf(HttpContext context) => context.User.ViewerOrNull()?.Person.ToString() ?? ClientOf(context);

    private static bool IsFile(HttpContext context) => Path.HasExtension(context.Request.Path) || context.Request.Query.ContainsKey("format");

    private static ValueTask Reject(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
        context.HttpContext.TooOften(wait, "That was too often in a short time, so it was not done. Wait a minute, then try again.");
        return ValueTask.CompletedTask;
    }
}

public static class TooOftenExtensions
{
    /// <summary>429 with a sentence, and when to come again.</summary>
    public static void TooOften(this HttpContext context, TimeSpan wait, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Say(StatusCodes.Status429TooManyRequests, sentence);
    }
}
