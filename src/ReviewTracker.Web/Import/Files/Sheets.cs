using System.Collections.Immutable;

namespace ReviewTracker.Web.Import.Files;

/// <summary>Turns a file's bytes into grids, whatever the file is called: what it begins with says what it is.</summary>
public static class Sheets
{
    private static readonly (byte[] Magic, string Sentence)[] Others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0],
            "This is an old-style .xls workbook or one with a password. Save it as an Excel workbook (.xlsx) without a password and try again."),
        ("%PDF"u8.ToArray(), "This is a PDF. Ask for the list as an Excel workbook (.xlsx) or as CSV."),
        ("{\\rtf"u8.ToArray(), "This is a rich-text document. Copy its table into an Excel workbook (.xlsx) and try again."),
        ([0x89, 0x50, 0x4E, 0x47], "This is a picture. Ask for the list as an Excel workbook (.xlsx) or as CSV."),
        ([0xFF, 0xD8, 0xFF], "This is a picture. Ask for the list as an Excel workbook (.xlsx) or as CSV."),
        ("GIF8"u8.ToArray(), "This is a picture. Ask for the list as an Excel workbook (.xlsx) or as CSV."),
        ("MZ"u8.ToArray(), "This is a program, not a list of actions. Do not open it; tell your IT team where it came from."),
        ([0x7F, 0x45, 0x4C, 0x46], "This is a program, not a list of actions. Do not open it; tell your IT team where it came from."),
    ];

    /// <summary>Throws <see cref="FileCannotBeRead"/> (as a refusal) with a sentence when it is no workbook and no CSV file.</summary>
    public static ImmutableList<Grid> Read(byte[] file)
    {
        FileCannotBeRead.When(file.Length == 0, "The file is empty. Check that it was saved and choose it again.");
        FileCannotBeRead.When(file.Length > Limits.FileBytes, Limits.TooLarge);
        foreach (var (magic, sentence) in Others) FileCannotBeRead.When(file.AsSpan().StartsWith(magic), sentence);

        return file.AsSpan().StartsWith("PK"u8) ? Workbook.Read(file) : CsvFile.Read(file);
    }
}
