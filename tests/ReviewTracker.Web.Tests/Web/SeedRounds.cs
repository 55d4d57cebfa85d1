using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Actions.Sheets;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The next meeting every web test finds, for which the one agency with an open action is asked.</summary>
public static class SeedRounds
{
    public static readonly MeetingId Meeting = new(Guid.Parse("e0000000-0000-4000-8000-000000000031"));
    public static readonly RoundId Round = new(Guid.Parse("e0000000-0000-4000-8000-000000000032"));

    /// <summary>A returned sheet the agency's lead has sent in, to be looked through.</summary>
    public static readonly Guid Returned = Guid.Parse("e0000000-0000-4000-8000-000000000035");

    public static string Page(string name = "") => $"/rounds/{Round}/{Seed.Agency}{name}";

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var streams = services.GetRequiredService<Streams>();
        await streams.Start(Meeting.Value, Act(),
            [new MeetingPlanned(Meeting, new(2026, 6, 9), new(10, 0), "County Hall", Seed.District, Seed.Agency), new UpdatesAsked(Round)], cancel);
        await streams.Start(Round.Value, Act(), [new RoundOpened(Round, Meeting, [Seed.Agency, Seed.District], new(2026, 5, 5), new(2026, 6, 1))], cancel);
        var rows = Encoding.UTF8.GetBytes($"Action id,Answer,What was done\n{SeedPlans.Action},Update,Forty people trained.\n{Returned},No change,\n");
        var lead = new Viewer(Seed.PersonOf(Role.AgencyLead), [Role.AgencyLead], [Seed.Agency]);
        await services.GetRequiredService<ImportDrafts>().Stage(
            StagedReturn.Draft(new(Returned, rows, Seed.Agency, new(2026, 5, 14), lead, new(2026, 5, 15)), "return.csv"), cancel);
    }

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
