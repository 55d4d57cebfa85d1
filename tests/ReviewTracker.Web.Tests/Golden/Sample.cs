using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Tests.Golden;

/// <summary>Fixed ids, days and sealed texts for the samples.</summary>
internal static class Sample
{
    public static readonly ReviewId Review = new(Id(1));
    public static readonly RecommendationId Recommendation = new(Id(2));
    public static readonly ActionId Action = new(Id(3));
    public static readonly MeetingId Meeting = new(Id(4));
    public static readonly DecisionId Decision = new(Id(5));
    public static readonly BodyId Police = new(Id(6));
    public static readonly BodyId Trust = new(Id(7));
    public static readonly BodyId Csp = new(Id(8));
    public static readonly PersonId Person = new(Id(9));
    public static readonly ContactId Contact = new(Id(10));
    public static readonly DateOnly On = new(2026, 5, 15);

    public static Narrative Text(string what) => new() { Cipher = $"s1.{what}" };

    public static Guid Id(int number) => new($"00000000-0000-4000-8000-{number:D12}");
}
