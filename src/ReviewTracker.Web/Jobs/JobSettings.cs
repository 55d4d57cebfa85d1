using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Jobs;

/// <summary>Whether this process runs jobs (<c>ReviewTracker__Jobs=off</c> leaves them to others).</summary>
public sealed record JobSettings(bool On)
{
    public static readonly JobSettings Off = new(On: false);

    /// <exception cref="CannotGoOnException">It says something else than on or off.</exception>
    public static JobSettings FromEnvironment() =>
        Environment.GetEnvironmentVariable("ReviewTracker__Jobs")?.Trim().ToLowerInvariant() switch
        {
            null or "" or "on" => new(On: true),
            "off" => Off,
            var other => throw new CannotGoOnException($"ReviewTracker__Jobs is \"{other}\"; it can be on or off."),
        };
}
