namespace ReviewTracker.Web.Forms;

/// <summary>The one-shot message at the top of the next page.</summary>
public static class Flash
{
    public const string Key = "Done";
}
