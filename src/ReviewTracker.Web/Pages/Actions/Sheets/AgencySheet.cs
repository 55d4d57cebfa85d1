using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>An agency's open actions, to be sent out and filled in.</summary>
public sealed record AgencySheet(BodyId Agency, string Name, ImmutableArray<AgencySheetRow> Rows);

/// <summary>One open action of the agency.</summary>
/// <param name="TargetOn">The date; null while a rule's is not known.</param>
public sealed record AgencySheetRow(
    ActionId Id, string Review, string Number, string Text, DateOnly? TargetOn, string Target, DateOnly? LastUpdate)
{
    /// <summary>Where its stream stood, by which a row that is out of date is found when it comes back. No fact, so not of the content.</summary>
    [JsonIgnore]
    public long Version { get; init; }
}
