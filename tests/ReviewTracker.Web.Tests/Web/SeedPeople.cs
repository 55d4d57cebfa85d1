using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A team of the agency, and somebody invited who waits for a second person.</summary>
public static class SeedPeople
{
    public static readonly PersonId Team = new(Guid.Parse("b0000000-0000-4000-8000-0000000000f1"));
    public static readonly PersonId Invited = new(Guid.Parse("b0000000-0000-4000-8000-0000000000f2"));

    public const string TeamName = "Police review team";
    public const string InvitedName = "Tess Merrow";

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var (streams, lead, coordinator) = (services.GetRequiredService<Streams>(), Seed.PersonOf(Role.AgencyLead), Seed.PersonOf(Role.Coordinator));
        await streams.Start(Team.Value, By(lead, new MailboxSaved(new(Team, TeamName, "reviews@police.example"))), [new TeamFormed(Team, Seed.Agency), new MemberJoined(lead)], cancel);
        await streams.Start(Invited.Value, By(coordinator, new CardSaved(new(Invited, InvitedName, "tess@police.example"))),
            [new AccountOpened(Invited), new PersonInvited(), new RoleProposed(Role.AgencyLead, Seed.Agency, coordinator)], cancel);
    }

    private static Act By(PersonId person, Beside beside) => new(person, Guid.CreateVersion7()) { Beside = [beside] };
}
