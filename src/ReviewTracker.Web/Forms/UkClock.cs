using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Web.Forms;

/// <summary>A time of day as people type it: "10:00", "10.30", "10am", "2:30 pm", "1430", "noon".</summary>
public static partial class UkClock
{
    /// <summary>Null where it is no time of day.</summary>
    public static TimeOnly? Read(string typed)
    {
        if (typed.Trim().ToLowerInvariant() is "noon" or "midday") return new TimeOnly(12, 0);
        if (Shape().Match(typed.Trim()) is not { Success: true } match) return null;

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half.Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : 0);
        }

        return hour > 23 || minute > 59 ? null : new TimeOnly(hour, minute);
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})([:.]?(?<minute>[0-9]{2}))?\s*(?<half>[ap]\.?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
