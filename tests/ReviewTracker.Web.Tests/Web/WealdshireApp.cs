using ReviewTracker.Store;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The whole application over the whole demonstration.</summary>
public sealed class WealdshireApp : WebApp
{
    public const string Coordinator = "Idris Fallowfield";

    protected override async Task Fill(CancellationToken cancel)
    {
        foreach (var person in DemonstrationHistory.People) await Get<PeopleDirectory>().Save(person, cancel);
        await Get<HistoryLoader>().Load(DemonstrationHistory.Acts(), cancel);
    }
}
