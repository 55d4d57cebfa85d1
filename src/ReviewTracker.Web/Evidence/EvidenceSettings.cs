using System.Globalization;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Evidence;

/// <summary>How large a file of evidence may be.</summary>
/// <param name="MegaBytes">ReviewTracker__Evidence__MegaBytes, 1 to 25.</param>
public sealed record EvidenceSettings(int MegaBytes)
{
    /// <summary>A form with files may be this large in all: the sentence about one that is too large can then be read.</summary>
    public const long Form = 64_000_000;

    private const int Largest = 25;

    public static EvidenceSettings Usual { get; } = new(10);

    public long Most => MegaBytes * 1_000_000L;

    /// <exception cref="CannotGoOnException">A setting that cannot be meant.</exception>
    public static EvidenceSettings From(IConfiguration said) => string.IsNullOrWhiteSpace(said["Evidence:MegaBytes"]) ? Usual
        : int.TryParse(said["Evidence:MegaBytes"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Largest ? new(number)
        : throw new CannotGoOnException($"ReviewTracker__Evidence__MegaBytes is a whole number from 1 to {Largest}.");
}
