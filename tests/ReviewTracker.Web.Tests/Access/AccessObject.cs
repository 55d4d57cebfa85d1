using System.Text.RegularExpressions;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>What a route is asked for: a seeded case, or one of its actions or parts.</summary>
public sealed record AccessObject(string Name, SeededCase Case, ActionId Action, BodyId Agency)
{
    private static readonly Regex Parameter = new(@"\{(\w+)[^}]*\}");

    private static readonly AccessObject[] Cases = [.. SeededCase.All.Select(c => new AccessObject(c.Name, c, c.Agreed, c.First))];

    private static readonly AccessObject[] Parts =
    [
        .. Cases,
        .. new[] { "own live", "other live", "other published" }.SelectMany(name => Cases.Where(c => c.Name == name)).SelectMany(o => new[]
        {
            o with { Name = $"{o.Name}: other part", Agency = o.Case.Second },
            o with { Name = $"{o.Name}: proposed", Action = o.Case.Proposed },
            o with { Name = $"{o.Name}: other proposed", Action = o.Case.ProposedElsewhere, Agency = o.Case.Second },
        }),
    ];

    /// <summary>Everything a route of this shape can be asked for; nothing for a route that is about no case.</summary>
    public static IReadOnlyList<AccessObject> For(string route) =>
        Parameter.Matches(route).All(m => Cases[0].Value(route, m.Groups[1].Value) is not null)
            && (route.Contains("{reference}", StringComparison.Ordinal) || route.Contains("{actionId", StringComparison.Ordinal) || route.Contains("{reviewId", StringComparison.Ordinal)
                || route.Contains("{decision", StringComparison.Ordinal) || route.StartsWith("/actions/{", StringComparison.Ordinal)
                || route.StartsWith("/recommendations/{", StringComparison.Ordinal))
            ? route.StartsWith("/actions/{", StringComparison.Ordinal) ? Parts : Cases : [];

    public string Address(string route) => Parameter.Replace(route, m => Value(route, m.Groups[1].Value)!);

    private string? Value(string route, string parameter) => parameter switch
    {
        "reference" => Case.Address,
        "milestone" => "terms-agreed",
        "person" when route.Contains("/assign/", StringComparison.Ordinal) => $"{Case.PanelMember}",
        "assignment" => "PanelMember",
        "material" => "imrs",
        "cost" => $"{Case.Cost}",
        "file" => $"{Case.FileOf(Agency)}",
        "notice" => "pause",
        "draft" => $"{Case.Draft}",
        "reviewId" => $"{Case.Review}",
        "kind" => route.Contains("{actionId", StringComparison.Ordinal) ? "action" : route.Contains("{reviewId", StringComparison.Ordinal) ? "review" : null,
        "actionId" => $"{Action}",
        "agency" => route.StartsWith("/reviews", StringComparison.Ordinal) ? $"{SeededCase.Trust}" : $"{Agency}",
        "person" => $"{SeededCase.Newcomer}",
        "decision" => $"{Case.Decision}",
        "id" when route.StartsWith("/actions", StringComparison.Ordinal) => $"{Action}",
        "id" when route.StartsWith("/recommendations", StringComparison.Ordinal) => $"{Case.Plan}",
        "id" when route.StartsWith("/meetings", StringComparison.Ordinal) => $"{SeededCase.Meeting}",
        _ => null,
    };
}
