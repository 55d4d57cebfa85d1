namespace ReviewTracker.Web.Export.Excel;

/// <summary>Names of sheets within what Excel allows.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    /// <summary>The name without what is not allowed, unlike those already taken.</summary>
    public static string Of(string wanted, IEnumerable<string> taken)
    {
        var clean = string.Concat(OfficeText.Clean(wanted).Select(c => Forbidden.Contains(c, StringComparison.Ordinal) || c < ' ' ? ' ' : c)).Trim().Trim('\'');
        if (clean.Length == 0) clean = "Sheet";
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $" {number}";
            var name = clean[..Math.Min(clean.Length, Longest - end.Length)].TrimEnd('\'', ' ') + end;
            if (!used.Contains(name)) return name;
        }
    }
}
