namespace ReviewTracker.Domain.Partnership;

/// <summary>The partnership's names and settings as every page needs them.</summary>
public sealed record PartnershipCard(
    string Key, string Name, string TeamName, string SteeringGroupName, string ReviewsAreCalled, bool Demonstration,
    BankHolidaysLoaded? BankHolidays)
{
    /// <summary>The one settings stream of an installation.</summary>
    public static readonly Guid StreamId = new("5e771465-0000-4000-8000-000000000001");

    public static PartnershipCard Create(PartnershipSetUp e) =>
        new(e.Key, e.Name, e.TeamName, e.SteeringGroupName, e.ReviewsAreCalled, e.Demonstration, null);

    public PartnershipCard Apply(BankHolidaysLoaded e) => this with { BankHolidays = e };
}
