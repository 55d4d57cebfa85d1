using System.Collections.Immutable;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The Home Office's eight themes of recommendations.</summary>
public static class Themes
{
    public static readonly ImmutableList<string> All =
    [
        "Technology systems", "Identification of risk", "Training", "Policy", "Multi-agency working", "Record keeping",
        "Awareness raising", "Other",
    ];
}
