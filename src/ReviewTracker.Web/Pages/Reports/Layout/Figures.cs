using System.Globalization;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>Numbers as reports write them.</summary>
public static class Figures
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(int number) => number.ToString("N0", English);

    /// <summary>"12", or what to say where nothing is known.</summary>
    public static string Of(int? number, string otherwise) => number is { } n ? Of(n) : otherwise;

    /// <summary>"moved by 92 days", "brought forward by 5 days", "not moved".</summary>
    public static string Slippage(int? days) => days switch
    {
        null => "",
        0 => "not moved",
        > 0 => $"{Words.Of(days.Value, "day")} later",
        _ => $"{Words.Of(-days.Value, "day")} earlier",
    };
}
