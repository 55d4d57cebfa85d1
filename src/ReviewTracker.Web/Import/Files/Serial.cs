namespace ReviewTracker.Web.Import.Files;

/// <summary>Excel's count of days.</summary>
public static class Serial
{
    private const int DaysTo1904 = 1462;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    /// <summary>The day a serial number stands for; null outside 2000 to 2099, where it is hardly a date of an action plan.</summary>
    public static DateOnly? Day(double serial, bool from1904 = false)
    {
        var days = Math.Floor(serial) + (from1904 ? DaysTo1904 : 0);
        if (days is < 61 or > 2_958_465) return null;
        var day = DateOnly.FromDateTime(DateTime.FromOADate(days));
        return day < Earliest || day > Latest ? null : day;
    }
}
