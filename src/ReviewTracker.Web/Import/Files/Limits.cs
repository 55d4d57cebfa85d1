namespace ReviewTracker.Web.Import.Files;

/// <summary>How much a file may hold. Reading stops at the limit, so memory does not grow with the file.</summary>
public static class Limits
{
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>What a form with a file may send: a file that is too large is read up to here, so that the form comes back and says so.</summary>
    public const int FormBytes = 4 * FileBytes;
    public const int Actions = 2_000;

    /// <summary>Rows kept of one sheet: room for titles, keys and recommendations beside the actions.</summary>
    public const int Rows = 5_000;
    public const int Columns = 60;
    public const int Sheets = 30;

    /// <summary>Characters kept over all the cells of a file.</summary>
    public const int Characters = 20_000_000;

    /// <summary>What a workbook may unpack to, and what one part of it may hold.</summary>
    public const long UnpackedBytes = 300L * 1024 * 1024;
    public const long PartCharacters = 40_000_000;

    public const string TooManyActions =
        "The file holds more than 2,000 actions. Split it by review or by recommendation and import the pieces one by one.";
    public const string TooLarge =
        "The file is larger than 10 MB. Remove pictures and sheets that do not belong to it, save it and try again.";
    public const string UnpacksTooLarge =
        "The workbook unpacks to far more than a list of actions can hold, so it was not opened. Copy its rows into a new workbook and try again.";
}
