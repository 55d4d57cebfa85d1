using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>What every web test finds: an invented partnership, an agency, a district, and one person per role.</summary>
public static class Seed
{
    public static readonly BodyId Agency = new(Guid.Parse("a0000000-0000-4000-8000-000000000001"));
    public static readonly BodyId District = new(Guid.Parse("a0000000-0000-4000-8000-000000000002"));

    public static MasterKey MasterKey { get; } = new(new byte[32]);

    public static PersonId PersonOf(Role role) => new(Guid.Parse($"b0000000-0000-4000-8000-0000000000{(int)role + 10}"));

    /// <summary>Each role's holder has a name of its own that says nothing of the role.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Coordinator => "Sam Coombe",
        Role.Manager => "Priya Marlow",
        Role.SteeringGroupChair => "Helen Tarrant",
        Role.SteeringGroupMember => "Owen Belling",
        Role.AgencyLead => "Ruth Ashdown",
        Role.DistrictLead => "Karim Saltwell",
        Role.ReviewChair => "Moira Penfold",
        Role.PanelMember => "Ned Harrowgate",
        Role.Auditor => "Ivy Dunmore",
        Role.DataProtectionOfficer => "Clive Warbeck",
        _ => "Ada Quillfeather",
    };

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var streams = services.GetRequiredService<Streams>();
        await streams.Start(PartnershipCard.StreamId, Act(), [new PartnershipSetUp(
            "wealdshire", "Wealdshire Community Safety Partnership", "Wealdshire community safety team", "Steering Group", "DHR", Demonstration: true)], cancel);
        await streams.Start(Agency.Value, Act(), [new BodyRegistered(Agency, BodyKind.Agency, "Wealdshire Police", "WP", "police", null)], cancel);
        await streams.Start(District.Value, Act(), [new BodyRegistered(District, BodyKind.CommunitySafetyPartnership, "Eastmere", null, null, null)], cancel);

        foreach (var role in Enum.GetValues<Role>()) await Open(services, role, cancel);
        await SeedPeople.Into(services, cancel);
        await SeedReviews.Into(services, cancel);
        await SeedPlans.Into(services, cancel);
        await SeedRounds.Into(services, cancel);
        await SeedMoney.Into(services, cancel);
        await SeedMail.Into(services, cancel);
        await SeedLinks.Into(services, cancel);
    }

    private static async Task Open(IServiceProvider services, Role role, CancellationToken cancel)
    {
        var person = PersonOf(role);
        BodyId? body = role switch { Role.AgencyLead => Agency, Role.DistrictLead => District, _ => null };
        await services.GetRequiredService<PeopleDirectory>().Save(new PersonCard(person, NameOf(role), null), cancel);
        await services.GetRequiredService<Streams>().Start(
            person.Value, Act(), [new AccountOpened(person), new RoleGranted(role, body)], cancel);
    }

    private static Act Act() => new(PersonOf(Role.Manager), Guid.CreateVersion7());
}
