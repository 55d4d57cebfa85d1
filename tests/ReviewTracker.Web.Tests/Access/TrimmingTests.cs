using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Trimmed where it is asked, not only where it is shown.</summary>
public sealed class TrimmingTests(CaseWorld world) : IClassFixture<CaseWorld>
{
    private static SeededCase Case(string name) => SeededCase.All.Single(c => c.Name == name);

    [Theory]
    [InlineData("hidden live", Role.Coordinator, false)]
    [InlineData("named live", Role.Coordinator, true)]
    [InlineData("other live", Role.Coordinator, true)]
    [InlineData("other live", Role.DistrictLead, false)]
    [InlineData("own live", Role.DistrictLead, true)]
    [InlineData("other published", Role.AgencyLead, false)]
    [InlineData("own live", Role.Auditor, false)]
    public async Task A_name_finds_only_what_its_seeker_may_know_of(string name, Role role, bool found)
    {
        var of = Case(name);
        var marker = world.Markers.Known.Single(m => m.Value.Case == of && m.Value.In is PseudonymChosen { Basis: PseudonymBasis.FamilysChoice }).Key;
        BodyId? body = role switch { Role.AgencyLead => Seed.Agency, Role.DistrictLead => Seed.District, _ => null };
        var viewer = new Viewer(Seed.PersonOf(role), [role], body is { } b ? [b] : []);

        var streams = await world.Get<NameLookup>().Find(marker, viewer, CancellationToken.None);

        streams.ShouldBe(found ? [of.Review.Value] : []);
    }

    [Theory]
    [InlineData(Role.AgencyLead, "/actions", "Owner", "owner of the first part")]
    [InlineData(Role.DistrictLead, "/reviews", "Lead", "lead")]
    [InlineData(Role.ReviewChair, "/reviews", "Lead", "lead")]
    public async Task A_list_of_choices_names_nobody_who_does_not_stand_in_the_list(Role role, string path, string choice, string what)
    {
        using var visitor = await world.SignedInAs(role);
        var offered = (await visitor.Get(path)).Document.QuerySelectorAll($"select[name='{choice}'] option").Select(o => o.TextContent.Trim()).Skip(1).ToList();

        var own = world.Markers.Known.Where(m => m.Value.Text == what && m.Value.Case!.IsOwn).Select(m => m.Key).ToHashSet();
        var seeded = new[] { Seed.NameOf(Role.AgencyLead), Seed.NameOf(Role.Coordinator) };
        offered.ShouldNotBeEmpty();
        offered.ShouldBeSubsetOf([.. own, .. role == Role.AgencyLead ? seeded[..1] : seeded[1..]]);
        offered.ShouldContain(name => own.Contains(name));
    }
}
