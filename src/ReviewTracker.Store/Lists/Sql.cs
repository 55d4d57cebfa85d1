namespace ReviewTracker.Store.Lists;

/// <summary>Conditions put together, kept short where the answer is known beforehand.</summary>
internal static class Sql
{
    public const string Always = "true";

    public const string Never = "false";

    public static string Any(IEnumerable<string> ways)
    {
        var all = ways.Distinct().Where(way => way != Never).ToList();
        return all.Contains(Always) ? Always : all.Count == 0 ? Never : $"({string.Join(" or ", all)})";
    }

    public static string Both(string one, string other) =>
        one == Never || other == Never ? Never : one == Always ? other : other == Always ? one : $"({one} and {other})";
}
