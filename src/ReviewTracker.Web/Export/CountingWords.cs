using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Web.Export;

/// <summary>The rule by which implemented actions are counted, as a report says it.</summary>
public static class CountingWords
{
    public static string InWords(this CountingChosen counting) => counting switch
    {
        { PerPart: false, ImplementedBy: ImplementedBy.Accepted } =>
            "An action counts once, when the last of its agencies’ parts was accepted by the Steering Group.",
        { PerPart: false } =>
            "An action counts once, when the last of its agencies’ parts was claimed as done, also while a claim waits for the Steering Group.",
        { ImplementedBy: ImplementedBy.Accepted } =>
            "An action counts once for each of its agencies, when the Steering Group accepted that agency’s part.",
        _ => "An action counts once for each of its agencies, when that agency claimed its part as done, also while the claim waits for the Steering Group.",
    };
}
