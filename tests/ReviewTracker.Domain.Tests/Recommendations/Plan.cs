using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>An invented recommendation with one action of two agencies, due on 30 June 2026; today is 15 May 2026.</summary>
internal static class Plan
{
    public static readonly DateOnly Today = new(2026, 5, 15);
    public static readonly RecommendationId Id = new(new Guid("00000000-0000-4000-8000-00000000000a"));
    public static readonly ReviewId OfReview = new(new("00000000-0000-4000-8000-0000000000f1"));
    public static readonly ActionId Protocol = new(new("00000000-0000-4000-8000-0000000000a1"));
    public static readonly BodyId Police = new(new("00000000-0000-4000-8000-0000000000b1"));
    public static readonly BodyId Health = new(new("00000000-0000-4000-8000-0000000000b2"));
    public static readonly BodyId Council = new(new("00000000-0000-4000-8000-0000000000b3"));
    public static readonly PersonId Owner = new(new("00000000-0000-4000-8000-0000000000c1"));
    public static readonly MeetingId Quarterly = new(new("00000000-0000-4000-8000-0000000000d1"));
    public static readonly DecisionId Decision = new(new("00000000-0000-4000-8000-0000000000e1"));

    public static readonly DateOnly Due = new(2026, 6, 30);

    public static readonly RecommendationMade Made = new(
        Id, OfReview, "4", "Share risk assessments.", RecommendationKind.MultiAgency, Scope.Local, [Police, Health], "Policy", "7.3", Day(1, 3));

    public static readonly ActionAdded Added = new(
        Protocol, "4.1", "Write the protocol.", [Police, Health], Target.Date(Due), "Draft by May", "An audit of ten cases", null, Day(1, 4));

    public static readonly ActionAgreed PoliceAgreed = new(Protocol, Police, Owner, Day(10, 4));
    public static readonly ActionAgreed HealthAgreed = new(Protocol, Health, null, Day(10, 4));
    public static readonly CompletionClaimed PoliceClaimed = new(Protocol, Police, Day(8, 5), Text("Protocol in use."), Day(10, 5));
    public static readonly CompletionAccepted PoliceAccepted = new(Protocol, Police, Quarterly, Decision, Day(12, 5));
    public static readonly MoreTimeAsked PoliceAsked = new(Protocol, Police, Day(31, 8), Text("Two vacancies."), Day(10, 5));

    public static readonly ImmutableList<object> Agreed = [Made, Added, PoliceAgreed, HealthAgreed];

    public static DateOnly Day(int day, int month, int year = 2026) => new(year, month, day);

    public static Narrative Text(string text) => Narrative.Of(text)!;

    public static object[] And(this IEnumerable<object> history, params object[] more) => [.. history, .. more];

    public static RecommendationMade National => Made with { Kind = RecommendationKind.National };

    public static object[] With(Target target, params object[] more) => [Made, Added with { Target = target }, PoliceAgreed, HealthAgreed, .. more];
}
