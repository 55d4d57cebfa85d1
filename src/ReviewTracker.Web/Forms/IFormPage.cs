namespace ReviewTracker.Web.Forms;

/// <summary>A page that is one form, as its layout shows it.</summary>
public interface IFormPage
{
    /// <summary>What it is about, above the heading.</summary>
    string Caption { get; }

    /// <summary>Where "Back" leads.</summary>
    string BackTo { get; }

    string Button { get; }

    /// <summary>Whether there is anything to fill in.</summary>
    bool HasForm => true;

    /// <summary>Why there is nothing to fill in as things stand: the sentence the form would be refused with; null when it would not be.</summary>
    string? Refused => null;

    /// <summary>Whether a file goes with it.</summary>
    bool TakesFiles => false;
}
