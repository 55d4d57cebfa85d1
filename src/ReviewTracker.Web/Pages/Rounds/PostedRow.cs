namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>One row of a page with many rows and one submit, as it comes back.</summary>
public abstract class PostedRow
{
    public Guid ActionId { get; set; }

    public Guid Agency { get; set; }

    /// <summary>The version of the row's recommendation when the page was shown.</summary>
    public long Version { get; set; }

    /// <summary>Nothing was chosen or typed.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The property of the row that a refusal's field stands for.</summary>
    public abstract string FieldOf(string refused);
}
