using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Commands;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>The queries behind the lists at scale 100, asked one at a time for people who see much, little and something between.</summary>
internal static class QueryTimes
{
    private const double Most = 5;

    private static readonly Role[] s_roles = [Role.Coordinator, Role.AgencyLead, Role.SteeringGroupMember];

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await using var server = await DemonstrationData.Server(DemonstrationData.Folder(asked, DemonstrationData.Large));
        await using var services = new ServiceCollection().AddStore(new StoreOptions(server.ConnectionString, OpenStore.NoKey())).BuildServiceProvider();
        var accounts = (await services.GetRequiredService<Views>().All<Account>(CancellationToken.None)).Select(a => a.State).ToList();
        var findings = new List<Finding>();
        foreach (var role in s_roles)
        {
            var viewer = accounts.First(a => a.Grants.Any(g => g.Role == role)).AsViewer();
            foreach (var (name, query) in Queries(services, viewer)) findings.AddRange(await Time(asked, $"{name} for {Words(role)}", query));
        }
        return findings;
    }

    private static IEnumerable<(string Name, Func<Task> Query)> Queries(ServiceProvider services, Viewer viewer)
    {
        var (today, none) = (DemonstrationHistory.Today, CancellationToken.None);
        var (reviews, actions) = (services.GetRequiredService<ReviewList>(), services.GetRequiredService<ActionList>());
        yield return ("Caseload, its count and first page", () => reviews.Caseload(new CaseloadFilter(), viewer, today, none));
        yield return ("Action list, its counts and first page", () => actions.Page(new ActionFilter(), today, viewer, none));
        yield return ("Counts of the first page", () => services.GetRequiredService<WorkList>().Counts(viewer, today, 30, none));
    }

    /// <summary>Whole, as the page waits for it: two statements, the way there and back and reading the rows.</summary>
    private static async Task<IReadOnlyList<Finding>> Time(Asked asked, string what, Func<Task> query)
    {
        for (var i = 0; i < 30; i++) await query();
        var (medians, slow) = (new List<double>(), new List<double>());
        for (var round = 0; round < asked.Rounds; round++)
        {
            var took = new List<double>();
            for (var i = 0; i < 100; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await query();
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            medians.Add(Statistics.Median(took));
            slow.Add(Statistics.P95(took));
        }
        return [Finding.Of(what, "ms", medians, Bar.Most(Most), $"95 of 100 within {Finding.Words(Statistics.Median(slow), "ms")}")];
    }

    private static string Words(Role role) => role switch
    {
        Role.Coordinator => "a coordinator",
        Role.AgencyLead => "an agency lead",
        _ => "a Steering Group member",
    };
}
