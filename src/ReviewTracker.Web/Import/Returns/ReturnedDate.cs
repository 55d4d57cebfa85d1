using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>A day in a returned sheet: a real date, or one that is written out in full. Nothing is guessed.</summary>
public static class ReturnedDate
{
    private const double EarliestCount = 36_526;

    /// <summary>Neither where the cell is empty.</summary>
    public static (DateOnly? On, string? Problem) Read(Cell cell)
    {
        if (cell.Date is { } day) return (day, null);
        if (cell.IsEmpty) return (null, null);
        // A count of days whose format was lost.
        if (cell.Number is >= EarliestCount and { } number && Serial.Day(number) is { } counted) return (counted, null);

        var text = CellText.Squeezed(cell.Text);
        return DateWords.Find(text) switch
        {
            [{ On: { } on, Month: false } found] when found.Text.Length == text.Length => (on, null),
            [{ Problem: { } problem }] => (null, $"{problem} Enter a date, for example 31/03/2026."),
            _ => (null, $"“{(text.Length <= 60 ? text : text[..60] + "…")}” cannot be read as a date. Enter one, for example 31/03/2026."),
        };
    }
}
