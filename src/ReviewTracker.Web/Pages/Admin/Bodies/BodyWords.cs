using ReviewTracker.Domain.Bodies;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>Bodies in words, as pages about them have them.</summary>
public static class BodyWords
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.Of<BodyKind>(Of);

    public static string Of(BodyKind kind) => kind switch
    {
        BodyKind.Agency => "Agency",
        BodyKind.CommunitySafetyPartnership => "Community Safety Partnership",
        BodyKind.Department => "Government department",
        _ => "Other body",
    };

    public static string OtherNames(BodyCard body) =>
        string.Join(", ", new[] { body.ShortName }.Concat(body.Aliases).Where(name => name is not null).Distinct()) is { Length: > 0 } names ? names : "No other names";
}
