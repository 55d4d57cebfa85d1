using System.Text;

namespace ReviewTracker.Web.Export;

/// <summary>Rows as comma-separated text that a spreadsheet shows and never computes.</summary>
public static class Csv
{
    private static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>UTF-8 with a byte-order mark, so that Excel reads it as such.</summary>
    public static byte[] Bytes(IEnumerable<IReadOnlyList<string?>> rows) =>
        [.. WithMark.GetPreamble(), .. WithMark.GetBytes(string.Concat(rows.Select(r => string.Join(',', r.Select(Cell)) + "\r\n")))];

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Cell(string? text)
    {
        var safe = text is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..] ? "'" + text : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
