using ReviewTracker.Domain.Bodies;
using ReviewTracker.Web.Partnerships;

namespace ReviewTracker.Web.Tests.Partnerships;

public sealed class PartnershipFileTests
{
    public static TheoryData<string> Files => [.. PartnershipFile.Known];

    [Fact]
    public void The_product_carries_Kent_and_Medway_and_the_invented_county() =>
        PartnershipFile.Known.ShouldBe(["kent-and-medway", "wealdshire"]);

    [Theory, MemberData(nameof(Files))]
    public void No_name_short_name_or_alias_means_two_bodies(string key)
    {
        var file = PartnershipFile.Read(key)!;
        var names = file.Bodies.SelectMany(b => new[] { b.Name, b.ShortName }.Concat(b.Aliases ?? []).OfType<string>()).ToList();

        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        file.Bodies.Select(file.IdOf).Distinct().Count().ShouldBe(file.Bodies.Count);
    }

    [Theory]
    [InlineData("kent-and-medway", 13)]
    [InlineData("wealdshire", 13)]
    public void Every_district_is_there(string key, int districts) =>
        PartnershipFile.Read(key)!.Bodies.Count(b => b.Kind is BodyKind.CommunitySafetyPartnership).ShouldBe(districts);

    // As the sample workbooks spell them; the import squeezes blanks and ignores case.
    [Theory]
    [InlineData("Wealdshire Police")]
    [InlineData("WP")]
    [InlineData("wealdshire police ")]
    [InlineData("WCHT")]
    [InlineData("WPT")]
    [InlineData("Wealdshire Partnership NHS Trust")]
    [InlineData("ASC&H")]
    [InlineData("Wealdshire Adult Social Care and Health")]
    [InlineData("WCSP")]
    [InlineData("Wealdshire Community Safety Partnership")]
    [InlineData("WCST")]
    [InlineData("SWH")]
    [InlineData("EWHUT")]
    [InlineData("DVH")]
    [InlineData("RMH")]
    [InlineData("NHS Wealdshire")]
    [InlineData("Saltham District Council")]
    [InlineData("Wealdshire Housing Group")]
    [InlineData("Probation Service")]
    [InlineData("The Schools Trust")]
    [InlineData("Home Office")]
    [InlineData("DHSC")]
    public void Every_agency_of_the_sample_workbooks_is_known_in_Wealdshire(string asWritten)
    {
        var file = PartnershipFile.Read("wealdshire")!;
        file.Bodies.Count(b => Card(file, b).GoesBy(asWritten)).ShouldBe(1);
    }

    private static BodyCard Card(PartnershipFile file, PartnershipFile.Body body)
    {
        var events = file.Opening(body);
        return events.Skip(1).Cast<BodyAliasLearned>().Aggregate(BodyCard.Create((BodyRegistered)events[0]), (card, e) => card.Apply(e));
    }
}
